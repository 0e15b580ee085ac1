import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPhrasings } from "../../src/content/readPhrasings.ts";
import { folderWith } from "./files.ts";

const ARTICLES = [{ id: "fi-card" }, { id: "fi-password" }];

function read(text: string): ReturnType<typeof readPhrasings> {
  return readPhrasings(join(folderWith({ "phrasings.yaml": text }), "phrasings.yaml"), ARTICLES);
}

describe("the editors' phrasings", () => {
  it("need no file", () => {
    const missing = readPhrasings(join(folderWith({}), "phrasings.yaml"), ARTICLES);
    expect(missing).toEqual({ decisions: { accepted: [], withdrawn: [] }, mistakes: [] });
  });

  it("are accepted or withdrawn, and either list may be left out", () => {
    const text = "accepted:\n  - article: fi-card\n    text: lätkä jäi himaan\n";
    const accepted = [{ articleId: "fi-card", text: "lätkä jäi himaan" }];
    expect(read(text)).toEqual({ decisions: { accepted, withdrawn: [] }, mistakes: [] });
    const both = read(`${text}withdrawn:\n  - { article: fi-password, text: kortti }\n`);
    expect(both.decisions?.withdrawn).toEqual([{ articleId: "fi-password", text: "kortti" }]);
  });

  it.each([
    ["a key that is not known", "acepted: []\n", 1, "accepted, withdrawn"],
    ["a list that is none", "accepted:\nwithdrawn: []\n", 1, "[]"],
    ["an entry without words", "withdrawn:\n  - article: fi-card\n", 2, "Write the words"],
    ["YAML that cannot be read", 'accepted: "\n', 1, "quotes"],
  ])("with %s are reported and left out", (_, text, line, remedy) => {
    const { decisions, mistakes } = read(text);
    expect(decisions).toBeUndefined();
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.line).toBeGreaterThanOrEqual(line);
    expect(`${mistakes[0]?.message} ${mistakes[0]?.remedy}`).toContain(remedy);
  });

  it("lose only the entry that cannot be: of an unknown article, with a personal identity code, or in both lists", () => {
    const text = [
      "accepted:",
      "  - { article: fi-gone, text: kortti }",
      "  - { article: fi-card, text: kortti potilaalta 131052-308T }",
      "  - { article: fi-card, text: Kortti jäi }",
      "  - { article: fi-card, text: lätkä }",
      "withdrawn:",
      "  - { article: fi-card, text: kortti jäi }",
    ].join("\n");
    const { decisions, mistakes } = read(text);
    expect(decisions).toEqual({
      accepted: [{ articleId: "fi-card", text: "lätkä" }],
      withdrawn: [{ articleId: "fi-card", text: "kortti jäi" }],
    });
    expect(mistakes.map(({ line }) => line)).toEqual([2, 3, 4]);
  });
});
