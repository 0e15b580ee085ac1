import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importsOf, offencesIn } from "./offences.ts";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.[cm]?[jt]sx?$/.test(name));

describe("The source", () => {
  it("keeps the import table, and has no clock, chance or waiting in its rules", () => {
    expect(files.flatMap((file) => offencesIn(file, readFileSync(file, "utf8")))).toEqual([]);
  });

  it("was really read", () => {
    const imports = files.flatMap((file) => importsOf(readFileSync(file, "utf8")));
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(files.length);
    expect(files).toEqual(expect.arrayContaining(["src/domain/ticket.ts", "src/desk/ports.ts"]));
  });
});

describe("An offence is found", () => {
  it.each([
    ["src/domain/a.ts", 'import { z } from "zod";'],
    ["src/domain/a.ts", 'import type { Store } from "../desk/ports.ts";'],
    ["src/domain/a.ts", 'import {\n  readFile,\n  type Stats,\n} from "node:fs";'],
    ["src/domain/a.ts", 'export * from "../texts/texts.ts";'],
    ["src/domain/a.ts", 'export { x as y } from "../teams/x.ts";'],
    ["src/domain/a.ts", 'import "../store/x.ts";'],
    ["src/domain/a.ts", 'const x = import("../http/x.ts");'],
    ["src/domain/a.ts", "const x = import(name);"],
    ["src/domain/a.ts", 'const x = require("zod");'],
    ["src/domain/a.ts", 'import { folder } from "../../test/content/files.ts";'],
    ["src/desk/a.ts", 'import { texts } from "../texts/texts.ts";'],
    ["src/desk/a.ts", 'import { z } from "zod";'],
    ["src/desk/a.ts", 'import { config } from "../config.ts";'],
    ["src/texts/fi/a.ts", 'import { LANGUAGES } from "../../domain/language.ts";'],
    ["src/texts/a.ts", 'import { type Language } from "../domain/language.ts";'],
    ["src/texts/a.ts", 'import type { Work } from "../desk/work.ts";'],
    ["src/teams/cards/a.ts", 'import { x } from "../../store/x.ts";'],
    ["src/teams/a.ts", 'import { search } from "../knowledge/search.ts";'],
    ["src/http/a.ts", 'import { TurnContext } from "botbuilder";'],
    ["src/http/a.ts", 'import type { Activity } from "../teams/parse.ts";'],
    ["src/store/a.ts", 'import { Application } from "@microsoft/teams-ai";'],
    ["src/store/a.ts", 'import { work } from "../desk/work.ts";'],
    ["src/knowledge/a.ts", 'import type { Store } from "../store/x.ts";'],
    ["src/library/a.ts", 'import type { Work } from "../desk/work.ts";'],
    ["src/library/a.ts", 'import { store } from "../store/x.ts";'],
    ["src/knowledge/a.ts", 'import { openLibrary } from "../library/openLibrary.ts";'],
    ["src/content/a.ts", 'import { Client } from "pg";'],
    ["src/service.ts", 'import { start } from "./main.ts";'],
    ["src/service.ts", 'import { start } from "./playground/start.ts";'],
    ["src/playground/a.ts", 'import { env } from "node:process";'],
    ["src/helpers/a.ts", ""],
  ])("in %s: %s", (file, source) => {
    expect(offencesIn(file, source)).toHaveLength(1);
  });

  it.each([
    "const now = Date.now();",
    "const now = new Date();",
    "const now = new Date;",
    "const now = Date();",
    "const now = performance.now();",
    "const dice = Math.random();",
    "const id = crypto.randomUUID();",
    "const folder = process.cwd();",
    "setTimeout(() => close(), 10);",
    "const read = async () => 1;",
    "const value = await read();",
    "type Later = Promise<number>;",
    `const text = \`it is \${Date.now()}\`;`,
  ])("in the domain: %s", (source) => {
    expect(offencesIn("src/domain/a.ts", source).length).toBeGreaterThan(0);
  });

  it.each(["process.env.PORT", 'process["env"]', "process?.env", "const { env } = process;"])(
    "reading %s",
    (source) => {
      expect(offencesIn("src/teams/a.ts", source)).toEqual(["src/teams/a.ts reads the environment"]);
      expect(offencesIn("src/config.ts", source)).toEqual([]);
    },
  );
});

describe("No offence is", () => {
  it.each([
    ["src/domain/a.ts", 'import { addDays } from "date-fns";\nimport type { Instant } from "./instant.ts";'],
    ["src/domain/a.ts", "/** Delivered by another process, without await. */\nconst day = new Date(at);"],
    ["src/domain/a.ts", 'const words = ["process", "https://a.example/await"]; // Date.now() is elsewhere'],
    ["src/domain/a.ts", "const text = `a promise, async`;"],
    ["src/texts/fi/a.ts", 'import type { Language } from "../../domain/language.ts";'],
    ["src/store/formats/a.ts", 'import type { Store } from "../../desk/ports.ts";'],
    ["src/teams/cards/a.ts", 'import { x } from "botframework-connector/lib/x.js";\nimport { y } from "../parse.ts";'],
    ["src/desk/a.ts", "const read = async () => await store.read();"],
  ])("in %s: %s", (file, source) => {
    expect(offencesIn(file, source)).toEqual([]);
  });
});
