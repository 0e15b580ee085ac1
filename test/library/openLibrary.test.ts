import { renameSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changed } from "../content/files.ts";
import { answerTo, articleText, CARD, manyArticles, PRINTER, shelfWith, stepOf } from "./shelf.ts";

const ASKED = "toimikortti unohtui";
const BROKEN = changed(CARD, "owner: Tukipiste\n", "");
const GLOSSARY = "sample: true\nentries:\n  - fi: [tulostin, printteri]\n";

describe("While the service runs", () => {
  it("a changed article is answered from, by the knowledge that everybody has", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD, "articles/fi/printer.md": PRINTER });
    const library = await shelf.open();
    const { knowledge } = library;
    expect(stepOf(library, "fi-card")).toBe("Hae varakortti vartijalta.");
    shelf.write("articles/fi/card.md", changed(CARD, "vartijalta", "neuvonnasta"));
    await library.lookNow();
    expect(stepOf(library, "fi-card")).toBe("Hae varakortti neuvonnasta.");
    expect(answerTo(library, "neuvonnasta")).toBe("fi-card: Hae varakortti neuvonnasta.");
    expect(library.knowledge).toBe(knowledge);
    expect(knowledge.article("fi-printer")?.title).toBe("Tulostin on jumissa");
  });

  it("a new article is found, and a removed one is gone", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD });
    const library = await shelf.open();
    shelf.write("articles/fi/printer.md", PRINTER);
    await library.lookNow();
    expect(stepOf(library, "fi-printer")).toBe("Avaa kansi.");
    shelf.remove("articles/fi/card.md");
    await library.lookNow();
    expect(library.knowledge.article("fi-card")).toBeUndefined();
    expect(library.articleCount()).toBe(1);
  });

  it("an article that breaks stays as it was, and its mistake is told once with line and remedy", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD, "articles/fi/printer.md": PRINTER });
    const library = await shelf.open();
    shelf.write("articles/fi/card.md", BROKEN);
    await library.lookNow();
    shelf.write("articles/fi/printer.md", changed(PRINTER, "kansi", "luukku"));
    await library.lookNow();
    expect(stepOf(library, "fi-card")).toBe("Hae varakortti vartijalta.");
    const file = join(shelf.folder, "articles", "fi", "card.md");
    expect(shelf.said.warn).toEqual([
      `An article is used as it was before it broke. ${file}:2: "owner" is missing. Write who keeps the article true.`,
    ]);
    shelf.write("articles/fi/card.md", changed(CARD, "vartijalta", "neuvonnasta"));
    await library.lookNow();
    expect(stepOf(library, "fi-card")).toBe("Hae varakortti neuvonnasta.");
  });

  it("an article that broke stays as it was over a restart too", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD });
    const library = await shelf.open();
    shelf.write("articles/fi/card.md", BROKEN);
    await library.close();
    const again = await shelf.open();
    expect(stepOf(again, "fi-card")).toBe("Hae varakortti vartijalta.");
    expect(shelf.said.warn).toHaveLength(1);
  });

  it("of two articles with one id the second is left out, told with its line, until the first is gone", async () => {
    const shelf = shelfWith({
      "articles/fi/a.md": CARD,
      "articles/fi/b.md": changed(CARD, "vartijalta", "neuvonnasta"),
    });
    const library = await shelf.open();
    shelf.write("articles/fi/printer.md", PRINTER);
    await library.lookNow();
    expect(stepOf(library, "fi-card")).toBe("Hae varakortti vartijalta.");
    expect(shelf.said.warn).toEqual([expect.stringMatching(/b\.md:2: The id fi-card is already taken by .*a\.md/u)]);
    shelf.remove("articles/fi/a.md");
    await library.lookNow();
    expect(stepOf(library, "fi-card")).toBe("Hae varakortti neuvonnasta.");
  });

  it("a changed glossary is used, and a broken one stays as it was", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD, "articles/fi/printer.md": PRINTER });
    const library = await shelf.open();
    const finds = () => library.knowledge.search({ text: "printteri", language: "fi" }).outcome !== "none";
    expect(finds()).toBe(false);
    shelf.write("glossary.yaml", GLOSSARY);
    await library.lookNow();
    expect(finds()).toBe(true);
    shelf.write("glossary.yaml", "sample: true\nentries: [\n");
    await library.lookNow();
    expect(finds()).toBe(true);
    expect(shelf.said.warn[0]).toMatch(/^The glossary is used as it was before it broke\. .*glossary\.yaml:\d+: /u);
    shelf.remove("glossary.yaml");
    await library.lookNow();
    expect(finds()).toBe(false);
  });

  it("what the editors decided on phrasings is read again, and stays while their file is broken", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD });
    const library = await shelf.open();
    expect(library.decisions()).toEqual({ accepted: [], withdrawn: [] });
    shelf.write("phrasings.yaml", "accepted:\n  - article: fi-card\n    text: lätkä hukassa\n");
    await library.lookNow();
    const decided = { accepted: [{ articleId: "fi-card", text: "lätkä hukassa" }], withdrawn: [] };
    expect(library.decisions()).toEqual(decided);
    shelf.write("phrasings.yaml", "accepted: 1\n");
    await library.lookNow();
    expect(library.decisions()).toEqual(decided);
    expect(shelf.said.warn[0]).toMatch(/^The phrasings are used as they were before they broke\. .*:1: /u);
  });

  it("what people call things counts in the new content too", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD });
    const library = await shelf.open();
    library.knowledge.usePhrasings([
      { articleId: "fi-card", text: "lätkä hukassa" },
      { articleId: "fi-printer", text: "paperit solmussa" },
    ]);
    shelf.write("articles/fi/printer.md", PRINTER);
    await library.lookNow();
    expect(answerTo(library, "lätkä hukassa")).toBe("fi-card: Hae varakortti vartijalta.");
    expect(answerTo(library, "paperit solmussa")).toBe("fi-printer: Avaa kansi.");
  });

  it("200 questions during an exchange are all answered, by the old content or by the new", async () => {
    const shelf = shelfWith({ ...manyArticles(), "articles/fi/card.md": CARD });
    const library = await shelf.open();
    shelf.write("articles/fi/card.md", changed(CARD, "vartijalta", "neuvonnasta"));
    let isOver = false;
    const exchange = library.lookNow().then(() => {
      isOver = true;
    });
    const answers: string[] = [];
    while (!isOver || answers.length < 200) {
      answers.push(answerTo(library, ASKED));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await exchange;
    expect(answers[0]).toBe("fi-card: Hae varakortti vartijalta.");
    expect(answers.at(-1)).toBe("fi-card: Hae varakortti neuvonnasta.");
    expect(new Set(answers).size).toBe(2);
  });

  it("a folder of articles that cannot be read takes nothing away, and is told when it lasts", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD });
    const library = await shelf.open();
    renameSync(join(shelf.folder, "articles"), join(shelf.folder, "elsewhere"));
    for (let look = 0; look < 3; look += 1) {
      expect(library.trouble()).toBeUndefined();
      await library.lookNow();
    }
    expect(stepOf(library, "fi-card")).toBe("Hae varakortti vartijalta.");
    expect(library.trouble()).toMatch(/3 times in a row/u);
    expect(shelf.said.error[0]).toContain("The folder of articles cannot be read. Put the articles there");
    renameSync(join(shelf.folder, "elsewhere"), join(shelf.folder, "articles"));
    await library.lookNow();
    expect(library.trouble()).toBeUndefined();
  });
});

describe("The files are looked at", () => {
  it("when the time between two looks has passed", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD });
    const library = await shelf.open({ everyMs: 5_000 });
    await library.passTime(0);
    shelf.write("articles/fi/printer.md", PRINTER);
    await library.passTime(4_999);
    expect(library.articleCount()).toBe(1);
    await library.passTime(5_000);
    expect(library.articleCount()).toBe(2);
  });

  it("never when that is what the operator wants", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD });
    const library = await shelf.open({ everyMs: 0 });
    await library.passTime(0);
    shelf.write("articles/fi/printer.md", PRINTER);
    await library.passTime(1e9);
    expect(library.articleCount()).toBe(1);
  });

  it("by a new thread when the last one has crashed, each time after a longer pause, and the chat goes on", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD, crash: "" });
    const program = new URL("./crashingLibrarian.ts", import.meta.url);
    const library = await shelf.open({ everyMs: 1_000, program });
    await library.passTime(0);
    for (const [at, crashes] of [
      [1_000, 1],
      [2_999, 1],
      [3_000, 2],
      [6_999, 2],
      [7_000, 3],
    ] as const) {
      await library.passTime(at);
      expect(shelf.said.error).toHaveLength(crashes);
    }
    expect(shelf.said.error[0]).toContain(
      "answers come from what was read before. Its thread has failed: Error: crashed",
    );
    expect(library.trouble()).toMatch(/3 times in a row/u);
    expect(stepOf(library, "fi-card")).toBe("Hae varakortti vartijalta.");
    shelf.remove("crash");
    shelf.write("articles/fi/printer.md", PRINTER);
    await library.passTime(15_000);
    expect(library.trouble()).toBeUndefined();
    expect(library.articleCount()).toBe(2);
  });
});

describe("A start", () => {
  it("takes what was kept when no file has another size or time, without opening one", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD });
    const file = join(shelf.folder, "articles/fi/card.md");
    const at = new Date("2026-02-11T10:00:00Z");
    utimesSync(file, at, at);
    await (await shelf.open()).close();
    shelf.write("articles/fi/card.md", changed(CARD, "vartijalta", "vahtimesta"));
    utimesSync(file, at, at);
    expect(stepOf(await shelf.open(), "fi-card")).toBe("Hae varakortti vartijalta.");
  });

  it("tells the mistakes again that it read before", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD, "articles/fi/x.md": "x" });
    await (await shelf.open()).close();
    await shelf.open();
    expect(shelf.said.warn).toHaveLength(2);
    expect(shelf.said.warn[1]).toMatch(/^An article is left out\. .*x\.md:1: The front matter is missing\./u);
  });

  it("reads again when an organisation is gone that an article names", async () => {
    const shelf = shelfWith({ "articles/fi/card.md": CARD });
    await (await shelf.open()).close();
    const library = await shelf.open({ place: { folder: shelf.folder, organisationIds: ["town"] } });
    expect(library.articleCount()).toBe(0);
    expect(shelf.said.warn[0]).toContain("card.md:6: There is no organisation city. Use one of: town.");
  });

  it("with many files and nothing kept waits until they are read", async () => {
    const shelf = shelfWith(manyArticles());
    const library = await shelf.open();
    expect(stepOf(library, "fi-a1234")).toBe("Sammuta laite 1234.");
    expect(shelf.said.info).toEqual([expect.stringContaining("there is none yet")]);
  });

  it("with many files of which one has changed begins with what was kept, and catches up at once", async () => {
    const shelf = shelfWith(manyArticles());
    await (await shelf.open()).close();
    shelf.write("articles/fi/a1234.md", articleText({ id: "fi-a1234", title: "Laite 1234", text: "Irrota johto." }));
    const library = await shelf.open();
    expect(stepOf(library, "fi-a1234")).toBe("Sammuta laite 1234.");
    await library.passTime(0);
    expect(stepOf(library, "fi-a1234")).toBe("Irrota johto.");
    await library.close();
    expect(stepOf(await shelf.open(), "fi-a1234")).toBe("Irrota johto.");
  });

  it("with many files reads them itself when the librarian crashes", async () => {
    const shelf = shelfWith({ ...manyArticles(), crash: "" });
    const library = await shelf.open({ program: new URL("./crashingLibrarian.ts", import.meta.url) });
    expect(library.articleCount()).toBe(510);
    expect(shelf.said.error).toEqual([expect.stringContaining("Error: crashed")]);
  });

  it("without a folder of articles has none, and catches up when it is there", async () => {
    const shelf = shelfWith({});
    const library = await shelf.open();
    expect(library.articleCount()).toBe(0);
    expect(shelf.said.warn).toEqual([expect.stringContaining("The folder of articles cannot be read.")]);
    shelf.write("articles/fi/card.md", CARD);
    await library.passTime(0);
    expect(stepOf(library, "fi-card")).toBe("Hae varakortti vartijalta.");
  });
});
