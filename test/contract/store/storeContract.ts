import { afterEach, beforeEach, describe } from "vitest";
import { causeContract } from "./causeContract.ts";
import { claimContract } from "./claimContract.ts";
import { concurrencyContract } from "./concurrencyContract.ts";
import { incidentContract } from "./incidentContract.ts";
import { recordContract } from "./recordContract.ts";
import type { StoreSpace, StoreUnderTest } from "./storeSpace.ts";

/** What every test of the contract gets: the space of this test, fresh for each. */
export type GetSpace = () => StoreSpace;

/** Adds the tests that every store has to pass unchanged. */
export function storeContract({ name, open, manyInstances }: StoreUnderTest): void {
  const instances = manyInstances === true ? "two instances" : `two callers of one instance: ${manyInstances.no}`;
  describe(`${name} (${instances})`, () => {
    let opened: StoreSpace | undefined;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened?.remove();
      opened = undefined;
    });
    const space: GetSpace = () => {
      if (!opened) throw new Error("A test of the contract runs outside its space.");
      return opened;
    };
    recordContract(space);
    causeContract(space);
    concurrencyContract(space);
    claimContract(space);
    incidentContract(space);
  });
}
