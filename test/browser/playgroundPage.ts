import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";

/** Pictures of a test run are kept here, outside git. */
const ARTEFACTS = "test-artefacts";

/**
 * Opens one person's Teams. Nothing but this machine is reached: the page's web fonts are turned away.
 * A page must not be loaded again: the chat starts empty then.
 *
 * @param address e.g. `http://localhost:3979`
 */
export async function openPlayground(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, locale: "fi-FI" });
  await page.route(
    (url) => url.hostname !== "localhost",
    (route) => route.abort(),
  );
  await page.goto(address);
  await page.getByRole("treeitem").first().waitFor();
  await page.getByRole("button", { name: "Hide log panel" }).click();
  return page;
}

/** Shows a chat or channel by its name in the list, e.g. `Personal Chat` or `Tukipalvelut - General`. */
export async function openChat(page: Page, name: string): Promise<void> {
  await page.getByRole("treeitem", { name, exact: true }).click();
}

/** Types into the 1:1 chat, which must be open, and sends. */
export async function sendPersonalMessage(page: Page, text: string): Promise<void> {
  await compose(page, page.getByRole("textbox").last(), text);
  await page.keyboard.press("Enter");
}

/** Answers under the post that contains `postText`, mentioning the bot. */
export async function replyInThread(page: Page, postText: string, reply: { bot: string; text: string }): Promise<void> {
  const box = post(page, postText).getByRole("textbox").last();
  await mention(page, box, reply.bot);
  await page.keyboard.type(reply.text);
  await page.keyboard.press("Enter");
}

/** Clicks a card's button; the newest card that has one by that name. */
export async function clickCardButton(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: title, exact: true }).last().click();
}

/** The post of a channel, with its thread, that contains a text. */
function post(page: Page, text: string): Locator {
  return page.getByRole("group").filter({ hasText: text }).first();
}

/** Keeps a picture of the page under `test-artefacts/`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`) });
}

async function compose(page: Page, box: Locator, text: string): Promise<void> {
  await box.click();
  await page.keyboard.type(text);
}

async function mention(page: Page, box: Locator, name: string): Promise<void> {
  await compose(page, box, `@${name.slice(0, 4)}`);
  await page.getByRole("menuitem", { name }).first().click();
  await page.keyboard.type(" ");
}
