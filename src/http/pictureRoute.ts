import type { Request, RequestHandlerType, Response } from "restify";
import { sendPlain } from "./plainAnswer.ts";

/** A picture by its id and the signature of its address; undefined for everything else, whatever is wrong with it. */
export type FindPicture = (
  pictureId: string,
  signature: string,
) => Promise<{ readonly type: string; readonly bytes: Uint8Array } | undefined>;

const ID = /^[\w-]{1,64}$/u;
const SIGNATURE = /^[\w-]{43}$/u;

/** It is shown as a picture and as nothing else, for a short time, to whoever has the address. */
const HEADERS = {
  "Cache-Control": "private, max-age=300",
  "Content-Disposition": "inline",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

/** Answers a picture, or 404 with no hint. */
export function pictureRoute(find: FindPicture): RequestHandlerType {
  return async (request: Request, response: Response) => {
    const { id, signature } = request.params;
    const picture = isWord(id, ID) && isWord(signature, SIGNATURE) ? await find(id, signature) : undefined;
    if (!picture) return sendPlain(response, 404, "Not found.");
    const length = String(picture.bytes.length);
    response.sendRaw(200, Buffer.from(picture.bytes), {
      ...HEADERS,
      "Content-Type": picture.type,
      "Content-Length": length,
    });
  };
}

function isWord(value: unknown, form: RegExp): value is string {
  return typeof value === "string" && form.test(value);
}
