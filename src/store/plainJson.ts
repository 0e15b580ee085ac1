/**
 * Freezes a value through and through, so that nobody can change the store by changing what was given or handed out.
 * Throws on what JSON would silently turn into something else, because that would be found only at the next start.
 */
export function freezePlainJson(value: unknown, where: string): void {
  if (value === undefined) return;
  if (typeof value === "object" && value !== null) {
    if (Array.isArray(value)) {
      for (const item of value) {
        if (item === undefined) throw notPlain(where, item);
        freezePlainJson(item, where);
      }
    } else {
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) throw notPlain(where, value);
      for (const key in value) freezePlainJson(Reflect.get(value, key), where);
    }
    Object.freeze(value);
  } else if (typeof value === "number" ? !Number.isFinite(value) : !isWord(value)) {
    throw notPlain(where, value);
  }
}

function isWord(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean" || value === null;
}

function notPlain(where: string, value: unknown): TypeError {
  return new TypeError(
    `${where} holds ${String(value)}, which JSON cannot keep. Give plain objects, text, finite numbers.`,
  );
}
