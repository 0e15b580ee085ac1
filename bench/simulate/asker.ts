import type { TicketAnswers } from "../../src/domain/priority.ts";
import type { Chance } from "./chance.ts";
import type { Matter } from "./matters.ts";
import type { Resident } from "./town.ts";

/** Somebody who has asked, and what they remember of it. */
export interface Asker {
  readonly who: Resident;
  /** By the id of the question. */
  readonly matters: Map<string, Matter>;
  latest?: Matter;
  /** The question with which a support person helps now. */
  helpedWith?: string;
  /** What they went through with each ticket. */
  readonly tickets: Map<string, Experience>;
}

export interface Experience {
  apologies: number;
  resolutions: number;
  /** How many questions and reminders came since the last answer. */
  waiting: number;
}

/** What a question was about, as far as it is remembered. */
export function matterOf({ matters, latest }: Asker, questionId: string): Matter | undefined {
  return matters.get(questionId) ?? latest;
}

/** What a form is answered with: most trouble is one's own, and one can go on somehow. */
export function formAnswers(chance: Chance, critical: boolean): TicketAnswers {
  return {
    safety: critical || chance.happens(0.012),
    impact: chance.weighed({ oneself: 60, several: 26, unit: 13, organisation: 1 }),
    urgency: chance.weighed({ canWork: 42, hardly: 42, cannotWork: 16 }),
  };
}

/** A fault of the whole house, as each unit sees it. */
export function burstAnswers(chance: Chance): TicketAnswers {
  return {
    safety: false,
    impact: chance.weighed({ oneself: 10, several: 35, unit: 55, organisation: 0 }),
    urgency: chance.weighed({ canWork: 15, hardly: 55, cannotWork: 30 }),
  };
}
