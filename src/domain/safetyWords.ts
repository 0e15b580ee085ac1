import { DENIED, onPaper } from "./harmlessMentions.ts";

/** Finds any of the alternatives at the beginning of a word; with `…` in front, also inside a compound. */
function words(alternatives: string): RegExp {
  const [inside, outright] = [true, false].map((within) =>
    alternatives
      .split(/\s*,\s*/u)
      .filter((word) => word.startsWith("…") === within)
      .map((word) => word.replace("…", ""))
      .join("|"),
  );
  return new RegExp([inside, outright && `(?<!\\p{L})(?:${outright})`].filter(Boolean).join("|"), "u");
}

/** A person in care, in any inflection. */
const PERSON_IN_CARE = words(
  `potila, asiakas, asiakka, asukas, asukka, lapsi, lapse, lapset, vauva, vanhus, patient, klient, client, barn,
  bebis, resident, child, baby, pasient`,
);

/** Danger by its name, or what has already gone wrong; nobody need be mentioned. */
const DANGER = words(
  `hengenvaara, kuolemanvaara, hengenhä, hengen hädä, henki vaara, henki uhat, henkeä uhkaa, henki on vaara,
  henki on uhat, …turvallisuus vaara, …turvallisuus on vaara, …turvallisuus uhat, …turvallisuus on uhat, potilasvaar,
  potilashait, tuplaanno, tupla-anno, tupla anno, kaksinkertai\\p{L}+ (?:lääke)?anno, elvytys käynni, elvytys meno,
  (?<!ei )elvytetä, livsfar, livshot, dubbel dos, dubbla dos, life.?threat, patient.?s safety, patients? harm,
  double dose`,
);

/** Danger by names that forms, instructions and reports have too. */
const EMERGENCY = words(
  `potilasturvall?isuu(?!\\p{L}*(?:sivu|viik|päiv)), asiakasturvall?isuu(?!\\p{L}*(?:sivu|viik|päiv)), potilasvahin,
  lääkevahin, vaaratilan, yliannos(?!\\p{L}*(?:varoit|hälyt)), patientsäkerhet(?!\\p{L}*veck), klientsäkerhet,
  patientskad, överdos(?!\\p{L}*varn), patients? safety(?! week), client safety, overdos(?! (?:alert|warn))`,
);

/** A wrong medicine, dose, blood or receiver; a list that merely looks wrong is ordinary business. */
const WRONG_GIVEN = words(
  `väärä\\p{L}* (?:\\p{L}+ )?lääke(?!\\p{L}*(?:list|luet|määr|kort|kaap|huon)),
  väärä\\p{L}* (?:\\p{L}+ )?(?:lääkity|lääkkee|lääkkei|anno(?:s|k)(?!\\p{L}*(?:jak|tarr))|rokot|insul|antibi|verta|veri),
  väärälle (?:potilaalle|asiakkaalle|lapselle) (?:on )?anne,
  (?:lääke|lääkkeet|lääkettä|annos|rokote) (?:\\p{L}+ )?väärälle (?:potilaalle|asiakkaalle|lapselle), lääkitysvirhe,
  lääkintävirhe, lääkevirhe, fel (?:läkemedel|medicin|dos|blod|vaccin|insulin)(?!\\p{L}*(?:list|lista)), felmedicin,
  wrong (?:\\p{L}+ )?(?:dos(?:e|age)|drug|medicines?|medications?|meds|blood|vaccine|insulin)(?! (?:list|label|tab|view|record)),
  wrong patient (?:was |has )?(?:got|given|received|been given), (?:to|gave) the wrong patient, medication error`,
);

/** Danger only where a person in care is spoken of. */
const IN_DANGER = words(
  `vaara(?!\\p{L}*ilmoit), vaaran, vaaral, uhattu, uhattuna, hätätil, hädässä, on hätä, vahingoit, vahinko,
  haittaa potila, ei hengitä, kuolemassa, kuolee, anne\\p{L}+ väär, annoin väär, eloton, kriittise, jäi ilman lääk,
  jää ilman lääk, jäivät ilman lääk, jäävät ilman lääk, lääke jäi, lääkkeet jäi, i fara, fara för, farlig, hotad,
  hotas, hotar, äventyr, utsätts för risk, riskerar, till skada, skadas, skadades, skadats, andas inte,
  (?:gav|gavs|gett|getts|fått|fick) fel, nödläge, nödsituation, utan medicin, utan sin medicin, kritiskt tillstånd,
  at risk, in danger, danger, endanger, dangerous, unsafe, jeopard, harmed, not breathing, dying, emergency,
  critical condition, missed dose, without medic, without her medic, without his medic, without their medic`,
);

/** Endangering is danger to people, unless it is data that is spoken of. */
const ENDANGERS = words("vaarantu, vaarantaa, vaarantav, vaarannu, äventyrar vård, äventyras");
const DATA = words(
  "tietotur, tietosuoj, datasky, dataskydd, informationssäk, data protection, data security, tietojen",
);

const ON_PAPER = onPaper(EMERGENCY);

/** Whether the text speaks of danger to a patient or client. Where it is debatable it says yes: the short-cut is harmless. */
export function speaksOfDanger(text: string): boolean {
  const written = lowered(text);
  const plain = bare(written.replace(DENIED, ".").replace(ON_PAPER, "."));
  if (DANGER.test(plain) || EMERGENCY.test(plain) || WRONG_GIVEN.test(plain)) return true;
  // Whom a denial is about may well be whom the rest is about.
  if (PERSON_IN_CARE.test(bare(written))) return IN_DANGER.test(plain) || ENDANGERS.test(plain);
  return ENDANGERS.test(plain) && !DATA.test(plain);
}

/** What people do with the system; a text with any of it is never about care. */
const SYSTEM = words(
  `kirja, kirjo, resept, …tulost, …tulostin, näky, näke, näen, näh, näy, …lista, …listo, …luettel, …järjestelm, apot,
  epic, maisa, kanta, ohjelm, sovellu, käyttää, varasto, sarak, ruutu, ruud, näyt, nappi, napi, painik,
  paina(?!a \\p{N}|v), klik, määräy, määrä, tila, lähet, tiket, tunnu, kirjaudu, salasan, …varoit, …hälyt, vaihd,
  vaiht, muut, muok, lisät, lisään, lisäy, poist, merki, merkk, tallen, haku, haen, hake, etsi, löyd, löyt, avaa,
  auke, avau, vali, kenttä, kentän, kentä, lomak, raport, …tarra, skann, viivakood, …lasku, syöt, kuit, päivit,
  toimi, virhe, vika, ongelm, kone, laite, linkki, ohje, skriv, recept, ordin, …skärm, …system, list, visa, visas,
  visar, syns, synas, ser(?!\\p{L}), knapp, klick, välj, ändra, lägg, lager, kolumn, ta bort, spara, sök, hitta,
  öppn, …registr, dokument, …journal, …etikett, fält, utskr, logg, …varning, funger, funkar, fel, läsare, mall,
  order, print, screen, record, document, chart, prescri, show, display, see, button, click, select, change, add,
  remov, delet, sav, find, search, open, enter, field, scan, alert, warn, log, report, label, calculat, work, error,
  module, window, stock, column, tab(?!l), view, template, field`,
);

/** Medicines as such and the commonest by name. */
const MEDICINE = words(
  `…lääke(?!\\p{L}), …lääkettä, …lääkkeen, …lääkkeitä, parasetamol, paracetamol, panadol, ibupro, burana, alvedon,
  morfi, morphi, oksikod, oxyc, oksiko, fentany, antibio, insul, varfar, warfar, marevan, klexane, hepari, adrenal,
  epineph, kortiso, cortiso, predniso, penis, penic, amoksi, amoxi, diatsep, diazep, loratsep, lorazep, aspiri,
  furos, metopro, digoks, digox, rokotet, vaccin, medicin, läkemedel, medication, painkill, smärtstill`,
);
const DOSE = words(
  `anno(?:s|sta|stus|stuksen|ksen|kset)(?!\\p{L}), …annos(?!\\p{L}), …annostus(?!\\p{L}), dos(?!\\p{L}), dosen, …dosering,
  …maxdos, dose, dosage, mg(?!\\p{L}), milligra`,
);
const CONDITION = words(
  `kuume, …kuumet, haava, …tulehdu, …paine, kipu, kipuu, kivu, keuhko, diabet, infekt, allerg, anafyl, astma, migree,
  sepsi, ripul, oksent, kouristu, feber, sår, …inflamm, …tryck, smärt, …infla, lungin, fever, wound, pain, pneumon,
  asthma, migrain, hypert, blood press, seizure, nausea`,
);

const HOW_MUCH = words(
  "paljonko, paljo, kuinka paljon, miten paljon, montako, kuinka monta, hur mycket, hur många, how much, how many",
);
const WHICH_DOSE =
  /(?<!\p{L})(?:mikä|mitä|minkä|mitkä|vilken|vilket|vad|what|which) (?:\p{L}+ ){0,3}(?:\p{L}*annos|\p{L}*annosta|\p{L}*annostus|dos|\p{L}*dosering|maxdos|dose|dosage)(?!\p{L})/u;
const WHICH_MEDICINE =
  /(?<!\p{L})(?:mikä|mitä|minkä|mitkä|vilket|vilken|vilka|which|what) (?:(?:lääke|lääkettä|lääkitys|läkemedel|medicin|medicine|drug|medication)(?!\p{L})|kipulää|särkylää|antibio|painkill|smärtstill)/u;
const MAY_I_GIVE =
  /(?<!\p{L})(?:(?:voi|voiko|voinko|voidaanko|saako|saanko|pitääkö) .{0,80}(?:antaa|yhdistää|murskata|ottaa)(?!\p{L})|(?:annanko|annetaanko)(?!\p{L})|(?:kan|får|ska) (?:jag|man|vi) (?:ge|kombinera)|(?:can|may|could|should|shall) (?:i|we) (?:give|administer|combine))/u;
const HOW_TO_TREAT =
  /(?<!\p{L})(?:(?:miten|kuinka|millä) (?:hoid|hoit|lääki)|hur (?:ska (?:jag|man|vi) )?(?:behandl|vård)|how (?:do i|to|do we|should i|should we) treat)/u;

/** Whether the text asks how to treat a patient rather than how to use the system. In doubt it says no. */
export function asksForCare(text: string): boolean {
  const plain = plainForm(text);
  if (SYSTEM.test(plain)) return false;
  if (WHICH_DOSE.test(plain) || WHICH_MEDICINE.test(plain)) return true;
  if (HOW_MUCH.test(plain)) return MEDICINE.test(plain) || DOSE.test(plain);
  if (MAY_I_GIVE.test(plain)) return MEDICINE.test(plain);
  return HOW_TO_TREAT.test(plain) && CONDITION.test(plain);
}

function plainForm(text: string): string {
  return bare(lowered(text));
}

/** In small letters, with single spaces and everything else between the words. */
function lowered(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\S\n]+/gu, " ");
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
