import type { IncidentRefusal } from "../../domain/incidentMessages.ts";
import type { IncidentTexts } from "../incidentTexts.ts";
import { said, sentences } from "../texts.ts";
import { at, nextUpdate } from "./shared.ts";

const REFUSALS: Readonly<Record<IncidentRefusal, (id: string | undefined) => string>> = {
  unknownIncident: () => "Störningen hittades inte. Skriv din fråga på nytt, så ser jag vad som är känt om den.",
  over: (id) =>
    `Den omfattande störningen${id ? ` ${id}` : ""} är redan löst. Om det inte fungerar, skriv en ny fråga om det.`,
  notInGroup: () =>
    "Bara en medlem i stödgruppen kan behandla den omfattande störningen. Be en medlem i gruppen göra det här.",
  nothingWritten: () => "Texten saknades, så inget skickades. Skriv den och skicka på nytt.",
  noTickets: () => "Inga öppna ärenden hittades, så inget anslöts. Kontrollera numren och försök igen.",
  outdated: () => "Läget hade hunnit ändras, så inget gjordes. Se det nyaste kortet och välj på nytt.",
};

/** `T-1042`, or `T-1042 och T-1043`. */
function both(ids: readonly string[]): string {
  return ids.length < 2 ? (ids[0] ?? "") : `${ids.slice(0, -1).join(", ")} och ${ids.at(-1)}`;
}

export const incidents = {
  says: {
    knownIncident: ({ incidentId, group, nextWordBy, answered }, now) => ({
      summary: sentences(`Den omfattande störningen ${incidentId} är redan känd.`, nextUpdate(nextWordBy, now)),
      opening: `Den omfattande störningen ${incidentId} är redan känd, prioritet 1. ${group.sv} skriver:`,
      closing: sentences(nextUpdate(nextWordBy, now), answered ? "" : "Har du samma fel?"),
    }),
    incidentFollowed: ({ incidentId, nextWordBy }, now) =>
      said(
        sentences(`Du följer nu den omfattande störningen ${incidentId}.`, nextUpdate(nextWordBy, now)),
        "Du får varje uppdatering och besked om lösningen. Du behöver inte göra något ärende.",
      ),
    incidentLeft: ({ incidentId }) =>
      said(`Du följer inte längre den omfattande störningen ${incidentId}. Skriv när du behöver hjälp.`),
    incidentJoined: ({ incidentId, group, ticketIds, nextWordBy }, now) => {
      const whose = ticketIds.length === 1 ? `Ärende ${both(ticketIds)} hör` : `Ärendena ${both(ticketIds)} hör`;
      return {
        summary: sentences(`${whose} nu till den omfattande störningen ${incidentId}.`, nextUpdate(nextWordBy, now)),
        opening: `${whose} nu till den omfattande störningen ${incidentId}. Den har prioritet 1. ${group.sv} skriver:`,
        closing: sentences("Du får varje uppdatering och besked om lösningen.", nextUpdate(nextWordBy, now)),
      };
    },
    incidentNews: ({ incidentId, group, update, nextWordBy }, now) => {
      const next = nextUpdate(nextWordBy, now);
      if (update.what === "workaround") {
        const first = `Omfattande störning ${incidentId}: du kan fortsätta arbeta med en tillfällig lösning.`;
        return { summary: sentences(first, next), opening: `${first} Störningen är ännu inte löst.`, closing: next };
      }
      if (update.what === "promiseMissed") {
        const late = update.promised === undefined ? "" : ` ${at(update.promised, now)}`;
        return {
          summary: sentences(`Omfattande störning ${incidentId}: uppdateringen är försenad. Jag beklagar.`, next),
          opening: `Omfattande störning ${incidentId}: jag lovade dig en uppdatering${late} och den är försenad. Jag beklagar.`,
          closing: sentences(`${group.sv} utreder störningen.`, next),
        };
      }
      return {
        summary: sentences(`Omfattande störning ${incidentId}: ny uppdatering.`, next),
        opening: `Omfattande störning ${incidentId}: ny uppdatering. ${update.by?.name ?? group.sv} (${group.sv}) skrev:`,
        closing: next,
      };
    },
    incidentResolved: ({ incidentId, replyUntil, answered }, now) => {
      const question = answered ? "" : `Fungerar det nu? Du kan svara här till ${at(replyUntil, now)}.`;
      return {
        summary: sentences(`Den omfattande störningen ${incidentId} är löst.`, question),
        opening: `Den omfattande störningen ${incidentId} är löst:`,
        ...(question === "" ? {} : { closing: question }),
      };
    },
    workaroundOffered: ({ before, helped }) => ({
      summary: "Det finns en tillfällig lösning på samma sak.",
      opening: "Det finns en tillfällig lösning på samma sak:",
      closing: helped
        ? "Bra att den hjälpte. Inget ärende gjordes. Skriv när du behöver hjälp."
        : before === "ticket"
          ? "Ditt ärende är inte skickat ännu. Hjälper det här?"
          : "Den egentliga lösningen utreds ännu. Hjälper det här?",
    }),
    incidentRefused: ({ why, incidentId }) => said(REFUSALS[why](incidentId)),
    incidentSuggestion: ({ tickets, incidentId }) => {
      const count = tickets.length;
      if (incidentId !== undefined) {
        return count === 0
          ? said(`${incidentId}: ärendena har anslutits till den omfattande störningen.`)
          : said(
              `${incidentId}: ${count === 1 ? "ett ärende till" : `${count} ärenden till`} kan gälla samma störning.`,
            );
      }
      return count === 0
        ? said("De liknande ärendena blev ingen omfattande störning.")
        : said(
            `${count} liknande ärenden på kort tid. Gäller det en omfattande störning?`,
            "När du utlyser störningen ansluts ärendena till den och varje anmälare får den offentliga texten.",
          );
    },
    incidentCard: ({ incident }) => {
      const states = { open: "öppen", resolved: "löst", closed: "avslutad" };
      return said(`${incident.id}: omfattande störning, ${states[incident.state.status]}, prioritet 1.`);
    },
    incidentCalls: ({ incidentId, times }) =>
      said(
        times === 1
          ? `${incidentId}: omfattande störning, prioritet 1. Ta ansvaret genast med knappen på kortet.`
          : `${incidentId}: omfattande störning, och ingen har tagit ansvaret. Anrop ${times}. Ta det genast.`,
      ),
    incidentClock: ({ incidentId, promised, nextWordBy }, now) =>
      said(
        nextWordBy === undefined
          ? `${incidentId}: nästa offentliga uppdatering är utlovad senast ${at(promised, now)}.`
          : `${incidentId}: den offentliga uppdateringen är försenad. Den utlovades ${at(promised, now)}. Vi har beklagat för alla och lovat nästa senast ${at(nextWordBy, now)}.`,
      ),
  },
  buttons: {
    meToo: "Samma här",
    notTheSame: "Inte samma sak",
    unfollow: "Sluta följa",
    anotherMatter: "Mitt ärende är ett annat",
    works: "Fungerar",
    notSolved: "Fungerar inte för mig",
    sendNotSolved: "Gör ett eget ärende",
    helped: "Hjälpte, jag kan fortsätta",
    didNotHelp: "Hjälpte inte",
    toTicket: "Fortsätt till ärendet",
    joinSuggested: (incidentId) => `Anslut till störningen ${incidentId}`,
    dismiss: "Inte samma sak",
    take: "Jag tar ansvaret",
    takeOver: "Ta över",
    detach: "Skilj från störningen",
  },
  declare: {
    open: "Utlys omfattande störning",
    label: "Offentlig text till alla som störningen gäller",
    send: "Utlys störningen",
    calm: "Vi har fått flera anmälningar om samma fel. Vi utreder det som bäst, och du får besked så snart vi vet mer.",
  },
  join: {
    open: "Anslut till störning",
    label: "Omfattande störning som ärendet ansluts till",
    missing: "Välj en störning.",
    send: "Anslut ärendet",
  },
  forms: {
    updateIncident: {
      open: "Offentlig uppdatering",
      label: "Uppdatering till alla som följer",
      send: "Skicka till alla",
    },
    incidentWorkaround: {
      open: "Tillfällig lösning",
      label: "Tillfällig lösning till alla: så kan arbetet fortsätta",
      send: "Skicka den tillfälliga lösningen",
    },
    resolveIncident: { open: "Lös", label: "Lösningen till alla som följer", send: "Märk som löst" },
    addToIncident: { open: "Anslut ärenden", label: "Ärendenas nummer, till exempel T-1042, T-1043", send: "Anslut" },
  },
  textMissing: "Skriv en text.",
  whatIsWrong: "Vad fungerar inte? Du kan lämna det här tomt.",
  facts: {
    incident: "Omfattande störning",
    priority: "Prioritet",
    owner: "Ansvarig",
    nobody: "ingen ännu",
    declared: "Utlyst",
    followers: "Följare",
    tickets: "Anslutna ärenden",
    nextWordBy: "Offentlig uppdatering utlovad senast",
    publicText: "Offentlig text",
    latest: "Senaste besked",
    workaround: "Tillfällig lösning",
    helpedOthers: "Den tillfälliga lösningen hjälpte också andra",
  },
  notes: {
    shownAsWritten: "Texten visas som den är. Samma sak på finska på en egen rad hjälper dem som frågar på finska.",
    following: "Du följer den här störningen.",
    another: "Du svarade: Inte samma sak.",
    answeredWorks: "Du svarade: Fungerar.",
    answeredNotSolved: "Du svarade: Fungerar inte för mig.",
    kept: "Läget hade hunnit ändras, så inget skickades. Du skrev:",
    updates: "Offentliga uppdateringar",
  },
  progress: ({ sent, total, missed }) =>
    `${number(sent)} / ${number(total)} meddelanden skickade${missed === 0 ? "" : `, ${number(missed)} kom inte fram`}.`,
  updates: {
    declared: "utlyste en omfattande störning",
    updated: "skickade en uppdatering",
    workaround: "gav en tillfällig lösning",
    promiseMissed: "den utlovade uppdateringen blev försenad",
    resolved: "löste störningen",
  },
} satisfies IncidentTexts;

/** `1 240`: a space that does not break. */
function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, "\u00a0");
}
