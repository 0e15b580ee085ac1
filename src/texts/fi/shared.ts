import type { Instant } from "../../domain/instant.ts";
import type { Impact, Urgency } from "../../domain/serviceLevels.ts";
import type { SharedLabels } from "../texts.ts";
import { shownDate, shownTime } from "../time.ts";

const WEEKDAYS = ["ma", "ti", "ke", "to", "pe", "la", "su"] as const;

/** `klo 14.30`, on another day `ti 1.12. klo 9.15`. */
export function at(instant: Instant, now: Instant): string {
  const { time, tell } = shownTime(instant, now);
  const clock = `klo ${time.hour}.${time.minute}`;
  if (tell === "time") return clock;
  return `${WEEKDAYS[time.weekday]} ${time.day}.${time.month}.${tell === "year" ? time.year : ""} ${clock}`;
}

/** `Seuraava päivitys viimeistään klo 16.00.`, or nothing while no word is promised. */
export function nextUpdate(instant: Instant | undefined, now: Instant): string {
  return instant === undefined ? "" : `Seuraava päivitys viimeistään ${at(instant, now)}.`;
}

/** Names of groups that can be inflected; any other name stays as the directory has it. */
const GENITIVES: Readonly<Record<string, string>> = {
  Tukipiste: "tukipisteen",
  Käyttäjätuki: "käyttäjätuen",
  "Sovellusten ratkaisutiimi": "sovellusten ratkaisutiimin",
};

/** Who is looking into a ticket, in a whole sentence. */
export function studiedBy(ticketId: string, group: string): string {
  const genitive = GENITIVES[group];
  return genitive ? `Tiketti ${ticketId} on ${genitive} tutkittavana.` : `Tikettiä ${ticketId} tutkii ${group}.`;
}

const REASONS: Readonly<Record<Impact, Readonly<Record<Urgency, string>>>> = {
  oneself: {
    canWork: "pystyt jatkamaan työtä",
    hardly: "työsi sujuu vain hankalasti",
    cannotWork: "et pysty kirjaamaan",
  },
  several: {
    canWork: "asia koskee useaa työtoveria ja työ voi jatkua",
    hardly: "usean työtoverin työ sujuu vain hankalasti",
    cannotWork: "usea työtoveri ei pysty kirjaamaan",
  },
  unit: {
    canWork: "asia koskee koko yksikköä ja työ voi jatkua",
    hardly: "koko yksikön työ sujuu vain hankalasti",
    cannotWork: "koko yksikkö ei pysty kirjaamaan",
  },
  organisation: {
    canWork: "asia koskee useaa yksikköä ja työ voi jatkua",
    hardly: "usean yksikön työ sujuu vain hankalasti",
    cannotWork: "usea yksikkö ei pysty kirjaamaan",
  },
};

const REASONS_OF_REQUESTER: Readonly<Record<Urgency, string>> = {
  canWork: "ilmoittaja pystyy jatkamaan työtä",
  hardly: "ilmoittajan työ sujuu vain hankalasti",
  cannotWork: "ilmoittaja ei pysty kirjaamaan",
};

const priority: SharedLabels["priority"] = (value) => `Prioriteetti ${value}`;

const reason: SharedLabels["reason"] = (why, reader) => {
  if (why.because === "safety") return "potilas- tai asiakasturvallisuus on vaarassa";
  if (reader === "group" && why.impact === "oneself") return REASONS_OF_REQUESTER[why.urgency];
  return REASONS[why.impact][why.urgency];
};

export const shared = {
  statuses: {
    new: "uusi",
    inProgress: "työn alla",
    workedAround: "väliaikaisratkaisu käytössä",
    onHold: "odottaa",
    resolved: "ratkaistu",
    closed: "suljettu",
    cancelled: "peruttu",
    merged: "yhdistetty",
  },
  updates: {
    opened: "avasi tiketin",
    taken: "otti tiketin työn alle",
    asked: "kysyi lisätietoa",
    requesterWrote: "kirjoitti",
    updated: "lähetti päivityksen",
    workaround: "antoi väliaikaisratkaisun",
    handedOver: "siirsi tiketin",
    resolved: "ratkaisi tiketin",
    thanked: "kiitti",
    confirmed: "vahvisti, että ratkaisu toimii",
    reopened: "avasi tiketin uudelleen",
    promiseMissed: "luvattu tieto myöhästyi",
    closed: "tiketti suljettiin",
    cancelled: "perui tiketin",
    workaroundHelped: "sanoi, että väliaikaisratkaisu auttoi",
    workaroundFailed: "sanoi, että väliaikaisratkaisu ei auttanut",
    priorityChanged: "muutti prioriteetin",
    objected: "oli eri mieltä prioriteetista",
    sentToVendor: "lähetti asian toimittajalle, numero",
    backFromVendor: "sai vastauksen toimittajalta",
    corrected: "korjasi kuvausta",
    reminded: "kysymys toistettiin",
    merged: "tiketti yhdistettiin laajaan häiriöön",
    leftIncident: "tiketti erotettiin laajasta häiriöstä",
  },
  byTime: "Tukipolku",
  handOverReasons: {
    needsExpertise: { choice: "Tarvitaan tarkempaa osaamista", clause: "asia vaatii tarkempaa osaamista" },
    needsFix: { choice: "Tarvitaan korjaus järjestelmään", clause: "asia vaatii korjauksen järjestelmään" },
    belongsThere: { choice: "Asia kuuluu toiselle ryhmälle", clause: "asia kuuluu sille ryhmälle" },
    returned: { choice: "Palautetaan jatkettavaksi", clause: "asia palautettiin jatkettavaksi" },
  },
  priority,
  reason,
  priorityBecause: (value, why, reader) =>
    why.because === "agent"
      ? `${priority(value)}. ${why.by} muutti sen.`
      : `${priority(value)}, koska ${reason(why, reader)}.`,
  mark: ({ ticketId, message }) => `${ticketId} · viesti ${message}`,
  at,
  day: (date) => {
    const shown = shownDate(date);
    return shown ? `${shown.day}.${shown.month}.${shown.year}` : date;
  },
  shortened: "Teksti on lyhennetty, jotta se mahtuu tähän.",
} satisfies SharedLabels;
