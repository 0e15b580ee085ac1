import { z } from "zod";
import type { DueRecord, RecordKind, Store, Stored } from "../../desk/ports.ts";
import { NONE, reachOfOne } from "../../domain/incidentTelling.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Reach } from "../../domain/majorIncident.ts";
import { hasWorkaround } from "../../domain/offeredWorkaround.ts";
import { StoreError } from "../storeError.ts";
import type { Database } from "./database.ts";
import { isRecordKind, storedOf } from "./rows.ts";

type Finding = Pick<
  Store,
  | "get"
  | "getAll"
  | "ticketsOf"
  | "openTicketsOf"
  | "postOfThread"
  | "phrasings"
  | "ideasOf"
  | "ticketsOpenedSince"
  | "ticketsWithWorkaround"
  | "incidents"
  | "followersBehind"
  | "reachOf"
  | "due"
>;

const WHOLE = "select id, version, value from tukipolku.record";
/** `T-999` comes before `T-1000`. */
const BY_ID = "length(id), id";
const countRow = z.object({ count: z.coerce.number() });
const dueRow = z.object({ kind: z.string(), id: z.string(), nextCheckAt: z.coerce.number() });

/** The ways to find a record. */
export function recordsIn(
  database: Database,
  onTrouble: (trouble: StoreError) => void,
): Finding & { unreadable(): readonly string[] } {
  /** Those that only a newer version knows: while it is being rolled out, or after it was taken back. */
  const unknownKinds = new Set<string>();

  async function all<K extends RecordKind>(
    kind: K,
    rest: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Stored<K>[]> {
    const rows = await database.rows(`${WHOLE} where kind = $1 ${rest}`, [kind, ...values]);
    return rows.map((row) => storedOf(kind, row));
  }

  return {
    async get(kind, id) {
      return (await all(kind, "and id = $2", [id]))[0];
    },
    getAll: (kind, ids) => all(kind, "and id = any($2)", [ids]),
    ticketsOf: (requesterId) =>
      all("ticket", "and filed_under = $2 order by filed_at desc, length(id) desc, id desc", [requesterId]),
    async openTicketsOf(groupId) {
      // What other groups have is left in the database; what is like it there is found out here.
      const like = `"groupId":${JSON.stringify(groupId)}`;
      const open = await all("ticket", "and is_open and strpos(value, $2) > 0", [like]);
      return open.filter(({ value }) => value.groupId === groupId);
    },
    async postOfThread(threadId) {
      // Two posts name one thread only for the moment in which a card is made anew; the latest has it.
      return (await all("post", "and filed_under = $2 order by number desc limit 1", [threadId]))[0]?.value;
    },
    phrasings: () => all("phrasing", "order by number"),
    ideasOf: (organisationId) => all("idea", `and filed_under = $2 order by filed_at, ${BY_ID}`, [organisationId]),
    ticketsOpenedSince: (since) => all("ticket", `and filed_at >= $2 order by filed_at, ${BY_ID}`, [since]),
    async ticketsWithWorkaround(since) {
      // Written as the condition of the index is, without which all tickets would be read.
      const open = await all(
        "ticket",
        `and is_open and value like '%"workaround":%' and filed_at >= $2 order by filed_at, ${BY_ID}`,
        [since],
      );
      return open.filter(({ value }) => hasWorkaround(value));
    },
    incidents: () => all("majorIncident", `order by filed_at, ${BY_ID}`),
    followersBehind: (incidentId, upTo, limit) =>
      all("incidentFollower", "and filed_under = $2 and filed_at < $3 order by number limit $4", [
        incidentId,
        upTo,
        limit,
      ]),
    async reachOf(incidentId, from, upTo) {
      const followers = await all("incidentFollower", "and filed_under = $2", [incidentId]);
      const waiting = await database.rows("select count(*) from tukipolku.outgoing where incident_id = $1", [
        incidentId,
      ]);
      const reached = followers.map(({ value }) => reachOfOne(value, from, upTo)).reduce(added, NONE);
      return { ...reached, underWay: countRow.parse(waiting[0]).count };
    },
    due,
    unreadable: () => [...unknownKinds].map((kind) => `no record of the kind "${kind}" is woken by this version`),
  };

  async function due(now: Instant, limit: number): Promise<readonly DueRecord[]> {
    const rows = await database.rows(
      `select kind, id, next_check_at as "nextCheckAt" from tukipolku.record
       where next_check_at <= $1 and kind <> all($3) order by next_check_at, number limit $2`,
      [now, limit, [...unknownKinds]],
    );
    const known: DueRecord[] = [];
    let isUnknownThere = false;
    for (const { kind, id, nextCheckAt } of z.array(dueRow).parse(rows)) {
      if (isRecordKind(kind)) {
        known.push({ kind, id, nextCheckAt });
        continue;
      }
      isUnknownThere = true;
      if (unknownKinds.has(kind)) continue;
      unknownKinds.add(kind);
      onTrouble(
        new StoreError(
          `Records of the kind "${kind}" in the database are unknown to this version and are not woken by it, the first one "${id}". Start the version that wrote them.`,
        ),
      );
    }
    // They may have taken the places of others.
    return isUnknownThere ? due(now, limit) : known;
  }
}

type Reached = Omit<Reach, "underWay">;

function added(one: Reached, other: Reached): Reached {
  return {
    people: one.people + other.people,
    tickets: one.tickets + other.tickets,
    owed: one.owed + other.owed,
    missed: one.missed + other.missed,
  };
}
