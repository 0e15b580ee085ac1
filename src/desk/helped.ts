import type { Person } from "../domain/person.ts";
import { confirmed, isLearnable, phrasingIdOf } from "../domain/phrasing.ts";
import type { Question } from "../domain/question.ts";
import { moveTo } from "./people.ts";
import type { Work } from "./work.ts";

/**
 * The instruction, or a person, helped: the matter is done. `articleId` names the instruction on whose card that was
 * said. The words of the question become a candidate for what people call it, kept together with the answer.
 */
export async function noteHelped(work: Work, person: Person, question: Question, articleId?: string): Promise<void> {
  const helpful = question.shown.find(({ id }) => id === articleId)?.id;
  if (helpful !== undefined) {
    const { notHelpedBy, ...rest } = question;
    const others = notHelpedBy?.filter((id) => id !== helpful) ?? [];
    work.put("question", { ...rest, helpedBy: helpful, ...(others.length > 0 ? { notHelpedBy: others } : {}) });
    if (isLearnable(question.text)) await learn(work, person, question, helpful);
  }
  moveTo(work, person, { step: "idle" });
  work.tell(person, { say: "goodThatItHelped" });
}

/** What was offered did not help; the question as it is from now on. */
export function noteDidNotHelp(work: Work, question: Question, articleId?: string): Question {
  const unhelpful = question.shown.find(({ id }) => id === articleId)?.id;
  const { helpedBy, notHelpedBy = [], ...rest } = question;
  const next: Question = {
    ...rest,
    ...(helpedBy === undefined || helpedBy === unhelpful ? {} : { helpedBy }),
    notHelpedBy: unhelpful === undefined || notHelpedBy.includes(unhelpful) ? notHelpedBy : [...notHelpedBy, unhelpful],
  };
  work.put("question", next);
  return next;
}

/** The instruction that written words speak of: the one shown last, unless a person has taken over since. */
export function latestShown(question: Question): string | undefined {
  return question.handoffId === undefined ? question.shown.at(-1)?.id : undefined;
}

async function learn(work: Work, person: Person, { text, language }: Question, articleId: string): Promise<void> {
  const known = await work.get("phrasing", phrasingIdOf({ articleId, text }));
  work.put("phrasing", confirmed(known, { articleId, text, language, personId: person.id, at: work.now }));
}
