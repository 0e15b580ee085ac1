import type { Instant } from "./instant.ts";
import type { Localized } from "./language.ts";
import type { Priority } from "./serviceLevels.ts";

/** What a support group finds in its channel in the morning. */
export interface DigestMessage {
  readonly say: "groupDigest";
  readonly group: Localized;
  /** The first day of which broken promises are told, `YYYY-MM-DD`; today is not among them. */
  readonly since: string;
  readonly isYesterday: boolean;
  /** By how soon something is due. */
  readonly open: DigestSection;
  readonly waiting: DigestSection;
  readonly reopened: DigestSection;
  readonly broken: DigestSection;
}

/** The next word to the requester, the response or the resolution of the service level. */
export type Due = "word" | "response" | "resolution";

export interface DigestSection {
  readonly count: number;
  readonly first: readonly DigestEntry[];
}

export interface DigestEntry {
  readonly ticketId: string;
  readonly title: string;
  readonly priority: Priority;
  readonly owner?: string;
  /** When something is due, since when it waits, or when the promise was broken. */
  readonly at?: Instant;
  /** What is due then. */
  readonly due?: Due;
  /** How many times it was reopened, or promises to its requester were broken. */
  readonly times: number;
}
