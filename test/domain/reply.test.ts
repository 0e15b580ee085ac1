import { describe, expect, it } from "vitest";
import { type ReplyReading, readReply } from "../../src/domain/reply.ts";
import { REPLIES } from "./replies.ts";
import { REPLIES_OF_WARDS } from "./repliesOfWards.ts";

/** Replies as people write them, by how they are to be read. */
const ALL: Readonly<Record<ReplyReading, readonly string[]>> = {
  thanks: [...REPLIES.thanks, ...REPLIES_OF_WARDS.thanks],
  works: [...REPLIES.works, ...REPLIES_OF_WARDS.works],
  doesNotWork: [...REPLIES.doesNotWork, ...REPLIES_OF_WARDS.doesNotWork],
  newMatter: [...REPLIES.newMatter, ...REPLIES_OF_WARDS.newMatter],
  unclear: [...REPLIES.unclear, ...REPLIES_OF_WARDS.unclear],
};
const ROWS = Object.entries(ALL).flatMap(([expected, texts]) => texts.map((text) => ({ text, expected })));

describe("the reading of replies", () => {
  it("is as expected in at least 95 of 100 replies of a table of more than 400", () => {
    const wrong = ROWS.filter(({ text, expected }) => readReply(text) !== expected);
    expect(ROWS.length).toBeGreaterThan(400);
    expect(
      wrong.length / ROWS.length,
      JSON.stringify(wrong.map((row) => [row, readReply(row.text)])),
    ).toBeLessThanOrEqual(0.05);
  });

  it.each(ALL.doesNotWork)("'%s' is never taken for good news", (text) => {
    expect(["thanks", "works"]).not.toContain(readReply(text));
  });

  it.each(ALL.unclear)("'%s' is never guessed at", (text) => {
    expect(readReply(text)).toBe("unclear");
  });

  it.each(ALL.doesNotWork)("'kiitos, %s' is not taken for thanks alone", (text) => {
    expect(["thanks", "works"]).not.toContain(readReply(`kiitos, ${text}`));
  });
});
