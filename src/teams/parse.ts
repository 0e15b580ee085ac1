import { createHash } from "node:crypto";
import * as z from "zod";
import type { Inbound, Place } from "../desk/inbound.ts";
import type { Address } from "../desk/ports.ts";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { activitySchema, cardActionSchema, type TeamsActivity } from "./activitySchema.ts";
import { attachedTo } from "./attached.ts";
import { parseClick } from "./clicks.ts";
import { messageText } from "./messageText.ts";

const ID_LENGTH = 22;
const CARD_ACTION = "adaptiveCard/action";
const READ_TYPES = new Set(["message", "invoke", "installationUpdate", "conversationUpdate"]);

const typedSchema = z.object({ type: z.string().min(1) });

export type Parsed =
  | { readonly is: "inbound"; readonly inbound: Inbound }
  /** A button that no card of ours has now. */
  | { readonly is: "unknownClick"; readonly inbound: Pick<Inbound, "id" | "from"> }
  /** An activity that means nothing to us: answered well, and nothing done. */
  | { readonly is: "ignored" }
  /** Not an activity, or one that cannot be answered. */
  | { readonly is: "malformed" };

/** Reads what Teams sent. Pure; never throws. */
export function parseActivity(raw: unknown): Parsed {
  const typed = typedSchema.safeParse(raw);
  if (!typed.success) return { is: "malformed" };
  if (!READ_TYPES.has(typed.data.type)) return { is: "ignored" };
  const parsed = activitySchema.safeParse(raw);
  return parsed.success ? parseKnown(parsed.data) : { is: "malformed" };
}

function parseKnown(activity: TeamsActivity): Parsed {
  const origin = originOf(activity);
  switch (activity.type) {
    case "message":
      if (isBot(activity.from.id)) return { is: "ignored" };
      return inbound({ ...origin, kind: "message", text: messageText(activity), attached: attachedTo(activity) });
    case "invoke":
      return activity.name === CARD_ACTION ? parseCardAction(activity, origin) : { is: "ignored" };
    default: {
      if (!arrives(activity)) return { is: "ignored" };
      // The group behind the team, which is what the directory calls the team's id.
      const teamId = activity.channelData?.team?.aadGroupId;
      return inbound({ ...origin, kind: "arrived", ...(teamId && { teamId }) });
    }
  }
}

type Origin = Pick<Inbound, "id" | "from" | "place" | "address">;

function originOf(activity: TeamsActivity): Origin {
  const { from, conversation, recipient, serviceUrl, channelData } = activity;
  const personId = from.aadObjectId ?? from.id;
  const language = languageOf(activity);
  const place = placeOf(activity);
  const tenantId = channelData?.tenant?.id ?? conversation.tenantId;
  const reached: Pick<Address, "id" | "conversationId"> =
    place.in === "channel"
      ? { id: place.channelId, conversationId: place.channelId }
      : { id: place.in === "personal" ? personId : conversation.id, conversationId: conversation.id };
  return {
    id: idOf(activity),
    from: { id: personId, name: from.name ?? "", ...(language && { language }) },
    place,
    address: { ...reached, serviceUrl, botId: recipient.id, ...(tenantId && { tenantId }) },
  };
}

function placeOf({ id, conversation, channelData }: TeamsActivity): Place {
  const [topId = conversation.id, rootId] = conversation.id.split(";messageid=");
  const type =
    conversation.conversationType ??
    (channelData?.team || rootId ? "channel" : conversation.isGroup ? "groupChat" : "personal");
  if (type === "personal") return { in: "personal" };
  if (type !== "channel") return { in: "group" };
  const channelId = channelData?.channel?.id ?? channelData?.settings?.selectedChannel?.id ?? topId;
  // A message that starts a thread is its own root; Teams says so in the conversation id, older clients did not.
  const threadId = rootId || id === undefined ? conversation.id : `${topId};messageid=${id}`;
  return { in: "channel", channelId, threadId };
}

function languageOf({ locale, entities = [] }: TeamsActivity): Language | undefined {
  const written = locale ?? entities.find(({ type }) => type === "clientInfo")?.locale;
  const prefix = written?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === prefix);
}

/** An activity without an id (some events) is named by its kind and time. */
function idOf({ conversation, id, type, timestamp }: TeamsActivity): string {
  const name = `${conversation.id}|${id ?? `${type}@${timestamp}`}`;
  return createHash("sha256").update(name).digest("base64url").slice(0, ID_LENGTH);
}

function parseCardAction(activity: TeamsActivity, origin: Origin): Parsed {
  const action = cardActionSchema.safeParse(activity.value);
  const click = action.success ? parseClick(action.data.action.verb, action.data.action.data) : undefined;
  if (click === undefined) return { is: "unknownClick", inbound: origin };
  return inbound({ ...origin, kind: "click", click });
}

function arrives({ type, action, membersAdded = [], recipient }: TeamsActivity): boolean {
  return type === "installationUpdate"
    ? action?.startsWith("add") === true
    : membersAdded.some(({ id }) => id === recipient.id);
}

function isBot(id: string): boolean {
  return id.startsWith("28:");
}

function inbound(inbound: Inbound): Parsed {
  return { is: "inbound", inbound };
}
