import { readFile } from "node:fs/promises";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { extname } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import type { Language } from "../../../src/domain/language.ts";
import type { Message } from "../../../src/domain/messages.ts";
import { render } from "../../../src/teams/cards/render.ts";
import { NOW } from "../../teams/cards/sampleMessages.ts";
import type { Fault, Shown } from "./shown.ts";
import { type Theme, teamsLook } from "./teamsLook.ts";

/** No such host: all that it gives is read from files here. */
const ADDRESS = "http://cards.test/";
/** Where the pictures of the sample articles would be. */
const IMAGE_HOST = "kuvat.example";
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="160"><rect width="400" height="160" fill="#9aa5b1"/></svg>';

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".ts": "text/javascript",
};

const require = createRequire(import.meta.url);
const FROM_LIBRARY: Readonly<Record<string, string>> = {
  "/adaptivecards.js": require.resolve("adaptivecards/dist/adaptivecards.min.js"),
  "/adaptivecards.css": require.resolve("adaptivecards/dist/adaptivecards.css"),
};

/** A message as the page shows it in a language. */
export function shownIn(language: Language, name: string, message: Message, highest?: number): Shown {
  const { summary, text, card } = render(message, { language, now: NOW, imageHosts: [IMAGE_HOST] });
  return {
    name,
    summary,
    ...(text === undefined ? {} : { text }),
    ...(card ? { card: { ...card } } : {}),
    ...(highest === undefined ? {} : { highest }),
  };
}

/** Opens a page that shows messages as Teams would in a theme, drawn by Microsoft's own renderer. */
export async function openCards(browser: Browser, theme: Theme, messages: readonly Shown[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1840, height: 1000 } });
  await page.route("**/*", answer);
  await page.goto(ADDRESS);
  const { hostConfig, variables } = teamsLook(theme);
  await page.addStyleTag({ content: `:root { color-scheme: ${theme}; ${variables} }` });
  await page.evaluate(`cards.show(${JSON.stringify(messages)}, ${JSON.stringify(hostConfig)})`);
  return page;
}

/** What is wrong with what the page shows. */
export async function faultsOn(page: Page): Promise<readonly Fault[]> {
  return page.evaluate<readonly Fault[]>("cards.checkAll()");
}

/** What is wrong for somebody who goes through the page with the Tab key alone, as it is on a phone's width. */
export async function keyboardFaultsOn(page: Page): Promise<readonly Fault[]> {
  const presses = await page.evaluate<number>("document.body.classList.add('phone'), cards.startWatchingFocus()");
  for (let press = 0; press < presses; press += 1) await page.keyboard.press("Tab");
  return page.evaluate<readonly Fault[]>("cards.whereFocusWent()");
}

async function answer(route: Route): Promise<void> {
  const { hostname, pathname } = new URL(route.request().url());
  if (hostname === IMAGE_HOST) return route.fulfill({ contentType: "image/svg+xml", body: PICTURE });
  if (hostname !== new URL(ADDRESS).hostname) return route.abort();
  const name = pathname === "/" ? "/index.html" : pathname;
  const file = FROM_LIBRARY[name] ?? new URL(`./page${name}`, import.meta.url);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return route.fulfill({ status: 404 });
  const body = extname(name) === ".ts" ? stripTypeScriptTypes(text) : text;
  return route.fulfill({ contentType: TYPES[extname(name)] ?? "text/plain", body });
}
