import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCheck } from "../../src/teams/authenticate.ts";
import type { TeamsOptions } from "../../src/teams/options.ts";
import { createSigningKeys } from "../../src/teams/signingKeys.ts";
import { type FakeSigner, startFakeSigner } from "../fakeConnector/fakeSigner.ts";

const APP_ID = "c0ffee00-0000-4000-8000-000000000001";
const SERVICE_URL = "https://smba.trafficmanager.net/emea/";
const HOUR = 3_600_000;

let signer: FakeSigner;
let now = Date.now();

beforeAll(async () => {
  signer = await startFakeSigner();
  await signer.addsKey("for-skype", ["skype"]);
});
afterAll(() => signer.close());
beforeEach(() => {
  now = Date.now();
  signer.answers = true;
});

function checkWith(options: Partial<TeamsOptions> = {}) {
  const keys = createSigningKeys({ metadataUrl: signer.metadataUrl, now: () => now });
  return createCheck({ appId: APP_ID, tenantIds: ["our-tenant"], ...options }, keys, () => now);
}

const GOOD_CLAIMS = { aud: APP_ID, serviceurl: SERVICE_URL };
const GOOD_ACTIVITY = {
  type: "message",
  channelId: "msteams",
  serviceUrl: SERVICE_URL,
  from: { id: "29:abc", aadObjectId: "person-1" },
  conversation: { id: "a:1", tenantId: "our-tenant" },
  channelData: { tenant: { id: "our-tenant" } },
};

async function bearer(claims: object = {}, keyId?: string): Promise<string> {
  return `Bearer ${await signer.token({ ...GOOD_CLAIMS, ...claims }, keyId === undefined ? {} : { keyId })}`;
}

/** The status that a request gets, 200 standing for "let through". */
async function statusOf(request: {
  claims?: object;
  keyId?: string;
  activity?: object;
  authorization?: string;
}): Promise<number> {
  const authorization = request.authorization ?? (await bearer(request.claims, request.keyId));
  const refusal = await checkWith()({ authorization, activity: { ...GOOD_ACTIVITY, ...request.activity } });
  return refusal?.status ?? 200;
}

describe("the token", () => {
  it("of the Bot Framework for this bot is let through", async () => {
    expect(await statusOf({})).toBe(200);
  });

  it("is needed", async () => {
    expect(await checkWith()({ authorization: undefined, activity: GOOD_ACTIVITY })).toEqual({
      status: 401,
      text: "Unauthorized.",
      why: "no token",
    });
  });

  it.each([
    ["of another issuer", { iss: "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/" }],
    ["for another bot", { aud: "somebody-else" }],
    ["without a service URL", { serviceurl: undefined }],
    ["that never ends", { exp: undefined }],
    ["that ended six minutes ago", { exp: Math.floor(Date.now() / 1000) - 360 }],
    ["that begins in six minutes", { nbf: Math.floor(Date.now() / 1000) + 360 }],
  ])("%s is refused with 401", async (_name, claims) => {
    expect(await statusOf({ claims })).toBe(401);
  });

  it("that ended a minute ago is let through, since clocks differ", async () => {
    expect(await statusOf({ claims: { exp: Math.floor(Date.now() / 1000) - 60 } })).toBe(200);
  });

  it("that is not signed is refused with 401", async () => {
    const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
    const claims = { iss: "https://api.botframework.com", exp: Math.floor(Date.now() / 1000) + 3600, ...GOOD_CLAIMS };
    expect(
      await statusOf({ authorization: `Bearer ${encode({ alg: "none", kid: "key-1" })}.${encode(claims)}.` }),
    ).toBe(401);
  });

  it("whose words were changed after signing is refused with 401", async () => {
    const [head, , signature] = (await signer.token(GOOD_CLAIMS)).split(".");
    const claims = { iss: "https://api.botframework.com", exp: Math.floor(Date.now() / 1000) + 7200, ...GOOD_CLAIMS };
    const body = Buffer.from(JSON.stringify(claims)).toString("base64url");
    expect(await statusOf({ authorization: `Bearer ${head}.${body}.${signature}` })).toBe(401);
  });

  it.each(["Bearer", "Bearer not.a.token", "Basic YTpi", "Bearer a b"])("is not %s", async (authorization) => {
    expect(await statusOf({ authorization })).toBe(401);
  });

  it("signed with a key that is not endorsed for Teams is refused with 403", async () => {
    expect(await statusOf({ keyId: "for-skype" })).toBe(403);
  });

  it("signed with a key that nobody published is refused with 401", async () => {
    const stranger = await startFakeSigner();
    await stranger.addsKey("unpublished");
    const token = await stranger.token(GOOD_CLAIMS, { keyId: "unpublished" });
    await stranger.close();
    expect(await statusOf({ authorization: `Bearer ${token}` })).toBe(401);
  });
});

describe("the activity", () => {
  it.each([
    ["with another service URL than the token", { serviceUrl: "https://smba.trafficmanager.net/amer/" }],
    ["without a service URL", { serviceUrl: undefined }],
    ["of another channel", { channelId: "webchat" }],
    ["of another tenant in its channel data", { channelData: { tenant: { id: "theirs" } } }],
    ["of another tenant in its conversation", { conversation: { id: "a:1", tenantId: "theirs" } }],
    ["of no tenant", { channelData: {}, conversation: { id: "a:1" } }],
    ["of a sender without aadObjectId", { from: { id: "29:abc" } }],
    ["of a clicker without aadObjectId", { type: "invoke", from: { id: "29:abc" } }],
  ])("%s is refused with 403", async (_name, activity) => {
    expect(await statusOf({ activity })).toBe(403);
  });

  it("that tells of the conversation itself needs no person", async () => {
    expect(await statusOf({ activity: { type: "conversationUpdate", from: { id: "29:abc" } } })).toBe(200);
  });

  it.each([
    "https://smba.trafficmanager.net.evil.example/",
    "https://evil.example/smba.trafficmanager.net/",
    "http://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://botframework.com.evil.example/",
    "not a url",
  ])("sent from %s is refused with 403 even when the token says so", async (serviceUrl) => {
    expect(await statusOf({ claims: { serviceurl: serviceUrl }, activity: { serviceUrl } })).toBe(403);
  });

  it.each([null, 1, [], {}, { type: 1 }])("%j is refused with 403 and no fault", async (activity) => {
    expect((await checkWith()({ authorization: await bearer(), activity }))?.status).toBe(403);
  });
});

describe("the keys", () => {
  it("that cannot be read at all give 503 with a fixed text", async () => {
    signer.answers = false;
    const refusal = await checkWith()({ authorization: await bearer(), activity: GOOD_ACTIVITY });
    expect(refusal).toEqual({ status: 503, text: "Try again later.", why: "keys unreachable" });
  });

  it("are kept for 48 hours while nobody answers, and not longer", async () => {
    const check = checkWith();
    const request = async () => {
      const exp = Math.floor(now / 1000) + 3600;
      return { authorization: await bearer({ exp }), activity: GOOD_ACTIVITY };
    };
    expect(await check(await request())).toBeUndefined();
    signer.answers = false;
    now += 47 * HOUR;
    expect(await check(await request())).toBeUndefined();
    now += 2 * HOUR;
    expect((await check(await request()))?.status).toBe(503);
    signer.answers = true;
    now += 5000;
    expect(await check(await request())).toBeUndefined();
  });

  it("are read once for many requests, and again for a key that is new", async () => {
    const check = checkWith();
    const before = signer.readings;
    const request = { authorization: await bearer(), activity: GOOD_ACTIVITY };
    await Promise.all(Array.from({ length: 10 }, () => check(request)));
    expect(signer.readings).toBe(before + 1);
    await signer.addsKey("brand-new");
    now += 60_000;
    expect(await check({ authorization: await bearer({}, "brand-new"), activity: GOOD_ACTIVITY })).toBeUndefined();
    expect(signer.readings).toBe(before + 2);
  });

  it("are read again when the clock is put back, whether they could be read before or not", async () => {
    const right = now;
    for (const answers of [false, true]) {
      const check = checkWith();
      const request = { authorization: await bearer(), activity: GOOD_ACTIVITY };
      signer.answers = answers;
      now = right + 365 * 24 * HOUR;
      await check(request);
      signer.answers = true;
      now = right;
      const before = signer.readings;
      expect(await check(request)).toBeUndefined();
      expect(signer.readings).toBe(before + 1);
    }
  });

  it("are not asked for again and again by made-up key ids", async () => {
    const check = checkWith();
    await check({ authorization: await bearer(), activity: GOOD_ACTIVITY });
    const before = signer.readings;
    const head = Buffer.from(JSON.stringify({ alg: "RS256", kid: "made-up" })).toString("base64url");
    for (let time = 0; time < 5; time += 1) {
      const refusal = await check({ authorization: `Bearer ${head}.e30.AAAA`, activity: GOOD_ACTIVITY });
      expect(refusal?.status).toBe(401);
    }
    expect(signer.readings).toBe(before);
  });
});

describe("without an app id", () => {
  it("everything is let through", async () => {
    const check = checkWith({ appId: undefined });
    expect(await check({ authorization: undefined, activity: {} })).toBeUndefined();
  });
});
