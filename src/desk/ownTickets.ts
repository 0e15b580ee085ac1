import type { MessageOf } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import type { RequesterCommand } from "../domain/requesterCommand.ts";
import { groupOf } from "../domain/rules.ts";
import type { Resolution, Ticket } from "../domain/ticket.ts";
import { decideForRequester } from "../domain/ticketByRequester.ts";
import { awaitsRequester, emergencyOf } from "../domain/ticketRules.ts";
import { openLinked } from "./drafts.ts";
import type { ClickOf, Reply } from "./inbound.ts";
import { listenForReply } from "./people.ts";
import { card, NOTHING, refuse } from "./replies.ts";
import { resolvedMessage } from "./resolutions.ts";
import { applyToTicket } from "./tickets.ts";
import { viewFor } from "./viewedTickets.ts";
import type { Work } from "./work.ts";
import { endResolutionTold, ownTicket, writeToTicket } from "./writtenToTickets.ts";

/** The answer to a question, from the field beside it. */
export async function answerTicket(work: Work, person: Person, click: ClickOf<"answerTicket">): Promise<Reply> {
  const ticket = await ownTicket(work, person, click.ticketId);
  if (!ticket) return refuse(person, "unknownTicket", click.ticketId);
  if (click.text.trim() === "") return refuse(person, "nothingWritten");
  const isAgain = wroteLast(ticket, click.text);
  if (!isAgain) await writeToTicket(work, person, ticket.id, { text: click.text, isNamed: true });
  const answered = isAgain || awaitsRequester(ticket.state) ? questionAnswered(work, ticket, click.mark) : undefined;
  if (answered) return card(person, answered);
  const after = await ownTicket(work, person, ticket.id);
  return after ? presentTicketView(work, person, after) : NOTHING;
}

/** The question's card without its field: it is answered. Only where it is known which message asked. */
function questionAnswered(
  work: Work,
  ticket: Ticket,
  mark: number | undefined,
): MessageOf<"ticketQuestion"> | undefined {
  const asked = ticket.updates.findLast(({ what }) => what === "asked");
  const group = groupOf(work.rules.directory, ticket.groupId);
  if (mark === undefined || !asked?.by || !group) return undefined;
  return {
    say: "ticketQuestion",
    mark: { ticketId: ticket.id, message: mark },
    owner: asked.by.name,
    group: group.name,
    question: asked.text,
    answered: true,
    ...emergencyOf(ticket, work.rules),
  };
}

/** Whether just these words came last: Teams may deliver a press again under a new id, and fingers are quick. */
export function wroteLast({ updates, requester }: Ticket, text: string): boolean {
  const last = updates.at(-1);
  return last?.by?.id === requester.id && last.text === text;
}

/** Whether a solution works. After the reply window a linked ticket is opened. */
export async function onResolutionClick(
  work: Work,
  person: Person,
  click: ClickOf<"works" | "notSolved">,
): Promise<Reply> {
  const found = await ownResolution(work, person, click.resolutionId);
  if (!found) return refuse(person, "unknownTicket");
  const { ticket, resolution } = found;
  const { resolutionId } = click;
  const command: RequesterCommand =
    click.verb === "works"
      ? { do: "confirmWorks", at: work.now, resolutionId }
      : { do: "reportNotSolved", at: work.now, text: click.text, resolutionId };
  const outcome = decideForRequester(ticket, command, work.rules);
  if ("refused" in outcome && outcome.refused === "replyWindowOver") {
    await openLinked(work, person, ticket, "text" in click ? click.text : "");
    return card(person, { ...resolvedMessage(ticket, resolution, work.rules), answered: "notSolved" });
  }
  if ("refused" in outcome) return refuse(person, outcome.refused, ticket.id);
  await applyToTicket(work, outcome);
  // It may stop working again as soon as the button was pressed.
  if (click.verb === "works") await listenForReply(work, person.id, ticket.id);
  else await endResolutionTold(work, person.id, ticket.id);
  return card(person, resolvedMessage(outcome.state, resolution, work.rules));
}

/** Feedback on a resolution, or the feedback changed. */
export async function giveFeedback(work: Work, person: Person, click: ClickOf<"giveFeedback">): Promise<Reply> {
  const found = await ownResolution(work, person, click.resolutionId);
  if (!found) return refuse(person, "unknownTicket");
  const { resolutionId, score, comment, anonymous } = click;
  if (score === undefined) return refuse(person, "nothingWritten");
  const command = { do: "giveFeedback", at: work.now, resolutionId, score, comment, anonymous } as const;
  const outcome = await applyToTicket(work, decideForRequester(found.ticket, command, work.rules));
  // The same again is answered like the first time.
  if ("refused" in outcome && outcome.refused !== "feedbackAlreadyGiven") {
    return refuse(person, outcome.refused, found.ticket.id);
  }
  return card(
    person,
    resolvedMessage("refused" in outcome ? found.ticket : outcome.state, found.resolution, work.rules),
  );
}

async function ownResolution(
  work: Work,
  person: Person,
  resolutionId: string,
): Promise<{ ticket: Ticket; resolution: Resolution } | undefined> {
  const ticket = await ownTicket(work, person, resolutionId.split("/", 1)[0] ?? "");
  const resolution = ticket?.resolutions.find(({ id }) => id === resolutionId);
  return ticket && resolution && { ticket, resolution };
}

type OwnTicketClick = ClickOf<
  "workaroundHelped" | "workaroundFailed" | "objectToPriority" | "commentTicket" | "correctTicket" | "withdrawTicket"
>;

/** What else a requester does with an own ticket; the answer is its card as it stands now. */
export async function onOwnTicketClick(work: Work, person: Person, click: OwnTicketClick): Promise<Reply> {
  const ticket = await ownTicket(work, person, click.ticketId);
  if (!ticket) return refuse(person, "unknownTicket", click.ticketId);
  const isAboutWorkaround = click.verb === "workaroundHelped" || click.verb === "workaroundFailed";
  if (isAboutWorkaround && ticket.workaround?.message !== click.mark) return refuse(person, "outdated", ticket.id);
  const isAgain = click.text !== "" && wroteLast(ticket, click.text);
  if (isAgain) return presentTicketView(work, person, ticket);
  const outcome = await applyToTicket(work, decideForRequester(ticket, commandOf(click, work.now), work.rules));
  if ("refused" in outcome) return refuse(person, outcome.refused, ticket.id);
  if (isAboutWorkaround) return cardOf(person, workaroundMessage(work, outcome.state));
  if (click.verb === "objectToPriority") return NOTHING;
  return presentTicketView(work, person, outcome.state);
}

/** The ticket as its requester may read it. */
async function presentTicketView(work: Work, person: Pick<Person, "language">, ticket: Ticket): Promise<Reply> {
  const view = await viewFor(work, ticket);
  return view ? card(person, { say: "ticketView", ticket: view }) : NOTHING;
}

function cardOf(person: Person, message: MessageOf<"ticketWorkaround"> | undefined): Reply {
  return message ? card(person, message) : NOTHING;
}

function commandOf(click: OwnTicketClick, at: number): RequesterCommand {
  switch (click.verb) {
    case "workaroundHelped":
      return { do: "answerWorkaround", at, helped: true, text: click.text };
    case "workaroundFailed":
      return { do: "answerWorkaround", at, helped: false, text: click.text };
    case "objectToPriority":
      return { do: "objectToPriority", at, text: click.text };
    case "commentTicket":
      return { do: "write", at, text: click.text, isNamed: true };
    case "correctTicket":
      return { do: "correct", at, text: click.text };
    case "withdrawTicket":
      return { do: "withdraw", at, text: click.text };
    default:
      return click satisfies never;
  }
}

/** The workaround's card with what was answered. */
function workaroundMessage(work: Work, ticket: Ticket): MessageOf<"ticketWorkaround"> | undefined {
  const { workaround } = ticket;
  const group = groupOf(work.rules.directory, ticket.groupId);
  if (!workaround || !group) return undefined;
  return {
    say: "ticketWorkaround",
    mark: { ticketId: ticket.id, message: workaround.message },
    owner: workaround.by.name,
    group: group.name,
    text: workaround.text,
    answered: workaround.helped ? "helped" : "failed",
    ...emergencyOf(ticket, work.rules),
    ...(ticket.promisedBy === undefined ? {} : { nextWordBy: ticket.promisedBy }),
  };
}
