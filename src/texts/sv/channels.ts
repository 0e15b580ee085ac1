import type { GroupMessage, UnitMessage } from "../../domain/messages.ts";
import { type Says, said, sentences } from "../texts.ts";
import { digest } from "./digest.ts";
import { pictureThreadSays } from "./pictures.ts";
import { at, insideSentence, shared } from "./shared.ts";

/** What is to be done by a limit, before it and after it. */
const LIMITS = {
  response: ["ska ärendet tas under arbete", "skulle ärendet ha tagits under arbete"],
  update: ["har anmälaren lovats besked", "hade anmälaren lovats besked"],
  resolution: ["ska ärendet lösas", "skulle ärendet ha lösts"],
} as const;

export const unit = {
  handoffCard: () => said("Förfrågan till stödperson"),
  handoffAsks: ({ person, previous }) => ({
    summary: `Förfrågan till stödperson: ${person}, hinner du hjälpa?`,
    opening: sentences(
      "Hinner du hjälpa?",
      previous &&
        `${previous.person} ${previous.because === "declined" ? "hinner inte just nu" : "är inte anträffbar just nu"}.`,
      "Svara med knapparna på kortet i början av tråden.",
    ),
  }),
  requesterWroteToPerson: ({ requester }) => ({
    summary: `${requester} skrev i tråden.`,
    opening: `${requester} skrev:`,
    closing: "Svara i den här tråden och nämn boten, så går ditt meddelande till anmälaren.",
  }),
  requesterWaits: ({ requester }) => ({
    summary: `Förfrågan till stödperson: ${requester} väntar fortfarande.`,
    opening: `${requester} väntar fortfarande på svar. Skriv i den här tråden och nämn boten, eller svara med knapparna på kortet.`,
  }),
  handoffEnded: ({ how, ticketId }) => {
    if (how === "exhausted")
      return said("Förfrågan är avslutad: ingen kan hjälpa just nu. Anmälaren kan öppna ett ärende.");
    if (how === "requesterSolved") return said("Förfrågan är avslutad: anmälaren behöver inte längre hjälp.");
    if (how === "faded") return said("Förfrågan är avslutad: ingen skrev mer i den.");
    return said(`Förfrågan är avslutad: saken fortsätter som ett ärende${ticketId ? `, ${ticketId}` : ""}.`);
  },
} satisfies Says<UnitMessage["say"]>;

/** A ticket that comes back again and again says so. */
function times(count: number): string {
  return count > 1 ? ` (redan ${count} gånger)` : "";
}

export const group = {
  ...pictureThreadSays,
  ticketCard: ({ ticket, pointsTo, group: holder }) =>
    said(
      pointsTo
        ? `${ticket.id} är överfört. Nu sköts det av ${insideSentence(pointsTo.sv)}.`
        : `${ticket.id}: ${shared.statuses[ticket.state.status]}, prioritet ${ticket.priority}. Grupp: ${holder.sv}.`,
    ),
  requesterWrote: ({ ticketId, requester }) => ({
    summary: `${ticketId}: anmälaren skrev.`,
    opening: `${ticketId}: ${requester} skrev:`,
    closing: "Svara i den här tråden och nämn boten, så går ditt meddelande till anmälaren.",
  }),
  requesterReopened: ({ ticketId, requester, text, count }) => ({
    summary: `${ticketId} är öppnat på nytt.`,
    opening: `${ticketId} är öppnat på nytt${times(count)}. ${text === "" ? `${requester} svarade att saken inte är löst.` : `${requester} skrev:`}`,
  }),
  requesterConfirmed: ({ ticketId, requester }) => said(`${ticketId}: ${requester} bekräftade att lösningen fungerar.`),
  feedbackGiven: ({ ticketId, score, comment, before }) => {
    const given =
      before === undefined ? `respons ${score}/5` : `responsen ändrades, nu ${score}/5, tidigare ${before}/5`;
    return {
      summary: `${ticketId}: ${given}.`,
      opening: comment === undefined ? `${ticketId}: ${given}.` : `${ticketId}: ${given}. Kommentar:`,
    };
  },
  promiseMissedInGroup: ({ ticketId, promised, nextWordBy }, now) =>
    said(
      `${ticketId}: beskedet som anmälaren lovades ${at(promised, now)} är försenat. Vi beklagade och lovade nästa uppdatering senast ${at(nextWordBy, now)}.`,
    ),
  clockRunsOut: ({ ticketId, clock, dueAt, breached }, now) => {
    const [ahead, missed] = LIMITS[clock];
    return said(
      breached
        ? `${ticketId}: målet överskreds. Senast ${at(dueAt, now)} ${missed}.`
        : `${ticketId}: tidsgränsen närmar sig. Senast ${at(dueAt, now)} ${ahead}.`,
    );
  },
  priorityOneCalls: ({ ticketId, times }) =>
    said(
      times === 1
        ? `${ticketId}: prioritet 1. Börja arbeta med ärendet genast med kortets knapp.`
        : `${ticketId}: prioritet 1, och ingen har tagit ärendet. Anrop ${times}. Börja arbeta med det genast.`,
    ),
  callCard: ({ ticketId, group: holder, over }) =>
    said(
      over
        ? `${ticketId}: anropet är över. ${over.owner === undefined ? `Grupp: ${over.group.sv}.` : `Ärendet togs av ${over.owner} (${over.group.sv}).`}`
        : `${ticketId}: prioritet 1 väntar på någon som tar det. Grupp: ${holder.sv}.`,
    ),
  handedOverOften: ({ ticketId, count }) =>
    said(
      `${ticketId} har redan överförts ${count} gånger. Kom överens per telefon om vem det hör till, innan ni överför det igen.`,
    ),
  requesterObjects: ({ ticketId, requester }) => ({
    summary: `${ticketId}: anmälaren är av annan åsikt om prioriteten.`,
    opening: `${ticketId}: ${requester} är av annan åsikt om prioriteten:`,
    closing: "Ändra prioriteten eller motivera den för anmälaren.",
  }),
  requesterCorrected: ({ ticketId, requester }) => ({
    summary: `${ticketId}: anmälaren rättade beskrivningen.`,
    opening: `${ticketId}: ${requester} rättade beskrivningen:`,
  }),
  requesterWithdrew: ({ ticketId, requester }) => ({
    summary: `${ticketId} är återtaget.`,
    opening: `${ticketId}: ${requester} återtog ärendet.`,
  }),
  workaroundAnswered: ({ ticketId, requester, helped }) => ({
    summary: `${ticketId}: den tillfälliga lösningen hjälpte${helped ? "" : " inte"}.`,
    opening: `${ticketId}: ${requester} svarade att den tillfälliga lösningen ${helped ? "hjälpte" : "inte hjälpte"}.`,
  }),
  gaveUpWaiting: ({ ticketId }) =>
    said(`${ticketId}: frågan besvarades inte på sju arbetsdagar. Ärendet markerades som löst.`),
  notDelivered: ({ ticketId, mark, certain }) =>
    said(
      certain
        ? `${ticketId}: meddelande ${mark} nådde inte anmälaren. Ta kontakt på något annat sätt.`
        : `${ticketId}: det är osäkert om meddelande ${mark} nådde anmälaren. Kontrollera det med anmälaren.`,
    ),
  channelHint: ({ why }) => {
    if (why === "noThread") {
      return said(
        "Jag vet inte vilken sak meddelandet gäller. Skriv i förfrågans eller ärendets tråd och nämn boten, så går ditt meddelande till anmälaren.",
      );
    }
    if (why === "notAMember") {
      return said(
        "Meddelandet förmedlades inte. Bara enhetens stödpersoner eller supportgruppens medlemmar kan skriva till anmälaren: be någon av dem att skriva.",
      );
    }
    return said(
      "Meddelandet förmedlades inte, eftersom saken är avslutad. Om anmälaren behöver beskedet, ta kontakt på något annat sätt.",
    );
  },
  ...digest.says,
} satisfies Says<GroupMessage["say"]>;
