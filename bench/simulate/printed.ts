import type { Counts } from "./counts.ts";
import type { Figures } from "./figures.ts";

const KEPT = ["responseKept", "updateKept", "resolutionKept"] as const;
const TOOK = ["responseMedian", "responseP90", "resolutionMedian", "resolutionP90"] as const;
const TIERS = ["ownSupport", "serviceDesk", "userSupport", "solutionTeam", "vendor"];
const P = ["P1", "P2", "P3", "P4"];

/** The report, in plain tables; the last line is one JSON object with the same figures. */
export function printed(figures: Figures): readonly string[] {
  const { words, priorityOne, targets, byTier, hanging } = figures;
  const rowOf = (name: string, keys: readonly (typeof KEPT | typeof TOOK)[number][]) => [
    name,
    ...keys.map((key) => said(targets[name]?.[key])),
  ];
  return [
    `A simulated week: seed ${figures.seed}, ${figures.people} people, ${figures.days} days, then five weeks without questions.`,
    ...table("Questions, by how far the path carried them", counted(figures.questions)),
    ...table("Requests to support persons", counted(figures.requests)),
    ...table(`Tickets: ${figures.tickets}, by the tier that had them last`, [
      ["", ...P],
      ...TIERS.filter((tier) => byTier[tier]).map((tier) => [tier, ...P.map((p) => said(byTier[tier]?.[p] ?? 0))]),
    ]),
    ...table("Tickets, as they stand at the end", counted(figures.byStatus)),
    ...table("Targets kept, %", [["", "response", "update", "resolution"], ...P.map((p) => rowOf(p, KEPT))]),
    ...table("Working minutes to the first response and to the resolution", [
      ["", "median", "p90", "median", "p90"],
      ...P.map((p) => rowOf(p, TOOK)),
    ]),
    ...table("Promises of a next word", counted(figures.promises)),
    ...table("Resolutions", [
      ...counted(figures.resolutions),
      ["reopened", said(figures.reopenings)],
      ["new ticket after the reply window", said(figures.linked)],
    ]),
    ...table("Feedback, by score", counted(figures.feedback)),
    ...table("Messages about a ticket to its requester", [
      ["median", said(words.median)],
      ["p95", said(words.p95)],
      ["messages that told several things", said(words.mergedMessages)],
      ["words that waited for them", said(words.heldWords)],
    ]),
    ...table("Priority 1", [
      ["tickets", said(priorityOne.tickets)],
      ["calls", said(priorityOne.calls)],
      ["most calls of one", said(priorityOne.mostCalls)],
      ["calls of the next group", said(priorityOne.callsOfNextGroup)],
    ]),
    ...table("Presses that came too late", counted(figures.refused)),
    "",
    `Messages: ${figures.messages}; Teams was too busy ${figures.busy} times, and each of those was sent again.`,
    ...verdict(hanging),
    `Fingerprint ${figures.fingerprint}`,
    JSON.stringify(figures),
  ];
}

function verdict(hanging: readonly string[]): readonly string[] {
  if (hanging.length === 0)
    return [
      "Nothing is left hanging: every message arrived once, every request has ended, every ticket has too or has a next word in time.",
    ];
  return [`LEFT HANGING: ${hanging.length}`, ...hanging.map((one) => `  ${one}`)];
}

function counted(counts: Counts): readonly (readonly string[])[] {
  return Object.entries(counts).map(([name, count]) => [name, said(count)]);
}

function table(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>((wide, row) => row.map((cell, at) => Math.max(wide[at] ?? 0, cell.length)), []);
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart((widths[at] ?? 0) + 3))).join("");
  return ["", title, ...rows.map((row) => `  ${line(row)}`)];
}

function said(value: number | null | undefined): string {
  return value === null || value === undefined ? "-" : String(value);
}
