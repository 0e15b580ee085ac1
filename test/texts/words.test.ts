import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language.ts";
import type { RefusalName } from "../../src/domain/refusal.ts";
import { IMPACTS, PRIORITIES, URGENCIES } from "../../src/domain/serviceLevels.ts";
import { textsIn } from "../../src/texts/textsIn.ts";

const NOW = Date.parse("2026-11-24T10:00:00Z");

const REFUSALS: Readonly<Record<RefusalName, true>> = {
  notAMember: true,
  notASupportPerson: true,
  alreadyTaken: true,
  outdated: true,
  ended: true,
  nothingWritten: true,
  unknownTicket: true,
  unknownPicture: true,
  replyWindowOver: true,
  feedbackAlreadyGiven: true,
  feedbackOver: true,
  alreadySent: true,
  alreadyAsked: true,
  unknownChoice: true,
  nobodyOnDuty: true,
  notDue: true,
};

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe.each(LANGUAGES)("Words in %s", (language) => {
  const texts = textsIn(language);

  it("of refusals say what to do instead, in sentences of their own", () => {
    const names: readonly RefusalName[] = Object.keys(REFUSALS).filter((name): name is RefusalName => name in REFUSALS);
    const words = names.map((why) => texts.requester.refused({ say: "refused", why }, NOW).opening);
    expect(new Set(words).size).toBe(names.length);
    for (const sentence of words) expect(sentence).toMatch(/^\p{Lu}[^.]*\. \p{Lu}.*\.$/u);
  });

  it("of reasons differ by whom it touches and whether work can go on, for either reader", () => {
    for (const reader of ["requester", "group"] as const) {
      const reasons = IMPACTS.flatMap((impact) =>
        URGENCIES.map((urgency) => texts.shared.reason({ because: "matrix", impact, urgency }, reader)),
      );
      reasons.push(texts.shared.reason({ because: "safety" }, reader));
      expect(new Set(reasons).size).toBe(IMPACTS.length * URGENCIES.length + 1);
    }
    for (const priority of PRIORITIES) {
      expect(texts.shared.priorityBecause(priority, { because: "safety" }, "requester")).toMatch(
        /^\p{Lu}\p{L}+ \d, .*\.$/u,
      );
    }
  });

  it("of labels are never empty, never shout and never smile", () => {
    const labels = stringsIn({
      chat: texts.chat,
      channel: texts.channel,
      shared: texts.shared,
      report: texts.report,
      ideas: texts.ideas,
      incidents: texts.incidents,
    });
    expect(labels.length).toBeGreaterThan(100);
    for (const label of labels) {
      expect(label).toMatch(/\S/u);
      expect(label).not.toMatch(/!|\p{Extended_Pictographic}/u);
    }
  });
});
