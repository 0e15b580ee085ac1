import { deflateSync } from "node:zlib";

/** Small real pictures, and what cameras and programs hang on them. */

export const SECRET = "60.1699 N 24.9384 E, Niina Nurmi";

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, "latin1");
  chunk.set(data, 8);
  return chunk;
}

export function png(...beforeTheEnd: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const data = deflateSync(Buffer.from([0, 255, 0, 0]));
  const end = pngChunk("IEND", new Uint8Array());
  return Buffer.concat([SIGNATURE, pngChunk("IHDR", header), pngChunk("IDAT", data), ...beforeTheEnd, end]);
}

export const PNG = png();

/** A picture of about so many bytes, which its own data fill. */
export function pngOf(bytes: number): Uint8Array {
  return png(pngChunk("IDAT", new Uint8Array(bytes)));
}

export function jpegSegment(marker: number, data: Uint8Array): Uint8Array {
  const segment = Buffer.alloc(4 + data.length);
  segment.set([0xff, marker]);
  segment.writeUInt16BE(data.length + 2, 2);
  segment.set(data, 4);
  return segment;
}

/** What a camera notes: which side is up, then where it was. */
export function exif(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(26);
  tiff.write("II", 0, "latin1");
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return jpegSegment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, Buffer.from(SECRET)]));
}

export const JFIF = jpegSegment(0xe0, Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1"));
export const ADOBE = jpegSegment(0xee, Buffer.from("Adobe\0\x64\0\0\0\0\0", "latin1"));
/** Bytes that a scan may hold: escaped ones, restarts. */
const SCAN = Uint8Array.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);

export function jpeg(...segments: readonly Uint8Array[]): Uint8Array {
  const table = jpegSegment(0xdb, new Uint8Array(65));
  const scan = jpegSegment(0xda, new Uint8Array(8));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, table, scan, SCAN, Buffer.from([0xff, 0xd9])]);
}

const BLOCK = Uint8Array.from([2, 0x4c, 0x01, 0]);

export function gif(...blocks: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.concat([Buffer.from("GIF89a", "latin1"), Buffer.from([1, 0, 1, 0, 0x80, 0, 0]), Buffer.alloc(6)]);
  const image = Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2]), BLOCK]);
  return Buffer.concat([head, ...blocks, image, Buffer.from([0x3b])]);
}

export function gifExtension(label: number, ...blocks: readonly (string | Uint8Array)[]): Uint8Array {
  const parts = blocks.map((block) => Buffer.from(block)).flatMap((block) => [Buffer.from([block.length]), block]);
  return Buffer.concat([Buffer.from([0x21, label]), ...parts, Buffer.from([0])]);
}

export function webpChunk(name: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2));
  chunk.write(name, 0, "latin1");
  chunk.writeUInt32LE(data.length, 4);
  chunk.set(data, 8);
  return chunk;
}

export function webp(...chunks: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...chunks]);
  const head = Buffer.alloc(8);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

export const WEBP_IMAGE = webpChunk("VP8L", Uint8Array.from([0x2f, 0, 0, 0, 0]));
