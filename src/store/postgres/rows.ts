import { z } from "zod";
import type { RecordKind, Records, Stored } from "../../desk/ports.ts";
import { quietBox, quietMail } from "../formats/quietFormats.ts";
import { recordFormats } from "../formats/recordFormats.ts";
import { StoreError } from "../storeError.ts";

const FORMATS: { readonly [K in RecordKind]: z.ZodType<Records[K]> } = { ...recordFormats, quietBox, quietMail };

export function isRecordKind(kind: unknown): kind is RecordKind {
  return typeof kind === "string" && Object.hasOwn(FORMATS, kind);
}

const recordRow = z.object({ id: z.string(), version: z.int(), value: z.string() });

/** A row of `record`, as it is handed out. Throws a StoreError when it holds something else than such a record. */
export function storedOf<K extends RecordKind>(kind: K, row: unknown): Stored<K> {
  const { id, version, value } = recordRow.parse(row);
  const parsed = FORMATS[kind].safeParse(JSON.parse(value));
  if (!parsed.success) {
    throw new StoreError(
      `The ${kind} "${id}" in the database cannot be read (${z.prettifyError(parsed.error)}). Put the database back from a backup, or start the version that wrote it.`,
    );
  }
  return { value: parsed.data, version };
}
