import type { ReportLabels } from "../reportLabels.ts";

export const report = {
  title: "Rapport till anvisningarnas redaktörer",
  period: (since, until) => (since === undefined ? `Allt som är sparat, till och med ${until}.` : `${since}–${until}.`),
  asked: (count) => (count === 1 ? "En fråga." : `${count} frågor.`),
  sections: {
    unanswered: {
      heading: "Frågor utan svar",
      explains: "Ingen anvisning hittades, eller den som visades hjälpte inte. Den vanligaste först.",
      nothing: "Varje fråga fick ett svar.",
    },
    notHelping: {
      heading: "Anvisningar som visas men inte hjälper",
      explains:
        "Minst lika ofta har det sagts att anvisningen inte hjälpte som att den hjälpte, eller så har den visats tre gånger utan att hjälpa.",
      nothing: "Inga.",
    },
    ticketsAfter: {
      heading: "Ärenden efter en anvisning",
      explains: "Anvisningen visades, och frågan blev ändå ett ärende.",
      nothing: "Inga.",
    },
    pastReview: {
      heading: "Anvisningar som inte har granskats i tid",
      explains: "Det är för länge sedan de granskades. Den äldsta först.",
      nothing: "Alla anvisningar är granskade i tid.",
    },
    neverShown: {
      heading: "Anvisningar som inte har visats",
      explains: "Ingens fråga har lett till dem.",
      nothing: "Varje anvisning har visats.",
    },
    waiting: {
      heading: "Uttryck som väntar på beslut",
      explains:
        "Så har någon frågat när anvisningen hjälpte. Flytta de rader som du godkänner till content/phrasings.yaml, så påverkar de sökningen.",
      nothing: "Ingenting väntar på beslut.",
    },
    inUse: {
      heading: "Inlärda uttryck som påverkar sökningen",
      explains:
        "Minst två personer har frågat så. Flytta till content/phrasings.yaml de rader som inte får påverka sökningen.",
      nothing: "Ingenting är inlärt ännu.",
    },
  },
  unanswered: ({ times, noneFound }) =>
    noneFound === times
      ? `${times} × (ingen anvisning hittades)`
      : noneFound === 0
        ? `${times} × (anvisningen hjälpte inte)`
        : `${times} × (ingen anvisning hittades ${noneFound} ×, anvisningen hjälpte inte ${times - noneFound} ×)`,
  alsoAs: (texts) => `även: ${texts.join(" / ")}`,
  use: ({ shown, helped, notHelped, tickets }) =>
    `visad ${shown}, hjälpte ${helped}, hjälpte inte ${notHelped}, ärenden ${tickets}`,
  tickets: ({ tickets, shown }) => `ärenden ${tickets}, visad ${shown}`,
  reviewed: (day) => `granskad ${day}`,
  people: (count) => (count === 1 ? "en person" : `${count} personer`),
  more: (count) => `… och ${count} till. Allt visas med --json.`,
  noData: (place) =>
    `I ${place} finns inga uppgifter ännu. Starta tjänsten och ställ en fråga, eller ange i miljövariabeln DATA_DIR den mapp eller i DATABASE_URL den databas som tjänsten använder.`,
  phrasingsBroken: "Filen content/phrasings.yaml är trasig, så inget inlärt påverkar sökningen förrän den är rättad.",
} satisfies ReportLabels;
