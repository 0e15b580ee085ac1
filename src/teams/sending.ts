import type { SendOutcome } from "../desk/ports.ts";
import { MINUTE } from "../domain/instant.ts";
import type { Connectors } from "./connectors.ts";
import type { Log, TeamsOptions } from "./options.ts";

/** So long may Teams be too busy, or away, before somebody has to look. */
const TROUBLE_AFTER_MS = 5 * MINUTE;

/** Watches whether messages can be sent at all, and tells the operator when none can. */
export interface Sending {
  /** As the connectors' own; the first failure after a success is logged. */
  readonly bearer: Connectors["bearer"];
  /** What came of a request. */
  note(outcome: SendOutcome): void;
  /** Since when nothing could be sent, in words for the operator; undefined when something could, or nothing was tried. */
  trouble(): string | undefined;
}

export function watchSending(
  { appId, credentials }: TeamsOptions,
  { connectors, log, now }: { readonly connectors: Connectors; readonly log: Log; readonly now: () => number },
): Sending {
  const remedy =
    credentials?.kind === "managedIdentity"
      ? "See that the machine has the managed identity that BOT_APP_ID names"
      : "See that BOT_APP_PASSWORD is the bot's client secret and has not expired";
  let isTold = false;
  let failing: { readonly since: number; readonly why: string } | undefined;

  return {
    async bearer(serviceUrl) {
      try {
        const token = await connectors.bearer(serviceUrl);
        isTold = false;
        return token;
      } catch (thrown) {
        if (!isTold) {
          const text = `Microsoft Entra gives no token, so nothing can be sent. ${remedy}, and that login.microsoftonline.com can be reached.`;
          log.error({ why: reasonOf(thrown) }, text);
        }
        isTold = true;
        throw thrown;
      }
    },
    note(outcome) {
      // Whatever else was answered, the other side took the bot for itself.
      failing = outcome.outcome === "later" ? { since: failing?.since ?? now(), why: outcome.why } : undefined;
    },
    trouble() {
      if (appId === undefined || failing === undefined || now() - failing.since < TROUBLE_AFTER_MS) return undefined;
      const since = new Date(failing.since).toISOString();
      return `nothing could be sent since ${since} (${failing.why}). ${remedy}, and that Teams can be reached.`;
    },
  };
}

/** The names that Entra has for what was wrong; its words name the app and the request. */
function reasonOf(thrown: unknown): string {
  const { name, errorCode, message } = Object(thrown);
  const known = [name, errorCode, /AADSTS\d+/.exec(String(message))?.[0]];
  return known.filter((one) => typeof one === "string" && /^\w{1,60}$/.test(one)).join(" ");
}
