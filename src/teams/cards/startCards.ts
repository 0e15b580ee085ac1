import type { MessageOf } from "../../domain/messages.ts";
import type { CardElement, OpenUrl } from "./adaptiveCard.ts";
import { button, buttons, choiceInput, fact, heading, large, link, paragraph, quiet, row, strong } from "./elements.ts";
import { shortened, title } from "./room.ts";
import { adaptiveCard, type Rendered, type Scene, theirWords } from "./scene.ts";

/** Who the bot is, what it does, and its languages. */
export function welcome(message: MessageOf<"welcome"> | MessageOf<"help">, scene: Scene): Rendered {
  const { requester, chat, ideas } = scene.texts;
  const words = message.say === "welcome" ? requester.welcome(message, scene.now) : requester.help(message, scene.now);
  const { buttons: titles } = chat;
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      paragraph(words.opening),
      ...(words.closing ? [paragraph(words.closing)] : []),
      buttons([
        button(titles.newTicket, "newTicket", {}),
        button(titles.myTickets, "myTickets", {}),
        button(ideas.buttons.share, "shareIdea", {}),
        button(titles.changeUnit, "changeUnit", {}),
        button(titles.safety, "safety", {}),
      ]),
      buttons(
        [
          button(titles.languages.fi, "chooseLanguage", { language: "fi" }),
          button(titles.languages.sv, "chooseLanguage", { language: "sv" }),
          button(titles.languages.en, "chooseLanguage", { language: "en" }),
          button(scene.texts.quiet.buttons.open, "quietHours", {}),
        ],
        { separator: true },
      ),
    ]),
  };
}

/** The number to call, before everything else. What was written is searched only after a no to danger. */
export function safety(message: MessageOf<"safety">, scene: Scene): Rendered {
  const { texts, language } = scene;
  const words = texts.requester.safety(message, scene.now);
  const { buttons: titles } = texts.chat;
  const several = message.emergencies.length > 1;
  const numbers = message.emergencies.flatMap(({ organisation, name, number }) => [
    ...(several ? [strong(organisation[language], { separator: true })] : []),
    ...emergencyNumber({ name: name[language], number }, scene),
  ]);
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, `${words.opening} ${message.emergencies.map(({ number }) => number).join(", ")}`, [
      heading(words.opening),
      ...numbers,
      ...(words.closing ? [paragraph(words.closing, { separator: true })] : []),
      buttons([
        button(
          titles.openCriticalTicket,
          "openTicketForm",
          { questionId: message.questionId, critical: true },
          { style: "destructive" },
        ),
        ...(message.text === undefined
          ? []
          : [button(titles.noDanger, "askAnew", { text: shortened(message.text, scene.room.typed).text })]),
      ]),
    ]),
  };
}

/** A number in large figures, since not every computer can call, and a button for those that can. */
export function emergencyNumber(
  { name, number }: { readonly name: string; readonly number: string },
  scene: Scene,
): readonly CardElement[] {
  return [paragraph(name), large(number, { spacing: "small" }), buttons([callLink(number, scene)])];
}

/** A button for those computers and phones that can call. */
export function callLink(number: string, scene: Scene): OpenUrl {
  return link(scene.texts.chat.buttons.call(number), `tel:${number.replace(/[^+\d]/gu, "")}`);
}

export function askUnit(message: MessageOf<"askUnit">, scene: Scene): Rendered {
  const { texts, language } = scene;
  const { questionId, next, organisations } = message;
  const about = questionId === undefined ? {} : { questionId };
  const then = next === undefined ? {} : { next };
  const words = texts.requester.askUnit(message, scene.now);
  const { inputs, buttons: titles } = texts.chat;
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      paragraph(words.opening),
      choiceInput("chooseUnit", "unitId", {
        label: inputs.unit,
        style: "filtered",
        placeholder: inputs.unitPlaceholder,
        missing: inputs.unitMissing,
        choices: organisations.flatMap((organisation) =>
          organisation.units.map((unit) => ({
            title: `${organisation.name[language]}: ${unit.name[language]}`,
            value: unit.id,
          })),
        ),
      }),
      buttons([button(titles.chooseUnit, "chooseUnit", { ...about, ...then }, { style: "positive" })]),
    ]),
  };
}

/** So many tickets get a row each, which carries what was written; more of them, or a long text, a list. */
const ROWS_FOR_TICKETS = { tickets: 3, text: 4_000 };

/** It was not clear what a message is about; one tap decides. */
export function whichMatter(message: MessageOf<"whichMatter">, scene: Scene): Rendered {
  const { text, tickets, pictures } = message;
  const beside = pictures === undefined ? {} : { pictures };
  const words = scene.texts.requester.whichMatter(message, scene.now);
  const { inputs, buttons: titles } = scene.texts.chat;
  const carried = shortened(text, scene.room.typed).text;
  const anew = text === "" ? scene.texts.pictures.otherMatter : titles.newQuestion;
  const choices = tickets.map(({ id, title: whole }) => ({ title: titles.matterIs(id, title(whole)), value: id }));
  const matter: readonly CardElement[] =
    tickets.length <= ROWS_FOR_TICKETS.tickets && text.length <= ROWS_FOR_TICKETS.text
      ? choices.map((choice) => {
          const pressed = button("", "matterIsTicket", { ticketId: choice.value, text: carried, ...beside });
          return row(choice.title, { ...pressed, title: choice.title });
        })
      : [
          choiceInput("matterIsTicket", "ticketId", {
            label: inputs.matter,
            style: "compact",
            choices,
            missing: inputs.matterMissing,
          }),
          buttons([button(titles.matterIsChosen, "matterIsTicket", { text: carried, ...beside })]),
        ];
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      strong(words.opening),
      ...theirWords(text, scene),
      ...matter,
      buttons([button(anew, "askAnew", { text: carried, ...beside }, { associatedInputs: "none" })], {
        separator: true,
      }),
    ]),
  };
}

export function myTickets(message: MessageOf<"myTickets">, scene: Scene): Rendered {
  const { requester, chat } = scene.texts;
  const words = requester.myTickets(message, scene.now);
  const shown = message.tickets.slice(0, scene.room.entries);
  return {
    summary: words.summary,
    mentions: [],
    card: adaptiveCard(scene, words.opening, [
      shown.length === 0 ? paragraph(words.opening) : heading(words.opening),
      ...shown.flatMap((ticket) => [
        fact(ticket.id, title(ticket.title), { spacing: "medium" }),
        paragraph(chat.ticketState(ticket, scene.now), { spacing: "none" }),
        buttons([button(chat.buttons.showTicket(ticket.id), "showTicket", { ticketId: ticket.id })], {
          spacing: "small",
        }),
      ]),
      ...(shown.length < message.tickets.length ? [quiet(chat.notes.latestOnly(shown.length))] : []),
      buttons([button(chat.buttons.newTicket, "newTicket", {})], { separator: true }),
    ]),
  };
}
