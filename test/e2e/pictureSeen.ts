import { readdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Posted } from "../fakeConnector/posted.ts";
import type { Stage } from "./stage.ts";

/** A picture as support sees it in a thread, by the words that stand for it. */
export const SHOWN = /Kuva \d, jonka Niina Nurmi lähetti/;

const imageSchema = z.looseObject({ type: z.literal("Image"), url: z.string(), altText: z.string() });
const cardSchema = z.looseObject({ body: z.array(z.unknown()) });

/** The one picture of a message, as Teams would show it. */
export function imageOf(posted: Posted): { readonly url: string; readonly altText: string } {
  const images = cardSchema.parse(posted.card).body.flatMap((part) => imageSchema.safeParse(part).data ?? []);
  const [image] = images;
  if (!image || images.length > 1) throw new Error(`There are ${images.length} pictures in the message.`);
  return image;
}

/** What Teams would load to show it. */
export async function bytesAt(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`The picture's address answered ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

/** Names of the pictures on the disk. */
export async function keptFiles({ dataDir }: Stage): Promise<string[]> {
  return (await readdir(join(dataDir, "pictures"))).filter((name) => name !== "store-id");
}
