import { globalAgent as httpAgent } from "node:http";
import { globalAgent as httpsAgent } from "node:https";
import { AppCredentials, type ConnectorClient, type ConnectorFactory } from "botframework-connector";
import * as z from "zod";

/** A client for each service URL, made once. */
export interface Connectors {
  to(serviceUrl: string): Promise<ConnectorClient>;
  /** What proves to the service that it is the bot who asks; undefined without credentials. */
  bearer(serviceUrl: string): Promise<string | undefined>;
}

export function createConnectors(
  factory: ConnectorFactory,
  options: { readonly postTimeoutMs: number; readonly audience: string },
): Connectors {
  const made = new Map<string, Promise<ConnectorClient>>();

  async function make(serviceUrl: string): Promise<ConnectorClient> {
    const client = await factory.create(serviceUrl, options.audience);
    sendOnce(client, options.postTimeoutMs);
    return client;
  }

  function to(serviceUrl: string): Promise<ConnectorClient> {
    const known = made.get(serviceUrl);
    if (known !== undefined) return known;
    const client = make(serviceUrl);
    made.set(serviceUrl, client);
    client.catch(() => made.delete(serviceUrl));
    return client;
  }

  return {
    to,
    async bearer(serviceUrl) {
      const { credentials } = await to(serviceUrl);
      return credentials instanceof AppCredentials && credentials.appId ? credentials.getToken() : undefined;
    },
  };
}

interface SentRequest {
  url: string;
  agent?: unknown;
  abortSignal?: AbortSignal;
}

interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: SentRequest, next: (request: SentRequest) => Promise<unknown>): Promise<unknown>;
  }): void;
}

const clientSchema = z.object({
  pipeline: z.custom<Pipeline>(
    (value) => typeof Object(value).removePolicy === "function" && typeof Object(value).addPolicy === "function",
  ),
});

/**
 * The SDK sends up to four times and waits for ever. Creating a message is not idempotent, so one attempt is one
 * request with a deadline that holds for the whole answer, and whoever ordered it decides about the next one.
 */
function sendOnce(client: ConnectorClient, timeoutMs: number): void {
  const { pipeline } = clientSchema.parse(Reflect.get(client, "client"));
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
  pipeline.removePolicy({ name: "redirectPolicy" });
  pipeline.addPolicy({
    name: "sendOnce",
    sendRequest(request, next) {
      const timeout = AbortSignal.timeout(timeoutMs);
      // What its orderer has given up does not go out, however late the token for it comes.
      request.abortSignal = request.abortSignal ? AbortSignal.any([request.abortSignal, timeout]) : timeout;
      // Node's own agents let go of idle connections before the other side resets them.
      request.agent = request.url.startsWith("https:") ? httpsAgent : httpAgent;
      return next(request);
    },
  });
}
