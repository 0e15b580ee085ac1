import { z } from "zod";
import type { Claimed, Settlement, Store } from "../../desk/ports.ts";
import { outgoing } from "../formats/outgoingFormat.ts";
import { keepPost } from "./commit.ts";
import type { Database } from "./database.ts";

const claimedRow = z.object({
  value: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(outgoing),
  attempts: z.int(),
  interrupted: z.boolean(),
  committedAt: z.coerce.number(),
});

const DATABASE_NOW = "(extract(epoch from now()) * 1000)::bigint";

/** The messages that wait: who gets which when. */
export function outgoingIn(database: Database): Pick<Store, "claim" | "settle" | "hasten"> {
  return {
    async claim(now, leaseMs, limit, underWay = []) {
      // What another instance is taking at this moment is passed over; so is all but the first of a lane.
      // Leases go by the one clock of the database: those of the instances may differ, or be set while messages are sent.
      const rows = await database.rows(
        `with chosen as (
           select number, attempts, under_way or interrupted as interrupted from tukipolku.outgoing as message
           where (not_before is null or not_before <= $1) and (leased_until is null or leased_until <= ${DATABASE_NOW})
             and id <> all($4)
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
           message.number, incident_id is not null as last`,
        [now, leaseMs, limit, underWay],
      );
      return z
        .array(claimedRow.extend({ number: z.coerce.number(), last: z.boolean() }))
        .parse(rows)
        .sort((a, b) => Number(a.last) - Number(b.last) || a.number - b.number)
        .map(({ value, attempts, interrupted, committedAt }): Claimed => {
          return { outgoing: value, attempts, interrupted, committedAt };
        });
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
