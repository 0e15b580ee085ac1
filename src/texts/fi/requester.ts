import type { MaskedKind } from "../../domain/masking.ts";
import type { FormReason, RequesterMessage } from "../../domain/messages.ts";
import type { RefusalName } from "../../domain/refusal.ts";
import { type Says, said, sentences } from "../texts.ts";
import { ownDesk } from "./ownDesk.ts";
import { pictureSays } from "./pictures.ts";
import { quiet } from "./quiet.ts";
import { at, shared } from "./shared.ts";
import { nowThere, suggestedNow } from "./suggestions.ts";
import { ticketWords } from "./ticketWords.ts";

const MASKED: Readonly<Record<MaskedKind, string>> = { personalIdentityCode: "henkilötunnuksen" };

const FORM_REASONS: Readonly<Record<FormReason, string>> = {
  asked: "Tehdään tiketti.",
  nobodyOnDuty: "Yksikkösi tukihenkilöitä ei ole nyt vuorossa. Tehdään tiketti.",
  noSupportPersons: "Yksikölläsi ei ole tukihenkilöä. Tehdään tiketti.",
  nobodyCould: "Yksikkösi tukihenkilöt eivät voi nyt auttaa. Tehdään tiketti.",
  personSuggested: "Tukihenkilö ehdotti tikettiä. Tehdään se.",
  safety: "Tehdään kriittinen tiketti. Kerro lyhyesti, mitä tapahtui.",
};

const NOBODY = {
  nobodyOnDuty: "Yksikkösi tukihenkilöitä ei ole nyt vuorossa. Tehdäänkö tiketti?",
  noSupportPersons: "Yksikölläsi ei ole tukihenkilöä. Tehdäänkö tiketti?",
} as const;

const REFUSALS: Readonly<Record<RefusalName, (ticketId: string | undefined) => string>> = {
  notAMember: () => "Tikettiä voi käsitellä vain sen tukiryhmän jäsen. Pyydä ryhmän jäsentä tekemään tämä.",
  notASupportPerson: () =>
    "Pyyntöön voi vastata vain yksikön tukihenkilö. Pyydä vuorossa olevaa tukihenkilöä vastaamaan.",
  alreadyTaken: () => "Tämä on jo otettu. Kortista näet, kenellä se on.",
  outdated: () => "Tilanne oli ehtinyt muuttua, joten mitään ei tehty. Katso uusin kortti ja valitse uudelleen.",
  ended: () => "Asia on jo päättynyt. Jos tarvitset vielä apua, kirjoita uusi kysymys.",
  nothingWritten: () => "Teksti puuttui. Kirjoita se ja lähetä uudelleen.",
  unknownTicket: () => "Tikettiä ei löytynyt. Kirjoita ”omat tiketit”, niin näet omasi.",
  unknownPicture: () => "Kuvaa ei löytynyt. Lähetä se tähän uudelleen, jos sitä tarvitaan.",
  replyWindowOver: (ticketId) =>
    `${ticketId ? `Tiketti ${ticketId} on suljettu` : "Tiketti on suljettu"}, ja vastausaika on päättynyt. Kirjoita, mikä ei toimi, niin tehdään uusi tiketti.`,
  feedbackAlreadyGiven: () => "Palautteesi on jo tallessa. Jos asia ei ole kunnossa, kirjoita siitä tähän.",
  feedbackOver: () => "Palautteen aika on päättynyt. Jos asia ei ole kunnossa, kirjoita siitä uusi kysymys.",
  alreadySent: () => "Tiketti on jo lähetetty. Lisää siihen kirjoittamalla tähän keskusteluun.",
  alreadyAsked: () =>
    "Sinulla on jo kysymys tukihenkilöllä. Kirjoita tähän, niin viestisi menee hänelle, tai valitse ”Tee tiketti”.",
  unknownChoice: () => "Valinta puuttui tai se ei ole enää käytössä. Valitse luettelosta uudelleen.",
  nobodyOnDuty: () => "Yksikkösi tukihenkilöitä ei ole nyt vuorossa. Valitse ”Tee tiketti”.",
  notDue: () => "Mitään ei tehty. Yritä hetken kuluttua uudelleen.",
};

function rest(isSame: boolean, part: number, of: number): string {
  const count = of === 1 ? "" : `, osa ${part}/${of}`;
  if (isSame) return `Loput ohjeesta${count}.`;
  if (part > 1) return `Muuttunut ohje${count}.`;
  return `Ohje on muuttunut sen jälkeen, kun näytin sen. Tässä se on kokonaan${count}.`;
}

export const requester = {
  welcome: () => ({
    summary: "Hei, olen Tukipolku, botti. Kirjoita kysymyksesi omin sanoin.",
    opening:
      "Hei, olen Tukipolku, botti. Kun järjestelmä tuottaa pulmia, etsin ohjeen, kysyn yksikkösi tukihenkilöltä tai teen kanssasi tiketin. Ihminen on aina yhden painalluksen päässä.",
    closing: "Kirjoita kysymyksesi omin sanoin. Älä kirjoita potilaan tietoja.",
  }),
  help: () => ({
    summary: "Näin saat apua.",
    opening:
      "Kirjoita kysymyksesi omin sanoin, niin etsin ohjeen. Jos se ei auta, kysyn yksikkösi tukihenkilöltä tai teen kanssasi tiketin.",
    closing: "Älä kirjoita potilaan tietoja.",
  }),
  languageChanged: () => said("Jatketaan suomeksi."),
  masked: ({ kinds }) =>
    said(
      `Peitin viestistäsi ${kinds.map((kind) => MASKED[kind]).join(" ja ")}, ennen kuin tallensin sen. Alkuperäinen viesti näkyy yhä tässä keskustelussa: poista se sieltä.`,
    ),
  careDeclined: () =>
    said(
      "Autan järjestelmän käytössä, en potilaan hoitoa koskevissa kysymyksissä. Kysy hoidosta hoitavalta lääkäriltä. Järjestelmästä voit kysyä täällä.",
    ),
  youAreWelcome: () => said("Ole hyvä. Kirjoita, kun tarvitset apua."),
  noHurry: () => said("Ei kiirettä. Kirjoita, kun ehdit."),
  nothingSent: () => said("Selvä, en lähetä mitään. Jos pulma jää, kirjoita tähän tai tee tiketti."),
  ...pictureSays,
  nothingUnderstood: () =>
    said("En saanut viestistä selvää. Kirjoita muutamalla sanalla, mitä yritit tehdä ja mitä tapahtui."),
  safety: () => ({
    summary: "Jos potilas tai asiakas on vaarassa, soita heti.",
    opening: "Jos potilas tai asiakas on vaarassa, soita heti.",
    closing: "Kun olet soittanut, avaa kriittinen tiketti.",
  }),
  instruction: () => said("Löysin ohjeen, joka voi auttaa."),
  instructionRest: ({ section, part, of }) => said(rest(section !== undefined, part, of)),
  instructionGone: () =>
    said("Tätä ohjetta ei enää ole. Tukiportaalissa voi olla uudempi. Kysytäänkö yksikkösi tukihenkilöltä?"),
  choose: () => said("Löysin muutaman ohjeen, mutta en ole varma, mikä niistä sopii. Mitä tarkoitat?"),
  noInstruction: ({ suggestion, nobody }) =>
    said(
      `En löytänyt ohjetta tähän. ${nobody ? NOBODY[nobody] : "Kysytäänkö yksikkösi tukihenkilöltä?"}`,
      suggestion && `${nowThere(suggestion)} (${suggestion.unit.fi}).`,
    ),
  goodThatItHelped: () => said("Hyvä, että se auttoi. Kirjoita, kun tarvitset apua."),
  askUnit: () => ({
    summary: "Missä yksikössä työskentelet?",
    opening: "Missä yksikössä työskentelet? Muistan vastauksesi, ja voit vaihtaa sen myöhemmin.",
  }),
  unitSaved: ({ unit }) => said(`Yksikkösi on nyt ${unit.fi}.`),
  suggestPerson: (suggestion) => ({
    summary: `${suggestedNow(suggestion)} Kysytäänkö?`,
    opening: `${suggestedNow(suggestion)} Lähetänkö kysymyksesi?`,
    closing: `Kysymys lähetetään yksikön kanavalle: ${suggestion.unit.fi}.`,
  }),
  personAsked: ({ person, until }, now) => {
    const asked = `Lähetin kysymyksesi. Sen sai ${person}, ja odotan vastausta ${at(until, now)} asti.`;
    return {
      summary: asked,
      opening: `${asked} Jos hän ei ehdi, kysyn seuraavalta tukihenkilöltä tai tehdään tiketti.`,
    };
  },
  personTook: ({ person }) => said(`${person} auttaa sinua nyt. Kirjoita tähän, niin viestisi menee hänelle.`),
  nextPersonAsked: ({ person, because, next, until }, now) =>
    said(
      `${person} ${because === "declined" ? "ei ehdi nyt auttaa" : "ei ole nyt tavoitettavissa"}. Kysymyksesi sai ${next}, ja odotan vastausta ${at(until, now)} asti.`,
    ),
  personWrote: ({ person }) => ({
    summary: `${person} kirjoitti sinulle.`,
    opening: `${person} kirjoitti:`,
    closing: "Vastaa kirjoittamalla tähän.",
  }),
  personSolved: ({ person }) => said(`${person} merkitsi asian ratkaistuksi. Auttoiko se?`),
  personQuiet: ({ person, waitsFor, until }, now) =>
    waitsFor === "person"
      ? {
          summary: `${person} ei ole vielä kirjoittanut. Muistutin asiasta.`,
          opening: `${person} ei ole vielä kirjoittanut, joten muistutin asiasta. Jos vastausta ei tule ${at(until, now)} mennessä, kysyn seuraavalta tukihenkilöltä tai tehdään tiketti.`,
        }
      : {
          summary: `Auttoiko se, mitä ${person} kirjoitti?`,
          opening: `${person} kirjoitti sinulle, mutta en tiedä, auttoiko se. Jos pulma on vielä auki, kirjoita tähän tai tee tiketti. Muuten suljen pyynnön ${at(until, now)}.`,
        },
  handoffFaded: ({ person }) => ({
    summary: "Pyyntö on suljettu.",
    opening: `Pyyntö on suljettu, koska siihen ei enää kirjoitettu. Sitä hoiti ${person}. Jos pulma on vielä auki, kirjoita tähän tai tee tiketti.`,
  }),
  ticketForm: ({ because }) => said(FORM_REASONS[because]),
  ticketReadBack: ({ priority, reason, group, sent }) => ({
    summary: sent ? "Tiketti on lähetetty." : "Tarkista tiketti ennen lähettämistä.",
    opening: sent ? "Tiketti on lähetetty." : "Tarkista tiketti ennen lähettämistä.",
    closing: sentences(
      shared.priorityBecause(priority, reason, "requester"),
      sent ? "" : `Kun lähetät tiketin, sen saa ${group.fi}.`,
    ),
  }),
  ...ownDesk,
  draftDropped: () => said("Tikettiä ei lähetetty. Kirjoita, kun tarvitset apua."),
  ...ticketWords,
  worksConfirmed: ({ ticketId }) => said(`Tiketti ${ticketId} on ratkaistu. Hyvä, että nyt toimii.`),
  thanksNoted: ({ ticketId, replyUntil }, now) =>
    said(
      `Tiketti ${ticketId} on ratkaistu. Ole hyvä. Jos pulma palaa, voit vastata tähän ${at(replyUntil, now)} asti.`,
    ),
  whichMatter: () => ({ summary: "Mitä asiaa viestisi koskee?", opening: "Mitä asiaa viestisi koskee?" }),
  myTickets: ({ tickets }) => said(tickets.length === 0 ? "Sinulla ei ole tikettejä." : "Omat tikettisi"),
  ticketView: ({ ticket }) => said(`Tiketti ${ticket.id}: ${shared.statuses[ticket.status]}.`),
  refused: ({ why, ticketId }) => said(REFUSALS[why](ticketId)),
  ...quiet.says,
} satisfies Says<RequesterMessage["say"]>;
