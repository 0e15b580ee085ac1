import type { Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import type { QuietHours } from "./quietHours.ts";

/** Anybody who acts: the `aadObjectId` and the name that Teams gives. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Somebody who has talked with the bot. */
export interface Person extends Actor {
  readonly language: Language;
  /** True once the person picked the language; from then on it no longer follows what they write. */
  readonly languageChosen: boolean;
  readonly unitId?: string;
  /** Ids of pictures of which it is not known yet what they are about. */
  readonly pictures?: readonly string[];
  readonly quietHours?: QuietHours;
  readonly dialogue: Dialogue;
}

/** Raised whenever the shape of `Dialogue` changes, so that older stored state is started over and not misread. */
export const DIALOGUE_VERSION = 1;

/** Where the person's chat with the bot stands: what a plain message would be taken for. */
export type Dialogue = { readonly version: typeof DIALOGUE_VERSION } & Step;

export type Step =
  /** Nothing is open: a message is a new question. */
  | { readonly step: "idle" }
  /** An instruction, a choice or "none found" was shown; `asks` is what a short answer answers from `since` on. */
  | { readonly step: "asked"; readonly questionId: string; readonly asks?: Asks; readonly since?: Instant }
  /** The unit is being chosen; then the path goes on. */
  | {
      readonly step: "choosingUnit";
      readonly questionId?: string;
      readonly next: AfterUnit;
    }
  /** A support person is asked or helping: messages go to the thread in the unit's channel. */
  | { readonly step: "withPerson"; readonly questionId: string; readonly handoffId: string }
  /** The ticket form or its read-back is open: messages are added to it. */
  | { readonly step: "drafting"; readonly questionId: string; readonly since: Instant }
  /** A resolution was told: a message may be an answer to it. */
  | { readonly step: "resolutionTold"; readonly ticketId: string }
  /** The solution of a major incident was told to somebody without a ticket: a message may be an answer to it. */
  | { readonly step: "incidentSolved"; readonly incidentId: string }
  /** It was not clear what a message is about; one tap decides. */
  | { readonly step: "choosingMatter"; readonly text: string; readonly ticketIds: readonly string[] };

/** Whether the support person shall be asked, whether what the person did helped, whether it is the same incident. */
export type Asks = (typeof ASKS)[number];
export const ASKS = ["askPerson", "didItHelp", "sameFault"] as const;

/** How the path goes on once the unit is known. */
export type AfterUnit = (typeof AFTER_UNIT)[number];
export const AFTER_UNIT = ["suggestPerson", "openTicket", "shareIdea", "stay"] as const;

export function newcomer(actor: Actor, language: Language): Person {
  return { ...actor, language, languageChosen: false, dialogue: at({ step: "idle" }) };
}

/** A dialogue of the present version at a step. */
export function at(step: Step): Dialogue {
  return { version: DIALOGUE_VERSION, ...step };
}
