import type { DigestEntry } from "../domain/digestMessages.ts";
import type { Instant } from "../domain/instant.ts";

export type DigestPart = "open" | "waiting" | "reopened" | "broken";

/** Words of the morning digest of a support group, around its numbers. */
export interface DigestLabels {
  readonly sections: Readonly<Record<Exclude<DigestPart, "broken">, (count: number) => string>>;
  readonly broken: (count: number, since: string, isYesterday: boolean) => string;
  /** What is told of a ticket in each section, without its title. */
  readonly entries: Readonly<Record<DigestPart, (entry: DigestEntry, now: Instant) => string>>;
  readonly more: (count: number) => string;
}
