import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import { count, hasButton, opensTicket, type Stage, setStage } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

describe("a double click", () => {
  it("on send opens one ticket", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("avaa tiketti");
    const form = await nurse.sees(hasButton("reviewTicket"));
    const typed = { description: "Näyttö on musta", safety: "false", impact: "oneself", urgency: "hardly" };
    const readBack = await nurse.clicks(form, "reviewTicket", typed);
    await Promise.all([nurse.clicks(readBack, "sendTicket"), nurse.clicks(readBack, "sendTicket")]);
    await stage.settles();
    expect(count(nurse.chat, /on avattu/)).toBe(1);
    expect(stage.deskChannel.posts).toHaveLength(1);
  });

  it("on an agent's button sends the words once, also when Teams repeats it under a new id", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    const [agent] = stage.agents;
    const press = agent.click(card, "updateRequester", { text: "Tutkimme asiaa." });
    const again = agent.click(card, "updateRequester", { text: "Tutkimme asiaa." });
    await Promise.all([stage.teams.deliver(press), stage.teams.deliver(press), stage.teams.deliver(again)]);
    await stage.held();
    expect(count(nurse.chat, /Tutkimme asiaa/)).toBe(1);
  });

  it("on feedback keeps the latest and tells that it changed", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    const resolved = await nurse.sees(hasButton("giveFeedback"));
    await Promise.all([
      nurse.clicks(resolved, "giveFeedback", { score: "5" }),
      nurse.clicks(resolved, "giveFeedback", { score: "2" }),
    ]);
    await stage.settles();
    expect(count(card.replies, /palaute \d\/5/)).toBe(1);
    expect(count(card.replies, /palaute muuttui, nyt \d\/5, aiemmin \d\/5/)).toBe(1);
  });

  it("on 'works' is one confirmation", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    const resolved = await nurse.sees(hasButton("works"));
    await Promise.all([nurse.clicks(resolved, "works"), nurse.clicks(resolved, "works")]);
    await stage.settles();
    expect(count(card.replies, /vahvisti/)).toBe(1);
  });

  it("on 'ask' asks the support person once", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("kvanttifysiikan luennot ensi keväänä");
    const offer = await nurse.sees(hasButton("askPerson"));
    await Promise.all([nurse.clicks(offer, "askPerson"), nurse.clicks(offer, "askPerson")]);
    await stage.settles();
    expect(stage.unitChannel.posts).toHaveLength(1);
  });
});

describe("two agents", () => {
  it("who take the same ticket: one has it, the other is shown who", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    const [one, other] = stage.agents;
    const answers = await Promise.all([one.clicks(card, "takeTicket"), other.clicks(card, "takeTicket")]);
    await stage.held();
    expect(count(nurse.chat, /työn alla/)).toBe(1);
    const owner = [one, other].find(({ name }) => answers[0]?.words.includes(name) && answers[1]?.words.includes(name));
    expect(owner).toBeDefined();
  });

  it("a click on an outdated card does nothing, answers with the present card and keeps the typed words", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    const [one, other] = stage.agents;
    const old = other.click(card, "resolveTicket", { text: "Pitkä selitys ratkaisusta" });
    await one.clicks(card, "takeTicket");
    const answer = await stage.teams.deliver(old);
    expect(JSON.stringify(answer.body)).toContain("Pitkä selitys ratkaisusta");
    expect(JSON.stringify(answer.body)).toContain(one.name);
    await stage.settles();
    expect(count(nurse.chat, /on ratkaistu/)).toBe(0);
  });

  it("nobody outside the group may act, in the thread or on the card", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    const outsider = stage.teams.person({ name: "Ulla Ulkopuolinen" });
    expect((await outsider.clicks(card, "takeTicket")).reply).toBe("words");
    await outsider.says("kokeile tätä", { in: card });
    await card.sees(/Viestiä ei välitetty/);
    expect(count(nurse.chat, /kokeile tätä/)).toBe(0);
  });
});

describe("delivery", () => {
  it("what was committed and not sent yet is sent after a restart", async () => {
    const nurse = await stage.nurseOfUnit();
    stage.teams.fails({ answer: 503, only: ({ body }) => JSON.stringify(body).includes("didNotHelp") });
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    await stage.settles();
    expect(nurse.chat.filter(hasButton("didNotHelp"))).toHaveLength(0);
    await stage.restarts();
    await stage.passes(MINUTE);
    expect(nurse.chat.filter(hasButton("didNotHelp"))).toHaveLength(1);
  });

  it("the same activity sent again has its effect once", async () => {
    const nurse = stage.nurse();
    const message = nurse.message("tarratulostin tulostaa tyhjiä tarroja");
    await stage.teams.deliver(message);
    await stage.teams.deliver(message);
    await stage.settles();
    expect(nurse.chat.filter(hasButton("didNotHelp"))).toHaveLength(1);
  });

  it.each([412, 429, 502, 503, 504])("a message answered with %i is sent again, later, once", async (status) => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    stage.teams.fails({ answer: status, only: ({ body }) => JSON.stringify(body).includes("Tutkimme") });
    const sentBefore = stage.teams.requests.filter(({ body }) => JSON.stringify(body).includes("Tutkimme")).length;
    await stage.presses(stage.agents[0], card, "updateRequester", { text: "Tutkimme asiaa." });
    await stage.settles();
    await stage.passes(10 * MINUTE);
    await stage.passes(10 * MINUTE);
    expect(count(nurse.chat, /Tutkimme asiaa/)).toBe(1);
    const toNurse = stage.teams.requests.filter(
      ({ path, body }) =>
        path.includes(encodeURIComponent(`a:${nurse.id}`)) && JSON.stringify(body).includes("Tutkimme"),
    );
    expect(toNurse.length).toBeLessThanOrEqual(sentBefore + 2);
  });

  it("when the requester has blocked the bot, the group sees which message did not arrive", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card, number } = await opensTicket(stage, nurse, "Näyttö on musta");
    stage.teams.fails({
      answer: 403,
      code: "ConversationBlockedByUser",
      times: 10,
      only: ({ path }) => path.includes(encodeURIComponent(`a:${nurse.id}`)),
    });
    await stage.presses(stage.agents[0], card, "takeTicket");
    await stage.held();
    await card.sees(new RegExp(`${number}: viesti 2 ei mennyt ilmoittajalle perille`));
  });

  it("a card that somebody deleted is made anew", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card, number } = await opensTicket(stage, nurse, "Näyttö on musta");
    stage.teams.deletes(card);
    await stage.presses(stage.agents[0], card, "takeTicket");
    const anew = await stage.deskChannel.sees((posted) => posted.words.includes(number) && posted.id !== card.id);
    await stage.presses(stage.agents[0], anew, "resolveTicket", { text: "Johto oli irti." });
    await nurse.sees(/Johto oli irti/);
  });
});

describe("a personal identity code", () => {
  it("is masked before it is stored or forwarded, and the user is told", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("potilaan 131052-308T resepti ei näy listalla");
    await nurse.sees(/henkilötunnuksen/);
    const { card } = await opensTicket(stage, nurse, "hetu on 131052-308T");
    expect(card.words).toContain("******-****");
    await stage.settles();
    const files = await readdir(stage.dataDir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const text = await readFile(join(file.parentPath, file.name), "utf8");
      expect(text).not.toContain("131052-308T");
    }
    expect(JSON.stringify(stage.teams.requests)).not.toContain("131052-308T");
  });
});

describe("the support persons", () => {
  it("all silent: the ticket form opens by itself, prefilled", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("kvanttifysiikan luennot ensi keväänä");
    await nurse.clicks(await nurse.sees(hasButton("askPerson")), "askPerson");
    await stage.passes(10 * MINUTE);
    await stage.passes(10 * MINUTE);
    const form = await nurse.sees(hasButton("reviewTicket"));
    expect(form.words).toContain("kvanttifysiikan luennot ensi keväänä");
    expect(form.words).toContain("eivät voi nyt auttaa");
  });

  it("declining passes the request on at once, and solving asks whether it helped", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("kvanttifysiikan luennot ensi keväänä");
    await nurse.clicks(await nurse.sees(hasButton("askPerson")), "askPerson");
    const request = await stage.unitChannel.sees(/kvanttifysiikan/);
    const [first, second] = stage.support;
    await stage.presses(first, request, "declineHandoff");
    await nurse.sees(new RegExp(`Kysymyksesi sai ${second.name}`));
    await stage.settles();
    await stage.presses(second, request, "solveHandoff");
    const asked = await nurse.sees(/Auttoiko se\?/);
    await nurse.clicks(asked, "helped");
    await nurse.sees(/Hyvä, että se auttoi/);
  });

  it("in a unit without one a ticket is offered", async () => {
    const nurse = stage.nurse();
    await nurse.says("vaihda yksikkö");
    const choice = await nurse.sees(hasButton("chooseUnit"));
    await nurse.clicks(choice, "chooseUnit", { unitId: "helsinki-suunterveys" });
    await nurse.says("kvanttifysiikan luennot ensi keväänä");
    const none = await nurse.sees(/En löytänyt ohjetta/);
    expect(none.words).toMatch(/ei ole tukihenkilöä/);
    expect(hasButton("askPerson")(none)).toBe(false);
    await nurse.clicks(none, "openTicketForm");
    await nurse.sees(hasButton("reviewTicket"));
  });
});

describe("priority 1", () => {
  it("on Saturday at 3 in the morning promises the first word in 15 minutes and shows the number to call", async () => {
    stage.clock.now = Date.parse("2026-12-05T03:00:00+02:00");
    const nurse = await stage.nurseOfUnit();
    await nurse.says("lääkelista näyttää väärän potilaan, potilas on vaarassa");
    const safety = await nurse.sees(/010 000 0113/);
    await nurse.clicks(safety, "openTicketForm");
    const form = await nurse.sees(hasButton("reviewTicket"));
    const readBack = await nurse.clicks(form, "reviewTicket");
    expect(readBack.words).toMatch(/Prioriteetti 1/);
    await nurse.clicks(readBack, "sendTicket");
    const opened = await nurse.sees(/viimeistään klo 3\.15/);
    expect(opened.words).toContain("010 000 0113");
  });

  it("is what the button beside the emergency number opens, from an instruction and after safety was denied", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    await nurse.clicks(await nurse.sees(hasButton("didNotHelp")), "safety");
    const called = await nurse.sees(/010 000 0113/);
    await nurse.clicks(called, "openTicketForm");
    const form = await nurse.sees(/Tehdään kriittinen tiketti/);
    expect((await nurse.clicks(form, "reviewTicket")).words).toMatch(/Prioriteetti 1/);
    await nurse.clicks(form, "reviewTicket", { safety: "false", impact: "oneself", urgency: "hardly" });
    await nurse.clicks(called, "openTicketForm");
    const again = await nurse.sees(/Tehdään kriittinen tiketti/);
    expect((await nurse.clicks(again, "reviewTicket")).words).toMatch(/Prioriteetti 1/);
  });
});

describe("the emergency card", () => {
  it("leads to the instruction with one tap where nobody was in danger", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("hätätilanne, tarratulostin tulostaa tyhjiä tarroja");
    const safety = await nurse.sees(/010 000 0113/);
    expect(safety.buttons.map(({ title }) => title)).toEqual(["Avaa kriittinen tiketti", "Ei hätää: etsi ohje"]);
    await nurse.clicks(safety, "askAnew");
    const answer = await nurse.sees(hasButton("helped"));
    expect(answer.words).toContain("Tarratulostin");
  });

  it("offers it neither for words that went to a ticket nor where none were written", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    await nurse.clicks(await nurse.sees(hasButton("didNotHelp")), "safety");
    expect(hasButton("askAnew")(await nurse.sees(/010 000 0113/))).toBe(false);

    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "askRequester", { text: "Mikä näyttö?" });
    await nurse.sees("Mikä näyttö?");
    await nurse.says("se vasen, potilas on vaarassa");
    await card.sees(/se vasen, potilas on vaarassa/);
    const safety = nurse.chat.filter(({ words }) => words.includes("010 000 0113"));
    expect(safety).toHaveLength(2);
    expect(safety.some(hasButton("askAnew"))).toBe(false);
  });
});

describe("the same question in three languages", () => {
  it.each([
    ["fi", "unohdin toimikortin kotiin, miten pääsen kirjautumaan", "Tämä auttoi"],
    ["sv", "jag glömde mitt smartkort hemma, hur loggar jag in", "Det här hjälpte"],
    ["en", "I forgot my smart card at home, how do I sign in", "This helped"],
  ])("is answered in %s", async (language, question, button) => {
    const nurse = stage.nurse();
    await nurse.says(question);
    const answer = await nurse.sees(hasButton("helped"));
    expect(answer.buttons.find(({ verb }) => verb === "helped")?.title).toBe(button);
    expect(JSON.stringify(answer.buttons)).toContain(`${language}-smart-card-forgotten`);
  });

  it.each([
    ["sv", "Hej!", /jag är Tukipolku/],
    ["en", "good morning", /I am Tukipolku/],
    ["fi", "huomenta :)", /olen Tukipolku/],
  ])(
    "a newcomer who greets in %s is welcomed in it, whatever the language of their Teams",
    async (_, words, welcome) => {
      const nurse = stage.nurse();
      await nurse.says(words);
      await nurse.sees(welcome);
    },
  );

  it.each([
    ["danger", "patienten är i fara, läkemedelslistan är fel", /Ring/],
    ["a command", "mina ärenden", /inga ärenden/],
    ["a greeting", "hej", /Skriv din fråga/],
    ["a question of care", "vilken dos paracetamol ska jag ge ett barn", /vård/],
  ])("%s is answered in Swedish to those who wrote Finnish until then", async (_, words, answer) => {
    const nurse = stage.nurse();
    await nurse.says("hei");
    await nurse.says(words);
    await nurse.sees(answer);
  });

  it("the number of a ticket is no language", async () => {
    const nurse = stage.nurse();
    await nurse.says("hei");
    await nurse.says("T-9999");
    await nurse.sees(/Tikettiä ei löytynyt/);
  });

  it("the language can be picked and then stays", async () => {
    const nurse = stage.nurse();
    await nurse.says("svenska");
    await nurse.sees(/svenska/i);
    await nurse.says("unohdin toimikortin kotiin, miten pääsen kirjautumaan");
    const answer = await nurse.sees(hasButton("helped"));
    expect(answer.buttons.find(({ verb }) => verb === "helped")?.title).toBe("Det här hjälpte");
  });
});

describe("what belongs to somebody else", () => {
  it("is answered as if it did not exist", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    const resolved = await nurse.sees(hasButton("giveFeedback"));
    const stranger = await stage.nurseOfUnit("Väärä Vastaaja");
    for (const verb of ["works", "notSolved", "giveFeedback"]) {
      const answer = await stranger.clicks(resolved, verb, verb === "giveFeedback" ? { score: "1" } : {});
      expect(answer.words).toMatch(/Tikettiä ei löytynyt/);
    }
    await stage.settles();
    expect(count(card.replies, /palaute|avattu uudelleen|vahvisti/)).toBe(0);
  });
});

describe("old cards", () => {
  it("of the requester still work weeks later", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja");
    const old = await nurse.sees(hasButton("didNotHelp"));
    await stage.passes(30 * DAY);
    await nurse.says("unohdin toimikortin kotiin");
    await nurse.sees((posted) => hasButton("didNotHelp")(posted) && posted !== old);
    await nurse.clicks(old, "openTicketForm");
    const form = await nurse.sees(hasButton("reviewTicket"));
    expect(form.words).toContain("tarratulostin tulostaa tyhjiä tarroja");
  });

  it("of an ended ticket answer with the present card", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    const old = stage.agents[0].click(card, "takeTicket");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    await stage.passes(20 * DAY);
    const answer = await stage.teams.deliver(old);
    expect(JSON.stringify(answer.body)).toMatch(/\bsuljettu\b/u);
  });

  it("feedback after its expiry is refused with a reason", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    const resolved = await nurse.sees(hasButton("giveFeedback"));
    await stage.passes(7 * DAY + 1_000);
    const answer = await nurse.clicks(resolved, "giveFeedback", { score: "3" });
    expect(answer.words).toMatch(/Palautteen aika on päättynyt/);
  });
});

describe("a message after the resolution", () => {
  it.each([
    ["Tack!", false],
    ["thanks, solved", false],
    ["kiitos, mutta ei toimi", true],
    ["👍", false],
  ])("%s reopens: %s", async (text, reopens) => {
    const nurse = await stage.nurseOfUnit();
    const { card, number } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    await nurse.sees(hasButton("works"));
    await stage.passes(HOUR);
    await nurse.says(text);
    await stage.settles();
    expect(count(nurse.chat, new RegExp(`${number} on avattu uudelleen`)) > 0).toBe(reopens);
  });

  it("that is not clear is asked about with one tap, and nothing is lost", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card, number } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    await nurse.sees(hasButton("works"));
    await nurse.says("katson huomenna aamuvuorossa");
    const which = await nurse.sees(hasButton("matterIsTicket"));
    await nurse.clicks(which, "matterIsTicket");
    await card.sees(/katson huomenna aamuvuorossa/);
    await nurse.sees(new RegExp(number));
  });
});
