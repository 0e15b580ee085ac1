import type { Fresh, Idea, IdeaState, IdeaStatus, IdeaWords } from "./idea.ts";
import type { Instant } from "./instant.ts";
import type { Localized } from "./language.ts";

/** Everything that is said about ideas. */
export type IdeaMessage = IdeaChatMessage | IdeaGroupMessage;

/** A refusal that the person can cause; each has words that say what to do instead. */
export type IdeaRefusal = "unknownIdea" | "ownIdea" | "answered" | "notInGroup" | "outdated" | "reasonMissing";

/** To the person in the 1:1 chat. */
export type IdeaChatMessage =
  | {
      readonly say: "ideaForm";
      readonly ideaId: string;
      readonly words: IdeaWords;
      readonly group: Localized;
      /** Inputs that are still missing, after the person tried to go on without them. */
      readonly missing: readonly ("title" | "gain")[];
      /** What came of it, once something did: the inputs are gone then. */
      readonly ended?: "sent" | "joined";
    }
  /** Others had it before: one tap joins one of them, another sends it all the same. */
  | {
      readonly say: "likeIdeas";
      readonly ideaId: string;
      readonly words: IdeaWords;
      readonly others: readonly IdeaSummary[];
    }
  /** `shownAt`: when the group is shown it. */
  | { readonly say: "ideaSent"; readonly title: string; readonly group: Localized; readonly shownAt: Instant }
  | { readonly say: "ideaJoined"; readonly idea: IdeaSummary; readonly group: Localized }
  | {
      readonly say: "ideaStatus";
      readonly title: string;
      readonly state: IdeaState;
      readonly group: Localized;
      /** Whether the reader joined it and did not send it. */
      readonly joined: boolean;
    }
  | { readonly say: "myIdeas"; readonly ideas: readonly (IdeaSummary & { readonly joined: boolean })[] }
  | { readonly say: "noDevelopmentGroup"; readonly organisation: Localized }
  | { readonly say: "ideaRefused"; readonly why: IdeaRefusal };

/** To the channel of the development group. */
export type IdeaGroupMessage =
  /** What is new and what waits; `from` is the place of the first idea that is shown. */
  | {
      readonly say: "ideaDigest";
      readonly organisationId: string;
      readonly at: Instant;
      readonly ideas: readonly DigestedIdea[];
      readonly from: number;
    }
  /** One idea with everything about it, in the place of the digest it was opened from. */
  | {
      readonly say: "ideaCard";
      readonly idea: Idea;
      readonly digestAt: Instant;
      /** A reason that was typed on an outdated card. */
      readonly keptReason?: string;
    };

/** An idea as anybody of the organisation may see it: nobody's name is in it. */
export interface IdeaSummary {
  readonly id: string;
  readonly title: string;
  readonly gain: string;
  readonly state: IdeaState;
  /** How many want it, the author among them. */
  readonly wanted: number;
}

export interface DigestedIdea {
  readonly id: string;
  readonly title: string;
  readonly status: IdeaStatus;
  readonly wanted: number;
  readonly sentAt: Instant;
  /** Absent when it only waits for an answer. */
  readonly fresh?: Omit<Fresh, "ideaId">;
}

export function summaryOf({ id, words, state, joiners }: Idea): IdeaSummary {
  return { id, title: words.title, gain: words.gain, state, wanted: joiners.length + 1 };
}
