import type { MessageOf } from "../../domain/messages.ts";
import { isOpenTicket } from "../../domain/ticketRules.ts";
import type { CardElement, ShowCard } from "./adaptiveCard.ts";
import { button, buttons, choiceInput, opening, quiet, textInput } from "./elements.ts";
import { shortened, title } from "./room.ts";
import type { Scene } from "./scene.ts";

/** What an agent can do about major incidents on a ticket's own card. */
export function incidentForms(message: MessageOf<"ticketCard">, scene: Scene): readonly CardElement[] {
  const { ticket, incidents = [] } = message;
  const { buttons: titles, join } = scene.texts.incidents;
  const about = { ticketId: ticket.id, revision: ticket.revision };
  if (ticket.state.status === "merged") return [buttons([button(titles.detach, "detachTicket", about)])];
  if (!isOpenTicket(ticket.state)) return [];
  const choices = incidents.map(({ id, title: name }) => ({ title: `${id} · ${title(name)}`, value: id }));
  const joining =
    choices.length === 0
      ? []
      : [
          opening(join.open, [
            choiceInput("joinIncident", "incidentId", {
              label: join.label,
              style: "compact",
              missing: join.missing,
              choices,
            }),
            buttons([button(join.send, "joinIncident", about, { style: "positive" })]),
          ]),
        ];
  return [buttons([declareForm("declareFromTicket", about, scene), ...joining])];
}

/** The public text, with a calm sentence to begin with. */
export function declareForm(
  verb: "declareSuggested" | "declareFromTicket",
  about:
    | { readonly suggestionId: string; readonly revision: number }
    | { readonly ticketId: string; readonly revision: number },
  { texts, room }: Scene,
  typed?: string,
): ShowCard {
  const { declare, textMissing, notes } = texts.incidents;
  return opening(declare.open, [
    textInput(verb, "text", {
      label: declare.label,
      missing: textMissing,
      value: shortened(typed ?? declare.calm, room.typed).text,
    }),
    quiet(notes.shownAsWritten, { spacing: "small" }),
    buttons([button(declare.send, verb, about, { style: "positive" })]),
  ]);
}
