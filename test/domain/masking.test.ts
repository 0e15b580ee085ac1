import fc from "fast-check";
import { FinnishSSN } from "finnish-ssn";
import { describe, expect, it } from "vitest";
import { mask } from "../../src/domain/masking.ts";

const MASK = "******-****";
const CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
/** The oracle knows people born 1850-2029. */
const CENTURIES = [
  { signs: "+", firstYear: 50, lastYear: 99 },
  { signs: "-YXWVU", firstYear: 0, lastYear: 99 },
  { signs: "ABCDEF", firstYear: 0, lastYear: 29 },
];

/** A code and its parts, made by the rule of the population register; the oracle confirms it below. */
const codes = fc
  .record({
    century: fc.constantFrom(...CENTURIES),
    year: fc.nat(),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    number: fc.integer({ min: 2, max: 999 }),
    pick: fc.nat(),
  })
  .map(({ century, year, month, day, number, pick }) => {
    const two = (value: number) => String(value).padStart(2, "0");
    const { signs, firstYear, lastYear } = century;
    const date = two(day) + two(month) + two(firstYear + (year % (lastYear - firstYear + 1)));
    const individual = String(number).padStart(3, "0");
    const sign = signs.charAt(pick % signs.length);
    const check = CHECK_CHARACTERS.charAt(Number(date + individual) % 31);
    return { date, sign, individual, check, code: date + sign + individual + check };
  });

const around = fc.constantFrom(" ", "", "(", "potilas ", "hetu:", "x", "ä", "\n", ", ", "“");

describe("mask", () => {
  it("hides every valid code, wherever it stands, and leaves the text around it", () => {
    fc.assert(
      fc.property(codes, around, around, ({ code }, before, after) => {
        expect(FinnishSSN.validate(code)).toBe(true);
        expect(mask(`${before}${code}${after}`)).toEqual({
          text: `${before}${MASK}${after}`,
          masked: ["personalIdentityCode"],
        });
      }),
      { numRuns: 500 },
    );
  });

  it("hides a code written in any case, with any dash, with spaces and dots, in full-width characters", () => {
    const writings = codes.chain(({ date, sign, individual, check, code }) => {
      const dashed = (dash: string) => `${date}${sign === "-" ? dash : sign}${individual}${check}`;
      const [day, month, year] = [date.slice(0, 2), date.slice(2, 4), date.slice(4)];
      return fc.constantFrom(
        code.toLowerCase(),
        dashed("\u2013"),
        dashed("\u2212"),
        dashed("\u2011"),
        dashed("\uFF0D"),
        `${date} ${sign} ${individual}${check}`,
        `${date}\u00A0${sign}${individual} ${check}`,
        `${day}.${month}.${year}${sign}${individual}${check}`,
        `${day}. ${month}. ${year} ${sign} ${individual}${check}`,
        `${day} ${month} ${year}${sign}${individual} ${check}`,
        `${date}\u200B${sign}${individual}${check}`,
        [...code].join(" "),
        [...code].map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)).join(""),
      );
    });
    fc.assert(
      fc.property(writings, (written) => {
        expect(mask(`Potilas ${written}, kiitos`).text).toBe(`Potilas ${MASK}, kiitos`);
      }),
      { numRuns: 1_000 },
    );
  });

  it("hides a code with a sign although its check character is wrong", () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(...CHECK_CHARACTERS, "O", "I", "Q"), ({ date, sign, individual }, check) => {
        expect(mask(`hetu ${date}${sign}${individual}${check} ei löydy`).text).toBe(`hetu ${MASK} ei löydy`);
      }),
    );
  });

  it("hides a code without any sign only when its check character is right", () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(...CHECK_CHARACTERS), ({ date, individual, check }, typed) => {
        const text = `hetu ${date}${individual}${typed}.`;
        expect(mask(text).text).toBe(typed === check ? `hetu ${MASK}.` : text);
      }),
      { numRuns: 500 },
    );
  });

  it("hides nothing new the second time, whatever the text", () => {
    const pieces = fc.oneof(
      codes.map(({ code }) => code),
      codes.map(({ date, individual, check }) => date + individual + check),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.stringMatching(/^[0-9 .+A-]{0,8}$/),
      fc.constant(MASK),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const once = mask(parts.join("")).text;
        expect(mask(once)).toEqual({ text: once, masked: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([..."+-YXWVUABCDEF"])("hides a code with the sign %s in either case", (sign) => {
    const code = sign === "+" ? "131052+308T" : "ABCDEF".includes(sign) ? `131005${sign}308K` : `131052${sign}308T`;
    expect(mask(`a ${code} b`).text).toBe(`a ${MASK} b`);
    expect(mask(`a ${code.toLowerCase()} b`).text).toBe(`a ${MASK} b`);
  });

  it("leaves spans of dates, a date with a dose and a date with a time alone, whatever check they happen to have", () => {
    const dates = codes.map(({ date }) => date);
    const dotted = dates.map((digits) => `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4)}`);
    const clock = fc.tuple(fc.integer({ min: 10, max: 23 }), fc.integer({ min: 10, max: 59 }));
    const texts = fc.oneof(
      fc.tuple(dates, dates).map(([first, last]) => `${first}-${last}`),
      fc.tuple(dotted, dotted).map(([first, last]) => `${first}-${last}`),
      fc.tuple(dotted, fc.integer({ min: 100, max: 999 })).map(([day, amount]) => `${day} - ${amount}mg`),
      fc.tuple(dotted, clock).map(([day, [hour, minute]]) => `${day} ${hour}${minute}`),
      fc.tuple(dotted, clock).map(([day, [hour, minute]]) => `${day} klo ${hour}.${minute}`),
      fc
        .tuple(fc.constantFrom("040", "050"), fc.stringMatching(/^\d{7}$/))
        .chain(([prefix, rest]) =>
          fc.constantFrom(
            `puh. ${prefix}${rest}`,
            `${prefix} ${rest.slice(0, 3)} ${rest.slice(3)}`,
            `${prefix}-${rest}`,
          ),
        ),
      fc.ipV4(),
      fc.stringMatching(/^\d{13}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(mask(text)).toEqual({ text, masked: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  it("changes no character outside the code, not even one that has a compatible form", () => {
    const text = "ﬁ ½ e\u0301 👩‍⚕️ 131052-308T ① Å";
    expect(mask(text).text).toBe(`ﬁ ½ e\u0301 👩‍⚕️ ${MASK} ① Å`);
  });

  it.each([
    ["131052-308T", MASK],
    ["131052-308T:n lääkelista", `${MASK}:n lääkelista`],
    ["hetu131052-308Ttarkista", `hetu${MASK}tarkista`],
    ["ID5131052-308T", `ID5${MASK}`],
    ["131052-308T ja 010190A123X", `${MASK} ja ${MASK}`],
    ["131052-308T131052-308T", MASK + MASK],
    ["13.10.1952-308T", MASK],
    ["13101952-308T", MASK],
    ["13-10-52-308T", MASK],
    ["13/10/52-308T", MASK],
    ["131052\u2014308t", MASK],
    ["131052--308T", MASK],
    ["131052/308T", MASK],
    ["131052 308T", MASK],
    ["１３１０５２－３０８Ｔ", MASK],
    ["131052-\n308T", MASK],
    ["290200A900X", MASK],
    ["13.10.52-308X on väärin", `${MASK} on väärin`],
  ])("reads %j as %j", (text, expected) => {
    expect(mask(text)).toEqual({ text: expected, masked: ["personalIdentityCode"] });
  });

  it.each([
    "Tiketti T-1042 on auki.",
    "T-104213 ja INC0012345",
    "Tapahtui 13.10.2026 klo 14.30",
    "10.12.24-1430",
    "10.12.24 - 1430",
    "2026-11-24T09:15:00Z",
    "24.11.2026-25.11.2026",
    "01.12.24-02.12.24",
    "aloitus 10.11.24 - 250mg kerran",
    "aloitus 10.11.24 - 500mg kerran",
    "10.12.24 - 100 g",
    "10.12.24 a 200 e",
    "jakso 010124-150224",
    "jakso 01012024-15022024",
    "10.12.24 - 120 potilasta",
    "10.12.24 a 100 euroa",
    "klo 08:15-15:45",
    "040 123 4567",
    "040-1234567",
    "+358 40 123 4567",
    "+358401310521",
    "09 471 1234",
    "Palvelin 10.12.24.120 ei vastaa",
    "192.168.101.205:8080",
    "6414893400012",
    "64148934",
    "01234567890128",
    "huoneet 10 11 12 - 24 25",
    "320152-308T",
    "311152-308T",
    "131352-308T",
    "131052-000T",
    "131052-001N",
    "Y-tunnus 1234567-8",
    "550e8400-e29b-41d4-a716-446655440000",
    "FI21 1234 5600 0007 85",
    "",
  ])("leaves %j alone", (text) => {
    expect(mask(text)).toEqual({ text, masked: [] });
  });
});
