import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { DAY, HOUR } from "../../src/domain/instant.ts";
import type { Answer, Channel, Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { hasButton, type Stage, setStage } from "./stage.ts";

const CODE = "131052-308T";
const { organisations, groups } = readDirectory("content/directory.yaml");
const group = organisations.find(({ id }) => id === "helsinki")?.developmentGroup;

/** From Monday at 10.00 to the next Monday at 8.00. */
const TO_NEXT_DIGEST = 7 * DAY - 2 * HOUR;

/** The story of one idea, told in order: each step goes on from where the one before it ended. */
describe("an idea finds those who want the same, the development group, and its way back", () => {
  let stage: Stage;
  let channel: Channel;
  let member: Person;
  let nurse: Person;
  let other: Person;
  let form: Posted;
  let like: Answer;
  let digest: Posted;

  beforeAll(async () => {
    stage = await setStage();
    if (!group?.members[0]) throw new Error("The sample directory lacks the development group of the story.");
    channel = stage.teams.channel({ id: group.channel.channelId });
    member = stage.teams.person(group.members[0]);
    nurse = stage.nurse("Niina Nurmi");
    other = await stage.nurseOfUnit("Saga Strand");
  });
  afterAll(() => stage.close());

  const digests = () => channel.posts.length;

  /** Opens the idea of the story from the first digest, as that stands when everything has arrived. */
  async function opens(who: Person = member): Promise<Answer> {
    await stage.settles();
    const row = digest.buttons.find(({ title }) => title.includes("Lääkelistan tulosteeseen"));
    return who.clicks(digest, { verb: "openIdea", with: row?.data ?? {} });
  }

  it("the unit is asked for once, then a short form opens that says who sees it", async () => {
    await nurse.says("Minulla on idea");
    const choice = await nurse.sees(hasButton("chooseUnit"));
    await nurse.clicks(choice, "chooseUnit", { unitId: stage.unitId });
    form = await nurse.sees(hasButton("sendIdea"));
    expect(form.words).toContain("Helsingin kehitysryhmä");
    expect(form.words).toContain("Kehitysryhmä näkee nimesi");
  });

  it("what is missing is asked for, and what was written stays", async () => {
    const again = await nurse.clicks(form, "sendIdea", { title: " ", gain: "Sen voi lukea ilman laseja" });
    expect(again.words).toContain("Vielä puuttuu: idea lyhyesti.");
    expect(again.words).toContain("Sen voi lukea ilman laseja");
  });

  it("pressed twice at once it is sent once; a personal identity code is masked before it is kept", async () => {
    const press = () =>
      nurse.clicks(form, "sendIdea", {
        title: "Lääkelistan tulosteeseen isompi teksti",
        gain: `Sen voi lukea ilman laseja, esimerkiksi ${CODE}`,
        forWhom: "Osastoille",
      });
    const answers = await Promise.all([press(), press()]);
    for (const { words, buttons } of answers) {
      expect(words).toContain("Idea on lähetetty.");
      expect(buttons).toEqual([]);
    }
    const sent = await nurse.sees(/Ideasi on lähetetty/);
    expect(sent.words).toContain("Helsingin kehitysryhmä saa sen koosteessaan ma 7.12. klo 8.00.");
    expect(sent.latest.summary).not.toMatch(/tulost/);
    await stage.settles();
    expect(nurse.chat.filter(({ words }) => words.includes("Ideasi on lähetetty:"))).toHaveLength(1);
    expect(JSON.stringify(stage.teams.posted.map(({ words }) => words))).not.toContain(CODE);
  });

  it("somebody else who writes nearly the same is shown it, without a name, before anything is sent", async () => {
    await other.says("mulla on idea");
    const own = await other.sees(hasButton("sendIdea"));
    like = await other.clicks(own, "sendIdea", {
      title: "Isompi teksti lääkelistan tulosteeseen",
      gain: "Virheet vähenevät",
    });
    expect(like.words).toContain("Samankaltainen idea on jo lähetetty.");
    expect(like.words).toContain("Lääkelistan tulosteeseen isompi teksti");
    expect(like.words).toContain("******-****");
    expect(like.words).not.toContain("Niina");
    const edited = await other.clicks(like, "editIdea");
    expect(edited.words).toContain("Virheet vähenevät");
  });

  it("one tap joins it, two taps too, and the second nurse hears in Swedish from then on", async () => {
    await other.says("svenska");
    await other.sees(/svenska/);
    const answers = await Promise.all([other.clicks(like, "joinIdea"), other.clicks(like, "joinIdea")]);
    for (const { words } of answers) expect(words).toContain("Du anslöt dig till den här idén.");
    const joined = await other.sees(/Du anslöt dig till idén:/);
    expect(joined.words).toContain("Den önskas nu av 2.");
    await stage.settles();
    expect(other.chat.filter(({ words }) => words.includes("Du anslöt dig till idén:"))).toHaveLength(1);
  });

  it("the author cannot join, and somebody of another organisation is answered as if it did not exist", async () => {
    const mine = await nurse.clicks(like, "joinIdea");
    expect(mine.words).toContain("Tämä on oma ideasi");
    const stranger = stage.nurse("Vieras Virta");
    await stranger.says("vaihda yksikkö");
    await stranger.clicks(await stranger.sees(hasButton("chooseUnit")), "chooseUnit", { unitId: "hus-osasto-3" });
    await stranger.sees(/Yksikkösi on nyt/);
    const answer = await stranger.clicks(like, "joinIdea");
    expect(answer.words).toContain("Ideaa ei löytynyt.");
  });

  it("what is not like any other is sent at once, and a like one can be sent as new", async () => {
    await other.says("jag har en idé");
    const own = await other.sees((posted) => posted.words.includes("Berätta om din idé."));
    await other.clicks(own, "sendIdea", { title: "Påminnelse om osignerade anteckningar", gain: "Inget glöms bort" });
    const sent = await other.sees(/Din idé är skickad:/);
    expect(sent.words).toContain("Helsingfors utvecklingsgrupp får den i sin sammanställning må 7.12 kl. 8.00.");
    const anew = await other.clicks(like, "sendIdea");
    expect(anew.words).toContain("Idén är skickad.");
    await other.sees((posted) => posted.words.includes("Isompi teksti lääkelistan tulosteeseen"));
  });

  it("the group is told nothing before Monday at 8.00, then gets one card, also when the service restarts", async () => {
    await stage.passes(TO_NEXT_DIGEST - 1);
    expect(digests()).toBe(0);
    await stage.passes(1);
    digest = await channel.sees(/Kooste ideoista\. Uusia: 3\. Vastausta odottaa: 3\./);
    expect(digest.words).toContain("Liittyneitä edellisen koosteen jälkeen: 1.");
    expect(digest.latest.summary).not.toMatch(/tulost/i);
    await stage.restarts();
    await stage.passes(HOUR);
    expect(digests()).toBe(1);
  });

  it("only members of the group open an idea and answer", async () => {
    const refused = await opens(stage.agents[0]);
    expect(refused.words).toContain("Ideoita käsittelevät vain kehitysryhmän jäsenet.");
    const opened = await opens();
    expect(opened.words).toContain("Niina Nurmi");
    expect(opened.words).toContain("Osastoille");
  });

  it("a status is told to the author and to whoever joined, each in their language and once, however often pressed", async () => {
    const opened = await opens();
    const take = { verb: "setIdeaStatus", with: { status: "inDiscussion" } } as const;
    const answers = await Promise.all([member.clicks(opened, take), member.clicks(opened, take)]);
    for (const { words } of answers) expect(words).toContain("Tila: keskustelussa");
    await nurse.sees(/Ideasi: keskustelussa\./);
    const told = await other.sees(/Idén som du anslöt dig till: diskuteras\./);
    expect(told.words).toContain("Helsingfors utvecklingsgrupp diskuterar den.");
    await stage.settles();
    expect(nurse.chat.filter(({ words }) => words.includes("Ideasi: keskustelussa."))).toHaveLength(1);
    expect(other.chat.filter(({ words }) => words.includes("diskuteras."))).toHaveLength(1);
    expect(digest.words).toContain("Tila: keskustelussa.");
    expect(digests()).toBe(1);
  });

  it("an outdated card changes nothing, and a typed reason stands again on the present one", async () => {
    const old = await opens();
    await member.clicks(old, { verb: "setIdeaStatus", with: { status: "accepted" } });
    await nurse.sees(/Ideasi: hyväksytty\./);
    const kept = await member.clicks(old, "declineIdea", { text: "Uusi versio tulee" });
    expect(kept.words).toContain("Tila: hyväksytty");
    expect(kept.words).toContain("Uusi versio tulee");
    await stage.settles();
    expect(nurse.chat.filter(({ words }) => words.includes("ei toteuteta"))).toEqual([]);
  });

  it("declining needs a reason, which the author and whoever joined read", async () => {
    const opened = await opens();
    const refused = await member.clicks(opened, "declineIdea", { text: "  " });
    expect(refused.words).toContain("Perustelu puuttui");
    const declined = await member.clicks(opened, "declineIdea", { text: "Toimittaja uusii tulosteen." });
    expect(declined.words).toContain("ei toteuteta");
    for (const [who, state] of [
      [nurse, /Ideasi: ei toteuteta\./],
      [other, /Idén som du anslöt dig till: genomförs inte\./],
    ] as const) {
      const told = await who.sees(state);
      expect(told.words).toContain("Toimittaja uusii tulosteen.");
      expect(told.latest.summary).not.toContain("Toimittaja");
    }
    const late = await stage.nurseOfUnit("Late Lahti");
    expect((await late.clicks(like, "joinIdea")).words).toContain("Idea on jo käsitelty");
  });

  it("own ideas are listed with their status, the joined ones too, and nobody else's", async () => {
    await nurse.says("omat ideat");
    const own = await nurse.sees(/Omat ideasi/);
    expect(own.words).toContain("Tila: ei toteuteta. Toivojia: 2.");
    expect(own.words).not.toContain("osignerade");
    await other.says("mina idéer");
    const others = await other.sees(/Dina idéer/);
    expect(others.words).toContain("Läge: genomförs inte. Önskas av: 2.");
    expect(others.words).toContain("Du har anslutit dig.");
    expect(others.words).toContain("Påminnelse om osignerade anteckningar");
  });

  it("the next Monday shows what still waits, a Monday without anything shows nothing", async () => {
    await stage.passes(7 * DAY);
    const second = await channel.sees(/Uusia: 0\. Vastausta odottaa: 2\./);
    const waiting = second.buttons.filter(({ verb }) => verb === "openIdea");
    expect(waiting).toHaveLength(2);
    for (const { data } of waiting) {
      await stage.settles();
      const opened = await member.clicks(second, { verb: "openIdea", with: data });
      await member.clicks(opened, { verb: "setIdeaStatus", with: { status: "forwarded" } });
    }
    // A card of weeks ago still answers: with the present digest.
    const opened = await opens();
    expect(opened.words).toContain("ei toteuteta");
    const back = await member.clicks(opened, "showIdeas");
    expect(back.words).toContain("Kooste ideoista. Uusia: 0. Vastausta odottaa: 0.");
    await stage.passes(7 * DAY);
    expect(digests()).toBe(2);
  });
});

describe("an organisation without a development group", () => {
  it("says so kindly and what to do instead", async () => {
    const contentDir = await mkdtemp(join(tmpdir(), "tukipolku-content-"));
    await cp("content", contentDir, { recursive: true });
    const file = join(contentDir, "directory.yaml");
    const directory = await readFile(file, "utf8");
    const without = directory.replaceAll(/^ {4}developmentGroup:\n(?: {6}.*\n)+/gmu, "");
    expect(without).not.toMatch(/^ +developmentGroup/mu);
    await writeFile(file, without);
    const stage = await setStage({ contentDir });
    try {
      const nurse = await stage.nurseOfUnit();
      await nurse.says("minulla on idea");
      const answer = await nurse.sees(/ei ole vielä kehitysryhmää/);
      expect(answer.words).toContain("Kerro ideasi esihenkilöllesi tai yksikkösi tukihenkilölle");
    } finally {
      await stage.close();
      await rm(contentDir, { recursive: true });
    }
  });
});

it("nobody of the story's development group is also a support agent, so that the story proves who may answer", () => {
  const agents = new Set(groups.flatMap(({ members }) => members.map(({ id }) => id)));
  expect(group?.members.filter(({ id }) => agents.has(id))).toEqual([]);
});
