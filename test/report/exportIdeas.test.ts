import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language.ts";
import { ArgumentError } from "../../src/report/checkedArguments.ts";
import { csv } from "../../src/report/csv.ts";
import { ExportError, exportIdeas } from "../../src/report/exportIdeas.ts";
import { type ExportArguments, readExportArguments } from "../../src/report/readExportArguments.ts";
import { safeCell } from "../../src/report/safeCell.ts";
import { xlsx } from "../../src/report/xlsx.ts";
import { hasButton, type Stage, setStage } from "../e2e/stage.ts";
import { readCsv, readXlsx } from "./sheets.ts";

const CODE = "131052-308T";
const FORMULA = '=HYPERLINK("https://evil.example";"Avaa")';

describe("the export of ideas, made while the service runs", () => {
  let stage: Stage;
  let out: string;
  let ids: readonly string[];

  beforeAll(async () => {
    stage = await setStage();
    out = await mkdtemp(join(tmpdir(), "tukipolku-ideas-"));
    const nurse = await stage.nurseOfUnit("Niina Nurmi");
    const share = async (title: string, gain: string, forWhom: string): Promise<void> => {
      await nurse.says("minulla on idea");
      await nurse.clicks(await nurse.sees(hasButton("sendIdea")), "sendIdea", { title, gain, forWhom });
      await nurse.sees(/Ideasi on lähetetty/);
    };
    await share(FORMULA, `+1; "kaksi"\n- kolme potilaalle ${CODE}`, "@SUM(A1)");
    await share("Isompi teksti", "Sen voi lukea", "");
    ids = [nurse.id, "a:", "29:"];
  });
  afterAll(async () => {
    await stage.close();
    await rm(out, { recursive: true });
  });

  async function exported(given: Partial<ExportArguments> = {}): Promise<readonly string[]> {
    const lines: string[] = [];
    const config = { dataDir: stage.dataDir, contentDir: "content" };
    await exportIdeas(config, { language: "fi", out, ...given }, (line) => lines.push(line));
    return lines;
  }
  const bytes = (name: string) => readFile(join(out, name));

  it("is the same table in both files, with every formula made harmless", async () => {
    await exported();
    const fromCsv = readCsv((await bytes("ideas.csv")).toString("utf8"));
    const { rows, xml } = readXlsx(await bytes("ideas.xlsx"));
    expect(rows).toEqual(fromCsv);
    expect(fromCsv).toHaveLength(3);
    expect(fromCsv[0]?.slice(1, 5)).toEqual(["Organisaatio", "Idea", "Mikä paranisi", "Kenelle"]);
    expect(fromCsv[1]?.slice(1)).toEqual([
      "Helsinki",
      `'${FORMULA}`,
      `'+1; "kaksi"\n- kolme potilaalle ******-****`,
      "'@SUM(A1)",
      expect.any(String),
      "vastaanotettu",
      "",
      "1",
      "2026-11-30 10:00",
      "2026-11-30 10:00",
    ]);
    expect(xml).not.toMatch(/<f[ >]/u);
    for (const cell of [...fromCsv, ...rows].flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
  });

  it("holds nobody's name, no id of a person and no personal identity code", async () => {
    await exported();
    const { rows } = readXlsx(await bytes("ideas.xlsx"));
    const all = `${await bytes("ideas.csv")}\n${rows.flat().join("\n")}`;
    for (const secret of [...ids, "Niina", "Nurmi", CODE]) expect(all).not.toContain(secret);
  });

  it("says what it wrote and how the ideas stand, in each language", async () => {
    expect(await exported()).toEqual([
      `2 ideaa: ${join(out, "ideas.csv")}`,
      `2 ideaa: ${join(out, "ideas.xlsx")}`,
      "Tilat: vastaanotettu 2",
    ]);
    const outputs = await Promise.all(LANGUAGES.map(async (language) => (await exported({ language })).join("\n")));
    expect(new Set(outputs).size).toBe(LANGUAGES.length);
  });

  it("may be of one organisation; without ideas nothing is written, and it says so", async () => {
    await exported({ organisation: "helsinki" });
    expect(await readdir(out)).toContain("ideas-helsinki.xlsx");
    expect(await exported({ organisation: "hus" })).toEqual([
      expect.stringContaining("ei ole ideoita, joten mitään ei kirjoitettu"),
    ]);
    expect(await readdir(out)).not.toContain("ideas-hus.csv");
    await expect(exported({ organisation: "turku" })).rejects.toThrow(
      new ArgumentError(
        "--organisation: there is no turku. Write one of: hus, helsinki, lansi-uusimaa, keski-uusimaa.",
      ),
    );
  });

  it("where it cannot be written, says what to do", async () => {
    const file = join(out, "a-file");
    await writeFile(file, "");
    const failed = exported({ out: join(file, "folder") });
    await expect(failed).rejects.toThrow(ExportError);
    await expect(failed).rejects.toThrow(/name a folder that you may write to with --out/u);
  });

  it("runs as the program that package.json names", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["src/report/ideasExport.ts", "--language", "en", "--out", out],
      { env: { ...process.env, DATA_DIR: stage.dataDir } },
    );
    expect(stdout).toContain("Statuses: received 2");
  });
});

describe("the arguments of the export", () => {
  it("have defaults, and a wrong one says what to write", () => {
    expect(readExportArguments([])).toEqual({ language: "fi", out: "." });
    expect(() => readExportArguments(["--language", "de"])).toThrow("--language: write fi, sv or en.");
    expect(() => readExportArguments(["--organization", "hus"])).toThrow("Write npm run ideas:export");
  });
});

describe("a cell of a sheet", () => {
  const beginning = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\u0000=", "");
  const words = fc
    .tuple(beginning, fc.string({ unit: "binary", maxLength: 30 }))
    .map(([first, rest]) => safeCell(first + rest));

  it("never begins as a formula does, whatever was typed", () => {
    fc.assert(
      fc.property(words, (cell) => {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u);
      }),
    );
  });

  it("stays one cell with the same words in the file with semicolons", () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(readCsv(csv(rows))).toEqual(rows);
      }),
    );
  });

  it("stays one cell with the same words in the workbook", async () => {
    const line = words.map((cell) => cell.replaceAll("\r", ""));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async (row) => {
        const whole = [...row, "loppu"];
        expect(readXlsx(await xlsx([["Otsikko"], whole], "Ideat")).rows[1]).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });
});
