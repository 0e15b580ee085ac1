import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changed } from "../content/files.ts";
import { hasButton, type Stage, setStage } from "./stage.ts";

const ASKED = "tarratulostin tulostaa tyhjiä tarroja";

/** Told in order: each step goes on from where the one before it ended. */
describe("content that is edited while the service runs", () => {
  let contentDir: string;
  let stage: Stage;

  beforeAll(async () => {
    contentDir = await mkdtemp(join(tmpdir(), "tukipolku-content-"));
    await cp("content", contentDir, { recursive: true });
    stage = await setStage({ contentDir });
  });
  afterAll(async () => {
    await stage.close();
    await rm(contentDir, { recursive: true, force: true });
  });

  async function answer(name: string): Promise<string> {
    const nurse = stage.nurse(name);
    await nurse.says(ASKED);
    return (await nurse.sees(hasButton("helped"))).words;
  }

  const article = () => join(contentDir, "articles", "fi", "lab-label-printer-empty.md");

  it("is answered from as it is now, without a restart", async () => {
    expect(await answer("Aada")).not.toContain("Ravista tarrarullaa kevyesti.");
    const text = await readFile(article(), "utf8");
    await writeFile(article(), text.replace(/^1\. .*$/mu, "1. Ravista tarrarullaa kevyesti."));
    await stage.looksAtContent();
    expect(await answer("Bea")).toContain("Ravista tarrarullaa kevyesti.");
  });

  it("is answered from as it last was right while it is broken, over a restart too", async () => {
    const text = await readFile(article(), "utf8");
    await writeFile(article(), changed(text, "\nlanguage: fi\n", "\n"));
    await stage.looksAtContent();
    expect(await answer("Cecilia")).toContain("Ravista tarrarullaa kevyesti.");
    await stage.restarts();
    expect(await answer("Daniela")).toContain("Ravista tarrarullaa kevyesti.");
  });

  it("questions asked in the middle of a change are all answered", async () => {
    const file = join(contentDir, "glossary.yaml");
    await writeFile(file, `${await readFile(file, "utf8")}\n# changed\n`);
    const names = Array.from({ length: 40 }, (_, index) => `Kysyjä ${index + 1}`);
    const [, ...answers] = await Promise.all([stage.looksAtContent(), ...names.map(answer)]);
    expect(answers).toHaveLength(40);
    for (const words of answers) expect(words).toContain("Ravista tarrarullaa kevyesti.");
  });

  it("that cannot be read any more is told by the health check, and answered from as it was", async () => {
    expect(await stage.health()).toEqual({ status: 200, body: { status: "ok" } });
    await rename(join(contentDir, "articles"), join(contentDir, "elsewhere"));
    for (let look = 0; look < 3; look += 1) await stage.looksAtContent();
    const wrong = "the content could not be looked at 3 times in a row, and may be old: see the log";
    expect(await stage.health()).toEqual({ status: 503, body: { status: "down", wrong: [wrong] } });
    expect(await answer("Eeva")).toContain("Ravista tarrarullaa kevyesti.");
  });
});
