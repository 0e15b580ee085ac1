/** How sure a search may be of its best document. */
interface Support {
  /** How much of the question's subject, 0 to 1, the best document covers. */
  readonly wordShare: number;
  readonly gramShare: number;
  /** How far the second falls behind the best, 0 (level) to 1. */
  readonly lead: number;
}

export type Verdict = "answer" | "choose" | "none";

/**
 * Set with questions written for the sample articles and questions from other fields: the grams tell the two apart better
 * than the words, since spoken forms and compounds are unknown as words and known in part.
 */
const GRAMS_AGAINST_WORDS = 2 / 3;
const POSSIBLE = 0.22;
const LIKELY = 0.37;
/** From here on the best is claimed even if another is level with it. */
const PLAIN = 0.6;
const CLEAR_LEAD = 0.1;

/** 0 to 1; comparable between questions and between languages. */
export function confidenceIn({ wordShare, gramShare }: Support): number {
  return GRAMS_AGAINST_WORDS * gramShare + (1 - GRAMS_AGAINST_WORDS) * wordShare;
}

/** Whether the best document may be claimed as the answer, offered beside others, or passed over in silence. */
export function judge(support: Support): Verdict {
  const confidence = confidenceIn(support);
  if (confidence < POSSIBLE) return "none";
  return confidence >= PLAIN || (confidence >= LIKELY && support.lead >= CLEAR_LEAD) ? "answer" : "choose";
}
