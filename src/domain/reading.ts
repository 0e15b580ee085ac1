import { type Command, readCommand } from "./commands.ts";
import { HOUR, type Instant, MINUTE } from "./instant.ts";
import type { Person, Step } from "./person.ts";
import { type ReplyReading, readReply } from "./reply.ts";
import { asksForCare, speaksOfDanger } from "./safetyWords.ts";
import { readShortAnswer, type ShortAnswer } from "./shortAnswer.ts";
import type { Ticket } from "./ticket.ts";
import { awaitsRequester, isOpenTicket } from "./ticketRules.ts";

/** An open ticket form takes messages as its own for so long; after that a message is a new question. */
const DRAFT_ATTENTION = 8 * HOUR;

/** "Shall I ask?" is answered by a bare "yes" for so long. */
const OFFER_ATTENTION = 30 * MINUTE;

/** What was said about a ticket within this time is still on the mind of who writes. */
const FRESH = 15 * MINUTE;
const RECENT = 2 * HOUR;
/** A ticket's story that comes in several messages. */
const ONE_BREATH = 3 * MINUTE;
/** More of them would be a list to read. */
const MOST_TICKETS = 3;

/** What a plain message in the 1:1 chat is taken for. */
export type Reading =
  | { readonly is: "nothing" }
  | { readonly is: "command"; readonly command: Command }
  /** `whole`: what was said of it in several messages. `also`: where the words would have gone without the alarm, when something was open. */
  | { readonly is: "danger"; readonly whole: string; readonly also?: Reading }
  | { readonly is: "toPerson"; readonly handoffId: string; readonly questionId: string }
  /** `isNamed`: the message says the ticket's number. */
  | { readonly is: "toTicket"; readonly ticketId: string; readonly isNamed?: true }
  | { readonly is: "toDraft"; readonly questionId: string }
  /** A word about the open form itself. */
  | { readonly is: "draftSaid"; readonly questionId: string; readonly said: "send" | "drop" | "show" }
  | { readonly is: "unclear"; readonly ticketIds: readonly string[] }
  | { readonly is: "thanks" | "works" | "doesNotWork"; readonly ticketId: string }
  | { readonly is: "workaroundHelped" | "workaroundFailed"; readonly ticketId: string }
  | { readonly is: "helped" | "didNotHelp"; readonly questionId: string }
  /** The answer to whether the support person shall be asked. */
  | { readonly is: "askPerson" | "declined"; readonly questionId: string }
  /** A human is wanted, for the open question if there is one. */
  | { readonly is: "wantsPerson"; readonly questionId?: string }
  | { readonly is: "sameFault" | "otherFault"; readonly questionId: string }
  | { readonly is: "incidentWorks" | "incidentNotSolved"; readonly incidentId: string }
  | { readonly is: "courtesy" }
  /** "One moment": whatever waits goes on waiting. */
  | { readonly is: "wait" }
  | { readonly is: "care" }
  /** `mayBeAbout`: tickets that it may be about, where no instruction answers it. */
  | { readonly is: "question"; readonly mayBeAbout?: TicketsInMind };

/** Own tickets in which something happened lately, the latest first. */
export interface TicketsInMind {
  readonly ids: readonly string[];
  /** It happened so lately that vague words are more likely about them. */
  readonly isFresh: boolean;
  /** The ticket to which the person wrote just before. */
  readonly goesOn?: string;
}

/** What the message meets: where the chat stands and the person's own tickets, the newest first. */
export interface Situation {
  readonly at: Instant;
  readonly person: Person;
  readonly tickets: readonly Ticket[];
  /** What was asked just before, as far as it may be the same matter. */
  readonly before?: string;
}

/** What a message says in itself, wherever it comes. */
interface Said {
  readonly text: string;
  readonly reply: ReplyReading;
  readonly short: ShortAnswer | undefined;
}

/**
 * Reads a message. Danger comes before everything, a human before the machine, and what waits for an answer
 * before a new question. Where two readings are likely it says `unclear`, and one tap of the person decides.
 */
export function readMessage(text: string, situation: Situation): Reading {
  if (text.trim() === "") return { is: "nothing" };
  const said: Said = { text, reply: readReply(text), short: readShortAnswer(text) };
  const inStep = readInStep(said, situation);
  const named = namedTicket(text, situation);
  const whole = dangerIn(text, situation.before);
  if (whole !== undefined) {
    const also = named?.is === "toTicket" ? named : (inStep ?? urgentTicket(situation));
    return also ? { is: "danger", whole, also } : { is: "danger", whole };
  }
  if (named) return named;
  if (inStep?.is === "toPerson") return readBesidePerson(text) ?? inStep;
  const command = readCommand(text);
  if (command) return { is: "command", command };
  if (inStep?.is === "toDraft") return readBesideDraft(said, inStep.questionId) ?? inStep;
  return readAnywhere(said) ?? inStep ?? readAnew(said, situation);
}

/** Danger may be told in two messages: "the patient in room 4", "is not breathing". */
function dangerIn(text: string, before = ""): string | undefined {
  if (speaksOfDanger(text)) return text;
  return before !== "" && !speaksOfDanger(before) && speaksOfDanger(`${before} ${text}`)
    ? `${before}\n${text}`
    : undefined;
}

/** What is ordered of the bot is heard by it also while a person helps; who says good morning means the person. */
function readBesidePerson(text: string): Reading | undefined {
  const command = readCommand(text);
  return command && !(command.command === "help" && command.isGreeting) ? { is: "command", command } : undefined;
}

/** Words about the form itself are no part of what it says. */
function readBesideDraft({ reply, short }: Said, questionId: string): Reading | undefined {
  if (short === "send" || short === "drop") return { is: "draftSaid", questionId, said: short };
  if (short === "person") return { is: "wantsPerson", questionId };
  if (short === "wait") return { is: "wait" };
  if (short === "farewell") return { is: "courtesy" };
  const isAboutForm = ["yes", "nod", "no", "status"].includes(short ?? "") || reply === "thanks";
  return isAboutForm ? { is: "draftSaid", questionId, said: "show" } : undefined;
}

/** Words that say the same wherever the chat stands. */
function readAnywhere({ short }: Said): Reading | undefined {
  if (short === "wait") return { is: "wait" };
  if (short === "farewell") return { is: "courtesy" };
  return short === "status" ? { is: "command", command: { command: "myTickets" } } : undefined;
}

const BEGINS_WITH_NUMBER = /^(?:(?:tiketti|ärende|ticket)\s+)?t-?(\d{1,9})(?!\d)[\s:,.;–-]*(.*[\p{L}\p{N}].*)$/isu;

/** A message that begins with the number of an own ticket is about that; asked how it stands, the ticket is shown. */
function namedTicket(text: string, { tickets }: Situation): Reading | undefined {
  const [, number, rest] = BEGINS_WITH_NUMBER.exec(text.normalize("NFKC").trim()) ?? [];
  const ticket = tickets.find(({ id }) => id === `T-${number}`);
  if (!ticket || rest === undefined) return undefined;
  const { id, state } = ticket;
  if (readShortAnswer(rest) === "status") return { is: "command", command: { command: "showTicket", ticketId: id } };
  // To write to a ticket that is thought solved reopens it: that must be meant.
  if (state.status === "resolved" || state.status === "closed")
    return readAfterResolution(readReply(rest), ticket) ?? { is: "unclear", ticketIds: [id] };
  return { is: "toTicket", ticketId: id, isNamed: true };
}

/** Where danger is spoken of while a priority 1 is open, its agents hear that too. */
function urgentTicket({ tickets }: Situation): Reading | undefined {
  const ticket = tickets.find(({ priority, state }) => priority === 1 && isOpenTicket(state));
  return ticket && { is: "toTicket", ticketId: ticket.id };
}

function readInStep(said: Said, { at, person, tickets }: Situation): Reading | undefined {
  const { dialogue } = person;
  const { reply } = said;
  switch (dialogue.step) {
    case "withPerson":
      return { is: "toPerson", handoffId: dialogue.handoffId, questionId: dialogue.questionId };
    case "drafting": {
      const questionId = openFormOf({ at, person });
      return questionId === undefined ? undefined : { is: "toDraft", questionId };
    }
    case "resolutionTold":
      return (
        readAfterResolution(
          reply,
          tickets.find(({ id }) => id === dialogue.ticketId),
        ) ?? readWaiting(tickets)
      );
    case "asked":
      return (
        readWaiting(tickets) ??
        (isStillAsked(dialogue, { at, tickets }) ? readAfterOffer(said, dialogue) : undefined) ??
        readAfterInstruction(said, dialogue)
      );
    case "incidentSolved":
      return readAfterIncident(reply, dialogue.incidentId) ?? readWaiting(tickets);
    case "idle":
    case "choosingUnit":
    case "choosingMatter":
      return readWaiting(tickets);
    default:
      return dialogue satisfies never;
  }
}

/** The question whose ticket form is open; what comes while it is belongs to it. */
export function openFormOf({ at, person: { dialogue } }: Pick<Situation, "at" | "person">): string | undefined {
  return dialogue.step === "drafting" && at - dialogue.since < DRAFT_ATTENTION ? dialogue.questionId : undefined;
}

/** Tickets that wait for the requester: with one, a message is the answer; with more, one tap decides. */
function readWaiting(tickets: readonly Ticket[]): Reading | undefined {
  const waiting = tickets.filter(({ state }) => awaitsRequester(state)).map(({ id }) => id);
  const [only] = waiting;
  if (only === undefined) return undefined;
  return waiting.length === 1 ? { is: "toTicket", ticketId: only } : { is: "unclear", ticketIds: waiting };
}

function readAfterResolution(reply: ReplyReading, ticket: Ticket | undefined): Reading | undefined {
  if (!ticket || (ticket.state.status !== "resolved" && ticket.state.status !== "closed")) return undefined;
  if (reply === "newMatter") return undefined;
  if (reply !== "unclear") return { is: reply, ticketId: ticket.id };
  return ticket.state.status === "resolved" ? { is: "unclear", ticketIds: [ticket.id] } : undefined;
}

function readAfterIncident(reply: ReplyReading, incidentId: string): Reading | undefined {
  if (reply === "thanks" || reply === "works") return { is: "incidentWorks", incidentId };
  return reply === "doesNotWork" ? { is: "incidentNotSolved", incidentId } : undefined;
}

type AfterQuestion = Extract<Step, { readonly step: "asked" }>;

/** Neither long ago, nor followed by a word about a ticket, which a short answer would rather mean. */
function isStillAsked({ since }: AfterQuestion, { at, tickets }: Pick<Situation, "at" | "tickets">): boolean {
  return since !== undefined && at - since < OFFER_ATTENTION && tickets.every((ticket) => lastWordAt(ticket) <= since);
}

/** Short words answer what was asked last. */
function readAfterOffer({ short }: Said, { questionId, asks }: AfterQuestion): Reading | undefined {
  if (short === "person")
    return asks === "askPerson" ? { is: "askPerson", questionId } : { is: "wantsPerson", questionId };
  switch (asks) {
    case "askPerson":
      if (short === "yes" || short === "send") return { is: "askPerson", questionId };
      return short === "no" || short === "drop" ? { is: "declined", questionId } : undefined;
    case "sameFault":
      if (short === "yes" || short === "same") return { is: "sameFault", questionId };
      return short === "no" ? { is: "otherFault", questionId } : undefined;
    case "didItHelp":
      if (short === "yes") return { is: "helped", questionId };
      return short === "no" ? { is: "didNotHelp", questionId } : undefined;
    case undefined:
      return short === "drop" ? { is: "declined", questionId } : undefined;
    default:
      return asks satisfies never;
  }
}

/** Thanks say that it helped only where something was shown that could. */
function readAfterInstruction({ reply }: Said, { questionId, asks }: AfterQuestion): Reading | undefined {
  const hadNothing = asks === "askPerson" || asks === "sameFault";
  if (reply === "works" || (reply === "thanks" && !hadNothing)) return { is: "helped", questionId };
  // Where nothing was shown, it is more about the matter.
  return reply === "doesNotWork" && !hadNothing ? { is: "didNotHelp", questionId } : undefined;
}

function readAnew({ text, reply, short }: Said, { at, person, tickets }: Situation): Reading {
  const resolved = tickets.find(({ state }) => state.status === "resolved");
  const told = tickets.find(asksWhetherItHelped);
  if (told && (reply === "works" || reply === "doesNotWork"))
    return { is: reply === "works" ? "workaroundHelped" : "workaroundFailed", ticketId: told.id };
  const asking = tickets.find((ticket) => asksInPassing(ticket, at));
  const answersIt =
    short === "yes" || short === "no" || short === "nod" || reply === "works" || reply === "doesNotWork";
  if (asking && answersIt) return { is: "toTicket", ticketId: asking.id };
  if (reply === "thanks" || short === "yes" || short === "nod") return { is: "courtesy" };
  if (short === "person") return { is: "wantsPerson" };
  if (resolved && (reply === "works" || reply === "doesNotWork")) return { is: "unclear", ticketIds: [resolved.id] };
  if (asksForCare(text)) return { is: "care" };
  // Pictures that are about none of the tickets wait for these words.
  const mayBeAbout = person.pictures?.length ? undefined : ticketsInMind(tickets, at);
  return mayBeAbout ? { is: "question", mayBeAbout } : { is: "question" };
}

/** A workaround was the last that the requester heard, and is not answered. */
function asksWhetherItHelped({ state, workaround, updates }: Ticket): boolean {
  return isOpenTicket(state) && workaround?.helped === undefined && updates.at(-1)?.what === "workaround";
}

/** An update that ends with a question, though its agent did not use the button for one. */
function asksInPassing(ticket: Ticket, at: Instant): boolean {
  const last = ticket.updates.at(-1);
  return (
    isOpenTicket(ticket.state) && last?.what === "updated" && last.text.trim().endsWith("?") && at - last.at < RECENT
  );
}

function ticketsInMind(tickets: readonly Ticket[], at: Instant): TicketsInMind | undefined {
  const recent = tickets
    .filter(({ state }) => isOpenTicket(state) || state.status === "resolved")
    .filter((ticket) => at - lastWordAt(ticket) < RECENT)
    .toSorted((one, other) => lastWordAt(other) - lastWordAt(one));
  const [latest] = recent;
  if (!latest) return undefined;
  const since = at - lastWordAt(latest);
  const goesOn = latest.updates.at(-1)?.what === "requesterWrote" && isOpenTicket(latest.state) && since < ONE_BREATH;
  return {
    ids: recent.slice(0, MOST_TICKETS).map(({ id }) => id),
    isFresh: since < FRESH,
    ...(goesOn ? { goesOn: latest.id } : {}),
  };
}

/** Of a person: what time tells of a ticket brings it to nobody's mind. */
function lastWordAt({ updates, openedAt }: Ticket): Instant {
  return updates.findLast(({ by }) => by !== undefined)?.at ?? openedAt;
}
