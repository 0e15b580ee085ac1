import type { IncidentRefusal } from "../../domain/incidentMessages.ts";
import type { IncidentTexts } from "../incidentTexts.ts";
import { said, sentences } from "../texts.ts";
import { at, beginningSentence, nextUpdate } from "./shared.ts";

const REFUSALS: Readonly<Record<IncidentRefusal, (id: string | undefined) => string>> = {
  unknownIncident: () => "The incident was not found. Write your question again, and I will see what is known of it.",
  over: (id) =>
    `Major incident${id ? ` ${id}` : ""} is already resolved. If it does not work for you, write a new question about it.`,
  notInGroup: () => "Only a member of its support group can work on the major incident. Ask a member to do this.",
  nothingWritten: () => "The text was missing, so nothing was sent. Write it and send it again.",
  noTickets: () => "No open tickets were found, so nothing was joined. Check the numbers and try again.",
  outdated: () => "Things had changed meanwhile, so nothing was done. Look at the latest card and choose again.",
};

/** `T-1042`, or `T-1042 and T-1043`. */
function both(ids: readonly string[]): string {
  return ids.length < 2 ? (ids[0] ?? "") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;
}

export const incidents = {
  says: {
    knownIncident: ({ incidentId, group, nextWordBy, answered }, now) => ({
      summary: sentences(`Major incident ${incidentId} is already known.`, nextUpdate(nextWordBy, now)),
      opening: `Major incident ${incidentId} is already known, priority 1. ${beginningSentence(group.en)} writes:`,
      closing: sentences(nextUpdate(nextWordBy, now), answered ? "" : "Do you have the same fault?"),
    }),
    incidentFollowed: ({ incidentId, nextWordBy }, now) =>
      said(
        sentences(`You now follow major incident ${incidentId}.`, nextUpdate(nextWordBy, now)),
        "You will get every update and hear when it is resolved. You do not need to open a ticket.",
      ),
    incidentLeft: ({ incidentId }) =>
      said(`You no longer follow major incident ${incidentId}. Write when you need help.`),
    incidentJoined: ({ incidentId, group, ticketIds, nextWordBy }, now) => {
      const whose = ticketIds.length === 1 ? `Ticket ${both(ticketIds)} is` : `Tickets ${both(ticketIds)} are`;
      return {
        summary: sentences(`${whose} now part of major incident ${incidentId}.`, nextUpdate(nextWordBy, now)),
        opening: `${whose} now part of major incident ${incidentId}. It has priority 1. ${beginningSentence(group.en)} writes:`,
        closing: sentences("You will get every update and hear when it is resolved.", nextUpdate(nextWordBy, now)),
      };
    },
    incidentNews: ({ incidentId, group, update, nextWordBy }, now) => {
      const next = nextUpdate(nextWordBy, now);
      if (update.what === "workaround") {
        const first = `Major incident ${incidentId}: you can go on working with a workaround.`;
        return { summary: sentences(first, next), opening: `${first} It is not resolved yet.`, closing: next };
      }
      if (update.what === "promiseMissed") {
        const late = update.promised === undefined ? "" : ` by ${at(update.promised, now)}`;
        return {
          summary: sentences(`Major incident ${incidentId}: the update is late. I am sorry.`, next),
          opening: `Major incident ${incidentId}: I promised you an update${late} and it is late. I am sorry.`,
          closing: sentences(`${beginningSentence(group.en)} is looking into it.`, next),
        };
      }
      return {
        summary: sentences(`Major incident ${incidentId}: new update.`, next),
        opening: `Major incident ${incidentId}: new update. ${update.by?.name ?? group.en} (${group.en}) wrote:`,
        closing: next,
      };
    },
    incidentResolved: ({ incidentId, replyUntil, answered }, now) => {
      const question = answered ? "" : `Does it work now? You can answer here until ${at(replyUntil, now)}.`;
      return {
        summary: sentences(`Major incident ${incidentId} is resolved.`, question),
        opening: `Major incident ${incidentId} is resolved:`,
        ...(question === "" ? {} : { closing: question }),
      };
    },
    workaroundOffered: ({ before, helped }) => ({
      summary: "There is a workaround for the same matter.",
      opening: "There is a workaround for the same matter:",
      closing: helped
        ? "Good that it helped. No ticket was opened. Write when you need help."
        : before === "ticket"
          ? "Your ticket has not been sent yet. Does this help?"
          : "The lasting solution is still being looked for. Does this help?",
    }),
    incidentRefused: ({ why, incidentId }) => said(REFUSALS[why](incidentId)),
    incidentSuggestion: ({ tickets, incidentId }) => {
      const count = tickets.length;
      if (incidentId !== undefined) {
        return count === 0
          ? said(`${incidentId}: the tickets are part of the major incident.`)
          : said(`${incidentId}: ${count === 1 ? "one more ticket" : `${count} more tickets`} may be about the same.`);
      }
      return count === 0
        ? said("The tickets that were alike did not become a major incident.")
        : said(
            `${count} tickets alike within a short time. Is it a major incident?`,
            "When you declare it, the tickets become part of it and every requester gets the public text.",
          );
    },
    incidentCard: ({ incident }) => {
      const states = { open: "open", resolved: "resolved", closed: "closed" };
      return said(`${incident.id}: major incident, ${states[incident.state.status]}, priority 1.`);
    },
    incidentCalls: ({ incidentId, times }) =>
      said(
        times === 1
          ? `${incidentId}: major incident, priority 1. Take it at once with the button on the card.`
          : `${incidentId}: major incident, and nobody has taken it. Call ${times}. Take it at once.`,
      ),
    incidentClock: ({ incidentId, promised, nextWordBy }, now) =>
      said(
        nextWordBy === undefined
          ? `${incidentId}: the next public update is promised by ${at(promised, now)}.`
          : `${incidentId}: the public update is late. It was promised by ${at(promised, now)}. We apologised to everybody and promised the next one by ${at(nextWordBy, now)}.`,
      ),
  },
  buttons: {
    meToo: "Me too",
    notTheSame: "Not the same",
    unfollow: "Stop following",
    anotherMatter: "Mine is another matter",
    works: "Works",
    notSolved: "Does not work for me",
    sendNotSolved: "Open a ticket of my own",
    helped: "It helped, I can go on",
    didNotHelp: "Did not help",
    toTicket: "Go on to the ticket",
    joinSuggested: (incidentId) => `Join to incident ${incidentId}`,
    dismiss: "Not the same",
    take: "I take it",
    takeOver: "Take it over",
    detach: "Take out of the incident",
  },
  declare: {
    open: "Declare a major incident",
    label: "Public text for everybody it touches",
    send: "Declare the incident",
    calm: "The same fault has been reported several times. We are looking into it, and you will hear as soon as we know more.",
  },
  join: {
    open: "Join to an incident",
    label: "Major incident that the ticket is joined to",
    missing: "Choose an incident.",
    send: "Join the ticket",
  },
  forms: {
    updateIncident: { open: "Public update", label: "Update to everybody who follows", send: "Send to everybody" },
    incidentWorkaround: {
      open: "Workaround",
      label: "Workaround for everybody: how work can go on",
      send: "Send the workaround",
    },
    resolveIncident: { open: "Resolve", label: "Solution for everybody who follows", send: "Mark as resolved" },
    addToIncident: { open: "Join tickets", label: "Numbers of tickets, for example T-1042, T-1043", send: "Join" },
  },
  textMissing: "Write a text.",
  whatIsWrong: "What does not work? You can leave this empty.",
  facts: {
    incident: "Major incident",
    priority: "Priority",
    owner: "Owner",
    nobody: "nobody yet",
    declared: "Declared",
    followers: "Followers",
    tickets: "Tickets joined",
    nextWordBy: "Public update promised by",
    publicText: "Public text",
    latest: "Latest word",
    workaround: "Workaround",
    helpedOthers: "The workaround helped others too",
  },
  notes: {
    shownAsWritten:
      "The text is shown as it is. The same in another language on a line of its own helps those who ask in it.",
    following: "You follow this incident.",
    another: "You answered: Not the same.",
    answeredWorks: "You answered: Works.",
    answeredNotSolved: "You answered: Does not work for me.",
    kept: "Things had changed meanwhile, so nothing was sent. You wrote:",
    updates: "Public updates",
  },
  progress: ({ sent, total, missed }) =>
    `${number(sent)} / ${number(total)} messages sent${missed === 0 ? "" : `, ${number(missed)} did not arrive`}.`,
  updates: {
    declared: "declared a major incident",
    updated: "sent an update",
    workaround: "gave a workaround",
    promiseMissed: "the promised update was late",
    resolved: "resolved the incident",
  },
} satisfies IncidentTexts;

/** `1,240` */
function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ",");
}
