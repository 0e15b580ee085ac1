import type { MessageOf } from "../../domain/messages.ts";
import type { Ticket } from "../../domain/ticket.ts";
import type { CardElement, ShowCard } from "./adaptiveCard.ts";
import { button, buttons, choiceInput, opening, paragraph, quiet, textInput } from "./elements.ts";
import { shortened } from "./room.ts";
import { type Scene, theirWords } from "./scene.ts";

type FormVerb = keyof Scene["texts"]["channel"]["forms"];

/** Forms by what makes sense in a status, in rows of buttons. */
const ROWS: Readonly<Record<Ticket["state"]["status"], readonly (readonly FormVerb[])[]>> = {
  new: [
    ["askRequester", "updateRequester", "giveWorkaround"],
    ["addWorkNote", "handOverTicket", "resolveTicket"],
  ],
  inProgress: [
    ["askRequester", "updateRequester", "giveWorkaround"],
    ["addWorkNote", "handOverTicket", "resolveTicket"],
  ],
  onHold: [
    ["askRequester", "updateRequester", "giveWorkaround"],
    ["addWorkNote", "handOverTicket", "resolveTicket"],
  ],
  resolved: [["updateRequester", "addWorkNote"]],
  closed: [["addWorkNote"]],
  cancelled: [["addWorkNote"]],
};

/** What an agent can do with a ticket: take it, and one small form for each thing to write. */
export function agentForms(message: MessageOf<"ticketCard">, scene: Scene): readonly CardElement[] {
  const { ticket } = message;
  const { buttons: titles } = scene.texts.channel;
  const { status } = ticket.state;
  const about = { ticketId: ticket.id, revision: ticket.revision };
  const take =
    status === "new"
      ? [button(titles.takeTicket, "takeTicket", about, { style: "positive" })]
      : status === "inProgress" || status === "onHold"
        ? [button(titles.takeTicketOver, "takeTicket", about)]
        : [];
  const [first = [], ...others] = ROWS[status];
  return [
    buttons([...take, ...first.map((verb) => form(verb, message, scene))], { separator: true }),
    ...others.map((row) => buttons(row.map((verb) => form(verb, message, scene)))),
  ];
}

function form(verb: FormVerb, message: MessageOf<"ticketCard">, scene: Scene): ShowCard {
  const { forms, textMissing } = scene.texts.channel;
  const { open, label, send } = forms[verb];
  const { id, revision } = message.ticket;
  const kept = message.kept?.verb === verb ? shortened(message.kept.text, scene.room.typed) : undefined;
  return opening(open, [
    ...(verb === "handOverTicket" ? [groupChoice(message, scene)] : []),
    textInput(verb, "text", { label, missing: textMissing, ...(kept ? { value: kept.text } : {}) }),
    ...(kept?.cut ? [quiet(scene.texts.shared.shortened)] : []),
    buttons([button(send, verb, { ticketId: id, revision }, { style: "positive" })]),
  ]);
}

function groupChoice({ nextGroups }: MessageOf<"ticketCard">, scene: Scene): CardElement {
  const { toGroup, toGroupMissing } = scene.texts.channel;
  return choiceInput("handOverTicket", "groupId", {
    label: toGroup,
    style: "compact",
    missing: toGroupMissing,
    choices: nextGroups.map(({ id, name }) => ({ title: name[scene.language], value: id })),
  });
}

/** Where the words are that an agent typed on an outdated card, so that none are lost. */
export function keptWords({ ticket, kept }: MessageOf<"ticketCard">, scene: Scene): readonly CardElement[] {
  if (!kept) return [];
  const { notes, forms } = scene.texts.channel;
  const verb = ROWS[ticket.state.status].flat().find((one) => one === kept.verb);
  return verb
    ? [paragraph(notes.kept(forms[verb].open))]
    : [paragraph(notes.keptNowhere), ...theirWords(kept.text, scene)];
}
