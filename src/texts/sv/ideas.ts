import type { IdeaState } from "../../domain/idea.ts";
import type { IdeaRefusal } from "../../domain/ideaMessages.ts";
import type { IdeaTexts } from "../ideaTexts.ts";
import { said, sentences } from "../texts.ts";
import { at } from "./shared.ts";

const statuses: IdeaTexts["statuses"] = {
  received: "mottagen",
  inDiscussion: "diskuteras",
  forwarded: "förd vidare",
  accepted: "godkänd",
  declined: "genomförs inte",
  done: "genomförd",
};

/** What a status means to those who hear of it. */
function told(state: IdeaState, group: string): string {
  switch (state.status) {
    case "received":
      return `${group} har tagit emot den.`;
    case "inDiscussion":
      return `${group} diskuterar den.`;
    case "forwarded":
      return `${group} har fört den vidare.`;
    case "accepted":
      return `${group} har godkänt den.`;
    case "declined":
      return `${group} motiverar beslutet så här:`;
    case "done":
      return "Den är genomförd. Tack för att du var med.";
    default:
      return state satisfies never;
  }
}

const MISSING = { title: "idén i korthet", gain: "vad som skulle bli bättre" } as const;

const REFUSALS: Readonly<Record<IdeaRefusal, string>> = {
  unknownIdea: "Idén hittades inte. Skriv ”mina idéer”, så ser du dina egna.",
  ownIdea:
    "Det här är din egen idé, så du behöver inte ansluta dig. Skriv ”mina idéer”, så ser du hur det går för den.",
  answered: "Idén är redan behandlad, så det går inte längre att ansluta sig. Du kan skicka din egen som en ny idé.",
  notInGroup: "Bara utvecklingsgruppens medlemmar behandlar idéer. Be en medlem i gruppen göra det här.",
  outdated: "Läget hade hunnit ändras, så inget gjordes. Öppna den nyaste sammanställningen och välj på nytt.",
  reasonMissing: "Motiveringen saknades, så inget skickades. Skriv en motivering och skicka på nytt.",
};

export const ideas = {
  says: {
    ideaForm: ({ group, ended }) => {
      if (ended === "sent") return said("Idén är skickad.");
      if (ended === "joined") return said("Du anslöt dig till den här idén. Ingen egen idé skickades.");
      return said("Berätta om din idé.", `Den går till ${group.sv}, och du får veta vad det blir av den.`);
    },
    likeIdeas: ({ others }) =>
      said(
        others.length === 1
          ? "En liknande idé har redan skickats. Menar du samma sak?"
          : "Liknande idéer har redan skickats. Menar du någon av dem?",
        "Om du ansluter dig till en idé får du veta vad det blir av den. Din egen idé är inte skickad än.",
      ),
    ideaSent: ({ group, shownAt }, now) => ({
      summary: `Din idé är skickad till ${group.sv}.`,
      opening: "Din idé är skickad:",
      closing: `${group.sv} får den i sin sammanställning ${at(shownAt, now)}. Jag meddelar dig när läget ändras.`,
    }),
    ideaJoined: ({ idea, group }) => ({
      summary: "Du anslöt dig till en idé.",
      opening: "Du anslöt dig till idén:",
      closing: `Den önskas nu av ${idea.wanted}. ${group.sv} behandlar idén. Jag meddelar dig när läget ändras.`,
    }),
    ideaStatus: ({ state, group, joined }) => ({
      summary: `${joined ? "Idén som du anslöt dig till" : "Din idé"}: ${statuses[state.status]}.`,
      opening: `${joined ? "Idén som du anslöt dig till" : "Din idé"}: ${statuses[state.status]}.`,
      closing: told(state, group.sv),
    }),
    myIdeas: ({ ideas: own }) =>
      own.length === 0
        ? said("Du har inga idéer.", "Skriv ”jag har en idé” när du vill berätta om en.")
        : said("Dina idéer"),
    noDevelopmentGroup: ({ organisation }) =>
      said(
        `Din organisation (${organisation.sv}) har ännu ingen utvecklingsgrupp. Berätta om idén för din chef eller din enhets stödperson.`,
      ),
    ideaRefused: ({ why }) => said(REFUSALS[why]),
    ideaDigest: ({ ideas: shown }) => {
      const fresh = shown.filter((idea) => idea.fresh?.isNew).length;
      const opening = sentences(
        "Sammanställning av idéer.",
        `Nya: ${fresh}.`,
        `Väntar på svar: ${shown.filter(({ status }) => status === "received" || status === "inDiscussion").length}.`,
      );
      return said(
        opening,
        "Öppna en idé för att läsa hela och svara. När du ändrar läget meddelar jag den som skickade idén och dem som har anslutit sig.",
      );
    },
    ideaCard: ({ idea }) => said(`Idé: ${statuses[idea.state.status]}.`),
  },
  buttons: {
    share: "Jag har en idé",
    mine: "Mina idéer",
    send: "Skicka idén",
    sendAnyway: "Skicka min som ny",
    edit: "Ändra",
    join: (title) => `Anslut dig: ${title}`,
    open: (title) => `Öppna: ${title}`,
    more: "Visa fler",
    back: "Tillbaka till sammanställningen",
    give: {
      received: "Tillbaka till mottagen",
      inDiscussion: "Ta upp till diskussion",
      forwarded: "Förd vidare",
      accepted: "Godkänd",
      declined: "Genomförs inte",
      done: "Genomförd",
    },
    sendDecline: "Skicka beslutet",
  },
  inputs: {
    title: "Idén i korthet",
    titleMissing: "Skriv idén i korthet.",
    gain: "Vad skulle bli bättre?",
    gainMissing: "Skriv vad som skulle bli bättre.",
    forWhom: "Vem skulle ha nytta av den? Du kan lämna fältet tomt.",
    reason: "Motivering till avsändaren och dem som har anslutit sig",
    reasonMissing: "Skriv en motivering.",
  },
  notes: {
    stillMissing: (inputs) => `Saknas ännu: ${inputs.map((input) => MISSING[input]).join("; ")}.`,
    whoSees:
      "Utvecklingsgruppen ser ditt namn och texten, andra i din organisation bara texten. Skriv inga patientuppgifter.",
    latestOnly: (count) => `Här visas de ${count} senaste.`,
    keptReason: "Idén hade hunnit ändras, så inget skickades. Du skrev:",
    reasonIsTold: "Motiveringen skickas som den är.",
  },
  facts: {
    gain: "Vad skulle bli bättre",
    forWhom: "För vem",
    author: "Avsändare",
    sent: "Skickad",
    status: "Läge",
    reason: "Motivering",
    wanted: "Önskas av",
    history: "Händelser",
  },
  statuses,
  standing: ({ state, wanted }) => `Läge: ${statuses[state.status]}. Önskas av: ${wanted}.`,
  joined: "Du har anslutit dig.",
  sections: { new: "Nya", joined: "Fler har anslutit sig", waiting: "Väntar på svar" },
  digestRow: ({ status, wanted, fresh }, sent) =>
    sentences(
      `Läge: ${statuses[status]}.`,
      `Önskas av: ${wanted}.`,
      fresh && fresh.joined > 0 ? `Anslutna sedan förra sammanställningen: ${fresh.joined}.` : "",
      `Skickad ${sent}.`,
    ),
  export: {
    columns: {
      id: "Beteckning",
      organisation: "Organisation",
      title: "Idé",
      gain: "Vad skulle bli bättre",
      forWhom: "För vem",
      language: "Språk",
      status: "Läge",
      reason: "Motivering",
      wanted: "Önskas av",
      sentAt: "Skickad",
      statusAt: "Läget sattes",
    },
    languages: { fi: "finska", sv: "svenska", en: "engelska" },
    sheet: "Idéer",
    nothing: (place) => `I ${place} finns inga idéer, så inget skrevs. Kontrollera DATA_DIR och DATABASE_URL.`,
    written: (count, file) => `${count} idéer: ${file}`,
    byStatus: "Lägen",
  },
} satisfies IdeaTexts;
