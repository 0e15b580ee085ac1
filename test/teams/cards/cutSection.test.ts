import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/domain/article.ts";
import { cutSection } from "../../../src/teams/cards/cutSection.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const steps = (...items: string[]): Block => ({ kind: "steps", ordered: true, items });
const section = (...blocks: Block[]) => ({ heading: "Toimi näin", blocks });

describe("A section that is cut to what a card holds", () => {
  it("stays as it is when it fits", () => {
    const blocks = [paragraph("Ensin."), steps("Yksi.", "Kaksi.")];
    expect(cutSection(section(...blocks), 100)).toEqual({ blocks, cut: false });
  });

  it("ends between two steps and leaves out all that follows", () => {
    const cut = cutSection(section(paragraph("Ensin."), steps("Yksi.", "Kaksikymmentä.", "Ok."), paragraph("Ok.")), 18);
    expect(cut).toEqual({ blocks: [paragraph("Ensin."), steps("Yksi.")], cut: true });
  });

  it("shows no step rather than a part of one", () => {
    expect(cutSection(section(steps("x".repeat(50))), 20)).toEqual({ blocks: [], cut: true });
  });

  it("cuts a first paragraph between words, and no later one", () => {
    expect(cutSection(section(paragraph("yksi kaksi kolme neljä")), 14)).toEqual({
      blocks: [paragraph("yksi kaksi…")],
      cut: true,
    });
    expect(cutSection(section(paragraph("yksi"), paragraph("kaksi kolme")), 9)).toEqual({
      blocks: [paragraph("yksi")],
      cut: true,
    });
  });
});
