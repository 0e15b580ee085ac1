import type { MessageOf } from "../../domain/messages.ts";
import { countOf } from "../../domain/picture.ts";
import type { Ticket, TicketUpdate, WorkNote } from "../../domain/ticket.ts";
import { runningClocks } from "../../domain/ticketChange.ts";
import { handOverCount } from "../../domain/ticketRules.ts";
import type { CardElement } from "./adaptiveCard.ts";
import { agentForms, keptWords } from "./agentForms.ts";
import { box, fact, heading, large, paragraph, quiet, strong } from "./elements.ts";
import { title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";
import { triedInstructions } from "./triedInstructions.ts";

/** Everything known about a ticket, for the group that has it. On the channel it left it points to where it went. */
export function ticketCard(message: MessageOf<"ticketCard">, scene: Scene): Rendered {
  const { ticket, pointsTo } = message;
  const { group: says, shared } = scene.texts;
  const words = says.ticketCard(message, scene.now);
  const headline = [ticket.id, shared.statuses[ticket.state.status], shared.priority(ticket.priority)].join(" · ");
  const body = pointsTo
    ? [paragraph(words.opening)]
    : [
        heading(headline),
        ...keptWords(message, scene),
        ...importance(message, scene),
        ...facts(message, scene),
        ...matter(message, scene),
        ...agentForms(message, scene),
        ...history(message, scene),
      ];
  return {
    summary: words.summary,
    mentions: [],
    card: { ...adaptiveCard(scene, words.opening, body), ...(pointsTo ? {} : { msteams: { width: "Full" } }) },
  };
}

function importance({ ticket, emergency }: MessageOf<"ticketCard">, scene: Scene): readonly CardElement[] {
  const { shared, channel } = scene.texts;
  return [
    paragraph(shared.priorityBecause(ticket.priority, ticket.priorityReason, "group"), { spacing: "small" }),
    ...("text" in ticket.priorityReason ? theirWords(ticket.priorityReason.text, scene) : []),
    ...(ticket.priority === 1
      ? [fact(channel.facts.emergency, emergency.name[scene.language]), large(emergency.number, { spacing: "small" })]
      : []),
  ];
}

function facts({ ticket, unit, organisation, group }: MessageOf<"ticketCard">, scene: Scene): readonly CardElement[] {
  const { channel, shared } = scene.texts;
  const { facts: names } = channel;
  const { state } = ticket;
  const { language, now } = scene;
  const owner =
    "owner" in state ? state.owner.name : state.status === "new" ? names.nobody : ticket.resolutions.at(-1)?.by.name;
  const handedOver = handOverCount(ticket);
  const reopened = ticket.updates.filter(({ what }) => what === "reopened").length;
  return [
    fact(names.requester, ticket.requester.name, {}),
    fact(names.unit, `${unit[language]}, ${organisation[language]}`),
    fact(names.group, group[language]),
    ...(owner === undefined ? [] : [fact(names.owner, owner)]),
    fact(names.opened, shared.at(ticket.openedAt, now)),
    ...limits(ticket, scene),
    ...(countOf(ticket.pictures) === 0 ? [] : [fact(scene.texts.pictures.count, String(countOf(ticket.pictures)))]),
    ...(ticket.linkedTo === undefined ? [] : [fact(names.linkedTo, ticket.linkedTo)]),
    ...(reopened === 0 ? [] : [fact(names.reopened, String(reopened))]),
    ...(handedOver === 0 ? [] : [fact(names.handedOver, String(handedOver))]),
    ...("incidentId" in state ? [fact(scene.texts.incidents.facts.incident, state.incidentId)] : []),
    ...("vendorCase" in state ? [fact(names.vendorCase, state.vendorCase)] : []),
    ...("question" in state
      ? [strong(names.waitingFor, { spacing: "medium" }), ...theirWords(state.question, scene)]
      : []),
  ];
}

/** When something is due: the word to the requester, and each target whose clock runs. */
function limits(ticket: Ticket, scene: Scene): readonly CardElement[] {
  const { channel, shared } = scene.texts;
  const { facts: names } = channel;
  const titles = { response: names.responseBy, resolution: names.resolutionBy };
  return [
    ...(ticket.promisedBy === undefined ? [] : [fact(names.nextWordBy, shared.at(ticket.promisedBy, scene.now))]),
    ...runningClocks(ticket).map(({ name, dueAt, breached }) =>
      fact(titles[name], channel.clock(shared.at(dueAt, scene.now), breached)),
    ),
  ];
}

function matter({ ticket }: MessageOf<"ticketCard">, scene: Scene): readonly CardElement[] {
  const { facts: names } = scene.texts.channel;
  const resolution = ticket.resolutions.at(-1);
  return [
    strong(names.description, { spacing: "medium" }),
    ...theirWords(ticket.description, scene),
    ...triedInstructions(ticket.tried, scene),
    ...(ticket.workaround
      ? [
          strong(names.workaround, { spacing: "medium" }),
          ...theirWords(ticket.workaround.text, scene),
          ...helpedOthers(ticket, scene),
        ]
      : []),
    ...(resolution ? [strong(names.resolution, { spacing: "medium" }), ...theirWords(resolution.text, scene)] : []),
    ...(resolution?.feedback
      ? [
          fact(names.feedback, `${resolution.feedback.score}/5`, {}),
          ...theirWords(resolution.feedback.comment ?? "", scene),
        ]
      : []),
  ];
}

function helpedOthers({ workaround }: Ticket, { texts }: Scene): readonly CardElement[] {
  const count = workaround?.helpedOthers ?? 0;
  return count === 0 ? [] : [fact(texts.incidents.facts.helpedOthers, String(count))];
}

/** What the requester sees and what stays between the groups stand apart, each under its own heading. */
function history(message: MessageOf<"ticketCard">, scene: Scene): readonly CardElement[] {
  const { updates, workNotes } = message.ticket;
  const { notes } = scene.texts.channel;
  return [
    ...(updates.length === 0
      ? []
      : [
          heading(notes.updatesSeen, { separator: true, spacing: "large" }),
          ...latest(updates, scene, (update) => updateWords(update, message, scene)),
        ]),
    ...(workNotes.length === 0
      ? []
      : [
          box([heading(notes.workNotesHidden), ...latest(workNotes, scene, (note) => workNoteWords(note, scene))], {
            spacing: "medium",
          }),
        ]),
  ];
}

function latest<Entry>(
  entries: readonly Entry[],
  scene: Scene,
  words: (entry: Entry) => readonly CardElement[],
): readonly CardElement[] {
  const shown = entries.slice(-scene.room.entries);
  const leftOut = entries.length - shown.length;
  return [
    ...(leftOut === 0 ? [] : [quiet(scene.texts.channel.notes.earlierLeftOut(leftOut))]),
    ...shown.toReversed().flatMap(words),
  ];
}

function updateWords(
  { at, by, what, text }: TicketUpdate,
  message: MessageOf<"ticketCard">,
  scene: Scene,
): readonly CardElement[] {
  const { shared } = scene.texts;
  const who = by?.name ?? shared.byTime;
  const group = what === "handedOver" ? groupName(text, message, scene) : undefined;
  const event = `${who}: ${shared.updates[what]}${group === undefined ? "" : ` (${group})`}`;
  // The description stands further up, and where the ticket went is in the event.
  const words = what === "handedOver" || what === "opened" ? [] : theirWords(text, scene);
  return [entry(shared.at(at, scene.now), event), ...words];
}

function groupName(id: string, message: MessageOf<"ticketCard">, scene: Scene): string | undefined {
  const name =
    id === message.ticket.groupId ? message.group : message.nextGroups.find((group) => group.id === id)?.name;
  return name?.[scene.language];
}

function workNoteWords({ at, by, what, text }: WorkNote, scene: Scene): readonly CardElement[] {
  const { channel, shared } = scene.texts;
  const event = `${by?.name ?? shared.byTime}: ${channel.workNotes[what](title(text))}`;
  const words = what === "note" || what === "handOverSummary" ? theirWords(text, scene) : [];
  return [entry(shared.at(at, scene.now), event), ...words];
}

function entry(time: string, event: string): CardElement {
  return quiet(`${time} · ${event}`, { spacing: "small" });
}
