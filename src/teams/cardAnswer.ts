import type { Reply } from "../desk/inbound.ts";
import { render } from "./cards/render.ts";

/** The body that a click is answered with; undefined leaves the card as it is. */
export function cardAnswer(
  reply: Reply,
  { now, imageHosts }: { readonly now: number; readonly imageHosts?: readonly string[] | undefined },
): object | undefined {
  if (reply.reply === "none") return undefined;
  const { card, text, summary } = render(reply.message, { language: reply.language, now, imageHosts });
  if (reply.reply === "card" && card !== undefined) {
    return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  }
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text ?? summary };
}
