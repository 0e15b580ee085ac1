import * as z from "zod";
import type { SendOutcome } from "../desk/ports.ts";

/** The other side said that it does not take the request now: nothing arrived. */
const NOT_NOW = new Set([412, 429]);
/** Nobody's messages are taken from the bot; it is not about this one. */
const NOT_THE_BOT = 401;
/** The other side broke while it had the request. */
const BROKEN = new Set([502, 503, 504]);
/** The connection never came about, so nothing can have arrived. */
const NO_CONNECTION = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const MOST_WAIT_MS = 3_600_000;

const failureSchema = z.object({
  name: z.string().catch("Error"),
  code: z.string().optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
  response: z
    .object({
      bodyAsText: z.string().nullish().catch(undefined),
      headers: z.custom<{ get(name: string): string | null | undefined }>(
        (value) => typeof Object(value).get === "function",
      ),
    })
    .optional()
    .catch(undefined),
});
type Failure = z.infer<typeof failureSchema>;

const bodySchema = z.object({ error: z.object({ code: z.string() }) });

/** Reads what the SDK threw for one attempt to send. `now` is there for a Retry-After that names a date. */
export function sendFailure(thrown: unknown, now: number): SendOutcome {
  const parsed = failureSchema.safeParse(thrown);
  if (!parsed.success) return { outcome: "later", maybeArrived: true, why: "unknown failure" };
  const failure = parsed.data;
  if (failure.name === "AbortError" || failure.name === "TimeoutError") {
    return { outcome: "later", maybeArrived: true, why: "no answer in time" };
  }
  // Anything but the connector's own error came before the request, such as a token that could not be had.
  if (failure.name !== "RestError") return { outcome: "later", maybeArrived: false, why: `not sent: ${failure.name}` };
  if (failure.statusCode !== undefined) return answeredFailure(failure.statusCode, failure, now);
  const code = failure.code ?? "unknown";
  return { outcome: "later", maybeArrived: !NO_CONNECTION.has(code), why: `connection failed: ${code}` };
}

function answeredFailure(status: number, failure: Failure, now: number): SendOutcome {
  const code = errorCode(failure);
  const why = code === undefined ? `answered ${status}` : `answered ${status} ${code}`;
  if (NOT_NOW.has(status) || BROKEN.has(status)) {
    const afterMs = retryAfterMs(failure.response?.headers.get("retry-after"), now);
    return { outcome: "later", maybeArrived: BROKEN.has(status), why, ...(afterMs !== undefined && { afterMs }) };
  }
  if (status === NOT_THE_BOT) return { outcome: "later", maybeArrived: false, why };
  if (status === 404) return { outcome: "gone", why };
  if (status === 403) return { outcome: "shut", why };
  return { outcome: "refused", why };
}

/** Teams' own name for the fault. Only known shapes go on: the rest of the answer may quote the message. */
function errorCode({ response }: Failure): string | undefined {
  try {
    const code = bodySchema.safeParse(JSON.parse(response?.bodyAsText ?? "")).data?.error.code;
    return code !== undefined && /^[A-Za-z]{1,60}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function retryAfterMs(value: string | null | undefined, now: number): number | undefined {
  if (typeof value !== "string") return undefined;
  const wait = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), MOST_WAIT_MS) : undefined;
}
