import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { opensTicket, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

const MONDAY_EVENING = Date.parse("2026-11-30T21:00:00+02:00");
const ONLY_ME = { safety: "false", impact: "oneself", urgency: "hardly" };

let stage: Stage;
let contentDir: string | undefined;
afterEach(async () => {
  await stage.close();
  if (contentDir !== undefined) await rm(contentDir, { recursive: true, force: true });
  contentDir = undefined;
});

/** The sample content with every group in Swedish. */
async function swedishContent(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tukipolku-digest-"));
  await cp("content", folder, { recursive: true });
  const path = join(folder, "directory.yaml");
  const [before = "", groups = ""] = (await readFile(path, "utf8")).split("\ngroups:\n");
  await writeFile(path, `${before}\ngroups:\n${groups.replaceAll("language: fi", "language: sv")}`);
  return folder;
}

function digests(title: RegExp): readonly Posted[] {
  return stage.deskChannel.posts.filter(({ words }) => title.test(words));
}

describe("the morning digest", () => {
  it("comes to the group's channel at half past seven, numbers first and once, also after a restart", async () => {
    stage = await setStage({ at: MONDAY_EVENING });
    const nurse = await stage.nurseOfUnit();
    const [agent] = stage.agents;
    const late = await opensTicket(stage, nurse, "Emme voi kirjata", UNIT_CANNOT_WORK);
    const waiting = await opensTicket(stage, nurse, "Näyttö on musta", ONLY_ME);
    await stage.presses(agent, waiting.card, "askRequester", { text: "Mikä huone?" });
    await stage.passes(2 * HOUR);
    await stage.restarts();
    await stage.passes(8 * HOUR + 29 * MINUTE);
    expect(digests(/Aamukooste/)).toEqual([]);
    await stage.passes(MINUTE);
    const digest = await stage.deskChannel.sees(/Aamukooste: Tukipiste/);
    expect(digest.latest.summary).toBe("1 avoinna, 1 odottaa ilmoittajaa, 1 lupaus ei pitänyt. Aamukooste.");
    expect(digest.words).toContain("Avoinna 1, kiireisin ensin");
    expect(digest.words).toContain(`${late.number}: prioriteetti 2 · vastausaika ylittyi ma 30.11. klo 22.00`);
    expect(digest.words).toContain(`${waiting.number}: prioriteetti 3 · kysytty ma 30.11. klo 21.00 · ${agent.name}`);
    expect(digest.words).toContain("Lupaus ei pitänyt eilen: 1");
    await stage.restarts();
    await stage.passes(HOUR);
    expect(digests(/Aamukooste/)).toHaveLength(1);
    expect(stage.specialistsChannel.posts).toEqual([]);
  });

  it("comes in the group's language", async () => {
    contentDir = await swedishContent();
    stage = await setStage({ at: MONDAY_EVENING, contentDir });
    const nurse = await stage.nurseOfUnit();
    const { number } = await opensTicket(stage, nurse, "Näyttö on musta", ONLY_ME);
    await stage.settles();
    await stage.passes(10 * HOUR + 30 * MINUTE);
    const digest = await stage.deskChannel.sees(/Morgonöversikt: Servicepunkten/);
    expect(digest.latest.summary).toBe("1 öppet. Morgonöversikt.");
    expect(digest.words).toContain(`${number}: prioritet 3 · ska besvaras senast kl. 11.00`);
  });

  it("is one after three days of sleep, and none where nothing is to be told", async () => {
    stage = await setStage({ at: MONDAY_EVENING });
    const nurse = await stage.nurseOfUnit();
    await stage.passes(DAY);
    expect(stage.deskChannel.posts).toEqual([]);
    await opensTicket(stage, nurse, "Näyttö on musta", ONLY_ME);
    await stage.settles();
    await stage.passes(3 * DAY);
    await stage.deskChannel.sees(/Aamukooste: Tukipiste/);
    await stage.settles();
    expect(digests(/Aamukooste/)).toHaveLength(1);
  });
});
