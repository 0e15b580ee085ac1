const WORD_BYTES = 8;
/** Kind, hash and length of a string, the kind and elements of an object: about as much for each. */
const HEADER_BYTES = 16;
/** A Map keeps key, value and link of an entry, and buckets: 3.5 words, up to twice as many after it has grown. */
const MAP_ENTRY_BYTES = 3.5 * 1.5 * WORD_BYTES;

/**
 * Bytes that a value holds in memory, each part of it counted once: typed arrays by their buffers, strings by one byte a
 * letter (two where a letter is beyond Latin-1) and a header, arrays, objects and Maps by their slots. Exact for the
 * typed arrays, an estimate within a few percent for the rest.
 */
export function bytesOf(value: unknown, seen: Set<unknown> = new Set()): number {
  if (typeof value === "string") return seen.has(value) ? 0 : bytesOfString(value, seen);
  if (typeof value !== "object" || value === null || seen.has(value)) return 0;
  if (ArrayBuffer.isView(value)) return HEADER_BYTES + bytesOf(value.buffer, seen);
  seen.add(value);
  if (value instanceof ArrayBuffer) return value.byteLength;
  if (value instanceof Map) return sum([...value].flat(), seen) + value.size * MAP_ENTRY_BYTES + HEADER_BYTES;
  const parts = value instanceof Set ? [...value] : Object.values(value);
  return sum(parts, seen) + parts.length * WORD_BYTES + HEADER_BYTES;
}

function sum(parts: readonly unknown[], seen: Set<unknown>): number {
  return parts.reduce<number>((total, part) => total + bytesOf(part, seen), 0);
}

/** A string that is equal to one seen before is taken for the same: V8 shares the words of one text. */
function bytesOfString(text: string, seen: Set<unknown>): number {
  seen.add(text);
  const isLatin = [...text].every((letter) => letter.charCodeAt(0) < 256);
  return HEADER_BYTES + Math.ceil((text.length * (isLatin ? 1 : 2)) / WORD_BYTES) * WORD_BYTES;
}
