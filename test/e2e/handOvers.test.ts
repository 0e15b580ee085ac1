import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import type { SupportGroup } from "../../src/domain/directory.ts";
import { MINUTE } from "../../src/domain/instant.ts";
import type { Channel, Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { count, hasButton, opensTicket, rings, type Stage, setStage } from "./stage.ts";

/** What the groups write to each other. */
const SUMMARY = "Epäilen tulostuspalvelinta, lokit liitteenä.";
const NOTE = "Sama vika oli viime viikolla toisessa talossa.";

/** The story of one ticket between three groups and the vendor, told in order. */
describe("a ticket goes up, comes back, and waits for the vendor", () => {
  let stage: Stage;
  let nurse: Person;
  let solver: Person;
  let team: SupportGroup;
  let teamChannel: Channel;
  let number: string;
  let card: Posted;

  beforeAll(async () => {
    stage = await setStage();
    const found = readDirectory("content/directory.yaml").groups.find(({ id }) => id === "ratkaisu-sovellus");
    if (!found?.members[0]) throw new Error("The sample directory lacks the solution team of the story.");
    team = found;
    solver = stage.teams.person(found.members[0]);
    teamChannel = stage.teams.channel({ id: team.channel.channelId });
    nurse = await stage.nurseOfUnit();
    ({ number, card } = await opensTicket(stage, nurse, "Lähetteet eivät tulostu"));
  });
  afterAll(() => stage.close());

  /** Hands over with the summary that the requester never reads. */
  const handsOver = (who: Person, groupId: string, because: string) =>
    stage.presses(who, card, "handOverTicket", { groupId, because, text: SUMMARY });

  it("without a reason or a group nothing is handed over", async () => {
    const [agent] = stage.agents;
    const noReason = await stage.presses(agent, card, "handOverTicket", { groupId: "kayttajatuki", text: SUMMARY });
    expect(noReason.reply).toBe("words");
    const noGroup = await stage.presses(agent, card, "handOverTicket", { because: "needsFix", text: SUMMARY });
    expect(noGroup.reply).toBe("words");
    await stage.held();
    expect(count(nurse.chat, /siirretty/)).toBe(0);
  });

  it("up: the requester hears why and who has it now, and the owner until then stays in the history", async () => {
    const [agent] = stage.agents;
    await stage.presses(agent, card, "takeTicket");
    await stage.held();
    await handsOver(agent, "kayttajatuki", "needsExpertise");
    await stage.held();
    const told = await nurse.sees(/on siirretty/);
    expect(told.words).toContain(
      `Tiketti ${number} on siirretty, koska asia vaatii tarkempaa osaamista. Tähän asti sitä käsitteli Tukipiste, nyt Käyttäjätuki.`,
    );
    expect(told.words).toMatch(/Seuraava päivitys viimeistään klo 12\.\d\d\./);
    const pointer = card;
    card = await stage.specialistsChannel.sees(new RegExp(number));
    expect(card.words).toContain(SUMMARY);
    expect(card.words).toContain(agent.name);
    expect(pointer.buttons).toEqual([]);
  });

  it("the group that gave it away can no longer act on it", async () => {
    const [agent] = stage.agents;
    expect((await stage.presses(agent, card, "takeTicket")).words).toContain("vain sen tukiryhmän jäsen");
  });

  it("back: the next group returns it with a reason, and the first group gets a fresh card", async () => {
    const [agent, both] = stage.agents;
    await stage.presses(both, card, "addWorkNote", { text: NOTE });
    await stage.settles();
    await handsOver(both, "tukipiste", "returned");
    await stage.held();
    const told = await nurse.sees(/palautettiin jatkettavaksi/);
    expect(told.words).toContain("nyt Tukipiste");
    await stage.settles();
    expect(stage.deskChannel.posts).toHaveLength(2);
    const fresh = stage.deskChannel.posts.at(-1);
    if (!fresh) throw new Error("no fresh card");
    card = fresh;
    expect(hasButton("takeTicket")(card)).toBe(true);
    await stage.presses(agent, card, "takeTicket");
    await stage.held();
    expect((await nurse.sees(new RegExp(`${agent.name}.*käsittelee sitä`))).words).toContain("työn alla");
  });

  it("the third time the groups are warned that it goes to and fro", async () => {
    await handsOver(stage.agents[0], "ratkaisu-sovellus", "needsFix");
    await stage.held();
    await nurse.sees(/asia vaatii korjauksen järjestelmään/);
    card = await teamChannel.sees(new RegExp(number));
    const warned = await card.sees(/on siirretty jo 3 kertaa/);
    expect(team.lead && rings(warned, team.lead)).toBe(true);
  });

  it("the vendor has it under a number of its own, and one of us stays responsible", async () => {
    await stage.presses(solver, card, "sendToVendor", { text: "EP-7781" });
    await stage.held();
    const told = await nurse.sees(/toimittajan selvitettävänä/);
    expect(told.words).toContain(`toimittajan numero EP-7781. ${solver.name} (Sovellusten ratkaisutiimi) vastaa`);
    expect(told.words).toMatch(/Seuraava päivitys viimeistään/);
    await stage.settles();
    expect(card.words).toContain("EP-7781");
  });

  it("while the vendor has it, a question of the requester is a question and not an answer", async () => {
    await nurse.says("unohdin toimikortin kotiin");
    await nurse.sees(hasButton("didNotHelp"));
    await stage.settles();
    expect(count(card.replies, /toimikortin/)).toBe(0);
  });

  it("back from the vendor the owner goes on", async () => {
    await stage.presses(solver, card, "backFromVendor");
    await stage.held();
    await nurse.sees(new RegExp(`toimittaja on vastannut\\. ${solver.name}`));
  });

  it("the requester reads all of it in plain words, and no work note", async () => {
    await nurse.says(number);
    const view = await nurse.sees((posted) => posted.words.includes("Tapahtumat"));
    for (const words of [
      "siirsi tiketin (Käyttäjätuki)",
      "siirsi tiketin (Tukipiste)",
      "siirsi tiketin (Sovellusten ratkaisutiimi)",
      "EP-7781",
      "sai vastauksen toimittajalta",
    ])
      expect(view.words).toContain(words);
    const everything = JSON.stringify(nurse.chat.map(({ versions }) => versions));
    expect(everything).not.toContain(SUMMARY);
    expect(everything).not.toContain(NOTE);
  });

  it("all of it was told in good time: no promise was missed", async () => {
    await stage.passes(MINUTE);
    expect(count(nurse.chat, /myöhässä/)).toBe(0);
  });
});
