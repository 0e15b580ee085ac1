import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import { type PostgresServer, startPostgres } from "../postgresServer.ts";
import { count, hasButton, opensTicket, type Stage, setStage } from "./stage.ts";

describe("two processes over one database", () => {
  let server: PostgresServer;
  let databaseUrl: string;
  let stage: Stage;
  let nurse: Person;

  beforeAll(async () => {
    server = await startPostgres();
    databaseUrl = await server.newDatabase();
    stage = await setStage({ databaseUrl, instances: 2 });
    nurse = await stage.nurseOfUnit();
  }, 60_000);
  afterAll(async () => {
    await stage?.close();
    await server?.stop();
  });

  it("apologise once for a promise that broke, though both look at the clock at the same moment", async () => {
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.passes(5 * HOUR);
    await nurse.sees(/Pahoittelut/);
    await stage.settles();
    expect(count(nurse.chat, /Lupasin sinulle päivityksen/)).toBe(1);
    expect(count(card.replies, /lupa/iu)).toBe(1);
  });

  it("answer each of many who write at once, once and in order", async () => {
    const nurses = Array.from({ length: 12 }, (_, index) => stage.nurse(`Hoitaja ${index + 1}`));
    await Promise.all(nurses.map((each) => each.says("tarratulostin tulostaa tyhjiä tarroja")));
    await Promise.all(nurses.map((each) => each.sees(hasButton("didNotHelp"))));
    await stage.settles();
    for (const each of nurses) {
      expect(each.chat.map((posted) => hasButton("didNotHelp")(posted))).toEqual([false, true]);
    }
  });

  it("count two presses of one button once, whichever process hears which", async () => {
    const { card } = await opensTicket(stage, nurse, "Hiiri ei liiku");
    const press = stage.agents[0].click(card, "takeTicket");
    const delivered = await Promise.all([stage.teams.deliver(press), stage.teams.deliver(press)]);
    expect(delivered.map(({ status }) => status)).toEqual([200, 200]);
    await stage.passes(3 * MINUTE);
    await nurse.sees(/on työn alla/);
    expect(count(nurse.chat, /on työn alla/)).toBe(1);
  });

  it("go on when a newer version beside them has written what they cannot read, and name it", async () => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query(
      "insert into tukipolku.outgoing (id, lane, value, committed_at) values ('newer#1', 'person:x', '{}', 0)",
    );
    await stage.settles();
    await nurse.says("omat tiketit");
    await nurse.sees(/Näyttö on musta/);
    await stage.settles();
    expect(await stage.health()).toEqual({
      status: 200,
      body: { status: "ok", notes: ['the message "newer#1" cannot be read by this version'] },
    });
    await client.query("delete from tukipolku.outgoing where id = 'newer#1'");
    await client.end();
    await stage.settles();
    expect((await stage.health()).body).toEqual({ status: "ok" });
  });

  it("say what is wrong while the database is away, and go on when it is back, with all there was", async () => {
    const { number } = await opensTicket(stage, nurse, "Kuulokkeet rikki");
    await stage.settles();
    await server.restarts(async () => {
      const { status } = await stage.teams.deliver(nurse.message("omat tiketit"));
      expect(status).toBeGreaterThanOrEqual(500);
      await stage.settles();
      expect((await stage.health()).status).toBe(503);
    });
    await stage.settles();
    await nurse.says("omat tiketit");
    const list = await nurse.sees(new RegExp(`${number}`, "u"));
    expect(list.words).toContain("Kuulokkeet rikki");
    expect((await stage.health()).status).toBe(200);
  });
});
