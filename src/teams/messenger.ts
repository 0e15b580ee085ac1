import type { Activity, ConversationParameters } from "botbuilder";
import type { ConnectorClient } from "botframework-connector";
import * as z from "zod";
import type { Messenger, SendOutcome } from "../desk/ports.ts";
import { render } from "./cards/render.ts";
import type { Connectors } from "./connectors.ts";
import { DEFAULT_POST_TIMEOUT_MS, DEFAULT_SERVICE_HOSTS, type TeamsOptions } from "./options.ts";
import { outgoingActivity } from "./outgoingActivity.ts";
import { type Order, type Route, routeOf } from "./route.ts";
import { sendFailure } from "./sendFailure.ts";
import type { Sending } from "./sending.ts";
import type { SendLimiter } from "./sendLimiter.ts";
import { isAllowedServiceUrl } from "./serviceHosts.ts";

interface Parts {
  readonly options: TeamsOptions;
  readonly connectors: Connectors;
  readonly sending: Sending;
  readonly limiter: SendLimiter;
  readonly now: () => number;
}

/** Sends through the Bot Connector: one message, one request, within a deadline; a chat made anew is a request before it. */
export function createMessenger({ options, connectors, sending, limiter, now }: Parts): Messenger {
  const hosts = options.allowedServiceHosts ?? DEFAULT_SERVICE_HOSTS;
  const postTimeoutMs = options.postTimeoutMs ?? DEFAULT_POST_TIMEOUT_MS;

  async function attempt(order: Order): Promise<SendOutcome> {
    const route = routeOf(order, options);
    if ("outcome" in route) return route;
    if (options.appId !== undefined && !isAllowedServiceUrl(route.serviceUrl, hosts)) {
      return { outcome: "refused", why: "service URL is not on the list of allowed hosts" };
    }
    const activity = activityFor(order, route);
    if (activity === undefined) return { outcome: "refused", why: "the message cannot be put into words" };
    const waitMs = limiter({
      conversationId: withoutThread(route.conversationId),
      tenantId: route.tenantId,
      broadcast: order.outgoing.broadcast !== undefined,
    });
    if (waitMs > 0) return { outcome: "later", afterMs: waitMs, maybeArrived: false, why: "our own rate limit" };
    const outcome = await request(route, activity).catch((thrown: unknown) => sendFailure(thrown, now()));
    sending.note(outcome);
    return outcome;
  }

  async function request(route: Route, activity: Partial<Activity>): Promise<SendOutcome> {
    const client = await connectors.to(route.serviceUrl);
    // First of all, since it has no deadline of its own: while there is no token, surely nothing has arrived.
    const token = await within(postTimeoutMs, () => sending.bearer(route.serviceUrl));
    if (token === TOO_LATE) return { outcome: "later", maybeArrived: false, why: "no token in time" };
    const outcome = await within(postTimeoutMs, (abortSignal) => deliver(client, route, activity, { abortSignal }));
    return outcome === TOO_LATE ? { outcome: "later", maybeArrived: true, why: "no answer in time" } : outcome;
  }

  /** A message that cannot be rendered now never will be, and must not hold up its lane. */
  function activityFor({ outgoing }: Order, route: Route): Partial<Activity> | undefined {
    const alert = route.to === "person" || route.to === "newChat";
    const { language } = outgoing;
    try {
      const { imageHosts, pictureAddress } = options;
      const rendered = render(outgoing.message, { language, now: now(), imageHosts, pictureAddress });
      return outgoingActivity(rendered, { botId: route.botId, alert });
    } catch {
      return undefined;
    }
  }

  return {
    async send(order) {
      try {
        return await attempt(order);
      } catch (thrown) {
        return sendFailure(thrown, now());
      }
    },
  };
}

/** Teams counts a channel's threads together. */
function withoutThread(conversationId: string): string {
  return conversationId.split(";")[0] ?? conversationId;
}

const TOO_LATE = Symbol("too late");

/** Work that cannot be ended is left alone at the deadline; its signal keeps it from sending anything after that. */
async function within<T>(deadlineMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T | typeof TOO_LATE> {
  const deadline = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<typeof TOO_LATE>((resolve) => {
    timer = setTimeout(() => {
      resolve(TOO_LATE);
      deadline.abort();
    }, deadlineMs);
  });
  try {
    return await Promise.race([work(deadline.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function deliver(
  { conversations }: ConnectorClient,
  route: Route,
  activity: Partial<Activity>,
  until: { readonly abortSignal: AbortSignal },
): Promise<SendOutcome> {
  const { conversationId } = route;
  switch (route.to) {
    case "person":
    case "conversation":
      await conversations.sendToConversation(conversationId, activity, until);
      return { outcome: "sent" };
    case "newReply": {
      const made = await conversations.sendToConversation(conversationId, activity, until);
      const post = { id: route.replyId, threadId: conversationId, activityId: made.id, isReply: true };
      return { outcome: "sent", post };
    }
    case "update":
      await conversations.updateActivity(
        conversationId,
        route.activityId,
        { ...activity, id: route.activityId },
        until,
      );
      return { outcome: "sent" };
    case "newPost": {
      const channelData = { channel: { id: conversationId } };
      const made = await conversations.createConversation(
        parameters(route, { isGroup: true, channelData, activity }),
        until,
      );
      if (route.postId === undefined) return { outcome: "sent" };
      return { outcome: "sent", post: { id: route.postId, threadId: made.id, activityId: made.activityId } };
    }
    case "newChat": {
      const members = [{ id: route.personId, name: "" }];
      const chat = await conversations.createConversation(parameters(route, { isGroup: false, members }), until);
      await conversations.sendToConversation(chat.id, activity, until);
      return { outcome: "sent" };
    }
  }
}

/** The SDK's types ask for every field of an activity and for channel data; the other side does not. */
const parametersSchema = z.custom<ConversationParameters>((value) => typeof value === "object");

function parameters({ botId, tenantId }: Route, what: object): ConversationParameters {
  return parametersSchema.parse({ ...what, bot: { id: botId, name: "" }, ...(tenantId !== undefined && { tenantId }) });
}
