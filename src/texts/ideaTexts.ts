import type { IdeaStatus } from "../domain/idea.ts";
import type { DigestedIdea, IdeaMessage, IdeaSummary } from "../domain/ideaMessages.ts";
import type { Says } from "./texts.ts";

/** Everything that is said about ideas, in the 1:1 chat, to the development group and in its export. */
export interface IdeaTexts {
  readonly says: Says<IdeaMessage["say"]>;
  readonly buttons: {
    readonly share: string;
    readonly mine: string;
    readonly send: string;
    readonly sendAnyway: string;
    readonly edit: string;
    /** Each idea has one on the same card: they are told apart by the title. */
    readonly join: (title: string) => string;
    readonly open: (title: string) => string;
    readonly more: string;
    readonly back: string;
    /** What gives an idea a status. */
    readonly give: Readonly<Record<IdeaStatus, string>>;
    readonly sendDecline: string;
  };
  readonly inputs: {
    readonly title: string;
    readonly titleMissing: string;
    readonly gain: string;
    readonly gainMissing: string;
    readonly forWhom: string;
    readonly reason: string;
    readonly reasonMissing: string;
  };
  readonly notes: {
    readonly stillMissing: (inputs: readonly ("title" | "gain")[]) => string;
    /** Who sees it, and what must not be in it. */
    readonly whoSees: string;
    readonly latestOnly: (count: number) => string;
    readonly keptReason: string;
    readonly reasonIsTold: string;
  };
  readonly facts: {
    readonly gain: string;
    readonly forWhom: string;
    readonly author: string;
    readonly sent: string;
    readonly status: string;
    readonly reason: string;
    readonly wanted: string;
    readonly history: string;
  };
  readonly statuses: Readonly<Record<IdeaStatus, string>>;
  /** Where an idea stands, to somebody who sent it, joined it or may join it. */
  readonly standing: (idea: IdeaSummary) => string;
  /** Beside one of the person's own list. */
  readonly joined: string;
  readonly sections: Readonly<Record<"new" | "joined" | "waiting", string>>;
  readonly digestRow: (idea: DigestedIdea, sent: string) => string;
  readonly export: IdeaExportTexts;
}

export interface IdeaExportTexts {
  readonly columns: Readonly<Record<IdeaColumn, string>>;
  readonly languages: Readonly<Record<"fi" | "sv" | "en", string>>;
  readonly sheet: string;
  readonly nothing: (place: string) => string;
  readonly written: (count: number, file: string) => string;
  readonly byStatus: string;
}

export const IDEA_COLUMNS = [
  "id",
  "organisation",
  "title",
  "gain",
  "forWhom",
  "language",
  "status",
  "reason",
  "wanted",
  "sentAt",
  "statusAt",
] as const;
export type IdeaColumn = (typeof IDEA_COLUMNS)[number];
