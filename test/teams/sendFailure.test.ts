import { describe, expect, it } from "vitest";
import { sendFailure } from "../../src/teams/sendFailure.ts";

const NOW = Date.UTC(2026, 10, 24, 12);

function answered(statusCode: number, { code, retryAfter }: { code?: string; retryAfter?: string } = {}): unknown {
  const headers = new Headers(retryAfter === undefined ? {} : { "retry-after": retryAfter });
  const bodyAsText =
    code === undefined ? undefined : JSON.stringify({ error: { code, message: "the words of a message" } });
  return Object.assign(new Error("x"), { name: "RestError", statusCode, response: { bodyAsText, headers } });
}

function broken(code: string): unknown {
  return Object.assign(new Error("x"), { name: "RestError", code });
}

describe("an answer of Teams", () => {
  it.each([
    [412, { outcome: "later", maybeArrived: false, why: "answered 412" }],
    [429, { outcome: "later", maybeArrived: false, why: "answered 429" }],
    [500, { outcome: "refused", why: "answered 500" }],
    [502, { outcome: "later", maybeArrived: true, why: "answered 502" }],
    [503, { outcome: "later", maybeArrived: true, why: "answered 503" }],
    [504, { outcome: "later", maybeArrived: true, why: "answered 504" }],
    [400, { outcome: "refused", why: "answered 400" }],
    [401, { outcome: "later", maybeArrived: false, why: "answered 401" }],
    [403, { outcome: "shut", why: "answered 403" }],
    [404, { outcome: "gone", why: "answered 404" }],
    [413, { outcome: "refused", why: "answered 413" }],
  ])("of %i means %j", (status, outcome) => {
    expect(sendFailure(answered(status), NOW)).toEqual(outcome);
  });

  it.each(["ConversationNotFound", "ActivityNotFoundInConversation"])("of 404 %s means gone", (code) => {
    expect(sendFailure(answered(404, { code }), NOW)).toEqual({ outcome: "gone", why: `answered 404 ${code}` });
  });

  it("of 403 is told with Teams' own name for it and none of its words", () => {
    const outcome = sendFailure(answered(403, { code: "BotNotInConversationRoster" }), NOW);
    expect(outcome).toEqual({ outcome: "shut", why: "answered 403 BotNotInConversationRoster" });
    expect(sendFailure(answered(403, { code: "the words of a message" }), NOW)).toEqual({
      outcome: "shut",
      why: "answered 403",
    });
  });

  it.each([
    ["7", 7000],
    ["0", 0],
    ["Tue, 24 Nov 2026 12:01:00 GMT", 60_000],
    ["Tue, 24 Nov 2026 11:00:00 GMT", 0],
    ["999999", 3_600_000],
  ])("with Retry-After %s is tried again after %i ms", (retryAfter, afterMs) => {
    expect(sendFailure(answered(429, { retryAfter }), NOW)).toMatchObject({ outcome: "later", afterMs });
  });

  it("with a Retry-After that nobody can read names no wait", () => {
    expect(sendFailure(answered(429, { retryAfter: "soon" }), NOW)).not.toHaveProperty("afterMs");
  });
});

describe("a connection", () => {
  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"])("that never came about (%s) carried nothing", (code) => {
    expect(sendFailure(broken(code), NOW)).toEqual({
      outcome: "later",
      maybeArrived: false,
      why: `connection failed: ${code}`,
    });
  });

  it.each(["ECONNRESET", "EPIPE", "REQUEST_SEND_ERROR"])("that broke (%s) may have carried the message", (code) => {
    expect(sendFailure(broken(code), NOW)).toMatchObject({ outcome: "later", maybeArrived: true });
  });
});

describe("anything else", () => {
  it("that came before the request, such as a token that could not be had, sent nothing", () => {
    const thrown = Object.assign(new Error("secret"), { name: "AuthenticationError", statusCode: 401 });
    expect(sendFailure(thrown, NOW)).toEqual({
      outcome: "later",
      maybeArrived: false,
      why: "not sent: AuthenticationError",
    });
  });

  it("that is not even an error is taken for the worst", () => {
    expect(sendFailure(undefined, NOW)).toMatchObject({ outcome: "later", maybeArrived: true });
  });
});
