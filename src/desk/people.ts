import type { Organisation, Unit } from "../domain/directory.ts";
import type { Language } from "../domain/language.ts";
import { type AfterUnit, at, newcomer, type Person, type Step } from "../domain/person.ts";
import { organisationOf, unitOf } from "../domain/rules.ts";
import type { Inbound } from "./inbound.ts";
import type { Work } from "./work.ts";

/** Until the person writes: most of those who will are Finnish. */
const FIRST_LANGUAGE: Language = "fi";

/** What a question must have to change the language: an error that was pasted is short, and programs speak English. */
const ENOUGH_WORDS: Readonly<Record<Language, number>> = { fi: 2, sv: 2, en: 4 };
const ENOUGH_LETTERS = 7;

/**
 * The person of a 1:1 chat; a newcomer is kept and told once that this is a bot, in the language of their own words
 * before that of their Teams.
 */
export async function personOf(work: Work, inbound: Inbound): Promise<{ person: Person; isNew: boolean }> {
  const { from } = inbound;
  const known = await work.get("person", from.id);
  if (known) {
    // Not every activity of Teams says the name.
    const isSame = from.name === "" || from.name === known.name;
    return { person: isSame ? known : keep(work, { ...known, name: from.name }), isNew: false };
  }
  const spoken = inbound.kind === "message" ? work.knowledge.languageOf(inbound.text) : undefined;
  const person = newcomer(from, spoken ?? from.language ?? FIRST_LANGUAGE);
  work.tell(person, { say: "welcome" });
  return { person: keep(work, person), isNew: true };
}

/** The chat's language follows what the person writes until they pick one. */
export function followLanguage(work: Work, person: Person, text: string): Person {
  return inLanguage(work, person, heardIn(work, person, text));
}

/** As `followLanguage`, of a text that may just as well be pasted. */
export function followQuestion(work: Work, person: Person, text: string): Person {
  const language = heardIn(work, person, text);
  const words = text.match(/\p{L}+/gu) ?? [];
  const isEnough = words.length >= ENOUGH_WORDS[language] && words.join("").length >= ENOUGH_LETTERS;
  return isEnough ? inLanguage(work, person, language) : person;
}

function heardIn({ knowledge }: Work, { language, languageChosen }: Person, text: string): Language {
  return languageChosen ? language : (knowledge.languageOf(text, language) ?? language);
}

function inLanguage(work: Work, person: Person, language: Language): Person {
  return language === person.language ? person : keep(work, { ...person, language });
}

/**
 * The person with the dialogue at another step. While somebody helps, only the end of that request frees the chat: what
 * else is opened meanwhile has its own buttons, and what is written goes on to the person who waits for it.
 */
export function moveTo(work: Work, person: Person, step: Step): Person {
  return person.dialogue.step === "withPerson" ? person : keep(work, { ...person, dialogue: at(step) });
}

/** From now on a plain message may be an answer to what was told, unless the person is in the middle of something. */
export function listenFor(work: Work, person: Person, step: Step): void {
  const { step: now } = person.dialogue;
  if (now !== "withPerson" && now !== "drafting" && now !== "choosingUnit") moveTo(work, person, step);
}

export function keep(work: Work, person: Person): Person {
  work.put("person", person);
  return person;
}

export function unitOfPerson(work: Work, person: Person): Unit | undefined {
  return unitOf(work.rules.directory, person.unitId);
}

export function organisationOfPerson(work: Work, person: Person): Organisation | undefined {
  return organisationOf(work.rules.directory, unitOfPerson(work, person)?.organisationId);
}

/** Asks for the unit with a choice, of all or of some, then the path goes on from where it stood. */
export function askUnit(
  work: Work,
  person: Person,
  next: AfterUnit,
  questionId?: string,
  units: readonly Unit[] = work.rules.directory.units,
): void {
  const { organisations } = work.rules.directory;
  const question = questionId === undefined ? {} : { questionId };
  moveTo(work, person, { step: "choosingUnit", next, ...question });
  work.tell(person, {
    say: "askUnit",
    ...question,
    next,
    organisations: organisations.map(({ id, name }) => ({
      id,
      name,
      units: units.filter((unit) => unit.organisationId === id).map((unit) => ({ id: unit.id, name: unit.name })),
    })),
  });
}

/** From now on a plain message may be an answer to the resolution. */
export async function listenForReply(work: Work, personId: string, ticketId: string): Promise<void> {
  const person = await work.get("person", personId);
  if (person) listenFor(work, person, { step: "resolutionTold", ticketId });
}
