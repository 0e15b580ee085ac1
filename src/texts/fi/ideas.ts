import type { IdeaState } from "../../domain/idea.ts";
import type { IdeaRefusal } from "../../domain/ideaMessages.ts";
import type { IdeaTexts } from "../ideaTexts.ts";
import { said, sentences } from "../texts.ts";
import { at } from "./shared.ts";

const statuses: IdeaTexts["statuses"] = {
  received: "vastaanotettu",
  inDiscussion: "keskustelussa",
  forwarded: "viety eteenpäin",
  accepted: "hyväksytty",
  declined: "ei toteuteta",
  done: "toteutettu",
};

/** What a status means to those who hear of it. */
function told(state: IdeaState, group: string): string {
  switch (state.status) {
    case "received":
      return `${group} on ottanut sen vastaan.`;
    case "inDiscussion":
      return `${group} keskustelee siitä.`;
    case "forwarded":
      return `${group} on vienyt sen eteenpäin.`;
    case "accepted":
      return `${group} on hyväksynyt sen.`;
    case "declined":
      return `${group} perustelee päätöksen näin:`;
    case "done":
      return "Se on toteutettu. Kiitos, että olit mukana.";
    default:
      return state satisfies never;
  }
}

const MISSING = { title: "idea lyhyesti", gain: "mikä paranisi" } as const;

const REFUSALS: Readonly<Record<IdeaRefusal, string>> = {
  unknownIdea: "Ideaa ei löytynyt. Kirjoita ”omat ideat”, niin näet omasi.",
  ownIdea: "Tämä on oma ideasi, joten siihen ei tarvitse liittyä. Kirjoita ”omat ideat”, niin näet sen tilan.",
  answered: "Idea on jo käsitelty, joten siihen ei voi enää liittyä. Voit lähettää oman ideasi uutena.",
  notInGroup: "Ideoita käsittelevät vain kehitysryhmän jäsenet. Pyydä ryhmän jäsentä tekemään tämä.",
  outdated: "Tilanne oli ehtinyt muuttua, joten mitään ei tehty. Avaa uusin kooste ja valitse uudelleen.",
  reasonMissing: "Perustelu puuttui, joten mitään ei lähetetty. Kirjoita perustelu ja lähetä uudelleen.",
};

export const ideas = {
  says: {
    ideaForm: ({ group, ended }) => {
      if (ended === "sent") return said("Idea on lähetetty.");
      if (ended === "joined") return said("Liityit tähän ideaan. Omaa ideaa ei lähetetty.");
      return said("Kerro ideasi.", `Sen saa ${group.fi}, ja kuulet, mitä siitä tulee.`);
    },
    likeIdeas: ({ others }) =>
      said(
        others.length === 1
          ? "Samankaltainen idea on jo lähetetty. Tarkoitatko samaa?"
          : "Samankaltaisia ideoita on jo lähetetty. Tarkoitatko jotain näistä?",
        "Kun liityt ideaan, kuulet, mitä siitä tulee. Ideasi on vielä lähettämättä.",
      ),
    ideaSent: ({ group, shownAt }, now) => ({
      summary: `Ideasi on lähetetty. Sen saa ${group.fi}.`,
      opening: "Ideasi on lähetetty:",
      closing: `${group.fi} saa sen koosteessaan ${at(shownAt, now)}. Kerron sinulle, kun idean tila muuttuu.`,
    }),
    ideaJoined: ({ idea, group }) => ({
      summary: "Liityit ideaan.",
      opening: "Liityit ideaan:",
      closing: `Toivojia on nyt ${idea.wanted}. Ideaa käsittelee ${group.fi}. Kerron sinulle, kun idean tila muuttuu.`,
    }),
    ideaStatus: ({ state, group, joined }) => ({
      summary: `${joined ? "Idea, johon liityit" : "Ideasi"}: ${statuses[state.status]}.`,
      opening: `${joined ? "Idea, johon liityit" : "Ideasi"}: ${statuses[state.status]}.`,
      closing: told(state, group.fi),
    }),
    myIdeas: ({ ideas: own }) =>
      own.length === 0
        ? said("Sinulla ei ole ideoita.", "Kirjoita ”minulla on idea”, kun haluat kertoa sellaisen.")
        : said("Omat ideasi"),
    noDevelopmentGroup: ({ organisation }) =>
      said(
        `Organisaatiossasi (${organisation.fi}) ei ole vielä kehitysryhmää. Kerro ideasi esihenkilöllesi tai yksikkösi tukihenkilölle.`,
      ),
    ideaRefused: ({ why }) => said(REFUSALS[why]),
    ideaDigest: ({ ideas: shown }) => {
      const fresh = shown.filter((idea) => idea.fresh?.isNew).length;
      const opening = sentences(
        "Kooste ideoista.",
        `Uusia: ${fresh}.`,
        `Vastausta odottaa: ${shown.filter(({ status }) => status === "received" || status === "inDiscussion").length}.`,
      );
      return said(
        opening,
        "Avaa idea, niin näet sen kokonaan ja voit vastata. Kun annat tilan, kerron siitä lähettäjälle ja liittyneille.",
      );
    },
    ideaCard: ({ idea }) => said(`Idea: ${statuses[idea.state.status]}.`),
  },
  buttons: {
    share: "Minulla on idea",
    mine: "Omat ideat",
    send: "Lähetä idea",
    sendAnyway: "Lähetä omani uutena",
    edit: "Muokkaa",
    join: (title) => `Liity: ${title}`,
    open: (title) => `Avaa: ${title}`,
    more: "Näytä lisää",
    back: "Takaisin koosteeseen",
    give: {
      received: "Palauta vastaanotetuksi",
      inDiscussion: "Ota keskusteluun",
      forwarded: "Viety eteenpäin",
      accepted: "Hyväksytty",
      declined: "Ei toteuteta",
      done: "Toteutettu",
    },
    sendDecline: "Lähetä päätös",
  },
  inputs: {
    title: "Idea lyhyesti",
    titleMissing: "Kirjoita idea lyhyesti.",
    gain: "Mikä paranisi?",
    gainMissing: "Kirjoita, mikä paranisi.",
    forWhom: "Kenelle siitä olisi hyötyä? Voit jättää tämän tyhjäksi.",
    reason: "Perustelu lähettäjälle ja liittyneille",
    reasonMissing: "Kirjoita perustelu.",
  },
  notes: {
    stillMissing: (inputs) => `Vielä puuttuu: ${inputs.map((input) => MISSING[input]).join("; ")}.`,
    whoSees:
      "Kehitysryhmä näkee nimesi ja tekstin, muut organisaatiossasi vain tekstin. Älä kirjoita potilaan tietoja.",
    latestOnly: (count) => `Tässä näkyy ${count} uusinta.`,
    keptReason: "Idea oli ehtinyt muuttua, joten mitään ei lähetetty. Kirjoitit:",
    reasonIsTold: "Perustelu lähetetään sellaisenaan.",
  },
  facts: {
    gain: "Mikä paranisi",
    forWhom: "Kenelle",
    author: "Lähettäjä",
    sent: "Lähetetty",
    status: "Tila",
    reason: "Perustelu",
    wanted: "Toivojia",
    history: "Tapahtumat",
  },
  statuses,
  standing: ({ state, wanted }) => `Tila: ${statuses[state.status]}. Toivojia: ${wanted}.`,
  joined: "Liityit tähän.",
  sections: { new: "Uudet", joined: "Näihin on liitytty", waiting: "Odottavat vastausta" },
  digestRow: ({ status, wanted, fresh }, sent) =>
    sentences(
      `Tila: ${statuses[status]}.`,
      `Toivojia: ${wanted}.`,
      fresh && fresh.joined > 0 ? `Liittyneitä edellisen koosteen jälkeen: ${fresh.joined}.` : "",
      `Lähetetty ${sent}.`,
    ),
  export: {
    columns: {
      id: "Tunnus",
      organisation: "Organisaatio",
      title: "Idea",
      gain: "Mikä paranisi",
      forWhom: "Kenelle",
      language: "Kieli",
      status: "Tila",
      reason: "Perustelu",
      wanted: "Toivojia",
      sentAt: "Lähetetty",
      statusAt: "Tila annettu",
    },
    languages: { fi: "suomi", sv: "ruotsi", en: "englanti" },
    sheet: "Ideat",
    nothing: (place) =>
      `Paikassa ${place} ei ole ideoita, joten mitään ei kirjoitettu. Tarkista DATA_DIR ja DATABASE_URL.`,
    written: (count, file) => `${count} ideaa: ${file}`,
    byStatus: "Tilat",
  },
} satisfies IdeaTexts;
