import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY } from "../../src/domain/instant.ts";
import type { SentFile } from "../fakeConnector/files.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { PNG } from "../pictures/samplePictures.ts";
import { bytesAt, imageOf, SHOWN } from "./pictureSeen.ts";
import { hasButton, opensTicket, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ pictureTimeoutMs: 1_500 });
});
afterEach(() => stage.close());

const PICTURE: SentFile = { bytes: PNG };

async function asksForTicket(nurse: Person): Promise<Posted> {
  await nurse.says("avaa tiketti");
  return nurse.sees(hasButton("reviewTicket"));
}

describe("a picture goes", () => {
  it("with the ticket whose form is open, and the agent sees it in the thread", async () => {
    const nurse = await stage.nurseOfUnit();
    const form = await asksForTicket(nurse);
    await nurse.says("", { pictures: [PICTURE] });
    const taken = await nurse.sees(hasButton("removePicture"));
    expect(taken.words).toMatch(/lähtee tiketin mukana, kun lähetät sen/);
    expect(taken.words).toMatch(/Kuvassa ei saa näkyä potilaan tietoja/);
    const readBack = await nurse.clicks(form, "reviewTicket", { description: "Näyttö on musta", ...UNIT_CANNOT_WORK });
    expect(readBack.words).toMatch(/Tiketin mukana lähtee kuva, jonka lähetit/);
    await nurse.clicks(readBack, "sendTicket");
    const card = await stage.deskChannel.sees(/Kuvia ketjussa: 1/);
    const shown = await card.sees(SHOWN);
    const { url, altText } = imageOf(shown);
    expect(altText).toBe("Kuva 1, jonka Niina Nurmi lähetti klo 10.00");
    expect(await bytesAt(url)).toEqual(Buffer.from(PNG));
  });

  it("to the only open ticket, and says by when the next word comes", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card, number } = await opensTicket(stage, nurse, "Näyttö on musta");
    await nurse.says("", { pictures: [PICTURE, PICTURE] });
    const taken = await nurse.sees(new RegExp(`Tiketti ${number}: kuvat on lisätty\\. Seuraava päivitys`));
    expect(taken.buttons.map(({ title }) => title)).toEqual(["Poista kuva 1", "Poista kuva 2"]);
    await card.sees(/Kuva 1, jonka/);
    await card.sees(/Kuva 2, jonka/);
  });

  it("to the ticket that waits, whose question it answers, and rings the agent", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await opensTicket(stage, nurse, "Tulostin ei toimi");
    const [agent] = stage.agents;
    await stage.presses(agent, card, "askRequester", { text: "Voitko lähettää kuvan?" });
    await nurse.sees(/odottaa vastaustasi/);
    await nurse.says("", { pictures: [PICTURE] });
    const shown = await card.sees(SHOWN);
    expect(shown.words).toContain(agent.name);
    await stage.settles();
    expect(card.words).toMatch(/työn alla/);
  });

  it("with the words beside it, answered together", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "askRequester", { text: "Mitä näytöllä lukee?" });
    await nurse.sees(/odottaa vastaustasi/);
    await nurse.says("Siinä lukee virhe 12", { pictures: [PICTURE] });
    await card.sees(/virhe 12/);
    await card.sees(SHOWN);
    await nurse.sees(/viestisi on lisätty/);
    await nurse.sees(/kuva on lisätty/);
  });

  it("to the support person who helps, in the thread of the request", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("kvanttifysiikan luennot ensi keväänä", { pictures: [PICTURE] });
    await nurse.sees(/Se lähtee mukaan, jos kysyt tukihenkilöltä/);
    await nurse.clicks(await nurse.sees(hasButton("askPerson")), "askPerson");
    const request = await stage.unitChannel.sees(/kvanttifysiikan/);
    expect(imageOf(await request.sees(/Kuva 1, jonka/)).url).toMatch(/\/pictures\//);
    await nurse.says("tästä toinen", { pictures: [PICTURE] });
    await request.sees(/Kuva 2, jonka/);
    await nurse.sees(/lähetetty yksikkösi tukihenkilölle/);
    await nurse.clicks(await nurse.sees(hasButton("openTicketForm")), "openTicketForm");
    const form = await nurse.sees(/Tiketin mukana lähtee 2 kuvaa/);
    const readBack = await nurse.clicks(form, "reviewTicket", { description: "Luennot", ...UNIT_CANNOT_WORK });
    await nurse.clicks(readBack, "sendTicket");
    const card = await stage.deskChannel.sees(/Kuvia ketjussa: 2/);
    await card.sees(/Kuva 2, jonka/);
  });

  it("where one tap says, when several tickets are open", async () => {
    const nurse = await stage.nurseOfUnit();
    const first = await opensTicket(stage, nurse, "Näyttö on musta");
    await opensTicket(stage, nurse, "Tulostin ei toimi");
    await nurse.says("", { pictures: [PICTURE] });
    const choice = await nurse.sees(hasButton("matterIsTicket"));
    expect(choice.words).toMatch(/Jotain muuta asiaa/);
    await nurse.sees(/Valitse yllä, mitä asiaa se koskee/);
    const tap = nurse.click(choice, { verb: "matterIsTicket", with: { ticketId: first.number } });
    await stage.teams.deliver(tap);
    await stage.teams.deliver({ ...tap, id: "again" });
    await first.card.sees(SHOWN);
    await nurse.sees(new RegExp(`Tiketti ${first.number}: kuva on lisätty`));
    await stage.settles();
    expect(first.card.replies.filter(({ words }) => SHOWN.test(words))).toHaveLength(1);
    expect(nurse.chat.filter(({ words }) => /viestisi on lisätty/.test(words))).toHaveLength(0);
  });

  it("to none of the tickets when a tap says so, and then with what is written next", async () => {
    const nurse = await stage.nurseOfUnit();
    await opensTicket(stage, nurse, "Näyttö on musta");
    await opensTicket(stage, nurse, "Tulostin ei toimi");
    await nurse.says("", { pictures: [PICTURE] });
    const choice = await nurse.sees(hasButton("matterIsTicket"));
    await nurse.clicks(choice, "askAnew");
    await nurse.sees(/Kirjoita, mitä asiaa se koskee/);
    await nurse.says("kvanttifysiikan luennot ensi keväänä");
    await nurse.clicks(await nurse.sees(hasButton("openTicketForm")), "openTicketForm");
    await nurse.sees(/Tiketin mukana lähtee kuva/);
  });

  it("with the question that is written after it, when nothing is open", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("", { pictures: [PICTURE] });
    await nurse.sees(/Kirjoita, mitä asiaa se koskee/);
    await nurse.says("kvanttifysiikan luennot ensi keväänä");
    await nurse.clicks(await nurse.sees(hasButton("openTicketForm")), "openTicketForm");
    await nurse.sees(/Tiketin mukana lähtee kuva/);
  });

  it("with the reopening, when it comes with a reply to the resolution", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    await nurse.sees(/on ratkaistu/);
    await nurse.says("ei toimi vieläkään", { pictures: [PICTURE] });
    await card.sees(/on avattu uudelleen/);
    await card.sees(SHOWN);
  });

  it("alone after a resolution, to what a tap says: the ticket is opened again with it", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    await nurse.sees(/on ratkaistu/);
    await nurse.says("", { pictures: [PICTURE] });
    await nurse.clicks(await nurse.sees(hasButton("matterIsTicket")), "matterIsTicket");
    await nurse.sees(/on avattu uudelleen/);
    await card.sees(SHOWN);
  });

  it("with the ticket that continues one whose reply window is over", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.presses(stage.agents[0], card, "resolveTicket", { text: "Johto oli irti." });
    await nurse.sees(/on ratkaistu/);
    await stage.passes(8 * DAY);
    await nurse.says("ei toimi vieläkään", { pictures: [PICTURE] });
    const next = await stage.deskChannel.sees(/Jatkaa tikettiä/);
    await next.sees(SHOWN);
    expect(card.replies.filter(({ words }) => SHOWN.test(words))).toHaveLength(0);
  });

  it("along to the next group when the ticket is handed over", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await nurse.says("", { pictures: [PICTURE] });
    await card.sees(SHOWN);
    await stage.presses(stage.agents[1], card, "handOverTicket", {
      text: "Katsokaa",
      groupId: "kayttajatuki",
      because: "needsExpertise",
    });
    const moved = await stage.specialistsChannel.sees(/Kuvia ketjussa: 1/);
    await moved.sees(SHOWN);
  });
});
