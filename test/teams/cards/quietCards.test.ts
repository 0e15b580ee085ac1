import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { render } from "../../../src/teams/cards/render.ts";
import { actionsOf, wordsOf } from "./cardWalk.ts";
import { NOW, PROBLEM, SAMPLES } from "./sampleMessages.ts";

describe("What waited for the end of quiet hours", () => {
  it.each(LANGUAGES)("fits into one message in %s with a button for each of forty tickets", (language) => {
    const lines = Array.from({ length: 40 }, (_, index) => ({
      key: `ticket:T-${2000 + index}`,
      ticketId: `T-${2000 + index}`,
      newest: SAMPLES.ticketHandedOver,
      missed: NOW,
      opens: true,
      shown: false,
    }));
    const { card, summary } = render({ ...SAMPLES.quietMail, lines }, { language, now: NOW });
    expect(card && actionsOf(card)).toHaveLength(40);
    expect(summary.length).toBeLessThanOrEqual(150);
  });

  it.each(LANGUAGES)("is told in %s without what people wrote", (language) => {
    for (const newest of [SAMPLES.ticketUpdate, SAMPLES.ticketQuestion, SAMPLES.ticketResolved, SAMPLES.personWrote]) {
      const line = { key: "k", newest: { ...newest, text: PROBLEM, question: PROBLEM }, opens: true, shown: false };
      const { card } = render({ ...SAMPLES.quietMail, lines: [line] }, { language, now: NOW });
      expect(card && wordsOf(card)).not.toContain(PROBLEM);
    }
  });

  it("opens what is not shown yet, and says where the rest is", () => {
    const { card } = render(SAMPLES.quietMail, { language: "fi", now: NOW });
    const data = card ? actionsOf(card).flatMap((action) => ("data" in action ? [action.data] : [])) : [];
    expect(data.map(({ key }) => key)).toEqual(["ticket:T-1042", "question:q-7"]);
    expect(card && wordsOf(card)).toContain("Näytetty alempana keskustelussa.");
  });
});
