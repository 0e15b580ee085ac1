import type { Actor } from "../../domain/person.ts";
import { shortened, title } from "./room.ts";

/** Plain words as the Markdown of a message: what could be read as markup is written as entities. */
export function plainText(text: string): string {
  return text
    .replace(/[&<>*_~`[\]\\|#]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replace(/^(\s*)([-+])(?=\s)/gmu, (_, space: string, sign: string) => `${space}&#${sign.codePointAt(0)};`)
    .replace(/^(\s*\d+)([.)])(?=\s)/gmu, (_, number: string, sign: string) => `${number}&#${sign.codePointAt(0)};`);
}

/** The name as it can stand in `<at>…</at>` and in the entity beside it, which must be the same. */
export function mentionable({ id, name }: Actor): Actor {
  return { id, name: title(name.replace(/[<>&*_~`[\]\\|#]/gu, " ").replace(/\s+/gu, " ")) };
}

export function mentionText({ name }: { readonly name: string }): string {
  return `<at>${name}</at>`;
}

/** More than any notification shows. */
const SUMMARY_LENGTH = 300;

/** One line for a notification. */
export function oneLine(text: string): string {
  return shortened(text.replace(/\s+/gu, " ").trim(), SUMMARY_LENGTH).text;
}
