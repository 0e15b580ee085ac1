import type { FollowUp } from "../../domain/followUp.ts";
import type { FollowUpTexts } from "../followUpTexts.ts";
import { said, sentences } from "../texts.ts";
import { at } from "./shared.ts";

function stand({ state, score }: FollowUp): string {
  switch (state.status) {
    case "open":
      return `responsen ${score}/5 väntar på svar`;
    case "taken":
      return `${state.by.name} sköter responsen ${score}/5`;
    case "answered":
      return `responsen ${score}/5 är besvarad`;
    case "void":
      return `responsen är nu ${score}/5, inget svar behövs längre`;
    default:
      return state satisfies never;
  }
}

export const followUps = {
  says: {
    feedbackAnswered: ({ ticketId, by, from }) => ({
      summary: `Ärende ${ticketId}: din respons har fått ett svar.`,
      opening: `Ärende ${ticketId}: tack för din respons, vi har läst den. ${by} (${from.sv}) svarar:`,
      closing: "Skriv här om något fortfarande inte är i ordning.",
    }),
    followUpCard: ({ followUp }) => said(`${followUp.ticketId}: ${stand(followUp)}.`),
    followUpReminder: ({ ticketId, score, dueAt, overdue, isTaken }, now) =>
      said(
        sentences(
          overdue
            ? `${ticketId}: svaret på responsen ${score}/5 är försenat. Anmälaren skulle ha fått det senast ${at(dueAt, now)}.`
            : `${ticketId}: responsen ${score}/5 ska besvaras senast ${at(dueAt, now)}.`,
          isTaken ? "" : "Ingen har tagit den än.",
        ),
      ),
    followUpChanged: ({ ticketId, score, over }) =>
      said(
        sentences(
          `${ticketId}: anmälaren ändrade sin respons, nu ${score}/5.`,
          over ? "Inget svar behövs längre." : "Läs kortet på nytt innan du svarar.",
        ),
      ),
  },
  buttons: { take: "Jag tar det här", answer: "Svara anmälaren", send: "Skicka svaret" },
  answerLabel: "Vad gjordes med anledning av responsen?",
  facts: {
    score: "Vitsord",
    comment: "Kommentar",
    author: "Anmälare",
    withoutName: "responsen är given utan namn",
    title: "Ärende",
    group: "Supportgrupp",
    solution: "Lösning",
    dueAt: "Ska besvaras senast",
    takenBy: "Sköts av",
  },
  notes: {
    whoReads: "Anmälaren får svaret och ditt namn i sin egen chatt.",
    answered: (by, at) => `${by} svarade anmälaren ${at}:`,
    kept: "Läget hann ändras, så svaret skickades inte. Du skrev:",
  },
} satisfies FollowUpTexts;
