import type { Store } from "../../../src/desk/ports.ts";

/** Data of its own for one test, and ways to get at it. */
export interface StoreSpace {
  /** The first instance. */
  readonly store: Store;
  /** Another instance on the same data while the first is open; the first itself where there can be only one. */
  second(): Promise<Store>;
  /** Closes every instance and opens a new one. */
  reopen(): Promise<Store>;
  /** Opens an instance on what the others left behind without closing; they are not used any more. */
  crash(): Promise<Store>;
  /** Closes what is open and removes the data. */
  remove(): Promise<void>;
}

/** A kind of store to be held to the contract. */
export interface StoreUnderTest {
  readonly name: string;
  open(): Promise<StoreSpace>;
  /** Whether several instances may work on the same data, or why they may not. */
  readonly manyInstances: true | { readonly no: string };
}
