import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Inbound, Receive } from "../../src/desk/inbound.ts";
import { type HttpServer, startHttp } from "../../src/http/server.ts";
import { createTeams } from "../../src/teams/app.ts";
import type { TeamsOptions } from "../../src/teams/options.ts";
import { type FakeSigner, startFakeSigner } from "../fakeConnector/fakeSigner.ts";
import { type FakeTeams, startFakeTeams } from "../fakeConnector/fakeTeams.ts";
import { PNG } from "../pictures/samplePictures.ts";

const APP_ID = "c0ffee00-0000-4000-8000-000000000001";
const SECRET_WORDS = "potilas 010190-999X kaatui";
let teams: FakeTeams;
let signer: FakeSigner;
let http: HttpServer | undefined;
const received: Inbound[] = [];
const logged: { readonly fields: object; readonly text: string }[] = [];

beforeEach(async () => {
  received.length = 0;
  logged.length = 0;
  signer = await startFakeSigner();
  teams = await startFakeTeams({
    authorization: async (serviceurl) => `Bearer ${await signer.token({ aud: APP_ID, serviceurl })}`,
  });
});
afterEach(async () => {
  await http?.close();
  await teams.close();
  await signer.close();
});

async function start(receive: Receive, options: Partial<TeamsOptions> = {}): Promise<void> {
  const line = (fields: object, text: string): void => void logged.push({ fields, text });
  const made = createTeams(
    { tenantIds: [teams.tenantId], openIdMetadataUrl: signer.metadataUrl, ...options },
    {
      receive: (inbound) => {
        received.push(inbound);
        return receive(inbound);
      },
      log: { warn: line, error: line },
      now: Date.now,
    },
  );
  http = await startHttp({
    host: "127.0.0.1",
    port: 0,
    messages: made.process,
    picture: async () => undefined,
    health: async () => [await made.ready()].filter((wrong) => wrong !== undefined),
    onFault: (fault) => line(fault, "fault"),
  });
  teams.talksTo(http.url);
}

const nothing: Receive = async () => ({ reply: "none" });
const withAppId: Partial<TeamsOptions> = {
  appId: APP_ID,
  credentials: { kind: "secret", tenantId: "t", secret: "s" },
  allowedServiceHosts: ["127.0.0.1"],
};

/** A card of the bot, as if it had been sent, for somebody to click on. */
async function cardFor(personId: string): Promise<void> {
  const actions = [
    { type: "Action.Execute", title: "Auttoi", verb: "helped", data: { questionId: "q-1" } },
    { type: "Action.Execute", title: "Omat", verb: "myTickets" },
    { type: "Action.Execute", title: "Vanha", verb: "fromAnOldCard", data: { x: 1 } },
  ];
  const content = { type: "AdaptiveCard", body: [{ type: "ActionSet", actions }] };
  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content }];
  await fetch(`${teams.serviceUrl}v3/conversations/a:${personId}/activities`, {
    method: "POST",
    body: JSON.stringify({ type: "message", text: "kortti", attachments }),
  });
}

describe("what Teams sends", () => {
  it("reaches the desk as a message, a thread and an arrival", async () => {
    await start(nothing);
    const niina = teams.person({ name: "Niina", id: "niina", locale: "sv-FI" });
    const channel = teams.channel({ id: "19:unit@thread.tacv2" });
    await niina.installsBot();
    await niina.says("Tulostin ei toimi", { pictures: [{ bytes: PNG }, { bytes: PNG, how: "uploaded" }] });
    await niina.says("apua", { in: channel });
    expect(received.map(({ kind }) => kind)).toEqual(["arrived", "arrived", "message", "message"]);
    expect(received[2]).toMatchObject({
      text: "Tulostin ei toimi",
      attached: [{ kind: "inline" }, { kind: "download" }],
      from: { id: "niina", name: "Niina", language: "sv" },
    });
    expect(received[3]).toMatchObject({ text: "apua", place: { in: "channel", channelId: channel.id } });
  });

  it("has the same id when it is sent again, and another in another conversation", async () => {
    await start(nothing);
    const [niina, ville] = [teams.person({ name: "Niina" }), teams.person({ name: "Ville" })];
    const message = niina.message("moi");
    await teams.deliver(message);
    await teams.deliver(message);
    await teams.deliver({ ...ville.message("moi"), id: message.id });
    const ids = received.map(({ id }) => id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it.each([
    [{ type: "message" }, 400],
    [{ hello: "world" }, 400],
    [[], 400],
    [{ type: "brandNew" }, 200],
    [{ type: "typing" }, 200],
    [{ type: "invoke", name: "message/submitAction" }, 400],
  ])("%j is answered with %i and reaches nobody", async (activity, status) => {
    await start(nothing);
    expect((await teams.deliver(activity)).status).toBe(status);
    expect(received).toEqual([]);
  });

  it("as feedback on an answer is accepted with an empty body, whatever it looks like", async () => {
    await start(nothing);
    const base = teams.person({ name: "Niina" }).message("x");
    for (const value of [
      undefined,
      "x",
      { actionName: "feedback", actionValue: { reaction: "like", feedback: "{}" } },
    ]) {
      const delivered = await teams.deliver({ ...base, type: "invoke", name: "message/submitAction", value });
      expect(delivered).toEqual({ status: 200, body: "" });
    }
  });

  it("is taken for many people at once, each turn with its own reply", async () => {
    await start(async ({ from }) => ({
      reply: "words",
      message: { say: "refused", why: "outdated", ticketId: from.id },
      language: "fi",
    }));
    const people = Array.from({ length: 20 }, (_, number) => teams.person({ name: `P${number}`, id: `p${number}` }));
    await Promise.all(people.map(({ id }) => cardFor(id)));
    await Promise.all(people.map(async (person) => person.clicks(await person.sees(/kortti/), "helped")));
    expect(new Set(received.map(({ from }) => from.id)).size).toBe(20);
  });
});

describe("a click", () => {
  it("is answered with a card, with words or with nothing", async () => {
    const replies: Awaited<ReturnType<Receive>>[] = [
      { reply: "card", message: { say: "noInstruction", questionId: "q-1" }, language: "fi" },
      { reply: "words", message: { say: "refused", why: "notAMember" }, language: "sv" },
      { reply: "none" },
    ];
    await start(async () => replies.shift() ?? { reply: "none" });
    const niina = teams.person({ name: "Niina", id: "niina" });
    await cardFor("niina");
    const card = await niina.sees(/kortti/);
    const first = await niina.clicks(card, "helped");
    expect([first.reply, first.buttons.map(({ verb }) => verb)]).toEqual([
      "card",
      expect.arrayContaining(["openTicketForm"]),
    ]);
    const second = await niina.clicks(card, /Auttoi/);
    expect([second.reply, second.words]).toEqual(["words", expect.stringMatching(/\S/)]);
    expect((await niina.clicks(card, "myTickets")).reply).toBe("none");
    expect(received.map((inbound) => (inbound.kind === "click" ? inbound.click : undefined))).toEqual([
      { verb: "helped", questionId: "q-1" },
      { verb: "helped", questionId: "q-1" },
      { verb: "myTickets" },
    ]);
  });

  it("on a button that no card has any more is answered with words", async () => {
    await start(nothing);
    const niina = teams.person({ name: "Niina", id: "niina" });
    await cardFor("niina");
    const answer = await niina.clicks(await niina.sees(/kortti/), "fromAnOldCard");
    expect([answer.reply, answer.words]).toEqual(["words", expect.stringMatching(/\S/)]);
    expect(received).toEqual([]);
  });
});

describe("when the desk cannot keep it", () => {
  it("Teams is asked to send again, and the log has none of what was written", async () => {
    await start(async () => {
      throw new Error(`disk full while keeping: ${SECRET_WORDS}`);
    });
    const delivered = await teams.deliver(teams.person({ name: "Niina" }).message(SECRET_WORDS));
    expect(delivered).toEqual({ status: 500, body: "Not taken. Try again." });
    expect(logged).toHaveLength(1);
    expect(logged[0]?.fields).toMatchObject({ fault: "Error", inbound: received[0]?.id });
    expect(JSON.stringify(logged)).not.toMatch(/potilas|010190|disk full/);
  });

  it("the next message is taken as ever", async () => {
    let broken = true;
    await start(async () => {
      if (broken) throw new Error("once");
      return { reply: "none" };
    });
    const niina = teams.person({ name: "Niina" });
    expect((await teams.deliver(niina.message("yksi"))).status).toBe(500);
    broken = false;
    expect((await teams.deliver(niina.message("kaksi"))).status).toBe(200);
  });
});

describe("while the desk takes long", () => {
  it("the bot is seen typing in a 1:1 chat", async () => {
    await start(async () => {
      // The desk answers only when the typing has arrived.
      await teams.waitFor(() => teams.typing.length > 0 || undefined, "typing");
      return { reply: "none" };
    });
    const niina = teams.person({ name: "Niina", id: "niina" });
    await niina.says("moi");
    expect(teams.typing).toEqual(["a:niina"]);
  });
});

describe("with an app id", () => {
  it("a signed message is taken", async () => {
    await start(nothing, withAppId);
    await teams.person({ name: "Niina" }).says("moi");
    expect(received).toHaveLength(1);
  });

  it("a forged one is answered with 401, a fixed text and one line in the log", async () => {
    await start(nothing, withAppId);
    teams.talksTo(http?.url ?? "");
    const activity = teams.person({ name: "Niina" }).message(SECRET_WORDS);
    const response = await fetch(`${http?.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer a.b.c" },
      body: JSON.stringify(activity),
    });
    expect([response.status, await response.text()]).toEqual([401, "Unauthorized."]);
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain("potilas");
    expect(received).toEqual([]);
  });

  it("a message from another tenant is answered with 403", async () => {
    await start(nothing, { ...withAppId, tenantIds: ["ours"] });
    expect(await teams.deliver(teams.person({ name: "Niina" }).message("moi"))).toEqual({
      status: 403,
      body: "Forbidden.",
    });
  });

  it("the keys out of reach are answered with 503 and seen in the health", async () => {
    signer.answers = false;
    await start(nothing, withAppId);
    expect((await teams.deliver(teams.person({ name: "Niina" }).message("moi"))).status).toBe(503);
    expect((await fetch(`${http?.url}/health`)).status).toBe(503);
  });

  it("without credentials nothing starts", async () => {
    await expect(start(nothing, { appId: APP_ID })).rejects.toThrow(/credentials/);
  });
});
