import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/content/readArticles.ts";
import { changed, folderWith } from "./files.ts";

const GOOD = `---
id: fi-card
topic: card
title: Kortti unohtui
language: fi
subject: signing-in
organisations: [city]
keywords: [kortti, toimikortti]
owner: Tukipiste
reviewed: 2026-02-11
portal: https://portal.example/card
sample: true
---

## Milloin

Kortti on kotona.

## Toimi näin

1. Hae varakortti.
2. Palauta se.
`;

function read(files: Record<string, string>, organisationIds?: readonly string[]) {
  const folder = folderWith(files);
  const { articles, mistakes } = readArticles(folder, organisationIds);
  return {
    articles,
    mistakes: mistakes.map((mistake) => ({ ...mistake, file: mistake.file.slice(folder.length + 1) })),
  };
}

describe("An article without a mistake", () => {
  it("becomes its front matter and its sections", () => {
    expect(read({ "fi/card.md": GOOD }, ["city"])).toEqual({
      mistakes: [],
      articles: [
        {
          id: "fi-card",
          topic: "card",
          title: "Kortti unohtui",
          language: "fi",
          subject: "signing-in",
          organisations: ["city"],
          keywords: ["kortti", "toimikortti"],
          owner: "Tukipiste",
          reviewed: "2026-02-11",
          portalUrl: "https://portal.example/card",
          sections: [
            { heading: "Milloin", blocks: [{ kind: "paragraph", text: "Kortti on kotona." }] },
            {
              heading: "Toimi näin",
              blocks: [{ kind: "steps", ordered: true, items: ["Hae varakortti.", "Palauta se."] }],
            },
          ],
        },
      ],
    });
  });

  it("may carry the workaround of a known error", () => {
    const text = changed(GOOD, "sample: true", "sample: true\nknownError:\n  workaround: Tulosta toisella.");
    expect(read({ "a.md": text }).articles[0]?.knownError).toEqual({ workaround: "Tulosta toisella." });
  });

  it("may have Windows line ends", () => {
    const { articles } = read({ "a.md": GOOD.replaceAll("\n", "\r\n") });
    expect(articles[0]?.sections[1]?.blocks).toHaveLength(1);
  });
});

describe("An article that explains", () => {
  it("needs no numbered steps", () => {
    const { articles, mistakes } = read({
      "a.md": changed(GOOD, "1. Hae varakortti.\n2. Palauta se.\n", "Hae varakortti.\n"),
    });
    expect(mistakes).toEqual([]);
    expect(articles[0]?.sections.at(-1)?.blocks).toEqual([{ kind: "paragraph", text: "Hae varakortti." }]);
  });
});

describe("A broken article is left out and told with its line in the .md file", () => {
  it.each([
    ["a missing id", "id: fi-card\n", "", 2, '"id" is missing.', "small letters"],
    ["an empty title", "title: Kortti unohtui", "title:", 4, '"title" is empty.', "Write the title"],
    ["an unknown language", "language: fi", "language: no", 5, '"language" cannot be "no".', "Write fi, sv or en."],
    ["a day that is not in the calendar", "2026-02-11", "2026-02-31", 10, '"reviewed" cannot be', "2026-01-31"],
    ["a missing portal link", "portal: https://portal.example/card\n", "", 2, '"portal" is missing.', "https://"],
    ["a portal link without https", "https://portal", "http://portal", 11, '"portal" cannot be', "https://"],
    ["a missing owner", "owner: Tukipiste\n", "", 2, '"owner" is missing.', "Write who keeps"],
    [
      "keywords that are no list",
      "[kortti, toimikortti]",
      "kortti",
      8,
      '"keywords" cannot be "kortti".',
      "List the words",
    ],
    ["an unknown key", "owner:", "keeper: x\nowner:", 9, '"keeper" is not known here.', "Remove it"],
    [
      "a known error without a workaround",
      "sample: true",
      "sample: true\nknownError: {}",
      13,
      '"workaround" is missing.',
      "go on working",
    ],
    ["an unknown organisation", "[city]", "[town]", 7, "There is no organisation town.", "Use one of: city."],
    [
      "headings alone",
      "Kortti on kotona.\n\n## Toimi näin\n\n1. Hae varakortti.\n2. Palauta se.\n",
      "## Toimi näin\n",
      14,
      "The article has no words.",
      "steps or a paragraph",
    ],
    ["HTML", "Kortti on kotona.", "Kortti on <b>kotona</b>.", 17, "HTML cannot be shown", "plain Markdown"],
    [
      "a picture without alternative text",
      "Kortti on kotona.",
      "Kortti on kotona.\n\n![ ](https://kuvat.example/a.png)",
      19,
      "A picture has no alternative text.",
      "what it shows",
    ],
    [
      "a picture in the text itself",
      "Kortti on kotona.",
      "Kortti ![kortti](data:image/png;base64,AAAA) on kotona.",
      17,
      "A picture cannot stand in the text itself.",
      "https address",
    ],
    ["another language than its folder", "language: fi", "language: sv", 5, "the folder is fi", "move the file"],
    ["no front matter", "---\nid: fi-card", "id: fi-card", 1, "The front matter is missing.", "Begin the file with"],
    [
      "a title that begins with a star",
      "title: Kortti unohtui",
      "title: *Kortti*",
      4,
      "A value cannot begin with *.",
      "quotes",
    ],
    ["braces out of quotes", "title: Kortti unohtui", "title: {{a}}", 4, "The YAML cannot be read", "quotes"],
    [
      "broken front matter",
      "title: Kortti unohtui",
      "title: Kortti: unohtui",
      4,
      "The YAML cannot be read",
      "the quotes",
    ],
  ])("%s", (_, from, to, line, message, remedy) => {
    const other = changed(GOOD, "id: fi-card", "id: fi-other");
    const { articles, mistakes } = read({ "fi/card.md": changed(GOOD, from, to), "fi/other.md": other }, ["city"]);
    expect(articles.map(({ id }) => id)).toEqual(["fi-other"]);
    expect(mistakes[0]).toMatchObject({ file: join("fi", "card.md"), line });
    expect(mistakes[0]?.message).toContain(message);
    expect(mistakes[0]?.remedy).toContain(remedy);
  });

  it("of two articles with one id the second is left out", () => {
    const { articles, mistakes } = read({ "a.md": GOOD, "b.md": GOOD });
    expect(articles).toHaveLength(1);
    expect(mistakes).toMatchObject([{ file: "b.md", line: 2, message: expect.stringContaining("a.md") }]);
  });

  it("a folder that is not there is told, and no article loads", () => {
    const { articles, mistakes } = readArticles(join(folderWith({}), "articles"));
    expect(articles).toEqual([]);
    expect(mistakes).toMatchObject([{ line: 1, message: "The folder of articles cannot be read." }]);
  });
});
