import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { commitOf, NOW, person, sampleOutgoing } from "../contract/store/samples.ts";

/**
 * A process that writes until it is killed or refused, and says what was acknowledged: `committed N`, `number N`, `sent M`.
 * Eight writers write side by side, so the eighth commit said after anything else was begun after it.
 * When all its writers were refused it tries once more, and says what it is told then.
 * Arguments: the folder, the bytes of a journal, the first number of its causes.
 */
const [folder = "", journalBytes = "", first = "0"] = process.argv.slice(2);

/** Resolves when the words are on their way: what is said is heard, even if the process is killed right after. */
function say(words: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${words}\n`, () => resolve());
  });
}

try {
  const store = await openLowdbStore({
    folder,
    journalBytes: Number(journalBytes),
    onTrouble: (trouble) => void say(`trouble ${trouble.message}`),
  });
  await say("open");
  let next = Number(first);
  const write = async (): Promise<void> => {
    for (;;) {
      const index = next;
      next += 1;
      const cause = `cause ${index}`;
      const outgoing = [sampleOutgoing(`m-${index}`, { lane: `m-${index}` })];
      const outcome = await store.commit(commitOf(cause, { changes: [person(`p-${index}`, 0)], outgoing }));
      await say(`${outcome} ${index}`);
      if (index % 10 === 0) await say(`number ${await store.takeTicketNumber()}`);
      if (index % 3 === 0) {
        for (const claimed of await store.claim(NOW, 1000, 2)) {
          await store.settle(claimed.outgoing.id, { outcome: "sent" });
          await say(`sent ${claimed.outgoing.id}`);
        }
      }
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, write));
  await write();
} catch (thrown) {
  await say(`refused ${thrown instanceof Error ? thrown.message : thrown}`);
}
