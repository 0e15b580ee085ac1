import type { DigestEntry, DigestMessage, Due } from "../../domain/digestMessages.ts";
import type { Instant } from "../../domain/instant.ts";
import type { DigestLabels } from "../digestLabels.ts";
import type { Says } from "../texts.ts";
import { at, shared } from "./shared.ts";

function facts({ priority, owner }: DigestEntry, ...more: readonly string[]): string {
  return [`prioriteetti ${priority}`, ...more, ...(owner === undefined ? [] : [owner])].join(" · ");
}

function times(count: number): string {
  return count === 1 ? "" : ` (${count} kertaa)`;
}

const DUE: Readonly<Record<Due, string>> = {
  word: "luvattu päivitys viimeistään",
  response: "vastattava viimeistään",
  resolution: "ratkaistava viimeistään",
};
const LATE: Readonly<Record<Due, string>> = {
  word: "luvattu päivitys myöhästyi",
  response: "vastausaika ylittyi",
  resolution: "ratkaisuaika ylittyi",
};

function dueIn(entry: DigestEntry, now: Instant): readonly string[] {
  if (entry.at === undefined || entry.due === undefined) return [];
  return [`${(entry.at < now ? LATE : DUE)[entry.due]} ${at(entry.at, now)}`];
}

export const digestSays = {
  groupDigest: ({ group, open, waiting, reopened, broken }) => {
    const parts = [
      [open.count, "avoinna"],
      [waiting.count, "odottaa ilmoittajaa"],
      [reopened.count, "avattu uudelleen"],
      [broken.count, "lupaus ei pitänyt"],
    ] as const;
    const numbers = parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(", ");
    return { summary: `${numbers}. Aamukooste.`, opening: `Aamukooste: ${group.fi}`, closing: `${numbers}.` };
  },
} satisfies Says<DigestMessage["say"]>;

export const digest = {
  sections: {
    open: (count) => `Avoinna ${count}, kiireisin ensin`,
    waiting: (count) => `Odottaa ilmoittajan vastausta ${count}`,
    reopened: (count) => `Avattu uudelleen ${count}`,
  },
  broken: (count, since, isYesterday) =>
    `Lupaus ei pitänyt ${isYesterday ? "eilen" : `${shared.day(since)} alkaen`}: ${count}`,
  entries: {
    open: (entry, now) => facts(entry, ...dueIn(entry, now)),
    waiting: (entry, now) => facts(entry, ...(entry.at === undefined ? [] : [`kysytty ${at(entry.at, now)}`])),
    reopened: (entry, now) =>
      facts(entry, ...(entry.at === undefined ? [] : [`avattu ${at(entry.at, now)}${times(entry.times)}`])),
    broken: (entry, now) =>
      facts(entry, ...(entry.at === undefined ? [] : [`myöhästyi ${at(entry.at, now)}${times(entry.times)}`])),
  },
  more: (count) => `ja ${count} muuta`,
} satisfies DigestLabels;
