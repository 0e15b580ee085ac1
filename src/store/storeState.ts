import type { Change } from "../desk/ports.ts";
import type { Instant } from "../domain/instant.ts";
import type { Entry } from "./formats/entryFormat.ts";
import { HANDLED_KEPT_MS } from "./handled.ts";
import { type KeptRecords, keptRecords } from "./keptRecords.ts";
import { type Outbox, type OutboxRow, outbox } from "./outbox.ts";

const FIRST_TICKET_NUMBER = 1001;

/** All that a store holds after the journal's line `sequence`. */
export interface Snapshot {
  readonly sequence: number;
  readonly lastTicketNumber: number;
  /** Each record as the change that made it. */
  readonly records: readonly Change[];
  readonly handled: readonly { readonly cause: string; readonly at: Instant }[];
  readonly rows: readonly OutboxRow[];
}

export const EMPTY: Snapshot = {
  sequence: 0,
  lastTicketNumber: FIRST_TICKET_NUMBER - 1,
  records: [],
  handled: [],
  rows: [],
};

/** What a store knows. It changes by entries alone, the same way when they happen and when the journal is read again. */
export interface StoreState {
  readonly records: KeptRecords;
  readonly outbox: Outbox;
  wasHandled(cause: string): boolean;
  lastTicketNumber(): number;
  apply(entry: Entry, sequence: number): void;
  /** Everything as it stands, and forgets causes that are too old to come again. */
  snapshot(sequence: number): Snapshot;
}

export function storeState(from: Snapshot): StoreState {
  const records = keptRecords();
  const messages = outbox();
  const handled = new Map<string, Instant>();
  let { lastTicketNumber } = from;
  let latestAt = Number.NEGATIVE_INFINITY;

  for (const change of from.records) records.put(change);
  for (const row of from.rows) messages.add(row, from.sequence);
  for (const { cause, at } of from.handled) noteHandled(cause, at);

  function noteHandled(cause: string, at: Instant): void {
    handled.set(cause, at);
    latestAt = at;
  }

  function apply(entry: Entry, sequence: number): void {
    switch (entry.what) {
      case "committed":
        noteHandled(entry.cause, entry.at);
        for (const change of entry.changes) records.put(change);
        for (const outgoing of entry.outgoing) {
          if (messages.has(outgoing.id)) continue;
          const fresh = { attempts: 0, underWay: false, interrupted: false };
          messages.add({ outgoing, committedAt: entry.at, ...fresh }, sequence);
        }
        return;
      case "numberTaken":
        lastTicketNumber = entry.number;
        return;
      case "claimed":
        for (const id of entry.ids) messages.begin(id);
        return;
      case "settled":
        messages.settle(entry.id);
        if (entry.post) {
          const expected = records.get("post", entry.post.id)?.version ?? 0;
          records.put({ kind: "post", value: entry.post, expected });
        }
        return;
      case "postponed":
        messages.postpone(entry.id, entry.notBefore);
        return;
      default:
        entry satisfies never;
    }
  }

  return {
    records,
    outbox: messages,
    wasHandled: (cause) => handled.has(cause),
    lastTicketNumber: () => lastTicketNumber,
    apply,
    snapshot(sequence) {
      const kept: { cause: string; at: Instant }[] = [];
      for (const [cause, at] of handled) {
        if (at < latestAt - HANDLED_KEPT_MS) handled.delete(cause);
        else kept.push({ cause, at });
      }
      return { sequence, lastTicketNumber, records: [...records.all()], handled: kept, rows: [...messages.all()] };
    },
  };
}
