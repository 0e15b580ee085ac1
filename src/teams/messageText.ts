import type { TeamsActivity } from "./activitySchema.ts";

/** Only tags that Teams writes: "a < b and c > d" stays as it was typed. */
const LINE_BREAKS = /<\/?(?:br|p|div|li|tr|h[1-6])(?:\s[^<>]*)?\/?>/gi;
const TAGS =
  /<\/?(?:at|a|b|i|u|s|em|strong|strike|del|span|font|code|pre|blockquote|ul|ol|table|tbody|thead|td|th|img|attachment|emoji|systemeventmessage)(?:\s[^<>]*)?\/?>/gi;
const CHARACTERS: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What the person wrote, without the mention of the bot and without markup. */
export function messageText({ text = "", entities = [], recipient }: TeamsActivity): string {
  let words = text;
  for (const { type, text: mention, mentioned } of entities) {
    if (type === "mention" && mentioned?.id === recipient.id && mention) words = words.replaceAll(mention, " ");
  }
  return words
    .replace(LINE_BREAKS, "\n")
    .replace(TAGS, "")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return CHARACTERS[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\u00a0/g, " ")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
