import { describe, expect, it } from "vitest";
import { TEAMS_SEND_LIMITS } from "../../src/teams/options.ts";
import { createSendLimiter } from "../../src/teams/sendLimiter.ts";

describe("the limits of Teams", () => {
  it("let seven messages a second into one conversation and name the wait for the eighth", () => {
    let clock = 0;
    const limiter = createSendLimiter(TEAMS_SEND_LIMITS, () => clock);
    for (let sent = 0; sent < 7; sent += 1) expect(limiter("a")).toBe(0);
    clock = 400;
    expect(limiter("a")).toBe(600);
    expect(limiter("b")).toBe(0);
    clock = 1000;
    expect(limiter("a")).toBe(0);
  });

  it("let eight messages into two seconds and sixty into thirty", () => {
    let clock = 0;
    const limiter = createSendLimiter(TEAMS_SEND_LIMITS, () => clock);
    for (let sent = 0; sent < 7; sent += 1) limiter("a");
    clock = 1000;
    expect(limiter("a")).toBe(0);
    expect(limiter("a")).toBe(1000);
    const sentAt: number[] = [];
    for (clock = 2000; clock < 30_000; clock += 10) if (limiter("a") === 0) sentAt.push(clock);
    expect(sentAt.length).toBe(60 - 8);
    clock = 29_999;
    expect(limiter("a")).toBe(1);
  });

  it("let fifty messages a second out over all conversations", () => {
    let clock = 0;
    const limiter = createSendLimiter(TEAMS_SEND_LIMITS, () => clock);
    for (let sent = 0; sent < 50; sent += 1) expect(limiter(`conversation ${sent}`)).toBe(0);
    expect(limiter("one more")).toBe(1000);
    clock = 1000;
    expect(limiter("one more")).toBe(0);
  });

  it("do not count what was not let through", () => {
    let clock = 0;
    const limiter = createSendLimiter({ perConversation: [{ count: 1, withinMs: 100 }], overall: [] }, () => clock);
    limiter("a");
    for (clock = 1; clock < 100; clock += 1) expect(limiter("a")).toBe(100 - clock);
    expect(limiter("a")).toBe(0);
  });
});
