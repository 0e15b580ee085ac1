import type { ChannelLabels } from "../texts.ts";
import { at } from "./shared.ts";

export const channel = {
  buttons: {
    takeHandoff: "Otan tämän",
    declineHandoff: "En ehdi",
    solveHandoff: "Ratkaistu",
    ticketFromHandoff: "Tee tiketti",
    takeTicket: "Ota työn alle",
    takeTicketOver: "Ota itsellesi",
    takeCalledTicket: "Ota työn alle",
    backFromVendor: "Toimittaja vastasi",
  },
  forms: {
    askRequester: { open: "Kysy ilmoittajalta", label: "Kysymys ilmoittajalle", send: "Lähetä kysymys" },
    updateRequester: {
      open: "Lähetä päivitys",
      label: "Päivitys ilmoittajalle",
      send: "Lähetä päivitys ilmoittajalle",
    },
    addWorkNote: {
      open: "Sisäinen merkintä",
      label: "Sisäinen merkintä, jota ilmoittaja ei näe",
      send: "Tallenna merkintä",
    },
    giveWorkaround: {
      open: "Väliaikaisratkaisu",
      label: "Väliaikaisratkaisu ilmoittajalle: näin työ voi jatkua",
      send: "Lähetä väliaikaisratkaisu",
    },
    resolveTicket: { open: "Ratkaise", label: "Ratkaisu ilmoittajalle", send: "Merkitse ratkaistuksi" },
    handOverTicket: {
      open: "Siirrä",
      label: "Yhteenveto seuraavalle ryhmälle, ilmoittaja ei näe sitä",
      send: "Siirrä tiketti",
    },
    sendToVendor: {
      open: "Toimittajalle",
      label: "Toimittajan antama numero, jonka ilmoittajakin näkee",
      send: "Merkitse toimittajan selvitettäväksi",
    },
    changePriority: {
      open: "Muuta prioriteettia",
      label: "Perustelu, jonka ilmoittaja näkee",
      send: "Muuta prioriteetti",
    },
  },
  textMissing: "Kirjoita teksti.",
  toGroup: "Tukiryhmä, jolle tiketti siirretään",
  toGroupMissing: "Valitse tukiryhmä.",
  handOverReason: "Miksi tiketti siirretään? Ilmoittaja näkee tämän.",
  handOverReasonMissing: "Valitse syy.",
  newPriority: "Uusi prioriteetti",
  newPriorityMissing: "Valitse prioriteetti.",
  facts: {
    requester: "Ilmoittaja",
    unit: "Yksikkö",
    question: "Kysymys",
    tried: "Ohjeet, joita on jo kokeiltu",
    state: "Tilanne",
    askedBefore: "Aiemmin kysytty",
    group: "Tukiryhmä",
    owner: "Käsittelijä",
    nobody: "ei vielä kukaan",
    opened: "Avattu",
    nextWordBy: "Ilmoittajalle luvattu tieto viimeistään",
    waitingFor: "Odottaa ilmoittajan vastausta",
    description: "Kuvaus",
    workaround: "Väliaikaisratkaisu",
    resolution: "Ratkaisu",
    feedback: "Palaute",
    linkedTo: "Jatkaa tikettiä",
    reopened: "Uudelleenavauksia",
    handedOver: "Siirtoja",
    vendorCase: "Toimittajan numero",
    responseBy: "Otettava työn alle viimeistään",
    resolutionBy: "Ratkaistava viimeistään",
    emergency: "Hätätilanteessa",
  },
  notes: {
    writeInThread:
      "Kirjoita tähän ketjuun ja mainitse botti, niin viestisi menee ilmoittajalle. Muita viestejä botti ei näe.",
    updatesSeen: "Tapahtumat, jotka ilmoittaja näkee",
    workNotesHidden: "Sisäiset merkinnät, joita ilmoittaja ei näe",
    earlierLeftOut: (count) => `Aiempia, joita ei näytetä: ${count}.`,
    kept: (form) =>
      `Tiketti oli ehtinyt muuttua, joten mitään ei lähetetty. Kirjoittamasi teksti on tallessa kohdassa ”${form}”.`,
    keptNowhere: "Tiketti oli ehtinyt muuttua, joten mitään ei lähetetty. Kirjoitit:",
  },
  clock: (at, breached) => (breached ? `${at}, myöhässä` : at),
  handoffState: ({ state, asked }, now) => {
    switch (state.status) {
      case "asked":
        return `Vastausta odotetaan ${at(state.until, now)} asti. Kysytty: ${asked.at(-1)?.name ?? ""}.`;
      case "taken":
        return `${state.helper.name} auttaa.`;
      case "solved":
        return `${state.helper.name} merkitsi asian ratkaistuksi.`;
      case "withdrawn":
        return "Ilmoittaja ei tarvitse enää apua.";
      case "faded":
        return `Pyyntöön ei enää kirjoitettu. Auttajana oli ${state.helper.name}.`;
      case "exhausted":
        return "Kukaan ei voi nyt auttaa. Ilmoittaja voi tehdä tiketin.";
      case "ticket":
        return "Asia jatkuu tikettinä.";
      default:
        return state satisfies never;
    }
  },
  handoffOutcome: { declined: "ei ehdi nyt", silent: "ei nyt tavoitettavissa" },
  workNotes: {
    note: () => "kirjoitti merkinnän",
    handOverSummary: () => "kirjoitti yhteenvedon siirrosta",
    undelivered: (text) => `viesti ${text} ei mennyt ilmoittajalle perille`,
    uncertain: (text) => `ei ole varmaa, menikö viesti ${text} ilmoittajalle perille`,
  },
} satisfies ChannelLabels;
