import type { Address, Attached, FetchPicture } from "../desk/ports.ts";
import { atMost } from "./atMost.ts";
import {
  DEFAULT_FILE_HOSTS,
  DEFAULT_PICTURE_MAX_BYTES,
  DEFAULT_PICTURE_TIMEOUT_MS,
  DEFAULT_SERVICE_HOSTS,
  type TeamsOptions,
} from "./options.ts";
import { isAllowedServiceUrl, LOOPBACK_HOSTS } from "./serviceHosts.ts";

const REDIRECTIONS = 2;
/** Each is held in memory until it is on the disk. */
const AT_ONCE = 16;
const UNREACHABLE = { refused: "unreachable" } as const;
const TOO_LARGE = { refused: "tooLarge" } as const;

interface Order {
  readonly kind: Attached["kind"];
  readonly address: Address;
  /** Its deadline is that of the whole. */
  readonly signal: AbortSignal;
}

/**
 * Fetches what is attached to a message: from Teams with the bot's token, from where Teams keeps uploads without it, and
 * from nowhere else, whoever redirects there. Without an app id this machine may be asked too.
 *
 * `bearer` is the token for a service URL, if there is one.
 */
export function createFetchPicture(
  options: TeamsOptions,
  bearer: (serviceUrl: string) => Promise<string | undefined>,
): FetchPicture {
  const oneOfFew = atMost(AT_ONCE);
  const maxBytes = options.pictureMaxBytes ?? DEFAULT_PICTURE_MAX_BYTES;
  const timeoutMs = options.pictureTimeoutMs ?? DEFAULT_PICTURE_TIMEOUT_MS;
  const serviceHosts = options.allowedServiceHosts ?? DEFAULT_SERVICE_HOSTS;
  const withoutToken = [
    ...(options.fileHosts ?? DEFAULT_FILE_HOSTS),
    ...serviceHosts,
    ...(options.appId === undefined ? LOOPBACK_HOSTS : []),
  ];

  /** The token goes only to Teams itself, and only for what stands inline in a message. */
  async function headersFor(url: URL, { kind, address, signal }: Order): Promise<Record<string, string>> {
    const { serviceUrl } = address;
    const isTeams = isAllowedServiceUrl(url.href, serviceHosts) && url.host === new URL(serviceUrl).host;
    if (kind !== "inline" || !isTeams) return {};
    const token = await Promise.race([bearer(serviceUrl), failureAt(signal)]);
    return token === undefined ? {} : { authorization: `Bearer ${token}` };
  }

  async function fetchFrom(first: string, order: Order): ReturnType<FetchPicture> {
    let url = first;
    for (let hop = 0; hop <= REDIRECTIONS; hop += 1) {
      if (!isAllowedServiceUrl(url, withoutToken)) return UNREACHABLE;
      const headers = await headersFor(new URL(url), order);
      const response = await fetch(url, { headers, redirect: "manual", signal: order.signal });
      if (response.status === 200) return readUpTo(maxBytes, response);
      await response.body?.cancel();
      const next = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
      if (next === null || !URL.canParse(next, url)) return UNREACHABLE;
      url = new URL(next, url).href;
    }
    return UNREACHABLE;
  }

  return async (attached, address) => {
    if (attached.kind === "otherFile") return { refused: "otherFile" };
    if (attached.kind === "data") return readDataUri(attached.url, maxBytes);
    // Waiting for others counts too: Teams waits for the whole.
    const order = { kind: attached.kind, address, signal: AbortSignal.timeout(timeoutMs) };
    return oneOfFew(() => fetchFrom(attached.url, order)).catch(() => UNREACHABLE);
  };
}

/** Getting a token has no deadline of its own. */
function failureAt(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => reject(new Error("no end in time"));
    if (signal.aborted) fail();
    else signal.addEventListener("abort", fail, { once: true });
  });
}

/** Whatever the answer says about its length, no more than that is ever held. */
async function readUpTo(maxBytes: number, response: Response): ReturnType<FetchPicture> {
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await response.body?.cancel();
    return TOO_LARGE;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the rest.
    if (length > maxBytes) return TOO_LARGE;
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}

function readDataUri(uri: string, maxBytes: number): Awaited<ReturnType<FetchPicture>> {
  const encoded = uri.slice(uri.indexOf(",") + 1);
  if (encoded.length * 0.75 > maxBytes + 3) return TOO_LARGE;
  const bytes = Buffer.from(encoded, "base64");
  return bytes.length > maxBytes ? TOO_LARGE : { bytes };
}
