import type { Idea } from "../../domain/idea.ts";
import type { DigestedIdea } from "../../domain/ideaMessages.ts";
import { NEXT_STATUSES } from "../../domain/ideaRules.ts";
import type { MessageOf } from "../../domain/messages.ts";
import type { CardAction, CardElement } from "./adaptiveCard.ts";
import { button, buttons, fact, heading, opening, paragraph, quiet, row, strong, textInput } from "./elements.ts";
import { shortened, title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";

/** What is new and what waits, a row for each idea, which opens it. What does not fit is a tap away. */
export function ideaDigest(message: MessageOf<"ideaDigest">, scene: Scene): Rendered {
  const { organisationId, at, ideas, from } = message;
  const { says, buttons: titles } = scene.texts.ideas;
  const words = says.ideaDigest(message, scene.now);
  const until = from + scene.room.entries;
  const shown = ideas.slice(from, until);
  const about = { organisationId, digestAt: at };
  const turns = [
    ...(from === 0 ? [] : [button(titles.back, "showIdeas", { ...about, from: 0 })]),
    ...(until < ideas.length ? [button(titles.more, "showIdeas", { ...about, from: until })] : []),
  ];
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      heading(words.opening),
      ...(words.closing ? [paragraph(words.closing, { spacing: "small" })] : []),
      ...shown.flatMap((idea, place) => [...sectionHeading(idea, shown[place - 1], scene), digestRow(idea, at, scene)]),
      ...(turns.length === 0 ? [] : [buttons(turns, { separator: true })]),
    ]),
  };
}

function sectionHeading(idea: DigestedIdea, before: DigestedIdea | undefined, scene: Scene): readonly CardElement[] {
  const section = sectionOf(idea);
  if (before && sectionOf(before) === section) return [];
  return [heading(scene.texts.ideas.sections[section], { separator: true, spacing: "medium" })];
}

function sectionOf({ fresh }: DigestedIdea): "new" | "joined" | "waiting" {
  if (!fresh) return "waiting";
  return fresh.isNew ? "new" : "joined";
}

/** The row is one button, in the way of the candidates among instructions. */
function digestRow(idea: DigestedIdea, digestAt: number, scene: Scene): CardElement {
  const { ideas, shared } = scene.texts;
  const shown = title(idea.title);
  const standing = quiet(ideas.digestRow(idea, shared.at(idea.sentAt, scene.now)), { spacing: "none" });
  const pressed = { ...button("", "openIdea", { ideaId: idea.id, digestAt }), title: ideas.buttons.open(shown) };
  return row(shown, pressed, [standing]);
}

/** One idea, and what the group can answer from where it stands. */
export function ideaCard(message: MessageOf<"ideaCard">, scene: Scene): Rendered {
  const { idea, digestAt } = message;
  const { says, buttons: titles } = scene.texts.ideas;
  const words = says.ideaCard(message, scene.now);
  const { organisationId } = idea;
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      heading(title(idea.words.title)),
      ...kept(message, scene),
      ...facts(idea, scene),
      ...answers(message, scene),
      ...history(idea, scene),
      buttons([button(titles.back, "showIdeas", { organisationId, digestAt, from: 0 }, { associatedInputs: "none" })], {
        separator: true,
      }),
    ]),
  };
}

function kept({ idea, keptReason }: MessageOf<"ideaCard">, scene: Scene): readonly CardElement[] {
  if (keptReason === undefined) return [];
  const { notes } = scene.texts.ideas;
  // Where it can still be declined, the words stand in their field as well, to be sent.
  const words = canDecline(idea) ? [] : theirWords(keptReason, scene);
  return [strong(notes.keptReason), ...words];
}

function facts(idea: Idea, scene: Scene): readonly CardElement[] {
  const { ideas, shared } = scene.texts;
  const { facts: names, statuses } = ideas;
  const { state, words } = idea;
  return [
    fact(names.status, statuses[state.status], {}),
    ...(state.status === "declined" ? [strong(names.reason), ...theirWords(state.reason, scene)] : []),
    fact(names.author, title(idea.author.name)),
    fact(names.sent, shared.at(idea.sentAt, scene.now)),
    fact(names.wanted, String(idea.joiners.length + 1)),
    strong(names.gain, { spacing: "medium" }),
    ...theirWords(words.gain, scene),
    ...(words.forWhom === "" ? [] : [strong(names.forWhom), ...theirWords(words.forWhom, scene)]),
  ];
}

function answers({ idea, digestAt, keptReason }: MessageOf<"ideaCard">, scene: Scene): readonly CardElement[] {
  const { buttons: titles, inputs, notes } = scene.texts.ideas;
  const about = { ideaId: idea.id, digestAt, revision: idea.revision };
  const actions = NEXT_STATUSES[idea.state.status].map((status): CardAction => {
    if (status !== "declined") {
      return button(titles.give[status], "setIdeaStatus", { ...about, status }, { associatedInputs: "none" });
    }
    return opening(titles.give.declined, [
      textInput("declineIdea", "text", {
        label: inputs.reason,
        missing: inputs.reasonMissing,
        ...(keptReason === undefined ? {} : { value: shortened(keptReason, scene.room.typed).text }),
      }),
      quiet(notes.reasonIsTold, { spacing: "small" }),
      buttons([button(titles.sendDecline, "declineIdea", about)]),
    ]);
  });
  return actions.length === 0 ? [] : [buttons(actions, { separator: true })];
}

function history({ history: events }: Idea, scene: Scene): readonly CardElement[] {
  const { ideas, shared } = scene.texts;
  const shown = events.slice(-scene.room.entries).toReversed();
  return [
    strong(ideas.facts.history, { separator: true, spacing: "medium" }),
    ...shown.map(({ at, by, status }) =>
      quiet(`${shared.at(at, scene.now)} · ${title(by.name)}: ${ideas.statuses[status]}`, { spacing: "small" }),
    ),
  ];
}

function canDecline({ state }: Idea): boolean {
  return NEXT_STATUSES[state.status].includes("declined");
}
