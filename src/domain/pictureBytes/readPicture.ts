import type { PictureType } from "../picture.ts";
import { startsWith } from "./bytes.ts";
import { gifWithoutMetadata } from "./gif.ts";
import { jpegWithoutMetadata } from "./jpeg.ts";
import { pngWithoutMetadata } from "./png.ts";
import { webpWithoutMetadata } from "./webp.ts";

/** What a file is by its first bytes, whatever it is called. Undefined for all that is not shown as a picture. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) return "image/png";
  if (startsWith(bytes, "\xff\xd8\xff")) return "image/jpeg";
  if (startsWith(bytes, "GIF87a") || startsWith(bytes, "GIF89a")) return "image/gif";
  if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) return "image/webp";
  return undefined;
}

const WITHOUT_METADATA: Readonly<Record<PictureType, (bytes: Uint8Array) => Uint8Array | undefined>> = {
  "image/png": pngWithoutMetadata,
  "image/jpeg": jpegWithoutMetadata,
  "image/gif": gifWithoutMetadata,
  "image/webp": webpWithoutMetadata,
};

/** The picture as it may be kept: its type, and its bytes without what they say beside it. Undefined if it is none. */
export function readPicture(bytes: Uint8Array): { readonly type: PictureType; readonly bytes: Uint8Array } | undefined {
  const type = pictureTypeOf(bytes);
  const clean = type && WITHOUT_METADATA[type](bytes);
  return clean && { type, bytes: clean };
}
