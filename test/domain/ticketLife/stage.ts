import fc from "fast-check";
import type { Directory, SupportGroup, Unit } from "../../../src/domain/directory.ts";
import { HOUR, type Instant, MINUTE } from "../../../src/domain/instant.ts";
import type { Rules } from "../../../src/domain/rules.ts";
import type { Priority, ServiceLevels } from "../../../src/domain/serviceLevels.ts";
import { LEVELS as ALWAYS_OPEN, OFFICE } from "../organisation.ts";

/** Where a ticket lives in the model-based test: two groups of one organisation, and another organisation's group. */

/** In the service desk alone. */
const MATTI = { id: "matti", name: "Matti Meri" };
/** In both groups. */
const SIRU = { id: "siru", name: "Siru Suo" };
/** In neither. */
const OUTI = { id: "outi", name: "Outi Outo" };
export const AGENTS = [MATTI, SIRU, OUTI];

const same = (text: string) => ({ fi: text, sv: text, en: text });
const groupOf = (id: string, members: SupportGroup["members"]): SupportGroup => ({
  id,
  name: same(id),
  tier: "serviceDesk",
  language: "fi",
  channel: { teamId: id, channelId: id },
  aroundTheClock: id === "desk",
  members,
});
export const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  desk: [MATTI.id, SIRU.id],
  specialists: [SIRU.id],
};
export const TIERS = ["desk", "specialists"] as const;

const { 1: one, 2: two, 3: three, 4: four } = ALWAYS_OPEN.targets;
export const LEVELS: ServiceLevels = {
  ...ALWAYS_OPEN,
  targets: { 1: one, 2: two, 3: { ...three, calendar: "office" }, 4: { ...four, calendar: "office" } },
  calendars: { always: { kind: "always" }, office: OFFICE },
};

export interface Opened {
  readonly at: Instant;
  readonly priority: Priority;
  readonly unit: Unit;
  /** When so much of a target's time is gone, its people are warned: at the opening, and in the go-live. */
  readonly goLive: { readonly from: Instant; readonly until: Instant; readonly percent: number };
}

/** What is warned after so much of the time at an instant. */
export function percentAt({ goLive }: Opened, at: Instant): number {
  return goLive.from <= at && at < goLive.until ? goLive.percent : 75;
}

export function rulesOf({ unit }: Opened): Rules {
  const directory: Directory = {
    organisations: [
      { id: "city", name: same("city"), emergency: { name: same("112"), number: "010 000 0112" }, tiers: [...TIERS] },
    ],
    units: [unit],
    groups: [groupOf("desk", [MATTI, SIRU]), groupOf("specialists", [SIRU]), groupOf("elsewhere", [OUTI])],
  };
  return { directory, levels: LEVELS };
}

/** Feasts and clock-change nights begin far more often than they would by chance. */
const instants = fc
  .tuple(
    fc.oneof(
      fc.constantFrom("2026-04-01", "2026-06-17", "2026-12-04", "2026-12-22", "2026-12-30", "2026-10-23", "2027-03-26"),
      fc.integer({ min: 0, max: 600 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)),
    ),
    fc.integer({ min: 0, max: 48 * 60 * 60 }),
  )
  .map(([date, seconds]) => Date.parse(`${date}T00:00:00Z`) + seconds * 1000);

export const openings: fc.Arbitrary<Opened> = fc
  .record({
    at: instants,
    priority: fc.constantFrom<Priority>(1, 2, 3, 4),
    goLiveFrom: fc.integer({ min: -72, max: 72 }),
    goLiveHours: fc.constantFrom(0, 24, 240),
    percent: fc.constantFrom(30, 50, 90),
  })
  .map(({ at, priority, goLiveFrom, goLiveHours, percent }) => {
    const from = at + goLiveFrom * HOUR + MINUTE;
    const goLive = { from, until: from + goLiveHours * HOUR, percent };
    const unit: Unit = {
      id: "ward",
      organisationId: "city",
      name: same("ward"),
      language: "fi",
      channel: { teamId: "ward", channelId: "ward" },
      timeBoxMinutes: 10,
      supportPersons: [],
      goLive: { from, until: goLive.until, timeBoxMinutes: 5, warnAtPercent: percent, onSite: [] },
    };
    return { at, priority, unit, goLive };
  });
