import { LANGUAGES, type Language } from "../domain/language.ts";
import { functionWordsOf, isFunctionWord } from "../knowledge/functionWords.ts";
import { wordsOf } from "../knowledge/words.ts";

/** The small words of languages that look like ours to somebody who knows only ours, those that we share with them included. */
const NEIGHBOURS: readonly ReadonlySet<string>[] = [
  // German
  listed(`der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war wird werden
    wurde kann können muss müssen soll sollte haben hat ich du er sie es wir ihr ihre ihren ihrer sich man mit auf für von vom zu zum
    zur im in an am bei nach aus um als wie wenn dann noch nur auch hier so über unter durch diese dieser dieses diesem diesen
    alle was wo bitte`),
  // Norwegian and Danish
  listed(`og eller men at som om når nå nu da der her ikke ikkje jeg eg meg mig du deg dig han hun vi de dem dere deres seg sig
    det den dette denne disse et ei ein eit en er var være være blir bliver ble blev har hadde havde kan kunne skal må vil
    i på til fra frå med av af for uten uden ved under over mellom mellem etter efter før inn ind ut ud opp op ned hos mot mod hvis hva
    hvad hvor hvordan hvilken hvilke kva korleis noen nogen noe noget alle bare kun også deretter derefter igjen igen så man min din sin`),
  // Estonian
  listed(`ja ning või ega aga et kui siis kas mis mida kes kus kuidas see seda selle sellest need nende neid ta tema ma
    me te teie oma ise on ei ole oli olla saab saate peab võib tuleb ära ka veel juba nüüd seejärel pärast enne kuni üle alla
    sisse välja uuesti uus uue kõik kõiki abil jaoks kaudu juures juurde peal peale palun kaks üks`),
];
const OURS = new Set(LANGUAGES.flatMap((language) => [...functionWordsOf(language)]));
/** A single word may be a name. */
const LEAST_WORDS = 2;
/** So many of the words of a text are small words that only its own language has; in Finnish, endings do their work. */
const LEAST_SHARE: Readonly<Record<Language, number>> = { fi: 0.05, sv: 0.1, en: 0.15 };

/** Whether a text that looks like `language` is in a language beside it: more of its small words are only there. */
export function isNeighbour(text: string, language: Language): boolean {
  const words = [...new Set(wordsOf(text))];
  return NEIGHBOURS.some((theirs) => {
    const foreign = words.filter((word) => theirs.has(word) && !OURS.has(word)).length;
    const own = words.filter((word) => isFunctionWord(word, language) && !theirs.has(word)).length;
    return foreign >= LEAST_WORDS && foreign > own;
  });
}

/** Whether a text is in `language` beyond doubt. */
export function isSurely(text: string, language: Language): boolean {
  const words = wordsOf(text);
  const own = words.filter((word) => isFunctionWord(word, language) && !NEIGHBOURS.some((theirs) => theirs.has(word)));
  return new Set(own).size >= LEAST_WORDS && own.length >= words.length * LEAST_SHARE[language];
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
