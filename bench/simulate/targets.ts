import type { Instant } from "../../src/domain/instant.ts";
import { calendarOf, type ServiceClock } from "../../src/domain/serviceClock.ts";
import type { Priority, ServiceLevels } from "../../src/domain/serviceLevels.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { workingMinutesBetween } from "../../src/domain/workingTime.ts";
import { percentOf, quantile } from "./counts.ts";
import { type PromiseMade, promisesIn, type Told } from "./told.ts";

/** How the targets of one priority were kept: in percent, and the working minutes that it took. */
export interface TargetFigures {
  readonly tickets: number;
  readonly responseKept: number | null;
  readonly updateKept: number | null;
  readonly resolutionKept: number | null;
  readonly responseMedian: number | null;
  readonly responseP90: number | null;
  readonly resolutionMedian: number | null;
  readonly resolutionP90: number | null;
}

export interface Seen {
  readonly told: ReadonlyMap<string, readonly Told[]>;
  readonly now: Instant;
  readonly levels: ServiceLevels;
}

export function targetFigures(priority: Priority, tickets: readonly Ticket[], seen: Seen): TargetFigures {
  const withdrawn = tickets.filter(({ state }) => state.status !== "cancelled");
  const response = withdrawn.flatMap(({ clocks }) => keptOf(clocks.response, seen.now) ?? []);
  const resolution = withdrawn.flatMap(({ clocks }) => keptOf(clocks.resolution, seen.now) ?? []);
  const updates = promisesOf(tickets, seen).filter(({ isFirst, came }) => !isFirst && came !== "pending");
  const toResponse = withdrawn.flatMap((ticket) => minutesOf(ticket, "response", priority, seen.levels) ?? []);
  const toResolution = withdrawn.flatMap((ticket) => minutesOf(ticket, "resolution", priority, seen.levels) ?? []);
  return {
    tickets: tickets.length,
    responseKept: percentOf(response.filter(Boolean).length, response.length),
    updateKept: percentOf(updates.filter(({ came }) => came === "kept").length, updates.length),
    resolutionKept: percentOf(resolution.filter(Boolean).length, resolution.length),
    responseMedian: quantile(0.5, toResponse),
    responseP90: quantile(0.9, toResponse),
    resolutionMedian: quantile(0.5, toResolution),
    resolutionP90: quantile(0.9, toResolution),
  };
}

/** All that requesters were promised. */
export function promisesOf(tickets: readonly Ticket[], { told, now }: Seen): readonly PromiseMade[] {
  return tickets.flatMap(({ id }) => promisesIn(told.get(id) ?? [], now));
}

/** Undefined while it is not decided. */
function keptOf({ endedAt, dueAt }: ServiceClock, now: Instant): boolean | undefined {
  if (endedAt !== undefined) return endedAt <= dueAt;
  return dueAt < now ? false : undefined;
}

/** From the opening, by the calendar of the priority, without the pauses. */
function minutesOf(
  { openedAt, clocks, pauses }: Ticket,
  name: "response" | "resolution",
  priority: Priority,
  levels: ServiceLevels,
): number | undefined {
  const { endedAt } = clocks[name];
  if (endedAt === undefined) return undefined;
  const calendar = calendarOf(priority, levels);
  const paused = pauses.reduce(
    (sum, { from, until = endedAt }) => sum + workingMinutesBetween(from, Math.min(until, endedAt), calendar),
    0,
  );
  return workingMinutesBetween(openedAt, endedAt, calendar) - paused;
}
