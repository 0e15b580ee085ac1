import { describe, expect, it } from "vitest";
import { articleOfSections, pageOf } from "../../bench/retrieval/sections.ts";

const page = (id: string, text: string) => ({ id, title: "Sivu", text, lang: "fi" }) as const;

describe("documents of one page", () => {
  it("become the sections of one article, in their order", () => {
    const article = articleOfSections([page("a/b.md#2", "Ensin"), page("a/b.md#5", "Sitten")]);
    expect(article.id).toBe("a/b.md");
    expect(article.sections.map(({ blocks }) => blocks)).toEqual([
      [{ kind: "paragraph", text: "Ensin" }],
      [{ kind: "paragraph", text: "Sitten" }],
    ]);
  });

  it("have numbered steps and lists where the text has them in one line", () => {
    const [section] = articleOfSections([
      page("a#1", "Tee näin: 1. Avaa. 2. Sulje 30 minuutiksi. 3. Valmis."),
    ]).sections;
    expect(section?.blocks).toEqual([
      { kind: "paragraph", text: "Tee näin:" },
      { kind: "steps", ordered: true, items: ["1. Avaa.", "2. Sulje 30 minuutiksi.", "3. Valmis."] },
    ]);
    const [list] = articleOfSections([page("a#1", "Näistä: - yksi - kaksi")]).sections;
    expect(list?.blocks).toContainEqual({ kind: "steps", ordered: false, items: ["- yksi", "- kaksi"] });
  });

  it("are told by what stands before the #", () => {
    expect(["a#1", "a#22", "a", "b#1"].map(pageOf)).toEqual(["a", "a", "a", "b"]);
  });
});
