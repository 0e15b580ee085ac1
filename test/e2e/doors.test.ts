import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { MINUTE } from "../../src/domain/instant.ts";
import type { Answer, Channel, Person } from "../fakeConnector/people.ts";
import { hasButton, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

/** How the four organisations of the sample differ: where a ticket goes, and whose door is shown. */
const { organisations, groups } = readDirectory("content/directory.yaml");

const HUS = "hus-osasto-3";
const HELSINKI = "helsinki-osasto-4";
const WESTERN = "lansi-uusimaa-kotihoito";
const CENTRAL = "keski-uusimaa-osasto-1";

const PROBLEM = "Lääkelista on tyhjä";
const DANGER = { safety: "true" };

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

async function reviews(nurse: Person, answers: Readonly<Record<string, string>> = UNIT_CANNOT_WORK): Promise<Answer> {
  await nurse.says("avaa tiketti");
  const form = await nurse.sees(hasButton("reviewTicket"));
  return nurse.clicks(form, "reviewTicket", { description: PROBLEM, ...answers });
}

function channelOf(groupId: string): Channel {
  const group = groups.find(({ id }) => id === groupId);
  if (!group) throw new Error(`The sample has no group ${groupId}.`);
  return stage.teams.channel({ id: group.channel.channelId });
}

const verbs = ({ buttons }: Answer) => buttons.map(({ verb }) => verb);

/** Nobody but the one who works there may read of a door; the choice of the unit names every organisation. */
function strangeDoorsIn(nurse: Person, organisationId: string): readonly string[] {
  const seen = JSON.stringify(
    nurse.chat.filter((posted) => !hasButton("chooseUnit")(posted)).map(({ latest }) => latest),
  );
  return organisations
    .filter(({ id }) => id !== organisationId)
    .flatMap(({ name, emergency, ownDesk }) => [
      name.fi,
      emergency.number,
      ...(ownDesk ? [ownDesk.name.fi, ownDesk.url, ownDesk.telephone] : []),
    ])
    .filter((sign): sign is string => sign !== undefined && seen.includes(sign));
}

describe("HUS, whose tickets go to its own portal or help desk", () => {
  it("hands over the text ready to paste with the link and the telephone, and opens no ticket", async () => {
    const nurse = await stage.nurseIn(HUS);
    const handed = await reviews(nurse);
    expect(handed.words).toContain("Ilmoituksesi ottaa vastaan HUS ATK-apu.");
    expect(JSON.stringify(handed.card)).toContain("https://atk-apu.example/ilmoitus");
    expect(JSON.stringify(handed.card)).toContain("tel:0100000001");
    expect(handed.words).toContain("Yhteyshenkilö: Niina Nurmi");
    expect(verbs(handed)).toEqual(["ownDeskSent", "ownDeskNotSent", "editTicket", "dropDraft"]);
    const text = await nurse.sees(/^Otsikko: Lääkelista on tyhjä/);
    expect(text.card).toBeUndefined();
    expect(text.latest.summary).not.toContain(PROBLEM);
    const sent = await nurse.clicks(handed, "ownDeskSent");
    expect(sent.words).toContain("Asiaasi käsittelee nyt HUS ATK-apu ja vastaa sinulle suoraan.");
    await stage.settles();
    expect(channelOf("hus-atk-apu").posts).toEqual([]);
    expect(stage.deskChannel.posts).toEqual([]);
    expect(strangeDoorsIn(nurse, "hus")).toEqual([]);
  });

  it("leaves nobody stuck who could not send it: a number to call, and the way for danger", async () => {
    const nurse = await stage.nurseIn(HUS);
    const stuck = await nurse.clicks(await reviews(nurse), "ownDeskNotSent");
    expect(stuck.words).toContain("Soita: HUS ATK-apu.");
    expect(JSON.stringify(stuck.card)).toContain("tel:0100000001");
    await nurse.clicks(stuck, "safety");
    const called = await nurse.sees(/010 000 0112/);
    await nurse.clicks(called, "openTicketForm");
    const form = await nurse.sees(/Tehdään kriittinen tiketti/);
    const readBack = await nurse.clicks(form, "reviewTicket");
    expect(verbs(readBack)).toContain("sendTicket");
  });

  it("takes what endangers a patient here all the same, with the emergency number first", async () => {
    const nurse = await stage.nurseIn(HUS);
    const handed = await reviews(nurse, DANGER);
    expect(handed.words.indexOf("010 000 0112")).toBeLessThan(handed.words.indexOf("010 000 0001"));
    expect(handed.words).toContain("Prioriteetti 1, koska potilas- tai asiakasturvallisuus on vaarassa.");
    const sent = await nurse.clicks(handed, "sendTicket");
    expect(sent.buttons).toEqual([]);
    const opened = await nurse.sees(/on avattu/);
    expect(opened.words).toContain("Prioriteetti 1");
    await channelOf("hus-atk-apu").sees(new RegExp(PROBLEM));
    expect(strangeDoorsIn(nurse, "hus")).toEqual([]);
  });

  it("gives the text once however often the form is checked, and again when it changes", async () => {
    const nurse = await stage.nurseIn(HUS);
    const handed = await reviews(nurse);
    const form = await nurse.clicks(handed, "editTicket");
    await nurse.clicks(form, "reviewTicket");
    await nurse.clicks(form, "reviewTicket");
    await stage.settles();
    const texts = () => nurse.chat.filter(({ words }) => words.startsWith("Otsikko:"));
    expect(texts()).toHaveLength(1);
    await nurse.clicks(form, "reviewTicket", { details: "Nyt myös toinen työasema" });
    await stage.settles();
    expect(texts().map(({ words }) => words.includes("Nyt myös toinen työasema"))).toEqual([false, true]);
  });

  it("is done with the matter: what is written next is a new question", async () => {
    const nurse = await stage.nurseIn(HUS);
    await reviews(nurse);
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    const answer = await nurse.sees(hasButton("didNotHelp"));
    expect(answer.words).toContain("tarra");
  });

  it("answers an old card weeks later, and a second press like the first", async () => {
    const nurse = await stage.nurseIn(HUS);
    const handed = await reviews(nurse);
    await stage.settles();
    await stage.passes(30 * 24 * 60 * MINUTE);
    const first = await nurse.clicks(handed, "ownDeskSent");
    const second = await nurse.clicks(handed, "ownDeskSent");
    expect(first.words).toBe(second.words);
    const forged = await nurse.clicks({ ...handed, buttons: [sendButton(handed)] }, "sendTicket");
    expect(verbs(forged)).not.toContain("sendTicket");
    await stage.settles();
    expect(nurse.chat.filter(({ words }) => /on avattu/.test(words))).toEqual([]);
  });

  it("shows somebody else's text to nobody", async () => {
    const nurse = await stage.nurseIn(HUS);
    const handed = await reviews(nurse);
    const other = await stage.nurseIn(HUS, "Outi Outo");
    const answer = await other.clicks(handed, "ownDeskSent");
    expect(answer.reply).toBe("words");
    expect(answer.words).not.toContain(PROBLEM);
  });

  it("masks a personal identity code in the text", async () => {
    const nurse = await stage.nurseIn(HUS);
    const handed = await reviews(nurse, { ...UNIT_CANNOT_WORK, details: "hetu 131052-308T" });
    await stage.settles();
    expect(handed.words).toContain("******-****");
    expect(handed.words + nurse.chat.map(({ words }) => words).join()).not.toContain("131052-308T");
  });
});

/** The button of a card from before the organisation took tickets at its own desk alone. */
function sendButton({ buttons }: Answer): Answer["buttons"][number] {
  const [known] = buttons;
  if (!known) throw new Error("There is no button.");
  return { ...known, verb: "sendTicket" };
}

describe("Helsinki, which has no door beside the bot", () => {
  it("opens the ticket with the service desk and shows nobody's door", async () => {
    const nurse = await stage.nurseIn(HELSINKI);
    const readBack = await reviews(nurse);
    expect(verbs(readBack)).toEqual(["sendTicket", "editTicket", "dropDraft"]);
    await nurse.clicks(readBack, "sendTicket");
    await nurse.sees(/Tukipiste käsittelee sitä/);
    await stage.deskChannel.sees(new RegExp(PROBLEM));
    expect(strangeDoorsIn(nurse, "helsinki")).toEqual([]);
  });
});

describe("Western Uusimaa, whose customer support is called or takes the ticket in the bot", () => {
  it("shows the number and the hours, and sends from here as well", async () => {
    const nurse = await stage.nurseIn(WESTERN);
    const handed = await reviews(nurse);
    expect(handed.words).toContain("Länsi-Uudenmaan asiakastuki");
    expect(handed.words).toContain("arkisin klo 7–17");
    expect(JSON.stringify(handed.card)).toContain("tel:0100000004");
    expect(verbs(handed)).toEqual(["sendTicket", "ownDeskSent", "ownDeskNotSent", "editTicket", "dropDraft"]);
    await nurse.clicks(handed, "sendTicket");
    await nurse.sees(/Länsi-Uudenmaan asiakastuki käsittelee sitä/);
    await channelOf("luvn-asiakastuki").sees(new RegExp(PROBLEM));
    const late = await nurse.clicks(handed, "ownDeskNotSent");
    expect(late.words).toContain("on jo lähetetty");
    expect(strangeDoorsIn(nurse, "lansi-uusimaa")).toEqual([]);
  });

  it("adds what is written meanwhile to the text", async () => {
    const nurse = await stage.nurseIn(WESTERN);
    await reviews(nurse);
    await nurse.says("alkoi aamulla kahdeksalta");
    const extended = await nurse.sees(hasButton("askAnew"));
    expect(extended.words).toContain("Lisäksi:\nalkoi aamulla kahdeksalta");
    expect(extended.words).toContain("Lisäsin viestisi tikettiin.");
  });
});

describe("Central Uusimaa, whose customer support works in the bot", () => {
  it("opens the ticket with its own customer support and shows nobody's door", async () => {
    const nurse = await stage.nurseIn(CENTRAL);
    const readBack = await reviews(nurse);
    expect(verbs(readBack)).toEqual(["sendTicket", "editTicket", "dropDraft"]);
    await nurse.clicks(readBack, "sendTicket");
    await nurse.sees(/Keski-Uudenmaan asiakastuki käsittelee sitä/);
    await channelOf("keusote-asiakastuki").sees(new RegExp(PROBLEM));
    expect(strangeDoorsIn(nurse, "keski-uusimaa")).toEqual([]);
  });
});

describe("a nurse who has not told where she works", () => {
  it("is asked for the unit before any door is shown", async () => {
    const nurse = stage.nurse();
    await nurse.says("avaa tiketti");
    const choice = await nurse.sees(hasButton("chooseUnit"));
    expect(nurse.chat.filter(hasButton("reviewTicket"))).toEqual([]);
    await nurse.clicks(choice, "chooseUnit", { unitId: HUS });
    const form = await nurse.sees(hasButton("reviewTicket"));
    const handed = await nurse.clicks(form, "reviewTicket", { description: PROBLEM, ...UNIT_CANNOT_WORK });
    expect(handed.words).toContain("HUS ATK-apu");
    expect(strangeDoorsIn(nurse, "hus")).toEqual([]);
  });

  it("who moves to another organisation is shown the door of that one, also from an old card", async () => {
    const nurse = await stage.nurseIn(HUS);
    const handed = await reviews(nurse);
    await nurse.says("vaihda yksikkö");
    const choice = await nurse.sees((posted) => hasButton("chooseUnit")(posted));
    await nurse.clicks(choice, "chooseUnit", { unitId: WESTERN });
    const form = await nurse.clicks(handed, "editTicket");
    const again = await nurse.clicks(form, "reviewTicket");
    expect(again.words).toContain("Länsi-Uudenmaan asiakastuki");
    expect(again.words).not.toContain("HUS");
  });
});
