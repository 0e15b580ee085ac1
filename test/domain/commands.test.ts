import { expect, it } from "vitest";
import { readCommand } from "../../src/domain/commands.ts";

it.each([
  ["Omat tiketit", { command: "myTickets" }],
  ["  my tickets. ", { command: "myTickets" }],
  ["Mina ärenden", { command: "myTickets" }],
  ["avaa tiketti", { command: "newTicket" }],
  ["Byt enhet!", { command: "changeUnit" }],
  ["svenska", { command: "chooseLanguage", language: "sv" }],
  ["kieli: svenska", { command: "chooseLanguage", language: "sv" }],
  ["In English", { command: "chooseLanguage", language: "en" }],
  ["hätä", { command: "safety" }],
  ["hei", { command: "help", isGreeting: true }],
  ["apua", { command: "help" }],
  ["Moikka :)", { command: "help", isGreeting: true }],
  ["hej hej!", { command: "help", isGreeting: true }],
  ["Minulla on idea!", { command: "shareIdea" }],
  [
    "Mulla ois idea, voisko tarrat tulostua itsestään?",
    { command: "shareIdea", title: "voisko tarrat tulostua itsestään?" },
  ],
  ["Jag har ett förslag: större text", { command: "shareIdea", title: "större text" }],
  ["mulla ois idea", { command: "shareIdea" }],
  ["Jag har en idé.", { command: "shareIdea" }],
  ["jag har en ide", { command: "shareIdea" }],
  ["I have an idea", { command: "shareIdea" }],
  ["I\u2019ve got an idea", { command: "shareIdea" }],
  ["Omat ideat", { command: "myIdeas" }],
  ["mina idéer", { command: "myIdeas" }],
  ["my ideas", { command: "myIdeas" }],
])("%s is a command", (text, command) => {
  expect(readCommand(text)).toEqual(command);
});

it.each([
  "miten avaan tiketin",
  "tulostin ei toimi, avaa tiketti heti",
  "min enhet syns inte",
  "hei, resepti ei lähde",
  "minulla ei ole ideaa, miksi tulostin ei toimi",
])("a command word inside a sentence is no command: %s", (text) => {
  expect(readCommand(text)).toBeUndefined();
});
