import type { MessageOf } from "../../domain/messages.ts";
import type { ViewedTicket, ViewedUpdate } from "../../domain/viewedTicket.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { box, button, buttons, fact, heading, opening, paragraph, quiet, strong, textInput } from "./elements.ts";
import { answerForm, helpedOrNot } from "./requesterTicketCards.ts";
import { feedback, worksOrNot } from "./resolutionCards.ts";
import { title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords, uncut } from "./scene.ts";

const OPEN: ReadonlySet<ViewedTicket["status"]> = new Set(["new", "inProgress", "workedAround", "onHold"]);

/** One of the requester's own tickets: where it stands, what can be done, and its history, the latest first. */
export function ticketView({ ticket, say }: MessageOf<"ticketView">, scene: Scene): Rendered {
  const { requester, chat, shared, channel } = scene.texts;
  const words = requester.ticketView({ say, ticket }, scene.now);
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      heading(`${ticket.id} · ${title(ticket.title)}`),
      paragraph(chat.ticketState(ticket, scene.now)),
      paragraph(shared.priorityBecause(ticket.priority, ticket.priorityReason, "requester"), { spacing: "small" }),
      ...("text" in ticket.priorityReason ? theirWords(ticket.priorityReason.text, scene) : []),
      fact(channel.facts.opened, shared.at(ticket.openedAt, scene.now)),
      strong(channel.facts.description, { spacing: "medium" }),
      ...theirWords(ticket.description, scene),
      ...whatWaits(ticket, scene),
      ...(OPEN.has(ticket.status) ? [ownHand(ticket, scene), quiet(chat.notes.addPicture, { spacing: "small" })] : []),
      ...history(ticket, scene),
    ]),
  };
}

/** What the requester is asked, in the order of how much it matters. */
function whatWaits(ticket: ViewedTicket, scene: Scene): readonly CardElement[] {
  const { facts } = scene.texts.channel;
  const { id, question, workaround, resolution, status } = ticket;
  if (question !== undefined) {
    return [
      strong(facts.question, { separator: true }),
      ...theirWords(question, scene),
      ...answerForm({ ticketId: id }, scene),
    ];
  }
  if (resolution && (status === "resolved" || status === "closed")) {
    return [
      strong(facts.resolution, { separator: true }),
      box(theirWords(resolution.text, scene)),
      ...(status === "resolved" ? [worksOrNot(resolution, scene)] : []),
      ...feedback(resolution, scene),
    ];
  }
  if (!workaround) return [];
  return [
    strong(facts.workaround, { separator: true }),
    box(theirWords(workaround.text, scene)),
    ...(workaround.helped === undefined && OPEN.has(status)
      ? [helpedOrNot({ ticketId: id, mark: workaround.message }, scene)]
      : []),
  ];
}

/** Write more, put the description right, withdraw. */
function ownHand({ id, description }: ViewedTicket, scene: Scene): CardElement {
  const { inputs, buttons: titles } = scene.texts.chat;
  const ticketId = id;
  const text = uncut(description, scene);
  return buttons(
    [
      opening(titles.commentTicket, [
        textInput("commentTicket", "text", { label: inputs.ownComment, missing: inputs.answerMissing }),
        buttons([button(titles.sendComment, "commentTicket", { ticketId }, { style: "positive" })]),
      ]),
      opening(titles.correctTicket, [
        textInput("correctTicket", "text", {
          label: inputs.correction,
          missing: inputs.answerMissing,
          ...(text === undefined ? {} : { value: text }),
        }),
        buttons([button(titles.sendCorrection, "correctTicket", { ticketId }, { style: "positive" })]),
      ]),
      opening(titles.withdrawTicket, [
        textInput("withdrawTicket", "text", { label: inputs.whyWithdrawn }),
        buttons([button(titles.sendWithdrawal, "withdrawTicket", { ticketId }, { style: "destructive" })]),
      ]),
    ],
    { separator: true },
  );
}

function history({ updates }: ViewedTicket, scene: Scene): readonly CardElement[] {
  const { chat, channel } = scene.texts;
  const shown = updates.slice(-scene.room.entries);
  const leftOut = updates.length - shown.length;
  return [
    heading(chat.notes.history, { separator: true, spacing: "large" }),
    ...(leftOut === 0 ? [] : [quiet(channel.notes.earlierLeftOut(leftOut))]),
    ...shown.toReversed().flatMap((update) => updateWords(update, scene)),
  ];
}

function updateWords({ at, by, what, text, to }: ViewedUpdate, scene: Scene): readonly CardElement[] {
  const { shared } = scene.texts;
  const where = to ? ` (${to[scene.language]})` : "";
  const event = `${shared.at(at, scene.now)} · ${by?.name ?? shared.byTime}: ${shared.updates[what]}${where}`;
  // The description stands further up, and where the ticket went is in the event.
  const words = what === "handedOver" || what === "opened" ? [] : theirWords(text, scene);
  return [quiet(event, { spacing: "small" }), ...words];
}
