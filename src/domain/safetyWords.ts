import { DENIED, onPaper } from "./harmlessMentions.ts";
import { slipsOf, withoutSlips } from "./slips.ts";

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
  `potila, pot(?!\\p{L}), ptl(?!\\p{L}), asiakas, asiakka, asukas, asukka, hoidettav, lapsi, lapse, lapset, vauva,
  vastasyntyn, sikiö, synnyttäj, vanhus, mummo, mummu, mummi, pappa, ukki, patient, pat(?!\\p{L}), klient, client, barn,
  bebis, nyfödd, farmor, mormor, farfar, morfar, resident, pt(?!\\p{L}), child, baby, infant, newborn, grandm, grandp,
  pasient`,
);

/** Danger by its name, or what has already gone wrong; nobody need be mentioned. */
const DANGER = words(
  `hengen ?vaara, hengen varas, kuolemanvaara, hengen ?hä(?:tä|dä), henki vaara, henki uhat, henkeä uhkaa,
  henki on vaara, henki on uhat, …turvallisuus vaara, …turvallisuus on vaara, …turvallisuus uhat, …turvallisuus on uhat,
  (?:potilas|asiakas|asukas|mummo|pappa|vaari|vanhus|lapsi|vauva) ei (?:enää )?reagoi, (?:menee|meni|on) (?:\\p{L}+ )?shok(?:k)?i,
  (?:verenvuoto|vuoto) ei tyrehdy, anafylaksia (?:meno|käynni|alk), (?:ring|tillkalla) (?:en )?ambulans,
  soitta\\p{L}+ ambulans, call (?:an )?ambulance, (?:hon|han) är medvetslös,
  potilasvaar, potilashait, tuplaanno, tupla-anno, tupla anno, kaksinkertai\\p{L}+ (?:lääke)?anno, elvytys käynni,
  elvytys meno, elvytys aloit, elvytys alko, (?<!ei )elvytetä, (?<!ei )elvytettäv, elvyttämä(?:än|s(?!t)),
  elvytykses(?!t)(?!\\p{L}* (?:anne|käyt)), painelu\\p{L}* (?:käynni|meno|alo), happi (?:on )?(?:loppu|lopus|vähis),
  hengity\\p{L}* (?:on )?(?:pysäht|loppui|loppunu|lakka|salp), ihmi\\p{L}+ kuole, livsfar, livshot, dubbel dos,
  dubbla dos, hjärta\\p{L}* (?:har )?stanna, hlr pågår, pågående hlr,
  (?:gör|ger) hlr(?!\\p{L}| \\p{L}*(?:kurs|utbild|beslut)), återupplivning\\p{L}* pågå, återuppliva[rs], life.?threat,
  patient.?s safety, patients? harm, double dose, heart (?:has )?stopped, (?:not|isn ?t|stopped|barely) breathing,
  cpr (?:in progress|ongoing|underway), being resuscitated, (?:doing|giving|started) cpr(?! (?:course|training)),
  medical emergency, emergency (?:on|at|in) (?:(?:the|our|my) )?(?:ward|unit|floor),
  ^(?:(?:apua|hjälp|help) )?112(?: (?:nyt|heti|apua|nu|hjälp|now|help))?$`,
);

/** Somebody has called, or asks to call. The number alone may be a room, a weight or a pressure. */
const CALLS_112 =
  /(?<!\p{L})(?:soita|soitan|soitin|soitti|soittaa|soitet\p{L}+|ring|ringa|ringer|ringde|ringt|call|called|calling|dial)(?: (?:jo|nyt|heti|numeroon|redan|nu|till|already|now))* 112(?!\p{N})/u;

/** Danger by names that forms, instructions and reports have too. */
const EMERGENCY = words(
  `potilasturvall?isuu(?!\\p{L}*(?:sivu|viik|päiv)), asiakasturvall?isuu(?!\\p{L}*(?:sivu|viik|päiv)), potilasvahin,
  lääkevahin, vaaratilan, h[aä]t[aä] ?tila(?!\\p{L}), h[aä]t[aä] ?tilan, h[aä]t[aä] ?tilas(?:s|t),
  syd[aä](?:n|men) ?pys[aä]h, elvytystila, yliannos(?!\\p{L}*(?:varoit|hälyt)), patientsäkerhet(?!\\p{L}*veck),
  klientsäkerhet, patientskad, överdos(?!\\p{L}*varn), hjärt ?stopp, hjärtstillestånd, nödläge, nödsituation,
  patients? safety(?! week), client safety, overdos(?! (?:alert|warn)), cardiac arrest, code blue`,
);

/** A wrong medicine, dose, blood or receiver; a list that merely looks wrong is ordinary business. */
const WRONG_GIVEN = words(
  `väärä\\p{L}* (?:\\p{L}+ )?lääke(?!\\p{L}*(?:list|luet|määr|kort|kaap|huon)),
  väärä\\p{L}* (?:\\p{L}+ )?(?:lääkity|lääkkee|lääkkei|anno(?:s|k)(?!\\p{L}*(?:jak|tarr))|rokot|insul|antibi|verta|veri),
  väärä\\p{L}* (?:\\p{L}+ )?pilleri, väärälle (?:potilaalle|asiakkaalle|lapselle) (?:on )?anne,
  (?:lääke|lääkkeet|lääkettä|annos|rokote|verensiirto) (?:\\p{L}+ )?väärälle (?:potilaalle|asiakkaalle|lapselle),
  lääkitysvirhe, lääkintävirhe, lääkevirhe,
  fel (?:läkemedel|medicin|tabletter|piller|dos|blod|vaccin|insulin)(?!\\p{L}*(?:list|lista)), felmedicin,
  wrong (?:\\p{L}+ )?(?:dos(?:e|age)|drug|pill|medicines?|medications?|meds|blood|vaccine|insulin)(?! (?:list|label|tab|view|record)),
  wrong patient (?:was |has )?(?:got|given|received|been given), (?:to|gave) the wrong patient, medication error`,
);

/** Danger only where a person in care is spoken of. */
const IN_DANGER = words(
  `vaara(?!\\p{L}*ilmoit), vaaran, vaaral, uhattu, uhattuna, hädässä, on hätä, vahingoit, vahinko, haittaa potila,
  (?:ei|eikä) (?:\\p{L}+ )?hengi(?:t[aä]|tt), ei ole turvassa, lak\\p{L}+ hengit, lopet\\p{L}+ hengit, tukeht,
  kuolemas(?!t), tek\\p{L}+ kuolemaa, kuolee, kuolla, anne\\p{L}+ väär, annoin väär,
  väärä\\p{L}* (?:\\p{L}+ )?tablet(?:in|it|teja)(?!\\p{L}), eloton, elottoma, kriittise,
  (?:sai|saanu|saanut|annet\\p{L}+) (?:tuplana|(?:lääk|annok)\\p{L}+ kahteen), kourist(?:aa|el[ei]), sh?okissa,
  (?:sai|saanu|saanut) toisen (?:potilaan|asiakkaan) (?:lääk|annok|ver), (?:on|meni|makaa) tajut, menetti tajun,
  vuota\\p{L}* (?:verta|kuiviin), ei pulssia(?! (?:näy|kirja|voi|saa)), men\\p{L}+ (?:\\p{L}+ )?huono(?:ks|on k|mm|mp),
  (?:tila|vointi|kunto|potilas|lapsi|vauva) (?:\\p{L}+ )?romah, (?:tila|vointi) (?:\\p{L}+ )?(?:heikken|huonon),
  (?:happi|saturaatio|spo2) (?:lask|tipp|puto|romah), jäi ilman lääk, jää ilman lääk, jäivät ilman lääk,
  jäävät ilman lääk, lääke jäi, lääkkeet jäi, i fara, fara för, farlig, hotad, hotas, hotar, äventyr, utsätts för risk,
  riskerar, till skada, skadas, skadades, skadats, andas (?:inte|ej|int|ite|knappt), slut\\p{L}* andas,
  får (?:inte|ingen) luft, kväv(?:s|er|as|d), dö(?!\\p{L}), dör(?!\\p{L}), döende, ing(?:en|et) puls(?!\\p{L}),
  (?:är|blev|ligger) (?:livlös|medvetslös), i chock, krampar, (?:snabbt|akut) (?:sämre|försämra),
  försämras (?:snabbt|akut), förblöd, (?:gav|gavs|gett|getts|fått|fick) fel(?!medd), utan medicin, utan sin medicin,
  kritiskt tillstånd, at risk, in danger, danger, endanger, dangerous, unsafe, not safe, jeopard, harmed, dying,
  in(?:to)? arrest, can ?t breathe, cannot breathe, can not breathe, choking,
  no pulse(?! (?:ox|rate|value|data|field|show|is)), bleeding (?:out|heavily|badly|to death), deteriorat,
  coding (?:now|in room|in bed), (?:patient|pt|resident|child|baby|he|she) (?:is|s|was|started) (?:coding|crashing),
  (?:patient|pt|resident|child|baby|he|she) (?:(?:is|s|was) )?(?:unconscious|unresponsive),
  emergency(?! (?:access|admission|care|contact|department|room|unit|visit)), critical condition, missed dose,
  without medic, without her medic, without his medic, without their medic`,
);

/** Endangering is danger to people, unless it is data that is spoken of. */
const ENDANGERS = words("vaarantu, vaarantaa, vaarantav, vaarannu, äventyrar vård, äventyras");
const DATA = words(
  "tietotur, tietosuoj, datasky, dataskydd, informationssäk, data protection, data security, tietojen",
);

/** Beginnings that are long enough to be known with a slip in them. Written in haste, danger is written badly. */
const SLIPS = [
  "potila",
  "hengenvaara",
  "hengitä",
  "sydänpysähdy",
  "hätätilan",
  "patient",
  "livsfara",
  "livsfarl",
  "hjärtstopp",
  "cardiac arrest",
  "breathing",
].map(slipsOf);

const ON_PAPER = onPaper(EMERGENCY);

/** Whether the text speaks of danger to a patient or client. Where it is debatable it says yes: the short-cut is harmless. */
export function speaksOfDanger(text: string): boolean {
  const written = withoutSlips(lowered(text), SLIPS);
  const plain = bare(written.replace(DENIED, ".").replace(ON_PAPER, "."));
  if (DANGER.test(plain) || CALLS_112.test(plain) || EMERGENCY.test(plain) || WRONG_GIVEN.test(plain)) return true;
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
