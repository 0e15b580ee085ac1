import { type ChatLabels, sentences } from "../texts.ts";
import { ownDeskLabels } from "./ownDesk.ts";
import { at, nextUpdate, shared } from "./shared.ts";

const MISSING = {
  description: "vad som hände",
  safety: "om säkerheten är i fara",
  impact: "vem det berör",
  urgency: "om du kan fortsätta arbeta",
} as const;

export const chat = {
  buttons: {
    helped: "Det här hjälpte",
    didNotHelp: "Hjälpte inte",
    noneOfThese: "Ingen av dessa",
    showArticle: (title) => `Anvisning: ${title}`,
    openInPortal: "Öppna i supportportalen",
    continueInPortal: "Fortsätt i supportportalen",
    showRest: "Visa resten här",
    askPerson: "Fråga",
    openTicketForm: "Öppna ett ärende",
    openCriticalTicket: "Öppna ett kritiskt ärende",
    noDanger: "Ingen fara: sök en anvisning",
    safety: "Patientsäkerheten i fara",
    endHandoff: "Jag behöver inte längre hjälp",
    chooseUnit: "Spara enheten",
    changeUnit: "Byt enhet",
    myTickets: "Mina ärenden",
    newTicket: "Öppna ett ärende",
    reviewTicket: "Kontrollera ärendet",
    editTicket: "Ändra",
    sendTicket: "Skicka",
    dropDraft: "Skicka inte",
    newQuestion: "Det här var en ny fråga",
    matterIs: (ticketId, title) => `${ticketId}: ${title}`,
    matterIsChosen: "Lägg till i valt ärende",
    answerTicket: "Skicka svaret",
    works: "Fungerar",
    notSolved: "Inte löst",
    sendNotSolved: "Öppna ärendet på nytt",
    giveFeedback: "Skicka respons",
    changeFeedback: "Ändra responsen",
    showTicket: (ticketId) => `Öppna ${ticketId}`,
    workaroundHelped: "Hjälpte, jag kan fortsätta",
    workaroundFailed: "Hjälpte inte",
    sendWorkaroundFailed: "Meddela att det inte hjälpte",
    objectToPriority: "Jag är av annan åsikt",
    sendObjection: "Skicka till den som sköter ärendet",
    commentTicket: "Skriv till ärendet",
    sendComment: "Lägg till i ärendet",
    correctTicket: "Rätta beskrivningen",
    sendCorrection: "Spara rättelsen",
    withdrawTicket: "Återta ärendet",
    sendWithdrawal: "Återta ärendet slutgiltigt",
    call: (number) => `Ring ${number}`,
    languages: { fi: "Suomeksi", sv: "På svenska", en: "In English" },
  },
  inputs: {
    unit: "Enhet",
    unitMissing: "Välj din enhet i listan.",
    unitPlaceholder: "Skriv början av enhetens namn",
    description: "Vad hände?",
    safety: "Är patient- eller klientsäkerheten i fara?",
    safetyOptions: { yes: "Ja", no: "Nej" },
    impact: "Vem berör det?",
    impacts: { oneself: "Bara mig", several: "Flera kolleger", unit: "Hela enheten", organisation: "Flera enheter" },
    urgency: "Kan du fortsätta arbeta?",
    urgencies: { canWork: "Ja", hardly: "Med svårighet", cannotWork: "Nej, det går till exempel inte att dokumentera" },
    details: "Vill du tillägga något?",
    answer: "Ditt svar",
    answerMissing: "Skriv ett svar.",
    whatIsWrong: "Vad fungerar inte? Du kan lämna det här tomt.",
    score: "Vilket vitsord ger du servicen?",
    scores: { 1: "1, mycket dålig", 2: "2, dålig", 3: "3, varken bra eller dålig", 4: "4, bra", 5: "5, mycket bra" },
    comment: "Vad gick bra eller dåligt? Du kan lämna det här tomt.",
    anonymous: "Får ditt namn synas i rapporter och för dem som ansvarar för stödet?",
    anonymousOptions: { named: "Ja", anonymous: "Nej, ge respons utan namn" },
    objection: "Varför borde prioriteten vara en annan?",
    ownComment: "Vad vill du tillägga?",
    correction: "Beskrivningen som supportgruppen läser",
    whyWithdrawn: "Varför återtar du ärendet? Du kan lämna detta tomt.",
    matter: "Ärende",
    matterMissing: "Välj ärende i listan.",
  },
  notes: {
    otherLanguage: (language) =>
      ({
        fi: "Den här anvisningen är på finska.",
        sv: "Den här anvisningen är på svenska.",
        en: "Den här anvisningen är på engelska.",
      })[language],
    knownError: "Känt fel. Med den här tillfälliga lösningen kan du fortsätta:",
    reviewed: (owner, date) => `${owner} · granskad ${date}`,
    onlyPart: "Det här är en del av anvisningen.",
    restShown: "Resten av anvisningen finns längre ner i chatten.",
    continued: (heading) => `${heading} (fortsättning)`,
    picture: (alt) => `Bild: ${alt}`,
    otherInstructions: "Menade du något annat?",
    answeredHelped: "Du svarade: Det här hjälpte.",
    answeredDidNotHelp: "Du svarade: Hjälpte inte.",
    answeredWorks: "Du svarade: Fungerar.",
    answeredNotSolved: "Du svarade: Inte löst.",
    stillMissing: (inputs) => `Ännu saknas: ${inputs.map((input) => MISSING[input]).join("; ")}.`,
    safetyIsEnough: "Om säkerheten är i fara behöver du inte svara på de andra frågorna.",
    noPatientData: "Skriv inga patientuppgifter.",
    extended: "Jag lade till ditt meddelande i ärendet.",
    feedback: "Respons",
    feedbackStored: (score) => `Din respons ${score}/5 är sparad. Tack.`,
    feedbackIsAnswered: "En ansvarig läser din respons och du får svar i den här chatten.",
    answeredWorkaroundHelped: "Du svarade: den tillfälliga lösningen hjälpte.",
    answeredWorkaroundFailed: "Du svarade: den tillfälliga lösningen hjälpte inte. Den som sköter ärendet vet det nu.",
    history: "Händelser",
    addPicture: "En bild kan du lägga till genom att skicka den i den här chatten.",
    earlier: "Före det:",
    inDanger: "Ring genast om en patient eller klient är i fara.",
    latestOnly: (count) => `Här visas de ${count} senaste.`,
  },
  ownDesk: ownDeskLabels,
  ticketState: ({ status, reason, group, owner, incidentId, nextWordBy }, now) => {
    const state = shared.statuses[status];
    if (status === "closed" || status === "cancelled") return `Status: ${state}.`;
    if (status === "merged") {
      return sentences(
        `Status: ${incidentId ? `ingår i den omfattande störningen ${incidentId}` : state}.`,
        nextUpdate(nextWordBy, now),
      );
    }
    if (status === "resolved") {
      return `Status: ${state}.${nextWordBy === undefined ? "" : ` Du kan svara till ${at(nextWordBy, now)}.`}`;
    }
    const waits =
      reason === undefined ? state : reason === "awaitingVendor" ? "utreds av leverantören" : "väntar på ditt svar";
    const update = nextWordBy === undefined ? "" : ` ${nextUpdate(nextWordBy, now)}`;
    return `Status: ${waits}. Sköts av: ${owner ? `${owner} (${group.sv})` : group.sv}.${update}`;
  },
} satisfies ChatLabels;
