import { decideHandoff, type HandoffOutcome, startHandoff } from "../domain/handoffRules.ts";
import { at, type Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import type { RefusalName } from "../domain/refusal.ts";
import { unitOf } from "../domain/rules.ts";
import { beginDraft } from "./drafts.ts";
import { askUnit, keep, moveTo, unitOfPerson } from "./people.ts";
import { showToSupportPerson } from "./pictureMoves.ts";
import { handoffCard, handoffPostId } from "./posts.ts";
import { suggestPerson } from "./questions.ts";
import type { Work } from "./work.ts";

/** Asks the support person on duty; where nobody is any more, the ticket form opens instead. */
export async function askPerson(work: Work, person: Person, question: Question): Promise<RefusalName | undefined> {
  const unit = unitOfPerson(work, person);
  if (!unit) {
    askUnit(work, person, "suggestPerson", question.id);
    return undefined;
  }
  if (person.dialogue.step === "withPerson") return "alreadyAsked";
  if (question.ticketId !== undefined) return "alreadySent";
  const outcome = startHandoff(
    { id: `${question.id}-${work.now.toString(36)}`, at: work.now, question, requester: person },
    unit,
  );
  if ("refused" in outcome) {
    suggestPerson(work, person, question);
    return undefined;
  }
  const asked = { ...question, handoffId: outcome.state.id };
  work.put("question", asked);
  moveTo(work, person, { step: "withPerson", questionId: question.id, handoffId: outcome.state.id });
  await applyToHandoff(work, outcome);
  await showToSupportPerson(work, asked);
  return undefined;
}

/** Keeps what a rule decided about a request, draws its card and sends what follows. */
export async function applyToHandoff(work: Work, outcome: HandoffOutcome): Promise<HandoffOutcome> {
  if ("refused" in outcome) return outcome;
  const { state: handoff, effects } = outcome;
  work.put("handoff", handoff);
  const unit = unitOf(work.rules.directory, handoff.unitId);
  const card = handoffCard(handoff, work.rules);
  if (unit && card) work.post(unit, handoffPostId(handoff), card);
  for (const effect of effects) {
    const requester = await work.get("person", handoff.requester.id);
    if (effect.effect === "tellUnit" && unit) work.reply(unit, handoffPostId(handoff), effect.message);
    if (effect.effect === "tellRequester" && requester) work.tell(requester, effect.message);
    if (effect.effect === "release" && requester) release(work, requester, handoff.questionId);
    if (effect.effect === "beginDraft" && requester) {
      const question = await work.get("question", handoff.questionId);
      const free = release(work, requester, handoff.questionId);
      if (question) beginDraft(work, free, question, effect.because);
    }
  }
  return outcome;
}

/** A request that still runs is over when the requester says so. Answers the person as they are from now on. */
export async function endHandoff(
  work: Work,
  person: Person,
  question: Question,
  reason: "solved" | "ticket",
): Promise<Person> {
  const handoff = question.handoffId === undefined ? undefined : await work.get("handoff", question.handoffId);
  const unit = unitOf(work.rules.directory, handoff?.unitId);
  if (handoff && unit)
    await applyToHandoff(work, decideHandoff(handoff, { do: "withdraw", at: work.now, for: reason }, unit));
  return (await work.get("person", person.id)) ?? person;
}

/** The chat is the bot's again: what is written next may still be about the same question. */
export function release(work: Work, person: Person, questionId: string): Person {
  const { dialogue } = person;
  if (dialogue.step !== "withPerson" || dialogue.questionId !== questionId) return person;
  return keep(work, { ...person, dialogue: at({ step: "asked", questionId, asks: "didItHelp", since: work.now }) });
}
