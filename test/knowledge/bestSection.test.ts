import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestSection } from "../../src/knowledge/bestSection.ts";
import { questionOf } from "../../src/knowledge/question.ts";
import { articleOf, paragraph, steps } from "./articleOf.ts";

const TASK = articleOf({
  id: "fi-printer",
  title: "Tarratulostin syöttää tyhjiä tarroja",
  keywords: ["etikettitulostin"],
  sections: [
    paragraph("Milloin tätä ohjetta käytetään", "Tulostin syöttää tarran, mutta tarrassa ei ole tekstiä."),
    steps("Toimi näin", "Avaa kansi.", "Katso, että kiiltävä puoli on ylöspäin."),
    paragraph("Jos tämä ei auta", "Vie tulostin lähitukeen. Tyhjä tarra ei kelpaa näytteeseen."),
  ],
});

const PAGE = articleOf({
  id: "fi-mobile",
  title: "Mobiilisovelluksen usein kysytyt kysymykset",
  sections: [
    paragraph("Mikä sovellus on", "Sovellus on tarkoitettu työpuhelimeen."),
    steps("Asentaminen", "Avaa sovelluskauppa.", "Valitse Asenna."),
    paragraph("Tunnusluku unohtui", "Uuden tunnusluvun saa tukipisteestä henkilötodistusta näyttämällä."),
    paragraph("Kamera ei avaudu", "Salli sovelluksen käyttää kameraa puhelimen asetuksissa."),
  ],
});

function headingFor(article: typeof PAGE, text: string): string | undefined {
  return article.sections[bestSection(article, questionOf(text))]?.heading;
}

describe("the section that is shown of an article", () => {
  it.each([
    ["tarratulostin syöttää tyhjiä tarroja", "who says what the title says"],
    ["etikettitulostin", "who says a keyword"],
    ["tulostin tulostaa tyhjää", "who says it with words that stand in the other sections too"],
    ["???", "who says nothing"],
  ])("is the one with the steps for %j", (text) => {
    expect(headingFor(TASK, text)).toBe("Toimi näin");
  });

  it.each([
    ["unohdin mobiilisovelluksen tunnusluvun", "Tunnusluku unohtui"],
    ["sovelluksen kamera ei toimi", "Kamera ei avaudu"],
    ["miten asennan sovelluksen", "Asentaminen"],
    ["kmera ei aukee", "Kamera ei avaudu"],
  ])("of a page on many things is the one that %j is about, steps or not", (text, heading) => {
    expect(headingFor(PAGE, text)).toBe(heading);
  });

  it.each([
    ["not at all where there is nothing to choose", 1, 0],
    ["once for many questions, since that takes long for a long one", 2, 2],
  ])("is chosen by reading the article %s", (_, sections, reads) => {
    let times = 0;
    const watched = {
      ...paragraph("Kamera", "Kamera ei avaudu."),
      get heading() {
        times += 1;
        return "Kamera";
      },
    };
    const others = Array.from({ length: sections - 1 }, () => steps("Asentaminen", "Avaa kauppa."));
    const article = articleOf({ id: "fi-camera", title: "Kamera", sections: [watched, ...others] });
    for (const text of ["kamera ei avaudu", "miten asennan", "kamera"]) bestSection(article, questionOf(text));
    expect(times).toBe(reads);
  });

  it("is always one that the article has, and the first where there is none", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 }), (text, sections) => {
        const article = articleOf({ id: "a", title: "a", sections: sections.map(([a, b]) => paragraph(a, b)) });
        const place = bestSection(article, questionOf(text));
        expect(place === 0 || article.sections[place] !== undefined).toBe(true);
      }),
    );
  });
});
