import type { ChannelLabels } from "../texts.ts";
import { at } from "./shared.ts";

export const channel = {
  buttons: {
    takeHandoff: "Jag tar det här",
    declineHandoff: "Hinner inte",
    solveHandoff: "Löst",
    ticketFromHandoff: "Öppna ett ärende",
    takeTicket: "Börja arbeta",
    takeTicketOver: "Ta över",
    takeCalledTicket: "Börja arbeta",
    backFromVendor: "Leverantören svarade",
  },
  forms: {
    askRequester: { open: "Fråga anmälaren", label: "Fråga till anmälaren", send: "Skicka frågan" },
    updateRequester: {
      open: "Skicka uppdatering",
      label: "Uppdatering till anmälaren",
      send: "Skicka uppdateringen till anmälaren",
    },
    addWorkNote: {
      open: "Intern anteckning",
      label: "Intern anteckning som anmälaren inte ser",
      send: "Spara anteckningen",
    },
    giveWorkaround: {
      open: "Tillfällig lösning",
      label: "Tillfällig lösning till anmälaren: så kan arbetet fortsätta",
      send: "Skicka den tillfälliga lösningen",
    },
    resolveTicket: { open: "Lös", label: "Lösning till anmälaren", send: "Markera som löst" },
    handOverTicket: {
      open: "Överför",
      label: "Sammanfattning för nästa grupp, anmälaren ser den inte",
      send: "Överför ärendet",
    },
    sendToVendor: {
      open: "Till leverantören",
      label: "Leverantörens nummer, som även anmälaren ser",
      send: "Markera att leverantören utreder",
    },
    changePriority: {
      open: "Ändra prioritet",
      label: "Motivering som anmälaren ser",
      send: "Ändra prioriteten",
    },
  },
  textMissing: "Skriv en text.",
  toGroup: "Supportgrupp som ärendet överförs till",
  toGroupMissing: "Välj en supportgrupp.",
  handOverReason: "Varför överförs ärendet? Anmälaren ser detta.",
  handOverReasonMissing: "Välj en orsak.",
  newPriority: "Ny prioritet",
  newPriorityMissing: "Välj en prioritet.",
  facts: {
    requester: "Anmälare",
    unit: "Enhet",
    question: "Fråga",
    tried: "Anvisningar som redan har prövats",
    state: "Läge",
    askedBefore: "Tillfrågade tidigare",
    group: "Supportgrupp",
    owner: "Sköts av",
    nobody: "ingen ännu",
    opened: "Öppnat",
    nextWordBy: "Anmälaren har lovats besked senast",
    waitingFor: "Väntar på anmälarens svar",
    description: "Beskrivning",
    workaround: "Tillfällig lösning",
    resolution: "Lösning",
    feedback: "Respons",
    linkedTo: "Fortsättning på ärende",
    reopened: "Öppnat på nytt, antal gånger",
    handedOver: "Överfört, antal gånger",
    vendorCase: "Leverantörens nummer",
    responseBy: "Ska tas under arbete senast",
    resolutionBy: "Ska lösas senast",
    emergency: "I en nödsituation",
  },
  notes: {
    writeInThread:
      "Skriv i den här tråden och nämn boten, så går ditt meddelande till anmälaren. Andra meddelanden ser boten inte.",
    updatesSeen: "Händelser som anmälaren ser",
    workNotesHidden: "Interna anteckningar som anmälaren inte ser",
    earlierLeftOut: (count) => `Tidigare som inte visas: ${count}.`,
    kept: (form) => `Ärendet hann ändras, så ingenting skickades. Texten du skrev finns kvar under ”${form}”.`,
    keptNowhere: "Ärendet hann ändras, så ingenting skickades. Du skrev:",
  },
  clock: (at, breached) => (breached ? `${at}, försenat` : at),
  handoffState: ({ state, asked }, now) => {
    switch (state.status) {
      case "asked":
        return `Väntar på svar till ${at(state.until, now)}. Tillfrågad: ${asked.at(-1)?.name ?? ""}.`;
      case "taken":
        return `${state.helper.name} hjälper.`;
      case "solved":
        return `${state.helper.name} markerade saken som löst.`;
      case "withdrawn":
        return "Anmälaren behöver inte längre hjälp.";
      case "faded":
        return `Ingen skrev mer i förfrågan. ${state.helper.name} hade hand om den.`;
      case "exhausted":
        return "Ingen kan hjälpa just nu. Anmälaren kan öppna ett ärende.";
      case "ticket":
        return "Saken fortsätter som ett ärende.";
      default:
        return state satisfies never;
    }
  },
  handoffOutcome: { declined: "hinner inte just nu", silent: "inte anträffbar just nu" },
  workNotes: {
    note: () => "skrev en anteckning",
    handOverSummary: () => "skrev en sammanfattning av överföringen",
    undelivered: (text) => `meddelande ${text} nådde inte anmälaren`,
    uncertain: (text) => `det är osäkert om meddelande ${text} nådde anmälaren`,
  },
} satisfies ChannelLabels;
