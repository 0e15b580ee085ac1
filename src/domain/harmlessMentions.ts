/** How a language denies danger: `not` [`who`] `is` `danger`, or `not` `danger`, with `calm` words between. */
interface Denial {
  readonly not: string;
  readonly is: string;
  readonly who?: string;
  readonly calm: string;
  readonly danger: string;
}

/**
 * Danger that is denied within one clause, by a negation with nothing else between: one that is further away may be about
 * anything ("ei toimi, potilas vaarassa"). With "not yet" or "if" nothing is denied. Commas are not to be relied on: in
 * Swedish "det funkar inte patienten är i fara" the negation stands last in its clause.
 */
export const DENIED = new RegExp(
  `(?<!\\p{L})(?:${[
    denial({
      not: "ei|eivät|eikä",
      is: "ole|oo|ollut|ollu|olleet|aiheudu|aiheuta",
      who: "(?:potila|asiakas|asiakka|kenelle|henki)\\p{L}*",
      calm: "enää|nyt|mitään|mikään|missään|kukaan|välitöntä|välittömässä|akuuttia|suoraa|varsinaista|onneksi|kuitenkaan",
      danger: "(?:(?:hengen|kuoleman) ?)?vaara(?:a|s|sa|ssa|llinen|llista)|kuolemassa|hätätilan\\p{L}+",
    }),
    "(?:hengen)?vaaraa(?: (?:potila|asiakka|kenelle)\\p{L}*)? ei(?: enää| kyllä)? (?:ole|oo)(?! \\p{L}+t[uy](?!\\p{L}))",
    denial({
      not: "(?:(?:är|var|patient\\p{L}*) |(?<!\\p{L} ))(?:inte|ej)|ingen|inget|(?:ingen|inga) (?:patient|klient)(?:er)?",
      is: "är|var",
      calm: "i|längre|någon|något|akut|omedelbar|direkt|egentligen|alls|ett|en",
      danger: "(?:livs)?fara|(?:livs)?farligt?|livshotande|nödläge|nödsituation|döende",
    }),
    denial({
      not: "not|(?:is|are|was|were)n['’]?t|no|nobody|no (?:one|patients?|clients?|residents?)",
      is: "is|are|was|were",
      calm: "a|an|in|at|any|immediate|acute|real|really|longer|medical",
      danger: "danger|dangerous|risk|harmed|life[- ]?threatening|dying|emergency",
    }),
  ].join("|")})(?!\\p{L}|,? (?:vielä|viel|jos|kunhan|än|ännu|om|ifall|yet|if|unless|until)(?!\\p{L}))`,
  "gu",
);

function denial({ not, who, is, calm, danger }: Denial): string {
  const calmly = `(?: (?:${calm})){0,3}`;
  const anybody = who === undefined ? "" : `(?: ${who})?`;
  return `(?:${not})${calmly}(?:${anybody} (?:${is})${calmly})? (?:${danger})`;
}

/** What has to do with forms, records, reports and instructions, as a part of a compound or a word of its own. */
const PAPER =
  "kirja(?!ud|ut)|lomak|ilmoit|ohje(?!lm)|koulu|kurs|pohja|merki|dokument|rapp?ort|tilast|päätö|tunnu|anmäl|utbild|blankett|mall|journal|anvisn";
const ENGLISH_PAPER = "course|training|form|template|report|documentation|notification|instruction|checklist|protocol";

const HOW = "(?<!\\p{L})(?:miten|kuinka|mihin|minne|mistä|missä|voiko|hur|var|vart|how|where|can)(?: \\p{L}+){0,3} ";
const RECORDING = {
  fi: "(?:kirja(?!ud|ut)|merki|merkk|ilmoit|dokument|raport)\\p{L}*(?: \\p{L}+){0,2} ",
  other:
    "(?:dokument|registr|anmäl|rapport|record|document|report)\\p{L}*(?: (?:jag|man|vi|av|om|of|ett|en|a|an|the)){0,2} ",
};

/**
 * What is asked or said about the paper that `names` of danger have: a compound ("elvytyslomake"), a genitive
 * ("hätätilanteen kirjaaminen"), an object of recording ("miten kirjaan sydänpysähdyksen"). In Finnish only what is
 * inflected as an object is one: "miten pääsen kirjaamaan potilaalla sydänpysähdys" happens now.
 */
export function onPaper({ source: names }: RegExp): RegExp {
  const forms = [
    `${names}[\\p{L}-]*?(?:${PAPER})\\p{L}*`,
    `${names}\\p{L}*n \\p{L}*(?:${PAPER})\\p{L}*`,
    `(?<!in (?:a )?)${names} (?:incident )?(?:${ENGLISH_PAPER})`,
    `(?<=${HOW}${RECORDING.fi})${names}\\p{L}*(?:[nt]|[^s][aä])(?!\\p{L})`,
    `(?<=(?:^|${HOW})${RECORDING.other})${names}`,
  ];
  return new RegExp(forms.join("|"), "gu");
}
