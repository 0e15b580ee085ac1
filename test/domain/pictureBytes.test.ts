import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureTypeOf, readPicture } from "../../src/domain/pictureBytes/readPicture.ts";
import {
  ADOBE,
  exif,
  gif,
  gifExtension,
  JFIF,
  jpeg,
  jpegSegment,
  PNG,
  png,
  pngChunk,
  SECRET,
  WEBP_IMAGE,
  webp,
  webpChunk,
} from "../pictures/samplePictures.ts";

const SECRET_BYTES = Buffer.from(SECRET);
const ICC = jpegSegment(0xe2, Buffer.from("ICC_PROFILE\0\x01\x01colours", "latin1"));
const VP8X = webpChunk("VP8X", Uint8Array.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0]));

/** The bytes that are kept of a picture. */
function kept(bytes: Uint8Array): Buffer {
  return Buffer.from(readPicture(bytes)?.bytes ?? []);
}

describe("What a file is", () => {
  it.each([
    ["image/png", PNG],
    ["image/jpeg", jpeg(JFIF)],
    ["image/gif", gif()],
    ["image/webp", webp(WEBP_IMAGE)],
  ])("%s is known by its first bytes and comes through unchanged", (type, bytes) => {
    expect(readPicture(bytes)).toEqual({ type, bytes: expect.anything() });
    expect(kept(bytes)).toEqual(Buffer.from(bytes));
  });

  it.each([
    ["nothing", ""],
    ["text", "Kuva näytöstä"],
    ["an SVG drawing", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
    ["an SVG drawing with a prologue", "<?xml version='1.0'?><svg/>"],
    ["a page", "<!doctype html><script>1</script>"],
    ["a PDF", "%PDF-1.7"],
    ["a ZIP, and so a DOCX", "PK\x03\x04"],
    ["a sound in the same container as WebP", "RIFF\x04\0\0\0WAVE"],
    ["a PNG signature in text", " \x89PNG"],
    ["a BMP", "BM\x00\x00"],
  ])("%s is no picture", (_name, words) => {
    expect(pictureTypeOf(Buffer.from(words, "latin1"))).toBeUndefined();
  });

  it("a picture that is cut anywhere is none, and nothing is read beyond its end", () => {
    for (const whole of [PNG, jpeg(JFIF, exif(6)), gif(gifExtension(0xfe, "hei")), webp(VP8X, WEBP_IMAGE)]) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(readPicture(whole.subarray(0, length)), `${length} of ${whole.length}`).toBeUndefined();
      }
    }
  });

  it("anything at all behind a right beginning is read without fault, and twice is as once", () => {
    const beginnings = [PNG.subarray(0, 33), Buffer.from([0xff, 0xd8, 0xff]), gif().subarray(0, 19), webp(VP8X)];
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (beginning, rest) => {
        const once = readPicture(Buffer.concat([beginning, rest]));
        if (once) expect(readPicture(once.bytes)).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("Of a picture is not kept", () => {
  it.each([
    ["a text in a PNG", png(pngChunk("tEXt", SECRET_BYTES))],
    ["an international text in a PNG", png(pngChunk("iTXt", SECRET_BYTES))],
    ["what a camera noted in a PNG", png(pngChunk("eXIf", SECRET_BYTES))],
    ["a chunk of a PNG that nobody knows", png(pngChunk("niNA", SECRET_BYTES))],
    ["what hangs behind a PNG", Buffer.concat([PNG, SECRET_BYTES])],
    ["what a camera noted in a JPEG", jpeg(exif(1))],
    ["a description in a JPEG", jpeg(JFIF, jpegSegment(0xed, SECRET_BYTES))],
    ["a comment in a JPEG", jpeg(JFIF, jpegSegment(0xfe, SECRET_BYTES))],
    ["a second picture in a JPEG", jpeg(jpegSegment(0xe2, Buffer.concat([Buffer.from("MPF\0"), SECRET_BYTES])))],
    ["what hangs behind a JPEG", Buffer.concat([jpeg(JFIF), SECRET_BYTES])],
    ["a comment in a GIF", gif(gifExtension(0xfe, SECRET))],
    ["what a program noted in a GIF", gif(gifExtension(0xff, "XMP DataXMP", SECRET))],
    ["what hangs behind a GIF", Buffer.concat([gif(), SECRET_BYTES])],
    ["what a camera noted in a WebP", webp(VP8X, WEBP_IMAGE, webpChunk("EXIF", SECRET_BYTES))],
    ["what a program noted in a WebP", webp(VP8X, WEBP_IMAGE, webpChunk("XMP ", SECRET_BYTES))],
    ["what hangs behind a WebP", Buffer.concat([webp(WEBP_IMAGE), SECRET_BYTES])],
  ])("%s", (_name, bytes) => {
    expect(Buffer.from(bytes).includes(SECRET)).toBe(true);
    expect(kept(bytes).length).toBeGreaterThan(20);
    expect(kept(bytes).includes(SECRET)).toBe(false);
  });
});

describe("Of a picture is kept", () => {
  it.each([2, 3, 6, 8])("which side is up, as %i, and nothing else that the camera noted", (orientation) => {
    const bytes = kept(jpeg(JFIF, exif(orientation)));
    expect(bytes.includes(SECRET)).toBe(false);
    const at = bytes.indexOf("Exif");
    // In the other byte order than the camera's: value, after 6 bytes of name and 18 of header and tag.
    expect(bytes.readUInt16BE(at + 6 + 18)).toBe(orientation);
    expect(bytes.indexOf("JFIF")).toBeLessThan(at);
    expect(kept(bytes)).toEqual(bytes);
  });

  it("nothing about which side is up when it is the usual one, or nonsense", () => {
    for (const orientation of [0, 1, 9]) expect(kept(jpeg(exif(orientation))).includes("Exif")).toBe(false);
  });

  it("what its colours need", () => {
    expect(kept(jpeg(JFIF, ICC, ADOBE))).toEqual(Buffer.from(jpeg(JFIF, ICC, ADOBE)));
    const colours = png(pngChunk("gAMA", new Uint8Array(4)), pngChunk("pHYs", new Uint8Array(9)));
    expect(kept(colours)).toEqual(Buffer.from(colours));
  });

  it("how often an animation is repeated", () => {
    const animation = gif(gifExtension(0xff, "NETSCAPE2.0", Uint8Array.from([1, 0, 0])), gifExtension(0xf9, "abcd"));
    expect(kept(animation)).toEqual(Buffer.from(animation));
  });

  it("a WebP that no longer announces what was taken out, and whose size is right", () => {
    const bytes = kept(webp(VP8X, WEBP_IMAGE, webpChunk("EXIF", SECRET_BYTES)));
    expect(bytes[20]).toBe(0x20);
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  });
});
