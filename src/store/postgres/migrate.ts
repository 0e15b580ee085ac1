import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PoolClient } from "pg";
import { z } from "zod";
import { StoreError } from "../storeError.ts";

const FOLDER = new URL("./schema/", import.meta.url);
/** Names the work below among all that is locked in the database; any number, but always the same. */
const LOCK = 7_405_100_418;

const appliedRow = z.object({ number: z.int() });

/**
 * Brings the tables up to what this version of the service knows, inside the transaction of the client; of several that
 * start at once one does it. Throws a StoreError when a newer version was there.
 */
export async function migrate(client: PoolClient): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
  await client.query("create schema if not exists tukipolku");
  await client.query(
    "create table if not exists tukipolku.migration (number integer primary key, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query("select coalesce(max(number), 0) as number from tukipolku.migration");
  const applied = appliedRow.parse(rows[0]).number;
  const known = readdirSync(FOLDER)
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
  if (applied > (known.at(-1) ?? 0)) {
    throw new StoreError(
      `The database was used by a newer version of the service (tables ${applied}, known here ${known.at(-1)}). Start that version.`,
    );
  }
  for (const number of known.filter((each) => each > applied)) {
    await client.query(readFileSync(fileURLToPath(new URL(`${number}.sql`, FOLDER)), "utf8"));
    await client.query("insert into tukipolku.migration (number) values ($1)", [number]);
  }
}
