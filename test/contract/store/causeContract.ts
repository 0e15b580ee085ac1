import { describe, expect, it } from "vitest";
import { DAY } from "../../../src/domain/instant.ts";
import { claimIds, commitOf, NOW, person, queue, sampleOutgoing } from "./samples.ts";
import type { GetSpace } from "./storeContract.ts";

/** Causes: each is handled once, whole or not at all. */
export function causeContract(space: GetSpace): void {
  describe("causes", () => {
    it("a cause is handled once, also after closing and after a crash", async () => {
      const { store, reopen, crash } = space();
      const commit = commitOf("a", { changes: [person("aino", 0)], outgoing: [sampleOutgoing("m-1")] });
      expect(await store.wasHandled("a")).toBe(false);
      expect(await store.commit(commit)).toBe("committed");
      for (const next of [async () => store, reopen, crash]) {
        const instance = await next();
        expect(await instance.wasHandled("a")).toBe(true);
        expect(await instance.commit(commit)).toBe("alreadyHandled");
        expect((await instance.get("person", "aino"))?.version).toBe(1);
      }
    });

    it("a cause that was handled is alreadyHandled even though its versions are outdated", async () => {
      const { store } = space();
      await store.commit(commitOf("a", { changes: [person("aino", 0)] }));
      await store.commit(commitOf("b", { changes: [person("aino", 1)] }));
      expect(await store.commit(commitOf("a", { changes: [person("aino", 0)] }))).toBe("alreadyHandled");
    });

    it("a cause that came to a conflict is not handled and can be tried again", async () => {
      const { store } = space();
      await store.commit(commitOf("a", { changes: [person("aino", 0)] }));
      expect(await store.commit(commitOf("b", { changes: [person("aino", 0)] }))).toBe("conflict");
      expect(await store.wasHandled("b")).toBe(false);
      expect(await store.commit(commitOf("b", { changes: [person("aino", 1)] }))).toBe("committed");
    });

    it("a cause is remembered for seven days", async () => {
      const { store, reopen } = space();
      await store.commit(commitOf("a", { at: NOW }));
      await store.commit(commitOf("b", { at: NOW + 7 * DAY }));
      const reopened = await reopen();
      expect(await reopened.commit(commitOf("a", { at: NOW + 7 * DAY }))).toBe("alreadyHandled");
    });

    it("one conflict among several changes keeps nothing: no record, no message, no cause", async () => {
      const { store, reopen } = space();
      await store.commit(commitOf("a", { changes: [person("aino", 0)] }));
      const changes = [person("ville", 0), person("aino", 0), person("sanna", 0)];
      const outcome = await store.commit(commitOf("b", { changes, outgoing: [sampleOutgoing("m-1")] }));
      expect(outcome).toBe("conflict");
      for (const open of [async () => store, reopen]) {
        const instance = await open();
        expect(await instance.get("person", "ville")).toBeUndefined();
        expect(await instance.get("person", "sanna")).toBeUndefined();
        expect((await instance.get("person", "aino"))?.version).toBe(1);
        expect(await claimIds(instance, NOW)).toEqual([]);
        expect(await instance.wasHandled("b")).toBe(false);
      }
    });

    it("a record that is expected but not there is a conflict", async () => {
      expect(await space().store.commit(commitOf("a", { changes: [person("aino", 1)] }))).toBe("conflict");
    });

    it("a message that is queued twice goes out once", async () => {
      const { store } = space();
      await queue(store, ["m-1"]);
      await store.commit(commitOf("again", { outgoing: [sampleOutgoing("m-1"), sampleOutgoing("m-1")] }));
      expect(await claimIds(store, NOW)).toEqual(["m-1"]);
      await store.settle("m-1", { outcome: "sent" });
      expect(await claimIds(store, NOW)).toEqual([]);
    });
  });
}
