import type { Store } from "../../src/desk/ports.ts";
import type { Handoff } from "../../src/domain/handoff.ts";
import { DAY, type Instant } from "../../src/domain/instant.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { awaitsRequester, awaitsWord, isOpenTicket } from "../../src/domain/ticketRules.ts";
import type { Arrival } from "./memoryTeams.ts";
import type { Happened } from "./runWeek.ts";
import { promisesIn, type Told, toldByTicket } from "./told.ts";

const FAR_AHEAD = 400 * DAY;

/** Everything that was left hanging at the end, each with its number and the reason; on a good day nothing. */
export async function leftHanging(happened: Happened, tickets: readonly Ticket[]): Promise<readonly string[]> {
  const { arrivals, now, teams, failures, ledger, supportPersons } = happened;
  const told = toldByTicket(arrivals);
  const warned = warnedTickets(arrivals);
  return [
    ...failures,
    ...teams.refused.map((which) => `a message could not be put into words: ${which}`),
    ...wrongDeliveries(happened),
    ...tickets.flatMap((ticket) => [
      ...wrongWithTicket(ticket, now, warned),
      ...wrongWithTold(ticket, told.get(ticket.id) ?? [], now),
    ]),
    ...[...supportPersons.requests()]
      .filter(isWaiting)
      .map(({ id }) => `request ${id}: somebody is still asked, or helping`),
    ...(await unfinished(ledger.store, now)),
  ];
}

/** Every message that a commit promised to send arrived once: none is missing, none came twice, none was made up. */
function wrongDeliveries({ ledger, arrivals }: Happened): readonly string[] {
  const times = new Map<string, number>();
  for (const { outgoing } of arrivals) times.set(outgoing.id, (times.get(outgoing.id) ?? 0) + 1);
  const missing = [...ledger.queued].filter(([id]) => !times.has(id));
  return [
    ...missing.map(([id, { about }]) => `${about}: message ${id} never arrived`),
    ...[...times].filter(([, count]) => count > 1).map(([id, count]) => `message ${id} arrived ${count} times`),
    ...[...times.keys()]
      .filter((id) => !ledger.queued.has(id))
      .map((id) => `message ${id} arrived, and nobody sent it`),
  ];
}

function wrongWithTicket(ticket: Ticket, now: Instant, warned: ReadonlySet<string>): readonly string[] {
  const { id, state, promisedBy, nextCheckAt } = ticket;
  if (!isOpenTicket(state)) return isEnded(ticket, now) ? [] : [`${id}: ${state.status}, and nothing will end it`];
  const wrong: string[] = [];
  if (nextCheckAt === undefined || nextCheckAt <= now) wrong.push("nothing will look at it again");
  if (awaitsWord(state) && (promisedBy === undefined || promisedBy <= now))
    wrong.push("its requester waits for no word");
  if (awaitsRequester(state) && state.nextStepAt <= now) wrong.push("its question is not repeated");
  if (state.status === "new" && !warned.has(id)) wrong.push("nobody has it and nobody was warned");
  return wrong.map((reason) => `${id}: open, and ${reason}`);
}

/** Closed, or resolved with an end of the reply window that will come. */
function isEnded({ state, nextCheckAt }: Ticket, now: Instant): boolean {
  return state.status !== "resolved" || (nextCheckAt !== undefined && nextCheckAt > now && state.replyUntil >= now);
}

/** What its requester should have been told, and was not. */
function wrongWithTold(
  { id, state, resolutions, requester }: Ticket,
  told: readonly Told[],
  now: Instant,
): readonly string[] {
  const others = told.filter(({ personId }) => personId !== requester.id);
  const heard = new Set(
    told.flatMap(({ message }) => (message.say === "ticketResolved" ? [message.resolution.id] : [])),
  );
  const marks = told.map(({ message }) => message.mark.message);
  return [
    ...resolutions
      .filter((one) => !heard.has(one.id))
      .map((one) => `${id}: its requester never heard of the resolution ${one.id}`),
    ...(state.status === "cancelled" && !told.some(({ message }) => message.say === "ticketWithdrawn")
      ? [`${id}: its requester never heard that it was withdrawn`]
      : []),
    ...(others.length > 0 ? [`${id}: somebody else was told of it`] : []),
    ...(marks.some((mark, index) => mark !== index + 1)
      ? [`${id}: the numbers of its messages are ${marks.join(", ")}`]
      : []),
    ...promisesIn(told, now)
      .filter(({ came }) => came === "broken")
      .map(({ by }) => `${id}: the word promised by ${new Date(by).toISOString()} never came, and nobody apologised`),
  ];
}

function isWaiting({ state }: Handoff): boolean {
  return state.status === "asked" || state.status === "taken";
}

function warnedTickets(arrivals: readonly Arrival[]): ReadonlySet<string> {
  const warnings = ["clockRunsOut", "promiseMissedInGroup", "priorityOneCalls"];
  return new Set(
    arrivals.flatMap(({ outgoing: { message } }) =>
      warnings.includes(message.say) && "ticketId" in message && message.ticketId !== undefined
        ? [message.ticketId]
        : [],
    ),
  );
}

/** What the store still has to do: nothing is overdue, and nothing waits to be sent, however long one would wait. */
async function unfinished(store: Store, now: Instant): Promise<readonly string[]> {
  const overdue = await store.due(now, 1_000);
  const waiting = await store.claim(now + FAR_AHEAD, 1, 1_000);
  return [
    ...overdue.map(({ kind, id }) => `${kind} ${id}: overdue, and time does nothing to it`),
    ...waiting.map(({ outgoing }) => `message ${outgoing.id} waits in the outbox`),
  ];
}
