import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { freePorts } from "../freePorts.ts";
import { launchBrowser } from "./launch.ts";
import {
  clickCardButton,
  openChat,
  openPlayground,
  replyInThread,
  screenshot,
  sendPersonalMessage,
} from "./playgroundPage.ts";

const TEST_MS = 120_000;

/** `npm start` as a newcomer runs it, and a browser with the clinician's and the agent's Teams. */
let start: ChildProcess;
let firstChatPort: number;
let folder: string;
let browser: Browser;
let clinician: Page;
let agent: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tukipolku-browser-"));
  const servicePort = await freePorts(4);
  firstChatPort = servicePort + 1;
  start = spawn(process.execPath, ["src/playground/start.ts"], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(servicePort),
      PLAYGROUND_PORT: String(firstChatPort),
      NODE_ENV: "development",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await printed(start, "Stop with Ctrl-C.");
  browser = await launchBrowser();
  clinician = await openPlayground(browser, `http://localhost:${firstChatPort}`);
  agent = await openPlayground(browser, `http://localhost:${firstChatPort + 2}`);
}, TEST_MS);

afterAll(async () => {
  await browser?.close();
  if (start && start.exitCode === null) {
    const ended = new Promise((resolve) => start.once("exit", resolve));
    start.kill("SIGTERM");
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}, TEST_MS);

function printed(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(words)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${text}`)));
  });
}

it(
  "a newcomer walks from the question through a ticket to the resolution and the feedback",
  async () => {
    await openChat(clinician, "Personal Chat");
    await sendPersonalMessage(clinician, "tarratulostin tulostaa tyhjiä tarroja");
    await shows(clinician, "Tarratulostin syöttää tyhjiä tarroja");
    await screenshot(clinician, "1-instruction");

    await clickCardButton(clinician, "Ei auttanut");
    await shows(clinician, "Missä yksikössä työskentelet?");
    await clinician.getByRole("combobox").last().click();
    await clinician.getByRole("combobox").last().fill("Helsinki: Osasto 4");
    await clinician.getByText("Helsinki: Osasto 4, esimerkkisairaala").last().click();
    await clickCardButton(clinician, "Tallenna yksikkö");
    await shows(clinician, "Lähetänkö kysymyksesi?");
    await screenshot(clinician, "2-support-person");

    await clickCardButton(clinician, "Tee tiketti");
    await shows(clinician, "Onko potilas- tai asiakasturvallisuus vaarassa?");
    await clinician.getByRole("radio", { name: "Ei", exact: true }).last().check();
    await clinician.getByRole("radio", { name: "Koko yksikköä" }).last().check();
    await clinician
      .getByRole("radio", { name: /kirjaaminen ei onnistu/ })
      .last()
      .check();
    await screenshot(clinician, "3-form");
    await clickCardButton(clinician, "Tarkista tiketti");
    await shows(clinician, "Prioriteetti 2, koska koko yksikkö ei pysty kirjaamaan.");
    await screenshot(clinician, "4-read-back");
    await clickCardButton(clinician, "Lähetä");
    await shows(clinician, /Tiketti T-\d+ on avattu/);
    await screenshot(clinician, "5-opened");

    await openChat(agent, "Tukipiste - General");
    await shows(agent, "tarratulostin tulostaa tyhjiä tarroja");
    await screenshot(agent, "6-agent-card");
    await clickCardButton(agent, "Ota työn alle");
    await shows(agent, /T-\d+ · työn alla/);
    await clickCardButton(agent, "Kysy ilmoittajalta");
    await agent.getByRole("textbox", { name: "Kysymys ilmoittajalle" }).last().fill("Missä huoneessa tulostin on?");
    await clickCardButton(agent, "Lähetä kysymys");
    // What was held goes out with the question.
    await shows(clinician, "Missä huoneessa tulostin on?");
    await shows(clinician, /otti tiketin työn alle/);
    await screenshot(clinician, "7-question");
    await sendPersonalMessage(clinician, "Huoneessa 12");
    await shows(agent, "Huoneessa 12");

    const reply = { bot: "Tukipolku", text: "Käymme katsomassa tulostinta." };
    await replyInThread(agent, "tarratulostin tulostaa tyhjiä tarroja", reply);
    await shows(agent, /lähetti päivityksen/);
    await clickCardButton(agent, "Ratkaise");
    await agent
      .getByRole("textbox", { name: /ratkaisu/i })
      .last()
      .fill("Tulostimen rulla käännettiin oikein päin.");
    await screenshot(agent, "8-agent-resolves");
    await clickCardButton(agent, "Merkitse ratkaistuksi");

    await shows(clinician, "Tulostimen rulla käännettiin oikein päin.");
    await shows(clinician, "Käymme katsomassa tulostinta.");
    await screenshot(clinician, "9-resolved");
    await clinician.getByRole("radio", { name: /^4/ }).last().check();
    await clickCardButton(clinician, "Lähetä palaute");
    await shows(clinician, /Palautteesi 4\/5 on tallennettu/);
    await screenshot(clinician, "10-feedback");
    await shows(agent, /palaute 4\/5/);
    await screenshot(agent, "11-agent-feedback");
  },
  TEST_MS,
);

/** Waits until a person can read the words. The page swaps a card's elements while it updates it: then it looks again. */
async function shows(page: Page, words: string | RegExp): Promise<void> {
  const last = page.getByText(words).last();
  let isStillThere = false;
  while (!isStillThere) {
    await last.waitFor();
    isStillThere = await last.evaluate((element) => {
      element.scrollIntoView({ block: "nearest" });
      return element.isConnected;
    });
  }
}
