import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Edition } from "./edition.ts";
import { arraysOf, framesOf, type IndexFrames, withArrays } from "./indexArrays.ts";

/**
 * The version of what is kept. Raise it in the same commit as any change by which the same files would be read, taken to
 * words or indexed otherwise, or kept in another form: a start would go on with what an older version made of them.
 * `test/library/savedFormat.test.ts` knows what a small corpus is made to, and fails until this is raised.
 */
export const FORMAT = 3;

/** Room for the first line, filled with spaces, so that the arrays behind it stand where they can be read in place. */
const HEADER_BYTES = 512;
const ALIGNMENT = 8;

/** The first line of the file. Other tables of Unicode take texts to other words. */
const header = z.object({
  format: z.literal(FORMAT),
  unicode: z.literal(process.versions.unicode ?? ""),
  crc: z.int(),
  /** Of all but the arrays. */
  plainBytes: z.int(),
  /** Of each array. */
  lengths: z.array(z.int().nonnegative()),
});

type Plain = Omit<Edition, "indexes"> & { readonly frames: IndexFrames };

/** It has its checksum and was written by the same version: no more than its outermost form is looked at. */
const plain = z.custom<Plain>((value) => value instanceof Object && "articles" in value && "frames" in value);

/** An edition as it is kept in a file, in pieces. */
export type Sealed = readonly Uint8Array[];

/** To be done before the edition's arrays are handed to another thread; they are not copied. */
export function sealed({ indexes, ...rest }: Edition): Sealed {
  const arrays = arraysOf(indexes);
  const bytes = serialize({ ...rest, frames: framesOf(indexes) } satisfies Plain);
  const padding = Buffer.alloc(-bytes.length & (ALIGNMENT - 1));
  const pieces = [
    bytes,
    padding,
    ...arrays.map((each) => new Uint8Array(each.buffer, each.byteOffset, each.byteLength)),
  ];
  const first = JSON.stringify({
    format: FORMAT,
    unicode: process.versions.unicode ?? "",
    crc: checksum(pieces),
    plainBytes: bytes.length,
    lengths: arrays.map(({ length }) => length),
  });
  return [Buffer.from(`${first.padEnd(HEADER_BYTES - 1)}\n`), ...pieces];
}

function checksum(pieces: Sealed): number {
  return pieces.reduce((sum, piece) => crc32(piece, sum), 0);
}

/** Writes aside and renames, so that whoever reads finds the old file or the new one, whole. */
export function writeSaved(file: string, pieces: Sealed): void {
  const aside = `${file}.new`;
  const descriptor = openSync(aside, "w", 0o600);
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(aside, file);
}

/**
 * What was kept of the content in `folder`; otherwise why there is nothing to use, which is never a reason not to start,
 * since everything in the file can be made anew.
 */
export function readSaved(file: string, folder: string): Edition | { readonly unusable: string } {
  if (!existsSync(file)) return { unusable: "there is none yet" };
  try {
    const bytes = readFileSync(file);
    const { success, data } = header.safeParse(JSON.parse(bytes.toString("utf8", 0, HEADER_BYTES)));
    if (!success) return { unusable: "another version wrote it" };
    const sealedBytes = bytes.subarray(HEADER_BYTES);
    if (crc32(sealedBytes) !== data.crc) return { unusable: "it is damaged" };
    const { frames, ...rest } = plain.parse(deserialize(sealedBytes.subarray(0, data.plainBytes)));
    if (rest.folder !== folder) return { unusable: "it is of another folder" };
    return { ...rest, indexes: withArrays(frames, arraysIn(sealedBytes, data)) };
  } catch (error) {
    return { unusable: error instanceof SyntaxError ? "it is damaged" : String(error) };
  }
}

/** Views of the bytes, not copies. */
function arraysIn(
  { buffer, byteOffset }: Uint8Array,
  { plainBytes, lengths }: Pick<z.infer<typeof header>, "plainBytes" | "lengths">,
): readonly Uint32Array[] {
  let offset = byteOffset + plainBytes + (-plainBytes & (ALIGNMENT - 1));
  return lengths.map((length) => {
    const array = new Uint32Array(buffer, offset, length);
    offset += array.byteLength;
    return array;
  });
}
