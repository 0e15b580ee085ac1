import { type Command, readCommand } from "./commands.ts";
import { HOUR, type Instant } from "./instant.ts";
import type { Person } from "./person.ts";
import { type ReplyReading, readReply } from "./reply.ts";
import { asksForCare, speaksOfDanger } from "./safetyWords.ts";
import type { Ticket } from "./ticket.ts";
import { awaitsRequester } from "./ticketRules.ts";

/** An open ticket form takes messages as its own for so long; after that a message is a new question. */
const DRAFT_ATTENTION = 8 * HOUR;

/** What a plain message in the 1:1 chat is taken for. */
export type Reading =
  | { readonly is: "nothing" }
  | { readonly is: "command"; readonly command: Command }
  /** `also`: where the words would have gone without the alarm, when something was open. */
  | { readonly is: "danger"; readonly also?: Reading }
  | { readonly is: "toPerson"; readonly handoffId: string; readonly questionId: string }
  | { readonly is: "toTicket"; readonly ticketId: string }
  | { readonly is: "toDraft"; readonly questionId: string }
  | { readonly is: "unclear"; readonly ticketIds: readonly string[] }
  | { readonly is: "thanks" | "works" | "doesNotWork"; readonly ticketId: string }
  | { readonly is: "helped" | "didNotHelp"; readonly questionId: string }
  | { readonly is: "incidentWorks" | "incidentNotSolved"; readonly incidentId: string }
  | { readonly is: "courtesy" }
  | { readonly is: "care" }
  | { readonly is: "question" };

/** What the message meets: where the chat stands and the person's own tickets, the newest first. */
export interface Situation {
  readonly at: Instant;
  readonly person: Person;
  readonly tickets: readonly Ticket[];
}

/**
 * Reads a message. Danger comes before everything, a human before the machine, and what waits for an answer
 * before a new question. Where two readings are likely it says `unclear`, and one tap of the person decides.
 */
export function readMessage(text: string, situation: Situation): Reading {
  if (text.trim() === "") return { is: "nothing" };
  const reply = readReply(text);
  const inStep = readInStep(reply, situation);
  if (speaksOfDanger(text)) return inStep ? { is: "danger", also: inStep } : { is: "danger" };
  const command = readCommand(text);
  // Whoever says good morning to the person who helps does not mean the bot.
  const isForPerson = command?.command === "help" && command.isGreeting && inStep?.is === "toPerson";
  if (command && !isForPerson) return { is: "command", command };
  return inStep ?? readAnew(text, reply, situation);
}

function readInStep(reply: ReplyReading, { at, person, tickets }: Situation): Reading | undefined {
  const { dialogue } = person;
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
      return readWaiting(tickets) ?? readAfterInstruction(reply, dialogue.questionId);
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

function readAfterInstruction(reply: ReplyReading, questionId: string): Reading | undefined {
  if (reply === "thanks" || reply === "works") return { is: "helped", questionId };
  return reply === "doesNotWork" ? { is: "didNotHelp", questionId } : undefined;
}

function readAnew(text: string, reply: ReplyReading, { tickets }: Situation): Reading {
  const resolved = tickets.find(({ state }) => state.status === "resolved");
  if (reply === "thanks" || isNod(text)) return { is: "courtesy" };
  if (resolved && (reply === "works" || reply === "doesNotWork")) return { is: "unclear", ticketIds: [resolved.id] };
  if (asksForCare(text)) return { is: "care" };
  return { is: "question" };
}

const NODS: ReadonlySet<string> = new Set([
  "ok",
  "okei",
  "okay",
  "joo",
  "juu",
  "selvä",
  "kyllä",
  "hyvä",
  "ja",
  "jo",
  "bra",
  "visst",
  "yes",
  "sure",
  "fine",
]);

/** A word that only says "I see" is no question. */
function isNod(text: string): boolean {
  return NODS.has(text.toLowerCase().replace(/[^\p{L}]/gu, ""));
}
