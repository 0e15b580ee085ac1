import { beforeEach, describe, expect, it } from "vitest";
import type { Knowledge } from "../../src/desk/ports.ts";
import type { Found } from "../../src/domain/found.ts";
import { createKnowledge, indexArticles } from "../../src/knowledge/knowledge.ts";
import { articleOf, steps } from "./articleOf.ts";

const ARTICLES = [
  articleOf({
    id: "fi-card",
    topic: "card",
    title: "Toimikortti unohtui",
    sections: [steps("Näin", "Pyydä varakortti vastaanotosta.")],
  }),
  articleOf({
    id: "sv-card",
    topic: "card",
    title: "Glömt kort",
    language: "sv",
    sections: [steps("Så här", "Be om ett reservkort.")],
  }),
  articleOf({ id: "fi-password", title: "Salasana unohtui", sections: [steps("Näin", "Vaihda salasana.")] }),
  articleOf({ id: "fi-local", title: "Kulkulupa ovelle", organisations: ["hus"], sections: [steps("Näin", "Tilaa.")] }),
];

let knowledge: Knowledge;
beforeEach(() => {
  knowledge = createKnowledge(indexArticles(ARTICLES));
});

function firstOf(found: Found): string {
  return found.outcome === "answer" ? found.best.article.id : found.outcome;
}

function ask(text: string, language: "fi" | "sv" = "fi", organisationId?: string): string {
  return firstOf(knowledge.search({ text, language, ...(organisationId ? { organisationId } : {}) }));
}

describe("what people call an article", () => {
  it("is answered with it from the moment it is used, and no longer when others take its place", () => {
    expect(ask("lätkä jäi himaan")).toBe("none");
    knowledge.usePhrasings([{ articleId: "fi-card", text: "lätkä jäi himaan" }]);
    expect(ask("lätkä jäi himaan")).toBe("fi-card");
    expect(ask("himaan jäi lätkät")).toBe("fi-card");
    expect(ask("mun läkä jäi himaan")).toBe("fi-card");
    knowledge.usePhrasings([]);
    expect(ask("lätkä jäi himaan")).toBe("none");
  });

  it("leads what the articles' own words find, and the rest stays beside it", () => {
    const question = { text: "unohtui salasana", language: "fi" } as const;
    expect(firstOf(knowledge.search(question))).toBe("fi-password");
    knowledge.usePhrasings([{ articleId: "fi-card", text: "salasana unohtui" }]);
    const found = knowledge.search(question);
    expect(firstOf(found)).toBe("fi-card");
    expect(found).toMatchObject({ others: [{ id: "fi-password" }] });
  });

  it("changes nothing for a question that is unlike it", () => {
    const questions = ["unohdin salasanan", "lätkä ei jäänyt himaan", "avain jäi himaan", "kulkulupa", "sää huomenna"];
    const before = questions.map((text) => knowledge.search({ text, language: "fi" }));
    knowledge.usePhrasings([
      { articleId: "fi-card", text: "lätkä jäi himaan" },
      { articleId: "fi-card", text: "unohdin toimikortin" },
    ]);
    expect(questions.map((text) => knowledge.search({ text, language: "fi" }))).toEqual(before);
  });

  it("comes in the asker's language where there is a translation", () => {
    knowledge.usePhrasings([{ articleId: "fi-card", text: "lätkä jäi himaan" }]);
    expect(ask("lätkä jäi himaan", "sv")).toBe("sv-card");
  });

  it("stays hidden from people of an organisation that it does not hold for", () => {
    knowledge.usePhrasings([{ articleId: "fi-local", text: "ovilätkä puuttuu" }]);
    expect(ask("ovilätkä puuttuu", "fi", "helsinki")).toBe("none");
    expect(ask("ovilätkä puuttuu", "fi", "hus")).toBe("fi-local");
  });

  it("tells nothing when the same words were used for different topics, or for an article that is gone", () => {
    knowledge.usePhrasings([
      { articleId: "fi-card", text: "himaan jäi" },
      { articleId: "fi-password", text: "jäi himaan" },
      { articleId: "fi-gone", text: "kaikki vinossa" },
    ]);
    expect(ask("jäi himaan")).toBe("none");
    expect(ask("kaikki vinossa")).toBe("none");
  });
});
