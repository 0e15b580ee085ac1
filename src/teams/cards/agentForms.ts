import type { MessageOf } from "../../domain/messages.ts";
import { PRIORITIES } from "../../domain/serviceLevels.ts";
import { HAND_OVER_REASONS, type Ticket, type TicketStatus } from "../../domain/ticket.ts";
import type { CardElement, ShowCard } from "./adaptiveCard.ts";
import { box, button, buttons, choiceInput, opening, paragraph, quiet, textInput } from "./elements.ts";
import { incidentForms } from "./incidentTicketForms.ts";
import { shortened } from "./room.ts";
import { type Scene, theirWords } from "./scene.ts";

type FormVerb = keyof Scene["texts"]["channel"]["forms"];

/** Forms by what makes sense in a status, in rows of buttons. */
const OPEN_ROWS: readonly (readonly FormVerb[])[] = [
  ["askRequester", "updateRequester", "giveWorkaround"],
  ["resolveTicket", "handOverTicket", "addWorkNote"],
  ["changePriority", "sendToVendor"],
];
const ROWS: Readonly<Record<TicketStatus, readonly (readonly FormVerb[])[]>> = {
  new: OPEN_ROWS,
  inProgress: OPEN_ROWS,
  workedAround: OPEN_ROWS,
  onHold: OPEN_ROWS,
  resolved: [["updateRequester", "addWorkNote"]],
  closed: [["addWorkNote"]],
  cancelled: [["addWorkNote"]],
  merged: [["addWorkNote"]],
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
      : "owner" in ticket.state
        ? [button(titles.takeTicketOver, "takeTicket", about)]
        : [];
  const back = "vendorCase" in ticket.state ? [button(titles.backFromVendor, "backFromVendor", about)] : [];
  const [first = [], ...others] = rowsFor(status, message, scene);
  return [
    buttons([...take, ...back, ...first.map((verb) => form(verb, message, scene))], { separator: true }),
    ...others.map((row) => buttons(row.map((verb) => form(verb, message, scene)))),
    ...incidentForms(message, scene),
  ];
}

/** Where there is little room, words that were typed go before the forms beside which they did not stand. */
function rowsFor(
  status: TicketStatus,
  { kept }: MessageOf<"ticketCard">,
  { room }: Scene,
): readonly (readonly FormVerb[])[] {
  const itsRow = ROWS[status].filter((row) => row.some((verb) => verb === kept?.verb));
  return room.entries === 1 && itsRow.length > 0 ? itsRow : ROWS[status];
}

function form(verb: FormVerb, message: MessageOf<"ticketCard">, scene: Scene): ShowCard {
  const { forms, textMissing } = scene.texts.channel;
  const { open, label, send } = forms[verb];
  const { id, revision } = message.ticket;
  const kept = message.kept?.verb === verb ? shortened(message.kept.text, scene.room.typed) : undefined;
  return opening(open, [
    ...(verb === "handOverTicket" ? [groupChoice(message, scene), reasonChoice(scene)] : []),
    ...(verb === "changePriority" ? [priorityChoice(message.ticket, scene)] : []),
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

function reasonChoice({ texts }: Scene): CardElement {
  const { handOverReason, handOverReasonMissing } = texts.channel;
  return choiceInput("handOverTicket", "because", {
    label: handOverReason,
    style: "compact",
    missing: handOverReasonMissing,
    choices: HAND_OVER_REASONS.map((reason) => ({ title: texts.shared.handOverReasons[reason].choice, value: reason })),
  });
}

function priorityChoice({ priority }: Ticket, { texts }: Scene): CardElement {
  const { newPriority, newPriorityMissing } = texts.channel;
  return choiceInput("changePriority", "priority", {
    label: newPriority,
    style: "compact",
    missing: newPriorityMissing,
    choices: PRIORITIES.filter((one) => one !== priority).map((one) => ({
      title: texts.shared.priority(one),
      value: String(one),
    })),
  });
}

/** Where the words are that an agent typed on an outdated card, so that none are lost. */
export function keptWords({ ticket, kept }: MessageOf<"ticketCard">, scene: Scene): readonly CardElement[] {
  if (!kept) return [];
  const { notes, forms } = scene.texts.channel;
  const verb = ROWS[ticket.state.status].flat().find((one) => one === kept.verb);
  return verb
    ? [paragraph(notes.kept(forms[verb].open))]
    : [paragraph(notes.keptNowhere), box(theirWords(kept.text, scene))];
}
