import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { findFiles } from "../../src/library/filesFound.ts";
import { arraysOf, framesOf } from "../../src/library/indexArrays.ts";
import { makeEdition } from "../../src/library/makeEdition.ts";
import { FORMAT } from "../../src/library/savedEdition.ts";
import { folderWith } from "../content/files.ts";

/**
 * What the small corpus below is made to, by each version. When this fails, the same files are read, taken to words or
 * indexed otherwise than before: raise FORMAT in `src/library/savedEdition.ts` and put the new pair here in its place.
 */
const MADE = { format: 3, made: "f75fa3fee79be040" };

const ARTICLE = `---
id: LANGUAGE-card
topic: card
title: TITLE
language: LANGUAGE
subject: signing-in
organisations: []
keywords: [kortti, passerkort, e-resepti]
owner: Tukipiste
reviewed: 2026-02-11
portal: https://portal.example/card
sample: true
knownError:
  workaround: "WORDS"
---

WORDS [linkki](https://portal.example/a)

## Näin, så här

1. WORDS
2. *WORDS*
   - WORDS

| WORDS | ~~WORDS~~ |
|-------|-----------|
| WORDS | WORDS     |

![WORDS](https://portal.example/a.png)

> WORDS
`;

const CORPUS = [
  [
    "fi",
    "Toimikortti unohtui kotiin",
    "Lääkkeenmääräyksen näyttö yövuorossa, 2. kerros: paina F5-näppäintä äläkä sammuta.",
  ],
  ["sv", "Passerkortet är borta", "Läkemedelslistan på avdelningen öppnas från patientjournalen, även på natten."],
  ["en", "Smart card forgotten", "Printers of the ward's café-style desks don't print re-opened labels."],
] as const;

it("whoever changes what an index is made of raises the version of what is kept", () => {
  const text = ([language, title, words]: (typeof CORPUS)[number]) =>
    ARTICLE.replaceAll("LANGUAGE", language).replaceAll("TITLE", title).replaceAll("WORDS", words);
  const folder = folderWith({
    ...Object.fromEntries(CORPUS.map((each) => [`articles/${each[0]}/card.md`, text(each)])),
    "glossary.yaml": "sample: true\nentries:\n  - fi: [kortti]\n    sv: [passerkort]\n",
    "phrasings.yaml": "accepted:\n  - article: fi-card\n    text: lätkä hukassa\n",
  });
  const { articles, indexes, glossary, decisions } = makeEdition({ folder, organisationIds: [] }, findFiles(folder));
  expect(articles).toHaveLength(3);
  const hash = createHash("sha256");
  hash.update(JSON.stringify([articles, framesOf(indexes), glossary.entries, decisions]));
  for (const array of arraysOf(indexes)) hash.update(array.join());
  expect({ format: FORMAT, made: hash.digest("hex").slice(0, 16) }).toEqual(MADE);
});
