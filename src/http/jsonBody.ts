import { type Next, plugins, type Request, type RequestHandlerType, type Response } from "restify";
import { isDeeperThan } from "./jsonDepth.ts";
import { sendPlain } from "./plainAnswer.ts";

const MAX_BODY_BYTES = 256 * 1024;
const MAX_DEPTH = 64;

/** Reads a JSON body of reasonable size and depth; everything else is turned away before a handler sees it. */
export function jsonBody(maxBytes = MAX_BODY_BYTES): RequestHandlerType[] {
  const options = { mapParams: false, maxBodySize: maxBytes };
  const parser = plugins.jsonBodyParser(options);
  return [refuseUnread(maxBytes), ...[parser].flat(), refuseRead];
}

/** The parser would pass other types on unread, unpack without a limit, and read to the end what is too long. */
function refuseUnread(maxBytes: number): RequestHandlerType {
  return (request: Request, response: Response, next: Next): unknown => {
    if (request.getContentType() !== "application/json" || request.headers["content-encoding"] !== undefined) {
      sendPlain(response, 415, "Send application/json.");
      return next(false);
    }
    if (Number(request.headers["content-length"] ?? 0) > maxBytes) {
      response.setHeader("Connection", "close");
      sendPlain(response, 413, "Too long.");
      return next(false);
    }
    return next();
  };
}

function refuseRead(request: Request, response: Response, next: Next): unknown {
  if (typeof request.body !== "object" || request.body === null || isDeeperThan(MAX_DEPTH, request.body)) {
    sendPlain(response, 400, "Send one JSON object.");
    return next(false);
  }
  return next();
}
