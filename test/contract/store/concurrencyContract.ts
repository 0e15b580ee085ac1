import { describe, expect, it } from "vitest";
import type { CommitOutcome, Store } from "../../../src/desk/ports.ts";
import { claimIds, commitOf, NOW, person, sampleOutgoing, sampleQuestion } from "./samples.ts";
import type { GetSpace } from "./storeContract.ts";

/** Many callers at once, spread over two instances. */
export function concurrencyContract(space: GetSpace): void {
  const both = async (): Promise<readonly [Store, Store]> => [space().store, await space().second()];
  const countOf = (outcomes: readonly CommitOutcome[], outcome: CommitOutcome) =>
    outcomes.filter((each) => each === outcome).length;

  describe("two at once", () => {
    it("of two that read the same version one commits and the other conflicts, whoever began first", async () => {
      const [one, other] = await both();
      await one.commit(commitOf("start", { changes: [person("aino", 0), person("ville", 0)] }));
      const reads = await Promise.all([one.get("person", "aino"), other.get("person", "aino")]);
      expect(reads.map((read) => read?.version)).toEqual([1, 1]);
      expect(await other.commit(commitOf("b", { changes: [person("aino", 1, "b")] }))).toBe("committed");
      const changes = [person("ville", 1, "a"), person("aino", 1, "a")];
      expect(await one.commit(commitOf("a", { changes }))).toBe("conflict");
      expect((await one.get("person", "aino"))?.value.name).toBe("b");
      expect((await other.get("person", "ville"))?.version).toBe(1);
    });

    it("two commits that take two records in opposite order both end, and one of them wins", async () => {
      const [one, other] = await both();
      for (let round = 0; round < 20; round += 1) {
        const [a, b] = [`a-${round}`, `b-${round}`];
        const outcomes = await Promise.all([
          one.commit(commitOf(`one ${round}`, { changes: [person(a, 0, "one"), person(b, 0, "one")] })),
          other.commit(commitOf(`other ${round}`, { changes: [person(b, 0, "other"), person(a, 0, "other")] })),
        ]);
        expect(countOf(outcomes, "committed")).toBe(1);
        expect(countOf(outcomes, "conflict")).toBe(1);
        const winner = outcomes[0] === "committed" ? "one" : "other";
        expect((await one.get("person", a))?.value.name).toBe(winner);
        expect((await other.get("person", b))?.value.name).toBe(winner);
      }
    });

    it("the same cause from both at once is kept once, with the changes and messages of one of them", async () => {
      const [one, other] = await both();
      for (let round = 0; round < 20; round += 1) {
        const attempt = (store: Store, by: string) =>
          store.commit(
            commitOf(`cause ${round}`, {
              changes: [person(`${by}-${round}`, 0)],
              outgoing: [sampleOutgoing(`${by}-${round}`, { lane: `${by}-${round}` })],
            }),
          );
        const outcomes = await Promise.all([attempt(one, "one"), attempt(other, "other")]);
        expect([...outcomes].sort()).toEqual(["alreadyHandled", "committed"]);
        const [winner, loser] = outcomes[0] === "committed" ? ["one", "other"] : ["other", "one"];
        expect(await one.get("person", `${winner}-${round}`)).toBeDefined();
        expect(await other.get("person", `${loser}-${round}`)).toBeUndefined();
        expect(await claimIds(one, NOW)).toEqual([`${winner}-${round}`]);
      }
    });
  });

  describe("a storm", () => {
    /** Room for thousands of commits on a machine that has much else to do. */
    const STORM_MS = 120_000;

    it("of 200 commits that expect the same version of one record exactly one wins", async () => {
      const instances = await both();
      const outcomes = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          instances[index % 2 === 0 ? 0 : 1].commit(
            commitOf(`c-${index}`, { changes: [person("aino", 0, `writer ${index}`)] }),
          ),
        ),
      );
      expect(countOf(outcomes, "committed")).toBe(1);
      expect(countOf(outcomes, "conflict")).toBe(199);
      const stored = await instances[1].get("person", "aino");
      expect(stored).toMatchObject({ version: 1, value: { name: `writer ${outcomes.indexOf("committed")}` } });
    });

    it(
      "200 writers that read, change and try again lose no change, and every version is one writer's",
      async () => {
        const instances = await both();
        await instances[0].commit(
          commitOf("start", { changes: [{ kind: "question", value: sampleQuestion("q", ""), expected: 0 }] }),
        );
        await Promise.all(
          Array.from({ length: 200 }, (_, index) => appendTo(instances[index % 2 === 0 ? 0 : 1], ["q"], index)),
        );
        const stored = await instances[0].get("question", "q");
        expect(stored?.version).toBe(201);
        const lines = stored?.value.text.trim().split("\n") ?? [];
        expect(lines.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index));
      },
      STORM_MS,
    );

    it("changes of two records at once happen in one order, the same in both and after a crash", async () => {
      const instances = await both();
      const changes = ["q-1", "q-2"].map((id) => ({
        kind: "question" as const,
        value: sampleQuestion(id, ""),
        expected: 0,
      }));
      await instances[0].commit(commitOf("start", { changes }));
      await Promise.all(
        Array.from({ length: 60 }, (_, index) => {
          const ids = index % 3 === 0 ? ["q-2", "q-1"] : ["q-1", "q-2"];
          return appendTo(instances[index % 2 === 0 ? 0 : 1], ids, index);
        }),
      );
      const seen = await readTexts(instances[1]);
      expect(seen[0]).toBe(seen[1]);
      expect(seen[0]?.trim().split("\n")).toHaveLength(60);
      expect(await readTexts(await space().crash())).toEqual(seen);
    });
  });

  describe("ticket numbers", () => {
    it("begin at 1001 and are nobody else's, across instances, closing and crashes", async () => {
      const { store, second, reopen, crash } = space();
      const taken = [await store.takeTicketNumber()];
      expect(taken).toEqual([1001]);
      const other = await second();
      taken.push(
        ...(await Promise.all(
          Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? store : other).takeTicketNumber()),
        )),
      );
      taken.push(await (await reopen()).takeTicketNumber());
      taken.push(await (await crash()).takeTicketNumber());
      expect(new Set(taken).size).toBe(53);
      expect(taken.every(Number.isSafeInteger)).toBe(true);
    });
  });
}

/** Adds a line to each question in one commit, and tries again until nobody else was quicker. */
async function appendTo(store: Store, ids: readonly string[], writer: number): Promise<void> {
  for (let outcome: CommitOutcome = "conflict"; outcome === "conflict"; ) {
    const changes = await Promise.all(
      ids.map(async (id) => {
        const read = await store.get("question", id);
        const value = sampleQuestion(id, `${read?.value.text ?? ""}${writer}\n`);
        return { kind: "question" as const, value, expected: read?.version ?? 0 };
      }),
    );
    outcome = await store.commit(commitOf(`writer ${writer}`, { changes }));
  }
}

async function readTexts(store: Store): Promise<(string | undefined)[]> {
  return Promise.all(["q-1", "q-2"].map(async (id) => (await store.get("question", id))?.value.text));
}
