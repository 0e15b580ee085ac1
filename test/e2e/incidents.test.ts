import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY, type Instant, MINUTE } from "../../src/domain/instant.ts";
import type { Answer, Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { hasButton, opensTicket, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

const WARD = "helsinki-osasto-4";
const HEALTH_STATION = "helsinki-terveysasema";
const PUBLIC_TEXT =
  "Laboratoriotulokset eivät näy useassa yksikössä.\nLaboratorieresultaten visas inte på flera enheter.";

/** How often the person was told something. */
function times(who: Person, pattern: RegExp): number {
  return who.chat.filter(({ words }) => pattern.test(words)).length;
}

/** The story of one incident, told in order: each step goes on from where the one before it ended. */
describe("a major incident is found, declared, followed, solved, and one of three nurses has it still", () => {
  let stage: Stage;
  let first: Person;
  let second: Person;
  let third: Person;
  let follower: Person;
  let suggestion: Posted;
  let incident: Posted;
  let known: Posted;
  let declaredAt: Instant;
  const numbers: string[] = [];

  beforeAll(async () => {
    stage = await setStage();
    first = await stage.nurseIn(WARD, "Niina Nurmi");
    second = await stage.nurseIn(WARD, "Saara Salo");
    third = await stage.nurseIn(HEALTH_STATION, "Tea Tamminen");
    follower = await stage.nurseIn(WARD, "Sofia Strand");
  });
  afterAll(() => stage.close());

  const agent = (): Person => stage.agents[0];
  const pressed = (verb: string, text?: string): Promise<Answer> =>
    stage.presses(agent(), incident, verb, text === undefined ? {} : { text });

  async function reports(nurse: Person, text: string): Promise<void> {
    const { number } = await opensTicket(stage, nurse, text);
    numbers.push(number);
    await stage.passes(MINUTE);
  }

  it("two requesters of one unit are no group yet", async () => {
    await reports(first, "Laboratoriotulokset eivät näy");
    await reports(second, "laboratoriotulokset eivät näy potilaslistalla");
    expect(stage.deskChannel.posts.filter(hasButton("declareSuggested"))).toEqual([]);
  });

  it("a third of another unit makes them one, shown to the service desk once and with its tickets", async () => {
    await reports(third, "Laboratoriotulokset eivät näy kenelläkään");
    suggestion = await stage.deskChannel.sees(hasButton("declareSuggested"));
    for (const number of numbers) expect(suggestion.words).toContain(number);
    expect(suggestion.words).toContain("3 samankaltaista tikettiä lyhyessä ajassa.");
    expect(suggestion.words).not.toContain("Niina");
    expect(suggestion.latest.summary).not.toMatch(/laborator/i);
  });

  it("a further ticket alike is added to it in place, and one about something else is not", async () => {
    const fourth = await stage.nurseIn(HEALTH_STATION, "Outi Oja");
    const before = stage.deskChannel.posts.filter(hasButton("declareSuggested")).length;
    await reports(fourth, "Laboratoriotulokset eivät näy minulla");
    await reports(fourth, "Tulostin tulostaa tyhjiä sivuja");
    await stage.settles();
    expect(suggestion.words).toContain(numbers[3]);
    expect(suggestion.words).not.toContain(numbers[4]);
    expect(stage.deskChannel.posts.filter(hasButton("declareSuggested"))).toHaveLength(before);
  });

  it("only members of the service desk may decide", async () => {
    const refused = await stage.presses(first, suggestion, "declareSuggested", { text: PUBLIC_TEXT });
    expect(refused.words).toContain("Pyydä ryhmän jäsentä");
  });

  it("one click declares it, also when it is pressed twice at once", async () => {
    await stage.settles();
    declaredAt = stage.clock.now;
    const press = () => agent().clicks(suggestion, "declareSuggested", { text: PUBLIC_TEXT });
    const answers = await Promise.all([press(), press()]);
    for (const { words } of answers) expect(words).toContain("M-1: tiketit on liitetty laajaan häiriöön.");
    incident = await stage.deskChannel.sees(/M-1 · Laboratoriotulokset eivät näy/);
    expect(incident.words).toContain("Liitettyjä tikettejä: 4");
    expect(incident.words).toContain("Vastuussa: ei vielä kukaan");
    await incident.sees(/M-1: laaja häiriö, prioriteetti 1/);
  });

  it("each requester is told once: what it is, its priority, the public text and when the next word comes", async () => {
    for (const [nurse, number] of [
      [first, numbers[0]],
      [second, numbers[1]],
      [third, numbers[2]],
    ] as const) {
      const told = await nurse.sees(/kuuluu nyt laajaan häiriöön M-1/);
      expect(told.words).toContain(`Tiketti ${number} kuuluu nyt laajaan häiriöön M-1. Sen prioriteetti on 1.`);
      expect(told.words).toContain("Laboratorieresultaten visas inte på flera enheter.");
      expect(told.words).toContain("Seuraava päivitys viimeistään klo 10.35.");
      expect(told.words).toContain("010 000");
      expect(told.latest.summary).not.toMatch(/laborator/i);
    }
    expect(declaredAt + 30 * MINUTE).toBe(Date.parse("2026-11-30T10:35:00+02:00"));
    await stage.settles();
    expect(times(first, /kuuluu nyt laajaan häiriöön/)).toBe(1);
  });

  it("nobody takes it: it is called again, and the next group gets the card too", async () => {
    await stage.passes(5 * MINUTE);
    await incident.sees(/Kutsu 2/);
    const there = await stage.specialistsChannel.sees(/M-1 · Laboratoriotulokset/);
    await there.sees(/Kutsu 2/);
    const taken = await pressed("takeIncident");
    expect(taken.words).toContain(`Vastuussa: ${agent().name}`);
    await stage.passes(6 * MINUTE);
    expect(incident.replies.filter(({ words }) => words.includes("Kutsu 3"))).toEqual([]);
  });

  it("a question in Swedish that fits shows it first, with one tap to follow", async () => {
    await follower.says("varför visas inte laboratorieresultaten");
    known = await follower.sees(hasButton("followIncident"));
    expect(known.words).toContain("Den omfattande störningen M-1 är redan känd, prioritet 1.");
    expect(known.words).toContain("Laboratorieresultaten visas inte på flera enheter.");
    expect(known.buttons.map(({ title }) => title)).toEqual(expect.arrayContaining(["Samma här", "Inte samma sak"]));
    const answers = await Promise.all([
      follower.clicks(known, "followIncident"),
      follower.clicks(known, "followIncident"),
    ]);
    for (const { words } of answers) expect(words).toContain("Du följer den här störningen.");
    const followed = await follower.sees(/Du följer nu den omfattande störningen M-1\./);
    expect(followed.words).toContain("Nästa uppdatering senast kl. 10.35.");
    await stage.settles();
    expect(times(follower, /Du följer nu/)).toBe(1);
  });

  it("what is not the same goes on to the normal answer, and only then", async () => {
    const other = await stage.nurseIn(HEALTH_STATION, "Veera Vuori");
    await other.says("miksi laboratoriotulokset eivät näy");
    const shown = await other.sees(hasButton("notThisIncident"));
    expect(other.chat.filter(hasButton("askPerson"))).toEqual([]);
    const answered = await other.clicks(shown, "notThisIncident");
    expect(answered.words).toContain("Vastasit: Ei sama asia.");
    await other.clicks(shown, "notThisIncident");
    await other.sees((posted) => posted.id !== shown.id && !hasButton("notThisIncident")(posted));
    await other.says("tarratulostin tulostaa tyhjiä tarroja");
    await other.sees(hasButton("didNotHelp"));
  });

  it("before a ticket about it is read back, it is shown too, and following makes the ticket needless", async () => {
    const other = await stage.nurseIn(HEALTH_STATION, "Ulla Uotila");
    await other.says("avaa tiketti");
    const form = await other.sees(hasButton("reviewTicket"));
    const shown = await other.clicks(form, "reviewTicket", {
      description: "Laboratoriotulokset eivät näy",
      ...UNIT_CANNOT_WORK,
    });
    expect(shown.words).toContain("Laaja häiriö M-1 on jo tiedossa");
    const on = await other.clicks(shown, "notThisIncident");
    expect(on.buttons.map(({ verb }) => verb)).toContain("sendTicket");
  });

  it("a public update reaches every requester and follower once, in their own language around the agent's words", async () => {
    await pressed("updateIncident", "Vika on rajattu yhteen palvelimeen.");
    await stage.passes(1);
    for (const nurse of [first, second, third]) {
      const told = await nurse.sees(/Laaja häiriö M-1: uusi päivitys\./);
      expect(told.words).toContain("Vika on rajattu yhteen palvelimeen.");
      expect(told.words).toContain("M-1 · viesti 2");
      expect(told.latest.summary).not.toContain("palvelin");
    }
    const told = await follower.sees(/Omfattande störning M-1: ny uppdatering\./);
    expect(told.words).toContain("Vika on rajattu yhteen palvelimeen.");
    await stage.passes(10_000);
    await stage.restarts();
    await stage.passes(10_000);
    for (const nurse of [first, second, third]) expect(times(nurse, /uusi päivitys/)).toBe(1);
    expect(times(follower, /ny uppdatering/)).toBe(1);
    expect(incident.words).toContain("5 / 5 viestiä lähetetty.");
  });

  it("a promise that is broken is apologised for to everybody as one update, and the group and its lead hear of it", async () => {
    await stage.passes(30 * MINUTE);
    const sorry = await first.sees(/päivitys on myöhässä|on myöhässä\. Pahoittelut/);
    expect(sorry.words).toContain("Tukipiste selvittää häiriötä.");
    await follower.sees(/är försenad\. Jag beklagar/);
    const told = await incident.sees(/julkinen päivitys on myöhässä/);
    expect(told.latest.entities).toContainEqual(expect.objectContaining({ type: "mention" }));
    await stage.passes(MINUTE);
    expect(times(first, /Pahoittelut/)).toBe(1);
  });

  it("words to a merged ticket reach its group, and a ticket that is another matter leaves", async () => {
    await second.says("omat tiketit");
    const list = await second.sees(hasButton("showTicket"));
    expect(list.words).toMatch(/Tila: osa laajaa häiriötä M-1\. Seuraava päivitys viimeistään .*klo \d+\.\d\d/);
    const fourth = stage.teams.posted.find(({ words }) => words.includes(`Tiketti ${numbers[3]} kuuluu`));
    const outi = stage.teams.person({
      name: "Outi Oja",
      id: fourth?.conversationId.slice("a:".length) ?? "",
    });
    if (!fourth) throw new Error("The fourth nurse was told nothing.");
    const left = await outi.clicks(fourth, "leaveIncident");
    expect(left.words).toContain("Et enää seuraa laajaa häiriötä M-1.");
    await outi.sees(new RegExp(`Tiketti ${numbers[3]} on avattu uudelleen`));
  });

  it("the resolution comes to each with a reply window of seven days, and asks no feedback", async () => {
    await stage.settles();
    const resolved = await pressed("resolveIncident", "Palvelin on korjattu.");
    expect(resolved.words).toContain("M-1: laaja häiriö, ratkaistu");
    await stage.passes(1);
    for (const [nurse, number] of [
      [first, numbers[0]],
      [second, numbers[1]],
      [third, numbers[2]],
    ] as const) {
      const told = await nurse.sees(/on ratkaistu, kuten koko laaja häiriö M-1/);
      expect(told.words).toContain(`Tiketti ${number} on ratkaistu`);
      expect(told.words).toMatch(/Voit vastata tähän ma 7\.12\. klo \d+\.\d\d asti\./);
      expect(told.words).not.toContain("arvosanan");
    }
    const told = await follower.sees(/Den omfattande störningen M-1 är löst:/);
    expect(told.words).toContain("Palvelin on korjattu.");
  });

  it("one says in words that it does not work: that ticket alone is open again, in its group's channel", async () => {
    await third.says("ei toimi vieläkään");
    await third.sees(new RegExp(`Tiketti ${numbers[2]} on avattu uudelleen`));
    await stage.settles();
    const card = (number: string | undefined) =>
      stage.deskChannel.posts.find(({ words }) => words.startsWith(`${number} ·`))?.words ?? "";
    expect(card(numbers[2])).toContain(`${numbers[2]} · uusi`);
    expect(card(numbers[2])).toContain("tiketti erotettiin laajasta häiriöstä");
    expect(card(numbers[0])).toContain(`${numbers[0]} · ratkaistu`);
    expect(card(numbers[1])).toContain(`${numbers[1]} · ratkaistu`);
  });

  it("a follower without a ticket for whom it does not work gets one prefilled", async () => {
    const told = follower.chat.findLast(hasButton("incidentNotSolved"));
    if (!told) throw new Error("The follower was not asked whether it works.");
    const answered = await follower.clicks(told, "incidentNotSolved", { text: "Listan är fortfarande tom" });
    expect(answered.words).toContain("Du svarade: Fungerar inte för mig.");
    const form = await follower.sees(hasButton("reviewTicket"));
    expect(form.words).toContain("Listan är fortfarande tom");
    expect(form.words).toContain("varför visas inte laboratorieresultaten");
  });

  it("once it is solved, an old card no longer follows, and a question is answered as ever", async () => {
    const late = await stage.nurseIn(WARD, "Late Lahti");
    await late.says("miksi laboratoriotulokset eivät näy");
    await stage.settles();
    expect(late.chat.filter(hasButton("followIncident"))).toEqual([]);
    const old = await follower.clicks(known, "followIncident");
    expect(old.words).toContain("är redan löst");
    await stage.passes(8 * DAY);
    expect(incident.words).toContain("laaja häiriö, suljettu");
  });
});

describe("agents", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it("dismiss a group for its tickets, declare from one ticket, join others by card and by number, and take one out", async () => {
    const [agent] = stage.agents;
    const [a, b, c] = [
      await stage.nurseIn(WARD, "Aada Aho"),
      await stage.nurseIn(HEALTH_STATION, "Berta Björk"),
      await stage.nurseIn(HEALTH_STATION, "Cia Carlsson"),
    ];
    const one = await opensTicket(stage, a, "Kirjautuminen katkeaa heti");
    const two = await opensTicket(stage, b, "kirjautuminen katkeaa heti");
    await stage.passes(1000);
    const suggestion = await stage.deskChannel.sees(hasButton("dismissSuggested"));
    const dismissed = await stage.presses(agent, suggestion, "dismissSuggested");
    expect(dismissed.words).toContain("ei tullut laajaa häiriötä");
    const three = await opensTicket(stage, c, "Kirjautuminen katkeaa heti");
    await stage.passes(1000);
    expect(stage.deskChannel.posts.filter(hasButton("dismissSuggested"))).toEqual([]);

    const declared = await stage.presses(agent, one.card, "declareFromTicket", { text: "Kirjautuminen katkeilee." });
    expect(declared.words).toContain(`${one.number} · yhdistetty`);
    expect(declared.words).toContain("Laaja häiriö: M-1");
    const incident = await stage.deskChannel.sees(/M-1 · Kirjautuminen katkeaa heti/);
    await stage.presses(agent, incident, "addToIncident", { text: `${two.number}, T-9999` });
    await b.sees(new RegExp(`Tiketti ${two.number} kuuluu nyt laajaan häiriöön M-1`));
    const none = await stage.presses(agent, incident, "addToIncident", { text: "T-9999" });
    expect(none.words).toContain("Avoimia tikettejä ei löytynyt");

    await stage.presses(agent, three.card, "takeTicket");
    await stage.settles();
    await stage.presses(agent, three.card, "joinIncident", { incidentId: "M-1" });
    await c.sees(new RegExp(`Tiketti ${three.number} kuuluu nyt laajaan häiriöön M-1`));
    await stage.settles();
    expect(incident.words).toContain("Liitettyjä tikettejä: 3");

    const out = await stage.presses(agent, three.card, "detachTicket");
    expect(out.words).toContain(`${three.number} · uusi`);
    await c.sees(new RegExp(`Tiketti ${three.number} on avattu uudelleen`));
    await stage.presses(agent, incident, "updateIncident", { text: "Selvitys jatkuu." });
    await stage.passes(1000);
    await a.sees(/Selvitys jatkuu\./);
    await stage.settles();
    expect(times(c, /Selvitys jatkuu/)).toBe(0);

    // A further ticket alike is suggested for the incident that is open.
    const d = await stage.nurseIn(WARD, "Dora Dahl");
    const four = await opensTicketAnyway(d, "Kirjautuminen katkeaa heti");
    await stage.passes(1000);
    const more = await stage.deskChannel.sees(hasButton("joinSuggested"));
    expect(more.words).toContain(four);
    await stage.presses(agent, more, "joinSuggested");
    await d.sees(new RegExp(`Tiketti ${four} kuuluu nyt laajaan häiriöön M-1`));
  });

  it("typed words on an outdated card are not lost, and nothing is sent", async () => {
    const [agent, other] = stage.agents;
    const incident = stage.deskChannel.posts.find(({ words }) => words.startsWith("M-1 ·"));
    if (!incident) throw new Error("There is no incident.");
    await stage.settles();
    const late = agent.click(incident, "updateIncident", { text: "Korjaus on tulossa." });
    await stage.presses(other, incident, "takeIncident");
    const { body } = await stage.teams.deliver(late);
    expect(JSON.stringify(body)).toContain("Korjaus on tulossa.");
    expect(JSON.stringify(body)).toContain("mitään ei lähetetty");
    await stage.passes(1000);
    expect(stage.teams.posted.some(({ words }) => words.includes("Korjaus on tulossa."))).toBe(false);
  });

  async function opensTicketAnyway(nurse: Person, text: string): Promise<string> {
    await nurse.says("avaa tiketti");
    const form = await nurse.sees(hasButton("reviewTicket"));
    const shown = await nurse.clicks(form, "reviewTicket", { description: text, ...UNIT_CANNOT_WORK });
    const readBack = await nurse.clicks(shown, "notThisIncident");
    await nurse.clicks(readBack, "sendTicket");
    const opened = await nurse.sees(/Tiketti T-\d+ on avattu/);
    return /T-\d+/.exec(opened.words)?.[0] ?? "";
  }
});

describe("with two open incidents, a question in everyday words", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
    for (const [title, text] of [
      ["Laboratoriotulokset eivät näy", "Laboratoriotulokset eivät näy missään yksikössä. Selvitämme."],
      ["Röntgenlausunnot eivät aukea", "Röntgenlausunnot eivät näy missään yksikössä."],
    ] as const) {
      const nurse = await stage.nurseIn(WARD);
      const { card } = await opensTicket(stage, nurse, title);
      await stage.presses(stage.agents[0], card, "declareFromTicket", { text });
    }
    await stage.settles();
  });
  afterAll(() => stage.close());

  it.each([
    "labratulokset ei näy",
    "labrat ei näy",
    "labravastaukset puuttuu",
    "verikoevastaukset ei näy",
    "labbisvaren syns inte",
    "lab results missing",
  ])("shows the one that it is about, before any instruction: %s", async (text) => {
    const nurse = await stage.nurseIn(HEALTH_STATION);
    await nurse.says(text);
    const known = await nurse.sees(hasButton("followIncident"));
    expect(known.words).toContain("M-1");
    expect(nurse.chat.filter(hasButton("didNotHelp"))).toEqual([]);
    await nurse.clicks(known, "notThisIncident");
    await nurse.sees((posted) => posted.id !== known.id && !hasButton("notThisIncident")(posted));
  });

  it.each([
    ["labratulokset ei näy missään yksikössä", "M-1"],
    ["röntgenlausunnot ei näy missään yksikössä", "M-2"],
  ])("shows the one that is the most alike, not the latest: %s", async (text, id) => {
    const nurse = await stage.nurseIn(HEALTH_STATION);
    await nurse.says(text);
    expect((await nurse.sees(hasButton("followIncident"))).words).toContain(id);
  });

  it.each(["miten lisään laboratoriopyynnön", "labratarrat ei tulostu", "salasana vanhentunut", "lääkelista ei näy"])(
    "goes straight to the answer when it is about something else: %s",
    async (text) => {
      const nurse = await stage.nurseIn(HEALTH_STATION);
      const before = nurse.chat.length;
      await nurse.says(text);
      await stage.settles();
      expect(nurse.chat.length).toBeGreaterThan(before);
      expect(nurse.chat.filter(hasButton("followIncident"))).toEqual([]);
    },
  );
});

describe("a workaround that somebody else was given", () => {
  let stage: Stage;
  let card: Posted;
  beforeAll(async () => {
    stage = await setStage();
    const nurse = await stage.nurseIn(WARD, "Niina Nurmi");
    const opened = await opensTicket(stage, nurse, "Hoitoisuuspisteet nollautuvat yöllä");
    card = opened.card;
    await stage.presses(stage.agents[0], card, "giveWorkaround", {
      text: `Niina, tiketti ${opened.number}: kirjaa pisteet paperille.`,
    });
    await stage.settles();
  });
  afterAll(() => stage.close());

  it("is offered where no instruction is found, without anybody's name or number, and is counted once", async () => {
    const other = await stage.nurseIn(HEALTH_STATION, "Oona Ojala");
    await other.says("hoitoisuuspisteet nollautuvat yöllä");
    const offer = await other.sees(hasButton("offerHelped"));
    expect(offer.words).toContain("Samasta asiasta on väliaikaisratkaisu:");
    expect(offer.words).toContain("kirjaa pisteet paperille.");
    expect(offer.words).not.toMatch(/Niina|T-\d/);
    const answers = await Promise.all([other.clicks(offer, "offerHelped"), other.clicks(offer, "offerHelped")]);
    for (const { words } of answers) expect(words).toContain("Tikettiä ei tehty.");
    await stage.settles();
    expect(card.words).toContain("Väliaikaisratkaisu auttoi myös muita: 1");
  });

  it("is offered before a ticket is read back, which goes on with one tap and is not held up again", async () => {
    const other = await stage.nurseIn(HEALTH_STATION, "Pia Pelto");
    await other.says("avaa tiketti");
    const form = await other.sees(hasButton("reviewTicket"));
    const typed = { description: "Hoitoisuuspisteet nollautuvat yöllä", ...UNIT_CANNOT_WORK };
    const offer = await other.clicks(form, "reviewTicket", typed);
    expect(offer.words).toContain("Tikettiäsi ei ole vielä lähetetty.");
    const readBack = await other.clicks(offer, "goOnToTicket");
    expect(readBack.words).toContain("Tarkista tiketti");
    const edited = await other.clicks(readBack, "editTicket");
    const again = await other.clicks(edited, "reviewTicket", typed);
    await other.clicks(again, "sendTicket");
    await other.sees(/Tiketti T-\d+ on avattu/);
  });

  it("is not offered after it failed, nor where safety is at stake", async () => {
    const urgent = await stage.nurseIn(HEALTH_STATION, "Rea Ranta");
    await urgent.says("avaa tiketti");
    const form = await urgent.sees(hasButton("reviewTicket"));
    const shown = await urgent.clicks(form, "reviewTicket", {
      description: "Hoitoisuuspisteet nollautuvat yöllä",
      safety: "true",
    });
    expect(shown.buttons.map(({ verb }) => verb)).toContain("sendTicket");
    const told = stage.teams.posted.find(hasButton("workaroundFailed"));
    if (!told) throw new Error("The nurse was not asked whether it helped.");
    const niina = stage.teams.person({ name: "Niina Nurmi", id: told.conversationId.slice("a:".length) });
    await niina.clicks(told, "workaroundFailed", { text: "Ei onnistu" });
    const late = await stage.nurseIn(HEALTH_STATION, "Sini Salmi");
    await late.says("hoitoisuuspisteet nollautuvat yöllä");
    await stage.settles();
    expect(late.chat.filter(hasButton("offerHelped"))).toEqual([]);
  });
});
