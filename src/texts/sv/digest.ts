import { digestTexts } from "../digestTexts.ts";
import { at, shared } from "./shared.ts";

export const digest = digestTexts({
  language: "sv",
  title: "Morgonöversikt",
  counts: {
    open: (count) => (count === 1 ? "öppet" : "öppna"),
    waiting: () => "väntar på anmälaren",
    reopened: (count) => (count === 1 ? "öppnat på nytt" : "öppnade på nytt"),
    broken: () => "med brutet löfte",
  },
  sections: {
    open: (count) => `Öppna ${count}, mest brådskande först`,
    waiting: (count) => `Väntar på anmälarens svar ${count}`,
    reopened: (count) => `Öppnade på nytt ${count}`,
  },
  broken: (count, since, isYesterday) =>
    `Löftet höll inte ${isYesterday ? "i går" : `sedan ${shared.day(since)}`}: ${count}`,
  priority: "prioritet",
  due: {
    word: "utlovad uppdatering senast",
    response: "ska besvaras senast",
    resolution: "ska lösas senast",
  },
  late: {
    word: "utlovad uppdatering försenad",
    response: "svarstiden gick ut",
    resolution: "lösningstiden gick ut",
  },
  happened: { waiting: "frågat", reopened: "öppnat", broken: "försenat" },
  times: (count) => `${count} gånger`,
  more: (count) => `och ${count} till`,
  at,
});
