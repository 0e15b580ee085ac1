/** Trouble with the store that an operator has to look at; its message is one line that says what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** The words of anything that was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
