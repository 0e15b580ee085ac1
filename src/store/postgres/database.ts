import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { reasonOf, StoreError } from "../storeError.ts";

/** Runs statements on the database; throws a StoreError, one line that says what to do, when it cannot be reached. */
export interface Database {
  rows(sql: string, values?: readonly unknown[]): Promise<readonly unknown[]>;
  /**
   * All or, when the result is not to be kept, nothing; done anew when it and another one waited for each other, so that
   * `work` may run more than once.
   */
  transaction<T>(work: (client: pg.PoolClient) => Promise<T>, isKept?: (result: T) => boolean): Promise<T>;
  close(): Promise<void>;
}

const CONNECTIONS = 10;
const CONNECT_MS = 10_000;
/** Every statement takes milliseconds; one that hangs must not hang the chat. */
const STATEMENT_MS = 20_000;
/** The server's own limit comes first; this one is for a server that says nothing any more. */
const ANSWER_MS = STATEMENT_MS + 2_000;
const KEEP_ALIVE_MS = 10_000;
/** A connection to a host that is gone never ends by itself. */
const CLOSE_MS = 5_000;
const DEADLOCK = "40P01";
const TRIES = 5;

/** @param url e.g. `postgres://user:password@host:5432/tukipolku` */
export function openDatabase(url: string, onTrouble: (trouble: StoreError) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    application_name: "tukipolku",
  });
  // One that breaks in use is told to whoever waits for an answer; nobody's error would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  // One that breaks while nobody uses it is made anew by the next who does.
  pool.on("error", (thrown) => onTrouble(troubleOf(thrown)));
  let closing: Promise<void> | undefined;

  async function take(): Promise<pg.PoolClient> {
    if (closing !== undefined) throw new StoreError("The store is closed.");
    return pool.connect().catch((thrown: unknown) => {
      throw troubleOf(thrown);
    });
  }

  async function once<T>(work: (client: pg.PoolClient) => Promise<T>, isKept: (result: T) => boolean): Promise<T> {
    const client = await take();
    let broken = false;
    try {
      await client.query("begin");
      const result = await work(client);
      await client.query(isKept(result) ? "commit" : "rollback");
      return result;
    } catch (thrown) {
      // Who has not answered is not asked once more: without its connection the transaction is taken back too.
      broken = isSilent(thrown) || (await failed(client.query("rollback")));
      throw thrown;
    } finally {
      client.release(broken);
    }
  }

  return {
    async rows(sql, values = []) {
      const client = await take();
      let broken = false;
      try {
        return (await client.query<object>(sql, [...values])).rows;
      } catch (thrown) {
        broken = isSilent(thrown);
        throw troubleOf(thrown);
      } finally {
        client.release(broken);
      }
    },
    async transaction(work, isKept = () => true) {
      for (let tried = 1; ; tried += 1) {
        try {
          return await once(work, isKept);
        } catch (thrown) {
          const isDeadlock = thrown instanceof pg.DatabaseError && thrown.code === DEADLOCK;
          if (!isDeadlock || tried === TRIES) throw thrown instanceof StoreError ? thrown : troubleOf(thrown);
        }
      }
    },
    close() {
      closing ??= Promise.race([pool.end(), pause(CLOSE_MS, undefined, { ref: false })]);
      return closing;
    },
  };
}

function failed(query: Promise<unknown>): Promise<boolean> {
  return query.then(
    () => false,
    () => true,
  );
}

/** Whether it was not the server that said so. */
function isSilent(thrown: unknown): boolean {
  return !(thrown instanceof pg.DatabaseError);
}

/** Without the address, which has a password in it. */
function troubleOf(thrown: unknown): StoreError {
  const what = thrown instanceof pg.DatabaseError ? "refused" : "could not be asked";
  return new StoreError(
    `The database ${what} (${reasonOf(thrown)}). Look whether PostgreSQL runs and whether DATABASE_URL names it.`,
    { cause: thrown },
  );
}
