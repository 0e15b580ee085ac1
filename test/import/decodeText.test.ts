import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/import/decodeText.ts";

const utf8 = (text: string) => Buffer.from(text, "utf8");
const western = (text: string) => Buffer.from(text, "latin1");

describe("A text whose bytes are of two encodings", () => {
  const page = (charset: string): Buffer =>
    Buffer.concat([
      utf8(`<meta charset="${charset}"><p>Säädä näyttöä, hinta 5 € 😀</p><p>`),
      western("hämärä \x80"),
      utf8("</p>"),
    ]);

  it.each(["utf-8", "windows-1252", "klingon"])("is UTF-8 where most of it is, whatever it declares: %s", (charset) => {
    expect(decodeText(page(charset))).toContain("<p>Säädä näyttöä, hinta 5 € 😀</p><p>hämärä €</p>");
  });

  it("is windows-1252 where most of it is", () => {
    const text = Buffer.concat([western('<meta charset="utf-8"><p>Säädä näyttöä</p>'), utf8("ä")]);
    expect(decodeText(text)).toContain("<p>Säädä näyttöä</p>Ã¤");
  });

  it("is what it declares where that is another alphabet", () => {
    const text = Buffer.concat([utf8('<meta charset="koi8-r">ää'), Buffer.from([0xd4])]);
    expect(decodeText(text)).toContain("ц╓ц╓т");
  });

  it("keeps the end of a letter that was cut", () => {
    expect(decodeText(Buffer.concat([utf8("äää"), Buffer.from([0xe2, 0x82])]))).toBe("äääâ‚");
  });
});
