import { joined, numberAt, startsWith } from "./bytes.ts";

const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const END = 0xd9;
const APP1 = 0xe1;
/** JFIF, and Adobe's word on which colours these are: without them a picture may look different. */
const KEPT_APPLICATION = new Set([0xe0, 0xee]);
const COMMENT = 0xfe;
const COLOUR_PROFILE = "ICC_PROFILE\0";
const UPRIGHT = 1;
const ORIENTATION_TAG = 0x0112;

/**
 * A JPEG without what stands in it beside the picture: place, time, camera, names, comments, a smaller picture of it, and
 * whatever was hung behind its end. Which side is up is kept. Undefined when its parts do not fit together.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = UPRIGHT;
  let hasScan = false;
  for (let at = 2; ; ) {
    if (bytes[at] !== MARKER) return undefined;
    // Fill bytes may stand before a marker.
    while (bytes[at + 1] === MARKER) at += 1;
    const marker = bytes[at + 1];
    if (marker === END) {
      parts.push(bytes.subarray(at, at + 2));
      return hasScan ? withOrientation(parts, orientation) : undefined;
    }
    const length = numberAt(bytes, at + 2, { size: 2 });
    if (marker === undefined || length === undefined || length < 2 || at + 2 + length > bytes.length) return undefined;
    const segment = bytes.subarray(at, at + 2 + length);
    if (marker === APP1) orientation = orientationIn(segment) ?? orientation;
    if (isKept(marker, segment)) parts.push(segment);
    at += 2 + length;
    if (marker !== START_OF_SCAN) continue;
    hasScan = true;
    const end = endOfScan(bytes, at);
    parts.push(bytes.subarray(at, end));
    at = end;
  }
}

function isKept(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return KEPT_APPLICATION.has(marker) || startsWith(segment, COLOUR_PROFILE, 4);
}

/** Where the picture's own data ends: at the next marker that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(MARKER, from); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== MARKER && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** Which side is up, as the camera noted it: 1 to 8. */
function orientationIn(segment: Uint8Array): number | undefined {
  if (!startsWith(segment, "Exif\0\0", 4)) return undefined;
  const tiff = segment.subarray(10);
  const order = startsWith(tiff, "II") ? "little" : "big";
  const first = numberAt(tiff, 4, { size: 4, order }) ?? 0;
  const count = numberAt(tiff, first, { size: 2, order }) ?? 0;
  for (let index = 0; index < count; index += 1) {
    const entry = first + 2 + index * 12;
    if (numberAt(tiff, entry, { size: 2, order }) !== ORIENTATION_TAG) continue;
    const value = numberAt(tiff, entry + 8, { size: 2, order }) ?? 0;
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** A phone held sideways notes it instead of turning the picture: the one tag that is written anew. */
function withOrientation([start, ...rest]: readonly Uint8Array[], orientation: number): Uint8Array {
  const head = start === undefined ? [] : [start];
  if (orientation === UPRIGHT) return joined([...head, ...rest]);
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const segment = Uint8Array.from([MARKER, APP1, 0, exif.length + 2, ...exif]);
  // JFIF asks to stand first.
  const [first, ...others] = rest;
  return first?.[1] === 0xe0 ? joined([...head, first, segment, ...others]) : joined([...head, segment, ...rest]);
}
