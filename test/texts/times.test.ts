import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language.ts";
import { textsIn } from "../../src/texts/textsIn.ts";

const NOW = Date.parse("2026-11-24T10:00:00Z");

describe("Times in the reader's way", () => {
  it.each([
    ["2026-11-24T12:30:00Z", "klo 14.30", "kl. 14.30", "14:30"],
    ["2026-11-23T22:05:00Z", "klo 0.05", "kl. 0.05", "0:05"],
    ["2026-11-24T21:59:00Z", "klo 23.59", "kl. 23.59", "23:59"],
    ["2026-11-24T22:00:00Z", "ke 25.11. klo 0.00", "on 25.11 kl. 0.00", "Wed 25 Nov 0:00"],
    ["2026-12-01T07:15:00Z", "ti 1.12. klo 9.15", "ti 1.12 kl. 9.15", "Tue 1 Dec 9:15"],
    ["2026-07-05T06:15:00Z", "su 5.7. klo 9.15", "sö 5.7 kl. 9.15", "Sun 5 Jul 9:15"],
    ["2027-01-04T07:00:00Z", "ma 4.1.2027 klo 9.00", "må 4.1.2027 kl. 9.00", "Mon 4 Jan 2027 9:00"],
  ])("%s is %s", (at, fi, sv, en) => {
    expect(textsIn("fi").shared.at(Date.parse(at), NOW)).toBe(fi);
    expect(textsIn("sv").shared.at(Date.parse(at), NOW)).toBe(sv);
    expect(textsIn("en").shared.at(Date.parse(at), NOW)).toBe(en);
  });

  it("days are written out, and what is no day stays as it is", () => {
    expect(LANGUAGES.map((language) => textsIn(language).shared.day("2026-04-24"))).toEqual([
      "24.4.2026",
      "24.4.2026",
      "24 Apr 2026",
    ]);
    expect(textsIn("fi").shared.day("keväällä")).toBe("keväällä");
  });
});
