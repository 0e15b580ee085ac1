import { joined, startsWith } from "./bytes.ts";

const HEADER_LENGTH = 13;
const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
/** Says how often an animation is repeated. */
const LOOP = "NETSCAPE2.0";

/**
 * A GIF without comments, without what applications left in it, and without what was hung behind its end. Undefined when
 * its parts do not fit together.
 */
export function gifWithoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  let at = HEADER_LENGTH + tableLength(bytes[10]);
  const parts: Uint8Array[] = [bytes.subarray(0, at)];
  let hasImage = false;
  for (;;) {
    const introducer = bytes[at];
    if (introducer === TRAILER) {
      parts.push(bytes.subarray(at, at + 1));
      return hasImage ? joined(parts) : undefined;
    }
    if (introducer !== IMAGE && introducer !== EXTENSION) return undefined;
    const data = introducer === IMAGE ? at + 11 + tableLength(bytes[at + 9]) : at + 2;
    const end = endOfBlocks(bytes, data);
    if (end === undefined) return undefined;
    if (introducer === IMAGE || isKept(bytes, at)) parts.push(bytes.subarray(at, end));
    hasImage ||= introducer === IMAGE;
    at = end;
  }
}

function isKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  return label === GRAPHIC_CONTROL || (label === APPLICATION && startsWith(bytes, LOOP, at + 3));
}

/** Bytes of the table of colours that a packed field announces. */
function tableLength(packed = 0): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 0x07) + 1) : 0;
}

/** Data comes in blocks that begin with their length; an empty one is the last. */
function endOfBlocks(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return undefined;
}
