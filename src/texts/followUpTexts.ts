import type { FollowUpMessage } from "../domain/followUpMessages.ts";
import type { Says } from "./texts.ts";

/** Everything that is said about low feedback that is followed up. */
export interface FollowUpTexts {
  readonly says: Says<FollowUpMessage["say"]>;
  readonly buttons: { readonly take: string; readonly answer: string; readonly send: string };
  readonly answerLabel: string;
  readonly facts: {
    readonly score: string;
    readonly comment: string;
    readonly author: string;
    readonly withoutName: string;
    readonly title: string;
    readonly group: string;
    readonly solution: string;
    readonly dueAt: string;
    readonly takenBy: string;
  };
  readonly notes: {
    /** Beside the field: who reads it. */
    readonly whoReads: string;
    readonly answered: (by: string, at: string) => string;
    readonly kept: string;
  };
}
