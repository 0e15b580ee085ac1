import type { Language } from "../../src/domain/language.ts";

type Phrase = Readonly<Record<Language, string>>;

/** What requesters write beside the buttons. */
export const WRITTEN = {
  details: { fi: "Alkoi tänään vuoron alussa.", sv: "Började i dag.", en: "It began today." },
  answer: {
    fi: "Työasema on A-12, ja virhe tulee joka kerta.",
    sv: "Arbetsstation A-12, varje gång.",
    en: "Workstation A-12, every time.",
  },
  comment: { fi: "Tämä tapahtui äsken uudelleen.", sv: "Det hände nyss igen.", en: "It has just happened again." },
  toPerson: {
    fi: "Kokeilin jo käynnistää uudelleen.",
    sv: "Jag har redan startat om.",
    en: "I have restarted it already.",
  },
  thanks: { fi: "Kiitos!", sv: "Tack!", en: "Thanks!" },
  works: { fi: "kiitos, nyt toimii", sv: "tack, nu fungerar det", en: "thanks, it works now" },
  fails: { fi: "ei toimi vieläkään", sv: "fungerar fortfarande inte", en: "still does not work" },
  thanksBut: { fi: "kiitos, mutta ei toimi", sv: "tack men det fungerar inte", en: "thanks but it does not work" },
  unclear: { fi: "Aamulla näytti jo paremmalta", sv: "I morse såg det bättre ut", en: "This morning it looked better" },
  objection: { fi: "Tämä koskee koko osastoa.", sv: "Det gäller hela avdelningen.", en: "It touches the whole ward." },
  feedback: {
    fi: "Kesti kauan, mutta hyvä apu.",
    sv: "Det tog tid men bra hjälp.",
    en: "It took a while but good help.",
  },
} as const satisfies Readonly<Record<string, Phrase>>;

/** What agents and support persons write, in the language of their channels. */
export const AGENT_WRITES = {
  ask: "Millä työasemalla ja mihin aikaan tämä tapahtuu?",
  begun: "Katson tätä nyt.",
  update: "Selvitämme asiaa edelleen, lokit on pyydetty.",
  note: "Katsottu lokit, ei poikkeavaa.",
  workaround: "Avaa näkymä toistaiseksi potilaslistan kautta.",
  resolve: "Asetus on korjattu. Kirjaudu ulos ja uudelleen sisään.",
  handOver: "Perusasiat tarkistettu, vaatii erityisosaamista.",
  beforeNight: "Työaika päättyy, siirretään ympärivuorokautiselle ryhmälle.",
  returned: "Ei kuulu meille, tarkistettu käyttöoikeudet.",
  priority: "Koskee muitakin kuin ilmoittajaa.",
  vendorCase: "SLG-",
  toRequester: "Kokeile avata näkymä uudelleen valikosta.",
} as const;
