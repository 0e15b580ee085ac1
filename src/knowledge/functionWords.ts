import type { Language } from "../domain/language.ts";

/**
 * The small words of each language, spoken forms included. They tell the language of a short question and nothing about
 * its subject. A word of two languages (`me`, `on`, `en`) stands in both.
 */
const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: listed(`
    ja tai vai sekä että jotta jos kun ku kuin koska vaikka mutta vaan vain siis eli niin näin noin nyt sitten sit jo vielä enää
    taas aina ihan myös edes ehkä kai melko liian kovin hyvin täällä siellä tässä siinä tästä siitä tähän siihen tuossa
    minä minun minulla minulle minut minua mä mun mulla mulle mua sinä sinun sinulla sä sun sulla hän hänen hänellä
    me meidän meillä meille te teidän teillä he heidän heillä se sen sitä sillä sille ne niitä niiden tämä tämän tätä tää tän
    tuo tuon tuota toi ton joku jokin jonkun jotain mikään mitään kukaan kaikki kaikkia joka jonka jota jossa itse oma
    mikä minkä mitä mihin missä mistä miksi miks miten mites kuinka kuka kenen kenelle kenellä ketä milloin koska kumpi paljonko
    on ei en et emme ette eivät eikä eikö enkö oli ollut olen olet olemme ovat ole oo olla onko onks olisi
    voi voin voiko voinko voidaan voisi saa saan saako saanko saada pitää pitäisi pitäs täytyy tarvitsee haluan haluaisin
    tulee tulossa tehdä teen teenkö tehdään kanssa ilman varten takia mukaan hei moi terve kiitos apua ois mää mie oon mitäs
    mut mul sul meil teil täs siin tost toho sinne tänne onkohan voiks saisko vois pystyy tuu osaako tarvin tarviin`),
  sv: listed(`
    och eller men att som om när då därför eftersom medan än så här där nu sedan redan ännu igen alltid också bara inte ej
    jag mig min mitt mina du dig din ditt dina han hon hen den det de dem dess deras vi oss vår vårt våra ni er ert era
    denna detta dessa någon något några ingen inget inga alla allt varje man själv en ett
    vad vem vems vilken vilket vilka var vart varifrån varför hur vars
    är var varit vara blir blev bli har hade ha kan kunde ska skulle vill ville måste får fick få gör göra gjort går gick
    i på till från för med utan av vid under över mellan efter innan hos åt mot ur hej tack snälla hjälp
    nån nåt nåra mej dej sej e va dom sen ju väl nog behöver vet`),
  en: listed(`
    and or but that which if when then because while than so here there now already yet again always also only not no
    i me my mine you your yours he him his she her hers it its we us our they them their this these those
    some any all each every nobody somebody something anything nothing a an the
    what who whom whose where why how
    is are was were be been being am do does did done don doesn didn isn can cannot could will would shall should may might must
    have has had get got need want in on at to from for with without of by about into over under after before
    hi hello thanks please help t s m ve ll re
    wont dont doesnt didnt cant isnt couldnt wasnt im ive anymore someone anyone anybody just still too own last`),
};

/** Every function word of a language. */
export function functionWordsOf(language: Language): ReadonlySet<string> {
  return FUNCTION_WORDS[language];
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** `word` in lower case. */
export function isFunctionWord(word: string, language: Language): boolean {
  return FUNCTION_WORDS[language].has(word);
}
