import type { IncidentRefusal } from "../../domain/incidentMessages.ts";
import type { IncidentTexts } from "../incidentTexts.ts";
import { said, sentences } from "../texts.ts";
import { at, nextUpdate } from "./shared.ts";

const REFUSALS: Readonly<Record<IncidentRefusal, (id: string | undefined) => string>> = {
  unknownIncident: () => "Häiriötä ei löytynyt. Kirjoita kysymyksesi uudelleen, niin katson, mitä siitä tiedetään.",
  over: (id) => `Laaja häiriö${id ? ` ${id}` : ""} on jo ratkaistu. Jos asia ei toimi, kirjoita siitä uusi kysymys.`,
  notInGroup: () => "Laajaa häiriötä voi käsitellä vain sen tukiryhmän jäsen. Pyydä ryhmän jäsentä tekemään tämä.",
  nothingWritten: () => "Teksti puuttui, joten mitään ei lähetetty. Kirjoita se ja lähetä uudelleen.",
  noTickets: () => "Avoimia tikettejä ei löytynyt, joten mitään ei liitetty. Tarkista numerot ja yritä uudelleen.",
  outdated: () => "Tilanne oli ehtinyt muuttua, joten mitään ei tehty. Katso uusin kortti ja valitse uudelleen.",
};

/** `T-1042`, or `T-1042 ja T-1043`. */
function both(ids: readonly string[]): string {
  return ids.length < 2 ? (ids[0] ?? "") : `${ids.slice(0, -1).join(", ")} ja ${ids.at(-1)}`;
}

export const incidents = {
  says: {
    knownIncident: ({ incidentId, group, nextWordBy, answered }, now) => ({
      summary: sentences(`Laaja häiriö ${incidentId} on jo tiedossa.`, nextUpdate(nextWordBy, now)),
      opening: `Laaja häiriö ${incidentId} on jo tiedossa, prioriteetti 1. ${group.fi} kirjoittaa:`,
      closing: sentences(nextUpdate(nextWordBy, now), answered ? "" : "Onko sinulla sama vika?"),
    }),
    incidentFollowed: ({ incidentId, nextWordBy }, now) =>
      said(
        sentences(`Seuraat nyt laajaa häiriötä ${incidentId}.`, nextUpdate(nextWordBy, now)),
        "Saat jokaisen päivityksen ja tiedon ratkaisusta. Sinun ei tarvitse tehdä tikettiä.",
      ),
    incidentLeft: ({ incidentId }) =>
      said(`Et enää seuraa laajaa häiriötä ${incidentId}. Kirjoita, kun tarvitset apua.`),
    incidentJoined: ({ incidentId, group, ticketIds, nextWordBy }, now) => {
      const whose =
        ticketIds.length === 1 ? `Tiketti ${both(ticketIds)} kuuluu` : `Tiketit ${both(ticketIds)} kuuluvat`;
      return {
        summary: sentences(`${whose} nyt laajaan häiriöön ${incidentId}.`, nextUpdate(nextWordBy, now)),
        opening: `${whose} nyt laajaan häiriöön ${incidentId}. Sen prioriteetti on 1. ${group.fi} kirjoittaa:`,
        closing: sentences("Saat jokaisen päivityksen ja tiedon ratkaisusta.", nextUpdate(nextWordBy, now)),
      };
    },
    incidentNews: ({ incidentId, group, update, nextWordBy }, now) => {
      const next = nextUpdate(nextWordBy, now);
      if (update.what === "workaround") {
        const first = `Laaja häiriö ${incidentId}: voit jatkaa työtä väliaikaisratkaisulla.`;
        return { summary: sentences(first, next), opening: `${first} Häiriötä ei ole vielä ratkaistu.`, closing: next };
      }
      if (update.what === "promiseMissed") {
        const late = update.promised === undefined ? "" : ` ${at(update.promised, now)}`;
        return {
          summary: sentences(`Laaja häiriö ${incidentId}: päivitys on myöhässä. Pahoittelut.`, next),
          opening: `Laaja häiriö ${incidentId}: lupasin sinulle päivityksen${late}, ja se on myöhässä. Pahoittelut.`,
          closing: sentences(`${group.fi} selvittää häiriötä.`, next),
        };
      }
      return {
        summary: sentences(`Laaja häiriö ${incidentId}: uusi päivitys.`, next),
        opening: `Laaja häiriö ${incidentId}: uusi päivitys. ${update.by?.name ?? group.fi} (${group.fi}) kirjoitti:`,
        closing: next,
      };
    },
    incidentResolved: ({ incidentId, replyUntil, answered }, now) => {
      const question = answered ? "" : `Toimiiko nyt? Voit vastata tähän ${at(replyUntil, now)} asti.`;
      return {
        summary: sentences(`Laaja häiriö ${incidentId} on ratkaistu.`, question),
        opening: `Laaja häiriö ${incidentId} on ratkaistu:`,
        ...(question === "" ? {} : { closing: question }),
      };
    },
    workaroundOffered: ({ before, helped }) => ({
      summary: "Samasta asiasta on väliaikaisratkaisu.",
      opening: "Samasta asiasta on väliaikaisratkaisu:",
      closing: helped
        ? "Hyvä, että se auttoi. Tikettiä ei tehty. Kirjoita, kun tarvitset apua."
        : before === "ticket"
          ? "Tikettiäsi ei ole vielä lähetetty. Auttaako tämä?"
          : "Varsinaista ratkaisua selvitetään vielä. Auttaako tämä?",
    }),
    incidentRefused: ({ why, incidentId }) => said(REFUSALS[why](incidentId)),
    incidentSuggestion: ({ tickets, incidentId }) => {
      const count = tickets.length;
      if (incidentId !== undefined) {
        return count === 0
          ? said(`${incidentId}: tiketit on liitetty laajaan häiriöön.`)
          : said(
              `${incidentId}: samaa häiriötä voi koskea vielä ${count === 1 ? "yksi tiketti" : `${count} tikettiä`}.`,
            );
      }
      return count === 0
        ? said("Samankaltaisista tiketeistä ei tullut laajaa häiriötä.")
        : said(
            `${count} samankaltaista tikettiä lyhyessä ajassa. Onko kyse laajasta häiriöstä?`,
            "Kun julistat häiriön, tiketit liitetään siihen ja jokainen ilmoittaja saa julkisen tekstin.",
          );
    },
    incidentCard: ({ incident }) => {
      const states = { open: "avoin", resolved: "ratkaistu", closed: "suljettu" };
      return said(`${incident.id}: laaja häiriö, ${states[incident.state.status]}, prioriteetti 1.`);
    },
    incidentCalls: ({ incidentId, times }) =>
      said(
        times === 1
          ? `${incidentId}: laaja häiriö, prioriteetti 1. Ota vastuu heti kortin painikkeella.`
          : `${incidentId}: laaja häiriö, eikä kukaan ole ottanut vastuuta. Kutsu ${times}. Ota se heti.`,
      ),
    incidentClock: ({ incidentId, promised, nextWordBy }, now) =>
      said(
        nextWordBy === undefined
          ? `${incidentId}: seuraava julkinen päivitys on luvattu viimeistään ${at(promised, now)}.`
          : `${incidentId}: julkinen päivitys on myöhässä. Se luvattiin ${at(promised, now)}. Pahoittelimme kaikille ja lupasimme seuraavan viimeistään ${at(nextWordBy, now)}.`,
      ),
  },
  buttons: {
    meToo: "Minullakin",
    notTheSame: "Ei sama asia",
    unfollow: "Lopeta seuraaminen",
    anotherMatter: "Minun asiani on toinen",
    works: "Toimii",
    notSolved: "Ei toimi minulla",
    sendNotSolved: "Tee oma tiketti",
    helped: "Auttoi, voin jatkaa",
    didNotHelp: "Ei auttanut",
    toTicket: "Jatka tikettiin",
    joinSuggested: (incidentId) => `Liitä häiriöön ${incidentId}`,
    dismiss: "Ei sama asia",
    take: "Otan vastuun",
    takeOver: "Ota itsellesi",
    detach: "Erota häiriöstä",
  },
  declare: {
    open: "Julista laaja häiriö",
    label: "Julkinen teksti kaikille, joita häiriö koskee",
    send: "Julista häiriö",
    calm: "Samasta viasta on tullut useita ilmoituksia. Selvitämme sitä parhaillaan, ja saat tiedon heti, kun tiedämme lisää.",
  },
  join: {
    open: "Liitä häiriöön",
    label: "Laaja häiriö, johon tiketti liitetään",
    missing: "Valitse häiriö.",
    send: "Liitä tiketti",
  },
  forms: {
    updateIncident: { open: "Julkinen päivitys", label: "Päivitys kaikille seuraaville", send: "Lähetä kaikille" },
    incidentWorkaround: {
      open: "Väliaikaisratkaisu",
      label: "Väliaikaisratkaisu kaikille: näin työ voi jatkua",
      send: "Lähetä väliaikaisratkaisu",
    },
    resolveIncident: { open: "Ratkaise", label: "Ratkaisu kaikille seuraaville", send: "Merkitse ratkaistuksi" },
    addToIncident: { open: "Liitä tikettejä", label: "Tikettien numerot, esimerkiksi T-1042, T-1043", send: "Liitä" },
  },
  textMissing: "Kirjoita teksti.",
  whatIsWrong: "Mikä ei toimi? Voit jättää tämän tyhjäksi.",
  facts: {
    incident: "Laaja häiriö",
    priority: "Prioriteetti",
    owner: "Vastuussa",
    nobody: "ei vielä kukaan",
    declared: "Julistettu",
    followers: "Seuraajia",
    tickets: "Liitettyjä tikettejä",
    nextWordBy: "Julkinen päivitys luvattu viimeistään",
    publicText: "Julkinen teksti",
    latest: "Viimeisin tieto",
    workaround: "Väliaikaisratkaisu",
    helpedOthers: "Väliaikaisratkaisu auttoi myös muita",
  },
  notes: {
    shownAsWritten: "Teksti näytetään sellaisenaan. Sama asia ruotsiksi omalla rivillään auttaa ruotsiksi kysyviä.",
    following: "Seuraat tätä häiriötä.",
    another: "Vastasit: Ei sama asia.",
    answeredWorks: "Vastasit: Toimii.",
    answeredNotSolved: "Vastasit: Ei toimi minulla.",
    kept: "Tilanne oli ehtinyt muuttua, joten mitään ei lähetetty. Kirjoitit:",
    updates: "Julkiset päivitykset",
  },
  progress: ({ sent, total, missed }) =>
    sentences(
      `${number(sent)} / ${number(total)} viestiä lähetetty${missed === 0 ? "" : `, ${number(missed)} ei mennyt perille`}.`,
    ),
  updates: {
    declared: "julisti laajan häiriön",
    updated: "lähetti päivityksen",
    workaround: "antoi väliaikaisratkaisun",
    promiseMissed: "luvattu päivitys myöhästyi",
    resolved: "ratkaisi häiriön",
  },
} satisfies IncidentTexts;

/** `1 240`: a space that does not break. */
function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, "\u00a0");
}
