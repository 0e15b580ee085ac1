import { UnreadablePage } from "./page.ts";

/** A declaration must stand within these first bytes, by the HTML standard. */
const DECLARATION_BYTES = 1024;
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i;
/** More than one such character in a hundred, and the file is no text. */
const MOST_CONTROL_CHARACTERS = 0.01;

/**
 * The text of a file in whatever encoding it is. What reads as UTF-8 is UTF-8, whatever the page declares: templates lie, and
 * other encodings do not read as UTF-8 by accident. Throws `UnreadablePage` when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = textOf(bytes)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  const controls = text.match(/(?![\t\n\f\u0085])\p{Cc}/gu)?.length ?? 0;
  if (text.includes("\0") || controls > text.length * MOST_CONTROL_CHARACTERS) {
    throw new UnreadablePage("It is not text, whatever its name says.");
  }
  return text;
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(encodingFor(declaredIn(bytes))).decode(bytes);
  }
}

function declaredIn(bytes: Uint8Array): string {
  const [, meta, xml] = DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES))) ?? [];
  return meta ?? xml ?? "";
}

/** Western files that declare nothing, nothing known, or wrongly UTF-8 are windows-1252. */
function encodingFor(label: string): string {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-") ? "windows-1252" : encoding;
  } catch {
    return "windows-1252";
  }
}
