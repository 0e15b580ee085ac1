import { createHmac, timingSafeEqual } from "node:crypto";

/** Addresses of pictures that nobody can guess: whoever was shown one may load it, and only that one. */
export interface PictureAddresses {
  /** Undefined while the service has no address of its own. */
  addressOf(pictureId: string): string | undefined;
  /** Whether the signature is the one that was given out for this picture. */
  isRight(pictureId: string, signature: string): boolean;
}

export function createPictureAddresses(secret: string, publicUrl: () => string | undefined): PictureAddresses {
  const signatureOf = (pictureId: string) => createHmac("sha256", secret).update(`picture:${pictureId}`).digest();
  return {
    addressOf(pictureId) {
      const url = publicUrl();
      if (url === undefined) return undefined;
      return `${url.replace(/\/+$/u, "")}/pictures/${pictureId}/${signatureOf(pictureId).toString("base64url")}`;
    },
    isRight(pictureId, signature) {
      const right = Buffer.from(signatureOf(pictureId).toString("base64url"));
      const given = Buffer.from(signature);
      return right.length === given.length && timingSafeEqual(right, given);
    },
  };
}
