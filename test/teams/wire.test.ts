import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAdapter } from "../../src/teams/adapter.ts";
import { sendFailure } from "../../src/teams/sendFailure.ts";
import type { Fault } from "../fakeConnector/connectorServer.ts";
import { type FakeTeams, startFakeTeams } from "../fakeConnector/fakeTeams.ts";

/** Long enough for an answer also on a busy machine; a server that never answers is not waited for so long. */
const PATIENT_MS = 10_000;
const SHORT_MS = 300;
let teams: FakeTeams;

beforeEach(async () => {
  teams = await startFakeTeams();
});
afterEach(() => teams.close());

function client(postTimeoutMs: number) {
  const { connectors } = createAdapter({ tenantIds: [], postTimeoutMs }, async () => undefined);
  return connectors.to(teams.serviceUrl);
}

async function send(activity: object = { type: "message", text: "moi" }, postTimeoutMs = PATIENT_MS) {
  teams.person({ name: "Niina", id: "niina" });
  const { conversations } = await client(postTimeoutMs);
  return conversations.sendToConversation("a:niina", activity);
}

describe("what leaves the process", () => {
  it("has its citations, AI label and mentions, which the SDK would cut to their type", async () => {
    const entities = [
      {
        type: "https://schema.org/Message",
        "@type": "Message",
        "@context": "https://schema.org",
        citation: [
          { "@type": "Claim", position: 1, appearance: { "@type": "DigitalDocument", name: "Ohje", abstract: "a" } },
        ],
      },
      { type: "mention", text: "<at>Maija</at>", mentioned: { id: "maija", name: "Maija" } },
    ];
    await send({ type: "message", text: "moi <at>Maija</at>", entities });
    expect(teams.posted[0]?.latest.entities).toEqual(entities);
  });

  it("has the card and the channel data as they were", async () => {
    const attachments = [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: { type: "AdaptiveCard", body: [{ a: null, b: [1] }] },
      },
    ];
    const channelData = { notification: { alert: true } };
    await send({ type: "message", attachments, channelData });
    expect(teams.posted[0]?.latest).toMatchObject({ attachments, channelData });
  });
});

describe("one attempt", () => {
  const never = new Promise<void>(() => undefined);
  it.each<[string, Fault]>([
    ["500", { answer: 500 }],
    ["502", { answer: 502 }],
    ["503", { answer: 503 }],
    ["503 with Retry-After", { answer: 503, headers: { "retry-after": "1" } }],
    ["504", { answer: 504 }],
    ["412", { answer: 412 }],
    ["429", { answer: 429 }],
    ["429 with Retry-After", { answer: 429, headers: { "retry-after": "1" } }],
    ["a redirection", { answer: 307, headers: { location: "/elsewhere" } }],
    ["a broken connection", { answer: "reset" }],
    ["no answer", { answer: 201, until: never }],
  ])("is one request when it ends with %s", async (_name, fault) => {
    teams.fails({ ...fault, times: 10 });
    await expect(send(undefined, fault.until ? SHORT_MS : PATIENT_MS)).rejects.toThrow();
    expect(teams.requests).toHaveLength(1);
  });

  it("ends at its deadline when the server hangs, and may have arrived", async () => {
    teams.fails({ answer: 201, until: never, kept: true });
    const thrown = await send(undefined, SHORT_MS).catch((error: unknown) => error);
    expect(sendFailure(thrown, 0)).toEqual({ outcome: "later", maybeArrived: true, why: "no answer in time" });
    expect(teams.posted).toHaveLength(1);
  });

  it("reuses its client for a service URL", async () => {
    const { connectors } = createAdapter({ tenantIds: [] }, async () => undefined);
    expect(await connectors.to(teams.serviceUrl)).toBe(await connectors.to(teams.serviceUrl));
  });
});
