import type { OwnDeskMessage } from "../../domain/ownDeskMessages.ts";
import { type OwnDeskLabels, type Says, said, sentences } from "../texts.ts";
import { shared } from "./shared.ts";

/** The words where an organisation has a portal or desk of its own. */
export const ownDesk = {
  ownDesk: ({ desk, here, emergency, told }) => {
    const name = desk.name.fi;
    const fromHere = here && "Voit lähettää tiketin myös tästä.";
    if (told === "sent")
      return said(
        `Asiaasi käsittelee nyt ${name} ja vastaa sinulle suoraan.`,
        "En näe, miten asia etenee siellä. Kirjoita, kun tarvitset apua.",
      );
    if (told === "notSent")
      return said(
        "Asiasi ei ole vielä perillä.",
        sentences(desk.telephone && `Soita: ${name}.`, fromHere ?? "Voit myös yrittää uudelleen."),
      );
    const ready = "Ilmoituksesi teksti on valmis.";
    if (!here)
      return said(
        `${ready} Ilmoituksesi ottaa vastaan ${name}.`,
        `${desk.url ? "Kopioi teksti ja lähetä se siellä." : "Soita sinne ja kerro asia tekstin avulla."} Kerro sitten, onnistuiko se.`,
      );
    return said(
      `${ready} ${emergency ? "Lähetä kriittinen tiketti tästä." : `Voit lähettää tiketin tästä tai kääntyä oman organisaatiosi puoleen: ${name}.`}`,
      sentences(
        shared.priorityBecause(here.priority, here.reason, "requester"),
        `Kun lähetät tiketin tästä, sen saa ${here.group.fi}.`,
        emergency && `Oman organisaatiosi palvelu on ${name}.`,
      ),
    );
  },
  ownDeskText: () => said("Ilmoituksesi teksti kopioitavaksi."),
} satisfies Says<OwnDeskMessage["say"]>;

export const ownDeskLabels = {
  text: "Teksti kopioitavaksi",
  open: (name) => `Avaa: ${name}`,
  sendHere: "Lähetä tiketti tästä",
  sent: "Lähetin sen",
  notSent: "En saanut lähetettyä",
  reached: "Asia on kerrottu",
  notReached: "En saanut yhteyttä",
  hours: "Palveluaika",
  telephone: "Puhelin",
  prepared: {
    title: "Otsikko",
    description: "Mitä tapahtui",
    details: "Lisäksi",
    safety: "Potilas- tai asiakasturvallisuus vaarassa",
    impact: "Ketä asia koskee",
    urgency: "Pystynkö jatkamaan työtä",
    tried: "Kokeillut ohjeet",
    unit: "Yksikkö",
    contact: "Yhteyshenkilö",
  },
} satisfies OwnDeskLabels;
