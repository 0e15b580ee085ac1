import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/domain/article.ts";
import type { Found } from "../../src/domain/found.ts";
import type { Language } from "../../src/domain/language.ts";
import { createKnowledge, indexArticles } from "../../src/knowledge/knowledge.ts";
import { articleOf, paragraph, steps } from "./articleOf.ts";

const ARTICLES: readonly Article[] = [
  articleOf({
    id: "fi-card",
    topic: "card",
    title: "Toimikortti unohtui kotiin",
    keywords: ["varakortti"],
    sections: [steps("Toimi näin", "Pyydä vuorovastaavalta väliaikainen kortti.", "Kirjaudu sillä koneelle.")],
  }),
  articleOf({
    id: "fi-password",
    topic: "password",
    title: "Salasanan vaihtaminen",
    keywords: ["salis"],
    sections: [
      paragraph("Milloin", "Salasana on vanhentunut tai unohtunut."),
      steps("Vaihda työasemalla", "Paina kolmea näppäintä yhtä aikaa.", "Kirjoita uusi salasana kahdesti."),
      steps("Vaihda puhelimella", "Avaa sovellus puhelimessa.", "Vahvista sormenjäljellä."),
    ],
  }),
  articleOf({
    id: "fi-printer",
    topic: "printer",
    title: "Tulostin ei tulosta",
    sections: [steps("Toimi näin", "Tarkista paperi.", "Sammuta laite ja käynnistä se uudelleen.")],
  }),
  articleOf({
    id: "fi-lab",
    topic: "lab",
    title: "Laboratoriopyynnön tekeminen",
    sections: [steps("Toimi näin", "Avaa pyynnöt.", "Valitse tutkimus, esimerkiksi näytteenotto aamulla.")],
  }),
  articleOf({
    id: "fi-referral",
    topic: "referral",
    title: "Lähetteen lähettäminen",
    sections: [paragraph("Huomaa", "Jos tulostin ei tulosta lähetettä, lähete on silti mennyt perille.")],
  }),
  articleOf({
    id: "sv-card",
    topic: "card",
    title: "Smartkortet blev hemma",
    language: "sv",
    sections: [steps("Gör så här", "Be den skiftansvariga om ett tillfälligt kort.")],
  }),
  articleOf({
    id: "sv-wristband",
    topic: "wristband",
    title: "Skriva ut patientens armband",
    language: "sv",
    sections: [steps("Gör så här", "Öppna patienten.", "Välj armband och skriv ut.")],
  }),
  articleOf({
    id: "en-wristband",
    topic: "wristband",
    title: "Printing a patient wristband",
    language: "en",
    sections: [steps("Do this", "Open the patient.", "Choose wristband and print.")],
  }),
];

const library = indexArticles(ARTICLES);
const knowledge = createKnowledge(library);
/** What comes first, whether or not it is sure enough to be shown: that is judged for hundreds of articles, not for eight. */
const unjudged = createKnowledge(library, { threshold: 0 });

function first(found: Found): string | undefined {
  if (found.outcome === "none") return undefined;
  return found.outcome === "answer" ? found.best.article.id : found.candidates[0]?.id;
}

function all(found: Found): readonly string[] {
  if (found.outcome === "none") return [];
  const rest = found.outcome === "answer" ? found.others : found.candidates;
  return [...(found.outcome === "answer" ? [found.best.article.id] : []), ...rest.map(({ id }) => id)];
}

function firstFor(text: string, language: Language = "fi"): string | undefined {
  return first(unjudged.search({ text, language }));
}

describe("finding an article", () => {
  it.each([
    ["inflected words", "salasanojen vaihdosta", "fi-password"],
    ["a part of a compound", "pyynnön tekeminen", "fi-lab"],
    ["a compound whose parts stand alone in the question", "laboratorio pyyntö", "fi-lab"],
    ["a typing error in a word", "tulsotin ei toimi", "fi-printer"],
    ["dots left out", "lahetteen lahettaminen", "fi-referral"],
    ["a keyword that stands nowhere in the text", "varakortti", "fi-card"],
    ["a spoken word among the keywords", "mun salis ei kelpaa", "fi-password"],
  ])("survives %s", (_, text, expected) => {
    expect(firstFor(text)).toBe(expected);
  });

  it("finds the only article there is by a part of a compound", () => {
    const [only] = ARTICLES.filter(({ id }) => id === "fi-lab");
    const alone = createKnowledge(indexArticles(only ? [only] : []), { threshold: 0 });
    expect(first(alone.search({ text: "labrapyyntö", language: "fi" }))).toBe("fi-lab");
  });

  it("puts words of a title before the same words in the text", () => {
    expect(firstFor("tulostin ei tulosta")).toBe("fi-printer");
  });

  it("finds by inflected words in Swedish and English too", () => {
    expect(firstFor("patienternas armbandet", "sv")).toBe("sv-wristband");
    expect(firstFor("how do I print wristbands", "en")).toBe("en-wristband");
  });

  it("gives an article by its id, and nothing for an unknown id", () => {
    expect(knowledge.article("fi-card")?.title).toBe("Toimikortti unohtui kotiin");
    expect(knowledge.article("fi-nothing")).toBeUndefined();
  });
});

describe("languages", () => {
  it("the asker's language comes first", () => {
    expect(firstFor("smartkortet hemma", "sv")).toBe("sv-card");
    expect(firstFor("print patient wristband", "en")).toBe("en-wristband");
  });

  it("what stands in another language alone is given in that language", () => {
    expect(firstFor("skriva ut patientens armband", "fi")).toBe("sv-wristband");
  });

  it("a question in another language than the chat's is answered in the chat's language where there is a translation", () => {
    expect(firstFor("smartkortet blev hemma", "fi")).toBe("fi-card");
  });

  it("two translations of one topic are never offered side by side", () => {
    const found = knowledge.search({ text: "patient wristband armband", language: "en" });
    expect(all(found)).toContain("en-wristband");
    expect(all(found)).not.toContain("sv-wristband");
  });
});

describe("organisations", () => {
  const local = createKnowledge(
    indexArticles([
      articleOf({ id: "fi-own", title: "Sanelumikrofonin lainaaminen", organisations: ["hus"] }),
      articleOf({ id: "fi-general", title: "Näytön suurentaminen" }),
    ]),
  );
  const text = "sanelumikrofonin lainaaminen";

  it("an article counts for the organisations it names", () => {
    expect(first(local.search({ text, language: "fi", organisationId: "hus" }))).toBe("fi-own");
  });

  it("an article does not count for another organisation", () => {
    expect(local.search({ text, language: "fi", organisationId: "helsinki" })).toEqual({ outcome: "none" });
  });

  it("a person whose organisation is not known sees all", () => {
    expect(first(local.search({ text, language: "fi" }))).toBe("fi-own");
  });
});

describe("the section that answers", () => {
  it("is the one with steps", () => {
    expect(knowledge.search({ text: "tulostin ei tulosta, onko paperi lopussa", language: "fi" })).toMatchObject({
      best: { section: 0 },
    });
    expect(knowledge.search({ text: "salasanan vaihtaminen työasemalla", language: "fi" })).toMatchObject({
      best: { section: 1 },
    });
  });

  it("is the nearest to the question when several have steps", () => {
    expect(knowledge.search({ text: "salasanan vaihtaminen puhelimella", language: "fi" })).toMatchObject({
      best: { section: 2 },
    });
  });
});

describe("honest no", () => {
  it.each([
    ["mikä on sää huomenna", "fi"],
    ["best pizza in town", "en"],
    ["vad är klockan", "sv"],
    ["miten mä sen nyt teen", "fi"],
    ["???", "fi"],
    ["", "sv"],
  ] as const)("nothing is found for %j", (text, language) => {
    expect(knowledge.search({ text, language })).toEqual({ outcome: "none" });
  });

  it("nothing is found where there are no articles", () => {
    expect(createKnowledge(indexArticles([])).search({ text: "tulostin", language: "fi" })).toEqual({
      outcome: "none",
    });
  });
});

describe("whatever is asked", () => {
  const anyQuestion = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc
      .array(fc.constantFrom("kortti", "salasana", "tulostin", "lähete", "armband", "patient", "ei", "var", "xyz"))
      .map((words) => words.join(" ")),
  );
  const anyLanguage = fc.constantFrom<Language>("fi", "sv", "en");

  it("search answers the same twice, with two or three to choose from or at most two others, each once", () => {
    fc.assert(
      fc.property(anyQuestion, anyLanguage, (text, language) => {
        const found = knowledge.search({ text, language });
        expect(knowledge.search({ text, language })).toEqual(found);
        expect(new Set(all(found)).size).toBe(all(found).length);
        expect(all(found).length).toBeLessThanOrEqual(3);
        if (found.outcome === "choose") expect(found.candidates.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });
});
