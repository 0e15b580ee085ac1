import { PICTURES_AT_ONCE, type PictureRefusal, type PictureType } from "../domain/picture.ts";
import { readPicture } from "../domain/pictureBytes/readPicture.ts";
import type { Inbound } from "./inbound.ts";
import type { Attached } from "./ports.ts";
import type { Parts } from "./work.ts";

/** A picture whose bytes are durable, before anything says that it is there. */
export interface TakenPicture {
  readonly id: string;
  readonly type: PictureType;
  readonly sha256: string;
}

/** What became of what was attached to a message. */
export interface Taking {
  readonly taken: readonly TakenPicture[];
  readonly refused: readonly PictureRefusal[];
}

const NOTHING_TAKEN: Taking = { taken: [], refused: [] };

/**
 * Fetches, checks and keeps what is attached to a message in the 1:1 chat, all at once. The ids are made of the message's,
 * so that one which Teams sends again overwrites its own files.
 */
export async function takePictures(parts: Parts, inbound: Inbound, cause: string): Promise<Taking> {
  if (inbound.kind !== "message" || inbound.place.in !== "personal" || inbound.attached.length === 0)
    return NOTHING_TAKEN;
  // One that was withdrawn must not come back with a message that is sent again.
  if (await parts.store.wasHandled(cause)) return NOTHING_TAKEN;
  const { id, attached, address } = inbound;
  const results = await Promise.all(
    attached
      .slice(0, PICTURES_AT_ONCE)
      .map((one, index) => takeOne(parts, { id: `${id}-${index + 1}`, attached: one, address })),
  );
  const tooMany = attached.slice(PICTURES_AT_ONCE).map(() => "tooMany" as const);
  return {
    taken: results.flatMap((result) => (typeof result === "string" ? [] : [result])),
    refused: [...results.filter((result) => typeof result === "string"), ...tooMany],
  };
}

async function takeOne(
  { fetchPicture, pictures }: Parts,
  { id, attached, address }: Pick<Inbound, "id" | "address"> & { readonly attached: Attached },
): Promise<TakenPicture | PictureRefusal> {
  const fetched = await fetchPicture(attached, address);
  if ("refused" in fetched) return fetched.refused;
  const picture = readPicture(fetched.bytes);
  if (!picture) return "notAPicture";
  return { id, type: picture.type, sha256: await pictures.keep(id, picture.bytes) };
}
