import type { DigestEntry, DigestMessage, DigestSection, Due } from "./digestMessages.ts";
import type { SupportGroup } from "./directory.ts";
import type { Instant } from "./instant.ts";
import { addDays, HELSINKI, instantOf, wallTimeAt, weekdayOf } from "./localTime.ts";
import type { Ticket, TicketUpdate } from "./ticket.ts";

const MORNING = 7 * 60 + 30;
const FRIDAY = 5;
/** So many of each section are named; of the others the number is told. */
const NAMED = 10;

/** That a group gets its digest each morning. */
export interface GroupDigest {
  /** The group's id. */
  readonly id: string;
  /** The day of the last one, `YYYY-MM-DD`, also when there was nothing to tell. */
  readonly lastDay?: string;
  /** Absent while nobody gets it: the group is gone from the directory. */
  readonly nextCheckAt?: Instant;
}

/** The group's next morning after an instant. */
export function nextMorning(group: SupportGroup, after: Instant): Instant {
  for (let date = wallTimeAt(after, HELSINKI).date; ; date = addDays(date, 1)) {
    const morning = instantOf(date, MORNING, HELSINKI);
    if (morning > after && isAtWork(group, date)) return morning;
  }
}

function isAtWork({ tier, aroundTheClock }: SupportGroup, date: string): boolean {
  return tier === "serviceDesk" || aroundTheClock || weekdayOf(date) <= FRIDAY;
}

/**
 * The digest of a morning that has come, and the next one planned. However many mornings have passed meanwhile there is
 * one; none when there is nothing to tell, nor on a day on which nobody is there to read it. `tickets` are those that are
 * not over.
 */
export function morningDigest(
  digest: GroupDigest,
  group: SupportGroup,
  tickets: readonly Ticket[],
  at: Instant,
): { readonly digest: GroupDigest; readonly message?: DigestMessage } {
  const today = wallTimeAt(at, HELSINKI).date;
  const planned: GroupDigest = { ...digest, nextCheckAt: nextMorning(group, at) };
  if (!isAtWork(group, today) || digest.lastDay === today) return { digest: planned };
  const yesterday = addDays(today, -1);
  const since = digest.lastDay ?? yesterday;
  const own = tickets.filter(({ groupId }) => groupId === group.id);
  const message: DigestMessage = {
    say: "groupDigest",
    group: group.name,
    since,
    isYesterday: since === yesterday,
    open: openOnes(own),
    waiting: waitingOnes(own),
    reopened: reopenedOnes(own),
    broken: brokenPromises(own, instantOf(since, 0, HELSINKI), instantOf(today, 0, HELSINKI)),
  };
  const { open, waiting, reopened, broken } = message;
  const isEmpty = [open, waiting, reopened, broken].every(({ count }) => count === 0);
  return { digest: { ...planned, lastDay: today }, ...(isEmpty ? {} : { message }) };
}

/** What waits for the group or the vendor, by how soon something is due. */
function openOnes(tickets: readonly Ticket[]): DigestSection {
  const open = tickets.filter((ticket) => ticket.state.status !== "resolved" && !waitsForRequester(ticket));
  return sectionOf(
    open.map((ticket) => {
      const next = nextDue(ticket);
      return { ...entryOf(ticket, next?.at), ...(next ? { due: next.due } : {}) };
    }),
  );
}

/** The first of what is still owed, also when its time is over. */
function nextDue({ clocks, promisedBy }: Ticket): { readonly due: Due; readonly at: Instant } | undefined {
  const { response, resolution } = clocks;
  const owed = [
    ...(response.endedAt === undefined ? [{ due: "response" as const, at: response.dueAt }] : []),
    ...(resolution.endedAt === undefined ? [{ due: "resolution" as const, at: resolution.dueAt }] : []),
    ...(promisedBy === undefined ? [] : [{ due: "word" as const, at: promisedBy }]),
  ];
  return owed.toSorted((a, b) => byNumber(a.at, b.at))[0];
}

function waitsForRequester({ state }: Ticket): boolean {
  return state.status === "onHold" && state.reason === "awaitingRequester";
}

/** The longest waiting first. */
function waitingOnes(tickets: readonly Ticket[]): DigestSection {
  const waiting = tickets.filter(waitsForRequester);
  return sectionOf(waiting.map((ticket) => entryOf(ticket, latest(ticket, "asked")?.at ?? ticket.openedAt)));
}

function reopenedOnes(tickets: readonly Ticket[]): DigestSection {
  const reopened = tickets.filter((ticket) => ticket.state.status !== "resolved" && latest(ticket, "reopened"));
  return sectionOf(
    reopened.map((ticket) => entryOf(ticket, latest(ticket, "reopened")?.at, all(ticket, "reopened").length)),
  );
}

/** Those of tickets that were resolved since as well: the requester waited all the same. */
function brokenPromises(tickets: readonly Ticket[], from: Instant, to: Instant): DigestSection {
  const entries = tickets.flatMap((ticket) => {
    const broken = all(ticket, "promiseMissed").filter(({ at }) => from <= at && at < to);
    return broken.length === 0 ? [] : [entryOf(ticket, broken.at(-1)?.at, broken.length)];
  });
  return sectionOf(entries);
}

function all({ updates }: Ticket, what: TicketUpdate["what"]): readonly TicketUpdate[] {
  return updates.filter((update) => update.what === what);
}

function latest(ticket: Ticket, what: TicketUpdate["what"]): TicketUpdate | undefined {
  return all(ticket, what).at(-1);
}

function entryOf({ id, title, priority, state }: Ticket, at: Instant | undefined, times = 1): DigestEntry {
  return {
    ticketId: id,
    title,
    priority,
    ...("owner" in state ? { owner: state.owner.name } : {}),
    ...(at === undefined ? {} : { at }),
    times,
  };
}

function sectionOf(entries: readonly DigestEntry[]): DigestSection {
  const never = Number.POSITIVE_INFINITY;
  const sorted = entries.toSorted((a, b) => byNumber(a.at ?? never, b.at ?? never) || byNumber(a.priority, b.priority));
  return { count: entries.length, first: sorted.slice(0, NAMED) };
}

function byNumber(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
