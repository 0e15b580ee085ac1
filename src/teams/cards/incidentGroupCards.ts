import type { IncidentUpdate } from "../../domain/majorIncident.ts";
import { publicText } from "../../domain/majorIncident.ts";
import type { MessageOf } from "../../domain/messages.ts";
import type { CardAction, CardElement } from "./adaptiveCard.ts";
import { box, button, buttons, fact, heading, opening, paragraph, quiet, strong, textInput } from "./elements.ts";
import { declareForm } from "./incidentTicketForms.ts";
import { shortened, title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";
import { threadWord } from "./threadCards.ts";

/** Tickets that report alike, and what to make of them. */
export function incidentSuggestion(message: MessageOf<"incidentSuggestion">, scene: Scene): Rendered {
  const { tickets, keptText } = message;
  const { says, notes } = scene.texts.incidents;
  const words = says.incidentSuggestion(message, scene.now);
  const shown = tickets.slice(-scene.room.entries);
  const leftOut = tickets.length - shown.length;
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      heading(words.opening),
      ...(keptText === undefined ? [] : [strong(notes.kept), ...theirWords(keptText, scene)]),
      ...(leftOut === 0 ? [] : [quiet(scene.texts.channel.notes.earlierLeftOut(leftOut))]),
      ...shown.flatMap(({ id, title: name, unit, openedAt }) => [
        strong(`${id} · ${title(name)}`, { spacing: "medium" }),
        quiet(`${unit[scene.language]} · ${scene.texts.shared.at(openedAt, scene.now)}`, { spacing: "none" }),
      ]),
      ...(words.closing ? [paragraph(words.closing, { spacing: "medium" })] : []),
      ...decisions(message, scene),
    ]),
  };
}

function decisions(message: MessageOf<"incidentSuggestion">, scene: Scene): readonly CardElement[] {
  const { suggestionId, revision, tickets, incidentId, keptText } = message;
  const { buttons: titles } = scene.texts.incidents;
  const about = { suggestionId, revision };
  if (tickets.length === 0) return [];
  const make: CardAction =
    incidentId === undefined
      ? declareForm("declareSuggested", about, scene, keptText)
      : button(titles.joinSuggested(incidentId), "joinSuggested", about, { style: "positive" });
  return [
    buttons([make, button(titles.dismiss, "dismissSuggested", about, { associatedInputs: "none" })], {
      separator: true,
    }),
  ];
}

/** A major incident for the groups that answer for it, with how far its telling is. */
export function incidentCard(message: MessageOf<"incidentCard">, scene: Scene): Rendered {
  const { incident, progress } = message;
  const { incidents } = scene.texts;
  const words = incidents.says.incidentCard(message, scene.now);
  return {
    summary: words.summary,
    mentions: [],
    card: {
      ...adaptiveCard(scene, words.opening, [
        heading(`${incident.id} · ${title(incident.title)}`),
        paragraph(words.opening, { spacing: "small" }),
        ...kept(message, scene),
        ...facts(message, scene),
        ...(progress && progress.total > 0 ? [strong(incidents.progress(progress), { spacing: "medium" })] : []),
        strong(incidents.facts.publicText, { spacing: "medium" }),
        box(theirWords(publicText(incident), scene)),
        ...forms(message, scene),
        ...history(incident.updates, scene),
      ]),
      msteams: { width: "Full" },
    },
  };
}

function facts({ incident, reach, group }: MessageOf<"incidentCard">, scene: Scene): readonly CardElement[] {
  const { incidents, shared, channel } = scene.texts;
  const { facts: names } = incidents;
  const { state, declaredAt, declaredBy, promisedBy } = incident;
  const owner = "owner" in state && state.owner ? state.owner.name : names.nobody;
  return [
    fact(channel.facts.group, group[scene.language]),
    ...(state.status === "closed" ? [] : [fact(names.owner, owner)]),
    fact(names.declared, `${shared.at(declaredAt, scene.now)}, ${declaredBy.name}`),
    fact(names.followers, String(reach.people)),
    fact(names.tickets, String(reach.tickets)),
    ...(promisedBy === undefined ? [] : [fact(names.nextWordBy, shared.at(promisedBy, scene.now))]),
  ];
}

function kept({ kept: typed }: MessageOf<"incidentCard">, scene: Scene): readonly CardElement[] {
  return typed ? [strong(scene.texts.incidents.notes.kept), ...theirWords(typed.text, scene)] : [];
}

const FORMS = ["updateIncident", "incidentWorkaround", "resolveIncident", "addToIncident"] as const;

function forms({ incident, kept: typed }: MessageOf<"incidentCard">, scene: Scene): readonly CardElement[] {
  const { incidents } = scene.texts;
  const { state, id, revision } = incident;
  if (state.status !== "open") return [];
  const about = { incidentId: id, revision };
  const take = state.owner
    ? button(incidents.buttons.takeOver, "takeIncident", about)
    : button(incidents.buttons.take, "takeIncident", about, { style: "positive" });
  const actions = FORMS.map((verb): CardAction => {
    const { open, label, send } = incidents.forms[verb];
    const value = typed?.verb === verb ? { value: shortened(typed.text, scene.room.typed).text } : {};
    return opening(open, [
      textInput(verb, "text", { label, missing: incidents.textMissing, ...value }),
      ...(verb === "addToIncident" ? [] : [quiet(incidents.notes.shownAsWritten, { spacing: "small" })]),
      buttons([button(send, verb, about, { style: "positive" })]),
    ]);
  });
  return [buttons([take, ...actions.slice(0, 3)], { separator: true }), buttons(actions.slice(3))];
}

function history(updates: readonly IncidentUpdate[], scene: Scene): readonly CardElement[] {
  const { incidents, shared, channel } = scene.texts;
  const shown = updates.slice(-scene.room.entries);
  const leftOut = updates.length - shown.length;
  return [
    heading(incidents.notes.updates, { separator: true, spacing: "large" }),
    ...(leftOut === 0 ? [] : [quiet(channel.notes.earlierLeftOut(leftOut))]),
    ...shown.toReversed().flatMap(({ at, by, what, text }) => [
      quiet(`${shared.at(at, scene.now)} · ${by?.name ?? shared.byTime}: ${incidents.updates[what]}`, {
        spacing: "small",
      }),
      // The public text stands further up.
      ...(what === "declared" ? [] : theirWords(text, scene)),
    ]),
  ];
}

/** Under the card, with those mentioned who are to act. */
export function incidentRing(message: MessageOf<"incidentCalls" | "incidentClock">, scene: Scene): Rendered {
  const { says } = scene.texts.incidents;
  if (message.say === "incidentCalls") {
    return threadWord(says.incidentCalls(message, scene.now), { text: "", ring: message.members }, scene);
  }
  const words = says.incidentClock(message, scene.now);
  return threadWord(words, { text: "", ring: [message.owner, message.lead] }, scene);
}
