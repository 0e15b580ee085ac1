import type { DigestMessage } from "./digestMessages.ts";
import type { FollowUpChatMessage, FollowUpMessage } from "./followUpMessages.ts";
import type { Handoff } from "./handoff.ts";
import type { IdeaMessage } from "./ideaMessages.ts";
import type { IncidentMessage } from "./incidentMessages.ts";
import type { Instant } from "./instant.ts";
import type { InstructionMessage, Suggestion } from "./instructionMessages.ts";
import type { Localized } from "./language.ts";
import type { MaskedKind } from "./masking.ts";
import type { OwnDeskMessage } from "./ownDeskMessages.ts";
import type { Actor, AfterUnit } from "./person.ts";
import type { PictureInThread, PictureMessage } from "./pictureMessages.ts";
import type { PriorityReason } from "./priority.ts";
import type { TicketDraft } from "./question.ts";
import type { QuietMessage } from "./quietMessages.ts";
import type { RefusalName } from "./refusal.ts";
import type { Priority } from "./serviceLevels.ts";
import type { Score, Ticket } from "./ticket.ts";
import type { Emergency, TicketWord } from "./ticketWords.ts";
import type { TicketSummary, ViewedTicket } from "./viewedTicket.ts";

/**
 * Everything the bot says, as data. `texts` turns it into words, the Teams side into cards.
 * A message carries all that its words need, so that it can be delivered much later and by another process.
 */
export type Message = RequesterMessage | UnitMessage | GroupMessage | IdeaMessage | FollowUpMessage | IncidentMessage;
export type Say = Message["say"];
export type MessageOf<S extends Say> = Extract<Message, { readonly say: S }>;

export interface Choice {
  readonly id: string;
  readonly name: Localized;
}

/** To the person in the 1:1 chat. */
export type RequesterMessage = ChatMessage | QuietMessage;

/** What can wait for the end of quiet hours. */
export type HoldableMessage = ChatMessage | IdeaMessage | FollowUpChatMessage;

export type ChatMessage =
  | InstructionMessage
  | OwnDeskMessage
  | TicketWord
  | PictureMessage
  | { readonly say: "welcome" }
  | { readonly say: "help" }
  | { readonly say: "languageChanged" }
  | { readonly say: "masked"; readonly kinds: readonly MaskedKind[] }
  | { readonly say: "careDeclined" }
  | { readonly say: "youAreWelcome" }
  /** The person asked for a moment. */
  | { readonly say: "noHurry" }
  /** The person wanted nobody to be asked. */
  | { readonly say: "nothingSent"; readonly questionId: string }
  | { readonly say: "nothingUnderstood" }
  /** The emergency number of the person's organisation, or of each while the unit is not known. */
  | {
      readonly say: "safety";
      readonly questionId: string;
      readonly emergencies: readonly {
        readonly organisation: Localized;
        readonly name: Localized;
        readonly number: string;
      }[];
      /** What was written, where it went nowhere else: to be searched if there is no danger. */
      readonly text?: string;
    }
  | {
      readonly say: "askUnit";
      readonly questionId?: string;
      /** Absent where an older version asked. */
      readonly next?: AfterUnit;
      readonly organisations: readonly (Choice & { readonly units: readonly Choice[] })[];
    }
  | { readonly say: "unitSaved"; readonly unit: Localized }
  | ({ readonly say: "suggestPerson"; readonly questionId: string } & Suggestion)
  | {
      readonly say: "personAsked";
      readonly questionId: string;
      readonly person: string;
      readonly unit: Localized;
      readonly until: Instant;
    }
  | { readonly say: "personTook"; readonly questionId: string; readonly person: string }
  /** The one asked declined or kept silent, and the next one was asked. */
  | {
      readonly say: "nextPersonAsked";
      readonly questionId: string;
      readonly person: string;
      readonly because: "declined" | "silent";
      readonly next: string;
      readonly until: Instant;
    }
  | { readonly say: "personWrote"; readonly questionId: string; readonly person: string; readonly text: string }
  | { readonly say: "personSolved"; readonly questionId: string; readonly person: string }
  /** Nobody has written for long. When that is still so at `until`, the path goes on without the person. */
  | {
      readonly say: "personQuiet";
      readonly questionId: string;
      readonly person: string;
      readonly waitsFor: "person" | "requester";
      readonly until: Instant;
    }
  | { readonly say: "handoffFaded"; readonly questionId: string; readonly person: string }
  | {
      readonly say: "ticketForm";
      readonly questionId: string;
      readonly draft: TicketDraft;
      readonly because: FormReason;
      /** Inputs that are still missing, after the person tried to go on without them. */
      readonly missing: readonly ("description" | "impact" | "urgency" | "safety")[];
      /** How many pictures go with it. */
      readonly pictures?: number;
      /** Set when the draft was extended by a message: it may have been meant as a new question. */
      readonly extendedBy?: string;
    }
  | {
      readonly say: "ticketReadBack";
      readonly questionId: string;
      readonly draft: TicketDraft;
      /** How many pictures go with it. */
      readonly pictures?: number;
      readonly priority: Priority;
      readonly reason: PriorityReason;
      readonly group: Localized;
      /** Set when the draft was extended by a message: it may have been meant as a new question. */
      readonly extendedBy?: string;
      readonly sent?: boolean;
    }
  | { readonly say: "draftDropped"; readonly questionId: string }
  | { readonly say: "worksConfirmed"; readonly ticketId: string }
  | { readonly say: "thanksNoted"; readonly ticketId: string; readonly replyUntil: Instant }
  | {
      readonly say: "whichMatter";
      readonly text: string;
      /** Ids of pictures that came with it, or alone. */
      readonly pictures?: readonly string[];
      readonly tickets: readonly { readonly id: string; readonly title: string }[];
    }
  | { readonly say: "myTickets"; readonly tickets: readonly TicketSummary[] }
  | { readonly say: "ticketView"; readonly ticket: ViewedTicket }
  | { readonly say: "refused"; readonly why: RefusalName; readonly ticketId?: string };

/** Why the ticket form is shown now. */
export type FormReason = "asked" | "nobodyOnDuty" | "noSupportPersons" | "nobodyCould" | "personSuggested" | "safety";

/** To the unit's channel. */
export type UnitMessage =
  /** The request itself, updated in place. */
  | { readonly say: "handoffCard"; readonly handoff: Handoff; readonly unit: Localized }
  /** Under it: mentions the support person who is asked now; `previous` is the one who could not, or kept silent. */
  | {
      readonly say: "handoffAsks";
      readonly personId: string;
      readonly person: string;
      readonly previous?: { readonly person: string; readonly because: "declined" | "silent" };
    }
  | {
      readonly say: "requesterWroteToPerson";
      readonly requester: string;
      readonly text: string;
      readonly helper?: { readonly id: string; readonly name: string };
    }
  /** Rings whoever has taken the request and does not write. */
  | { readonly say: "requesterWaits"; readonly helper: Actor; readonly requester: string }
  | {
      readonly say: "handoffEnded";
      readonly how: "exhausted" | "ticket" | "requesterSolved" | "faded";
      readonly ticketId?: string;
    };

/** Who is mentioned: the owner of the ticket, and the lead of its group. */
interface Concerned {
  readonly owner?: Actor;
  readonly lead?: Actor;
}

interface WroteToGroup<S extends string> extends Pick<Concerned, "owner"> {
  readonly say: S;
  readonly ticketId: string;
  readonly requester: string;
  readonly text: string;
}

/** To the support group's channel. */
export type GroupMessage =
  | PictureInThread
  | DigestMessage
  /** The ticket itself, updated in place. `pointsTo` is set on the old card after the ticket moved to another group. */
  | {
      readonly say: "ticketCard";
      readonly ticket: Ticket;
      readonly unit: Localized;
      readonly organisation: Localized;
      readonly group: Localized;
      readonly nextGroups: readonly Choice[];
      readonly emergency: Emergency;
      /** Open major incidents that the ticket can be joined to. */
      readonly incidents?: readonly { readonly id: string; readonly title: string }[];
      readonly pointsTo?: Localized;
      /** Words an agent had typed on an outdated card, kept in the field they stood in. */
      readonly kept?: { readonly verb: string; readonly text: string };
    }
  | {
      readonly say: "requesterWrote";
      readonly ticketId: string;
      readonly requester: string;
      readonly text: string;
      readonly owner?: { readonly id: string; readonly name: string };
    }
  | {
      readonly say: "requesterReopened";
      readonly ticketId: string;
      readonly requester: string;
      readonly text: string;
      readonly count: number;
      readonly solver: { readonly id: string; readonly name: string };
    }
  | { readonly say: "requesterConfirmed"; readonly ticketId: string; readonly requester: string }
  | {
      readonly say: "feedbackGiven";
      readonly ticketId: string;
      readonly score: Score;
      readonly comment?: string;
      /** The score that was given before, when it was changed. */
      readonly before?: Score;
    }
  | ({
      readonly say: "promiseMissedInGroup";
      readonly ticketId: string;
      readonly promised: Instant;
      readonly nextWordBy: Instant;
    } & Concerned)
  /** A target comes near, or is missed. */
  | ({
      readonly say: "clockRunsOut";
      readonly ticketId: string;
      readonly clock: "response" | "update" | "resolution";
      readonly dueAt: Instant;
      readonly breached: boolean;
    } & Concerned)
  /** Mentions everybody of a group: a priority 1 that nobody has taken. */
  | {
      readonly say: "priorityOneCalls";
      readonly ticketId: string;
      readonly members: readonly Actor[];
      readonly times: number;
    }
  /** In the channel of the next group: a priority 1 that its own group left waiting. */
  | {
      readonly say: "callCard";
      readonly ticketId: string;
      readonly unit: Localized;
      readonly group: Localized;
      readonly openedAt: Instant;
      readonly emergency: Emergency;
      /** Nobody is called any more; the one who has it, if somebody does. */
      readonly over?: { readonly owner?: string; readonly group: Localized };
    }
  | { readonly say: "handedOverOften"; readonly ticketId: string; readonly count: number; readonly lead?: Actor }
  | WroteToGroup<"requesterObjects">
  | WroteToGroup<"requesterCorrected">
  | WroteToGroup<"requesterWithdrew">
  | (WroteToGroup<"workaroundAnswered"> & { readonly helped: boolean })
  | { readonly say: "gaveUpWaiting"; readonly ticketId: string; readonly owner: Actor }
  | { readonly say: "notDelivered"; readonly ticketId: string; readonly mark: number; readonly certain: boolean }
  /** Answer to somebody whose words in a channel could not be used. */
  | { readonly say: "channelHint"; readonly why: "noThread" | "notAMember" | "ended" };
