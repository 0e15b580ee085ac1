import { type Activity, ActivityTypes } from "botbuilder";
import type { Rendered } from "./cards/scene.ts";

const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

/** The message as it goes over the wire. `alert`: it may ring, as a message to one person should. */
export function outgoingActivity(
  rendered: Rendered,
  to: { readonly botId: string; readonly alert: boolean },
): Partial<Activity> {
  const text = textWithMentions(rendered);
  return {
    type: ActivityTypes.Message,
    from: { id: to.botId, name: "" },
    summary: rendered.summary,
    ...(text !== undefined && { text, textFormat: "markdown" }),
    ...(rendered.card !== undefined && { attachments: [{ contentType: ADAPTIVE_CARD, content: rendered.card }] }),
    entities: [
      ...rendered.mentions.map(({ id, name }) => ({ type: "mention", text: mentionOf(name), mentioned: { id, name } })),
      ...(rendered.entities ?? []).map((entity) => ({ ...entity, type: String(entity.type) })),
    ],
    ...(to.alert && { channelData: { notification: { alert: true } } }),
  };
}

/** Teams rings only for a mention that stands in the text. */
function textWithMentions({ text, mentions }: Rendered): string | undefined {
  const missing = mentions.map(({ name }) => mentionOf(name)).filter((mention) => !text?.includes(mention));
  return missing.length === 0 ? text : [...missing, ...(text === undefined ? [] : [text])].join(" ");
}

function mentionOf(name: string): string {
  return `<at>${name}</at>`;
}
