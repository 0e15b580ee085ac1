import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createMorphology } from "../../src/knowledge/morphology.ts";
import { openVoikko, type Voikko, VoikkoError, type VoikkoOptions } from "../../src/knowledge/voikko.ts";
import { stem } from "../../src/knowledge/words.ts";
import { folderWith } from "../content/files.ts";

const STAND_IN = fileURLToPath(new URL("voikkoStandIn.ts", import.meta.url));

function programOf(script: string): string {
  const program = join(folderWith({ voikkospell: `#!/bin/sh\n${script}\n` }), "voikkospell");
  chmodSync(program, 0o755);
  return program;
}

async function opened(program: string, options?: VoikkoOptions): Promise<Voikko> {
  const voikko = await openVoikko(program, options);
  onTestFinished(() => voikko.close());
  return voikko;
}

const standIn = () => programOf(`exec "${process.execPath}" "${STAND_IN}" "$@"`);

describe("Voikko in a program beside the service", () => {
  it("tells the base forms of the words it knows, in small letters", async () => {
    const voikko = await opened(standIn());
    expect(await voikko.baseForms(["lääkkeitä", "qwxz", "kuusi", "helsingissä", "pin2", "kuusi", ""])).toEqual(
      new Map([
        ["lääkkeitä", ["lääke"]],
        ["kuusi", ["kuu", "kuusi"]],
        ["helsingissä", ["helsinki"]],
      ]),
    );
    expect(await voikko.baseForms([])).toEqual(new Map());
  });

  it("gives questions, once asked, the stems of base forms to be looked up by, in Finnish alone", async () => {
    const morphology = createMorphology(await opened(standIn()));
    expect(morphology.namesIn("fi")("lääkkeitä")).toEqual([stem("lääkkeitä", "fi")]);
    await morphology.ask(["lääkkeitä", "qwxz"]);
    expect(morphology.namesIn("fi")("lääkkeitä")).toEqual([stem("lääkkeitä", "fi"), stem("lääke", "fi")]);
    expect(morphology.namesIn("fi")("qwxz")).toEqual([stem("qwxz", "fi")]);
    expect(morphology.namesIn("sv")("lääkkeitä")).toEqual([stem("lääkkeitä", "sv")]);
  });

  it("answers each of many that ask at once, however much they ask", async () => {
    const voikko = await opened(standIn());
    const many = Array.from({ length: 26 * 26 }, (_, i) => `kuu${String.fromCharCode(97 + (i % 26), 97 + i / 26)}`);
    const answers = await Promise.all([voikko.baseForms([...many, "kuusi"]), voikko.baseForms(["lääkkeitä"])]);
    expect(answers.map((answer) => [...answer.keys()])).toEqual([["kuusi"], ["lääkkeitä"]]);
  });

  it("leaves the words to the stemmer when it crashes, says so, and is there again for the next question", async () => {
    const troubles: string[] = [];
    const voikko = await opened(standIn(), { onTrouble: (trouble) => troubles.push(trouble) });
    expect(await voikko.baseForms(["kaadu", "kuusi"])).toEqual(new Map());
    expect(troubles).toEqual([
      "Voikko failed (it ended with 3). It is started again when asked next; until then words are only stemmed.",
    ]);
    expect(await voikko.baseForms(["kuusi"])).toEqual(new Map([["kuusi", ["kuu", "kuusi"]]]));
    expect(await voikko.baseForms(["kaadu"])).toEqual(new Map());
    expect(await voikko.baseForms(["kuusi"])).toEqual(new Map([["kuusi", ["kuu", "kuusi"]]]));
    expect(troubles).toHaveLength(2);
  });

  it("is given up when it cannot even start again", async () => {
    const troubles: string[] = [];
    const voikko = await opened(
      programOf(`test -e "$0.used" && exit 9; touch "$0.used"; exec "${process.execPath}" "${STAND_IN}" "$@"`),
      {
        onTrouble: (trouble) => troubles.push(trouble),
      },
    );
    for (const word of ["kaadu", "kuusi", "kuusi"]) expect(await voikko.baseForms([word])).toEqual(new Map());
    expect(troubles.map((trouble) => trouble.slice(0, 32))).toEqual([
      "Voikko failed (it ended with 3).",
      "Voikko failed (it ended with 9).",
    ]);
  });

  it("is not waited for when it falls silent", async () => {
    const troubles: string[] = [];
    const voikko = await opened(standIn(), { onTrouble: (trouble) => troubles.push(trouble) });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const asked = voikko.baseForms(["jumitu"]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await asked).toEqual(new Map());
    expect(troubles).toEqual([expect.stringContaining("no answer in 2000 ms")]);
  });

  it("gives no more answers when it is closed, and no trouble either", async () => {
    const troubles: string[] = [];
    const voikko = await opened(standIn(), { onTrouble: (trouble) => troubles.push(trouble) });
    const asked = voikko.baseForms(["jumitu"]);
    voikko.close();
    expect(await asked).toEqual(new Map());
    expect(await voikko.baseForms(["kuusi"])).toEqual(new Map());
    expect(troubles).toEqual([]);
  });

  it.each([
    ["that is not there", () => "/nowhere/voikkospell", "ENOENT"],
    ["that ends at once", () => programOf("exit 1"), "it ended with 1"],
    [
      "that is something else",
      () => programOf('while read -r word; do echo "W: $word"; done'),
      "does not know the Finnish",
    ],
  ])("cannot be a program %s, and says what to install", async (_, program, reason) => {
    const opening = openVoikko(program());
    await expect(opening).rejects.toThrow(VoikkoError);
    await expect(opening).rejects.toThrow(reason);
    await expect(opening).rejects.toThrow("apt-get install libvoikko-dev voikko-fi");
  });
});

const VOIKKOSPELL = "/usr/bin/voikkospell";
const isInstalled = spawnSync(VOIKKOSPELL, ["-l"], { encoding: "utf8" }).stdout?.includes("fi-x-") ?? false;
const WHY_LEFT_OUT = `${VOIKKOSPELL} and a Finnish dictionary are not there: apt-get install libvoikko-dev voikko-fi`;
if (!isInstalled) console.log(`The test of the real Voikko is left out: ${WHY_LEFT_OUT}`);

describe("the real Voikko", () => {
  it("tells the base forms of Finnish words", async ({ skip }) => {
    skip(!isInstalled, WHY_LEFT_OUT);
    const voikko = await opened(VOIKKOSPELL);
    const forms = await voikko.baseForms(["reseptejä", "lääkkeistä", "lähetteen", "reseptipohjan", "potilastamme"]);
    expect(Object.fromEntries(forms)).toMatchObject({
      reseptejä: ["resepti"],
      lääkkeistä: ["lääke"],
      lähetteen: ["lähete"],
      reseptipohjan: ["reseptipohja"],
      potilastamme: ["potilas"],
    });
  });
});
