import type { Handoff } from "../domain/handoff.ts";
import type { Instant } from "../domain/instant.ts";
import type { Language } from "../domain/language.ts";
import type { GroupMessage, MessageOf, RequesterMessage, Say, UnitMessage } from "../domain/messages.ts";
import type { PriorityReason } from "../domain/priority.ts";
import type { Impact, Priority, Urgency } from "../domain/serviceLevels.ts";
import type { HandOverReason, Score, Ticket, TicketUpdate, WorkNote } from "../domain/ticket.ts";
import type { Mark } from "../domain/ticketWords.ts";
import type { TicketSummary } from "../domain/viewedTicket.ts";
import type { DigestLabels } from "./digestTexts.ts";
import type { FollowUpTexts } from "./followUpTexts.ts";
import type { IdeaTexts } from "./ideaTexts.ts";
import type { IncidentTexts } from "./incidentTexts.ts";
import type { PictureLabels } from "./pictureLabels.ts";
import type { QuietLabels } from "./quietTexts.ts";
import type { ReportLabels } from "./reportLabels.ts";

/** Every sentence that people see, in one language. */
export interface Texts {
  /** What the bot says, message by message. */
  readonly requester: Says<RequesterMessage["say"]>;
  readonly unit: Says<UnitMessage["say"]>;
  readonly group: Says<GroupMessage["say"]>;
  /** What stands on buttons, beside inputs and around the words of the messages. */
  readonly chat: ChatLabels;
  readonly channel: ChannelLabels;
  readonly shared: SharedLabels;
  readonly pictures: PictureLabels;
  readonly report: ReportLabels;
  readonly ideas: IdeaTexts;
  readonly quiet: QuietLabels;
  readonly digest: DigestLabels;
  readonly followUps: FollowUpTexts;
  readonly incidents: IncidentTexts;
}

/** The words of a message. What people wrote themselves is never in them: it stands between `opening` and `closing`. */
export interface Words {
  /** Stands alone in a notification on a shared screen: number and state first, never what the problem is. */
  readonly summary: string;
  readonly opening: string;
  readonly closing?: string;
}

/** Words for each kind of message. `now` decides whether a time needs its day. */
export type Says<S extends Say> = { readonly [K in S]: (message: MessageOf<K>, now: Instant) => Words };

/** Labels of the 1:1 chat with the requester. */
export interface ChatLabels {
  readonly buttons: {
    readonly helped: string;
    readonly didNotHelp: string;
    readonly noneOfThese: string;
    readonly showArticle: (title: string) => string;
    readonly openInPortal: string;
    readonly continueInPortal: string;
    readonly showRest: string;
    readonly askPerson: string;
    readonly openTicketForm: string;
    readonly openCriticalTicket: string;
    readonly noDanger: string;
    readonly safety: string;
    readonly endHandoff: string;
    readonly chooseUnit: string;
    readonly changeUnit: string;
    readonly myTickets: string;
    readonly newTicket: string;
    readonly reviewTicket: string;
    readonly editTicket: string;
    readonly sendTicket: string;
    readonly dropDraft: string;
    readonly newQuestion: string;
    readonly matterIs: (ticketId: string, title: string) => string;
    readonly matterIsChosen: string;
    readonly answerTicket: string;
    readonly works: string;
    readonly notSolved: string;
    readonly sendNotSolved: string;
    readonly giveFeedback: string;
    readonly changeFeedback: string;
    readonly showTicket: (ticketId: string) => string;
    readonly workaroundHelped: string;
    readonly workaroundFailed: string;
    readonly sendWorkaroundFailed: string;
    readonly objectToPriority: string;
    readonly sendObjection: string;
    readonly commentTicket: string;
    readonly sendComment: string;
    readonly correctTicket: string;
    readonly sendCorrection: string;
    readonly withdrawTicket: string;
    readonly sendWithdrawal: string;
    readonly call: (number: string) => string;
    readonly languages: Readonly<Record<Language, string>>;
  };
  readonly inputs: {
    readonly unit: string;
    readonly unitMissing: string;
    readonly unitPlaceholder: string;
    readonly description: string;
    readonly safety: string;
    readonly safetyOptions: { readonly yes: string; readonly no: string };
    readonly impact: string;
    readonly impacts: Readonly<Record<Impact, string>>;
    readonly urgency: string;
    readonly urgencies: Readonly<Record<Urgency, string>>;
    readonly details: string;
    readonly answer: string;
    readonly answerMissing: string;
    readonly whatIsWrong: string;
    readonly score: string;
    readonly scores: Readonly<Record<Score, string>>;
    readonly comment: string;
    readonly anonymous: string;
    readonly anonymousOptions: { readonly named: string; readonly anonymous: string };
    readonly objection: string;
    readonly ownComment: string;
    readonly correction: string;
    readonly whyWithdrawn: string;
    readonly matter: string;
    readonly matterMissing: string;
  };
  readonly notes: {
    readonly otherLanguage: (language: Language) => string;
    readonly knownError: string;
    readonly reviewed: (owner: string, date: string) => string;
    readonly onlyPart: string;
    readonly restShown: string;
    /** The heading of a section that began on an earlier card. */
    readonly continued: (heading: string) => string;
    /** Stands for a picture that is not shown. */
    readonly picture: (alt: string) => string;
    readonly otherInstructions: string;
    readonly answeredHelped: string;
    readonly answeredDidNotHelp: string;
    readonly answeredWorks: string;
    readonly answeredNotSolved: string;
    readonly stillMissing: (inputs: readonly ("description" | "impact" | "urgency" | "safety")[]) => string;
    readonly safetyIsEnough: string;
    readonly noPatientData: string;
    readonly extended: string;
    readonly feedback: string;
    readonly feedbackStored: (score: Score) => string;
    /** After a low score. */
    readonly feedbackIsAnswered: string;
    readonly answeredWorkaroundHelped: string;
    readonly answeredWorkaroundFailed: string;
    readonly history: string;
    readonly addPicture: string;
    /** What happened shortly before is told by the same message. */
    readonly earlier: string;
    /** Stands before the emergency number. */
    readonly inDanger: string;
    readonly latestOnly: (count: number) => string;
  };
  readonly ownDesk: OwnDeskLabels;
  /** Where one of the requester's own tickets stands. */
  readonly ticketState: (ticket: TicketSummary, now: Instant) => string;
}

/** Labels where an organisation has a portal or desk of its own. */
export interface OwnDeskLabels {
  readonly text: string;
  readonly open: (name: string) => string;
  readonly sendHere: string;
  readonly sent: string;
  readonly notSent: string;
  /** In place of `sent` and `notSent` where the desk can only be called. */
  readonly reached: string;
  readonly notReached: string;
  readonly hours: string;
  readonly telephone: string;
  /** Before what stands in the prepared text. */
  readonly prepared: Readonly<
    Record<"title" | "description" | "details" | "safety" | "impact" | "urgency" | "tried" | "unit" | "contact", string>
  >;
}

/** Labels of the channels of units and support groups. */
export interface ChannelLabels {
  readonly buttons: {
    readonly takeHandoff: string;
    readonly declineHandoff: string;
    readonly solveHandoff: string;
    readonly ticketFromHandoff: string;
    readonly takeTicket: string;
    readonly takeTicketOver: string;
    readonly takeCalledTicket: string;
    readonly backFromVendor: string;
  };
  /** Each thing an agent writes: the button that opens its field, the field's label, the button that sends it. */
  readonly forms: Readonly<
    Record<
      | "askRequester"
      | "updateRequester"
      | "addWorkNote"
      | "giveWorkaround"
      | "resolveTicket"
      | "handOverTicket"
      | "sendToVendor"
      | "changePriority",
      { readonly open: string; readonly label: string; readonly send: string }
    >
  >;
  readonly textMissing: string;
  readonly toGroup: string;
  readonly toGroupMissing: string;
  readonly handOverReason: string;
  readonly handOverReasonMissing: string;
  readonly newPriority: string;
  readonly newPriorityMissing: string;
  readonly facts: {
    readonly requester: string;
    readonly unit: string;
    readonly question: string;
    readonly tried: string;
    readonly state: string;
    readonly askedBefore: string;
    readonly group: string;
    readonly owner: string;
    readonly nobody: string;
    readonly opened: string;
    readonly nextWordBy: string;
    readonly waitingFor: string;
    readonly description: string;
    readonly workaround: string;
    readonly resolution: string;
    readonly feedback: string;
    readonly linkedTo: string;
    readonly reopened: string;
    readonly handedOver: string;
    readonly vendorCase: string;
    readonly responseBy: string;
    readonly resolutionBy: string;
    readonly emergency: string;
  };
  readonly notes: {
    readonly writeInThread: string;
    readonly updatesSeen: string;
    readonly workNotesHidden: string;
    readonly earlierLeftOut: (count: number) => string;
    readonly kept: (form: string) => string;
    readonly keptNowhere: string;
  };
  /** How a target stands: the instant, and whether it was missed, in words. */
  readonly clock: (at: string, breached: boolean) => string;
  readonly handoffState: (handoff: Handoff, now: Instant) => string;
  readonly handoffOutcome: Readonly<Record<"declined" | "silent", string>>;
  readonly workNotes: Readonly<Record<WorkNote["what"], (text: string) => string>>;
}

/** A priority that follows from the answers, and was not set by an agent. */
export type MatrixOrSafety = Exclude<PriorityReason, { because: "agent" }>;

/** Words used in the chat and in the channels. */
export interface SharedLabels {
  readonly statuses: Readonly<Record<Ticket["state"]["status"], string>>;
  /** What happened to a ticket; follows the name of whoever did it. */
  readonly updates: Readonly<Record<TicketUpdate["what"], string>>;
  /** Does what nobody did: stands where a name would. */
  readonly byTime: string;
  /** Why a ticket was handed over, as a choice and as a clause after "because". */
  readonly handOverReasons: Readonly<Record<HandOverReason, { readonly choice: string; readonly clause: string }>>;
  readonly priority: (priority: Priority) => string;
  /** Follows "because". */
  readonly reason: (reason: MatrixOrSafety, reader: "requester" | "group") => string;
  /** `Prioriteetti 2, koska …` */
  readonly priorityBecause: (priority: Priority, reason: PriorityReason, reader: "requester" | "group") => string;
  readonly mark: (mark: Mark) => string;
  readonly at: (at: Instant, now: Instant) => string;
  /** A day given as `YYYY-MM-DD`. */
  readonly day: (date: string) => string;
  readonly shortened: string;
}

/** Words of which the notification may show all. */
export function said(opening: string, closing?: string): Words {
  return { summary: opening, opening, ...(closing === undefined ? {} : { closing }) };
}

/** Sentences joined by spaces; those left empty are left out. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}
