import { UnreadablePage } from "./page.ts";

/** A declaration must stand within these first bytes, by the HTML standard. */
const DECLARATION_BYTES = 1024;
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i;
const WESTERN = "windows-1252";
/** More than one such character in a hundred, and the file is no text. */
const MOST_CONTROL_CHARACTERS = 0.01;

/** Characters of UTF-8 beyond ASCII, or else a single byte; each byte is written as the character of its number. */
const SEQUENCES =
  /((?:[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}){1,99})|[\x80-\xFF]/g;

/**
 * The text of a file in whatever encoding it is. What reads as UTF-8 is UTF-8, whatever the page declares: templates lie, and
 * other encodings do not read as UTF-8 by accident. A few bytes of another encoding, such as a paragraph pasted by a tool of
 * old, do not change that for the rest. Throws `UnreadablePage` when the bytes are no text.
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
    const encoding = encodingFor(declaredIn(bytes));
    return (encoding === WESTERN && mostlyUtf8(bytes)) || new TextDecoder(encoding).decode(bytes);
  }
}

/** The text when more of its letters are UTF-8 than not; those that are not are read as windows-1252. */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.split("\uFFFD").length - 1;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (beyondAscii <= 2 * bad) return undefined;
  const western = new TextDecoder(WESTERN);
  const mended = Buffer.from(bytes)
    .toString("latin1")
    .replace(SEQUENCES, (letters: string, isUtf8?: string) =>
      isUtf8 ? letters : Buffer.from(western.decode(Buffer.from(letters, "latin1"))).toString("latin1"),
    );
  return Buffer.from(mended, "latin1").toString("utf8");
}

function declaredIn(bytes: Uint8Array): string {
  const [, meta, xml] = DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES))) ?? [];
  return meta ?? xml ?? "";
}

/** Western files that declare nothing, nothing known, or wrongly UTF-8 are windows-1252. */
function encodingFor(label: string): string {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-") ? WESTERN : encoding;
  } catch {
    return WESTERN;
  }
}
