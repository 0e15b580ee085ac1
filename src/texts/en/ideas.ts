import type { IdeaState } from "../../domain/idea.ts";
import type { IdeaRefusal } from "../../domain/ideaMessages.ts";
import type { IdeaTexts } from "../ideaTexts.ts";
import { said, sentences } from "../texts.ts";
import { at } from "./shared.ts";

const statuses: IdeaTexts["statuses"] = {
  received: "received",
  inDiscussion: "in discussion",
  forwarded: "forwarded",
  accepted: "accepted",
  declined: "declined",
  done: "done",
};

/** What a status means to those who hear of it. */
function told(state: IdeaState, group: string): string {
  switch (state.status) {
    case "received":
      return `${group} has received it.`;
    case "inDiscussion":
      return `${group} is discussing it.`;
    case "forwarded":
      return `${group} has passed it on.`;
    case "accepted":
      return `${group} has accepted it.`;
    case "declined":
      return `${group} gives this reason:`;
    case "done":
      return "It has been carried out. Thank you for taking part.";
    default:
      return state satisfies never;
  }
}

const MISSING = { title: "the idea in short", gain: "what would get better" } as const;

const REFUSALS: Readonly<Record<IdeaRefusal, string>> = {
  unknownIdea: "The idea was not found. Write “my ideas” to see your own.",
  ownIdea: "This is your own idea, so there is no need to join it. Write “my ideas” to see where it stands.",
  answered: "The idea has been answered, so it can no longer be joined. You can send your own as a new one.",
  notInGroup: "Only members of the development group work on ideas. Ask a member of the group to do this.",
  outdated: "Things had changed, so nothing was done. Open the latest digest and choose again.",
  reasonMissing: "The reason was missing, so nothing was sent. Write the reason and send it again.",
};

export const ideas = {
  says: {
    ideaForm: ({ group, ended }) => {
      if (ended === "sent") return said("The idea is sent.");
      if (ended === "joined") return said("You joined this idea. No idea of your own was sent.");
      return said("Tell your idea.", `It goes to ${group.en}, and you will hear what becomes of it.`);
    },
    likeIdeas: ({ others }) =>
      said(
        others.length === 1
          ? "A similar idea has been sent before. Do you mean the same?"
          : "Similar ideas have been sent before. Do you mean one of these?",
        "When you join an idea, you hear what becomes of it. Your own idea is not sent yet.",
      ),
    ideaSent: ({ group, shownAt }, now) => ({
      summary: `Your idea is sent to ${group.en}.`,
      opening: "Your idea is sent:",
      closing: `${group.en} gets it in its digest, ${at(shownAt, now)}. I will tell you when its status changes.`,
    }),
    ideaJoined: ({ idea, group }) => ({
      summary: "You joined an idea.",
      opening: "You joined the idea:",
      closing: `It is now wanted by ${idea.wanted}. ${group.en} works on it. I will tell you when its status changes.`,
    }),
    ideaStatus: ({ state, group, joined }) => ({
      summary: `${joined ? "The idea you joined" : "Your idea"}: ${statuses[state.status]}.`,
      opening: `${joined ? "The idea you joined" : "Your idea"}: ${statuses[state.status]}.`,
      closing: told(state, group.en),
    }),
    myIdeas: ({ ideas: own }) =>
      own.length === 0
        ? said("You have no ideas.", "Write “I have an idea” when you want to tell one.")
        : said("Your ideas"),
    noDevelopmentGroup: ({ organisation }) =>
      said(
        `Your organisation (${organisation.en}) has no development group yet. Tell your idea to your manager or your unit's support person.`,
      ),
    ideaRefused: ({ why }) => said(REFUSALS[why]),
    ideaDigest: ({ ideas: shown }) => {
      const fresh = shown.filter((idea) => idea.fresh?.isNew).length;
      const opening = sentences(
        "Digest of ideas.",
        `New: ${fresh}.`,
        `Waiting for an answer: ${shown.filter(({ status }) => status === "received" || status === "inDiscussion").length}.`,
      );
      return said(
        opening,
        "Open an idea to read all of it and to answer. When you give a status, I tell the author and those who joined.",
      );
    },
    ideaCard: ({ idea }) => said(`Idea: ${statuses[idea.state.status]}.`),
  },
  buttons: {
    share: "I have an idea",
    mine: "My ideas",
    send: "Send the idea",
    sendAnyway: "Send mine as a new one",
    edit: "Edit",
    join: (title) => `Join: ${title}`,
    open: (title) => `Open: ${title}`,
    more: "Show more",
    back: "Back to the digest",
    give: {
      received: "Back to received",
      inDiscussion: "Take up for discussion",
      forwarded: "Forwarded",
      accepted: "Accepted",
      declined: "Decline",
      done: "Done",
    },
    sendDecline: "Send the decision",
  },
  inputs: {
    title: "The idea in short",
    titleMissing: "Write the idea in short.",
    gain: "What would get better?",
    gainMissing: "Write what would get better.",
    forWhom: "Who would benefit? You may leave this empty.",
    reason: "Reason, for the author and those who joined",
    reasonMissing: "Write the reason.",
  },
  notes: {
    stillMissing: (inputs) => `Still missing: ${inputs.map((input) => MISSING[input]).join("; ")}.`,
    whoSees:
      "The development group sees your name and the text, others in your organisation only the text. Do not write patient data.",
    latestOnly: (count) => `These are the ${count} latest.`,
    keptReason: "The idea had changed, so nothing was sent. You wrote:",
    reasonIsTold: "The reason is sent as it stands.",
  },
  facts: {
    gain: "What would get better",
    forWhom: "For whom",
    author: "Author",
    sent: "Sent",
    status: "Status",
    reason: "Reason",
    wanted: "Wanted by",
    history: "Events",
  },
  statuses,
  standing: ({ state, wanted }) => `Status: ${statuses[state.status]}. Wanted by: ${wanted}.`,
  joined: "You joined this.",
  sections: { new: "New", joined: "Joined by others", waiting: "Waiting for an answer" },
  digestRow: ({ status, wanted, fresh }, sent) =>
    sentences(
      `Status: ${statuses[status]}.`,
      `Wanted by: ${wanted}.`,
      fresh && fresh.joined > 0 ? `Joined since the last digest: ${fresh.joined}.` : "",
      `Sent ${sent}.`,
    ),
  export: {
    columns: {
      id: "Reference",
      organisation: "Organisation",
      title: "Idea",
      gain: "What would get better",
      forWhom: "For whom",
      language: "Language",
      status: "Status",
      reason: "Reason",
      wanted: "Wanted by",
      sentAt: "Sent",
      statusAt: "Status given",
    },
    languages: { fi: "Finnish", sv: "Swedish", en: "English" },
    sheet: "Ideas",
    nothing: (place) => `${place} holds no ideas, so nothing was written. Check DATA_DIR and DATABASE_URL.`,
    written: (count, file) => `${count} ideas: ${file}`,
    byStatus: "Statuses",
  },
} satisfies IdeaTexts;
