import { ActivityTypes, type CloudAdapter, type TurnContext } from "botbuilder";
import * as z from "zod";
import type { Inbound, Receive, Reply } from "../desk/inbound.ts";
import type { FetchPicture, Messenger } from "../desk/ports.ts";
import { createAdapter } from "./adapter.ts";
import { createCheck } from "./authenticate.ts";
import { cardAnswer } from "./cardAnswer.ts";
import type { Connectors } from "./connectors.ts";
import { faultFields } from "./faultFields.ts";
import { createFetchPicture } from "./fetchPicture.ts";
import { createMessenger } from "./messenger.ts";
import { DEFAULT_OPEN_ID_METADATA_URL, type Log, TEAMS_SEND_LIMITS, type TeamsOptions } from "./options.ts";
import { type Parsed, parseActivity } from "./parse.ts";
import { createRoutes, setTurn, type Turn, turnOf } from "./routes.ts";
import { watchSending } from "./sending.ts";
import { createSendLimiter } from "./sendLimiter.ts";
import { createSigningKeys } from "./signingKeys.ts";

const TYPING_AFTER_MS = 600;
const NOT_TAKEN = "Not taken. Try again.";
const NO_LIMITS = { perConversation: [], overall: [] };

/** The parts of a request and its answer that are needed here; restify's fit. */
interface MessagesRequest {
  readonly method?: string | undefined;
  readonly headers: { readonly authorization?: string | undefined };
  readonly body?: unknown;
}
interface MessagesResponse {
  send(status: number, body?: unknown): unknown;
}

export interface Teams {
  /** Takes one request of Teams and answers it. Never throws. */
  process(request: MessagesRequest, response: MessagesResponse): Promise<void>;
  readonly messenger: Messenger;
  readonly fetchPicture: FetchPicture;
  /** Gets the first token, so that the log tells at once when there is none. Never throws. */
  begin(): Promise<void>;
  /** What keeps people's messages from being taken, in words for the operator; undefined when nothing does. */
  ready(): Promise<string | undefined>;
  /** What keeps messages from being sent, after some minutes. */
  sendTrouble(): string | undefined;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Joins the Teams side. Throws when an app id comes without credentials. */
export function createTeams(
  options: TeamsOptions,
  { receive, log, now }: { readonly receive: Receive; readonly log: Log; readonly now: () => number },
): Teams {
  const keys = createSigningKeys({ metadataUrl: options.openIdMetadataUrl ?? DEFAULT_OPEN_ID_METADATA_URL, now });
  const check = createCheck(options, keys, now);
  const { adapter, connectors } = createAdapter(options, async (context, error) => {
    const turn = turnOf(context);
    if (turn !== undefined) turn.failed = true;
    log.error({ ...faultFields(error), inbound: turn?.inbound.id }, "a message or click could not be taken");
  });
  const routes = createRoutes(async (turn) => {
    const stopTyping = typeWhileWaiting(turn.inbound, connectors);
    try {
      turn.reply = await receive(turn.inbound);
    } finally {
      stopTyping();
    }
  });
  const sending = watchSending(options, { connectors, log, now });
  const limits = options.sendLimits ?? (options.appId === undefined ? NO_LIMITS : TEAMS_SEND_LIMITS);

  async function answer(request: MessagesRequest): Promise<Answer> {
    const { body: activity, headers } = request;
    const refusal = await check({ authorization: headers.authorization, activity });
    if (refusal !== undefined) {
      log.warn({ status: refusal.status, why: refusal.why }, "a request was turned away");
      return { status: refusal.status, body: refusal.text };
    }
    const parsed = parseActivity(activity);
    if (parsed.is !== "inbound") return answerWithoutTurn(parsed, now());
    const turn: Turn = { inbound: parsed.inbound, reply: { reply: "none" }, failed: false };
    await runTurn(adapter, request, async (context) => {
      setTurn(context, turn);
      await routes.run(context);
    });
    if (turn.failed) return { status: 500, body: NOT_TAKEN };
    if (parsed.inbound.kind !== "click") return { status: 200 };
    return { status: 200, body: cardAnswer(turn.reply, { now: now(), imageHosts: options.imageHosts }) };
  }

  return {
    async process(request, response) {
      try {
        const { status, body } = await answer(request);
        response.send(status, body);
      } catch (error) {
        log.error(faultFields(error), "a request could not be answered");
        response.send(500, NOT_TAKEN);
      }
    },
    fetchPicture: createFetchPicture(options, sending.bearer),
    messenger: createMessenger({ options, connectors, sending, limiter: createSendLimiter(limits), now }),
    async begin() {
      const { defaultServiceUrl } = options;
      if (defaultServiceUrl !== undefined) await sending.bearer(defaultServiceUrl).catch(() => undefined);
    },
    sendTrouble: sending.trouble,
    async ready() {
      if (options.appId === undefined) return undefined;
      return keys.ready().then(
        () => undefined,
        () => "the keys that Teams signs with cannot be read: check the way out to the OpenID document",
      );
    },
  };
}

function answerWithoutTurn(parsed: Exclude<Parsed, { is: "inbound" }>, now: number): Answer {
  switch (parsed.is) {
    case "malformed":
      return { status: 400, body: "Not an activity." };
    case "ignored":
      return { status: 200 };
    case "unknownClick": {
      const language = parsed.inbound.from.language ?? "fi";
      const reply: Reply = { reply: "words", message: { say: "refused", why: "unknownChoice" }, language };
      return { status: 200, body: cardAnswer(reply, { now }) };
    }
  }
}

const bodySchema = z.record(z.string(), z.unknown());

/** Runs the SDK's turn. Its answer is left aside: the reply of the turn says more. */
async function runTurn(
  adapter: CloudAdapter,
  request: MessagesRequest,
  logic: (context: TurnContext) => Promise<void>,
): Promise<void> {
  const unheard = {
    socket: undefined,
    end: () => unheard,
    header: () => unheard,
    send: () => unheard,
    status: () => unheard,
  };
  const headers = { authorization: request.headers.authorization };
  await adapter.process({ method: "POST", headers, body: bodySchema.parse(request.body) }, unheard, logic);
}

/** Shows in a person's chat that an answer is being made, when it takes long. Returns what ends it. */
function typeWhileWaiting({ place, address }: Inbound, connectors: Connectors): () => void {
  if (place.in !== "personal") return () => undefined;
  const { serviceUrl, conversationId, botId } = address;
  const typing = { type: ActivityTypes.Typing, from: { id: botId, name: "" } };
  const timer = setTimeout(() => {
    const sent = connectors
      .to(serviceUrl)
      .then(({ conversations }) => conversations.sendToConversation(conversationId, typing));
    // It is a courtesy: whether it arrives changes nothing.
    sent.catch(() => undefined);
  }, TYPING_AFTER_MS);
  return () => clearTimeout(timer);
}
