import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MINUTE } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { hasButton, opensTicket, type Stage, setStage } from "./stage.ts";

/** Nothing in the sample content answers this. */
const UNANSWERED = "röntgenlähete herjaa kenttää 14";

let stage: Stage;
let nurse: Person;

beforeEach(async () => {
  stage = await setStage();
  nurse = await stage.nurseOfUnit();
});
afterEach(() => stage.close());

/** The words under the ticket's card in the service desk's channel. */
function inThread(card: Posted, words: string): Promise<Posted> {
  return card.sees((reply) => reply.words.includes(words));
}

describe("an offer to ask the support person", () => {
  beforeEach(async () => {
    await nurse.says(UNANSWERED);
    await nurse.sees(/Kysytäänkö/);
  });

  it.each(["joo", "joo lähetä vaan", "kysy tukihenkilöltä", "👍"])("is taken up with %j", async (words) => {
    await nurse.says(words);
    await nurse.sees(/Lähetin kysymyksesi/);
    const card = await stage.unitChannel.sees(/kenttää 14/);
    expect(card.words).not.toContain(words);
  });

  it("is declined with a word, and the ticket stays a tap away", async () => {
    await nurse.says("ei kiitos");
    const told = await nurse.sees(/en lähetä mitään/);
    await nurse.clicks(told, "openTicketForm");
    expect((await nurse.sees(hasButton("reviewTicket"))).words).toContain(UNANSWERED);
  });

  it("stands after thanks and good night, which are no sign that something helped", async () => {
    await nurse.says("hyvää yötä");
    await nurse.sees(/Ole hyvä/);
    await nurse.says("joo");
    await nurse.sees(/Lähetin kysymyksesi/);
  });

  it("is about the question, also after remarks for which nothing is found", async () => {
    await nurse.says("HALOO");
    await nurse.sees(/En löytänyt ohjetta/);
    await nurse.says("haluan puhua ihmisen kanssa");
    await nurse.sees(/Lähetin kysymyksesi/);
    const card = await stage.unitChannel.sees(/HALOO/);
    expect(card.words).toContain(UNANSWERED);
  });
});

it("a human is suggested to whoever wants one before anything was asked", async () => {
  await nurse.says("I want to talk to a human");
  await nurse.sees(/Shall I send|on duty/);
});

it("where nobody is on duty nobody is offered", async () => {
  stage.clock.now = Date.parse("2026-12-01T03:00:00+02:00");
  const other = await stage.nurseIn("hus-silmapoliklinikka", "Yrsa Yö");
  await other.says(UNANSWERED);
  const none = await other.sees(/En löytänyt ohjetta/);
  expect(none.words).toContain("Tehdäänkö tiketti?");
  expect(hasButton("askPerson")(none)).toBe(false);
});

describe("words about an own ticket", () => {
  let number: string;
  let card: Posted;
  beforeEach(async () => {
    ({ number, card } = await opensTicket(stage, nurse, "Näyttö pimeni"));
  });

  it("that begin with its number go to it", async () => {
    await nurse.says(`${number}: vika on nyt myös huoneessa 3`);
    await inThread(card, "huoneessa 3");
  });

  it("are asked about where no instruction answers them", async () => {
    await nurse.says("tulkaa nyt äkkiä");
    const asked = await nurse.sees(hasButton("matterIsTicket"));
    await nurse.clicks(asked, "matterIsTicket");
    await inThread(card, "tulkaa nyt äkkiä");
  });

  it("that go on what was just written to it follow it", async () => {
    await stage.presses(stage.agents[0], card, "askRequester", { text: "Mikä työasema ja milloin?" });
    await nurse.sees(/Mikä työasema/);
    await nurse.says("hetki");
    await nurse.sees(/Ei kiirettä/);
    await nurse.says("se on se WS-1234");
    await inThread(card, "WS-1234");
    await nurse.says("n. klo kaks yöllä");
    await inThread(card, "klo kaks");
    stage.clock.now += 4 * MINUTE;
    await nurse.says("kuvan saatte kohta");
    await nurse.sees(hasButton("matterIsTicket"));
  });

  it("that answer a question in an agent's update reach the agent", async () => {
    await stage.presses(stage.agents[0], card, "takeTicket");
    await stage.presses(stage.agents[0], card, "updateRequester", { text: "Onko virtajohto kiinni?" });
    await stage.held();
    await nurse.sees(/virtajohto/);
    await nurse.says("joo");
    await inThread(card, "joo");
  });

  it("that say whether the workaround helped are its answer", async () => {
    await stage.presses(stage.agents[0], card, "takeTicket");
    await stage.presses(stage.agents[0], card, "giveWorkaround", { text: "Käytä huoneen 5 konetta." });
    await nurse.sees(/huoneen 5 konetta/);
    await nurse.says("ei auttanut");
    await inThread(card, "ei auttanut");
    await stage.settles();
    expect(nurse.chat.some(({ words }) => words.includes("Kysytäänkö"))).toBe(false);
  });

  it("that ask how it stands show the own tickets", async () => {
    await nurse.says("mikä tilanne?");
    expect((await nurse.sees(hasButton("showTicket"))).words).toContain(number);
  });

  it("may still answer the resolution after the button said that it works", async () => {
    await stage.presses(stage.agents[0], card, "takeTicket");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Kaapeli vaihdettu." });
    const resolved = await nurse.sees(hasButton("works"));
    await nurse.clicks(resolved, "works");
    await nurse.says("nyt näyttö on taas musta");
    const asked = await nurse.sees(hasButton("matterIsTicket"));
    expect(asked.words).toContain(number);
  });
});

describe("words about the open form", () => {
  let form: Posted;
  beforeEach(async () => {
    await nurse.says("avaa tiketti");
    form = await nurse.sees(hasButton("reviewTicket"));
  });

  it("send it when nothing is missing", async () => {
    const answers = { safety: "false", impact: "oneself", urgency: "hardly" };
    await nurse.clicks(form, "reviewTicket", { description: "Näyttö pimeni", ...answers });
    await nurse.says("joo lähetä vaan");
    const opened = await nurse.sees(/Tiketti T-\d+ on avattu/);
    expect(opened.words).not.toContain("lähetä vaan");
    expect((await stage.deskChannel.sees(/Näyttö pimeni/)).words).not.toContain("lähetä vaan");
  });

  it("show what is missing, or drop it", async () => {
    await nurse.says("lähetä");
    const again = await nurse.sees(hasButton("reviewTicket"));
    expect(again.words).toContain("puuttuu");
    await nurse.says("älä lähetä");
    await nurse.sees(/Tikettiä ei lähetetty/);
  });
});

it("an idea that is told in the same breath stands in its form", async () => {
  await nurse.says("Mulla ois idea, voisko tarrat tulostua itsestään?");
  const form = await nurse.sees(hasButton("sendIdea"));
  expect(JSON.stringify(form.latest)).toContain('"value":"voisko tarrat tulostua itsestään?"');
});
