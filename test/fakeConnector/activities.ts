/** Somebody who uses Teams. */
export interface Account {
  /** `aadObjectId` in the tenant. */
  readonly id: string;
  readonly name: string;
  /** As the person's Teams is set, e.g. `fi-FI`. */
  readonly locale: string;
}

export interface Setting {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  readonly nextId: () => string;
}

/** Where somebody writes: the 1:1 chat, a group chat, or a channel's conversation with or without a thread. */
export type Where =
  | { readonly type: "personal" | "groupChat"; readonly conversationId: string }
  | { readonly type: "channel"; readonly conversationId: string; readonly channelId: string; readonly teamId: string };

export type Activity = Readonly<Record<string, unknown>> & { readonly id: string };

const BOT_NAME = "Tukipolku";

/** What every activity of Teams carries. */
function activity(setting: Setting, from: Account, where: Where): Activity {
  const { serviceUrl, tenantId, botId, nextId } = setting;
  const id = nextId();
  return {
    id,
    channelId: "msteams",
    serviceUrl,
    from: { id: `29:${from.id}`, name: from.name, aadObjectId: from.id },
    recipient: { id: botId, name: BOT_NAME },
    locale: from.locale,
    conversation: {
      id: where.conversationId,
      conversationType: where.type,
      tenantId,
      ...(where.type !== "personal" && { isGroup: true }),
    },
    channelData: {
      tenant: { id: tenantId },
      ...(where.type === "channel" && {
        team: { id: where.teamId, aadGroupId: where.teamId },
        channel: { id: where.channelId },
      }),
    },
    entities: [{ type: "clientInfo", locale: from.locale }],
  };
}

export function messageActivity(
  setting: Setting,
  from: Account,
  where: Where,
  said: { readonly text: string; readonly attachments?: readonly object[] },
): Activity {
  const base = activity(setting, from, where);
  const mention = `<at>${BOT_NAME}</at>`;
  const mentioned = where.type !== "personal";
  return {
    ...base,
    type: "message",
    textFormat: "plain",
    text: mentioned ? `${mention} ${said.text}` : said.text,
    attachments: said.attachments ?? [],
    entities: [
      { type: "clientInfo", locale: from.locale },
      ...(mentioned ? [{ type: "mention", text: mention, mentioned: { id: setting.botId, name: BOT_NAME } }] : []),
    ],
  };
}

export function clickActivity(
  setting: Setting,
  from: Account,
  where: Where,
  click: { readonly verb: string; readonly data?: object; readonly replyToId: string },
): Activity {
  return {
    ...activity(setting, from, where),
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: click.replyToId,
    value: { action: { type: "Action.Execute", verb: click.verb, ...(click.data && { data: click.data }) } },
  };
}

export function installedActivity(setting: Setting, from: Account, where: Where): Activity {
  return { ...activity(setting, from, where), type: "installationUpdate", action: "add" };
}

export function botAddedActivity(setting: Setting, from: Account, where: Where): Activity {
  const membersAdded = [{ id: setting.botId }];
  return { ...activity(setting, from, where), type: "conversationUpdate", membersAdded };
}
