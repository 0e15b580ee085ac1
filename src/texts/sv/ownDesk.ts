import type { OwnDeskMessage } from "../../domain/ownDeskMessages.ts";
import { type OwnDeskLabels, type Says, said, sentences } from "../texts.ts";
import { insideSentence, shared } from "./shared.ts";

/** The words where an organisation has a portal or desk of its own. */
export const ownDesk = {
  ownDesk: ({ desk, here, emergency, told }) => {
    const name = desk.name.sv;
    const fromHere = here && "Du kan också skicka ärendet härifrån.";
    if (told === "sent")
      return said(
        `${name} sköter nu din sak och svarar dig direkt.`,
        "Jag ser inte hur den framskrider där. Skriv när du behöver hjälp.",
      );
    if (told === "notSent")
      return said(
        "Din sak har inte kommit fram än.",
        sentences(desk.telephone && `Ring ${name}.`, fromHere ?? "Du kan också försöka på nytt."),
      );
    const ready = "Texten till din anmälan är klar.";
    if (!here)
      return said(
        `${ready} Din anmälan tas emot av ${name}.`,
        `${desk.url ? "Kopiera texten och skicka den där." : "Ring dit och berätta om saken med hjälp av texten."} Berätta sedan om det lyckades.`,
      );
    return said(
      `${ready} ${emergency ? "Skicka det kritiska ärendet härifrån." : `Du kan skicka ärendet härifrån eller vända dig till din egen organisation: ${name}.`}`,
      sentences(
        shared.priorityBecause(here.priority, here.reason, "requester"),
        `När du skickar ärendet härifrån går det till ${insideSentence(here.group.sv)}.`,
        emergency && `Din egen organisations service är ${name}.`,
      ),
    );
  },
  ownDeskText: () => said("Texten till din anmälan, att kopiera."),
} satisfies Says<OwnDeskMessage["say"]>;

export const ownDeskLabels = {
  text: "Text att kopiera",
  open: (name) => `Öppna: ${name}`,
  sendHere: "Skicka ärendet härifrån",
  sent: "Jag skickade den",
  notSent: "Jag fick den inte skickad",
  reached: "Jag har berättat om saken",
  notReached: "Jag fick ingen kontakt",
  hours: "Servicetid",
  telephone: "Telefon",
  prepared: {
    title: "Rubrik",
    description: "Vad hände",
    details: "Dessutom",
    safety: "Patient- eller klientsäkerheten i fara",
    impact: "Vem det berör",
    urgency: "Kan jag fortsätta arbeta",
    tried: "Anvisningar som har prövats",
    unit: "Enhet",
    contact: "Kontaktperson",
  },
} satisfies OwnDeskLabels;
