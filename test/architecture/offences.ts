import { posix } from "node:path";
import { FORBIDDEN_WORDS, IMPORT_TABLE, READS_ENVIRONMENT, type Room } from "./importTable.ts";

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const TOKENS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;
const STATIC = /(?<![\w.$])(?:import|export)\s+(type\s)?(?:[\w\s*{},$]*?\bfrom\s*)?["']([^"'\n]+)["']/g;
const DYNAMIC = /(?<![\w$])(?:import|require|createRequire)\s*\(\s*(?:["'`]([^"'`]*)["'`]\s*[,)])?/g;

/** What is wrong with a file by the table; `file` is its path from the root, e.g. `src/desk/ports.ts`. */
export function offencesIn(file: string, source: string): readonly string[] {
  const name = roomOf(file);
  const room = IMPORT_TABLE[name];
  if (!room) return [`${file}: ${name} is not in the import table`];
  const wrong = importsOf(source).flatMap((found) => complaintOf(found, file, room) ?? []);
  const code = wordsOf(source);
  const words = (FORBIDDEN_WORDS[name] ?? []).flatMap((pattern) => pattern.exec(code)?.[0] ?? []);
  const environment = /\bprocess\s*(\??\.\s*env\b|\[)|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(code);
  return [
    ...wrong.map((complaint) => `${file} ${complaint}`),
    ...words.map((word) => `${file} says ${word}`),
    ...(environment && !READS_ENVIRONMENT.includes(file) ? [`${file} reads the environment`] : []),
  ];
}

/** Every import of a source text, whatever its form; a dynamic one without a plain name is `from: "?"`. */
export function importsOf(source: string): readonly Import[] {
  const text = source.replace(TOKENS, (token) => (token.startsWith("/") ? " " : token));
  return [
    ...[...text.matchAll(STATIC)].map(([, type, from = ""]) => ({ from, typeOnly: type !== undefined })),
    ...[...text.matchAll(DYNAMIC)].map(([, from = "?"]) => ({ from, typeOnly: false })),
  ];
}

/** The source without comments and quoted words; of a template only what is computed in it stays. */
function wordsOf(source: string): string {
  return source.replace(TOKENS, (token) => {
    if (token.startsWith("/")) return " ";
    return token.startsWith("`") ? [...token.matchAll(/\$\{[^}]*\}/g)].join(" ") : '""';
  });
}

function complaintOf({ from, typeOnly }: Import, file: string, room: Room): string | undefined {
  if (!from.startsWith(".")) {
    const allowed = room.packages.some(
      (name) => from === name || from.startsWith(name.endsWith(":") ? name : `${name}/`),
    );
    return allowed && from !== "node:process" ? undefined : `imports ${from}`;
  }
  const target = posix.join(posix.dirname(file), from);
  if (!target.startsWith("src/")) return `imports ${target}, which is outside src`;
  const other = roomOf(target);
  if (other === roomOf(file) || room.rooms.includes(other) || room.only?.includes(target)) return undefined;
  if (room.typesOf?.includes(other)) return typeOnly ? undefined : `imports more than types of ${target}`;
  return `imports ${target}`;
}

/** `src/teams/cards/ticket.ts` is in `teams`; `src/main.ts` is a room of its own. */
function roomOf(file: string): string {
  return file.split("/")[1] ?? file;
}
