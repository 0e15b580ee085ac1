import type { Language } from "../../src/domain/language.ts";
import { SAMPLE_QUESTIONS } from "../../test/knowledge/sampleQuestions.ts";
import { oneOf } from "../retrieval/size/random.ts";
import { mistyped } from "../retrieval/size/typingErrors.ts";
import type { Chance } from "./chance.ts";

/** What somebody wants to know or has trouble with. */
export interface Matter {
  readonly text: string;
  /** The topic of the instruction that answers it, if one does. */
  readonly topic?: string;
  /** A patient may be in danger. */
  readonly danger?: true;
  /** One of many alike reports of the same fault. */
  readonly burst?: true;
}

type InLanguages = Readonly<Record<Language, readonly string[]>>;

/** Faults that no instruction is about. */
const FAULTS: InLanguages = {
  fi: [
    "potilaskertomus kaatuu kun avaan laboratoriotulokset",
    "hoitosuunnitelma ei tallennu, rivit katoavat",
    "kuvantamisen lausunnot eivät tule näkyviin",
    "ajanvarauksen kalenteri näyttää väärän viikon",
    "järjestelmä hidastelee koko osastolla aamusta asti",
    "hoitoisuusluokitus laskee väärin",
    "diabeteslomake jää pyörimään",
    "potilassiirto toiseen yksikköön jumittaa",
  ],
  sv: [
    "journalen kraschar när jag öppnar laboratoriesvar",
    "vårdplanen sparas inte, raderna försvinner",
    "röntgenutlåtanden syns inte",
    "systemet är långsamt på hela avdelningen",
  ],
  en: [
    "the chart crashes when I open lab results",
    "the care plan does not save, rows disappear",
    "imaging reports do not show up",
    "the system has been slow on the whole ward since morning",
  ],
};

const DANGERS: InLanguages = {
  fi: [
    "potilas sai väärän annoksen kun lääkelista näytti toista",
    "tuplaannos antokirjauksen takia, potilasturvallisuus vaarassa",
  ],
  sv: ["patienten fick fel dos för att listan visade fel"],
  en: ["a patient got the wrong dose because the list was wrong"],
};

const BURST: InLanguages = {
  fi: [
    "tarratulostin ei tulosta mitään",
    "näytetarrat ei tulostu koko osastolla",
    "tarrat eivät tule ulos tarratulostimesta",
    "tarratulostuspalvelu ei vastaa",
  ],
  sv: ["etikettskrivaren skriver inte ut något", "provetiketterna kommer inte ut"],
  en: ["the label printer prints nothing", "specimen labels do not come out"],
};

const SHARES = { answered: 66, unanswered: 18, fault: 14.4, danger: 1.6 };
const IN_A_HURRY = 0.3;

export function drawMatter(language: Language, chance: Chance): Matter {
  const { random } = chance;
  const kind = chance.weighed(SHARES);
  if (kind === "danger") return { text: oneOf(DANGERS[language], random), danger: true };
  if (kind === "fault") return { text: typed(oneOf(FAULTS[language], random), chance) };
  const asked = SAMPLE_QUESTIONS.filter(
    (one) => one.language === language && (one.topic !== undefined) === (kind === "answered"),
  );
  const { text, topic } = oneOf(asked, random);
  return { text: typed(text, chance), ...(topic === undefined ? {} : { topic }) };
}

export function drawBurstMatter(language: Language, chance: Chance): Matter {
  return { text: typed(oneOf(BURST[language], chance.random), chance), burst: true };
}

function typed(text: string, chance: Chance): string {
  return chance.happens(IN_A_HURRY) ? mistyped(text, chance.random) : text;
}
