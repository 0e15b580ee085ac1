import type { ReportLabels } from "../reportLabels.ts";

export const report = {
  title: "Raportti ohjeiden toimittajille",
  period: (since, until) =>
    since === undefined ? `Kaikki tallessa olevat tiedot, ${until} asti.` : `${since}–${until}.`,
  asked: (count) => (count === 1 ? "Yksi kysymys." : `Kysymyksiä ${count}.`),
  sections: {
    unanswered: {
      heading: "Kysymykset ilman vastausta",
      explains: "Ohjetta ei löytynyt, tai näytetty ohje ei auttanut. Yleisin ensin.",
      nothing: "Jokaiseen kysymykseen löytyi vastaus.",
    },
    notHelping: {
      heading: "Ohjeet, jotka näytetään mutta jotka eivät auta",
      explains:
        "On sanottu vähintään yhtä usein, ettei ohje auttanut, kuin että se auttoi, tai se on näytetty kolmesti auttamatta ketään.",
      nothing: "Ei yhtään.",
    },
    ticketsAfter: {
      heading: "Tiketit ohjeen jälkeen",
      explains: "Ohje näytettiin, ja kysymyksestä tuli silti tiketti.",
      nothing: "Ei yhtään.",
    },
    pastReview: {
      heading: "Ohjeet, joiden tarkistus on myöhässä",
      explains: "Tarkistuksesta on liian kauan. Vanhin ensin.",
      nothing: "Kaikki ohjeet on tarkistettu ajallaan.",
    },
    neverShown: {
      heading: "Ohjeet, joita ei ole näytetty",
      explains: "Kenenkään kysymys ei ole johtanut näihin.",
      nothing: "Jokainen ohje on näytetty.",
    },
    waiting: {
      heading: "Ilmaisut, jotka odottavat päätöstä",
      explains:
        "Näin on kysytty, kun ohje auttoi. Siirrä hyväksymäsi rivit tiedostoon content/phrasings.yaml, ja ne vaikuttavat hakuun.",
      nothing: "Mikään ei odota päätöstä.",
    },
    inUse: {
      heading: "Opitut ilmaisut, jotka vaikuttavat hakuun",
      explains:
        "Ainakin kaksi ihmistä on kysynyt näin. Siirrä tiedostoon content/phrasings.yaml ne rivit, jotka eivät saa vaikuttaa.",
      nothing: "Mitään ei ole vielä opittu.",
    },
  },
  unanswered: ({ times, noneFound }) =>
    noneFound === times
      ? `${times} × (ohjetta ei löytynyt)`
      : noneFound === 0
        ? `${times} × (ohje ei auttanut)`
        : `${times} × (ohjetta ei löytynyt ${noneFound} ×, ohje ei auttanut ${times - noneFound} ×)`,
  alsoAs: (texts) => `myös: ${texts.join(" / ")}`,
  use: ({ shown, helped, notHelped, tickets }) =>
    `näytetty ${shown}, auttoi ${helped}, ei auttanut ${notHelped}, tikettejä ${tickets}`,
  tickets: ({ tickets, shown }) => `tikettejä ${tickets}, näytetty ${shown}`,
  reviewed: (day) => `tarkistettu ${day}`,
  people: (count) => (count === 1 ? "yksi ihminen" : `${count} ihmistä`),
  more: (count) => `… ja ${count} muuta. Kaikki saa näkyviin valinnalla --json.`,
  noData: (place) =>
    `Paikassa ${place} ei ole vielä tietoja. Käynnistä palvelu ja kysy siltä jotain, tai anna ympäristömuuttujassa DATA_DIR se kansio tai muuttujassa DATABASE_URL se tietokanta, jota palvelu käyttää.`,
  phrasingsBroken:
    "Tiedosto content/phrasings.yaml on rikki, joten mikään opittu ei vaikuta hakuun ennen kuin se on korjattu.",
} satisfies ReportLabels;
