import type { DigestEntry, DigestMessage, Due } from "../../domain/digestMessages.ts";
import type { Instant } from "../../domain/instant.ts";
import type { DigestLabels } from "../digestLabels.ts";
import type { Says } from "../texts.ts";
import { at, shared } from "./shared.ts";

function facts({ priority, owner }: DigestEntry, ...more: readonly string[]): string {
  return [`prioritet ${priority}`, ...more, ...(owner === undefined ? [] : [owner])].join(" · ");
}

function times(count: number): string {
  return count === 1 ? "" : ` (${count} gånger)`;
}

const DUE: Readonly<Record<Due, string>> = {
  word: "utlovad uppdatering senast",
  response: "ska besvaras senast",
  resolution: "ska lösas senast",
};
const LATE: Readonly<Record<Due, string>> = {
  word: "utlovad uppdatering försenad",
  response: "svarstiden gick ut",
  resolution: "lösningstiden gick ut",
};

function dueIn(entry: DigestEntry, now: Instant): readonly string[] {
  if (entry.at === undefined || entry.due === undefined) return [];
  return [`${(entry.at < now ? LATE : DUE)[entry.due]} ${at(entry.at, now)}`];
}

export const digestSays = {
  groupDigest: ({ group, open, waiting, reopened, broken }) => {
    const parts = [
      [open.count, open.count === 1 ? "öppet" : "öppna"],
      [waiting.count, "väntar på anmälaren"],
      [reopened.count, reopened.count === 1 ? "öppnat på nytt" : "öppnade på nytt"],
      [broken.count, "med brutet löfte"],
    ] as const;
    const numbers = parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(", ");
    return { summary: `${numbers}. Morgonöversikt.`, opening: `Morgonöversikt: ${group.sv}`, closing: `${numbers}.` };
  },
} satisfies Says<DigestMessage["say"]>;

export const digest = {
  sections: {
    open: (count) => `Öppna ${count}, mest brådskande först`,
    waiting: (count) => `Väntar på anmälarens svar ${count}`,
    reopened: (count) => `Öppnade på nytt ${count}`,
  },
  broken: (count, since, isYesterday) =>
    `Löftet höll inte ${isYesterday ? "i går" : `sedan ${shared.day(since)}`}: ${count}`,
  entries: {
    open: (entry, now) => facts(entry, ...dueIn(entry, now)),
    waiting: (entry, now) => facts(entry, ...(entry.at === undefined ? [] : [`frågat ${at(entry.at, now)}`])),
    reopened: (entry, now) =>
      facts(entry, ...(entry.at === undefined ? [] : [`öppnat ${at(entry.at, now)}${times(entry.times)}`])),
    broken: (entry, now) =>
      facts(entry, ...(entry.at === undefined ? [] : [`försenat ${at(entry.at, now)}${times(entry.times)}`])),
  },
  more: (count) => `och ${count} till`,
} satisfies DigestLabels;
