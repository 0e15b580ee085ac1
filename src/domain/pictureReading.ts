import { isRecent } from "./picture.ts";
import type { Question } from "./question.ts";
import { openFormOf, type Situation } from "./reading.ts";
import { awaitsRequester, isOpenTicket } from "./ticketRules.ts";

/** What pictures that came without words are taken for. */
export type PictureReading =
  | { readonly is: "toQuestion"; readonly questionId: string }
  | { readonly is: "toTicket"; readonly ticketId: string }
  /** One tap of the person decides. */
  | { readonly is: "unclear"; readonly ticketIds: readonly string[] }
  | { readonly is: "toNothing" };

/**
 * Reads pictures without words. What is open in the chat comes first, then the ticket that waits for an answer, then the
 * only open ticket. `question` is the one that the chat is about, if there is one.
 */
export function readPictures(situation: Situation & { readonly question: Question | undefined }): PictureReading {
  const { at, person, tickets, question } = situation;
  const { dialogue } = person;
  const form = openFormOf(situation);
  if (dialogue.step === "withPerson") return { is: "toQuestion", questionId: dialogue.questionId };
  if (form !== undefined) return { is: "toQuestion", questionId: form };
  if (dialogue.step === "choosingMatter") return { is: "unclear", ticketIds: dialogue.ticketIds };
  const waiting = tickets.filter(({ state }) => awaitsRequester(state));
  const told = dialogue.step === "resolutionTold" ? tickets.filter(({ id }) => id === dialogue.ticketId) : [];
  const resolved = told.filter(({ state }) => state.status === "resolved");
  const first = [...resolved, ...waiting].map(({ id }) => id);
  // Of a resolution it is not known whether the picture says that it works or that it does not.
  if (resolved.length > 0 || first.length > 1) return { is: "unclear", ticketIds: first };
  if (first[0] !== undefined) return { is: "toTicket", ticketId: first[0] };
  const asked = question && question.ticketId === undefined && isRecent(question.askedAt, at) ? question : undefined;
  const open = tickets.filter(({ state }) => isOpenTicket(state));
  const [only] = open;
  if (only && (asked || open.length > 1)) return { is: "unclear", ticketIds: open.map(({ id }) => id) };
  if (only) return { is: "toTicket", ticketId: only.id };
  return asked ? { is: "toQuestion", questionId: asked.id } : { is: "toNothing" };
}
