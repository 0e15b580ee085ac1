import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { DAY, HOUR } from "../../src/domain/instant.ts";
import type { Channel, Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { count, hasButton, opensTicket, rings, type Stage, setStage } from "./stage.ts";

const CODE = "131052-308T";
const managers = readDirectory("content/directory.yaml").organisations.find(({ id }) => id === "helsinki")?.managers;

/** A nurse whose ticket is resolved. */
async function resolvedFor(stage: Stage, name: string): Promise<{ nurse: Person; resolved: Posted; card: Posted }> {
  const nurse = await stage.nurseOfUnit(name);
  const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
  await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
  return { nurse, resolved: await nurse.sees(hasButton("giveFeedback")), card };
}

describe("feedback of one or two", () => {
  let stage: Stage;
  let channel: Channel;
  let first: Person;
  let second: Person;
  let nurse: Person;
  let resolved: Posted;
  let task: Posted;

  beforeAll(async () => {
    stage = await setStage();
    if (!managers) throw new Error("The sample directory lacks the managers of the story.");
    channel = stage.teams.channel({ id: managers.channel.channelId });
    first = stage.teams.person({ name: "Kirsi Valkama" });
    second = stage.teams.person({ name: "Olli Hiltunen" });
    ({ nurse, resolved } = await resolvedFor(stage, "Niina Nurmi"));
  });
  afterAll(() => stage.close());

  it("becomes a task in the managers' channel with a time, and its author is told that an answer comes", async () => {
    const typed = { score: "2", comment: `Kesti koko aamun, potilas ${CODE}` };
    const given = await nurse.clicks(resolved, "giveFeedback", typed);
    expect(given.words).toContain("saat vastauksen tähän keskusteluun");
    task = await channel.sees(/palaute 2\/5 odottaa vastausta/);
    expect(task.words).toContain("Kesti koko aamun");
    expect(task.words).not.toContain(CODE);
    expect(task.words).toContain("Niina Nurmi");
    expect(task.words).toContain("Johto oli irti.");
    expect(task.words).toMatch(/Vastattava viimeistään:\s*ti 1\.12\. klo 16\.\d\d/);
    expect(task.latest.summary).not.toContain("Kesti");
  });

  it("is reminded of at three quarters of the time", async () => {
    await stage.passes(DAY + 3 * HOUR);
    await task.sees(/palautteeseen 2\/5 on vastattava viimeistään klo 16\.\d\d\. Kukaan ei ole vielä ottanut sitä\./);
  });

  it("is taken by the first who presses, however often", async () => {
    // Of presses sent at once, the network decides which comes first.
    const again = [first.click(task, "takeFollowUp"), second.click(task, "takeFollowUp")];
    const taken = await stage.presses(first, task, "takeFollowUp");
    expect(taken.words).toContain("palautteen 2/5 hoitaa Kirsi Valkama");
    for (const { body } of await Promise.all(again.map((press) => stage.teams.deliver(press))))
      expect(JSON.stringify(body)).toContain("palautteen 2/5 hoitaa Kirsi Valkama");
    await stage.settles();
    expect(task.words).toContain("Hoitaa: Kirsi Valkama");
    expect(hasButton("takeFollowUp")(task)).toBe(false);
  });

  it("is reminded of when it is due, with whoever took it mentioned, once", async () => {
    await stage.passes(4 * HOUR);
    const late = await task.sees(/on myöhässä/);
    expect(rings(late, first)).toBe(true);
    await stage.passes(3 * HOUR);
    await stage.restarts();
    await stage.settles();
    expect(count(task.replies, /on myöhässä/)).toBe(1);
  });

  it("cannot be answered from anywhere else, nor without words", async () => {
    const answer = first.click(task, "answerFollowUp", { text: "Muualta" });
    const elsewhere = { ...answer, ...stage.agents[0].click(await deskCard(), "takeTicket"), value: answer.value };
    const delivered = await stage.teams.deliver(elsewhere);
    expect(JSON.stringify(delivered.body)).toContain("mitään ei tehty");
    expect((await first.clicks(task, "answerFollowUp", { text: " " })).words).toContain("Teksti puuttui");
    expect(count(nurse.chat, /palautteestasi/)).toBe(0);
  });

  it("keeps a typed answer when the author changed the feedback meanwhile", async () => {
    const old = first.click(task, "answerFollowUp", { text: "Pyydämme anteeksi viivettä." });
    await nurse.clicks(resolved, "giveFeedback", { score: "1", comment: "Kesti koko aamun ja iltapäivän" });
    const changed = await task.sees(/ilmoittaja muutti palautetta, nyt 1\/5/);
    expect(rings(changed, first)).toBe(true);
    const delivered = await stage.teams.deliver(old);
    expect(JSON.stringify(delivered.body)).toContain("vastausta ei lähetetty");
    expect(JSON.stringify(delivered.body)).toContain("Pyydämme anteeksi viivettä.");
    expect(count(nurse.chat, /palautteestasi/)).toBe(0);
  });

  it("is answered once, and the author hears what was done", async () => {
    await stage.settles();
    const press = first.click(task, "answerFollowUp", { text: "Jatkossa soitamme, jos asia kestää." });
    await Promise.all([stage.teams.deliver(press), stage.teams.deliver(press)]);
    const told = await nurse.sees(/kiitos palautteestasi, olemme lukeneet sen\. Kirsi Valkama/);
    expect(told.words).toContain("Jatkossa soitamme, jos asia kestää.");
    expect(told.latest.summary).not.toContain("soitamme");
    await stage.settles();
    expect(count(nurse.chat, /palautteestasi/)).toBe(1);
    expect(task.words).toContain("palautteeseen 1/5 on vastattu");
    expect(task.words).toContain("Jatkossa soitamme, jos asia kestää.");
    expect(task.buttons).toEqual([]);
  });

  it("given without the name never shows it to the managers, and the answer finds its author", async () => {
    const hidden = await resolvedFor(stage, "Salla Salainen");
    await hidden.nurse.clicks(hidden.resolved, "giveFeedback", { score: "1", anonymous: "true" });
    const card = await channel.sees(/palaute 1\/5 odottaa vastausta/);
    expect(card.words).toContain("palaute on annettu nimettä");
    expect(JSON.stringify(card.versions)).not.toContain("Salla");
    expect(JSON.stringify(card.versions)).not.toContain(hidden.nurse.id);
    await stage.presses(second, card, "answerFollowUp", { text: "Korjasimme ohjeen." });
    await hidden.nurse.sees(/Korjasimme ohjeen\./);
    await stage.settles();
    expect(JSON.stringify([...card.versions, ...card.replies])).not.toContain("Salla");
  });

  it("raised before anybody answered asks for nothing any more", async () => {
    const raised = await resolvedFor(stage, "Raisa Rauhallinen");
    await raised.nurse.clicks(raised.resolved, "giveFeedback", { score: "1" });
    const card = await channel.sees(/palaute 1\/5 odottaa vastausta/);
    const old = second.click(card, "takeFollowUp");
    await raised.nurse.clicks(raised.resolved, "giveFeedback", { score: "4" });
    await channel.sees(/palaute on nyt 4\/5, vastausta ei enää tarvita/);
    expect(card.buttons).toEqual([]);
    expect(JSON.stringify((await stage.teams.deliver(old)).body)).toContain("vastausta ei enää tarvita");
    await stage.passes(5 * DAY);
    expect(card.replies).toEqual([]);
  });

  async function deskCard(): Promise<Posted> {
    const other = await stage.nurseOfUnit("Toinen Hoitaja");
    return (await opensTicket(stage, other, "Hiiri ei liiku")).card;
  }
});

describe("low feedback in an organisation without a channel of managers", () => {
  let contentDir: string;
  let stage: Stage;

  beforeAll(async () => {
    contentDir = join(await mkdtemp(join(tmpdir(), "tukipolku-content-")), "content");
    await cp("content", contentDir, { recursive: true });
    const file = join(contentDir, "directory.yaml");
    const directory = await readFile(file, "utf8");
    await writeFile(file, directory.replaceAll(/^ {4}managers:\n(?: {6}.*\n)+/gmu, ""));
    stage = await setStage({ contentDir });
  });
  afterAll(async () => {
    await stage.close();
    await rm(contentDir, { recursive: true, force: true });
  });

  it("mentions the lead in the ticket's thread, who takes and answers it there", async () => {
    const { nurse, resolved, card } = await resolvedFor(stage, "Niina Nurmi");
    const lead = readDirectory("content/directory.yaml").groups.find(({ id }) => id === "tukipiste")?.lead;
    if (!lead) throw new Error("The sample directory lacks the lead of the story.");
    await nurse.clicks(resolved, "giveFeedback", { score: "2" });
    const task = await card.sees(/palaute 2\/5 odottaa vastausta/);
    expect(rings(task, lead)).toBe(true);
    await stage.passes(2 * DAY);
    expect(rings(await card.sees(/on myöhässä/), lead)).toBe(true);
    const answer = await stage.presses(stage.teams.person(lead), task, "answerFollowUp", {
      text: "Kävimme asian läpi.",
    });
    expect(answer.words).toContain("palautteeseen 2/5 on vastattu");
    await nurse.sees(/Kävimme asian läpi\./);
  });
});
