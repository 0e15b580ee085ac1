import type { FollowUp } from "../../domain/followUp.ts";
import type { FollowUpTexts } from "../followUpTexts.ts";
import { said, sentences } from "../texts.ts";
import { at } from "./shared.ts";

function stand({ state, score }: FollowUp): string {
  switch (state.status) {
    case "open":
      return `palaute ${score}/5 odottaa vastausta`;
    case "taken":
      return `palautteen ${score}/5 hoitaa ${state.by.name}`;
    case "answered":
      return `palautteeseen ${score}/5 on vastattu`;
    case "void":
      return `palaute on nyt ${score}/5, vastausta ei enää tarvita`;
    default:
      return state satisfies never;
  }
}

export const followUps = {
  says: {
    feedbackAnswered: ({ ticketId, by, from }) => ({
      summary: `Tiketti ${ticketId}: palautteeseesi on vastattu.`,
      opening: `Tiketti ${ticketId}: kiitos palautteestasi, olemme lukeneet sen. ${by} (${from.fi}) vastaa:`,
      closing: "Jos jokin ei vieläkään ole kunnossa, kirjoita siitä tähän.",
    }),
    followUpCard: ({ followUp }) => said(`${followUp.ticketId}: ${stand(followUp)}.`),
    followUpReminder: ({ ticketId, score, dueAt, overdue, isTaken }, now) =>
      said(
        sentences(
          overdue
            ? `${ticketId}: vastaus palautteeseen ${score}/5 on myöhässä. Ilmoittajan piti saada se viimeistään ${at(dueAt, now)}.`
            : `${ticketId}: palautteeseen ${score}/5 on vastattava viimeistään ${at(dueAt, now)}.`,
          isTaken ? "" : "Kukaan ei ole vielä ottanut sitä.",
        ),
      ),
    followUpChanged: ({ ticketId, score, over }) =>
      said(
        sentences(
          `${ticketId}: ilmoittaja muutti palautetta, nyt ${score}/5.`,
          over ? "Vastausta ei enää tarvita." : "Lue kortti uudelleen, ennen kuin vastaat.",
        ),
      ),
  },
  buttons: { take: "Otan tämän", answer: "Vastaa ilmoittajalle", send: "Lähetä vastaus" },
  answerLabel: "Mitä palautteen johdosta tehtiin?",
  facts: {
    score: "Arvosana",
    comment: "Kommentti",
    author: "Ilmoittaja",
    withoutName: "palaute on annettu nimettä",
    title: "Asia",
    group: "Tukiryhmä",
    solution: "Ratkaisu",
    dueAt: "Vastattava viimeistään",
    takenBy: "Hoitaa",
  },
  notes: {
    whoReads: "Ilmoittaja saa vastauksen ja nimesi omaan keskusteluunsa.",
    answered: (by, at) => `${by} vastasi ilmoittajalle ${at}:`,
    kept: "Tilanne oli ehtinyt muuttua, joten vastausta ei lähetetty. Kirjoitit:",
  },
} satisfies FollowUpTexts;
