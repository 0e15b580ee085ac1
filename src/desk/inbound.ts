import type { IdeaStatus } from "../domain/idea.ts";
import type { Instant } from "../domain/instant.ts";
import type { Language } from "../domain/language.ts";
import type { Message } from "../domain/messages.ts";
import type { AfterUnit } from "../domain/person.ts";
import type { QuietHours } from "../domain/quietHours.ts";
import type { Priority } from "../domain/serviceLevels.ts";
import type { HandOverReason } from "../domain/ticket.ts";
import type { IncidentClick } from "./incidentClicks.ts";
import type { Attached } from "./picturePorts.ts";
import type { Address } from "./ports.ts";

/** What the Teams side made of an activity. */
export type Inbound = {
  /** Short and unique among all conversations; the same when Teams sends the activity again. */
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string; readonly language?: Language };
} & (
  | {
      readonly kind: "message";
      readonly text: string;
      readonly attached: readonly Attached[];
      readonly place: Place;
      readonly address: Address;
    }
  | { readonly kind: "click"; readonly click: Click; readonly place: Place; readonly address: Address }
  /** The bot was added to a chat or to a channel's team, or heard from it for the first time. */
  | { readonly kind: "arrived"; readonly place: Place; readonly address: Address; readonly teamId?: string }
);

export type Place =
  | { readonly in: "personal" }
  /** `threadId` is the conversation of the thread in which it was written. */
  | { readonly in: "channel"; readonly channelId: string; readonly threadId: string }
  | { readonly in: "group" };

export type Verb = Click["verb"];
/** The clicks of these verbs; verbs that share a form must be named together. */
export type ClickOf<V extends Verb> = Extract<Click, { readonly verb: V }>;

/** Every button of every card: its verb, what it is about, and what was typed beside it. */
export type Click =
  | IncidentClick
  /**
   * `articleId` and `section` name the instruction on whose card it was pressed; absent after a person helped. `part` and
   * `version` are there when it was on a card with the rest of it.
   */
  | {
      readonly verb: "helped" | "didNotHelp";
      readonly questionId: string;
      readonly articleId?: string;
      readonly section?: number;
      readonly part?: number;
      readonly version?: string;
    }
  /** `version` is that of the article on the card, `others` are the ids of the candidates on it. */
  | {
      readonly verb: "showRest";
      readonly questionId: string;
      readonly articleId: string;
      readonly section: number;
      readonly version: string;
      readonly shownAt?: Instant;
      readonly others: readonly string[];
    }
  | { readonly verb: "showArticle"; readonly questionId: string; readonly articleId: string }
  | {
      readonly verb: "askPerson" | "endHandoff" | "editTicket" | "sendTicket" | "dropDraft";
      readonly questionId: string;
    }
  /** `critical` beside an emergency number: safety is at stake, whatever was answered before. */
  | { readonly verb: "openTicketForm"; readonly questionId: string; readonly critical?: boolean }
  /** What came of the prepared text at the organisation's own desk. */
  | { readonly verb: "ownDeskSent" | "ownDeskNotSent"; readonly questionId: string }
  | { readonly verb: "safety"; readonly questionId?: string }
  /** `next` is absent on the cards of older versions. */
  | {
      readonly verb: "chooseUnit";
      readonly unitId: string;
      readonly questionId?: string;
      readonly next?: AfterUnit;
    }
  | { readonly verb: "changeUnit" | "myTickets" | "newTicket" | "help" }
  | { readonly verb: "chooseLanguage"; readonly language: Language }
  | { readonly verb: "quietHours" | "endQuietHours" }
  | ({ readonly verb: "setQuietHours" } & Partial<QuietHours>)
  | { readonly verb: "showHeld"; readonly mailId: string; readonly key: string }
  | {
      readonly verb: "reviewTicket";
      readonly questionId: string;
      readonly description: string;
      readonly details: string;
      readonly safety?: boolean;
      readonly impact?: "oneself" | "several" | "unit" | "organisation";
      readonly urgency?: "canWork" | "hardly" | "cannotWork";
      /** How many of the words that the chat had added stood in the form; absent on the cards of older versions. */
      readonly seen?: number;
    }
  /** `questionId` is that of the open form to which the words went. */
  | {
      readonly verb: "askAnew";
      readonly text: string;
      readonly questionId?: string;
      readonly pictures?: readonly string[];
    }
  | {
      readonly verb: "matterIsTicket";
      readonly ticketId: string;
      readonly text: string;
      readonly pictures?: readonly string[];
    }
  /** `pictures` are those on the same card. */
  | { readonly verb: "removePicture"; readonly pictureId: string; readonly pictures: readonly string[] }
  /** `mark` is the number of the message with the question; absent on the ticket's own card. */
  | { readonly verb: "answerTicket"; readonly ticketId: string; readonly text: string; readonly mark?: number }
  | { readonly verb: "works"; readonly resolutionId: string }
  | { readonly verb: "notSolved"; readonly resolutionId: string; readonly text: string }
  | {
      readonly verb: "giveFeedback";
      readonly resolutionId: string;
      readonly score?: 1 | 2 | 3 | 4 | 5;
      readonly comment: string;
      readonly anonymous: boolean;
    }
  | { readonly verb: "showTicket"; readonly ticketId: string }
  /** `mark` is the number of the message with the workaround. */
  | {
      readonly verb: "workaroundHelped" | "workaroundFailed";
      readonly ticketId: string;
      readonly mark: number;
      readonly text: string;
    }
  | {
      readonly verb: "commentTicket" | "correctTicket" | "withdrawTicket" | "objectToPriority";
      readonly ticketId: string;
      readonly text: string;
    }
  | {
      readonly verb: "takeHandoff" | "declineHandoff" | "solveHandoff" | "ticketFromHandoff";
      readonly handoffId: string;
      readonly revision: number;
    }
  | { readonly verb: "takeTicket" | "backFromVendor"; readonly ticketId: string; readonly revision: number }
  /** On the card in the channel of the next group, which was called because nobody took a priority 1. */
  | { readonly verb: "takeCalledTicket"; readonly ticketId: string }
  | {
      readonly verb:
        | "askRequester"
        | "updateRequester"
        | "addWorkNote"
        | "giveWorkaround"
        | "resolveTicket"
        | "sendToVendor";
      readonly ticketId: string;
      readonly revision: number;
      readonly text: string;
    }
  | {
      readonly verb: "handOverTicket";
      readonly ticketId: string;
      readonly revision: number;
      readonly text: string;
      readonly groupId?: string;
      readonly because?: HandOverReason;
    }
  | {
      readonly verb: "changePriority";
      readonly ticketId: string;
      readonly revision: number;
      readonly text: string;
      readonly priority?: Priority;
    }
  | { readonly verb: "takeFollowUp"; readonly followUpId: string; readonly revision: number }
  | {
      readonly verb: "answerFollowUp";
      readonly followUpId: string;
      readonly revision: number;
      readonly text: string;
    }
  | { readonly verb: "shareIdea" | "myIdeas" }
  /** `anyway`: though others had like ideas before. */
  | {
      readonly verb: "sendIdea" | "editIdea";
      readonly ideaId: string;
      readonly title: string;
      readonly gain: string;
      readonly forWhom: string;
      readonly anyway?: boolean;
    }
  | { readonly verb: "joinIdea"; readonly ideaId: string }
  /** `digestAt` names the digest that the card stands in the place of. */
  | { readonly verb: "openIdea"; readonly ideaId: string; readonly digestAt: Instant }
  | {
      readonly verb: "showIdeas";
      readonly organisationId: string;
      readonly digestAt: Instant;
      readonly from: number;
    }
  | {
      readonly verb: "setIdeaStatus";
      readonly ideaId: string;
      readonly digestAt: Instant;
      readonly revision: number;
      readonly status: Exclude<IdeaStatus, "declined">;
    }
  | {
      readonly verb: "declineIdea";
      readonly ideaId: string;
      readonly digestAt: Instant;
      readonly revision: number;
      readonly text: string;
    };

/** What a click is answered with at once; a message is answered by messages alone. */
export type Reply =
  | { readonly reply: "card"; readonly message: Message; readonly language: Language }
  | { readonly reply: "words"; readonly message: Message; readonly language: Language }
  | { readonly reply: "none" };

/** The one way in. Throws only when nothing was kept, so that Teams may send it again. */
export type Receive = (inbound: Inbound) => Promise<Reply>;
