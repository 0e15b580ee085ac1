/** Who may import whom, under `src`: the table of the house, and the only copy of it that knows where a path leads. */
export interface Room {
  readonly rooms: readonly string[];
  /** Packages; `node:` stands for what Node brings. */
  readonly packages: readonly string[];
  /** Rooms of which only `import type` is allowed. */
  readonly typesOf?: readonly string[];
  /** Rooms of which only these files are allowed. */
  readonly only?: readonly string[];
}

/** A room is a folder of `src`, or a file that stands in `src` itself. */
export const IMPORT_TABLE: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ["date-fns"] },
  desk: { rooms: ["domain"], packages: [] },
  texts: { rooms: [], typesOf: ["domain"], packages: [] },
  teams: {
    rooms: ["desk", "domain", "texts"],
    packages: ["botbuilder", "botframework-connector", "@microsoft/teams-ai", "jose", "zod", "node:"],
  },
  http: { rooms: ["desk", "texts"], packages: ["restify", "zod", "node:"] },
  store: { rooms: ["domain"], only: ["src/desk/ports.ts"], packages: ["lowdb", "pg", "zod", "node:"] },
  knowledge: { rooms: ["domain"], only: ["src/desk/ports.ts"], packages: ["@orama/stemmers", "zod", "node:"] },
  content: {
    rooms: ["domain"],
    packages: [
      "date-holidays",
      "mdast",
      "mdast-util-from-markdown",
      "mdast-util-gfm-strikethrough",
      "mdast-util-gfm-table",
      "mdast-util-gfm-task-list-item",
      "mdast-util-to-string",
      "micromark-extension-gfm-strikethrough",
      "micromark-extension-gfm-table",
      "micromark-extension-gfm-task-list-item",
      "yaml",
      "zod",
      "node:",
    ],
  },
  import: {
    rooms: ["content", "domain", "knowledge"],
    packages: [
      "fflate",
      "hast",
      "hast-util-from-html",
      "hast-util-to-mdast",
      "mammoth",
      "mdast",
      "mdast-util-gfm-strikethrough",
      "mdast-util-gfm-table",
      "mdast-util-to-markdown",
      "mdast-util-to-string",
      "micromark",
      "micromark-extension-gfm",
      "unpdf",
      "yaml",
      "zod",
      "node:",
    ],
  },
  library: { rooms: ["content", "domain", "knowledge"], only: ["src/desk/ports.ts"], packages: ["zod", "node:"] },
  playground: { rooms: ["content", "domain"], packages: ["zod", "node:"] },
  report: {
    rooms: ["config.ts", "content", "domain", "knowledge", "store", "texts"],
    packages: ["write-excel-file", "zod", "node:"],
  },
  "config.ts": { rooms: ["domain"], packages: ["zod", "node:"] },
  "service.ts": {
    rooms: ["config.ts", "content", "desk", "domain", "http", "knowledge", "library", "store", "teams", "texts"],
    packages: ["pino", "node:"],
  },
  "main.ts": { rooms: ["config.ts", "content", "service.ts"], packages: ["pino", "node:"] },
};

/** Files that may read or pass on the environment. */
export const READS_ENVIRONMENT = ["src/config.ts", "src/playground/start.ts"];

const CLOCK =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|(?<!\bnew )\bDate\(|\bperformance\b|\bTemporal\.Now\b/;
const CHANCE = /\bMath\.random\b|\bcrypto\b/;
const OUTSIDE = /\bprocess\b|\bglobalThis\b|\bfetch\(|\bconsole\b/;
const TIMERS = /\bset(Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/;
const WAITING = /\bawait\b|\basync\b|\bPromise\b/;

/** Words that a room's code never has: what it needs of them arrives in an event or through a port. */
export const FORBIDDEN_WORDS: Readonly<Record<string, readonly RegExp[]>> = {
  domain: [CLOCK, CHANCE, OUTSIDE, TIMERS, WAITING],
  texts: [CLOCK, CHANCE, OUTSIDE, TIMERS, WAITING],
  desk: [CLOCK, CHANCE, OUTSIDE, TIMERS],
};
