import { AppCredentials, MicrosoftAppCredentials } from "botframework-connector";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Messenger } from "../../src/desk/ports.ts";
import { MINUTE } from "../../src/domain/instant.ts";
import { createTeams, type Teams } from "../../src/teams/app.ts";
import type { TeamsOptions } from "../../src/teams/options.ts";
import { type FakeTeams, startFakeTeams } from "../fakeConnector/fakeTeams.ts";

const SECRET = "the-secret-of-the-bot";
let fakeTeams: FakeTeams;
let teams: Teams;
let now: number;
let logged: string[];
/** What Microsoft Entra answers. */
let entra: () => Promise<string>;

beforeEach(async () => {
  fakeTeams = await startFakeTeams();
  fakeTeams.person({ name: "Niina", id: "niina" });
  now = Date.parse("2026-11-30T10:00:00Z");
  logged = [];
  for (const kind of [AppCredentials, MicrosoftAppCredentials]) {
    vi.spyOn(kind.prototype, "getToken").mockImplementation(() => entra());
  }
  teams = botWith({ kind: "secret", tenantId: "t", secret: SECRET });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fakeTeams.close();
});

function botWith(credentials: TeamsOptions["credentials"]): Teams {
  const log = {
    warn: () => undefined,
    error: (fields: object, text: string) => void logged.push(JSON.stringify([fields, text])),
  };
  const options = { tenantIds: [], appId: "app", credentials, allowedServiceHosts: ["127.0.0.1"] };
  return createTeams(
    { ...options, defaultServiceUrl: fakeTeams.serviceUrl },
    { receive: async () => ({ reply: "none" }), log, now: () => now },
  );
}

const refuses = async (): Promise<string> => {
  const message = "invalid_client: AADSTS7000222: The provided client secret keys for app 'app' are expired.";
  throw Object.assign(new Error(message), { name: "ServerError", errorCode: "invalid_client" });
};

function send(): ReturnType<Messenger["send"]> {
  const outgoing = {
    id: "m-1",
    lane: "l",
    destination: { to: "person", personId: "niina" },
    language: "fi",
    message: { say: "youAreWelcome" },
    delivery: "atLeastOnce",
  } as const;
  const address = { id: "niina", serviceUrl: fakeTeams.serviceUrl, conversationId: "a:niina", botId: "28:app" };
  return teams.messenger.send({ outgoing, address, post: undefined, anew: false });
}

describe("A bot whose secret is wrong or has expired", () => {
  it("says so at the start, in one line that names the setting and not its value", async () => {
    entra = refuses;
    await teams.begin();
    await send();
    await send();
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("BOT_APP_PASSWORD");
    expect(logged[0]).toContain("ServerError invalid_client AADSTS7000222");
    expect(logged[0]).not.toContain(SECRET);
  });

  it("says so when it expires while the service runs, and again when the next one does", async () => {
    entra = async () => "token";
    await teams.begin();
    await send();
    expect(logged).toEqual([]);
    entra = refuses;
    await send();
    entra = async () => "token";
    await send();
    entra = refuses;
    await send();
    expect(logged).toHaveLength(2);
  });

  it("is seen in the health after some minutes in which nothing could be sent, until something is", async () => {
    entra = refuses;
    await send();
    now += 4 * MINUTE;
    await send();
    expect(teams.sendTrouble()).toBeUndefined();
    now += MINUTE;
    expect(teams.sendTrouble()).toMatch(/^nothing could be sent since 2026-11-30T10:00:00.000Z .*BOT_APP_PASSWORD/u);
    entra = async () => "token";
    await send();
    expect(teams.sendTrouble()).toBeUndefined();
    expect(fakeTeams.posted).toHaveLength(1);
  });
});

describe("The health", () => {
  it("sees it too when Teams takes nothing from the bot, and none of it is given up for that", async () => {
    entra = async () => "token";
    fakeTeams.fails({ answer: 401, times: 2 });
    expect(await send()).toMatchObject({ outcome: "later", maybeArrived: false });
    now += 5 * MINUTE;
    await send();
    expect(teams.sendTrouble()).toContain("answered 401");
  });

  it("is well while nothing is tried, or when a person alone cannot be reached", async () => {
    entra = async () => "token";
    now += 10 * MINUTE;
    expect(teams.sendTrouble()).toBeUndefined();
    fakeTeams.fails({ answer: 403, code: "ConversationBlockedByUser", times: 2 });
    await send();
    now += 10 * MINUTE;
    await send();
    expect(teams.sendTrouble()).toBeUndefined();
  });

  it("names the managed identity where there is one", async () => {
    entra = refuses;
    teams = botWith({ kind: "managedIdentity", tenantId: "t" });
    await send();
    now += 5 * MINUTE;
    expect(teams.sendTrouble()).toContain("managed identity that BOT_APP_ID names");
  });
});
