import { afterAll, beforeAll } from "vitest";
import type { Store } from "../../../src/desk/ports.ts";
import { openPostgresStore } from "../../../src/store/postgres/postgresStore.ts";
import { type PostgresServer, startPostgres } from "../../postgresServer.ts";
import { storeContract } from "./storeContract.ts";
import type { StoreSpace } from "./storeSpace.ts";

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop());

storeContract({ name: "the PostgreSQL store", open: openSpace, manyInstances: true });

/** A crash leaves the instances as they are, with their connections, and opens another. */
async function openSpace(): Promise<StoreSpace> {
  const url = await server.newDatabase();
  const open: Store[] = [];
  const openOne = async (): Promise<Store> => {
    const store = await openPostgresStore({ url });
    open.push(store);
    return store;
  };
  const closeAll = () => Promise.all(open.splice(0).map((store) => store.close()));
  const store = await openOne();
  return {
    store,
    second: openOne,
    async reopen() {
      await closeAll();
      return openOne();
    },
    crash: openOne,
    async remove() {
      await closeAll();
    },
  };
}
