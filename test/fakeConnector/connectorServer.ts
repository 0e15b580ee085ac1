import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Files } from "./files.ts";
import type { Conversations } from "./posted.ts";
import type { Watch } from "./sight.ts";
import { createSchema, type Wire, wireSchema } from "./wire.ts";

/** One request of the bot, as it came. */
export interface BotRequest {
  readonly method: string;
  /** After the service URL, e.g. `/v3/conversations`. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
  /** When it came, in milliseconds of a clock that is never moved. */
  readonly at: number;
}

/** What goes wrong with the bot's next requests. */
export interface Fault {
  /** How many requests it strikes; 1 when not said. */
  readonly times?: number;
  /** Which requests it strikes; all when not said. */
  readonly only?: (request: BotRequest) => boolean;
  /** The message is kept all the same, as when an answer gets lost. */
  readonly kept?: boolean;
  /** Answers only when this resolves; a promise that never does makes a server that hangs. */
  readonly until?: Promise<void>;
  /** `reset` breaks the connection; else the status to answer with, 200 answering as ever. */
  readonly answer: "reset" | number;
  /** Teams' name for the fault, e.g. `ConversationNotFound`. */
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Connector {
  readonly serviceUrl: string;
  readonly requests: readonly BotRequest[];
  /** Ids of the conversations in which the bot was seen typing. */
  readonly typing: readonly string[];
  fails(fault: Fault): void;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  /** Bytes go out as they are, everything else as JSON. */
  readonly body: object;
  readonly type?: string | undefined;
}

const PREFIX = "/emea";

/** The Bot Connector of Teams over real HTTP: creates, posts and updates, and remembers. */
export async function startConnector(
  conversations: Conversations,
  watch: Watch,
  nextId: () => string,
  files: Pick<Files, "at">,
): Promise<Connector> {
  const requests: BotRequest[] = [];
  const typing: string[] = [];
  const faults: (Fault & { left: number })[] = [];

  function answer(request: BotRequest): Answer {
    const file = request.method === "GET" ? files.at(request.path) : undefined;
    if (file) return { status: 200, body: file.bytes, type: file.type ?? "image/png" };
    const [, conversationId, activityId] =
      /^\/v3\/conversations(?:\/([^/]+)\/activities(?:\/([^/]+))?)?$/.exec(request.path) ?? [];
    if (request.method === "POST" && request.path === "/v3/conversations") return create(request.body);
    if (conversationId === undefined) return { status: 404, body: fault("NotFound") };
    const conversation = decodeURIComponent(conversationId);
    if (!conversations.known.has(conversation)) return { status: 404, body: fault("ConversationNotFound") };
    const activity = wireSchema.parse(request.body);
    if (request.method === "POST") return { status: 201, body: { id: post(conversation, activity) } };
    if (request.method !== "PUT" || activityId === undefined) return { status: 405, body: fault("MethodNotAllowed") };
    const id = decodeURIComponent(activityId);
    if (!conversations.update(id, activity)) return { status: 404, body: fault("ActivityNotFoundInConversation") };
    return { status: 200, body: { id } };
  }

  function create(body: unknown): Answer {
    const { isGroup, members, channelData, activity } = createSchema.parse(body);
    if (isGroup !== true) {
      const id = `a:${members?.[0]?.id}`;
      conversations.known.add(id);
      return { status: 201, body: { id } };
    }
    const channelId = channelData?.channel?.id ?? "";
    if (!conversations.channels.has(channelId)) return { status: 404, body: fault("ConversationNotFound") };
    const activityId = activity === undefined ? nextId() : post(channelId, activity);
    return { status: 201, body: { id: `${channelId};messageid=${activityId}`, activityId } };
  }

  function post(conversationId: string, activity: Wire): string {
    const id = nextId();
    if (activity.type === "typing") {
      typing.push(conversationId);
      watch.arrived();
      return id;
    }
    const thread = conversations.channels.has(conversationId) ? `${conversationId};messageid=${id}` : conversationId;
    conversations.known.add(thread);
    conversations.add(thread, id, activity);
    return id;
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await read(incoming);
    requests.push(request);
    const wrong = faults.find(({ left, only }) => left > 0 && (only === undefined || only(request)));
    if (wrong === undefined) return write(outgoing, answer(request));
    wrong.left -= 1;
    const kept = wrong.kept || wrong.answer === 200 ? answer(request) : undefined;
    await wrong.until;
    if (wrong.answer === "reset") incoming.socket.destroy();
    else if (wrong.answer === 200 && kept !== undefined) write(outgoing, kept);
    else write(outgoing, { status: wrong.answer, body: fault(wrong.code ?? "Fault") }, wrong.headers);
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error) => write(outgoing, { status: 400, body: fault(`BadRequest ${error}`) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    serviceUrl: `http://127.0.0.1:${port}${PREFIX}/`,
    requests,
    typing,
    fails: (next) => void faults.push({ ...next, left: next.times ?? 1 }),
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function read(incoming: IncomingMessage): Promise<BotRequest> {
  const at = performance.now();
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  return {
    method: incoming.method ?? "",
    path: (incoming.url ?? "").replace(PREFIX, ""),
    headers: incoming.headers,
    body: text === "" ? undefined : JSON.parse(text),
    at,
  };
}

function write(
  outgoing: ServerResponse,
  { status, body, type = "application/json" }: Answer,
  headers: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, { "content-type": type, ...headers });
  outgoing.end(body instanceof Uint8Array ? body : JSON.stringify(body));
}

function fault(code: string): object {
  return { error: { code, message: "a fault of the fake connector" } };
}
