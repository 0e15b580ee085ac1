import type { Language } from "../../src/domain/language.ts";

export interface SampleQuestion {
  readonly text: string;
  readonly language: Language;
  /** The topic that answers it; absent when no sample article does. */
  readonly topic?: string;
}

function asked(
  language: Language,
  answered: Readonly<Record<string, string>>,
  unanswered: readonly string[],
): SampleQuestion[] {
  return [
    ...Object.entries(answered).map(([text, topic]) => ({ text, language, topic })),
    ...unanswered.map((text) => ({ text, language })),
  ];
}

/** Questions in the words of people in a hurry, written before the search was tuned. */
export const SAMPLE_QUESTIONS: readonly SampleQuestion[] = [
  ...asked(
    "fi",
    {
      "kortti jäi kotiin, miten pääsen koneelle": "smart-card-forgotten",
      "hukkasin toimikortin bussiin": "smart-card-lost",
      "lukija ei huomaa korttiani": "smart-card-not-recognised",
      "näppäilin pinnin väärin kolmesti ja kortti meni lukkoon": "smart-card-pin-locked",
      "mun salasana on mennyt vanhaks": "password-expired",
      "tunnukset lukossa liian monen yrityksen jälkeen": "account-locked",
      "printteri ei tulosta yhtään mitään": "print-nothing-comes-out",
      "tulosteet menee väärälle koneelle, miten vaihdan tulostimen": "print-default-printer",
      "apteekki sanoo ettei reseptiä näy": "prescription-not-sent",
      "lähetin väärän reseptin, miten sen saa peruttua": "prescription-cancel",
      "miten uusin potilaan reseptin jonosta": "prescription-renewal",
      "reseptin allekirjotus pyörii vaan eikä mene läpi": "prescription-signing-stuck",
      "miten lopetan lääkkeen potilaan lääkelistalta": "medication-list-update",
      "lääkepaketin viivakoodia ei pysty lukemaan": "medication-barcode-scan-fails",
      "labran vastaukset ei tule näkyviin": "lab-results-missing",
      "tarratulostimesta tulee pelkkiä tyhjiä lappuja": "lab-label-printer-empty",
      "potilas kadonnut osaston listalta": "patient-list-missing-patient",
      "allekirjoitin tekstin jossa on virhe, voiko sitä korjata": "note-correct-after-signing",
      "koko järjestelmä on nurin, mitä tehdään": "downtime-what-to-do",
      "ohjelma on tosi hidas tänään": "system-slow",
      "ruutu jäätyi eikä hiirikään liiku": "screen-frozen",
      "kirjaudun sisään mutta näkyy väärä osasto": "role-or-unit-wrong-after-sign-in",
      "avasin vahingossa toisen potilaan tiedot": "privacy-opened-wrong-record",
      "en saa vpn yhteyttä kotoa": "remote-vpn",
    },
    [
      "mikä on sää huomenna",
      "missä on lähin parkkipaikka",
      "montako lomapäivää minulla on jäljellä",
      "paljonko palkkaa maksetaan yövuorosta",
      "mitä ruokalassa on tänään lounaaksi",
      "milloin seuraava bussi lähtee",
      "kahvinkeitin on rikki taukohuoneessa",
      "voiko työsuhdepyörän tilata jostain",
    ],
  ),
  ...asked(
    "sv",
    {
      "jag glömde mitt kort hemma": "smart-card-forgotten",
      "lösenordet funkar inte längre, det är för gammalt": "password-expired",
      "skrivaren skriver inte ut": "print-nothing-comes-out",
      "apoteket hittar inte receptet": "prescription-not-sent",
      "hur gör jag en remiss till en annan enhet": "referral-create",
      "etiketterna kommer ut tomma": "lab-label-printer-empty",
      "kan inte läsa streckkoden på medicinen": "medication-barcode-scan-fails",
    },
    ["vad är klockan", "var kan jag parkera cykeln", "när får jag min lön"],
  ),
  ...asked(
    "en",
    {
      "i forgot my card at home": "smart-card-forgotten",
      "how can i renew prescriptions": "prescription-renewal",
      "lab results do not show for my patient": "lab-results-missing",
      "everything is so slow today": "system-slow",
      "my pin got locked after three tries": "smart-card-pin-locked",
    },
    ["best pizza in town", "what is the capital of france"],
  ),
];
