import { joined, numberAt, startsWith } from "./bytes.ts";

const HEADER_LENGTH = 12;
const KEPT = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const EXIF_AND_XMP = 0x0c;

/**
 * A WebP without camera data, texts, chunks that nobody knows, and whatever was hung behind its end. Undefined when its
 * parts do not fit together.
 */
export function webpWithoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const size = numberAt(bytes, 4, { size: 4, order: "little" });
  if (size === undefined || 8 + size > bytes.length) return undefined;
  const parts: Uint8Array[] = [];
  let hasImage = false;
  for (let at = HEADER_LENGTH; at < 8 + size; ) {
    const length = numberAt(bytes, at + 4, { size: 4, order: "little" });
    if (length === undefined || at + 8 + length > 8 + size) return undefined;
    // A chunk of odd length is followed by a byte that fills up.
    const whole = bytes.slice(at, at + 8 + length + (length % 2));
    const name = String.fromCharCode(...whole.subarray(0, 4));
    if (name === "VP8X" && length > 0) whole[8] = (whole[8] ?? 0) & ~EXIF_AND_XMP;
    if (KEPT.has(name)) parts.push(whole);
    hasImage ||= startsWith(whole, "VP8 ") || startsWith(whole, "VP8L") || startsWith(whole, "ANMF");
    at += whole.length;
  }
  if (!hasImage) return undefined;
  const webp = joined([bytes.subarray(0, HEADER_LENGTH), ...parts]);
  new DataView(webp.buffer).setUint32(4, webp.length - 8, true);
  return webp;
}
