import type { MaskedKind } from "../../domain/masking.ts";
import type { FormReason, RequesterMessage } from "../../domain/messages.ts";
import type { RefusalName } from "../../domain/refusal.ts";
import { type Says, said, sentences } from "../texts.ts";
import { ownDesk } from "./ownDesk.ts";
import { pictureSays } from "./pictures.ts";
import { quiet } from "./quiet.ts";
import { at, insideSentence, shared } from "./shared.ts";
import { nowThere, suggestedNow } from "./suggestions.ts";
import { ticketWords } from "./ticketWords.ts";

const MASKED: Readonly<Record<MaskedKind, string>> = { personalIdentityCode: "personbeteckningen" };

const FORM_REASONS: Readonly<Record<FormReason, string>> = {
  asked: "Vi öppnar ett ärende.",
  nobodyOnDuty: "Ingen stödperson på din enhet är i tjänst just nu. Vi öppnar ett ärende.",
  noSupportPersons: "Din enhet har ingen stödperson. Vi öppnar ett ärende.",
  nobodyCould: "Enhetens stödpersoner kan inte hjälpa just nu. Vi öppnar ett ärende.",
  personSuggested: "Stödpersonen föreslog ett ärende. Vi öppnar ett.",
  safety: "Vi öppnar ett kritiskt ärende. Berätta kort vad som hände.",
};

const NOBODY = {
  nobodyOnDuty: "Ingen stödperson på din enhet är i tjänst just nu. Ska vi öppna ett ärende?",
  noSupportPersons: "Din enhet har ingen stödperson. Ska vi öppna ett ärende?",
} as const;

const REFUSALS: Readonly<Record<RefusalName, (ticketId: string | undefined) => string>> = {
  notAMember: () => "Bara supportgruppens medlemmar kan arbeta med ärendet. Be en medlem i gruppen göra det här.",
  notASupportPerson: () => "Bara enhetens stödpersoner kan svara på förfrågan. Be stödpersonen i tjänst att svara.",
  alreadyTaken: () => "Någon har redan tagit det här. På kortet ser du vem.",
  outdated: () => "Läget hann ändras, så ingenting gjordes. Se det nyaste kortet och välj på nytt.",
  ended: () => "Det här är redan avslutat. Skriv en ny fråga om du ännu behöver hjälp.",
  nothingWritten: () => "Texten saknades. Skriv den och skicka på nytt.",
  unknownTicket: () => "Ärendet hittades inte. Skriv ”mina ärenden” så ser du dina egna.",
  unknownPicture: () => "Bilden hittades inte. Skicka den här på nytt om den behövs.",
  replyWindowOver: (ticketId) =>
    `${ticketId ? `Ärende ${ticketId} är stängt` : "Ärendet är stängt"} och svarstiden är slut. Skriv vad som inte fungerar, så öppnar vi ett nytt ärende.`,
  feedbackAlreadyGiven: () => "Din respons är redan sparad. Skriv här om något inte är i ordning.",
  feedbackOver: () => "Tiden för respons är slut. Skriv en ny fråga om något inte är i ordning.",
  alreadySent: () => "Ärendet är redan skickat. Skriv i den här chatten om du vill tillägga något.",
  alreadyAsked: () =>
    "En stödperson har redan en fråga av dig. Det du skriver här går dit, eller välj ”Öppna ett ärende”.",
  unknownChoice: () => "Valet saknades eller finns inte längre. Välj på nytt i listan.",
  nobodyOnDuty: () => "Ingen stödperson på din enhet är i tjänst just nu. Välj ”Öppna ett ärende”.",
  notDue: () => "Ingenting gjordes. Försök igen om en stund.",
};

function rest(isSame: boolean, part: number, of: number): string {
  const count = of === 1 ? "" : `, del ${part}/${of}`;
  if (isSame) return `Resten av anvisningen${count}.`;
  if (part > 1) return `Ändrad anvisning${count}.`;
  return `Anvisningen har ändrats sedan jag visade den. Här är hela anvisningen${count}.`;
}

export const requester = {
  welcome: () => ({
    summary: "Hej, jag är Tukipolku, en bot. Skriv din fråga med egna ord.",
    opening:
      "Hej, jag är Tukipolku, en bot. När systemet krånglar söker jag en anvisning, frågar din enhets stödperson eller öppnar ett ärende med dig. En människa är alltid ett tryck bort.",
    closing: "Skriv din fråga med egna ord. Skriv inga patientuppgifter.",
  }),
  help: () => ({
    summary: "Så får du hjälp.",
    opening:
      "Skriv din fråga med egna ord, så söker jag en anvisning. Om den inte hjälper frågar jag din enhets stödperson eller öppnar ett ärende med dig.",
    closing: "Skriv inga patientuppgifter.",
  }),
  languageChanged: () => said("Vi fortsätter på svenska."),
  masked: ({ kinds }) =>
    said(
      `Jag dolde ${kinds.map((kind) => MASKED[kind]).join(" och ")} i ditt meddelande innan jag sparade det. Det ursprungliga meddelandet syns fortfarande i chatten. Ta bort det.`,
    ),
  careDeclined: () =>
    said(
      "Jag hjälper dig att använda systemet, inte med frågor om en patients vård. Fråga den behandlande läkaren om vården. Om systemet kan du fråga här.",
    ),
  youAreWelcome: () => said("Varsågod. Skriv när du behöver hjälp."),
  noHurry: () => said("Ingen brådska. Skriv när du hinner."),
  nothingSent: () => said("Okej, jag skickar inget. Om problemet är kvar, skriv här eller öppna ett ärende."),
  ...pictureSays,
  nothingUnderstood: () =>
    said("Jag kunde inte tolka meddelandet. Skriv med några ord vad du försökte göra och vad som hände."),
  safety: () => ({
    summary: "Ring genast om en patient eller klient är i fara.",
    opening: "Ring genast om en patient eller klient är i fara.",
    closing: "Öppna ett kritiskt ärende när du har ringt.",
  }),
  instruction: () => said("Jag hittade en anvisning som kan hjälpa."),
  instructionRest: ({ section, part, of }) => said(rest(section !== undefined, part, of)),
  instructionGone: () =>
    said(
      "Den här anvisningen finns inte längre. Det kan finnas en nyare i supportportalen. Ska vi fråga din enhets stödperson?",
    ),
  choose: () => said("Jag hittade några anvisningar, men är inte säker på vilken som passar. Vad menar du?"),
  noInstruction: ({ suggestion, nobody }) =>
    said(
      `Jag hittade ingen anvisning för det här. ${nobody ? NOBODY[nobody] : "Ska vi fråga din enhets stödperson?"}`,
      suggestion && `${nowThere(suggestion)} (${suggestion.unit.sv}).`,
    ),
  goodThatItHelped: () => said("Bra att det hjälpte. Skriv när du behöver hjälp."),
  askUnit: () => ({
    summary: "På vilken enhet arbetar du?",
    opening: "På vilken enhet arbetar du? Jag kommer ihåg ditt svar, och du kan ändra det senare.",
  }),
  unitSaved: ({ unit }) => said(`Din enhet är nu ${unit.sv}.`),
  suggestPerson: (suggestion) => ({
    summary: `${suggestedNow(suggestion)} Ska vi fråga?`,
    opening: `${suggestedNow(suggestion)} Ska jag skicka din fråga?`,
    closing: `Frågan skickas till enhetens kanal: ${suggestion.unit.sv}.`,
  }),
  personAsked: ({ person, until }, now) => {
    const asked = `Jag skickade din fråga till ${person} och väntar på svar till ${at(until, now)}.`;
    return {
      summary: asked,
      opening: `${asked} Om det inte passar frågar jag nästa stödperson, eller så öppnar vi ett ärende.`,
    };
  },
  personTook: ({ person }) => said(`${person} hjälper dig nu. Det du skriver här går till ${person}.`),
  nextPersonAsked: ({ person, because, next, until }, now) =>
    said(
      `${person} ${because === "declined" ? "hinner inte hjälpa just nu" : "är inte anträffbar just nu"}. Jag skickade din fråga till ${next} och väntar på svar till ${at(until, now)}.`,
    ),
  personWrote: ({ person }) => ({
    summary: `${person} skrev till dig.`,
    opening: `${person} skrev:`,
    closing: "Svara genom att skriva här.",
  }),
  personSolved: ({ person }) => said(`${person} markerade saken som löst. Hjälpte det?`),
  personQuiet: ({ person, waitsFor, until }, now) =>
    waitsFor === "person"
      ? {
          summary: `${person} har inte skrivit ännu. Jag skickade en påminnelse.`,
          opening: `${person} har inte skrivit ännu, så jag skickade en påminnelse. Om inget svar kommer före ${at(until, now)} frågar jag nästa stödperson, eller så öppnar vi ett ärende.`,
        }
      : {
          summary: `Hjälpte det som ${person} skrev?`,
          opening: `${person} skrev till dig, men jag vet inte om det hjälpte. Om problemet är kvar, skriv här eller öppna ett ärende. Annars avslutar jag förfrågan ${at(until, now)}.`,
        },
  handoffFaded: ({ person }) => ({
    summary: "Förfrågan är avslutad.",
    opening: `Förfrågan är avslutad, eftersom ingen skrev mer i den. ${person} hade hand om den. Om problemet är kvar, skriv här eller öppna ett ärende.`,
  }),
  ticketForm: ({ because }) => said(FORM_REASONS[because]),
  ticketReadBack: ({ priority, reason, group, sent }) => ({
    summary: sent ? "Ärendet är skickat." : "Kontrollera ärendet innan du skickar det.",
    opening: sent ? "Ärendet är skickat." : "Kontrollera ärendet innan du skickar det.",
    closing: sentences(
      shared.priorityBecause(priority, reason, "requester"),
      sent ? "" : `När du skickar ärendet går det till ${insideSentence(group.sv)}.`,
    ),
  }),
  ...ownDesk,
  draftDropped: () => said("Ärendet skickades inte. Skriv när du behöver hjälp."),
  ...ticketWords,
  worksConfirmed: ({ ticketId }) => said(`Ärende ${ticketId} är löst. Bra att det fungerar nu.`),
  thanksNoted: ({ ticketId, replyUntil }, now) =>
    said(
      `Ärende ${ticketId} är löst. Varsågod. Om problemet kommer tillbaka kan du svara här till ${at(replyUntil, now)}.`,
    ),
  whichMatter: () => ({ summary: "Vilken sak gäller ditt meddelande?", opening: "Vilken sak gäller ditt meddelande?" }),
  myTickets: ({ tickets }) => said(tickets.length === 0 ? "Du har inga ärenden." : "Mina ärenden"),
  ticketView: ({ ticket }) => said(`Ärende ${ticket.id}: ${shared.statuses[ticket.status]}.`),
  refused: ({ why, ticketId }) => said(REFUSALS[why](ticketId)),
  ...quiet.says,
} satisfies Says<RequesterMessage["say"]>;
