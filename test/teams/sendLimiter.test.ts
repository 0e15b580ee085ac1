import { describe, expect, it } from "vitest";
import { TEAMS_SEND_LIMITS } from "../../src/teams/options.ts";
import { createSendLimiter } from "../../src/teams/sendLimiter.ts";

const to = (conversationId: string) => ({ conversationId });

describe("the limits of Teams", () => {
  it("let seven messages a second into one conversation and name the wait for the eighth", () => {
    let clock = 0;
    const limiter = createSendLimiter(TEAMS_SEND_LIMITS, () => clock);
    for (let sent = 0; sent < 7; sent += 1) expect(limiter(to("a"))).toBe(0);
    clock = 400;
    expect(limiter(to("a"))).toBe(600);
    expect(limiter(to("b"))).toBe(0);
    clock = 1000;
    expect(limiter(to("a"))).toBe(0);
  });

  it("let eight messages into two seconds and sixty into thirty", () => {
    let clock = 0;
    const limiter = createSendLimiter(TEAMS_SEND_LIMITS, () => clock);
    for (let sent = 0; sent < 7; sent += 1) limiter(to("a"));
    clock = 1000;
    expect(limiter(to("a"))).toBe(0);
    expect(limiter(to("a"))).toBe(1000);
    const sentAt: number[] = [];
    for (clock = 2000; clock < 30_000; clock += 10) if (limiter(to("a")) === 0) sentAt.push(clock);
    expect(sentAt.length).toBe(60 - 8);
    clock = 29_999;
    expect(limiter(to("a"))).toBe(1);
  });

  it("let fifty messages a second out over all conversations", () => {
    let clock = 0;
    const limiter = createSendLimiter(TEAMS_SEND_LIMITS, () => clock);
    for (let sent = 0; sent < 50; sent += 1) expect(limiter(to(`conversation ${sent}`))).toBe(0);
    expect(limiter(to("one more"))).toBe(1000);
    clock = 1000;
    expect(limiter(to("one more"))).toBe(0);
  });

  it("do not count what was not let through", () => {
    let clock = 0;
    const limiter = createSendLimiter({ perConversation: [{ count: 1, withinMs: 100 }], overall: [] }, () => clock);
    limiter(to("a"));
    for (clock = 1; clock < 100; clock += 1) expect(limiter(to("a"))).toBe(100 - clock);
    expect(limiter(to("a"))).toBe(0);
  });

  it("count each tenant by itself", () => {
    const limiter = createSendLimiter(TEAMS_SEND_LIMITS, () => 0);
    for (let sent = 0; sent < 50; sent += 1) limiter({ conversationId: `a ${sent}`, tenantId: "one" });
    expect(limiter({ conversationId: "b", tenantId: "one" })).toBe(1000);
    expect(limiter({ conversationId: "b", tenantId: "other" })).toBe(0);
  });

  it("leave room for people who just wrote beside what is told to very many", () => {
    let clock = 0;
    const limiter = createSendLimiter(TEAMS_SEND_LIMITS, () => clock);
    const news = (place: number) => limiter({ conversationId: `follower ${place}`, broadcast: true });
    for (let sent = 0; sent < 40; sent += 1) expect(news(sent)).toBe(0);
    expect(news(40)).toBe(1000);
    for (let sent = 0; sent < 10; sent += 1) expect(limiter(to(`asker ${sent}`))).toBe(0);
    expect(limiter(to("asker 10"))).toBe(1000);
    clock = 1000;
    expect(news(40)).toBe(0);
  });
});
