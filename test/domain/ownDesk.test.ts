import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import type { Directory, Organisation, OwnDesk, Unit } from "../../src/domain/directory.ts";
import { handedOver, isTakenHere, ownDeskOf } from "../../src/domain/ownDesk.ts";
import type { Question, TicketDraft } from "../../src/domain/question.ts";
import type { Rules } from "../../src/domain/rules.ts";
import { IMPACTS, PRIORITIES, URGENCIES } from "../../src/domain/serviceLevels.ts";
import { LEVELS, NURSE, RULES, WARD } from "./organisation.ts";

const AT = Date.UTC(2026, 10, 30, 10, 0);
const same = (text: string) => ({ fi: text, sv: text, en: text });

const DRAFT: TicketDraft = {
  description: "Lääkelista on tyhjä",
  details: "",
  answers: { safety: false, impact: "unit", urgency: "cannotWork" },
};
const QUESTION: Question = {
  id: "q-4711",
  requesterId: NURSE.id,
  text: "Lääkelista on tyhjä",
  language: "fi",
  askedAt: AT,
  outcome: "none",
  shown: [],
};

const DESK: OwnDesk = { name: same("Portti"), url: "https://portti.example", hours: same("aina"), alsoHere: false };

function city(ownDesk?: OwnDesk): Rules {
  const organisations = RULES.directory.organisations.map((one) => (ownDesk ? { ...one, ownDesk } : one));
  return { ...RULES, directory: { ...RULES.directory, organisations } };
}

const leaving = (draft = DRAFT, unit = WARD) => ({ question: QUESTION, draft, person: NURSE, unit, at: AT });

describe("who takes a ticket", () => {
  const [organisation] = RULES.directory.organisations;
  const withDesk = (alsoHere: boolean): Organisation | undefined =>
    organisation && { ...organisation, ownDesk: { ...DESK, alsoHere } };

  it.each([
    ["no desk of its own", organisation, [1, 2, 3, 4]],
    ["a desk of its own beside the bot", withDesk(true), [1, 2, 3, 4]],
    ["a desk of its own alone, where priority 1 is taken all the same", withDesk(false), [1]],
  ])("with %s", (_, which, priorities) => {
    expect(PRIORITIES.filter((priority) => which && isTakenHere(which, priority))).toEqual(priorities);
  });
});

describe("the text for the own desk", () => {
  it("is not made where the organisation has none, nor of a draft that lacks something", () => {
    expect(ownDeskOf(leaving(), city())).toBeUndefined();
    expect(ownDeskOf(leaving({ ...DRAFT, answers: {} }), city(DESK))).toBeUndefined();
  });

  it("has everything that is known, the contact's name, and no ids", () => {
    const message = ownDeskOf(leaving(), city(DESK));
    expect(message?.prepared).toEqual({
      title: "Lääkelista on tyhjä",
      draft: DRAFT,
      tried: [],
      unit: WARD.name,
      contact: NURSE.name,
    });
    const text = JSON.stringify(message?.prepared);
    for (const id of [QUESTION.id, NURSE.id, WARD.id]) expect(text).not.toContain(`"${id}"`);
  });

  it("offers no ticket here where the own desk alone takes it", () => {
    const message = ownDeskOf(leaving(), city(DESK));
    expect(message).not.toHaveProperty("here");
    expect(message).not.toHaveProperty("emergency");
  });

  it("offers the ticket here with its priority and who gets it where that is allowed", () => {
    expect(ownDeskOf(leaving(), city({ ...DESK, alsoHere: true }))?.here).toEqual({
      group: same("Tukipiste"),
      priority: 2,
      reason: { because: "matrix", impact: "unit", urgency: "cannotWork" },
    });
  });

  it.each([
    ["safety is at stake", { safety: true }],
    ["it touches many", { safety: false, impact: "organisation", urgency: "cannotWork" }],
  ] as const)("offers the ticket here and names the emergency number when %s", (_, answers) => {
    const message = ownDeskOf(leaving({ ...DRAFT, answers }), city(DESK));
    expect(message?.here?.priority).toBe(1);
    expect(message?.emergency).toEqual(RULES.directory.organisations[0]?.emergency);
  });
});

describe("a text that was handed over", () => {
  const handed = handedOver(leaving());

  it("is noted with when and where, and what came of it is not known yet", () => {
    expect(handed.handedToOwnDesk).toEqual({ at: AT, unitId: WARD.id, draft: DRAFT });
  });

  it("is noted once", () => {
    const again = { ...leaving(), question: handed };
    expect(handedOver({ ...again, at: AT + 1 })).toBe(handed);
    expect(handedOver({ ...again, draft: structuredClone(DRAFT), at: AT + 1 })).toBe(handed);
  });

  it.each([
    ["its words change", leaving({ ...DRAFT, details: "Nyt myös toinen" })],
    ["an answer changes", leaving({ ...DRAFT, answers: { ...DRAFT.answers, safety: true } })],
    ["the unit changes", leaving(DRAFT, { ...WARD, id: "other" })],
  ])("is a new one when %s", (_, { draft, unit }) => {
    const before = { ...handed, handedToOwnDesk: { at: AT, unitId: WARD.id, draft: DRAFT, sent: true } };
    expect(handedOver({ question: before, draft, unit, at: AT + 5 }).handedToOwnDesk).toEqual({
      at: AT + 5,
      unitId: unit.id,
      draft,
    });
  });
});

const anyAnswers = fc.record({
  safety: fc.boolean(),
  impact: fc.constantFrom(...IMPACTS),
  urgency: fc.constantFrom(...URGENCIES),
});

/** What tells one organisation's door from another's: names, addresses, numbers. */
function signsOf({ name, emergency, ownDesk }: Organisation): readonly string[] {
  return [
    ...Object.values(name),
    emergency.number,
    ...(ownDesk ? [...Object.values(ownDesk.name), ownDesk.url ?? "", ownDesk.telephone ?? ""] : []),
  ].filter((sign) => sign !== "");
}

function strangeSigns({ directory }: Rules, unit: Unit, answers: TicketDraft["answers"]): readonly string[] {
  const message = ownDeskOf(leaving({ ...DRAFT, answers }, unit), { directory, levels: LEVELS });
  const shown = JSON.stringify(message ?? "");
  const own = directory.organisations.find(({ id }) => id === unit.organisationId);
  return directory.organisations
    .filter(({ id }) => id !== unit.organisationId)
    .flatMap(signsOf)
    .filter((sign) => shown.includes(JSON.stringify(sign).slice(1, -1)) && !(own && signsOf(own).includes(sign)));
}

/** Several organisations with desks of every kind, each recognisable by its number. */
const anyDirectory = fc
  .array(fc.record({ url: fc.boolean(), telephone: fc.boolean(), alsoHere: fc.boolean(), units: fc.nat(3) }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((kinds): Directory => {
    const [group] = RULES.directory.groups;
    const organisations = kinds.map(({ url, telephone, alsoHere }, number): Organisation => {
      const desk = {
        name: same(`Door-${number}-`),
        ...(url ? { url: `https://door-${number}-.example` } : {}),
        ...(telephone ? { telephone: `010 ${number} 999` } : {}),
        hours: same(`Hours-${number}-`),
        alsoHere,
      };
      return {
        id: `organisation-${number}`,
        name: same(`Organisation-${number}-`),
        emergency: { name: same(`Emergency-${number}-`), number: `112 ${number} 000` },
        tiers: [group?.id ?? ""],
        ...(url || telephone ? { ownDesk: desk } : {}),
      };
    });
    const units = kinds.flatMap(({ units: count }, number) =>
      Array.from({ length: count + 1 }, (__, place) => ({
        ...WARD,
        id: `unit-${number}-${place}`,
        organisationId: `organisation-${number}`,
      })),
    );
    return { ...RULES.directory, organisations, units };
  });

describe("nobody is shown another organisation's door", () => {
  it("in any directory, from any unit, whatever is answered", () => {
    fc.assert(
      fc.property(anyDirectory, fc.nat(), anyAnswers, (directory, pick, answers) => {
        const unit = directory.units[pick % directory.units.length];
        if (!unit) throw new Error("A directory without units.");
        const rules = { directory, levels: LEVELS };
        expect(strangeSigns(rules, unit, answers)).toEqual([]);
        const own = directory.organisations.find(({ id }) => id === unit.organisationId);
        const message = ownDeskOf(leaving({ ...DRAFT, answers }, unit), rules);
        expect(message?.desk.name).toEqual(own?.ownDesk?.name);
      }),
      { numRuns: 1_000 },
    );
  });

  it("in the sample, from each of its units", () => {
    const directory = readDirectory("content/directory.yaml");
    for (const unit of directory.units) {
      for (const safety of [true, false]) {
        const answers = { ...DRAFT.answers, safety };
        expect(strangeSigns({ directory, levels: LEVELS }, unit, answers), unit.id).toEqual([]);
      }
    }
  });
});
