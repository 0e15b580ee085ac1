import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { LANGUAGES, type Language } from "../../../src/domain/language.ts";
import { launchBrowser } from "../launch.ts";
import { openCards, shownIn } from "./cardPage.ts";
import { NAMED_MESSAGES } from "./namedMessages.ts";
import { THEMES, type Theme } from "./teamsLook.ts";

/** `npm run cards`: a picture of every sample message in each language and theme, and a sheet with all of them. */
const FOLDER = join("test-artefacts", "cards");

await rm(FOLDER, { recursive: true, force: true });
const browser = await launchBrowser();
try {
  for (const language of LANGUAGES) {
    for (const theme of THEMES) await takePictures(browser, language, theme);
  }
  console.log(`Phone on the left, desktop beside it. All messages on one sheet: ${FOLDER}/<language>-<theme>.png`);
} finally {
  await browser.close();
}

async function takePictures(browser: Browser, language: Language, theme: Theme): Promise<void> {
  const messages = [...NAMED_MESSAGES].map(([name, message]) => shownIn(language, name, message));
  const page = await openCards(browser, theme, messages);
  const folder = join(FOLDER, `${language}-${theme}`);
  await mkdir(folder, { recursive: true });
  for (const { name } of messages) await pictureOf(page, name, folder);
  await showOnly(page, "sheet");
  await page.screenshot({ path: `${folder}.png`, fullPage: true });
  await page.close();
  console.log(`${folder}: ${messages.length} messages`);
}

/** What a message looks like; where it has forms that open, what it looks like with each of them opened. */
async function pictureOf(page: Page, name: string, folder: string): Promise<void> {
  const message = page.locator(`#${name}`);
  await showOnly(page, "closed");
  await message.screenshot({ path: join(folder, `${name}.png`) });
  if ((await message.locator('[data-view^="opened"]').count()) === 0) return;
  await showOnly(page, "opened");
  await message.screenshot({ path: join(folder, `${name}-opened.png`) });
}

async function showOnly(page: Page, views: "closed" | "opened" | "sheet"): Promise<void> {
  await page.evaluate(`document.body.className = ${JSON.stringify(views)}`);
}
