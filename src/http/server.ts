import type { AddressInfo } from "node:net";
import { createServer, type Request, type Response } from "restify";
import { jsonBody } from "./jsonBody.ts";
import { type FindPicture, pictureRoute } from "./pictureRoute.ts";
import { sendPlain } from "./plainAnswer.ts";

const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the minute for which load balancers keep an idle connection, so that they close it and not we. */
const KEEP_ALIVE_MS = 65_000;
const CLOSE_AFTER_MS = 8_000;

export interface HttpOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Answers one message of Teams. The body is a JSON object. */
  readonly messages: (request: MessagesRequest, response: MessagesResponse) => Promise<void>;
  readonly picture: FindPicture;
  /** The longest body of a message. */
  readonly maxMessageBytes?: number;
  /** What is wrong, in words for the operator; nothing when all is well. */
  readonly health: () => Promise<readonly string[]>;
  /** What waits for the operator while all else goes on. */
  readonly notes?: () => readonly string[];
  /** Hears of faults that nobody else caught; gets no content. */
  readonly onFault: (fault: { readonly method: string; readonly path: string; readonly name: string }) => void;
}

interface MessagesRequest {
  readonly method?: string | undefined;
  readonly headers: { readonly authorization?: string | undefined };
  readonly body?: unknown;
}

interface MessagesResponse {
  send(status: number, body?: unknown): void;
}

export interface HttpServer {
  /** `http://host:port`. */
  readonly url: string;
  /** Stops listening and waits for requests under way, eight seconds at most. */
  close(): Promise<void>;
}

/** Nobody can listen there; the message says what to do. */
export class CannotListenError extends Error {
  override readonly name = "CannotListenError";
}

/** Starts listening. Rejects with a CannotListenError when that cannot be. */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  // An empty name leaves out the Server header.
  const server = createServer({ name: "" });
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  let closing = false;
  server.pre((_request, response, next) => {
    // Said as late as possible: the request may have come before the closing.
    response.once("header", () => {
      if (closing) response.setHeader("Connection", "close");
    });
    return next();
  });

  server.post("/api/messages", ...jsonBody(options.maxMessageBytes), async (request: Request, response: Response) => {
    const { authorization } = request.headers;
    const answer = { send: (status: number, body?: unknown) => sendPlain(response, status, body) };
    await options.messages({ method: request.method, headers: { authorization }, body: request.body }, answer);
  });
  server.get("/pictures/:id/:signature", pictureRoute(options.picture));
  server.get("/health", async (_request: Request, response: Response) => {
    const wrong = await options.health();
    const notes = options.notes?.() ?? [];
    const isWell = wrong.length === 0;
    sendPlain(response, isWell ? 200 : 503, {
      ...(isWell ? { status: "ok" } : { status: "down", wrong }),
      ...(notes.length === 0 ? {} : { notes }),
    });
  });
  server.on("restifyError", (request: Request, response: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    if (status === 500)
      options.onFault({ method: request.method ?? "", path: loggedPath(request.path()), name: nameOf(error) });
    if (!response.headersSent) sendPlain(response, status, TEXTS[status]);
    return done();
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(withRemedy(options, error)));
    server.listen(options.port, options.host, resolve);
  });
  return {
    url: urlOf(server.server.address(), options.host),
    async close() {
      closing = true;
      const cut = setTimeout(() => server.server.closeAllConnections(), CLOSE_AFTER_MS);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.server.closeIdleConnections();
      });
      clearTimeout(cut);
    },
  };
}

/** What a sender hears: never the error's own text. */
const TEXTS: Readonly<Record<number, string>> = {
  400: "Send one JSON object.",
  404: "Not found.",
  405: "Method not allowed.",
  413: "Too long.",
  415: "Send application/json.",
  500: "Something went wrong.",
};

function statusOf(error: unknown): number {
  const status: unknown = Object(error).statusCode;
  return typeof status === "number" && status in TEXTS ? status : 500;
}

/** What stands behind this lets whoever reads it look at the picture. */
function loggedPath(path: string): string {
  return path.startsWith("/pictures/") ? "/pictures/" : path;
}

function withRemedy({ host, port }: Pick<HttpOptions, "host" | "port">, error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new CannotListenError(
        `PORT: ${port} is in use on ${host}. Stop what listens there, or write another port.`,
      );
    case "EACCES":
      return new CannotListenError(`PORT: this account may not listen on ${port}. Write one from 1024 on.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new CannotListenError(
        `HOST: ${host} is no address of this machine. Write one that is, or 0.0.0.0 for all that it has.`,
      );
    default:
      return error;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
