/** What a few words say to what the bot offered or asked last, whatever that was. */
export type ShortAnswer = "yes" | "nod" | "no" | "send" | "drop" | "wait" | "person" | "same" | "status" | "farewell";

/** Whole answers are made of these and of fillers; the longest phrase wins. */
const PHRASES: readonly (readonly [ShortAnswer | "filler", string])[] = [
  [
    "yes",
    `joo, juu, jep, jees, jes, kyllä, kyl, kyllä kiitos, totta kai, tottakai, mielellään, mielelläni, toki, ok, okei, sopii, tee niin,
    ja, jo, jå, japp, jepp, jajamän, gärna, absolut, visst, javisst, ja tack, gör det, yes, yep, yeah, yup, sure, ok, okay, please do, of course, 👍, 👌`,
  ],
  ["nod", "selvä, hyvä, bra, fine, great, good, aha, ahaa, jaaha, jaha, okei kiitos, ok kiitos"],
  [
    "no",
    `ei, ei kiitos, eipä, ei nyt, en halua, ei tarvi, ei tarvii, ei tarvitse, ei tarvita, ei vielä, ei kannata,
    nej, nä, nej tack, inte nu, behövs inte, behövs int, nope, nah, no thanks, no thank you, not now, no need, 👎`,
  ],
  [
    "send",
    `lähetä, lähetetään, lähetä se, laita, laita menemään, pistä, pistä menemään, pane menemään, anna mennä, tee se, avaa se,
    skicka, skicka den, sänd, kör, send, send it, submit, go ahead, just do it, yes do it, please do it`,
  ],
  [
    "drop",
    `älä lähetä, älä laita, ei lähetetä, ei laiteta, peru, peruuta, perutaan, anna olla, antaa olla, unohda, unohda koko juttu, unohdetaan,
    skicka inte, skicka int, avbryt, avboka, glöm det, låt bli, låt vara, dont send, do not send, cancel, never mind, nevermind, forget it`,
  ],
  [
    "wait",
    `odota, oota, odotas, ootas, odottakaa, hetki, hetkinen, pieni hetki, sekunti, sekka, sek, mä katon, minä katson, katson, tarkistan, palaan,
    vänta, vänta lite, ett ögonblick, ögonblick, en sekund, jag kollar, kollar, ska kolla, wait, hold on, hang on, one moment, just a moment, one sec, a sec, let me check, ill check, checking, brb`,
  ],
  [
    "person",
    `ihminen, ihmiselle, ihmisen, ihmiseltä, ihmistä, oikea ihminen, oikean ihmisen, tukihenkilö, tukihenkilölle, tukihenkilöltä, tukihenkilön,
    tukihenkilöä, asiakaspalvelija, asiakaspalvelijan, asiakaspalvelijalle, jonkun kanssa, joku ihminen,
    människa, en människa, riktig människa, stödperson, stödpersonen, en stödperson, human, a human, person, a person, real person, a real person, support person, the support person`,
  ],
  [
    "same",
    `sama vika, sama, samaa, sama juttu, sama ongelma, sama täällä, sama homma, samat oireet, mullakin, minullakin, mulla myös, minulla myös, mulla kans, minä myös, meilläkin, meillä myös, meillä kans, täälläkin, koskee meitäkin,
    samma, samma fel, samma problem, samma här, samma sak, jag också, jag med, vi också, vi med, hos oss också, hos oss med, same, the same, same here, same problem, same issue, same thing, me too, us too, we too, here too`,
  ],
  [
    "status",
    `mikä tilanne, mikä on tilanne, mikäs tilanne, tilanne, miten menee, missä mennään, missä vaiheessa, milloin valmis, joko valmis, kauanko kestää, onko edistynyt, onko uutta, uutisia,
    hur går det, hur är läget, läget, vad händer, när är det klart, nåt nytt, status, any news, any update, any updates, update, whats the status, what is the status, how is it going, how long`,
  ],
  [
    "farewell",
    `hyvää yötä, öitä, kauniita unia, hyvää päivänjatkoa, hyvää päivän jatkoa, päivänjatkoa, hyvää illanjatkoa, hyvää viikonloppua, moi moi, moimoi, moido, hei hei, heihei, hei sitten, heippa, heips, näkemiin, nähdään, kuulemiin, palataan,
    god natt, natti, hej då, hejdå, hejdo, vi ses, ha det, ha det bra, ha en bra dag, ha en fin dag, trevlig helg,
    bye, bye bye, goodbye, good night, good bye, see you, see ya, take care, have a nice day, have a good day, cya`,
  ],
  [
    "filler",
    `kiitos, kiitti, vaan, vain, sittenkään, kuitenkaan, sit, sitten, sitte, se, nyt, niin, no, mä, minä, mun, haluan, haluun, haluaisin, tahdon, voisko, voisiko, voiko, voinko, saanko, saisinko, saako, voisinko,
    puhua, jutella, keskustella, kanssa, auttaa, jatka, hei, moi, kysy, kysytään, kysyn, ottaa, yhteys, yhteyttä, antakaa, anna, tämä, tää, on, oo, että, joku, mulle, minulle, vielä, heti, kaikille,
    tack, snälla, bara, den, det, då, nu, jag, vill, vi, kan, få, får, prata, tala, med, fråga, hej, en, ett, någon, nån,
    thanks, thank, please, pls, then, it, now, i, want, would, like, to, can, could, talk, speak, with, ask, the, a, just, hi, so, my, me, at, for, is`,
  ],
];

/** "Kysy Maijalta", "fråga Maija", "ask Maija": who is asked need not be known here, but is a person. */
const ASKS_SOMEBODY =
  /^(?:[Nn]o |[Jj]oo |[Jj]a |[Yy]es )?(?:[Kk]ysy(?:tään)? (?!potila|asiakka|itse)\p{L}{3,}lt[aä]|(?:[Ff]råga|[Aa]sk) \p{Lu}\p{Ll}+)(?: (?:vaan|vain|sit|sitten|då|then|nyt|nu|now))?$/u;

/** After these the Finnish "no" is no more than a "well". */
const AFTER_WELL = /^(?:joo|juu|jep|kyl|lähetä|laita|pistä|kysy|tee|anna|sit|niin|ok)/u;
/** Before these "en" is the Finnish "I do not"; else it is a Swedish article. */
const AFTER_DENIAL = /^(?:halu|lähet|laita|pist|tarv|tahdo|kysy|nyt)/u;
const NOT_YET: ReadonlySet<string> = new Set(["vielä", "än", "ännu", "yet", "hetki"]);

const LONGEST_PHRASE = 4;
const MEANINGS = new Map(
  PHRASES.flatMap(([meaning, phrases]) => phrases.split(/,\s+/u).map((phrase) => [phrase, meaning] as const)),
);

/** Where words of several kinds stand together, the first of these is what they say. */
const RANK: readonly ShortAnswer[] = [
  "drop",
  "wait",
  "no",
  "person",
  "status",
  "same",
  "send",
  "farewell",
  "yes",
  "nod",
];

/** Reads an answer that is made wholly of known words; anything with words of its own is not one. */
export function readShortAnswer(text: string): ShortAnswer | undefined {
  const plain = text.normalize("NFKC").replace(/['’´`]|\p{Emoji_Modifier}/gu, "");
  const asWritten = plain.match(/[\p{L}\p{N}]+|[👍👌👎]/gu) ?? [];
  if (ASKS_SOMEBODY.test(asWritten.join(" "))) return "person";
  const words = asWritten.map((word) => word.toLowerCase());
  const said = new Set<ShortAnswer>();
  for (let place = 0; place < words.length; ) {
    const length = longestPhrase(words, place);
    const phrase = words.slice(place, place + length).join(" ");
    const meaning = denies(phrase, words[place + 1]) ? "no" : MEANINGS.get(phrase);
    if (meaning === undefined) return undefined;
    if (meaning !== "filler") said.add(meaning);
    place += length;
  }
  // Whoever denies with a verb of sending wants nothing sent; whoever says "not yet" wants neither.
  if (said.has("no") && said.has("send")) said.add("drop");
  if (said.has("drop") && words.some((word) => NOT_YET.has(word))) return "wait";
  return RANK.find((answer) => said.has(answer));
}

function denies(phrase: string, next: string | undefined): boolean {
  if (phrase === "no") return next === undefined || !AFTER_WELL.test(next);
  return phrase === "en" && next !== undefined && AFTER_DENIAL.test(next);
}

function longestPhrase(words: readonly string[], place: number): number {
  for (let length = LONGEST_PHRASE; length > 1; length -= 1)
    if (place + length <= words.length && MEANINGS.has(words.slice(place, place + length).join(" "))) return length;
  return 1;
}
