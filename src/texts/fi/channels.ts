import type { GroupMessage, UnitMessage } from "../../domain/messages.ts";
import { type Says, said, sentences } from "../texts.ts";
import { digest } from "./digest.ts";
import { pictureThreadSays } from "./pictures.ts";
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
  requesterWaits: ({ requester }) => ({
    summary: `Pyyntö tukihenkilölle: ${requester} odottaa vielä.`,
    opening: `${requester} odottaa vielä vastausta. Kirjoita tähän ketjuun ja mainitse botti, tai vastaa kortin painikkeilla.`,
  }),
  handoffEnded: ({ how, ticketId }) => {
    if (how === "exhausted")
      return said("Pyyntö on päättynyt: kukaan ei voi nyt auttaa. Ilmoittaja voi tehdä tiketin.");
    if (how === "requesterSolved") return said("Pyyntö on päättynyt: ilmoittaja ei tarvitse enää apua.");
    if (how === "faded") return said("Pyyntö on päättynyt: siihen ei enää kirjoitettu.");
    return said(`Pyyntö on päättynyt: asia jatkuu tikettinä${ticketId ? ` ${ticketId}` : ""}.`);
  },
} satisfies Says<UnitMessage["say"]>;

/** A ticket that comes back again and again says so. */
function times(count: number): string {
  return count > 1 ? ` (jo ${count} kertaa)` : "";
}

export const group = {
  ...pictureThreadSays,
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
    opening: `${ticketId} on avattu uudelleen${times(count)}. ${text === "" ? `${requester} vastasi, että asia ei ratkennut.` : `${requester} kirjoitti:`}`,
  }),
  requesterConfirmed: ({ ticketId, requester }) => said(`${ticketId}: ${requester} vahvisti, että ratkaisu toimii.`),
  feedbackGiven: ({ ticketId, score, comment, before }) => {
    const given = before === undefined ? `palaute ${score}/5` : `palaute muuttui, nyt ${score}/5, aiemmin ${before}/5`;
    return {
      summary: `${ticketId}: ${given}.`,
      opening: comment === undefined ? `${ticketId}: ${given}.` : `${ticketId}: ${given}. Kommentti:`,
    };
  },
  promiseMissedInGroup: ({ ticketId, promised, nextWordBy }, now) =>
    said(
      `${ticketId}: ilmoittajalle luvattu tieto on myöhässä. Se luvattiin ${at(promised, now)}. Pahoittelimme ja lupasimme seuraavan päivityksen viimeistään ${at(nextWordBy, now)}.`,
    ),
  clockRunsOut: ({ ticketId, clock, dueAt, breached }, now) => {
    const what = {
      response: "tiketti on otettava työn alle",
      update: "ilmoittajalle on luvattu tieto",
      resolution: "tiketti on ratkaistava",
    }[clock];
    return said(
      breached
        ? `${ticketId}: tavoiteaika meni umpeen. Raja oli ${at(dueAt, now)}: ${what}.`
        : `${ticketId}: määräaika lähestyy. Viimeistään ${at(dueAt, now)} ${what}.`,
    );
  },
  priorityOneCalls: ({ ticketId, times }) =>
    said(
      times === 1
        ? `${ticketId}: prioriteetti 1. Ota tiketti työn alle heti kortin painikkeella.`
        : `${ticketId}: prioriteetti 1, eikä kukaan ole ottanut tikettiä. Kutsu ${times}. Ota se työn alle heti.`,
    ),
  callCard: ({ ticketId, group: holder, over }) =>
    said(
      over
        ? `${ticketId}: kutsu on päättynyt. ${over.owner === undefined ? `Ryhmä: ${over.group.fi}.` : `Tiketin otti ${over.owner} (${over.group.fi}).`}`
        : `${ticketId}: prioriteetti 1 odottaa ottajaa. Ryhmä: ${holder.fi}.`,
    ),
  handedOverOften: ({ ticketId, count }) =>
    said(
      `${ticketId} on siirretty jo ${count} kertaa. Sopikaa puhelimitse, kenelle se kuuluu, ennen kuin siirrätte sen uudelleen.`,
    ),
  requesterObjects: ({ ticketId, requester }) => ({
    summary: `${ticketId}: ilmoittaja on eri mieltä prioriteetista.`,
    opening: `${ticketId}: ${requester} on eri mieltä prioriteetista:`,
    closing: "Muuta prioriteettia tai perustele se ilmoittajalle.",
  }),
  requesterCorrected: ({ ticketId, requester }) => ({
    summary: `${ticketId}: ilmoittaja korjasi kuvausta.`,
    opening: `${ticketId}: ${requester} korjasi kuvausta:`,
  }),
  requesterWithdrew: ({ ticketId, requester }) => ({
    summary: `${ticketId} on peruttu.`,
    opening: `${ticketId}: ${requester} perui tiketin.`,
  }),
  workaroundAnswered: ({ ticketId, requester, helped }) => ({
    summary: `${ticketId}: väliaikaisratkaisu ${helped ? "auttoi" : "ei auttanut"}.`,
    opening: `${ticketId}: ${requester} vastasi, että väliaikaisratkaisu ${helped ? "auttoi" : "ei auttanut"}.`,
  }),
  gaveUpWaiting: ({ ticketId }) =>
    said(`${ticketId}: kysymykseen ei vastattu seitsemään työpäivään. Tiketti merkittiin ratkaistuksi.`),
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
  ...digest.says,
} satisfies Says<GroupMessage["say"]>;
