import { MicrosoftAppCredentials } from "botframework-connector";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Address, Destination, Messenger, Post } from "../../src/desk/ports.ts";
import type { Message } from "../../src/domain/messages.ts";
import { createTeams } from "../../src/teams/app.ts";
import type { TeamsOptions } from "../../src/teams/options.ts";
import { type FakeTeams, startFakeTeams } from "../fakeConnector/fakeTeams.ts";
import { silentLog } from "./silentLog.ts";

const CHANNEL = { teamId: "19:team@thread.tacv2", channelId: "19:channel@thread.tacv2" };
const NEVER = new Promise<void>(() => undefined);
let teams: FakeTeams;

beforeEach(async () => {
  teams = await startFakeTeams();
  teams.person({ name: "Niina", id: "niina" });
  teams.channel({ id: CHANNEL.channelId, teamId: CHANNEL.teamId });
});
afterEach(() => teams.close());

/** Long enough for an answer also on a busy machine; a server that never answers is not waited for so long. */
const PATIENT_MS = 10_000;
const SHORT_MS = 300;

function messenger(options: Partial<TeamsOptions> = {}): Messenger {
  const parts = { receive: async () => ({ reply: "none" }) as const, log: silentLog, now: () => 1_800_000_000_000 };
  return createTeams({ tenantIds: [], postTimeoutMs: PATIENT_MS, ...options }, parts).messenger;
}

interface Send {
  readonly destination: Destination;
  readonly message?: Message;
  readonly address?: Address | undefined;
  readonly post?: Post;
  readonly reply?: Post;
  readonly anew?: boolean;
  readonly options?: Partial<TeamsOptions>;
}

function send({ destination, message = { say: "youAreWelcome" }, anew = false, options, ...known }: Send) {
  const { address, post, reply } = known;
  const outgoing = { id: "m-1", lane: "l", destination, language: "fi", message, delivery: "atLeastOnce" } as const;
  return messenger(options).send({ outgoing, address, post, reply, anew });
}

const toNiina: Destination = { to: "person", personId: "niina" };
const toPost: Destination = { to: "post", channel: CHANNEL, postId: "T-1@desk" };
const toThread: Destination = { to: "thread", channel: CHANNEL, postId: "T-1@desk" };

function niina(): Address {
  return {
    id: "niina",
    serviceUrl: teams.serviceUrl,
    conversationId: "a:niina",
    botId: "28:tukipolku",
    tenantId: teams.tenantId,
  };
}
function channel(): Address {
  return { ...niina(), id: CHANNEL.channelId, conversationId: CHANNEL.channelId };
}

async function makePost(): Promise<Post> {
  const sent = await send({ destination: toPost, address: channel() });
  if (sent.outcome !== "sent" || sent.post === undefined) throw new Error(`not posted: ${sent.outcome}`);
  return sent.post;
}

describe("to a person", () => {
  it("a message arrives in the 1:1 chat and rings", async () => {
    expect(await send({ destination: toNiina, address: niina() })).toEqual({ outcome: "sent" });
    const [posted] = teams.posted;
    expect(posted?.conversationId).toBe("a:niina");
    expect(posted?.latest).toMatchObject({
      type: "message",
      from: { id: "28:tukipolku" },
      summary: expect.stringMatching(/\S/),
      channelData: { notification: { alert: true } },
    });
  });

  it("a card arrives with its buttons", async () => {
    await send({ destination: toNiina, address: niina(), message: { say: "noInstruction", questionId: "q-1" } });
    expect(teams.posted[0]?.buttons.map(({ verb }) => verb)).toContain("openTicketForm");
  });

  it("nobody has heard from, a message waits", async () => {
    expect(await send({ destination: toNiina })).toMatchObject({
      outcome: "later",
      afterMs: 60_000,
      maybeArrived: false,
    });
    expect(teams.requests).toHaveLength(0);
  });

  it("whose chat is gone, a message is sent in a new chat made by the person's id", async () => {
    const address = { ...niina(), conversationId: "a:gone" };
    expect(await send({ destination: toNiina, address })).toMatchObject({ outcome: "gone" });
    expect(await send({ destination: toNiina, address, anew: true })).toEqual({ outcome: "sent" });
    expect(teams.posted[0]?.conversationId).toBe("a:niina");
  });
});

describe("to a channel", () => {
  it("a new post starts a thread, and what it is known by is told", async () => {
    const sent = await send({ destination: toPost, address: channel() });
    const id = teams.posted[0]?.id;
    const post = { id: "T-1@desk", threadId: `${CHANNEL.channelId};messageid=${id}`, activityId: id };
    expect(sent).toEqual({ outcome: "sent", post });
    expect(teams.posted[0]?.latest).not.toHaveProperty("channelData");
    expect(teams.requests[0]?.body).toMatchObject({
      isGroup: true,
      tenantId: teams.tenantId,
      channelData: { channel: { id: CHANNEL.channelId } },
    });
  });

  it("a known post is updated in place", async () => {
    const post = await makePost();
    expect(await send({ destination: toPost, address: channel(), post, message: { say: "help" } })).toEqual({
      outcome: "sent",
    });
    expect(teams.posted.map(({ versions }) => versions.length)).toEqual([2]);
  });

  it("a reply goes under its post", async () => {
    const post = await makePost();
    expect(await send({ destination: toThread, address: channel(), post })).toEqual({ outcome: "sent" });
    expect(teams.posted[0]?.replies).toHaveLength(1);
  });

  it("a post that somebody deleted is gone, and is then made anew", async () => {
    const post = await makePost();
    const [deleted] = teams.posted;
    if (deleted !== undefined) teams.deletes(deleted);
    expect(await send({ destination: toPost, address: channel(), post })).toMatchObject({ outcome: "gone" });
    const again = await send({ destination: toPost, address: channel(), post, anew: true });
    expect(again).toMatchObject({ outcome: "sent", post: { id: "T-1@desk" } });
    expect(teams.posted).toHaveLength(1);
  });

  it("a reply that is kept is told what it is known by, and updated in place from then on", async () => {
    const post = await makePost();
    const destination: Destination = { to: "thread", channel: CHANNEL, postId: post.id, replyId: "picture:1" };
    const sent = await send({ destination, address: channel(), post });
    const [, shown] = teams.posted;
    const reply = { id: "picture:1", threadId: post.threadId, activityId: shown?.id ?? "", isReply: true };
    expect(sent).toEqual({ outcome: "sent", post: reply });
    expect(shown?.conversationId).toBe(post.threadId);
    const changed = { destination, address: channel(), post, reply, message: { say: "help" } } as const;
    expect(await send(changed)).toEqual({ outcome: "sent" });
    expect(teams.posted).toHaveLength(2);
    expect(shown?.versions).toHaveLength(2);
  });

  it("a kept reply that somebody deleted is not posted again", async () => {
    const post = await makePost();
    const reply = { id: "picture:1", threadId: post.threadId, activityId: "gone", isReply: true };
    const destination: Destination = { to: "thread", channel: CHANNEL, postId: post.id, replyId: reply.id };
    expect(await send({ destination, address: channel(), post, reply })).toMatchObject({ outcome: "gone" });
    expect(await send({ destination, address: channel(), post, reply, anew: true })).toMatchObject({
      outcome: "refused",
    });
    expect(teams.posted).toHaveLength(1);
  });

  it("a reply whose thread is gone is posted by itself and becomes nobody's post", async () => {
    const post = { id: "T-1@desk", threadId: `${CHANNEL.channelId};messageid=1`, activityId: "1" };
    expect(await send({ destination: toThread, address: channel(), post })).toMatchObject({ outcome: "gone" });
    expect(await send({ destination: toThread, address: channel(), post, anew: true })).toEqual({ outcome: "sent" });
  });

  it("a reply whose post was never made is posted by itself, and becomes nobody's post", async () => {
    expect(await send({ destination: toThread, address: channel() })).toEqual({ outcome: "sent" });
  });

  it("the bot has not heard from, a post waits, or goes to the configured service URL", async () => {
    expect(await send({ destination: toPost })).toMatchObject({
      outcome: "later",
      afterMs: 60_000,
      maybeArrived: false,
    });
    const options = { defaultServiceUrl: teams.serviceUrl };
    expect(await send({ destination: toPost, options })).toMatchObject({ outcome: "sent", post: { id: "T-1@desk" } });
  });

  it("a mention stands in the text and beside it", async () => {
    const message: Message = { say: "handoffAsks", personId: "maija", person: "Maija M" };
    await send({ destination: toPost, address: channel(), message });
    expect(teams.posted[0]?.latest.text).toContain("<at>Maija M</at>");
    expect(teams.posted[0]?.latest.entities).toContainEqual({
      type: "mention",
      text: "<at>Maija M</at>",
      mentioned: { id: "maija", name: "Maija M" },
    });
  });
});

describe("to a place", () => {
  const destination: Destination = { to: "place", addressId: "19:group@thread.v2" };

  it("a message goes to the conversation that was heard from", async () => {
    expect(await send({ destination, address: { ...niina(), id: "19:group@thread.v2" } })).toEqual({ outcome: "sent" });
  });

  it("that is gone, a message is refused", async () => {
    expect(await send({ destination, address: niina(), anew: true })).toMatchObject({ outcome: "refused" });
  });
});

describe("what comes of an attempt", () => {
  const once = (options: Partial<TeamsOptions> = {}) => send({ destination: toNiina, address: niina(), options });

  it.each([
    [
      { answer: 429, headers: { "retry-after": "3" } },
      { outcome: "later", afterMs: 3000, maybeArrived: false },
    ],
    [{ answer: 412 }, { outcome: "later", maybeArrived: false }],
    [{ answer: 503 }, { outcome: "later", maybeArrived: true }],
    [
      { answer: "reset", kept: true },
      { outcome: "later", maybeArrived: true },
    ],
    [
      { answer: 201, until: NEVER, kept: true },
      { outcome: "later", maybeArrived: true },
    ],
    [{ answer: 500 }, { outcome: "refused" }],
    [
      { answer: 403, code: "BotNotInConversationRoster" },
      { outcome: "shut", why: "answered 403 BotNotInConversationRoster" },
    ],
    [{ answer: 413 }, { outcome: "refused" }],
    [{ answer: 404, code: "ConversationNotFound" }, { outcome: "gone" }],
  ] as const)("after %j is %j, with one request", async (fault, outcome) => {
    teams.fails({ ...fault, times: 10 });
    expect(await once("until" in fault ? { postTimeoutMs: SHORT_MS } : {})).toMatchObject(outcome);
    expect(teams.requests).toHaveLength(1);
  });

  it("when nobody listens is later, and nothing arrived", async () => {
    const address = niina();
    await teams.close();
    expect(await send({ destination: toNiina, address })).toMatchObject({ outcome: "later", maybeArrived: false });
  });

  it("above the limits is later, without a request", async () => {
    const limited = messenger({ sendLimits: { perConversation: [{ count: 1, withinMs: 60_000 }], overall: [] } });
    const outgoing = {
      id: "m",
      lane: "l",
      destination: toNiina,
      language: "fi",
      message: { say: "help" },
      delivery: "atMostOnce",
    } as const;
    const order = { outgoing, address: niina(), post: undefined, anew: false };
    expect(await limited.send(order)).toEqual({ outcome: "sent" });
    expect(await limited.send(order)).toMatchObject({
      outcome: "later",
      maybeArrived: false,
      why: "our own rate limit",
    });
    expect(teams.requests).toHaveLength(1);
  });

  it("with an app id, to a host that is not on the list, is refused before anything is signed", async () => {
    const credentials = { kind: "secret", tenantId: "t", secret: "s" } as const;
    const options = { appId: "app", credentials, allowedServiceHosts: ["smba.trafficmanager.net"] };
    expect(await send({ destination: toNiina, address: niina(), options })).toMatchObject({ outcome: "refused" });
    expect(teams.requests).toHaveLength(0);
  });
});

describe("a token that comes late", () => {
  afterEach(() => vi.restoreAllMocks());
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  /** The bot with an app id, whose token takes so long each time. */
  function tokensAfter(...waitsMs: readonly number[]) {
    const waits = [...waitsMs];
    const getToken = vi.spyOn(MicrosoftAppCredentials.prototype, "getToken").mockImplementation(async () => {
      await wait(waits.shift() ?? 0);
      return "token";
    });
    const options = {
      appId: "app",
      credentials: { kind: "secret", tenantId: "t", secret: "s" },
      allowedServiceHosts: ["127.0.0.1"],
    } as const;
    const attempt = (postTimeoutMs = SHORT_MS) =>
      send({ destination: toNiina, address: niina(), options: { ...options, postTimeoutMs } });
    return { getToken, attempt };
  }

  it("has sent nothing, so that the next attempt is the only message", async () => {
    const { attempt, getToken } = tokensAfter(3 * SHORT_MS);
    expect(await attempt()).toMatchObject({ outcome: "later", maybeArrived: false });
    await wait(3 * SHORT_MS);
    expect(teams.requests).toHaveLength(0);
    expect(await attempt(PATIENT_MS)).toEqual({ outcome: "sent" });
    expect(teams.posted).toHaveLength(1);
    expect(getToken).toHaveBeenCalledTimes(3);
  });

  it("for a request that was given up meanwhile lets nothing out", async () => {
    const { attempt, getToken } = tokensAfter(0, 3 * SHORT_MS);
    expect(await attempt()).toMatchObject({ outcome: "later" });
    await wait(2 * SHORT_MS);
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(teams.requests).toHaveLength(0);
  });
});
