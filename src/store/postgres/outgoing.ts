import { z } from "zod";
import type { Claimed, Settlement, Store } from "../../desk/ports.ts";
import type { Instant } from "../../domain/instant.ts";
import { outgoing } from "../formats/outgoingFormat.ts";
import { StoreError } from "../storeError.ts";
import { keepPost } from "./commit.ts";
import type { Database } from "./database.ts";

const claimedRow = z.object({
  number: z.coerce.number(),
  id: z.string(),
  last: z.boolean(),
  value: z.string(),
  attempts: z.int(),
  interrupted: z.boolean(),
  committedAt: z.coerce.number(),
});

const DATABASE_NOW = "(extract(epoch from now()) * 1000)::bigint";

const numberRow = z.object({ number: z.coerce.number() });

/** The messages that wait: who gets which when. */
export function outgoingIn(
  database: Database,
  onTrouble: (trouble: StoreError) => void,
): Pick<Store, "claim" | "settle" | "hasten" | "unreadable"> {
  /** Ids by their numbers of messages that a newer version wrote, while it is being rolled out or after it was taken back. */
  const unreadable = new Map<number, string>();

  async function claim(
    now: Instant,
    leaseMs: number,
    limit: number,
    underWay: readonly string[] = [],
  ): Promise<readonly Claimed[]> {
    // What another instance is taking at this moment is passed over; so is all but the first of a lane.
    // Leases go by the one clock of the database: those of the instances may differ, or be set while messages are sent.
    const rows = await database.rows(
      `with chosen as (
         select number, attempts, under_way or interrupted as interrupted from tukipolku.outgoing as message
         where (not_before is null or not_before <= $1) and (leased_until is null or leased_until <= ${DATABASE_NOW})
           and id <> all($4) and number <> all($5::bigint[])
           and not exists (
             select from tukipolku.outgoing as earlier
             where earlier.lane = message.lane and earlier.number < message.number)
         order by incident_id is not null, number
         limit $3 for update skip locked)
       update tukipolku.outgoing as message set
         attempts = message.attempts + 1, interrupted = chosen.interrupted, under_way = true, not_before = null,
         leased_until = ${DATABASE_NOW} + $2::bigint
       from chosen where message.number = chosen.number
       returning message.value, chosen.attempts, chosen.interrupted, message.committed_at as "committedAt",
         message.number, message.id, incident_id is not null as last`,
      [now, leaseMs, limit, underWay, [...unreadable.keys()]],
    );
    const claimed: Claimed[] = [];
    const left: number[] = [];
    const inOrder = z.array(claimedRow).parse(rows);
    inOrder.sort((a, b) => Number(a.last) - Number(b.last) || a.number - b.number);
    for (const { number, id, value, attempts, interrupted, committedAt } of inOrder) {
      const read = outgoing.safeParse(JSON.parse(value));
      if (read.success) {
        claimed.push({ outgoing: read.data, attempts, interrupted, committedAt });
        continue;
      }
      left.push(number);
      unreadable.set(number, id);
      onTrouble(
        new StoreError(
          `The message "${id}" in the database cannot be read (${z.prettifyError(read.error).replaceAll("\n", " ")}), and what follows it in its chat waits. Start the version that wrote it.`,
        ),
      );
    }
    if (left.length === 0) return claimed;
    await database.rows(
      `update tukipolku.outgoing set attempts = attempts - 1, under_way = false, leased_until = null
       where number = any($1)`,
      [left],
    );
    return [...claimed, ...(await claim(now, leaseMs, left.length, underWay))];
  }

  return {
    claim,
    async unreadable() {
      if (unreadable.size === 0) return [];
      const rows = await database.rows("select number from tukipolku.outgoing where number = any($1)", [
        [...unreadable.keys()],
      ]);
      const there = new Set(rows.map((row) => numberRow.parse(row).number));
      for (const number of unreadable.keys()) if (!there.has(number)) unreadable.delete(number);
      return [...unreadable.values()].map((id) => `the message "${id}" cannot be read by this version`);
    },
    async settle(id: string, settlement: Settlement) {
      if (settlement.outcome === "retry") {
        await database.rows(
          "update tukipolku.outgoing set under_way = false, leased_until = null, not_before = $2 where id = $1",
          [id, settlement.notBefore],
        );
        return;
      }
      await database.transaction(async (client) => {
        const { rowCount } = await client.query("delete from tukipolku.outgoing where id = $1", [id]);
        if (rowCount && settlement.outcome === "sent" && settlement.post) await keepPost(client, settlement.post);
      });
    },
    async hasten(channelOrTeamId, now) {
      // The id anywhere in the value is enough: one message more that is tried early does no harm.
      await database.rows(
        `update tukipolku.outgoing set not_before = $2
         where not_before > $2 and not under_way and strpos(value, $1) > 0`,
        [JSON.stringify(channelOrTeamId), now],
      );
    },
  };
}
