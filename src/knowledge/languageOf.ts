import type { Knowledge } from "../desk/ports.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { functionWordsOf, isFunctionWord } from "./functionWords.ts";
import { fold, wordsOf } from "./words.ts";

/** Everyday words of a support desk: what the languages look like before any article is known. */
const EVERYDAY_WORDS: Readonly<Record<Language, string>> = {
  fi: `salasana vaihtuu kortti kortinlukija kirjautuminen kirjaudun pääsen koneelle tulostin tulosta paperia potilas potilaan
    tiedot lääke lääkelista resepti apteekissa lähete näy näkyy toimi lukittu lukossa väärä väärin puuttuu unohdin avaa aukea
    löydy järjestelmä jumissa hidas virhe ilmoitus lähettää laboratorio näyte tarra ajanvaraus aika siirrä poista lisää uusi
    vanha puhelin yhteys kotona merkintä kirjaus osasto yksikkö työvuoro ohje käyttöoikeus tunnus ongelma hoitaja lääkäri
    rikki poikki hukassa kadonnut katosi loppui loppu päällä pois sisään ulos ylös alas heti äsken tänään eilen huomenna
    aamulla yöllä viime ensi kertaa toinen toisen muut muilla sama hyvä huono tyhjä pieni suuri auki kiinni tapahtuu löytyy
    kuulu kuuluu pyörii lataa päivitä vaihda vaihtaa käynnistyy käynnistä sammuu kaatuu pätkii kestää odottaa näyttö hiiri
    näppäimistö hiljaa myöhässä auttaa apua kysyä tilata varata perua allekirjoitus viesti liite kuva ääni verkko kone laite sanoo lukee näyttää
    moikka moro heippa huomenta päivää iltaa ymmärrä ymmärsin herjaa annan no just`,
  sv: `lösenord byta byter kort kortet kortläsare logga loggar inloggning datorn skrivare skriva skriver ut papper patient
    patientens uppgifter läkemedel läkemedelslista recept apoteket remiss syns fungerar funkar låst konto fel saknas glömde
    öppna öppnas hittar systemet hängt långsamt meddelande skicka laboratorium prov etikett tidsbokning tid flytta ta bort lägga
    ny gammal telefon anslutning hemma anteckning avdelning enhet arbetspass anvisning behörighet problem sköterska läkare
    in upp ner fram hem borta slut sönder trasig trasigt tom tomma genast idag igår imorgon natten morgonen förra nästa gång
    andra annan samma bra dålig liten stor öppen stängd händer försvann försvunnit hörs snurrar laddar uppdatera startar
    starta stänger kraschar bryts krånglar dröjer vänta skärmen musen tangentbordet ljud sent hjälper fråga beställa boka
    avboka underskrift bilaga bild nätet kommer länge helt alldeles väldigt liksom fastnat blivit visar går apparaten säger står
    hejsan tjena goddag god nöd nödläge förstår förstod se ser sina just all ja jo mä he hede int tå tär sku`,
  en: `password change card reader sign log login computer printer print paper patient record medication list prescription
    pharmacy referral show work works working locked account wrong missing forgot open opens find system frozen slow error
    message send laboratory sample label appointment time move remove add new old phone connection home note ward unit shift
    instruction access rights problem nurse doctor change anyone expired screen
    out up down off back away gone lost broken stuck blocked dead empty small big same other another last next today
    yesterday tomorrow morning night anybody someone somewhere happens happened vanished disappeared start starts starting
    crash crashes crashing lagging loading load keeps going takes took long still just very too much more late early mouse
    keyboard sound quiet heard hear see look wait waiting order book cancel signature attachment picture network machine
    meeting went comes came turn turned freezes through right left nothing which without device says shows
    hey good evening understand`,
};

const GRAM_LENGTH = 3;
/** The chance of a gram that was never seen; the same in each language, however much of it is known. */
const UNSEEN = 1e-4;
/** Grams of a word depend on each other: together they tell less than each alone. */
const GRAM_TRUST = 0.5;
const FUNCTION_WORD_TRUST = 2;
/** A word that was seen in a language; one of several languages tells nothing, since it counts for each. */
const KNOWN_WORD_TRUST = 2;
const SURE = 0.85;

/** How many times likelier than in any other language the grams of a word are that is plainly of one, as a logarithm. */
const PLAIN = 4;
/** Programs speak it: its names and errors are in everybody's mouth. */
const OF_PROGRAMS: Language = "en";
/** Said in every language. */
const SAID_BY_ALL: ReadonlySet<string> = new Set(
  wordsOf("hei moi moikka moro heippa terve kiitos kiitti hej hejsan tack hello hi hey thanks please help stop"),
);

/** Makes a recogniser of languages that knows, beside everyday words, those of texts whose language is known. */
export function createLanguageRecogniser(known: Readonly<Record<Language, Iterable<string>>>): Knowledge["languageOf"] {
  const profiles = LANGUAGES.map((language) => profileOf(language, known[language]));
  return (text, present) => {
    const words = wordsOf(text).filter((word) => /\p{L}/u.test(word));
    // A letter alone is the number of a ticket or of a room.
    if (!words.some((word) => /\p{L}{2}/u.test(word))) return undefined;
    if (present !== undefined && words.some((word) => isPlainly(word, present, profiles))) return present;
    const grams = words.flatMap(letterGrams);
    const likelihoods = profiles.map((profile) => likelihood(words, grams, profile));
    const highest = Math.max(...likelihoods);
    const total = likelihoods.reduce((sum, each) => sum + Math.exp(each - highest), 0);
    return 1 / total >= SURE ? LANGUAGES[likelihoods.indexOf(highest)] : undefined;
  };
}

interface Profile {
  readonly language: Language;
  /** Its function words and everyday words, as they are written and without dots. */
  readonly everyday: ReadonlySet<string>;
  /** These, and those of the texts. */
  readonly words: ReadonlySet<string>;
  /** What each known gram says for the language, and what a gram says that was never seen: logarithms of chances. */
  readonly trustIn: ReadonlyMap<string, number>;
  readonly unseen: number;
}

function profileOf(language: Language, texts: Iterable<string>): Profile {
  const everyday = withoutDotsToo([...functionWordsOf(language), ...wordsOf(EVERYDAY_WORDS[language])]);
  const words = withoutDotsToo([...everyday, ...[...texts].flatMap(wordsOf)]);
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    for (const gram of letterGrams(word)) {
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
      total++;
    }
  }
  const trust = (count: number): number => GRAM_TRUST * Math.log(count / total + UNSEEN);
  const trustIn = new Map([...counts].map(([gram, count]) => [gram, trust(count)]));
  return { language, everyday, words, trustIn, unseen: trust(0) };
}

/** People leave the dots out, and what is left looks like another language. */
function withoutDotsToo(words: readonly string[]): ReadonlySet<string> {
  return new Set([...words, ...words.map(fold)]);
}

function likelihood(words: readonly string[], grams: readonly string[], profile: Profile): number {
  let sum = 0;
  for (const word of words) {
    if (isFunctionWord(word, profile.language)) sum += FUNCTION_WORD_TRUST;
    if (profile.words.has(word)) sum += KNOWN_WORD_TRUST;
  }
  return sum + likelihoodOfGrams(grams, profile);
}

function likelihoodOfGrams(grams: readonly string[], { trustIn, unseen }: Profile): number {
  return grams.reduce((sum, gram) => sum + (trustIn.get(gram) ?? unseen), 0);
}

/** Words of the texts do not count as known: instructions name what is on the screen in the language of the screen. */
function isPlainly(word: string, language: Language, profiles: readonly Profile[]): boolean {
  if (word.length < 2 || SAID_BY_ALL.has(word)) return false;
  if (language === OF_PROGRAMS && !isFunctionWord(word, language)) return false;
  const speakers = profiles.filter(({ everyday }) => everyday.has(word));
  if (speakers.length > 0) return speakers.every((speaker) => speaker.language === language);
  const likelihoodIn = (profile: Profile) => likelihoodOfGrams(letterGrams(word), profile);
  const own = profiles.filter((profile) => profile.language === language).map(likelihoodIn);
  const others = profiles.filter((profile) => profile.language !== language).map(likelihoodIn);
  return Math.max(...own) - Math.max(...others) >= PLAIN;
}

/** Unlike the grams of search these keep dots and rings, and mark both ends of the word. */
function letterGrams(word: string): readonly string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(1, marked.length - GRAM_LENGTH + 1) }, (_, i) =>
    marked.slice(i, i + GRAM_LENGTH),
  );
}
