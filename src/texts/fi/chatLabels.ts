import { type ChatLabels, sentences } from "../texts.ts";
import { ownDeskLabels } from "./ownDesk.ts";
import { at, nextUpdate, shared } from "./shared.ts";

const MISSING = {
  description: "mitä tapahtui",
  safety: "onko turvallisuus vaarassa",
  impact: "ketä asia koskee",
  urgency: "pystytkö jatkamaan työtä",
} as const;

export const chat = {
  buttons: {
    helped: "Tämä auttoi",
    didNotHelp: "Ei auttanut",
    noneOfThese: "Ei mikään näistä",
    showArticle: (title) => `Ohje: ${title}`,
    openInPortal: "Avaa tukiportaalissa",
    continueInPortal: "Jatka tukiportaalissa",
    showRest: "Näytä loput täällä",
    askPerson: "Kysy",
    openTicketForm: "Tee tiketti",
    openCriticalTicket: "Avaa kriittinen tiketti",
    noDanger: "Ei hätää: etsi ohje",
    safety: "Potilasturvallisuus vaarassa",
    endHandoff: "En tarvitse enää apua",
    chooseUnit: "Tallenna yksikkö",
    changeUnit: "Vaihda yksikkö",
    myTickets: "Omat tiketit",
    newTicket: "Tee tiketti",
    reviewTicket: "Tarkista tiketti",
    editTicket: "Muokkaa",
    sendTicket: "Lähetä",
    dropDraft: "Älä lähetä",
    newQuestion: "Tämä oli uusi kysymys",
    matterIs: (ticketId, title) => `${ticketId}: ${title}`,
    matterIsChosen: "Lisää valittuun tikettiin",
    answerTicket: "Lähetä vastaus",
    works: "Toimii",
    notSolved: "Ei ratkennut",
    sendNotSolved: "Avaa tiketti uudelleen",
    giveFeedback: "Lähetä palaute",
    changeFeedback: "Muuta palautetta",
    showTicket: (ticketId) => `Avaa ${ticketId}`,
    workaroundHelped: "Auttoi, voin jatkaa",
    workaroundFailed: "Ei auttanut",
    sendWorkaroundFailed: "Kerro, että ei auttanut",
    objectToPriority: "Olen eri mieltä",
    sendObjection: "Lähetä käsittelijälle",
    commentTicket: "Kirjoita tikettiin",
    sendComment: "Lisää tikettiin",
    correctTicket: "Korjaa kuvausta",
    sendCorrection: "Tallenna korjaus",
    withdrawTicket: "Peru tiketti",
    sendWithdrawal: "Peru tiketti lopullisesti",
    call: (number) => `Soita ${number}`,
    languages: { fi: "Suomeksi", sv: "På svenska", en: "In English" },
  },
  inputs: {
    unit: "Yksikkö",
    unitMissing: "Valitse yksikkösi luettelosta.",
    unitPlaceholder: "Kirjoita yksikön nimen alkua",
    description: "Mitä tapahtui?",
    safety: "Onko potilas- tai asiakasturvallisuus vaarassa?",
    safetyOptions: { yes: "Kyllä", no: "Ei" },
    impact: "Ketä asia koskee?",
    impacts: {
      oneself: "Vain minua",
      several: "Useaa työtoveria",
      unit: "Koko yksikköä",
      organisation: "Useaa yksikköä",
    },
    urgency: "Pystytkö jatkamaan työtä?",
    urgencies: {
      canWork: "Kyllä",
      hardly: "Hankalasti",
      cannotWork: "En, esimerkiksi kirjaaminen ei onnistu",
    },
    details: "Haluatko lisätä jotain?",
    answer: "Vastauksesi",
    answerMissing: "Kirjoita vastaus.",
    whatIsWrong: "Mikä ei toimi? Voit jättää tämän tyhjäksi.",
    score: "Minkä arvosanan annat palvelulle?",
    scores: { 1: "1, erittäin huono", 2: "2, huono", 3: "3, siltä väliltä", 4: "4, hyvä", 5: "5, erittäin hyvä" },
    comment: "Mikä meni hyvin tai huonosti? Voit jättää tämän tyhjäksi.",
    anonymous: "Saako nimesi näkyä raporteissa ja tuen vastuuhenkilöille?",
    anonymousOptions: { named: "Kyllä", anonymous: "Ei, anna palaute nimettä" },
    objection: "Miksi prioriteetin pitäisi olla toinen?",
    ownComment: "Mitä haluat lisätä?",
    correction: "Kuvaus, jonka tukiryhmä lukee",
    whyWithdrawn: "Miksi perut tiketin? Voit jättää tämän tyhjäksi.",
    matter: "Tiketti",
    matterMissing: "Valitse tiketti luettelosta.",
  },
  notes: {
    otherLanguage: (language) =>
      ({ fi: "Tämä ohje on suomeksi.", sv: "Tämä ohje on ruotsiksi.", en: "Tämä ohje on englanniksi." })[language],
    knownError: "Tunnettu vika. Väliaikaisratkaisu, jolla pääset jatkamaan:",
    reviewed: (owner, date) => `${owner} · tarkistettu ${date}`,
    onlyPart: "Tässä on osa ohjeesta.",
    restShown: "Loput ohjeesta ovat alempana keskustelussa.",
    continued: (heading) => `${heading} (jatkuu)`,
    picture: (alt) => `Kuva: ${alt}`,
    otherInstructions: "Tarkoititko jotain muuta?",
    answeredHelped: "Vastasit: Tämä auttoi.",
    answeredDidNotHelp: "Vastasit: Ei auttanut.",
    answeredWorks: "Vastasit: Toimii.",
    answeredNotSolved: "Vastasit: Ei ratkennut.",
    stillMissing: (inputs) => `Vielä puuttuu: ${inputs.map((input) => MISSING[input]).join("; ")}.`,
    safetyIsEnough: "Jos turvallisuus on vaarassa, muihin kysymyksiin ei tarvitse vastata.",
    noPatientData: "Älä kirjoita potilaan tietoja.",
    extended: "Lisäsin viestisi tikettiin.",
    feedback: "Palaute",
    feedbackStored: (score) => `Palautteesi ${score}/5 on tallennettu. Kiitos.`,
    feedbackIsAnswered: "Vastuuhenkilö lukee palautteesi, ja saat vastauksen tähän keskusteluun.",
    answeredWorkaroundHelped: "Vastasit: väliaikaisratkaisu auttoi.",
    answeredWorkaroundFailed: "Vastasit: väliaikaisratkaisu ei auttanut. Tieto meni käsittelijälle.",
    history: "Tapahtumat",
    addPicture: "Kuvan voit lisätä lähettämällä sen tähän keskusteluun.",
    earlier: "Sitä ennen:",
    inDanger: "Jos potilas tai asiakas on vaarassa, soita heti.",
    latestOnly: (count) => `Tässä näkyy ${count} uusinta.`,
  },
  ownDesk: ownDeskLabels,
  ticketState: ({ status, reason, group, owner, incidentId, nextWordBy }, now) => {
    const state = shared.statuses[status];
    if (status === "closed" || status === "cancelled") return `Tila: ${state}.`;
    if (status === "merged") {
      return sentences(
        `Tila: ${incidentId ? `osa laajaa häiriötä ${incidentId}` : state}.`,
        nextUpdate(nextWordBy, now),
      );
    }
    if (status === "resolved") {
      return `Tila: ${state}.${nextWordBy === undefined ? "" : ` Voit vastata ${at(nextWordBy, now)} asti.`}`;
    }
    const waits =
      reason === undefined ? state : reason === "awaitingVendor" ? "toimittajan selvitettävänä" : "odottaa vastaustasi";
    const update = nextWordBy === undefined ? "" : ` ${nextUpdate(nextWordBy, now)}`;
    return `Tila: ${waits}. Käsittelijä: ${owner ? `${owner} (${group.fi})` : group.fi}.${update}`;
  },
} satisfies ChatLabels;
