import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inflateSync } from "node:zlib";
import { AppManifestUtils, TeamsManifestConverter } from "@microsoft/app-manifest";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { appManifest, appPackage } from "../../manifest/appPackage.ts";
import { readCommand } from "../../src/domain/commands.ts";

const APP_ID = "7d2f4a10-5b3c-4e6d-8f90-1a2b3c4d5e6f";

const commandLists = z.array(
  z.object({
    scopes: z.array(z.string()),
    commands: z.array(z.object({ title: z.string(), description: z.string() })),
  }),
);
const manifestForm = z.object({
  id: z.string(),
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  bots: z.tuple([z.object({ botId: z.string(), scopes: z.array(z.string()), commandLists })]),
});
const stringTable = z.record(z.string(), z.string());

const manifest = manifestForm.parse(appManifest(APP_ID));
const tableOf = (language: string) => stringTable.parse(JSON.parse(readFileSync(`manifest/${language}.json`, "utf8")));

/** Every text of the manifest that people see, under the key that a language file has for it. */
function textsOf(): Record<string, string> {
  const [{ commandLists: lists }] = manifest.bots;
  const commands = lists.flatMap(({ commands }, list) =>
    commands.flatMap(({ title, description }, place) => {
      const key = `bots[0].commandLists[${list}].commands[${place}]`;
      return [
        [`${key}.title`, title],
        [`${key}.description`, description],
      ];
    }),
  );
  const named = (key: string, texts: Record<string, string>) =>
    Object.entries(texts).map(([name, text]) => [`${key}.${name}`, text]);
  return Object.fromEntries([
    ...named("name", manifest.name),
    ...named("description", manifest.description),
    ...commands,
  ]);
}

const titlesOf = (table: Record<string, string>) =>
  Object.entries(table).flatMap(([key, text]) => (key.endsWith(".title") ? [text] : []));

describe("The manifest", () => {
  it("is valid by the schema of its version", async () => {
    const parsed = TeamsManifestConverter.jsonToManifest(JSON.stringify(appManifest(APP_ID)));
    expect(await AppManifestUtils.validateAgainstSchema(parsed)).toEqual([]);
  });

  it("is refused by the same check when a required key is gone", async () => {
    const { description: _, ...broken } = appManifest(APP_ID);
    const problems = await AppManifestUtils.validateAgainstSchema(JSON.parse(JSON.stringify(broken)));
    expect(problems.join(" ")).toContain("description");
  });

  it("carries the app id for the app and its bot", () => {
    expect(manifest.id).toBe(APP_ID);
    expect(manifest.bots[0].botId).toBe(APP_ID);
    expect(manifest.bots[0].scopes).toEqual(["personal", "team", "groupChat"]);
  });

  it("has a command menu for each scope, within what Teams shows", () => {
    const lists = manifest.bots[0].commandLists;
    expect(lists.flatMap(({ scopes }) => scopes)).toEqual(["personal", "team", "groupChat"]);
    for (const { commands } of lists) expect(commands.length).toBeLessThanOrEqual(10);
  });

  it.each(["sv", "en"])("has every text in %s", (language) => {
    const { $schema: _, ...table } = tableOf(language);
    expect(Object.keys(table).sort()).toEqual(Object.keys(textsOf()).sort());
    expect(Object.values(table).filter((text) => text.trim() === "")).toEqual([]);
  });

  it.each(["fi", "sv", "en"])("has commands in %s that fit the menu and that the bot understands", (language) => {
    const table = language === "fi" ? textsOf() : tableOf(language);
    const titles = titlesOf(table);
    expect(titles).toHaveLength(11);
    expect(titles.filter((title) => readCommand(title) === undefined)).toEqual([]);
    expect(titles.filter((title) => title.length > 32)).toEqual([]);
    const descriptions = Object.entries(table).filter(([key]) => key.endsWith("].description"));
    expect(descriptions.filter(([, text]) => text.length > 128)).toEqual([]);
    expect(table["name.short"]?.length).toBeLessThanOrEqual(30);
    expect(table["description.short"]?.length).toBeLessThanOrEqual(80);
  });
});

/** Width, height, colour type (6 = with transparency) and the raw rows, each behind its filter byte. */
function readPng(file: string) {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") data.push(bytes.subarray(at + 8, at + 8 + length));
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    colourType: bytes[25],
    rows: inflateSync(Buffer.concat(data)),
  };
}

/** The pixels of an 8-bit RGBA picture, with PNG's row filters undone. */
function pixelsOf({ width, height, rows }: ReturnType<typeof readPng>): number[][] {
  const stride = width * 4;
  const out = Buffer.alloc(stride * height);
  const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (out[row * stride + column] ?? 0));
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const raw = rows[row * (stride + 1) + 1 + column] ?? 0;
      const [left, up, corner] = [at(row, column - 4), at(row - 1, column), column < 4 ? 0 : at(row - 1, column - 4)];
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0;
      out[row * stride + column] = raw + guess;
    }
  }
  return Array.from({ length: width * height }, (_, pixel) => [...out.subarray(pixel * 4, pixel * 4 + 4)]);
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

describe("The icons", () => {
  it("have the sizes that Teams asks for", () => {
    expect(readPng("manifest/color.png")).toMatchObject({ width: 192, height: 192 });
    expect(readPng("manifest/outline.png")).toMatchObject({ width: 32, height: 32, colourType: 6 });
  });

  it("the outline is white on nothing", () => {
    const pixels = pixelsOf(readPng("manifest/outline.png"));
    const drawn = pixels.filter(([, , , alpha]) => alpha !== 0);
    expect(drawn.length).toBeGreaterThan(50);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
    expect(drawn.filter(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255)).toEqual([]);
  });
});

describe("The package", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tukipolku-package-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("holds the manifest, the languages and the icons", () => {
    const files = unzipSync(appPackage(APP_ID));
    expect(Object.keys(files).sort()).toEqual(["color.png", "en.json", "manifest.json", "outline.png", "sv.json"]);
    expect(JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()))).toEqual(appManifest(APP_ID));
    expect(Buffer.from(files["color.png"] ?? [])).toEqual(readFileSync("manifest/color.png"));
  });

  const run = (env: Record<string, string>) =>
    spawnSync(process.execPath, [resolve("manifest/package.ts")], { cwd: folder, env, encoding: "utf8" });

  it("is written by the command when the app id is set", () => {
    const { status, stdout } = run({ BOT_APP_ID: APP_ID });
    expect(status).toBe(0);
    expect(stdout).toContain("tukipolku-teams-app.zip");
    const files = unzipSync(readFileSync(join(folder, "tukipolku-teams-app.zip")));
    expect(Object.keys(files)).toContain("manifest.json");
  });

  it.each([{}, { BOT_APP_ID: "tukipolku" }])("is not built with %o: one line says what to set", (env) => {
    const { status, stderr } = run(env);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Set BOT_APP_ID .*\n$/);
  });
});
