import type { Address, Messenger, SendOutcome } from "../desk/ports.ts";
import type { TeamsOptions } from "./options.ts";

/** How long a message waits for an address or a post that is not known yet. */
const NOT_KNOWN_YET_MS = 60_000;

export type Order = Parameters<Messenger["send"]>[0];

/** Where one message goes, and by which request. */
export type Route = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly botId: string;
  readonly tenantId: string | undefined;
} & (
  | { readonly to: "person" | "conversation" }
  | { readonly to: "newChat"; readonly personId: string }
  | { readonly to: "newPost"; readonly postId: string | undefined }
  | { readonly to: "newReply"; readonly replyId: string }
  | { readonly to: "update"; readonly activityId: string }
);

/**
 * Decides where an ordered message goes, or why it cannot go now. A conversation that is gone is made anew: a person's
 * chat by the person's id, a post as a new post.
 */
export function routeOf(order: Order, options: TeamsOptions): Route | SendOutcome {
  const { outgoing, address, post, reply, anew } = order;
  const { destination } = outgoing;
  const base = baseOf(address, options);
  switch (destination.to) {
    case "person":
      if (address === undefined || base === undefined) return notKnownYet("the person's chat");
      if (anew)
        return { ...base, to: "newChat", conversationId: address.conversationId, personId: destination.personId };
      return { ...base, to: "person", conversationId: address.conversationId };
    case "place":
      if (address === undefined || base === undefined) return notKnownYet("the conversation");
      if (anew) return { outcome: "refused", why: "the conversation is gone" };
      return { ...base, to: "conversation", conversationId: address.conversationId };
    case "post": {
      const { channel, postId } = destination;
      if (base === undefined) return notKnownYet("the channel");
      if (post !== undefined && !anew)
        return { ...base, to: "update", conversationId: post.threadId, activityId: post.activityId };
      return { ...base, to: "newPost", conversationId: channel.channelId, postId };
    }
    case "thread":
      if (base === undefined) return notKnownYet("the channel");
      if (reply !== undefined) {
        if (anew) return { outcome: "refused", why: "the reply is gone" };
        return { ...base, to: "update", conversationId: reply.threadId, activityId: reply.activityId };
      }
      // A reply whose thread is gone, or whose card was given up before it, must not become what later updates are
      // written over: it makes no post of its own.
      if (anew || post === undefined) {
        return { ...base, to: "newPost", conversationId: destination.channel.channelId, postId: undefined };
      }
      if (destination.replyId !== undefined) {
        return { ...base, to: "newReply", conversationId: post.threadId, replyId: destination.replyId };
      }
      return { ...base, to: "conversation", conversationId: post.threadId };
  }
}

function baseOf(address: Address | undefined, { appId, tenantIds, defaultServiceUrl }: TeamsOptions) {
  if (address !== undefined)
    return { serviceUrl: address.serviceUrl, botId: address.botId, tenantId: address.tenantId };
  if (defaultServiceUrl === undefined) return undefined;
  return { serviceUrl: defaultServiceUrl, botId: `28:${appId ?? ""}`, tenantId: tenantIds[0] };
}

function notKnownYet(what: string): SendOutcome {
  return { outcome: "later", afterMs: NOT_KNOWN_YET_MS, maybeArrived: false, why: `${what} is not known yet` };
}
