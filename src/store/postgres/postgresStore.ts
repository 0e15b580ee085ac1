import { z } from "zod";
import type { Commit, CommitOutcome, Store } from "../../desk/ports.ts";
import { HOUR, type Instant } from "../../domain/instant.ts";
import { HANDLED_KEPT_MS } from "../handled.ts";
import { checkCommit } from "../plainCommit.ts";
import type { StoreError } from "../storeError.ts";
import { keep } from "./commit.ts";
import { type Database, openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { outgoingIn } from "./outgoing.ts";
import { recordsIn } from "./records.ts";

const idRow = z.object({ id: z.string() });
const numberRow = z.object({ number: z.coerce.number() });

/**
 * Opens the store in a PostgreSQL database, for any number of processes; its tables are made when they are not there.
 * Throws a StoreError, one line that says what to do, when the database cannot be reached or belongs to a newer version.
 *
 * @param options.url e.g. `postgres://user:password@host:5432/tukipolku`
 */
export async function openPostgresStore(options: {
  readonly url: string;
  /** Is told of trouble that an operator has to look at. */
  readonly onTrouble?: (trouble: StoreError) => void;
}): Promise<Store> {
  const { url, onTrouble = () => {} } = options;
  const database = openDatabase(url, onTrouble);
  let id: string;
  try {
    await database.transaction(migrate);
    ({ id } = idRow.parse((await database.rows("select id from tukipolku.store"))[0]));
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
  const forget = forgetting(database, onTrouble);
  const records = recordsIn(database, onTrouble);
  const messages = outgoingIn(database, onTrouble);
  return {
    id,
    ...records,
    ...messages,
    async unreadable() {
      return [...records.unreadable(), ...(await messages.unreadable())];
    },
    async takeTicketNumber() {
      return numberRow.parse((await database.rows("select nextval('tukipolku.ticket_number') as number"))[0]).number;
    },
    async wasHandled(cause) {
      return (await database.rows("select from tukipolku.handled where cause = $1", [cause])).length > 0;
    },
    async commit(commit: Commit): Promise<CommitOutcome> {
      checkCommit(commit);
      const outcome = await database.transaction(
        (client) => keep(client, commit),
        (one) => one === "committed",
      );
      await forget(commit.at);
      return outcome;
    },
    close: () => database.close(),
  };
}

/** Forgets causes that are too old to come again, once an hour of the clock of the commits. */
function forgetting(database: Database, onTrouble: (trouble: StoreError) => void): (at: Instant) => Promise<void> {
  let nextAt = Number.NEGATIVE_INFINITY;
  return async (at) => {
    if (at < nextAt) return;
    nextAt = at + HOUR;
    await database.rows("delete from tukipolku.handled where at < $1", [at - HANDLED_KEPT_MS]).catch(onTrouble);
  };
}
