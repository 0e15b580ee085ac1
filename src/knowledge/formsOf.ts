import type { Language } from "../domain/language.ts";

/**
 * Forms of a word whose stem differs from that of its base form: `lääke` has `lääkkeen`, `nyckel` has `nyckeln` and
 * `nycklar`. Built by the endings alone, so some forms do not exist; nobody writes those. The word itself comes first.
 */
export function formsOf(word: string, language: Language): readonly string[] {
  return [...new Set([word, ...INFLECTIONS[language](word)])];
}

const INFLECTIONS: Readonly<Record<Language, (word: string) => readonly string[]>> = {
  fi: finnishForms,
  sv: swedishForms,
  en: (word) => [`${word}s`],
};

const endings = (base: string, ...each: readonly string[]) => each.map((ending) => base + ending);

/** Each kind of Finnish noun by how it ends, the special before the general. */
const FINNISH_KINDS: readonly (readonly [RegExp, (base: string) => readonly string[]])[] = [
  [/minen$/u, (base) => endings(base, "misen", "mista", "misia", "mis", "maan", "malla", "massa")],
  [/nen$/u, (base) => endings(base, "sen", "sta", "sia", "s")],
  [
    /(?<=[uye])us$|(?<=[uye])ys$|(?<=e)us$/u,
    (base) => endings(base, "uden", "yden", "uksen", "yksen", "utta", "uksia"),
  ],
  [/(?<=[uyoöi])s$/u, (base) => endings(base, "ksen", "sta", "ksia")],
  [/as$/u, (base) => [...endings(base, "asta"), ...endings(strong(base), "aan", "aita", "aiden")]],
  [/äs$/u, (base) => [...endings(base, "ästä"), ...endings(strong(base), "ään", "äitä", "äiden")]],
  [/(?<=i)n$/u, (base) => endings(base, "men", "nta", "mia")],
  [/e$/u, (base) => [...endings(base, "että"), ...endings(strong(base), "een", "eita", "eiden")]],
  // Verbs: `skannata` has `skannaan`, `asentaa` has `asennan`.
  [/(?<=[aä])t[aä]$/u, (base) => endings(base, "an", "än", "at", "ät")],
  [/[aä]{2}$/u, (base) => vowelForms(base, "a", "ä", "an", "än", "at", "ät", "etaan", "etään", "anut", "änyt")],
  [/[aä]$/u, (base) => vowelForms(base, "an", "aa", "at", "ät", "oja", "ia", "oissa", "issa")],
  [/i$/u, (base) => vowelForms(base, "in", "ia", "it", "eja", "eissa", "en")],
  [/o$/u, (base) => vowelForms(base, "on", "oa", "ot", "oja")],
  [/ö$/u, (base) => vowelForms(base, "ön", "öä", "öt", "öjä")],
  [/u$/u, (base) => vowelForms(base, "un", "ua", "ut", "uja")],
  [/y$/u, (base) => vowelForms(base, "yn", "yä", "yt", "yjä")],
];

function finnishForms(word: string): readonly string[] {
  const kind = FINNISH_KINDS.find(([ending]) => ending.test(word));
  return kind ? kind[1](word.replace(kind[0], "")) : endings(word, "in", "ia", "eja");
}

function vowelForms(base: string, ...each: readonly string[]): readonly string[] {
  return [...endings(base, ...each), ...endings(weak(base), ...each)];
}

/** Consonants in front of the last vowel, strong and weak: `kortti` has `kortin`, `lääke` has `lääkkeen`. */
const GRADES: readonly (readonly [strong: string, weak: string])[] = [
  ["kk", "k"],
  ["pp", "p"],
  ["tt", "t"],
  ["nk", "ng"],
  ["nt", "nn"],
  ["lt", "ll"],
  ["rt", "rr"],
  ["mp", "mm"],
  ["t", "d"],
  ["p", "v"],
];
const SOLITARY_K = /(?<=[aeiouyäölrh])k$/u;
const WITHOUT_GRADES = /[sš]t$|sk$|tk$/u;

function weak(base: string): string {
  if (WITHOUT_GRADES.test(base)) return base;
  const grade = GRADES.find(([strongEnd]) => base.endsWith(strongEnd));
  if (grade) return base.slice(0, -grade[0].length) + grade[1];
  return base.replace(SOLITARY_K, "");
}

function strong(base: string): string {
  if (WITHOUT_GRADES.test(base)) return base;
  const double = GRADES.find(([, weakEnd]) => weakEnd.length === 2 && base.endsWith(weakEnd));
  const grade = double ?? GRADES.find(([, weakEnd]) => base.endsWith(weakEnd) && !base.endsWith(weakEnd + weakEnd));
  return grade ? base.slice(0, -grade[1].length) + grade[0] : base;
}

/** The Swedish stemmer leaves `-et` and the `e` that a word loses in front of an ending. */
function swedishForms(word: string): readonly string[] {
  const short = word.replace(/e([lnr])$/u, "$1");
  const withoutA = word.replace(/a$/u, "");
  const plain = endings(word, "et", "n", "t", "en", "er", "s", "or");
  const shortened = short === word ? [] : endings(short, "ar", "et", "en", "er", "a");
  const ofA = withoutA === word ? [] : endings(withoutA, "or", "orna", "an", "at", "ade", "ar", "as");
  return [...plain, ...shortened, ...ofA];
}
