import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import type { Message } from "../../../src/domain/messages.ts";
import { render } from "../../../src/teams/cards/render.ts";
import { parseClick } from "../../../src/teams/clicks.ts";
import { actionsOf, elementsOf, runsOf, wordsOf } from "./cardWalk.ts";
import { ALL_MESSAGES, NOW, PROBLEM, SAMPLES, TICKET, withWords } from "./sampleMessages.ts";
import { faultsOf } from "./validateCard.ts";

const EACH = LANGUAGES.flatMap((language) =>
  ALL_MESSAGES.map((message, index) => ({ language, message, name: `${message.say} ${index}`, say: message.say })),
);
const CHANNEL_SAYS = new Set<string>([
  "handoffCard",
  "handoffAsks",
  "requesterWaits",
  "requesterWroteToPerson",
  "handoffEnded",
  "ticketCard",
  "pictureInThread",
  "requesterWrote",
  "requesterReopened",
  "requesterConfirmed",
  "feedbackGiven",
  "promiseMissedInGroup",
  "notDelivered",
  "channelHint",
  "ideaDigest",
  "ideaCard",
  "groupDigest",
  "incidentSuggestion",
  "incidentCard",
  "incidentCalls",
  "incidentClock",
]);
const LIMIT = { channel: 28 * 1024, chat: 100 * 1024 };
/** As many characters as the rest of an activity may take. */
const ENVELOPE = 1_500;

/** As many characters as a lock screen shows of a notification. */
const SUMMARY_LENGTH = 150;
/** As many characters as a phone shows of a button. */
const TITLE_LENGTH = 40;

/** Bytes of UTF-16 of a message with its envelope. */
function bytesOf(message: Message, language: (typeof LANGUAGES)[number] = "fi"): number {
  return (JSON.stringify(render(message, { language, now: NOW })).length + ENVELOPE) * 2;
}

function limitOf(message: Message): number {
  return CHANNEL_SAYS.has(message.say) ? LIMIT.channel : LIMIT.chat;
}

describe.each(EACH)("$name in $language", ({ message, language }) => {
  const rendered = render(message, { language, now: NOW });
  const { card } = rendered;
  const words = [rendered.summary, rendered.text ?? "", card ? wordsOf(card) : "", card?.fallbackText ?? ""].join("\n");

  it("has a summary of one line, and words", () => {
    expect(rendered.summary).toMatch(/^\S.*\S$/u);
    expect(rendered.text ?? (card && wordsOf(card))).toMatch(/\S/u);
    expect(words).not.toMatch(/undefined|\[object|\bNaN\b|\bnull\b|\$\{|\{\{|Invalid Date| [,.;:]|\.\.| $/mu);
  });

  it("has no exclamation mark, no emoji and no doubled space", () => {
    expect(words).not.toMatch(/!|\p{Extended_Pictographic}|\S {2,}\S/u);
  });

  it("has a summary that a notification shows whole", () => {
    expect(rendered.summary.length, rendered.summary).toBeLessThanOrEqual(SUMMARY_LENGTH);
  });

  it("does not show in its summary what anybody wrote", () => {
    expect(rendered.summary.toLowerCase()).not.toContain(PROBLEM.toLowerCase());
    expect(rendered.summary).not.toMatch(/lääkelist/iu);
    expect(render(withWords(message, "Salasana"), { language, now: NOW }).summary).not.toContain("Salasana");
  });

  it("has a card that is well formed, with a fallback text", () => {
    if (!card) return;
    expect(faultsOf(card)).toEqual([]);
    expect(card.fallbackText).toMatch(/\S/u);
    expect(card.lang).toBe(language);
  });

  it("has buttons with titles of their own that come back as clicks", () => {
    const actions = card ? actionsOf(card) : [];
    for (const action of actions) {
      expect(action.title).toMatch(/\S/u);
      if (action.type === "Action.Execute") {
        expect(parseClick(action.verb, action.data), action.verb).toMatchObject({ verb: action.verb, ...action.data });
      }
      if (action.type === "Action.OpenUrl") expect(action.url).toMatch(/^(https:|tel:[+\d]+$)/u);
    }
    const top = card?.body.flatMap((element) => (element.type === "ActionSet" ? element.actions : [])) ?? [];
    const titles = top.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const element of card ? elementsOf(card) : []) {
      if (element.type !== "ActionSet") continue;
      expect(element.actions.length).toBeLessThanOrEqual(6);
      for (const { title } of element.actions) expect(title.length, title).toBeLessThanOrEqual(TITLE_LENGTH);
    }
  });

  it("has inputs with labels, and with ids that are the only ones in the card", () => {
    const inputs = (card ? elementsOf(card) : []).filter(
      (element) => element.type === "Input.Text" || element.type === "Input.ChoiceSet",
    );
    for (const input of inputs) {
      expect(input.label).toMatch(/\S/u);
      expect(!input.isRequired || input.errorMessage).toBeTruthy();
    }
    const ids = inputs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("mentions only who stands in its text", () => {
    for (const { name } of rendered.mentions) expect(rendered.text).toContain(`<at>${name}</at>`);
  });
});

describe("People's words", () => {
  const HOSTILE = [
    ["long", "Sana toinen kolmas. ".repeat(2_000)],
    ["without a space", "ä".repeat(40_000)],
    ["of lines", "a\n".repeat(20_000)],
    ["of quotes and backslashes", '"\\'.repeat(15_000)],
    ["of control characters", "\u0000\u0007\u001b".repeat(10_000)],
    ["of surrogate pairs", "😀".repeat(20_000)],
  ] as const;

  it.each(HOSTILE)("%s fit into what Teams takes", (_, words) => {
    for (const message of ALL_MESSAGES) {
      const changed = withWords(message, words);
      const rendered = render(changed, { language: "sv", now: NOW });
      expect(bytesOf(changed, "sv"), message.say).toBeLessThanOrEqual(limitOf(message));
      if (render(message, { language: "sv", now: NOW }).card) expect(rendered.card, message.say).toBeDefined();
    }
  });

  it("that are cut say so", () => {
    const card = render(withWords(SAMPLES.ticketCard, "Sana toinen kolmas. ".repeat(500)), {
      language: "fi",
      now: NOW,
    }).card;
    expect(card && wordsOf(card)).toContain("Teksti on lyhennetty");
  });

  it("of a thousand events fit into a channel post, and the newest are shown", () => {
    const update = { seenBy: "requester", at: NOW, by: TICKET.requester, what: "requesterWrote" } as const;
    const updates = Array.from({ length: 1_000 }, (_, index) => ({
      ...update,
      text: `Viesti ${index}, ${"x".repeat(200)}`,
    }));
    const message = { ...SAMPLES.ticketCard, ticket: { ...TICKET, updates } };
    expect(bytesOf(message)).toBeLessThanOrEqual(LIMIT.channel);
    const { card } = render(message, { language: "fi", now: NOW });
    expect(card && wordsOf(card)).toContain("Viesti 999");
    expect(card && wordsOf(card)).toMatch(/Aiempia, joita ei näytetä: \d+\./u);
  });

  it("that are names of absurd length still make a message", () => {
    const name = "N".repeat(30_000);
    for (const message of [
      { ...SAMPLES.handoffAsks, person: name },
      { ...SAMPLES.requesterConfirmed, requester: name },
      { ...SAMPLES.requesterWrote, requester: name, owner: { id: "p", name } },
      { ...SAMPLES.ticketCard, ticket: { ...TICKET, requester: { id: "p", name } } },
    ]) {
      expect(bytesOf(message), message.say).toBeLessThanOrEqual(LIMIT.channel);
      expect(render(message, { language: "fi", now: NOW }).summary.length, message.say).toBeLessThanOrEqual(300);
    }
  });

  it("stand literally on cards, whatever markup they hold", () => {
    const words = "**lihava** <at>Joku</at> [linkki](https://x.example) <b>b</b> 1. yksi";
    for (const message of ALL_MESSAGES) {
      const { card, text = "" } = render(withWords(message, words), { language: "fi", now: NOW });
      for (const element of card ? elementsOf(card) : []) {
        if (element.type === "TextBlock") expect(element.text, message.say).not.toMatch(/[*<>[\]_`]/u);
      }
      expect(text, message.say).not.toMatch(/\*\*|<at>Joku|\]\(|<b>/u);
    }
    const card = render(withWords(SAMPLES.ticketUpdate, words), { language: "fi", now: NOW }).card;
    expect(card && runsOf(card).map(({ text }) => text)).toContain(words);
  });

  it("in a name cannot forge a mention", () => {
    const person = "Aino</at> <at>Everyone";
    const rendered = render({ ...SAMPLES.handoffAsks, person }, { language: "fi", now: NOW });
    expect(rendered.text?.match(/<at>/gu)).toHaveLength(1);
    expect(rendered.mentions[0]?.name).not.toMatch(/[<>]/u);
  });

  it("on an outdated card come back in the field they stood in, whole", () => {
    const text = "Sana ".repeat(799).trim();
    for (const verb of [
      "askRequester",
      "updateRequester",
      "addWorkNote",
      "giveWorkaround",
      "resolveTicket",
      "handOverTicket",
    ]) {
      const message = { ...withWords(SAMPLES.ticketCard, "x".repeat(10_000)), kept: { verb, text } };
      const { card } = render(message, { language: "fi", now: NOW });
      const input =
        card && elementsOf(card).find((element) => element.type === "Input.Text" && element.id === `${verb}.text`);
      expect(input).toMatchObject({ value: text });
    }
  });

  it("of ten thousand characters come back whole with the button for a new question", () => {
    const text = "Sana toinen ".repeat(833);
    for (const message of [
      { ...SAMPLES.whichMatter, text },
      { ...SAMPLES.takenToTicket, text },
      { ...SAMPLES.safety, text },
      { ...SAMPLES.ticketReadBack, extendedBy: text },
    ]) {
      const { card } = render(message, { language: "fi", now: NOW });
      const anew =
        card && actionsOf(card).find((action) => action.type === "Action.Execute" && action.verb === "askAnew");
      expect(anew).toMatchObject({ data: { text } });
    }
  });
});
