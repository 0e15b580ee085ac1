import { createHash } from "node:crypto";
import type { Handoff } from "../../src/domain/handoff.ts";
import type { Question } from "../../src/domain/question.ts";
import { groupOf } from "../../src/domain/rules.ts";
import { PRIORITIES } from "../../src/domain/serviceLevels.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { type Counts, countBy, quantile } from "./counts.ts";
import { leftHanging } from "./hanging.ts";
import { readQuestions, readTickets } from "./read.ts";
import type { Happened } from "./runWeek.ts";
import { promisesOf, type Seen, type TargetFigures, targetFigures } from "./targets.ts";
import { toldByTicket } from "./told.ts";

/** What came of the weeks. */
export interface Figures {
  readonly seed: number;
  readonly people: number;
  readonly days: number;
  readonly questions: Counts;
  readonly requests: Counts;
  readonly tickets: number;
  /** By the tier that had it last, and by priority in it. */
  readonly byTier: Readonly<Record<string, Counts>>;
  readonly byStatus: Counts;
  readonly targets: Readonly<Record<string, TargetFigures>>;
  readonly promises: Counts;
  readonly reopenings: number;
  /** Opened because a reply came after the reply window. */
  readonly linked: number;
  readonly resolutions: Counts;
  readonly feedback: Counts;
  readonly words: WordFigures;
  readonly priorityOne: PriorityOneFigures;
  /** Presses that could no longer do anything: somebody was quicker, or the ticket had ended. */
  readonly refused: Counts;
  readonly messages: number;
  /** How often Teams was too busy, and a message was sent again. */
  readonly busy: number;
  readonly hanging: readonly string[];
  /** Of every ticket and every figure: the same for the same seed. */
  readonly fingerprint: string;
}

/** Messages to a requester about one ticket, and those that tell several things at once. */
interface WordFigures {
  readonly median: number | null;
  readonly p95: number | null;
  readonly mergedMessages: number;
  readonly heldWords: number;
}

interface PriorityOneFigures {
  readonly tickets: number;
  readonly calls: number;
  readonly mostCalls: number;
  readonly callsOfNextGroup: number;
}

/** Counts and checks everything that happened. */
export async function figuresOf(happened: Happened): Promise<Figures> {
  const { options, arrivals, now, rules } = happened;
  const { seed, people, days } = options;
  const tickets = await readTickets(happened);
  const requests = [...happened.supportPersons.requests()];
  const seen: Seen = { told: toldByTicket(arrivals), now, levels: rules.levels };
  const resolutions = tickets.flatMap((ticket) => ticket.resolutions);
  const figures = {
    seed,
    people,
    days,
    questions: countBy(await readQuestions(happened), outcomeOf(requests)),
    requests: countBy(requests, ({ state }) => state.status),
    tickets: tickets.length,
    byTier: byTier(tickets, happened),
    byStatus: countBy(tickets, ({ state }) => state.status),
    targets: byPriority(tickets, seen),
    promises: countBy(promisesOf(tickets, seen), ({ came }) => came),
    reopenings: tickets.flatMap(({ updates }) => updates).filter(({ what }) => what === "reopened").length,
    linked: tickets.filter(({ linkedTo }) => linkedTo !== undefined).length,
    resolutions: countBy(resolutions, ({ how }) => how ?? "solved"),
    feedback: countBy(
      resolutions.flatMap(({ feedback }) => feedback ?? []),
      ({ score }) => String(score),
    ),
    words: wordsOf(tickets, seen),
    priorityOne: priorityOneOf(tickets, happened),
    refused: Object.fromEntries([...happened.world.refusals()].sort(([a], [b]) => (a < b ? -1 : 1))),
    messages: arrivals.length,
    busy: happened.teams.busy(),
    hanging: await leftHanging(happened, tickets),
  };
  const fingerprint = createHash("sha256").update(JSON.stringify({ figures, tickets })).digest("hex").slice(0, 16);
  return { ...figures, fingerprint };
}

/** How far the path carried a question. */
function outcomeOf(requests: readonly Handoff[]): (question: Question) => string {
  const solved = new Set(
    requests.filter(({ state }) => state.status === "solved" || state.status === "withdrawn").map(({ id }) => id),
  );
  return ({ ticketId, handedToOwnDesk, helpedBy, handoffId }) => {
    if (ticketId !== undefined) return "ticket";
    if (handedToOwnDesk) return "toOwnDesk";
    if (helpedBy !== undefined) return "instruction";
    return handoffId !== undefined && solved.has(handoffId) ? "supportPerson" : "leftByTheAsker";
  };
}

function byTier(tickets: readonly Ticket[], { rules }: Happened): Readonly<Record<string, Counts>> {
  const tierOf = ({ groupId }: Ticket): string => groupOf(rules.directory, groupId)?.tier ?? "gone";
  return Object.fromEntries(
    [...Map.groupBy(tickets, tierOf)].map(([tier, own]) => [tier, countBy(own, ({ priority }) => `P${priority}`)]),
  );
}

function byPriority(tickets: readonly Ticket[], seen: Seen): Readonly<Record<string, TargetFigures>> {
  return Object.fromEntries(
    PRIORITIES.map((priority) => {
      const own = tickets.filter((ticket) => ticket.priority === priority);
      return [`P${priority}`, targetFigures(priority, own, seen)];
    }),
  );
}

function wordsOf(tickets: readonly Ticket[], { told }: Seen): WordFigures {
  const counts = tickets.map(({ id }) => told.get(id)?.length ?? 0);
  const held = [...told.values()].flat().flatMap(({ message }) => message.earlier?.length ?? []);
  return {
    median: quantile(0.5, counts),
    p95: quantile(0.95, counts),
    mergedMessages: held.length,
    heldWords: held.reduce((sum, words) => sum + words, 0),
  };
}

function priorityOneOf(tickets: readonly Ticket[], { arrivals }: Happened): PriorityOneFigures {
  const calls = arrivals.flatMap(({ outgoing: { message } }) => (message.say === "priorityOneCalls" ? [message] : []));
  const times = calls.map((call) => call.times);
  return {
    tickets: tickets.filter(({ priority }) => priority === 1).length,
    calls: calls.length,
    mostCalls: Math.max(0, ...times),
    callsOfNextGroup: arrivals.filter(
      ({ outgoing: { destination, message } }) =>
        message.say === "priorityOneCalls" && destination.to === "thread" && destination.postId.startsWith("call:"),
    ).length,
  };
}
