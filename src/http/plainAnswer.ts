import type { Response } from "restify";

/** A body that goes out as it is: words as text, data as JSON, nothing as nothing. */
export function sendPlain(response: Response, status: number, body?: unknown): void {
  if (body === undefined) response.sendRaw(status, "");
  else if (typeof body === "string") response.sendRaw(status, body, { "Content-Type": "text/plain; charset=utf-8" });
  else response.sendRaw(status, JSON.stringify(body), { "Content-Type": "application/json; charset=utf-8" });
}
