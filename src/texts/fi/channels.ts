import type { GroupMessage, UnitMessage } from "../../domain/messages.ts";
import { type Says, said, sentences } from "../texts.ts";
import { at, shared } from "./shared.ts";

export const unit = {
  handoffCard: () => said("Pyyntö tukihenkilölle"),
  handoffAsks: ({ person, previous }) => ({
    summary: `Pyyntö tukihenkilölle: ${person}, ehditkö auttaa?`,
    opening: sentences(
      "Ehditkö auttaa?",
      previous &&
        `${previous.person} ${previous.because === "declined" ? "ei ehdi nyt" : "ei ole nyt tavoitettavissa"}.`,
      "Vastaa ketjun alussa olevan kortin painikkeilla.",
    ),
  }),
  requesterWroteToPerson: ({ requester }) => ({
    summary: `${requester} kirjoitti ketjuun.`,
    opening: `${requester} kirjoitti:`,
    closing: "Vastaa tähän ketjuun ja mainitse botti, niin viestisi menee ilmoittajalle.",
  }),
  handoffEnded: ({ how, ticketId }) => {
    if (how === "exhausted")
      return said("Pyyntö on päättynyt: kukaan ei ole nyt vapaana. Ilmoittaja voi tehdä tiketin.");
    if (how === "requesterSolved") return said("Pyyntö on päättynyt: ilmoittaja ei tarvitse enää apua.");
    return said(`Pyyntö on päättynyt: asia jatkuu tikettinä${ticketId ? ` ${ticketId}` : ""}.`);
  },
} satisfies Says<UnitMessage["say"]>;

export const group = {
  ticketCard: ({ ticket, pointsTo, group: holder }) =>
    said(
      pointsTo
        ? `${ticket.id} on siirretty. Nyt sitä käsittelee ${pointsTo.fi}.`
        : `${ticket.id}: ${shared.statuses[ticket.state.status]}, prioriteetti ${ticket.priority}. Ryhmä: ${holder.fi}.`,
    ),
  requesterWrote: ({ ticketId, requester }) => ({
    summary: `${ticketId}: ilmoittaja kirjoitti.`,
    opening: `${ticketId}: ${requester} kirjoitti:`,
    closing: "Vastaa tähän ketjuun ja mainitse botti, niin viestisi menee ilmoittajalle.",
  }),
  requesterReopened: ({ ticketId, requester, text, count }) => ({
    summary: `${ticketId} on avattu uudelleen.`,
    opening: `${ticketId} on avattu uudelleen (kerta ${count}). ${text === "" ? `${requester} vastasi, että asia ei ratkennut.` : `${requester} kirjoitti:`}`,
  }),
  requesterConfirmed: ({ ticketId, requester }) => said(`${ticketId}: ${requester} vahvisti, että ratkaisu toimii.`),
  feedbackGiven: ({ ticketId, score, comment }) => ({
    summary: `${ticketId}: palaute ${score}/5.`,
    opening:
      comment === undefined ? `${ticketId}: palaute ${score}/5.` : `${ticketId}: palaute ${score}/5, ja kommentti:`,
  }),
  promiseMissedInGroup: ({ ticketId, promised, nextWordBy }, now) =>
    said(
      `${ticketId}: ilmoittajalle luvattu tieto on myöhässä. Se luvattiin ${at(promised, now)}. Pahoittelimme ja lupasimme seuraavan päivityksen viimeistään ${at(nextWordBy, now)}.`,
    ),
  notDelivered: ({ ticketId, mark, certain }) =>
    said(
      certain
        ? `${ticketId}: viesti ${mark} ei mennyt ilmoittajalle perille. Ota yhteyttä muulla tavalla.`
        : `${ticketId}: ei ole varmaa, menikö viesti ${mark} ilmoittajalle perille. Varmista asia häneltä.`,
    ),
  channelHint: ({ why }) => {
    if (why === "noThread") {
      return said(
        "En tiedä, mitä asiaa viesti koskee. Kirjoita pyynnön tai tiketin ketjuun ja mainitse botti, niin viestisi menee ilmoittajalle.",
      );
    }
    if (why === "notAMember") {
      return said(
        "Viestiä ei välitetty. Ketjusta voi kirjoittaa ilmoittajalle vain yksikön tukihenkilö tai tukiryhmän jäsen: pyydä häntä kirjoittamaan.",
      );
    }
    return said(
      "Viestiä ei välitetty, koska asia on päättynyt. Jos ilmoittajan pitää saada tieto, ota yhteyttä muulla tavalla.",
    );
  },
} satisfies Says<GroupMessage["say"]>;
