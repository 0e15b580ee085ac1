import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLearning } from "../../src/desk/learning.ts";
import type { Knowledge, Store } from "../../src/desk/ports.ts";
import { MINUTE } from "../../src/domain/instant.ts";
import { confirmed, type PhrasingDecisions } from "../../src/domain/phrasing.ts";
import { findAlike } from "../../src/knowledge/groupAlike.ts";
import { createKnowledge, indexArticles } from "../../src/knowledge/knowledge.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { commitOf, NOW } from "../contract/store/samples.ts";
import { articleOf } from "../knowledge/articleOf.ts";

const NONE: PhrasingDecisions = { accepted: [], withdrawn: [] };
const ASKED = "lätkä jäi himaan";
const NAMING = { articleId: "fi-card", text: ASKED };

let folder: string;
let store: Store;
let knowledge: Knowledge;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tukipolku-learning-"));
  store = await openLowdbStore({ folder });
  knowledge = createKnowledge(indexArticles([articleOf({ id: "fi-card", title: "Toimikortti unohtui" })]));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** Keeps that so many people were helped, as another process with the same store would. */
async function confirmedByPeople(...people: readonly string[]): Promise<void> {
  let known = (await store.get("phrasing", `fi-card: ${ASKED}`))?.value;
  const expected = (await store.get("phrasing", `fi-card: ${ASKED}`))?.version ?? 0;
  for (const personId of people) known = confirmed(known, { ...NAMING, language: "fi", personId, at: NOW });
  if (!known) throw new Error("Nobody confirmed it.");
  const changes = [{ kind: "phrasing" as const, value: known, expected }];
  await store.commit(commitOf(`confirmed by ${people.join()}`, { changes }));
}

function learningWith(decisions: PhrasingDecisions | undefined) {
  return createLearning({ store, knowledge, decisions: () => decisions, findAlike });
}

function outcome(): string {
  return knowledge.search({ text: ASKED, language: "fi" }).outcome;
}

describe("the knowledge", () => {
  it("is told what counts when somebody looks, and of what was learnt since", async () => {
    const learning = learningWith(NONE);
    await confirmedByPeople("aino");
    await learning.lookAgain();
    expect(outcome()).toBe("none");
    await confirmedByPeople("ville");
    await learning.lookAgain();
    expect(outcome()).toBe("answer");
  });

  it("hears within a minute what another process learnt", async () => {
    const learning = learningWith(NONE);
    await learning.passTime(NOW);
    await confirmedByPeople("aino", "ville");
    await learning.passTime(NOW + MINUTE - 1);
    expect(outcome()).toBe("none");
    await learning.passTime(NOW + MINUTE);
    expect(outcome()).toBe("answer");
  });

  it("is told at once what an editor accepted", async () => {
    await learningWith({ ...NONE, accepted: [NAMING] }).lookAgain();
    expect(outcome()).toBe("answer");
  });

  it("never uses what an editor withdrew", async () => {
    await confirmedByPeople("aino", "ville");
    await learningWith({ ...NONE, withdrawn: [NAMING] }).lookAgain();
    expect(outcome()).toBe("none");
  });

  it("stops using what an editor withdraws while the service runs, and uses it again when that is taken back", async () => {
    await confirmedByPeople("aino", "ville");
    let decisions: PhrasingDecisions = NONE;
    const learning = createLearning({ store, knowledge, decisions: () => decisions, findAlike });
    await learning.lookAgain();
    expect(outcome()).toBe("answer");
    decisions = { ...NONE, withdrawn: [NAMING] };
    await learning.lookAgain();
    expect(outcome()).toBe("none");
    decisions = NONE;
    await learning.lookAgain();
    expect(outcome()).toBe("answer");
  });

  it("uses nothing while nobody knows what was withdrawn", async () => {
    await confirmedByPeople("aino", "ville");
    await learningWith(undefined).lookAgain();
    expect(outcome()).toBe("none");
  });
});
