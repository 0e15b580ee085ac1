import { type CryptoKey, importJWK } from "jose";
import * as z from "zod";

const FRESH_MS = 24 * 3_600_000;
const USABLE_MS = 48 * 3_600_000;
/** How long one reading keeps the next one away: a made-up key id must not send us there each time. */
const ASK_AGAIN_MS = { afterSuccess: 60_000, afterFailure: 5000 };
const FETCH_TIMEOUT_MS = 5000;

/** A key that signs what Teams sends, and the channels it may sign for. */
export interface SigningKey {
  readonly key: CryptoKey | Uint8Array;
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /** Undefined when nobody has such a key. Throws `KeysUnreachable` when that cannot be known now. */
  find(keyId: string): Promise<SigningKey | undefined>;
  /** Throws `KeysUnreachable` when there are no keys to check with. */
  ready(): Promise<void>;
}

export class KeysUnreachable extends Error {
  constructor(options?: ErrorOptions) {
    super("the keys that Teams signs with cannot be read", options);
    this.name = "KeysUnreachable";
  }
}

const metadataSchema = z.object({ jwks_uri: z.url() });
const keySetSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string().optional(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).default([]),
    }),
  ),
});

/** Reads the keys named by an OpenID document, and keeps them for a day, or for two while nobody answers. */
export function createSigningKeys(options: { readonly metadataUrl: string; readonly now: () => number }): SigningKeys {
  const { metadataUrl, now } = options;
  let known: { readonly keys: ReadonlyMap<string, SigningKey>; readonly readAt: number } | undefined;
  let last: { readonly at: number; readonly failure?: unknown } | undefined;
  let reading: Promise<void> | undefined;

  /** What seems to be yet to come was before the clock was put back, nobody knows how long. */
  function isWithin(ms: number, at: number): boolean {
    const ago = now() - at;
    return ago >= 0 && ago < ms;
  }

  async function read(): Promise<void> {
    try {
      known = { keys: await readKeys(metadataUrl), readAt: now() };
      last = { at: now() };
    } catch (failure) {
      last = { at: now(), failure };
    } finally {
      reading = undefined;
    }
  }

  async function refresh(): Promise<void> {
    const pauseMs = last?.failure === undefined ? ASK_AGAIN_MS.afterSuccess : ASK_AGAIN_MS.afterFailure;
    if (last !== undefined && isWithin(pauseMs, last.at)) return;
    reading ??= read();
    await reading;
  }

  async function present(wanted?: string): Promise<ReadonlyMap<string, SigningKey>> {
    const fresh = known !== undefined && isWithin(FRESH_MS, known.readAt);
    const missing = wanted !== undefined && !known?.keys.has(wanted);
    if (!fresh || missing) await refresh();
    const lost = last?.failure !== undefined;
    if (known === undefined || now() - known.readAt > USABLE_MS) throw new KeysUnreachable({ cause: last?.failure });
    // A key we do not have may be a new one: only a document read just now can say that nobody has it.
    if (lost && wanted !== undefined && !known.keys.has(wanted)) throw new KeysUnreachable({ cause: last?.failure });
    return known.keys;
  }

  return {
    async find(keyId) {
      return (await present(keyId)).get(keyId);
    },
    async ready() {
      await present();
    },
  };
}

async function readKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri } = metadataSchema.parse(await readJson(metadataUrl));
  const { keys } = keySetSchema.parse(await readJson(jwks_uri));
  const found = new Map<string, SigningKey>();
  for (const { kty, kid, n, e, endorsements } of keys) {
    if (kty !== "RSA" || kid === undefined || n === undefined || e === undefined) continue;
    found.set(kid, { key: await importJWK({ kty, n, e }, "RS256"), endorsements });
  }
  return found;
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
