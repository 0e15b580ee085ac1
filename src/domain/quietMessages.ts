import type { Instant } from "./instant.ts";
import type { HoldableMessage } from "./messages.ts";
import type { QuietHours } from "./quietHours.ts";

/** About quiet hours: the card on which they are chosen, and what waited for their end. */
export type QuietMessage =
  | {
      readonly say: "quietHours";
      /** Those in use; absent when there are none. */
      readonly hours?: QuietHours;
      /** What came of a press. */
      readonly notice?: "saved" | "switchedOff" | "timesMissing" | "sameTimes";
      /** What was filled in and could not be used. */
      readonly filled?: Partial<QuietHours>;
    }
  | { readonly say: "quietMail"; readonly mailId: string; readonly lines: readonly QuietLine[] };

/** Everything that was held about one matter, in one line. */
export interface QuietLine {
  readonly key: string;
  readonly ticketId?: string;
  /** The message that says how the matter stands. */
  readonly newest: HoldableMessage;
  /** The first promise that was not kept meanwhile. */
  readonly missed?: Instant;
  /** There is more to read, or something to answer. */
  readonly opens: boolean;
  /** What there is was shown below. */
  readonly shown: boolean;
}
