import type { PoolClient } from "pg";
import { z } from "zod";
import type { Change, Commit, CommitOutcome, Outgoing } from "../../desk/ports.ts";
import type { Instant } from "../../domain/instant.ts";
import { filingOf } from "./filing.ts";

/** Keeps what one cause leads to, in the transaction of the client, which has to be taken back unless it is `committed`. */
export async function keep(client: PoolClient, { cause, at, changes, outgoing }: Commit): Promise<CommitOutcome> {
  // Whoever handles the same cause at the same time waits here, and then finds it handled.
  const noted = await client.query("insert into tukipolku.handled (cause, at) values ($1, $2) on conflict do nothing", [
    cause,
    at,
  ]);
  if (noted.rowCount === 0) return "alreadyHandled";
  if (!(await keepRecords(client, changes))) return "conflict";
  await keepOutgoing(client, outgoing, at);
  return "committed";
}

const keptRow = z.object({ inserted: z.boolean(), version: z.int() });

/**
 * Answers whether every record had the version that was read. Sorted, so that two commits of the same records wait for
 * each other instead of locking each other out.
 */
async function keepRecords(client: PoolClient, changes: readonly Change[]): Promise<boolean> {
  if (changes.length === 0) return true;
  const { rows } = await client.query<object>(
    `insert into tukipolku.record as kept
       (kind, id, version, value, filed_under, filed_at, is_open, next_check_at)
     select * from unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::bigint[], $7::boolean[],
       $8::bigint[]) as change (kind, id, version, value, filed_under, filed_at, is_open, next_check_at)
     order by kind collate "C", id collate "C"
     on conflict (kind, id) do update set
       version = excluded.version, value = excluded.value, filed_under = excluded.filed_under,
       filed_at = excluded.filed_at, is_open = excluded.is_open, next_check_at = excluded.next_check_at
       where kept.version = excluded.version - 1
     returning xmax = 0 as inserted, version`,
    columnsOf(changes),
  );
  const kept = z.array(keptRow).parse(rows);
  // A record that was expected and is not there would be inserted as one that never began.
  return kept.length === changes.length && kept.every(({ inserted, version }) => inserted === (version === 1));
}

function columnsOf(changes: readonly Change[]): unknown[][] {
  const filings = changes.map(filingOf);
  return [
    changes.map(({ kind }) => kind),
    changes.map(({ value }) => value.id),
    changes.map(({ expected }) => expected + 1),
    changes.map(({ value }) => JSON.stringify(value)),
    filings.map(({ under }) => under),
    filings.map(({ at }) => at),
    filings.map(({ isOpen }) => isOpen),
    filings.map(({ nextCheckAt }) => nextCheckAt),
  ];
}

async function keepOutgoing(client: PoolClient, outgoing: readonly Outgoing[], at: Instant): Promise<void> {
  if (outgoing.length === 0) return;
  const lanes = outgoing.map(({ lane }) => lane);
  // Numbers are given before the commit: without this a later commit could get the earlier number in a lane.
  await client.query(
    `select pg_advisory_xact_lock(hashtextextended(lane, 0))
     from (select distinct lane from unnest($1::text[]) as lane order by lane) as lanes`,
    [lanes],
  );
  await client.query(
    `insert into tukipolku.outgoing (id, lane, value, incident_id, committed_at)
     select id, lane, value, incident_id, $5
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality
       as message (id, lane, value, incident_id, place)
     order by place
     on conflict (id) do nothing`,
    [
      outgoing.map(({ id }) => id),
      lanes,
      outgoing.map((each) => JSON.stringify(each)),
      outgoing.map(({ broadcast }) => broadcast?.incidentId),
      at,
    ],
  );
}

/** Puts a post that was made in the place of the one before. */
export async function keepPost(client: PoolClient, value: (Change & { kind: "post" })["value"]): Promise<void> {
  const { under } = filingOf({ kind: "post", value, expected: 0 });
  await client.query(
    `insert into tukipolku.record as kept (kind, id, version, value, filed_under) values ('post', $1, 1, $2, $3)
     on conflict (kind, id) do update
       set version = kept.version + 1, value = excluded.value, filed_under = excluded.filed_under`,
    [value.id, JSON.stringify(value), under],
  );
}
