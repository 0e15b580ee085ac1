import type { Instant } from "./instant.ts";
import type { Feedback } from "./ticket.ts";

/** Words to a ticket. */
export interface Written {
  readonly text: string;
  /** They were written into a field of this very ticket, or sent to it by a button: no new question was meant. */
  readonly isNamed?: true;
}

/** What the requester may do with an own ticket. */
export type RequesterCommand = { readonly at: Instant } & (
  | ({ readonly do: "write" } & Written)
  | { readonly do: "thank" }
  | { readonly do: "confirmWorks"; readonly resolutionId?: string }
  | { readonly do: "reportNotSolved"; readonly text: string; readonly resolutionId?: string }
  | ({ readonly do: "giveFeedback"; readonly resolutionId: string } & Pick<Feedback, "score"> & {
        readonly comment: string;
        readonly anonymous: boolean;
      })
  | { readonly do: "answerWorkaround"; readonly helped: boolean; readonly text: string }
  | { readonly do: "objectToPriority" | "correct" | "withdraw"; readonly text: string }
);

export type RequesterCommandOf<Do extends RequesterCommand["do"]> = Extract<RequesterCommand, { readonly do: Do }>;
