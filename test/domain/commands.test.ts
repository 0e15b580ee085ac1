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
  ["hei", { command: "help" }],
])("%s is a command", (text, command) => {
  expect(readCommand(text)).toEqual(command);
});

it.each([
  "miten avaan tiketin",
  "tulostin ei toimi, avaa tiketti heti",
  "min enhet syns inte",
  "hei, resepti ei lähde",
])("a command word inside a sentence is no command: %s", (text) => {
  expect(readCommand(text)).toBeUndefined();
});
