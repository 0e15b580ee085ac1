import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language.ts";
import { BAD_CARDS, GOOD_CARD } from "./cards/badCards.ts";
import { faultsOn, keyboardFaultsOn, openCards, shownIn } from "./cards/cardPage.ts";
import { highestOf } from "./cards/heights.ts";
import { NAMED_MESSAGES } from "./cards/namedMessages.ts";
import type { Fault, Shown } from "./cards/shown.ts";
import { THEMES, type Theme } from "./cards/teamsLook.ts";
import { launchBrowser } from "./launch.ts";

/** The keyboard goes through every card, also on a machine that has much else to do. */
const LONGEST_MS = 120_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** What is wrong with messages in a theme; the keyboard is tried where it is asked for, because it takes its time. */
async function faultsOf(messages: readonly Shown[], theme: Theme, keyboard: boolean): Promise<readonly Fault[]> {
  const page = await openCards(browser, theme, messages);
  const faults = [...(await faultsOn(page)), ...(keyboard ? await keyboardFaultsOn(page) : [])];
  await page.close();
  return faults;
}

describe.each(LANGUAGES)("Every card in %s", (language) => {
  const messages = [...NAMED_MESSAGES].map(([name, message]) => shownIn(language, name, message, highestOf(message)));

  it.each(THEMES)(
    "can be read and pressed by everybody, on a phone and on a desktop, in %s colours",
    async (theme) => {
      // What the keyboard comes to is the same in all languages and colours.
      const keyboard = language === "fi" && theme === "light";
      expect(await faultsOf(messages, theme, keyboard)).toEqual([]);
    },
    LONGEST_MS,
  );
});

describe("A made-up card", () => {
  it("with nothing wrong has no faults", async () => {
    for (const theme of THEMES) expect(await faultsOf([GOOD_CARD], theme, true)).toEqual([]);
  });

  it.each(BAD_CARDS)("with $what is found: $check", async ({ check, shown, theme = "light" }) => {
    const faults = await faultsOf([shown], theme, true);
    expect(new Set(faults.map((fault) => fault.check))).toEqual(new Set([check]));
  });
});
