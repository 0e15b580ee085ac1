import type { Language } from "./language.ts";

/** What a typed word or the bot's command menu orders, in any of the three languages. */
export type Command =
  | {
      readonly command: "myTickets" | "newTicket" | "changeUnit" | "quietHours" | "safety" | "myIdeas";
    }
  /** `title`: what it is, where that was said in the same breath. */
  | { readonly command: "shareIdea"; readonly title?: string }
  /** `isGreeting`: nothing was ordered, but whoever greets the bot is told what it can do. */
  | { readonly command: "help"; readonly isGreeting?: true }
  | { readonly command: "chooseLanguage"; readonly language: Language }
  /** The number of a ticket, and nothing else. */
  | { readonly command: "showTicket"; readonly ticketId: string };

const WORDS: readonly (readonly [Command, readonly string[]])[] = [
  [{ command: "help" }, ["ohje", "apua", "aloita", "hjälp", "help", "start"]],
  [
    { command: "help", isGreeting: true },
    [
      "hei",
      "moi",
      "moikka",
      "moro",
      "heippa",
      "terve",
      "huomenta",
      "hyvää huomenta",
      "päivää",
      "hyvää päivää",
      "iltaa",
      "hyvää iltaa",
      "hej",
      "hej hej",
      "hejsan",
      "tjena",
      "god morgon",
      "goddag",
      "god dag",
      "god kväll",
      "hello",
      "hi",
      "hey",
      "good morning",
      "good evening",
    ],
  ],
  [{ command: "myTickets" }, ["omat tiketit", "tiketit", "mina ärenden", "ärenden", "my tickets", "tickets"]],
  [
    { command: "newTicket" },
    [
      "avaa tiketti",
      "tee tiketti",
      "uusi tiketti",
      "tiketti",
      "öppna ärende",
      "öppna ett ärende",
      "nytt ärende",
      "ärende",
      "open ticket",
      "open a ticket",
      "new ticket",
      "ticket",
    ],
  ],
  [
    { command: "shareIdea" },
    [
      "minulla on idea",
      "mulla on idea",
      "mul on idea",
      "minulla olisi idea",
      "mulla ois idea",
      "minulla on kehitysidea",
      "minulla on kehittämisidea",
      "minulla on ehdotus",
      "minulla on parannusehdotus",
      "kehitysidea",
      "kehittämisidea",
      "parannusehdotus",
      "kehitysehdotus",
      "kerro idea",
      "uusi idea",
      "idea",
      "jag har en idé",
      "jag har en ide",
      "har en idé",
      "jag har ett förslag",
      "jag har ett förbättringsförslag",
      "utvecklingsidé",
      "förbättringsförslag",
      "ny idé",
      "idé",
      "i have an idea",
      "i've an idea",
      "i've got an idea",
      "i have a suggestion",
      "share an idea",
      "new idea",
      "suggestion",
    ],
  ],
  [
    { command: "myIdeas" },
    ["omat ideat", "omat ideani", "ideani", "ideat", "mina idéer", "mina ideer", "idéer", "my ideas", "ideas"],
  ],
  [{ command: "changeUnit" }, ["vaihda yksikkö", "yksikkö", "byt enhet", "enhet", "change unit", "unit"]],
  [
    { command: "quietHours" },
    [
      "hiljainen aika",
      "hiljaiset tunnit",
      "älä häiritse",
      "tyst tid",
      "tysta timmar",
      "stör inte",
      "quiet hours",
      "quiet time",
      "do not disturb",
    ],
  ],
  [
    { command: "safety" },
    ["hätä", "hätätilanne", "potilasturvallisuus", "nöd", "nödläge", "patientsäkerhet", "emergency", "patient safety"],
  ],
  [
    { command: "chooseLanguage", language: "fi" },
    [
      "suomeksi",
      "suomi",
      "kieli: suomi",
      "språk: suomi",
      "language: suomi",
      "finska",
      "finnish",
      "på finska",
      "in finnish",
    ],
  ],
  [
    { command: "chooseLanguage", language: "sv" },
    [
      "ruotsiksi",
      "svenska",
      "på svenska",
      "kieli: svenska",
      "språk: svenska",
      "language: svenska",
      "ruotsi",
      "swedish",
      "in swedish",
    ],
  ],
  [
    { command: "chooseLanguage", language: "en" },
    [
      "englanniksi",
      "english",
      "in english",
      "kieli: english",
      "språk: english",
      "language: english",
      "englanti",
      "engelska",
      "på engelska",
    ],
  ],
];

const BY_WORD = new Map(WORDS.flatMap(([command, words]) => words.map((word) => [word, command] as const)));

/** Whoever says that they have an idea goes on to tell it; a noun alone may begin any sentence. */
const IDEA_OPENINGS = WORDS.filter(([{ command }]) => command === "shareIdea")
  .flatMap(([, words]) => words)
  .filter((word) => /^(?:minulla|mulla|mul|jag|har|i)\b/u.test(word))
  .toSorted((one, other) => other.length - one.length);

/** The command that the whole text is, if it is one; a word inside a sentence is never a command. */
export function readCommand(text: string): Command | undefined {
  const word = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u2019/gu, "'")
    .replace(/[^\p{L}\p{N}]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  const number = /^(?:(?:tiketti|ärende|ticket) )?t-?(\d{1,9})$/u.exec(word)?.[1];
  if (number !== undefined) return { command: "showTicket", ticketId: `T-${number}` };
  return BY_WORD.get(word) ?? readIdea(text, word);
}

function readIdea(text: string, word: string): Command | undefined {
  const opening = IDEA_OPENINGS.find(
    (phrase) => word.startsWith(phrase) && /^[\s,.:;!–-]/u.test(word.slice(phrase.length)),
  );
  if (opening === undefined) return undefined;
  const words = opening.split(" ").length;
  const title = text
    .trim()
    .split(/\s+/u)
    .slice(words)
    .join(" ")
    .replace(/^[^\p{L}\p{N}]+/u, "");
  return title === "" ? undefined : { command: "shareIdea", title };
}
