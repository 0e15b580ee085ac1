import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPhrasings } from "../../src/content/readPhrasings.ts";
import { LANGUAGES } from "../../src/domain/language.ts";
import { ArgumentError } from "../../src/report/checkedArguments.ts";
import { makeReport } from "../../src/report/makeReport.ts";
import { type Arguments, readArguments } from "../../src/report/readArguments.ts";
import { folderWith } from "../content/files.ts";
import { hasButton, type Stage, setStage, UNIT_CANNOT_WORK } from "../e2e/stage.ts";

const CODE = "131052-308T";

describe("the report, made while the service runs", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
    const nurse = await stage.nurseOfUnit("Niina Nurmi");
    await nurse.says("Aino Virtasen kahvinkeitin rikki taukohuoneessa, s. 1.2.54");
    await nurse.sees(/En löytänyt ohjetta/);
    await nurse.says(`tarratulostin tulostaa tyhjiä tarroja potilaalle ${CODE}`);
    const unhelpful = await nurse.sees(hasButton("helped"));
    await nurse.clicks(unhelpful, "didNotHelp");
    await nurse.clicks(unhelpful, "openTicketForm");
    const form = await nurse.sees(hasButton("reviewTicket"));
    const readBack = await nurse.clicks(form, "reviewTicket", { description: "Ei toimi", ...UNIT_CANNOT_WORK });
    await nurse.clicks(readBack, "sendTicket");
    await nurse.sees(/on avattu/);
    await nurse.says("kortti jäi kotiin");
    await nurse.clicks(await nurse.sees(hasButton("helped")), "helped");
    await nurse.sees(/Hyvä/);
  });
  afterAll(() => stage.close());

  function report(given: Partial<Arguments> = {}, contentDir = "content") {
    const config = { dataDir: stage.dataDir, contentDir, reviewMonths: 12 };
    return makeReport(config, { language: "fi", json: false, ...given }, stage.clock.now);
  }

  it("says in words what was asked and not found, what does not help and what waits for an editor", async () => {
    const { output, warnings } = await report();
    expect(warnings).toEqual([]);
    expect(output).toContain("Kaikki tallessa olevat tiedot, 30.11.2026 asti. Kysymyksiä 3.");
    expect(output).toContain("… kahvinkeitin rikki taukohuoneessa, s. …\n      1 × (ohjetta ei löytynyt)");
    expect(output).toContain(
      "tarratulostin tulostaa tyhjiä tarroja potilaalle ******-****\n      1 × (ohje ei auttanut)",
    );
    expect(output).toMatch(/näytetty 1, auttoi 0, ei auttanut 1, tikettejä 1/);
    expect(output).toContain('text: "kortti jäi kotiin" # yksi ihminen');
  });

  it("holds no name, no id of a person or a ticket and no personal identity code, in any form", async () => {
    for (const json of [true, false]) {
      const { output } = await report({ json });
      expect(output).not.toMatch(
        new RegExp(`Niina|Nurmi|Aino|Virtasen|1\\.2\\.54|${CODE}|T-\\d|29:|requesterId|confirmedBy`),
      );
    }
  });

  it("gives lines that can be put into content/phrasings.yaml as they are", async () => {
    const { output } = await report();
    const lines = output.slice(output.indexOf("accepted:")).split("\n\n")[0] ?? "";
    const folder = folderWith({ "phrasings.yaml": `${lines}\n` });
    const waiting = JSON.parse((await report({ json: true })).output).waiting;
    const articles = waiting.map(({ articleId }: { articleId: string }) => ({ id: articleId }));
    const { decisions, mistakes } = readPhrasings(join(folder, "phrasings.yaml"), articles);
    expect(mistakes).toEqual([]);
    expect(decisions?.accepted.map(({ text }) => text)).toEqual(["kortti jäi kotiin"]);
  });

  it("comes in each language, and from a day on", async () => {
    const outputs = await Promise.all(LANGUAGES.map(async (language) => (await report({ language })).output));
    expect(new Set(outputs.map((output) => output.split("\n")[0])).size).toBe(LANGUAGES.length);
    expect((await report({ since: "2026-12-01" })).output).toContain("Kysymyksiä 0.");
  });

  it("warns when the editors' file is broken, and is made all the same", async () => {
    const contentDir = folderWith({ "phrasings.yaml": "acepted: []\n" });
    mkdirSync(join(contentDir, "articles"));
    writeFileSync(join(contentDir, "articles", "broken.md"), "no front matter");
    const { output, warnings } = await report({}, contentDir);
    expect(output).toContain("kahvinkeitin");
    expect(warnings.join("\n")).toMatch(/broken\.md:1:.*\n.*phrasings\.yaml:1:.*\n.*rikki/s);
  });
});

describe("without data", () => {
  it("the report says what to do", async () => {
    const config = { dataDir: "./nowhere", contentDir: "content", reviewMonths: 12 };
    expect((await makeReport(config, readArguments([]), 0)).output).toMatch(/\.\/nowhere.*DATA_DIR/);
  });
});

describe("the arguments", () => {
  it("may be left out", () => {
    expect(readArguments([])).toEqual({ language: "fi", json: false });
    expect(readArguments(["--language", "sv", "--since", "2026-01-31", "--json"])).toEqual({
      language: "sv",
      since: "2026-01-31",
      json: true,
    });
  });

  it.each([
    [["--language", "no"], "fi, sv or en"],
    [["--since", "2026-02-30"], "2026-01-31"],
    [["--verbose"], "npm run knowledge:report"],
  ])("%j are refused with what to write instead", (words, remedy) => {
    expect(() => readArguments(words)).toThrow(ArgumentError);
    expect(() => readArguments(words)).toThrow(remedy);
  });
});
