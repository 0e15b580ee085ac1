import type { RecordKind, Records } from "../../desk/ports.ts";
import type { Kept } from "../kept.ts";
import { openDatabase } from "./database.ts";
import { storedOf } from "./rows.ts";

/**
 * What the PostgreSQL store holds, read beside the processes that use it and without changing anything. Undefined when
 * nothing was ever kept there. Throws a StoreError, one line that says what to do.
 */
export async function readKeptRows(url: string): Promise<Kept | undefined> {
  const database = openDatabase(url, () => {});
  async function all<K extends RecordKind>(kind: K): Promise<readonly Records[K][]> {
    const rows = await database.rows(
      "select id, version, value from tukipolku.record where kind = $1 order by number",
      [kind],
    );
    return rows.map((row) => storedOf(kind, row).value);
  }
  try {
    const tables = await database.rows("select 1 where to_regclass('tukipolku.record') is not null");
    if (tables.length === 0) return undefined;
    return { questions: await all("question"), ideas: await all("idea"), phrasings: await all("phrasing") };
  } finally {
    await database.close();
  }
}
