import { crc32 } from "node:zlib";

/** `{"crc":"0123abcd",` stands at the beginning of every line; the checksum is that of all that follows it. */
const SEAL_LENGTH = 18;
const SEAL = /^\{"crc":"([0-9a-f]{8})",$/;

/** One line of a file of the store: a JSON object with a checksum as its first field, and a line end. */
export function sealedLine(content: object): string {
  const rest = JSON.stringify(content).slice(1);
  return `{"crc":"${checksum(rest)}",${rest}\n`;
}

/** The content of a line without its line end; undefined when the checksum does not fit. */
export function unsealedLine(line: Buffer): unknown {
  const seal = SEAL.exec(line.toString("latin1", 0, SEAL_LENGTH));
  if (!seal || seal[1] !== checksum(line.subarray(SEAL_LENGTH))) return undefined;
  return JSON.parse(line.toString("utf8"));
}

function checksum(bytes: string | Buffer): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}
