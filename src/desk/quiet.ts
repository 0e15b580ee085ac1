import type { IncidentChatMessage } from "../domain/incidentMessages.ts";
import { HOUR, type Instant } from "../domain/instant.ts";
import type { HoldableMessage, RequesterMessage } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import { emptyBox, type Held, mailMessage, opened, takeTicket, unseenTickets, withHeld } from "../domain/quietBox.ts";
import { letsThrough, type QuietPeriod, quietPeriodAt } from "../domain/quietHours.ts";
import type { Ticket } from "../domain/ticket.ts";
import { listenForReply } from "./people.ts";
import type { Work } from "./work.ts";

/** A message on its way to a person. */
export interface Letter {
  readonly personId: string;
  readonly language: Person["language"];
  readonly message: RequesterMessage | HoldableMessage | IncidentChatMessage;
  readonly ticketId?: string;
}

/** Somebody who asked a colleague so short a time ago waits for the answer. */
const STILL_WAITING = HOUR;

/**
 * What goes out now: a letter to somebody who has quiet hours is put into their box instead, in the same commit as what
 * caused it. Whoever is awake gets the box right after the answer.
 */
export async function throughQuietHours<Other extends object>(
  work: Work,
  unsent: readonly (Other | Letter)[],
  awakeId: string | undefined,
): Promise<readonly (Other | Letter)[]> {
  const through: (Other | Letter)[] = [];
  const toOpen = new Set(awakeId === undefined ? [] : [awakeId]);
  for (const one of unsent) {
    if (!("personId" in one) || one.personId === awakeId) {
      through.push(one);
      continue;
    }
    const until = await quietUntil(work, one.personId, one.message, one.ticketId);
    if (until !== undefined) await hold(work, one, until);
    else if (await joins(work, one)) toOpen.add(one.personId);
    else through.push(...(await heldBefore(work, one)), one);
  }
  for (const personId of toOpen) through.push(...(await openBox(work, personId, personId === awakeId)));
  return through;
}

/** What never waits: what says that the hours are quiet, and major incidents, which are of priority 1. */
const NEVER_HELD: Readonly<Record<Exclude<Letter["message"]["say"], HoldableMessage["say"]>, true>> = {
  quietMail: true,
  quietHours: true,
  knownIncident: true,
  incidentFollowed: true,
  incidentLeft: true,
  incidentJoined: true,
  incidentNews: true,
  incidentResolved: true,
  workaroundOffered: true,
  incidentRefused: true,
};

function isHoldable(message: Letter["message"]): message is HoldableMessage {
  return !Object.hasOwn(NEVER_HELD, message.say);
}

/** Until when a message that the person did not ask for just now has to wait; undefined when it goes at once. */
export async function quietUntil(
  work: Work,
  personId: string,
  message: Letter["message"],
  ticketId: string | undefined,
): Promise<Instant | undefined> {
  if (message.say === "safety" || !isHoldable(message)) return undefined;
  const hours = (await work.get("person", personId))?.quietHours;
  const period = await presentPeriod(work, personId);
  if (!hours || !period) return undefined;
  const ticket = ticketId === undefined ? undefined : await work.get("ticket", ticketId);
  if (ticket && letsThrough(hours, ticket.priority)) return undefined;
  const questionId = "questionId" in message ? message.questionId : undefined;
  const asked = questionId === undefined ? undefined : await lastAsked(work, questionId);
  const stillWaits = asked !== undefined && asked >= Math.min(period.since, work.now - STILL_WAITING);
  return stillWaits ? undefined : period.until;
}

/** When the person last did something about a question: asked it, asked a colleague, or wrote to the colleague. */
async function lastAsked(work: Work, questionId: string): Promise<Instant | undefined> {
  const question = await work.get("question", questionId);
  if (!question) return undefined;
  const handoff = question.handoffId === undefined ? undefined : await work.get("handoff", question.handoffId);
  const written = handoff?.written.filter(({ by }) => by.id === question.requesterId) ?? [];
  return Math.max(question.askedAt, handoff?.asked[0]?.at ?? question.askedAt, ...written.map(({ at }) => at));
}

async function hold(work: Work, letter: Letter, until: Instant): Promise<void> {
  const held = heldOf(letter, work.now);
  const box = (await work.get("quietBox", letter.personId)) ?? emptyBox(letter.personId);
  if (held) work.put("quietBox", withHeld(box, held, until));
}

function heldOf({ message, ticketId }: Letter, at: Instant): Held | undefined {
  if (!isHoldable(message)) return undefined;
  return { at, message, ...(ticketId === undefined ? {} : { ticketId }) };
}

/** Quiet hours that are over and whose box is not open yet: what comes now goes with what is in it. */
async function joins(work: Work, letter: Letter): Promise<boolean> {
  const box = await work.get("quietBox", letter.personId);
  if (!box || box.held.length === 0 || (await presentPeriod(work, letter.personId)) || !heldOf(letter, work.now))
    return false;
  await hold(work, letter, work.now);
  return true;
}

async function presentPeriod(work: Work, personId: string): Promise<QuietPeriod | undefined> {
  const hours = (await work.get("person", personId))?.quietHours;
  return hours && quietPeriodAt(hours, work.now);
}

/** A ticket that became urgent is told of from where its reader left off. */
async function heldBefore(work: Work, { personId, language, ticketId }: Letter): Promise<readonly Letter[]> {
  const box = ticketId === undefined ? undefined : await work.get("quietBox", personId);
  if (!box || ticketId === undefined) return [];
  const { box: rest, taken } = takeTicket(box, ticketId);
  if (taken.length > 0) work.put("quietBox", rest);
  return taken.map(({ message }) => ({ personId, language, message, ticketId }));
}

/** Empties the person's box. One who is in the middle of something is not taken to be answering what comes with it. */
async function openBox(work: Work, personId: string, isAwake: boolean): Promise<readonly Letter[]> {
  const box = await work.get("quietBox", personId);
  const person = await work.get("person", personId);
  if (!box || !person || box.held.length === 0) return [];
  const { box: rest, alone, mails } = opened(box);
  work.put("quietBox", rest);
  const resolved = new Set(
    box.held.flatMap(({ message, ticketId }) => (message.say === "ticketResolved" && ticketId ? [ticketId] : [])),
  );
  const [only] = resolved;
  if (only !== undefined && resolved.size === 1 && (!isAwake || person.dialogue.step === "idle")) {
    await listenForReply(work, personId, only);
  }
  const to = { personId, language: person.language };
  if (alone) return [{ ...to, message: alone.message, ...(alone.ticketId ? { ticketId: alone.ticketId } : {}) }];
  for (const mail of mails) work.put("quietMail", mail);
  return mails.map((mail) => ({ ...to, message: mailMessage(mail) }));
}

/** The end of somebody's quiet hours. One that nobody saw, because the service was down, may lie in the next ones. */
export async function wakeQuietBox(work: Work, personId: string): Promise<void> {
  const person = await work.get("person", personId);
  const box = await work.get("quietBox", personId);
  if (!person || !box) return;
  const period = await presentPeriod(work, personId);
  if (period) {
    work.put("quietBox", { ...box, nextCheckAt: period.until });
    return;
  }
  for (const { message, ticketId } of await openBox(work, personId, false)) work.tell(person, message, ticketId);
}

/** The person's tickets without those of which the latest word still waits: nobody answers what they have not seen. */
export async function ticketsAsTold(work: Work, personId: string): Promise<readonly Ticket[]> {
  const unseen = unseenTickets(await work.get("quietBox", personId));
  return (await work.ticketsOf(personId)).filter(({ id }) => !unseen.has(id));
}
