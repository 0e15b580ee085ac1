import type { FollowUp } from "./followUp.ts";
import type { Instant } from "./instant.ts";
import type { Localized } from "./language.ts";
import type { Actor } from "./person.ts";
import type { Score } from "./ticket.ts";

/** Everything that is said about low feedback that is followed up. */
export type FollowUpMessage = FollowUpChatMessage | FollowUpChannelMessage;

/** To whoever gave the feedback: what came of it. */
export interface FollowUpChatMessage {
  readonly say: "feedbackAnswered";
  readonly ticketId: string;
  readonly by: string;
  /** Those for whom the one who answers speaks. */
  readonly from: Localized;
  readonly text: string;
}

/** To the managers' channel, or to the thread of the ticket where there is none. */
export type FollowUpChannelMessage =
  /** In the managers' channel updated in place. */
  | {
      readonly say: "followUpCard";
      readonly followUp: FollowUp;
      readonly title: string;
      readonly solution: string;
      readonly group: Localized;
      /** Mentioned where there is no channel of the managers. */
      readonly lead?: Actor;
      /** Words that were typed on an outdated card. */
      readonly keptAnswer?: string;
    }
  | FollowUpThreadMessage;

/** Under the card; mentions whoever took it, or where there is no channel of the managers the lead. */
export type FollowUpThreadMessage =
  | {
      readonly say: "followUpReminder";
      readonly ticketId: string;
      readonly score: Score;
      readonly dueAt: Instant;
      readonly overdue: boolean;
      readonly isTaken: boolean;
      readonly ring?: Actor;
    }
  | {
      readonly say: "followUpChanged";
      readonly ticketId: string;
      readonly score: Score;
      /** The score was raised: no answer is owed any more. */
      readonly over: boolean;
      readonly ring?: Actor;
    };
