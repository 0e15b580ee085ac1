import type { Picture, PictureRefusal } from "../domain/picture.ts";
import type { Address } from "./ports.ts";

/** Keeps the bytes of pictures. They are named after the picture and what they are, and never change. */
export interface Pictures {
  /** Resolves with their SHA-256 when they are durable. The same once more changes nothing. */
  keep(id: string, bytes: Uint8Array): Promise<string>;
  /** Undefined when they are not there, or no longer what they were. */
  read(picture: Pick<Picture, "id" | "sha256">): Promise<Uint8Array | undefined>;
  /** False when they could not be deleted now. */
  remove(picture: Pick<Picture, "id" | "sha256">): Promise<boolean>;
  /** Everything that is there. */
  list(): Promise<readonly Pick<Picture, "id" | "sha256">[]>;
  /** Deletes what a crash left behind, unless it is so new that another process may be about to say whose it is. */
  clear(picture: Pick<Picture, "id" | "sha256">): Promise<void>;
  /** The id of the store whose pictures these are; undefined when nobody has said it. */
  owner(): Promise<string | undefined>;
  /** Says whose they are. */
  own(storeId: string): Promise<void>;
}

/** Something attached to a message, as the Teams side found it there. */
export type Attached =
  | { readonly kind: "inline" | "download" | "data"; readonly url: string }
  | { readonly kind: "otherFile" };

/** Brings what is attached, within a deadline and up to a size, or says why not. Never throws. */
export type FetchPicture = (
  attached: Attached,
  address: Address,
) => Promise<{ readonly bytes: Uint8Array } | { readonly refused: PictureRefusal }>;
