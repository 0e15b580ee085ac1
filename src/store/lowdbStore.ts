import { Low } from "lowdb";
import type { Commit, CommitOutcome, Store } from "../desk/ports.ts";
import { hasWorkaround } from "../domain/offeredWorkaround.ts";
import { makeFolder } from "./durableFolder.ts";
import type { Entry } from "./formats/entryFormat.ts";
import { Journal } from "./journal.ts";
import { removeJournals, replayJournal } from "./journalFiles.ts";
import { checkCommit, checkPost } from "./plainCommit.ts";
import { freezePlainJson } from "./plainJson.ts";
import { takeProcessLock } from "./processLock.ts";
import { SnapshotFile } from "./snapshotFile.ts";
import { reasonOf, StoreError } from "./storeError.ts";
import { keptStoreId } from "./storeId.ts";
import { EMPTY, storeState } from "./storeState.ts";

const JOURNAL_BYTES = 64 * 1024 * 1024;

/**
 * Opens the embedded store, for one process: lowdb keeps a snapshot in the folder, and a synced journal beside it keeps
 * every change since. The folder is made when it is not there. Throws a StoreError, one line that says what to do, when
 * the folder is in use or damaged; a store whose disk fails throws one from every call from then on.
 */
export async function openLowdbStore(options: {
  readonly folder: string;
  /** A new snapshot is made when the journal has more bytes than this and than the last snapshot; 64 MiB by default. */
  readonly journalBytes?: number;
  /** Is told at once of trouble that an operator has to look at. */
  readonly onTrouble?: (trouble: StoreError) => void;
}): Promise<Store> {
  const { folder, journalBytes = JOURNAL_BYTES, onTrouble } = options;
  await makeFolder(folder);
  const release = await takeProcessLock(folder);
  try {
    return await loadStore({ folder, journalBytes, onTrouble, release });
  } catch (thrown) {
    release();
    throw thrown;
  }
}

async function loadStore(order: {
  readonly folder: string;
  readonly journalBytes: number;
  readonly onTrouble: ((trouble: StoreError) => void) | undefined;
  readonly release: () => void;
}): Promise<Store> {
  const { folder, journalBytes, onTrouble, release } = order;
  const file = new SnapshotFile(folder);
  const low = new Low(file, EMPTY);
  await low.read();
  freezePlainJson(low.data, "The snapshot");
  const state = storeState(low.data);
  let snapshotUpTo = low.data.sequence;
  // lowdb holds a snapshot only while it is read or written; what is known now is the state.
  low.data = EMPTY;
  const last = await replayJournal(folder, snapshotUpTo, (entry, sequence, place) => {
    if (entry.what === "committed" && !state.records.fit(entry.changes)) {
      throw new StoreError(
        `${place}: this commit does not follow from what came before. Put the folder back from a backup.`,
      );
    }
    freezeValues(entry);
    state.apply(entry, sequence);
  });
  const id = await keptStoreId(folder, { isNew: last === 0 });
  const journal = await Journal.open(folder, last);
  let snapshotting: Promise<void> | undefined;
  let closing: Promise<void> | undefined;
  let told = false;
  await writeSnapshot();

  /** Puts what is known now in the snapshot's place, once the journal up to there is durable, and drops that journal. */
  async function writeSnapshot(): Promise<void> {
    const upTo = journal.last;
    if (upTo > snapshotUpTo) {
      low.data = state.snapshot(upTo);
      try {
        await journal.rotate();
        await low.write();
      } finally {
        low.data = EMPTY;
      }
      snapshotUpTo = upTo;
    }
    await removeJournals(folder, snapshotUpTo);
  }

  function snapshotWhenLarge(): void {
    if (snapshotting !== undefined || closing !== undefined || journal.bytes < Math.max(journalBytes, file.bytes))
      return;
    snapshotting = writeSnapshot()
      .catch((thrown: unknown) => tell(thrown, "No snapshot could be written; the journal still holds everything"))
      .finally(() => {
        snapshotting = undefined;
      });
  }

  function tell(thrown: unknown, words: string): void {
    onTrouble?.(
      thrown instanceof StoreError ? thrown : new StoreError(`${words} (${reasonOf(thrown)}).`, { cause: thrown }),
    );
  }

  function assertOpen(): void {
    if (closing !== undefined) throw new StoreError(`The store in ${folder} is closed.`);
    journal.assertWorks();
  }

  /** Changes memory at once; resolves when the change is durable. */
  function keep(entry: Entry): Promise<void> {
    return applyInOrder(entry, journal.append(entry));
  }

  /** Changes memory at once; nobody waits for the disk, and its trouble is told by the next call. */
  function note(entry: Entry): void {
    applyInOrder(entry, journal.note(entry)).catch(() => {});
  }

  /** Changes memory in the order of the journal, whose last line this is. */
  async function applyInOrder(entry: Entry, durable: Promise<void>): Promise<void> {
    state.apply(entry, journal.last);
    try {
      await durable;
    } catch (thrown) {
      if (!told) tell(thrown, "The journal failed");
      told = true;
      throw thrown;
    }
    snapshotWhenLarge();
  }

  async function commit({ cause, at, changes, outgoing }: Commit): Promise<CommitOutcome> {
    assertOpen();
    if (state.wasHandled(cause)) {
      // The first one may still be on its way to the disk.
      await journal.settled();
      return "alreadyHandled";
    }
    const entry: Entry = { what: "committed", cause, at, changes, outgoing };
    freezeValues(entry);
    if (!state.records.fit(changes)) return "conflict";
    await keep(entry);
    return "committed";
  }

  return {
    id,
    // What is read may not be durable yet. Whoever acts on it commits, and that is durable only after what was read.
    async get(kind, id) {
      assertOpen();
      return state.records.get(kind, id);
    },
    async getAll(kind, ids) {
      assertOpen();
      return ids.flatMap((id) => state.records.get(kind, id) ?? []);
    },
    async ticketsOf(requesterId) {
      assertOpen();
      return state.records.ticketsOf(requesterId);
    },
    async openTicketsOf(groupId) {
      assertOpen();
      return state.records.openTicketsOf(groupId);
    },
    async postOfThread(threadId) {
      assertOpen();
      return state.records.postOfThread(threadId);
    },
    async phrasings() {
      assertOpen();
      return state.records.phrasings();
    },
    async ideasOf(organisationId) {
      assertOpen();
      return state.records.ideasOf(organisationId);
    },
    async ticketsOpenedSince(since) {
      assertOpen();
      return state.records.ticketsOpenedSince(since);
    },
    async ticketsWithWorkaround(since) {
      assertOpen();
      return state.records.ticketsOpenedSince(since).filter(({ value }) => hasWorkaround(value));
    },
    async incidents() {
      assertOpen();
      return state.records.incidents();
    },
    async followersBehind(incidentId, upTo, limit) {
      assertOpen();
      return state.records.followersBehind(incidentId, upTo, limit);
    },
    async reachOf(incidentId, from, upTo) {
      assertOpen();
      return { ...state.records.reachOf(incidentId, from, upTo), underWay: state.outbox.underWay(incidentId) };
    },
    async takeTicketNumber() {
      assertOpen();
      const number = state.lastTicketNumber() + 1;
      await keep({ what: "numberTaken", number });
      return number;
    },
    async wasHandled(cause) {
      assertOpen();
      if (!state.wasHandled(cause)) return false;
      await journal.settled();
      return true;
    },
    commit,
    async due(now, limit) {
      assertOpen();
      return state.records.due(now, limit);
    },
    async claim(now, leaseMs, limit, underWay = []) {
      assertOpen();
      const claimed = state.outbox.lease({ now, leaseMs, limit, underWay, durableSequence: journal.durable });
      if (claimed.length === 0) return claimed;
      const entry: Entry = { what: "claimed", ids: claimed.map(({ outgoing }) => outgoing.id) };
      // Only what must not be sent twice has to be known, after a crash, to have perhaps arrived.
      if (claimed.some(({ outgoing }) => outgoing.delivery === "atMostOnce")) await keep(entry);
      else note(entry);
      return claimed;
    },
    async settle(id, settlement) {
      assertOpen();
      if (!state.outbox.has(id)) return;
      if (settlement.outcome === "retry") {
        note({ what: "postponed", id, notBefore: settlement.notBefore });
      } else if (settlement.outcome === "sent" && settlement.post) {
        const entry: Entry = { what: "settled", id, post: settlement.post };
        freezeValues(entry);
        note(entry);
      } else {
        note({ what: "settled", id });
      }
    },
    async hasten(channelOrTeamId, now) {
      assertOpen();
      for (const id of state.outbox.waitingIn(channelOrTeamId)) note({ what: "postponed", id, notBefore: now });
    },
    // What it cannot read stops its opening.
    unreadable: async () => [],
    close() {
      closing ??= close();
      return closing;
    },
  };

  async function close(): Promise<void> {
    try {
      await snapshotting;
      await writeSnapshot();
    } finally {
      await journal.close();
      release();
    }
  }
}

/** What goes into memory is handed out as it is, so it must never change. */
function freezeValues(entry: Entry): void {
  if (entry.what === "committed") checkCommit(entry);
  else if (entry.what === "settled" && entry.post) checkPost(entry.id, entry.post);
}
