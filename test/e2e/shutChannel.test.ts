import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { BotRequest } from "../fakeConnector/connectorServer.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { hasButton, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

const DESK = readDirectory("content/directory.yaml").groups.find(({ id }) => id === "tukipiste");
let stage: Stage;
let installed: boolean;

/** The bot is not installed in the team of the service desk: its channel refuses, until that is mended. */
async function begins(answer: { readonly answer: number; readonly code?: string }, contentDir?: string): Promise<void> {
  stage = await setStage(contentDir === undefined ? {} : { contentDir });
  installed = false;
  stage.teams.fails({
    only: (request) => !installed && concernsDesk(request),
    times: Number.POSITIVE_INFINITY,
    ...answer,
  });
}
afterEach(() => stage.close());

const NOT_INSTALLED = { answer: 403, code: "BotNotInConversationRoster" };

function concernsDesk({ path, body }: BotRequest): boolean {
  return (
    decodeURIComponent(path).includes(stage.deskChannel.id) || JSON.stringify(body ?? {}).includes(stage.deskChannel.id)
  );
}

/** Opens a ticket whose card has nowhere to go, and writes to it once. */
async function writesToTicket(): Promise<{ nurse: Person; number: string; view: Posted }> {
  const nurse = await stage.nurseOfUnit();
  await nurse.says("avaa tiketti");
  const form = await nurse.sees(hasButton("reviewTicket"));
  const readBack = await nurse.clicks(form, "reviewTicket", { description: "Näyttö on musta", ...UNIT_CANNOT_WORK });
  await nurse.clicks(readBack, "sendTicket");
  const opened = await nurse.sees(/Tiketti T-\d+ on avattu/);
  const number = /T-\d+/.exec(opened.words)?.[0] ?? "";
  await nurse.says(number);
  const view = await nurse.sees(/Tapahtumat/);
  await nurse.clicks(view, "commentTicket", { text: "Myös toinen näyttö on musta" });
  await stage.settles();
  return { nurse, number, view };
}

/** The one post about the ticket in the desk's channel. */
function cardOf(number: string): Posted {
  const [card, ...more] = stage.deskChannel.posts.filter(({ words }) => words.includes(number));
  if (!card || more.length > 0) throw new Error(`${number} has ${more.length + (card ? 1 : 0)} posts.`);
  return card;
}

describe("A channel that refuses the bot", () => {
  it("gets the ticket's card and what was said under it, in order, as soon as the bot is added to the team", async () => {
    await begins(NOT_INSTALLED);
    const { number } = await writesToTicket();
    for (let hour = 0; hour < 5; hour += 1) await stage.passes(HOUR);
    expect(stage.deskChannel.posts).toEqual([]);
    installed = true;
    const general = stage.teams.channel({ id: "19:general@thread.tacv2", teamId: DESK?.channel.teamId ?? "" });
    await general.addsBot(stage.agents[0]);
    await stage.settles();
    const { replies } = cardOf(number);
    expect(replies[0]?.words).toContain("Myös toinen näyttö on musta");
    expect(replies.slice(1).some(({ words }) => /lupa/iu.test(words))).toBe(true);
  });

  it("gets them within a quarter of an hour when the bot does not hear that it was added", async () => {
    await begins(NOT_INSTALLED);
    const { number } = await writesToTicket();
    for (let hour = 0; hour < 5; hour += 1) await stage.passes(HOUR);
    installed = true;
    await stage.passes(15 * MINUTE);
    expect(cardOf(number).replies[0]?.words).toContain("Myös toinen näyttö on musta");
  });

  it("gets everything that waits for it once one message got through", async () => {
    await begins(NOT_INSTALLED);
    const first = await writesToTicket();
    for (let hour = 0; hour < 5; hour += 1) await stage.passes(HOUR);
    installed = true;
    const second = await writesToTicket();
    await stage.settles();
    expect(cardOf(second.number).replies).toHaveLength(1);
    expect(cardOf(first.number).replies.length).toBeGreaterThan(0);
  });

  it("is asked seldom, and holds up nobody else", async () => {
    await begins(NOT_INSTALLED);
    const { nurse } = await writesToTicket();
    for (let quarter = 0; quarter < 15; quarter += 1) await stage.passes(15 * MINUTE);
    const before = stage.teams.requests.length;
    for (let times = 0; times < 20; times += 1) await stage.passes(3 * MINUTE);
    expect(stage.teams.requests.slice(before).filter(concernsDesk).length).toBeLessThanOrEqual(8);
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    const instruction = await nurse.sees(hasButton("didNotHelp"));
    await nurse.clicks(instruction, "didNotHelp");
    await nurse.clicks(await nurse.sees(hasButton("askPerson")), "askPerson");
    await stage.unitChannel.sees(hasButton("takeHandoff"));
  });

  it("is named by the health check with what to do, until it takes messages again", async () => {
    await begins(NOT_INSTALLED);
    await writesToTicket();
    await stage.passes(HOUR);
    const { status, body } = await stage.health();
    // All else goes on: no load balancer may take the service away because of one channel.
    expect(status).toBe(200);
    const notes = String(Reflect.get(Object(body), "notes"));
    expect(notes).toContain("support group tukipiste");
    expect(notes).toContain(stage.deskChannel.id);
    expect(notes).toMatch(/answered 403 BotNotInConversationRoster.*Install the app/u);
    installed = true;
    await stage.passes(15 * MINUTE);
    expect(await stage.health()).toEqual({ status: 200, body: { status: "ok" } });
  });

  it("is left alone a week after the ticket has ended", async () => {
    await begins(NOT_INSTALLED);
    const { nurse, view } = await writesToTicket();
    await nurse.clicks(view, "withdrawTicket");
    await nurse.sees(/on peruttu pyynnöstäsi/);
    for (let day = 0; day < 8; day += 1) await stage.passes(DAY);
    await stage.passes(HOUR);
    const before = stage.teams.requests.length;
    await stage.passes(HOUR);
    expect(stage.teams.requests.slice(before).filter(concernsDesk)).toEqual([]);
    expect((await stage.health()).body).toEqual({ status: "ok" });
  });
});

it("A channel that is not there gets nothing lost either: what waits goes where the directory then says", async () => {
  const contentDir = await mkdtemp(join(tmpdir(), "tukipolku-shut-"));
  await cp("content", contentDir, { recursive: true });
  await begins({ answer: 404, code: "ConversationNotFound" }, contentDir);
  const { number } = await writesToTicket();
  await stage.passes(HOUR);
  expect((await stage.health()).body).toHaveProperty("notes");
  const right = stage.teams.channel({ id: "19:right@thread.tacv2" });
  await stage.restarts(async () => {
    const file = join(contentDir, "directory.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replaceAll(stage.deskChannel.id, right.id));
  });
  await stage.passes(15 * MINUTE);
  const [card, ...more] = right.posts.filter(({ words }) => words.includes(number));
  expect(more).toEqual([]);
  expect(card?.replies[0]?.words).toContain("Myös toinen näyttö on musta");
  expect((await stage.health()).body).toEqual({ status: "ok" });
  await rm(contentDir, { recursive: true });
});

it("A card that no channel would take blocks nothing: what was to stand under it goes by itself, the next card makes the post", async () => {
  stage = await setStage();
  stage.teams.fails({ answer: 413, only: concernsDesk, times: 2 });
  const { nurse, view } = await writesToTicket();
  await nurse.clicks(view, "commentTicket", { text: "Kolmaskin on musta" });
  await stage.settles();
  const [first, card, ...more] = stage.deskChannel.posts;
  expect(first?.words).toContain("Myös toinen näyttö on musta");
  expect(card?.buttons.map(({ verb }) => verb)).toContain("takeTicket");
  expect(card?.replies[0]?.words).toContain("Kolmaskin on musta");
  expect(more).toEqual([]);
});
