import type { Commit, Post } from "../desk/ports.ts";
import { freezePlainJson } from "./plainJson.ts";

/** Freezes all that is to be kept, and throws on what cannot be: a value that is no JSON, or a record that is changed twice. */
export function checkCommit({ cause, changes, outgoing }: Omit<Commit, "at">): void {
  const keys = new Set(changes.map(({ kind, value }) => `${kind}/${value.id}`));
  if (keys.size < changes.length) throw new Error(`The commit "${cause}" changes a record twice.`);
  const where = `The commit "${cause}"`;
  for (const { value } of changes) freezePlainJson(value, where);
  for (const each of outgoing) freezePlainJson(each, where);
}

/** Freezes the post that a message made; throws when it is no JSON. */
export function checkPost(messageId: string, post: Post): void {
  freezePlainJson(post, `The post of "${messageId}"`);
}
