import { digestTexts } from "../digestTexts.ts";
import { at, shared } from "./shared.ts";

export const digest = digestTexts({
  language: "fi",
  title: "Aamukooste",
  counts: {
    open: () => "avoinna",
    waiting: () => "odottaa ilmoittajaa",
    reopened: () => "avattu uudelleen",
    broken: () => "lupaus ei pitänyt",
  },
  sections: {
    open: (count) => `Avoinna ${count}, kiireisin ensin`,
    waiting: (count) => `Odottaa ilmoittajan vastausta ${count}`,
    reopened: (count) => `Avattu uudelleen ${count}`,
  },
  broken: (count, since, isYesterday) =>
    `Lupaus ei pitänyt ${isYesterday ? "eilen" : `${shared.day(since)} alkaen`}: ${count}`,
  priority: "prioriteetti",
  due: {
    word: "luvattu päivitys viimeistään",
    response: "vastattava viimeistään",
    resolution: "ratkaistava viimeistään",
  },
  late: {
    word: "luvattu päivitys myöhästyi",
    response: "vastausaika ylittyi",
    resolution: "ratkaisuaika ylittyi",
  },
  happened: { waiting: "kysytty", reopened: "avattu", broken: "myöhästyi" },
  times: (count) => `${count} kertaa`,
  more: (count) => `ja ${count} muuta`,
  at,
});
