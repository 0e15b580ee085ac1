import type { Verb } from "../../desk/inbound.ts";

/**
 * The id of an input that fills a field of a click. It carries the verb, because a card with two inputs of the same id
 * is not shown at all by Teams on phones.
 */
export function inputId(verb: Verb, field: string): string {
  return `${verb}.${field}`;
}

/** The data of a click with its inputs under the names of the fields; inputs of other verbs are left out. */
export function fieldsOf(verb: string, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const [owner, field] = key.split(".", 2);
    if (field === undefined) fields[key] = value;
    else if (owner === verb) fields[field] = value;
  }
  return fields;
}
