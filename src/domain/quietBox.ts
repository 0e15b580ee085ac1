import type { Instant } from "./instant.ts";
import type { HoldableMessage, MessageOf } from "./messages.ts";
import type { QuietLine } from "./quietMessages.ts";
import type { HeldWord } from "./ticketWords.ts";

/** A message that waits for the end of quiet hours, or waited for it. */
export interface Held {
  readonly at: Instant;
  readonly message: HoldableMessage;
  readonly ticketId?: string;
}

/** What waits for one person, oldest first. */
export interface QuietBox {
  /** The person's id. */
  readonly id: string;
  readonly held: readonly Held[];
  /** How many mails were made of it, which gives each its id. */
  readonly mails: number;
  /** The end of the quiet hours; absent while nothing waits. */
  readonly nextCheckAt?: Instant;
}

/** What waited and was sent as one message: each line opens what was held about its matter. */
export interface QuietMail {
  readonly id: string;
  readonly personId: string;
  readonly lines: readonly MailLine[];
}

export interface MailLine {
  readonly key: string;
  readonly ticketId?: string;
  readonly held: readonly Held[];
  readonly shown: boolean;
}

/** A mail of so many lines fits into one message whatever stands in them; what is more makes another. */
const LINES_PER_MAIL = 40;

export function emptyBox(personId: string): QuietBox {
  return { id: personId, held: [], mails: 0 };
}

/** The box with one more message in it, to be opened at an instant. */
export function withHeld(box: QuietBox, held: Held, until: Instant): QuietBox {
  return { ...box, held: [...box.held, held], nextCheckAt: until };
}

/** Takes out what waits about one ticket. */
export function takeTicket(
  box: QuietBox,
  ticketId: string,
): { readonly box: QuietBox; readonly taken: readonly Held[] } {
  const { nextCheckAt, ...rest } = box;
  const left = box.held.filter((held) => held.ticketId !== ticketId);
  const wakes = nextCheckAt === undefined || left.length === 0 ? {} : { nextCheckAt };
  return { box: { ...rest, held: left, ...wakes }, taken: box.held.filter((held) => held.ticketId === ticketId) };
}

/** Opens the box: one message alone goes as it is, several as one mail; an empty box gives nothing. */
export function opened(box: QuietBox): {
  readonly box: QuietBox;
  readonly alone?: Held;
  readonly mails: readonly QuietMail[];
} {
  const { nextCheckAt: _, held, ...rest } = box;
  const [first] = held;
  if (held.length < 2) return { box: { ...rest, held: [] }, ...(first ? { alone: first } : {}), mails: [] };
  const lines = linesOf(held);
  const mails: QuietMail[] = [];
  for (let from = 0; from < lines.length; from += LINES_PER_MAIL) {
    const id = `${box.id}:${box.mails + mails.length + 1}`;
    mails.push({ id, personId: box.id, lines: lines.slice(from, from + LINES_PER_MAIL) });
  }
  return { box: { ...rest, held: [], mails: box.mails + mails.length }, mails };
}

/** A line for each matter, in the order in which they began to wait; what is about none has a line of its own. */
function linesOf(held: readonly Held[]): readonly MailLine[] {
  const lines = new Map<string, MailLine>();
  for (const [index, one] of held.entries()) {
    const key = matterOf(one) ?? `message:${index}`;
    const before = lines.get(key);
    const about = one.ticketId === undefined ? {} : { ticketId: one.ticketId };
    lines.set(key, { key, ...about, held: [...(before?.held ?? []), one], shown: false });
  }
  return [...lines.values()];
}

function matterOf({ ticketId, message }: Held): string | undefined {
  if (ticketId !== undefined) return `ticket:${ticketId}`;
  return "questionId" in message && message.questionId !== undefined ? `question:${message.questionId}` : undefined;
}

/** The mail as it is sent, or drawn anew after a press. */
export function mailMessage({ id, lines }: QuietMail): MessageOf<"quietMail"> {
  return { say: "quietMail", mailId: id, lines: lines.flatMap(lineMessage) };
}

function lineMessage(line: MailLine): QuietLine[] {
  const newest = stateIn(line.held);
  if (!newest) return [];
  const missed = line.held.find(({ message }) => message.say === "promiseMissed")?.message;
  return [
    {
      key: line.key,
      ...(line.ticketId === undefined ? {} : { ticketId: line.ticketId }),
      newest,
      ...(missed?.say === "promiseMissed" ? { missed: missed.promised } : {}),
      opens: toShow(line).length > 0,
      shown: line.shown,
    },
  ];
}

/** The latest message, unless it only adds words to a question or resolution that still stands: that one is the state. */
function stateIn(held: readonly Held[]): HoldableMessage | undefined {
  const last = held.at(-1)?.message;
  const changing = held.findLast(({ message }) => !onlyAdds(message))?.message;
  return changing && STANDS.has(changing.say) ? changing : last;
}

/** The ticket waits for the requester, or is resolved, whatever is added. */
const STANDS: ReadonlySet<HoldableMessage["say"]> = new Set(["ticketQuestion", "questionReminder", "ticketResolved"]);
const ADDS: ReadonlySet<HoldableMessage["say"]> = new Set([
  "ticketTaken",
  "ticketUpdate",
  "ticketWorkaround",
  "priorityChanged",
]);

/** A word that promises no next one. */
function onlyAdds(message: HoldableMessage): boolean {
  return ADDS.has(message.say) && !("nextWordBy" in message);
}

/** Of these the line says all. */
const SAID_BY_LINE: ReadonlySet<HoldableMessage["say"]> = new Set([
  "ticketTaken",
  "ticketHandedOver",
  "promiseMissed",
  "ticketReopened",
  "ticketWithVendor",
  "ticketBackFromVendor",
  "ticketWithdrawn",
  "worksConfirmed",
  "thanksNoted",
]);

/** What a line opens, in order: people's own words, and what can be answered. */
export function toShow({ held }: Pick<MailLine, "held">): readonly Held[] {
  return held.filter(
    ({ message }) => !SAID_BY_LINE.has(message.say) || earlierIn(message).some(({ say }) => !SAID_BY_LINE.has(say)),
  );
}

function earlierIn(message: HoldableMessage): readonly HeldWord[] {
  return "earlier" in message ? (message.earlier ?? []) : [];
}

/** The mail with one line shown. */
export function withShown(mail: QuietMail, key: string): QuietMail {
  return { ...mail, lines: mail.lines.map((line) => (line.key === key ? { ...line, shown: true } : line)) };
}

/** Tickets about which the person does not know yet that they were asked, or that it is resolved. */
export function unseenTickets(box: QuietBox | undefined): ReadonlySet<string> {
  const unseen = box?.held.filter(({ message: { say } }) => say === "ticketQuestion" || say === "ticketResolved") ?? [];
  return new Set(unseen.flatMap(({ ticketId }) => ticketId ?? []));
}
