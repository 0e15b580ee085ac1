import type { Unit } from "../domain/directory.ts";
import { type AfterUnit, at, type Person } from "../domain/person.ts";
import type { Question } from "../domain/question.ts";
import { unitsNamed } from "../domain/unitNames.ts";
import { beginDraft } from "./drafts.ts";
import { beginIdea } from "./ideas.ts";
import { askUnit, keep } from "./people.ts";
import { suggestPerson } from "./questions.ts";
import type { Work } from "./work.ts";

interface Chosen {
  readonly unit: Unit;
  readonly next: AfterUnit;
  readonly question?: Question;
  /** Unique to the press or the message. */
  readonly id: string;
}

/** Keeps where the person works and goes on from where the unit was asked. */
export function settleUnit(work: Work, before: Person, { unit, next, question, id }: Chosen): void {
  const { dialogue } = before;
  const free = dialogue.step === "choosingUnit" ? { ...before, dialogue: at({ step: "idle" }) } : before;
  const person = keep(work, { ...free, unitId: unit.id });
  work.tell(person, { say: "unitSaved", unit: unit.name });
  if (question && next === "suggestPerson") suggestPerson(work, person, question);
  if (question && next === "openTicket")
    beginDraft(work, person, question, question.draft?.answers.safety ? "safety" : "asked");
  if (next === "shareIdea") beginIdea(work, person, id);
}

/** Words while the unit is asked: the unit by its name, or the few that they may mean. Answers whether they were that. */
export async function readUnit(
  work: Work,
  person: Person,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<boolean> {
  const { dialogue } = person;
  if (dialogue.step !== "choosingUnit") return false;
  const named = unitsNamed(text, work.rules.directory);
  const [unit] = named;
  if (!unit) return false;
  const { next, questionId } = dialogue;
  const question = questionId === undefined ? undefined : await work.get("question", questionId);
  if (named.length === 1) settleUnit(work, person, { unit, next, id, ...(question ? { question } : {}) });
  else askUnit(work, person, next, questionId, named);
  return true;
}
