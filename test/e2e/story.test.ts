import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { type PostgresServer, startPostgres } from "../postgresServer.ts";
import { hasButton, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

/** The story of one question, told in order: each step goes on from where the one before it ended. */
describe.each([
  ["over the embedded store", "embedded"],
  ["over PostgreSQL, shared by two processes", "PostgreSQL"],
] as const)("a question becomes a solved problem in one chat %s", (_, store) => {
  let server: PostgresServer | undefined;
  let stage: Stage;
  let nurse: Person;
  let request: Posted;
  let number: string;
  let ticket: Posted;
  let resolved: Posted;

  beforeAll(async () => {
    server = store === "PostgreSQL" ? await startPostgres() : undefined;
    stage = await setStage(server ? { databaseUrl: await server.newDatabase(), instances: 2 } : {});
    nurse = stage.nurse();
  }, 60_000);
  afterAll(async () => {
    await stage.close();
    await server?.stop();
  });

  it("the bot says once that it is a bot, and answers with the instruction's own words, owner, date and link", async () => {
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    await nurse.sees(/botti/);
    const answer = await nurse.sees(hasButton("didNotHelp"));
    expect(answer.words).toContain("(esimerkki)");
    expect(answer.words).toMatch(/\d{1,2}\.\d{1,2}\.20\d\d/);
    expect(JSON.stringify(answer.card)).toContain("https://tukiportaali.example/ohjeet/");
    expect(answer.buttons.filter(({ verb }) => verb === "showArticle").length).toBeGreaterThan(0);
    expect(answer.latest.entities?.some((entity) => "citation" in entity)).toBe(true);
    const clicked = await nurse.clicks(answer, "didNotHelp");
    expect(clicked.reply).toBe("card");
    expect(clicked.buttons.filter(({ verb }) => verb === "didNotHelp")).toEqual([]);
  });

  it("it asks for the unit once and suggests the support person on duty by name", async () => {
    const choice = await nurse.sees(hasButton("chooseUnit"));
    await nurse.clicks(choice, "chooseUnit", { unitId: stage.unitId });
    const suggestion = await nurse.sees(hasButton("askPerson"));
    expect(suggestion.words).toContain(stage.support[0].name);
    await nurse.clicks(suggestion, "askPerson");
    await nurse.sees(/klo 10\.10/);
  });

  it("the support person is mentioned in the unit's channel with the question and what was tried", async () => {
    request = await stage.unitChannel.sees(/tarratulostin tulostaa tyhjiä tarroja/);
    expect(JSON.stringify(request.card)).toContain("https://tukiportaali.example/ohjeet/");
    const call = await request.sees(/Ehditkö auttaa/);
    expect(call.latest.entities).toContainEqual(
      expect.objectContaining({ type: "mention", mentioned: expect.objectContaining({ id: stage.support[0].id }) }),
    );
  });

  it("only the unit's support persons may press the buttons", async () => {
    const [agent] = stage.agents;
    const answer = await stage.presses(agent, request, "takeHandoff");
    expect(answer.reply).toBe("words");
    expect(request.words).not.toContain(agent.name);
  });

  it("silence for the time box moves on to the next one, and the requester is told", async () => {
    await stage.passes(10 * MINUTE);
    const told = await nurse.sees(/klo 10\.20/);
    expect(told.words).toContain(stage.support[1].name);
    const call = await request.sees((posted) => posted.words.includes(stage.support[1].name));
    expect(call.latest.entities).toContainEqual(expect.objectContaining({ type: "mention" }));
  });

  it("while a person helps the bot is quiet, and words go both ways", async () => {
    const [, helper] = stage.support;
    const taken = await stage.presses(helper, request, "takeHandoff");
    expect(taken.reply).toBe("card");
    await nurse.sees(new RegExp(`${helper.name} auttaa`));
    await nurse.says("vaihdoin jo rullan, ei auttanut");
    await request.sees(/vaihdoin jo rullan, ei auttanut/);
    await helper.says("Kokeile vielä sammuttaa se hetkeksi", { in: request });
    await nurse.sees(/Kokeile vielä sammuttaa se hetkeksi/);
  });

  it("the support person turns it into a ticket, and the form comes prefilled", async () => {
    const [, helper] = stage.support;
    await stage.presses(helper, request, "ticketFromHandoff");
    const form = await nurse.sees(hasButton("reviewTicket"));
    expect(form.words).toContain("tarratulostin tulostaa tyhjiä tarroja");
    const incomplete = await nurse.clicks(form, "reviewTicket");
    expect(incomplete.buttons.map(({ verb }) => verb)).toContain("reviewTicket");
    const readBack = await nurse.clicks(incomplete, "reviewTicket", UNIT_CANNOT_WORK);
    expect(readBack.words).toContain("Prioriteetti 2, koska koko yksikkö ei pysty kirjaamaan.");
    const sent = await nurse.clicks(readBack, "sendTicket");
    expect(sent.buttons).toEqual([]);
  });

  it("the number, the reason, who has it and the promise come at once", async () => {
    const opened = await nurse.sees(/on avattu/);
    number = /T-\d+/.exec(opened.words)?.[0] ?? "";
    expect(opened.words).toContain(
      `Tiketti ${number} on avattu. Prioriteetti 2, koska koko yksikkö ei pysty kirjaamaan. Tukipiste käsittelee sitä. Kuulet meistä viimeistään klo 11.10.`,
    );
    expect(opened.words).toContain(`${number} · viesti 1`);
    expect(opened.latest.summary).not.toContain("tarratulostin");
    await request.sees(new RegExp(`asia jatkuu tikettinä ${number}`));
  });

  it("the card appears in the channel of the first tier with everything known", async () => {
    ticket = await stage.deskChannel.sees(new RegExp(number));
    expect(ticket.words).toContain("tarratulostin tulostaa tyhjiä tarroja");
    expect(ticket.words).toContain("Niina Nurmi");
    expect(ticket.words).toContain("Osasto 4");
  });

  it("an agent takes it, and the requester hears who has it and when the next word comes", async () => {
    const answer = await stage.presses(stage.agents[0], ticket, "takeTicket");
    expect(answer.words).toContain(stage.agents[0].name);
    await stage.held();
    const told = await nurse.sees(/työn alla/);
    expect(told.words).toContain(stage.agents[0].name);
    expect(told.words).toMatch(/viimeistään klo 12\.10/);
  });

  it("a question pauses the ticket and is answered by just answering", async () => {
    await stage.presses(stage.agents[0], ticket, "askRequester", { text: "Mikä on tulostimen numero?" });
    await nurse.sees(/Mikä on tulostimen numero\?/);
    await nurse.says("Se on 4711");
    await ticket.sees(/Se on 4711/);
    await nurse.sees(/viestisi on lisätty/);
    await stage.settles();
    expect(ticket.words).toContain(stage.agents[0].name);
  });

  it("a workaround is its own message: work goes on, it is not solved", async () => {
    await stage.presses(stage.agents[0], ticket, "giveWorkaround", { text: "Tulosta toimiston tulostimella." });
    const told = await nurse.sees(/väliaikaisratkaisu/i);
    expect(told.words).toContain("Tulosta toimiston tulostimella.");
    expect(told.words).toContain("ei ole vielä ratkaistu");
  });

  it("handing over needs a summary, posts a fresh card in the next channel and leaves a pointer", async () => {
    const [agent, both] = stage.agents;
    await stage.settles();
    const refused = await stage.presses(agent, ticket, "handOverTicket", {
      groupId: "kayttajatuki",
      because: "needsExpertise",
      text: " ",
    });
    expect(refused.reply).toBe("words");
    await stage.presses(agent, ticket, "handOverTicket", {
      groupId: "kayttajatuki",
      because: "needsExpertise",
      text: "Ohjain epäilyttää.",
    });
    await stage.held();
    const told = await nurse.sees(/on siirretty, koska asia vaatii tarkempaa osaamista/);
    expect(told.words).toContain("Käyttäjätuki");
    expect(told.words).not.toContain("Ohjain epäilyttää");
    const moved = await stage.specialistsChannel.sees(new RegExp(number));
    expect(moved.words).toContain("Ohjain epäilyttää.");
    await stage.settles();
    expect(ticket.buttons).toEqual([]);
    expect(ticket.words).toContain("Käyttäjätuki");
    await stage.presses(both, moved, "takeTicket");
    await stage.held();
    await nurse.sees((posted) => posted.words.includes("työn alla") && posted.words.includes(both.name));
    ticket = moved;
  });

  it("what an agent writes in the thread, mentioning the bot, is an update", async () => {
    await stage.agents[1].says("Päivitämme ohjaimen iltapäivällä.", { in: ticket });
    await stage.held();
    const told = await nurse.sees(/Päivitämme ohjaimen iltapäivällä\./);
    expect(told.words).toMatch(/viimeistään/);
  });

  it("a missed promise apologises, promises anew, and the group hears of it", async () => {
    await stage.passes(2 * HOUR);
    await nurse.sees(/Lupasin sinulle päivityksen klo 12\.\d\d, ja se on myöhässä\. Pahoittelut\./);
    await ticket.sees(/myöhässä/);
  });

  it("the resolution shows the solution and the instant until which a reply reopens", async () => {
    await stage.settles();
    await stage.presses(stage.agents[1], ticket, "resolveTicket", { text: "Ohjain päivitettiin." });
    resolved = await nurse.sees(/on ratkaistu/);
    expect(resolved.words).toContain("Ohjain päivitettiin.");
    expect(resolved.words).toMatch(/Voit vastata tähän ma 7\.12\. klo 12\.18 asti/);
    expect(resolved.latest.summary).not.toContain("Ohjain");
    for (const verb of ["works", "notSolved", "giveFeedback"]) expect(hasButton(verb)(resolved)).toBe(true);
  });

  it("a reply on day six reopens it", async () => {
    await stage.passes(6 * DAY);
    await nurse.says("ei toimi vieläkään");
    await nurse.sees(/avattu uudelleen/);
    await ticket.sees(/ei toimi vieläkään/);
  });

  it("it is resolved a second time, and 'kiitos' does not reopen it", async () => {
    await stage.settles();
    await stage.presses(stage.agents[1], ticket, "resolveTicket", { text: "Tulostin vaihdettiin." });
    resolved = await nurse.sees(/Tulostin vaihdettiin\./);
    await nurse.says("Kiitos!");
    await nurse.sees(/Ole hyvä/);
    await stage.settles();
    expect(ticket.words).toMatch(/\bratkaistu\b/u);
  });

  it("feedback is taken in the same card and can be changed there", async () => {
    const given = await nurse.clicks(resolved, "giveFeedback", { score: "4", comment: "Nopeaa, mutta kahdesti." });
    expect(given.reply).toBe("card");
    expect(given.words).toContain("Palautteesi 4/5 on tallennettu");
    await ticket.sees(/4\/5/);
    const again = await nurse.clicks(given, "giveFeedback", { score: "5" });
    expect(again.words).toContain("Palautteesi 5/5 on tallennettu");
    await ticket.sees(/nyt 5\/5, aiemmin 4\/5/);
  });

  it("everything said and opened is still there after a restart", async () => {
    await stage.restarts();
    await nurse.says("omat tiketit");
    await nurse.sees((posted) => posted.words.includes(number) && posted.words.includes("Omat tikettisi"));
  });

  it("after the window it is closed, and a late reply opens a new ticket linked to it", async () => {
    await stage.passes(8 * DAY);
    expect(ticket.words).toMatch(/\bsuljettu\b/u);
    const before = nurse.chat.length;
    const late = await nurse.clicks(resolved, "notSolved", { text: "sama vika palasi" });
    expect(late.reply).toBe("card");
    const opened = await nurse.sees(new RegExp(`jatkaa tikettiä ${number}`));
    expect(nurse.chat.length).toBe(before + 1);
    const linked = /T-\d+/.exec(opened.words)?.[0] ?? "";
    expect(linked).not.toBe(number);
    const card = await stage.deskChannel.sees(new RegExp(linked));
    expect(card.words).toContain("sama vika palasi");
    expect(card.words).toContain(number);
  });
});
