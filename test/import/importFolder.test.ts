import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changed, folderWith } from "../content/files.ts";
import { lockedPdf, MARKDOWN_PAGE, sharePointPage, wordDocument } from "./exports.ts";
import { createImporting } from "./importing.ts";

const PAGE = sharePointPage();
const OTHER = sharePointPage({
  title: "Näyttö pimeni",
  body: "<p>Jos näyttö pimenee kesken kirjauksen, tarkista johto ja paina virtanappia.</p>",
});
const THIRD = sharePointPage({
  title: "Lähete katosi",
  body: "<p>Lähete löytyy jonosta, kun valitset yksikön ja poistat rajauksen.</p>",
});

describe("A second import of the same portal", () => {
  it("keeps what is the same, changes what is not, retires what is gone", async () => {
    const importing = createImporting();
    const first = await importing.import({ "a.html": PAGE, "b.html": OTHER, "c.html": THIRD });
    expect(first).toMatchObject({ imported: ["a.html", "b.html", "c.html"], changed: [], retired: [], skipped: [] });
    const before = readFileSync(importing.file("fi/a.md"), "utf8");
    const report = await importing.import({
      "a.html": PAGE,
      "b.html": changed(OTHER, "tarkista johto", "tarkista kaapeli"),
      "d.html": changed(THIRD, "poistat rajauksen", "poistat kaikki rajaukset"),
    });
    expect(report).toMatchObject({
      imported: ["d.html"],
      changed: ["b.html"],
      unchanged: ["a.html"],
      retired: ["c.html"],
    });
    expect(readFileSync(importing.file("fi/a.md"), "utf8")).toBe(before);
    expect(importing.read().articles.map(({ id }) => id)).toEqual(["fi-a", "fi-b", "fi-d"]);
    expect(JSON.stringify(importing.article("fi-b"))).toContain("kaapeli");
  });

  it("writes nothing new when nothing has changed but the dates of the files", async () => {
    const importing = createImporting({}, { reviewed: undefined });
    const page = OTHER.replace(/<meta property="article:modified_time"[^>]*>/, "");
    await importing.import({ "a.html": page });
    const before = readFileSync(importing.file("fi/a.md"), "utf8");
    const folder = folderWith({ "a.html": page });
    utimesSync(join(folder, "a.html"), new Date("2020-05-05"), new Date("2020-05-05"));
    const report = await importing.import({}, { folder });
    expect(report.unchanged).toEqual(["a.html"]);
    expect(readFileSync(importing.file("fi/a.md"), "utf8")).toBe(before);
  });

  it("retires nothing of another portal", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE });
    const report = await importing.import({ "b.html": OTHER }, { portal: "https://other.example/" });
    expect(report.retired).toEqual([]);
    expect(importing.read().articles).toHaveLength(2);
  });

  it("keeps the article of a page that has become unreadable", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE, "b.html": OTHER });
    const report = await importing.import({ "a.html": new Uint8Array(2000), "b.html": OTHER });
    expect(report).toMatchObject({ retired: [], skipped: [{ source: "a.html" }] });
    expect(report.skipped[0]?.reason).toContain("Its article from before stays.");
    expect(importing.article("fi-a")).toBeDefined();
  });

  it("moves an article whose page has changed its language", async () => {
    const importing = createImporting();
    await importing.import({ "a.md": MARKDOWN_PAGE });
    const report = await importing.import({
      "a.md": "# Skrivaren\n\nPapperet har fastnat i skrivaren, öppna luckan.\n",
    });
    expect(report).toMatchObject({ changed: ["a.md"], retired: [] });
    expect(importing.read()).toMatchObject({ articles: [{ id: "sv-a" }], mistakes: [] });
  });
});

describe("A page under another name", () => {
  const NEW = "https://new.example/";

  it("with the same words, or with the same path but for its ending, keeps its article", async () => {
    const importing = createImporting({}, { reviewed: undefined });
    const page = OTHER.replace(/<meta property="article:modified_time"[^>]*>/, "");
    await importing.import({ "a.html": PAGE, "b.html": page, "c.html": THIRD });
    const before = importing.article("fi-b");
    const report = await importing.import({
      "a.html": PAGE,
      "ohjeet/naytto.html": page,
      "C.aspx": changed(THIRD, "poistat rajauksen", "poistat kaikki rajaukset"),
    });
    expect(report).toMatchObject({ imported: [], changed: ["C.aspx", "ohjeet/naytto.html"], retired: [], skipped: [] });
    expect(importing.read().articles.map(({ id }) => id)).toEqual(["fi-a", "fi-b", "fi-c"]);
    expect(importing.article("fi-b")).toEqual({
      ...before,
      subject: "ohjeet",
      portalUrl: "https://portal.example/help/ohjeet/naytto.html",
    });
    expect(await importing.import({ "a.html": PAGE, "ohjeet/naytto.html": page })).toMatchObject({
      retired: ["C.aspx"],
    });
  });

  it("does not take an article that has been edited", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE });
    const edited = changed(readFileSync(importing.file("fi/a.md"), "utf8"), "Hae varakortti", "Nouda varakortti");
    writeFileSync(importing.file("fi/a.md"), edited);
    const report = await importing.import({ "kortti.html": PAGE });
    expect(report.skipped).toMatchObject([
      { source: "kortti.html", reason: expect.stringContaining("fi/a.md has been edited") },
    ]);
    expect(readFileSync(importing.file("fi/a.md"), "utf8")).toBe(edited);
  });

  it("is a copy, and no other page, as long as the first is there", async () => {
    const importing = createImporting();
    await importing.import({ "b.html": PAGE });
    const report = await importing.import({ "a.html": PAGE, "b.html": PAGE });
    expect(report).toMatchObject({ unchanged: ["b.html"], skipped: [{ source: "a.html" }] });
  });

  it("keeps its article when the whole portal has moved, and what is not there yet stays", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE, "b.html": OTHER, "c.html": THIRD, "d.md": MARKDOWN_PAGE });
    const files = { "a.html": PAGE, "b.html": changed(OTHER, "johto", "kaapeli"), "c.html": THIRD };
    const report = await importing.import(files, { portal: NEW });
    expect(report).toMatchObject({ imported: [], changed: ["a.html", "b.html", "c.html"], retired: [] });
    expect(report.skipped).toEqual([
      {
        source: "d.md",
        reason: "It is not here, but was at https://portal.example/help/; delete en/d.md if it is gone there too.",
      },
    ]);
    expect(importing.read().articles.map(({ id, portalUrl }) => [id, portalUrl])).toEqual([
      ["en-d", "https://portal.example/help/d.md"],
      ["fi-a", `${NEW}a.html`],
      ["fi-b", `${NEW}b.html`],
      ["fi-c", `${NEW}c.html`],
    ]);
    expect(await importing.import(files, { portal: NEW })).toMatchObject({
      unchanged: Object.keys(files),
      skipped: [],
    });
  });

  it("of a portal that shares only some pages with another makes no article, and the report says what to do", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE, "b.html": OTHER, "c.html": THIRD });
    const report = await importing.import({ "a.html": PAGE }, { portal: NEW });
    expect(report).toMatchObject({ changed: [], retired: [] });
    expect(report.skipped).toEqual([
      {
        source: "a.html",
        reason:
          "It has the same words as fi/a.md from https://portal.example/help/; if that portal has moved here, move its entries in .import.json to this one.",
      },
    ]);
    expect(importing.article("fi-a")?.portalUrl).toBe("https://portal.example/help/a.html");
  });
});

describe("An article that a person wrote or edited", () => {
  const BY_HAND = `---
id: fi-a
title: Käsin kirjoitettu
language: fi
subject: signing-in
organisations: []
keywords: []
owner: Tukipiste
reviewed: 2026-02-11
portal: https://portal.example/card
sample: false
---

Tämän on kirjoittanut ihminen.
`;

  it("is never overwritten; the page that would have its id gets one of its own, the same each time", async () => {
    const importing = createImporting({ "fi/a.md": BY_HAND });
    await importing.import({ "a.html": PAGE });
    const ids = importing.read().articles.map(({ id }) => id);
    expect(ids).toEqual([expect.stringMatching(/^fi-a-[0-9a-f]{8}$/), "fi-a"].sort());
    expect(await importing.import({ "a.html": PAGE })).toMatchObject({ unchanged: ["a.html"] });
    expect(await importing.import({ "b.html": OTHER })).toMatchObject({ retired: ["a.html"] });
    expect(readFileSync(importing.file("fi/a.md"), "utf8")).toBe(BY_HAND);
  });

  it("is left as edited, by a change of the page and by its end", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE, "b.html": OTHER });
    const edited = changed(readFileSync(importing.file("fi/a.md"), "utf8"), "Hae varakortti", "Nouda varakortti");
    writeFileSync(importing.file("fi/a.md"), edited);
    const second = await importing.import({
      "a.html": changed(PAGE, "Hae varakortti", "Pyydä kortti"),
      "b.html": OTHER,
    });
    expect(second.skipped).toMatchObject([
      { source: "a.html", reason: expect.stringContaining("fi/a.md has been edited") },
    ]);
    const third = await importing.import({ "b.html": OTHER });
    expect(third).toMatchObject({
      retired: [],
      skipped: [{ source: "a.html", reason: expect.stringContaining("stays") }],
    });
    expect(readFileSync(importing.file("fi/a.md"), "utf8")).toBe(edited);
  });

  it("is not taken for edited when a checkout has changed its line ends", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE });
    const text = readFileSync(importing.file("fi/a.md"), "utf8");
    writeFileSync(importing.file("fi/a.md"), text.replaceAll("\n", "\r\n"));
    expect(await importing.import({ "a.html": PAGE })).toMatchObject({ unchanged: ["a.html"], skipped: [] });
  });

  it("is written again from the page when it was deleted", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE });
    rmSync(importing.file("fi/a.md"));
    await importing.import({ "a.html": PAGE });
    expect(importing.article("fi-a")).toBeDefined();
  });
});

describe("After a crash in the middle", () => {
  it("the next import knows as its own what was written and what was not", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE, "b.html": OTHER });
    const kept = importing.file(".import.json");
    const old = { manifest: readFileSync(kept, "utf8"), b: readFileSync(importing.file("fi/b.md"), "utf8") };
    const next = { "a.html": PAGE, "b.html": changed(OTHER, "johto", "kaapeli"), "c.html": THIRD };
    await importing.import(next);
    // As if it had stopped between the first note of what it was about to do and the last article.
    const manifest = JSON.parse(readFileSync(kept, "utf8"));
    const before = JSON.parse(old.manifest);
    for (const [portal, sources] of Object.entries<Record<string, { texts: string[] }>>(manifest.portals)) {
      for (const [source, made] of Object.entries(sources))
        made.texts.push(...(before.portals[portal][source]?.texts ?? []));
    }
    writeFileSync(kept, JSON.stringify(manifest));
    writeFileSync(importing.file("fi/b.md"), old.b);
    rmSync(importing.file("fi/c.md"));
    expect(await importing.import(next)).toMatchObject({
      changed: ["b.html", "c.html"],
      unchanged: ["a.html"],
      skipped: [],
    });
    expect(importing.read()).toMatchObject({ articles: { length: 3 }, mistakes: [] });
  });

  it("no unfinished file is left", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE });
    expect(existsSync(importing.file("fi/.a.md.unfinished"))).toBe(false);
  });
});

describe("Bad files", () => {
  it("are told with their reasons, and stop no other", async () => {
    const deep = `<p>${"<div>".repeat(60_000)}syvällä</p>`;
    const importing = createImporting();
    const report = await importing.import({
      "big.html": new Uint8Array(10_000_001).fill(97),
      "binary.html": Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
      "deep.html": deep,
      "empty.md": "",
      "german.html": '<html lang="de"><body><p>Das Passwort wird am Arbeitsplatz geändert.</p></body></html>',
      "good.html": PAGE,
      "junk.pdf": "%PDF-1.7 this is no pdf",
      "links.html": sharePointPage({
        title: "Ohjeet",
        body: '<ul><li><a href="a">Kortti unohtui kotiin</a></li><li><a href="b">Näyttö pimeni</a></li></ul>',
      }),
      "book.md": "Avaa potilaan lista. ".repeat(20_000),
      "locked.docx": Uint8Array.from([208, 207, 17, 224, 161, 177, 26, 225, 0, 0]),
      "locked.pdf": lockedPdf(),
      "not-a-document.docx": wordDocument([]).subarray(0, 40),
      "old.doc": "x",
      "style.css": "a { color: red }",
      "torn.docx": wordDocument().subarray(0, 900),
      "twin.html": PAGE,
      "wordless.html": "<html><body><img src=a></body></html>",
    });
    expect(Object.fromEntries(report.skipped.map(({ source, reason }) => [source, reason]))).toEqual({
      "big.html": "It is larger than 10 MB.",
      "binary.html": "It is not text, whatever its name says.",
      "book.md": "It is longer than 300,000 characters; split it.",
      "deep.html": "It is nested too deeply.",
      "empty.md": "It is empty.",
      "german.html": "It says that its language is de; articles are in fi, sv, en.",
      "junk.pdf": "The PDF is broken.",
      "links.html": "It only leads to other pages.",
      "locked.docx": "The Word document is locked with a password, or is of the old kind; save it as .docx.",
      "locked.pdf": "The PDF is locked with a password.",
      "not-a-document.docx": "The Word document is cut short or broken.",
      "old.doc": "This form is not read; export it as HTML, Markdown, DOCX or PDF.",
      "torn.docx": "The Word document is cut short or broken.",
      "twin.html": "It has the same words as good.html.",
      "wordless.html": "There are no words in it to answer with.",
    });
    expect(report).toMatchObject({ imported: ["good.html"], others: 1 });
    expect(importing.read()).toMatchObject({ articles: { length: 1 }, mistakes: [] });
  });

  it("a broken memory of earlier imports is told instead of taking every article for somebody else's", async () => {
    const importing = createImporting({ ".import.json": "{" });
    await expect(importing.import({ "a.html": PAGE })).rejects.toThrow(/\.import\.json is broken/);
  });

  it("a folder without a page is told, and retires nothing", async () => {
    const importing = createImporting();
    await importing.import({ "a.html": PAGE });
    await expect(importing.import({ "picture.png": "x" })).rejects.toThrow("There is no HTML");
    expect(importing.article("fi-a")).toBeDefined();
  });
});

describe("The language of a page", () => {
  const english = sharePointPage({
    title: "Referral lost",
    body: "<p>You find the referral in the queue when you choose the unit and remove the filter.</p>",
  });

  it("is that of its words, whatever the folder and the page claim", async () => {
    const importing = createImporting();
    const report = await importing.import({
      "fi/a.html": english.replace('lang="en-us"', 'lang="fi"'),
      "fi/b.html": OTHER.replace('lang="en-us"', 'lang="sv"'),
    });
    expect(report.languages).toEqual({ fi: 1, sv: 0, en: 1 });
    expect(importing.read().articles.map(({ id }) => id)).toEqual(["en-fi-a", "fi-b"]);
  });

  it("stays as long as its words stay", async () => {
    const importing = createImporting();
    const unclear = (language: string) => `<html lang="${language}"><title>XK</title><p>XKQ WZ QX 12 34</p></html>`;
    await importing.import({ "a.html": unclear("sv") });
    expect(await importing.import({ "a.html": unclear("en") })).toMatchObject({ unchanged: ["a.html"] });
  });
});

describe("Encodings", () => {
  const html = (charset: string) =>
    `<html><head>${charset}<title>Työvuoro</title></head><body><p>Työvuoron lääkelista näkyy väärin yöllä.</p></body></html>`;
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html(""), "utf16le")]);

  it.each([
    ["windows-1252 that says so", Buffer.from(html('<meta charset="windows-1252">'), "latin1")],
    ["windows-1252 that says nothing", Buffer.from(html(""), "latin1")],
    ["windows-1252 that claims to be UTF-8", Buffer.from(html('<meta charset="utf-8">'), "latin1")],
    ["UTF-8 that claims to be windows-1252", Buffer.from(html('<meta charset="windows-1252">'), "utf8")],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${html("")}`, "utf8")],
    ["an encoding that nobody knows", Buffer.from(html('<meta charset="klingon">'), "latin1")],
    ["UTF-16", utf16],
  ])("%s", async (_, bytes) => {
    const importing = createImporting();
    await importing.import({ "a.html": bytes });
    expect(importing.article("fi-a")).toMatchObject({
      title: "Työvuoro",
      sections: [{ blocks: [{ text: "Työvuoron lääkelista näkyy väärin yöllä." }] }],
    });
  });
});
