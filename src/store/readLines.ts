import { open } from "node:fs/promises";

export interface Line {
  /** Without its line end. */
  readonly bytes: Buffer;
  /** Where it begins in the file. */
  readonly offset: number;
  /** From 1. */
  readonly number: number;
  /** False for a last line that lacks its line end. */
  readonly ended: boolean;
}

const CHUNK_BYTES = 1 << 20;
const LINE_END = 10;

/** The lines of a file of any size, without holding more than a chunk and a line. */
export async function* readLines(path: string): AsyncGenerator<Line, void, undefined> {
  const file = await open(path, "r");
  try {
    let rest: Buffer = Buffer.alloc(0);
    let offset = 0;
    let number = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES);
      if (bytesRead === 0) break;
      const block = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      let from = 0;
      for (let end = block.indexOf(LINE_END); end !== -1; end = block.indexOf(LINE_END, from)) {
        number += 1;
        yield { bytes: block.subarray(from, end), offset: offset + from, number, ended: true };
        from = end + 1;
      }
      rest = block.subarray(from);
      offset += from;
    }
    if (rest.length > 0) yield { bytes: rest, offset, number: number + 1, ended: false };
  } finally {
    await file.close();
  }
}
