import { joined, numberAt, startsWith } from "./bytes.ts";

const SIGNATURE_LENGTH = 8;
/** Length, name and checksum around the data of a chunk. */
const AROUND = 12;
/** What a picture is drawn from, and the colours, size and animation that it is shown with. */
const KEPT = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT".split(" "),
);

/**
 * A PNG without texts, times, camera data, chunks that nobody knows, and whatever was hung behind its end. Undefined when
 * its parts do not fit together.
 */
export function pngWithoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE_LENGTH)];
  let hasData = false;
  for (let at = SIGNATURE_LENGTH; ; ) {
    const length = numberAt(bytes, at, { size: 4 });
    if (length === undefined || at + AROUND + length > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at === SIGNATURE_LENGTH && name !== "IHDR") return undefined;
    if (KEPT.has(name)) parts.push(bytes.subarray(at, at + AROUND + length));
    hasData ||= startsWith(bytes, "IDAT", at + 4);
    if (name === "IEND") return hasData ? joined(parts) : undefined;
    at += AROUND + length;
  }
}
