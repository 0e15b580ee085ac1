/** What a free-text answer to a resolution or an instruction says. */
export type ReplyReading = "thanks" | "works" | "doesNotWork" | "newMatter" | "unclear";

/**
 * What a word does in a reply: `deny` verbs say something only when negated ("auta" alone begs for help), `no` can stand
 * alone as an answer and `not` cannot, `alas` goes with a bare no, `yet` makes a bare no mean "later", `it` points back.
 */
type Role =
  | ("thanks" | "fine" | "good" | "deny" | "solved" | "trouble" | "fails" | "unsure")
  | ("no" | "not" | "well" | "alas" | "yet" | "it" | "filler")
  | ("other" | "ask" | "pause" | "unknown");

/** Words and phrases, lower case and without apostrophes; the longest phrase wins. A word in no row is `unknown`. */
const WORDS: readonly (readonly [Role, string])[] = [
  [
    "thanks",
    `kiitos, kiitoksia, kiitosta, kiitokset, kiitti, kiits, kiitän, kiitoos, tenks, tänks, thanks, thank, thank you,
    thank u, thx, thnx, tnx, ty, tysm, cheers, appreciate it, much appreciated, tack, tackar, tacksam, takk, 👍, 👌,
    🙏, ❤, 💛, 💚, 💙, 😊, 🙂, 😀, 😃, 😄, 😁, 😍, 🥰, 🎉, 💪, 👏, 🤗, 🙌`,
  ],
  [
    "fine",
    `hyvä, hyvää, hienoa, hieno, mahtavaa, mahtava, loistavaa, loistava, upeaa, super, erinomaista, kiva, kivaa,
    ihanaa, huippua, huippu, great, good, perfect, awesome, excellent, brilliant, wonderful, nice, lovely, bra,
    toppen, perfekt, utmärkt, jättebra, härligt, fint, kanon`,
  ],
  [
    "good",
    `toimii, toimi, toimiva, toimivat, toimimaan, tomii, tiomii, auttoi, auttaa, onnistui, onnistuu, pelaa, pelittää,
    rokkaa, skulaa, futaa, rullaa, natsaa, bueno, kunnossa, pääsin, pääsen, pääsi, pääsee, näkyy, näkyvät, aukeaa, aukesi, aukes, aukee, auki, menee läpi, meni läpi, avautuu, avautui,
    kaikki ok, on ok, nyt ok, nyt hyvä, works, working, worked, helped, helps, all good, all ok, is ok, ok now,
    fine now, good now, back to normal, did the trick, got it to work, works like a charm, up and running, got in, funkar, funkade, lirar, börja det funka, börjar det funka, började det funka, börjar funka,
    fungerar, fungerade, hjälpte, hjälper, går, gick, syns, lyckades, i ordning, i skick, är ok, är bra, nu ok,
    ok nu, bra nu, fick det att fungera, nu fungerar det, nu funkar det, nu går det, kom in, kom jag in, kommer in, kommer jag in, ei enää ongelmia, ei enää ongelmaa,
    ei ole enää ongelmia, ei ole enää ongelmaa, ei oo enää ongelmia, ei oo enää ongelmaa, inga problem längre,
    no more problems, ✅, ✔`,
  ],
  [
    "deny",
    `toiminut, auta, auttanut, autanu, onnistu, onnistunut, pelitä, pelannut, pääse, päässyt, näy, näkynyt, aukea,
    avaudu, mene, mee, mennyt, toimia, work, help, function, ok, okei, funka, funkat, fungera, fungerat, hjälpa, hjälpt, lyckats, kommer, kom, startar, öppnas`,
  ],
  [
    "solved",
    `korjaantui, korjaantunut, korjaantunu, korjautui, ratkesi, ratkennut, ratkaistu, korjattu, selvisi, selvinnyt,
    hoitui, poistui, poistunut, hävisi, hävis, hävinnyt, löst, löste, löstes, löste sig, fixat, fixad, åtgärdat, ordnade, ordnade sig,
    ordnat, solved, fixed, resolved, sorted`,
  ],
  [
    "trouble",
    `ongelma, ongelmaa, ongelmia, ongelmat, pätkii, pätkivät, vika, vikaa, viat, virhe, virhettä, virheitä, rikki, jumissa, jumittaa,
    huono, huonosti, problem, problems, problemet, strul, strular, krångel, krånglar, bråkar, temppuilee, reistaa, fel, felet, error, errors, issue, issues, broken, trasig,
    trasigt, sönder, stuck, bad, failing, fails, failed, down, dåligt`,
  ],
  [
    "fails",
    `sama vika, sama ongelma, sama virhe, sama juttu, samat ongelmat, edelleen sama, yhä sama, taas sama, taas samaa,
    sama edelleen, sama taas, samaa edelleen, ihan samaa, ihan sama vika, vika jatkuu, ongelma jatkuu,
    vika uusiutui, ongelma uusiutui, vika palasi, ongelma palasi, sama homma, sama edessä, tilanne sama, tilanne on sama, turhaan, eitoimi, eiauta, eitoiminut,
    eiauttanut, mitään ei tapahdu, ei tapahdu mitään, ei tapahtunut mitään, ei muutosta, ei mitään muutosta,
    ei apua, ei mitään apua, samma fel, samma problem, samma strul, felet är tillbaka, problemet är tillbaka, felet kom tillbaka,
    problemet kom tillbaka, samma sak, samma igen, fortfarande samma, inget händer,
    inget hände, det händer inget, det händer ingenting, ingenting händer, ingen skillnad, ingen förändring,
    ingen hjälp, inget hjälper, inget hjälpte, same problem, same issue, same error, same thing, still the same,
    same again, no luck, no change, no difference, no effect, no good, no use, no help, no work, no working,
    no worked, no fixed, still no, nothing happens, nothing happened, nothing changed, nothing has changed, nothing works,
    nothing worked, nothing helps, nothing helped, didnt do it, it came back, is back again, to no avail, 👎, ❌`,
  ],
  [
    "unsure",
    `ei mitään, kyllä kiitos, ja tack, yes please, no works, mitä, mikä, vad, what, etukäteen, på förhand,
    fungerar det, funkar det, går det, hjälpte det, hjälper det, är det, is it, is this, did it, does it,
    working on, works for, 😢, 😭, 😡, 😠, 😞, 😕, 😔, 🙁, ☹, 😩, 🤔, 🤷`,
  ],
  [
    "no",
    `ei, eiku, eipä, eikä, eihän, vieläkään, vielkään, vieläkää, nej, nä, nix, inte, int, ej, icke, nope, nah, not, doesnt, didnt,
    isnt`,
  ],
  [
    "not",
    "en, enkä, emme, eivät, muttei, ingen, inget, inga, cant, cannot, dont, wont, wasnt, havent, hasnt, never, aldrig",
  ],
  ["well", "no"],
  [
    "alas",
    `valitettavasti, ikävä kyllä, edelleen, edelleenkään, yhä, taaskaan, nytkään, kuitenkaan, tosiaankaan, sittenkään, silti, heller, vieläkin, vaan, oikein, tyvärr,
    fortfarande, unfortunately, sadly, still, really`,
  ],
  ["yet", "vielä, enää, yet, än, ännu, längre, anymore, longer, nyt, nu, now"],
  [
    "it",
    "se, sen, sitä, tämä, tää, tän, tämän, tätä, tuo, ne, nämä, it, its, that, thats, this, they, det, de, den, detta, asia",
  ],
  [
    "filler",
    `okay, okej, oki, okke, nå, jå, nåjo, sit, sitte, kyllä, kans, vaa, iha, niinku, niin kuin, pitääki, pitääkin,
    kuuluukin, hitto, hitsi, vitsi, vittu, helvetti, perkele, saatana, fan, jävla, helvete, damn, selvä, selvä juttu, asia selvä, jes, jee, jess, jep, juu, joo, jo, jaa, ja, ok kiitos,
    kyl, ihan, tosi, todella, kovasti, paljon, suuri, suuret, isot, iso, erittäin, hyvin, taas, jälleen,
    sitten, avusta, avustasi, avustanne, avun, neuvosta, neuvoista, ohjeesta, ohjeista, vinkistä, nopeasta,
    nopeista, vastauksesta, palvelusta, toiminnasta, vaivannäöstä, teille, sinulle, sulle, kun, ku, autoit, autoitte, arvostan, tuhannet, kaunis, kauniisti, näin, nopeesti, nopeasti, pikaisesta,
    kaikesta, on, oli, ole, oo, ollut, ollu, vain, kuitenkin, myös, niin, kokeilin, yritin, testasin, tein, vaikka,
    ohjeen, mukaan, ohje, ohjeet, monta, kertaa, uudestaan, uudelleen, ongelmitta, kaikki, hei, moi, moikka, moro,
    sori, muuten, mulla, minulla, meillä, olisi, yksi, minä, mä, minua, mua, teen, yhtään, ollenkaan, millään,
    todellakaan, sisään, päällä, homma, itsestään, itestään, lähti, lähtee, lähe, lähde, lähtenyt, läpi, kumpikaan, tulee, tuli, saa, nu är det, yrityksestä, tiedosta,
    snälla, pitää, tehdä, seuraavaksi, sain, ei se mitään, ei hätää, ei haittaa, ei ongelmia, ei ongelmaa,
    ei mitään hätää, ei mitään ongelmia, päivänjatkoa, päivän jatkoa,
    viikonloppua, päivää, iltaa, yötä, huomenta, joulua, vappua, juhannusta, kesää, lomaa, sinne, uutta vuotta, mukavaa, kaunista, viikkoa, työtä, so, very, much, a lot, a bunch, a ton, many, for, evening, night, the,
    your, you, a, an, quick, the help, your help, for help, for helping, i, im, me, my, have, day, weekend, job,
    all, just, again, is, was, are, be, does, do, did, yes, yep, yeah, yay, hi, hello, sorry, then, tried, got, get,
    to, and, also, even, fully, well, perfectly, no problem, no problems, no worries, så, mycket, tusen, o, bockar, ska du ha, snabb, skön, kväll, god jul, gott nytt år, nu igen, till sist, äntligen, vihdoin, finally, in,
    stort, hjälpen, för, hjälp, för hjälpen, svaret, snabbt, snabba, er, dig, jag, är, var, har, bara, igen, också,
    ändå, ju, visst, jättemycket, hej, ha, trevlig, helg, dag, fin, en bra dag, en fin dag, en trevlig helg, jobbat,
    och, att, får, fick, försökte, testade, man, gör, allt, inga problem, inget problem,
    ingen fara, japp, jepp, jajamän`,
  ],
  [
    "other",
    `en annan sak, en annan fråga, en ny fråga, toinen asia, toinen juttu, toinen kysymys, toinen ongelma, eri asia,
    eri ongelma, eri kysymys, uusi asia, uusi kysymys, uusi ongelma, yksi kysymys, annan sak, annan fråga, ny fråga,
    nytt problem, annat problem, annat ärende, en annan grej, annan grej, en grej till, en till fråga, en fråga till, en sak till, another thing,
    another question, another problem, another issue, different question, different issue, different problem,
    new question, new issue, new problem, one more question, one more thing, separate issue`,
  ],
  [
    "ask",
    `miten, mites, mitenkäs, miks, miksi, mistä, mistäs, missäs, kuinka, voiko, voinko, saako, saanko, missä, mihin, minne, mitä tarkoittaa, hur,
    varför, var hittar, var finns, kan jag, kan man, får jag, får man, how, why, where, can i, can we, could i,
    may i`,
  ],
];

/** Words about how the present matter goes on: a question with one of these is not about another thing. */
const COURSE =
  /^(tiket|korja|kest|kauan|eten|käsitel|käsittel|ratkai|sulje|sulki|sama|ärend|åtgärd|läng|stäng|lösn|löst|ticket|fix|long|clos|resol|same|samma)/u;

/** The commonest words, in rough form; one slip of the finger is forgiven in these. */
const OFTEN = ["kitos", "autanut", "toiminut", "vielakan", "fungerar", "funkar", "thanks", "working"];

/** Finnish "en" denies, Swedish "en" is an article: these words tell which language it is. */
const SWEDISH = new Set(["hur", "tack", "tackar", "jag", "kan", "får", "nu", "det", "inte", "och", "har", "ha"]);

const LONGEST_PHRASE = 4;
const ROLES = new Map(WORDS.flatMap(([role, words]) => words.split(/,\s+/u).map((word) => [word, role] as const)));
const ROUGH_ROLES = new Map([...ROLES].map(([word, role]) => [rough(word), role]));

interface Mark {
  readonly role: Role;
  readonly word: string;
}

/**
 * Reads a reply in Finnish, Swedish or English. Only a reply made wholly of known words is believed; with words of its
 * own, or with two readings, it is `unclear`, because a wrong guess would lose what the person wrote.
 */
export function readReply(text: string): ReplyReading {
  const marks = recognise(text);
  if (startsNewMatter(marks)) return "newMatter";
  const said = weigh(marks);
  if (said.has("unknown") || refuses(marks) || (said.has("fails") && said.has("good"))) return "unclear";
  if (said.has("fails")) return "doesNotWork";
  if (said.has("unsure") || text.includes("?")) return "unclear";
  if (said.has("good")) return "works";
  return said.has("thanks") ? "thanks" : "unclear";
}

/** A named other thing, or a question with content of its own, after nothing but thanks or good news. */
function startsNewMatter(marks: readonly Mark[]): boolean {
  const at = marks.findIndex(({ role }) => role === "other" || role === "ask");
  const start = marks[at];
  if (!start) return false;
  const before = weigh(marks.slice(0, at));
  if (before.has("unknown") || before.has("unsure") || before.has("fails")) return false;
  const after = marks.slice(at + 1);
  const ownWords = after.filter(({ role }) => role === "unknown");
  if (start.role === "other") return ownWords.length > 0;
  const pointsBack = after.some(
    ({ role, word }) => ["it", "alas", "no", "not", "trouble", "fails"].includes(role) || COURSE.test(word),
  );
  return ownWords.length > 1 && !pointsBack;
}

/** "Ei kiitos", "nej tack": no thanks at all. */
function refuses(marks: readonly Mark[]): boolean {
  const words = marks.filter(({ role }) => role !== "pause");
  return words.some(({ role }, i) => ["no", "well"].includes(role) && words[i + 1]?.role === "thanks");
}

function weigh(marks: readonly Mark[]): ReadonlySet<Role> {
  const said = new Set<Role>();
  let clause = new Set<Role>();
  for (const { role } of [...marks, { role: "pause" } as const]) {
    if (role !== "pause") clause.add(role);
    else {
      for (const verdict of weighClause(clause)) said.add(verdict);
      clause = new Set();
    }
  }
  return said;
}

/** A no turns what stands in its own clause, before or after it. */
function weighClause(clause: ReadonlySet<Role>): readonly Role[] {
  const has = (...roles: Role[]) => roles.some((role) => clause.has(role));
  const aside: Role[] = [];
  if (has("unknown")) aside.push("unknown");
  if (has("unsure", "ask")) aside.push("unsure");
  if (has("thanks", "fine")) aside.push("thanks");
  if (has("fails")) return [...aside, "fails"];
  if (has("no", "not")) {
    if (has("good", "deny", "solved", "fine")) return [...aside, "fails"];
    return [...aside, has("trouble", "not", "yet", "ask", "thanks", "filler") ? "unsure" : "fails"];
  }
  if (has("trouble")) return [...aside, has("solved") ? "good" : has("good") ? "unsure" : "fails"];
  return has("good", "solved") ? [...aside, "good"] : aside;
}

function recognise(text: string): readonly Mark[] {
  const tokens = tokenise(text);
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { length, role } = roleAt(tokens, at);
    const word = tokens[at] ?? "";
    const isName = role === "unknown" && /^\p{Lu}\p{Ll}+$/u.test(word) && marks.at(-1)?.role === "thanks";
    const isFiller = isName || (word.toLowerCase() === "en" && isArticle(tokens, at));
    marks.push({ role: isFiller ? "filler" : role, word: word.toLowerCase() });
    at += length;
  }
  return marks;
}

/** In a Swedish reply, unless a verb follows that it could deny: "tack men en pääse" is written too. */
function isArticle(tokens: readonly string[], at: number): boolean {
  const deniable = tokens
    .slice(at + 1)
    .some((_, ahead) => ["good", "deny", "solved"].includes(roleAt(tokens, at + 1 + ahead).role));
  return !deniable && tokens.some((token) => SWEDISH.has(token.toLowerCase()));
}

function roleAt(tokens: readonly string[], at: number): { length: number; role: Role } {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const phrase = tokens
      .slice(at, at + length)
      .join(" ")
      .toLowerCase();
    const role = ROLES.get(phrase);
    if (role) return { length, role };
  }
  return { length: 1, role: roleOfMistyped((tokens[at] ?? "").toLowerCase()) };
}

function roleOfMistyped(word: string): Role {
  if (/^[,.;:!?()\n]/u.test(word) || ["mutta", "mut", "men", "but", "however"].includes(word)) return "pause";
  const plain = rough(word);
  if (plain.length < 5 && !/(.)\1\1/u.test(word)) return "unknown";
  const meant = ROUGH_ROLES.get(plain) ?? ROUGH_ROLES.get(OFTEN.find((often) => isOneSlip(plain, often)) ?? "");
  return meant ?? "unknown";
}

/** Without doubled letters and dots: "toimmi", "kiiitos" and "vielakaan" find their words. */
function rough(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(.)\1+/gu, "$1");
}

/** One letter wrong, missing or too many, or two neighbours swapped; the first letter is right. */
function isOneSlip(typed: string, meant: string): boolean {
  if (typed.length < 5 || typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const rest = typed.slice(same);
  const due = meant.slice(same);
  const swapped = rest.slice(0, 2) === [...due.slice(0, 2)].reverse().join("") && rest.slice(2) === due.slice(2);
  return rest.slice(1) === due.slice(1) || rest.slice(1) === due || rest === due.slice(1) || swapped;
}

function tokenise(text: string): readonly string[] {
  return (
    text
      .replace(/['’´`]|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}/gu, "")
      .normalize("NFKC")
      .replace(/[:;]-?[(]/gu, " 🙁 ")
      .replace(/[:;]-?[)DP]+|<3/gu, " 🙂 ")
      .match(/[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}|[,.;:!?()\n]+/gu) ?? []
  );
}
