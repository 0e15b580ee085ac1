import type { Instant } from "../../domain/instant.ts";
import type { PicturesWhere } from "../../domain/pictureMessages.ts";
import type { PictureLabels, PictureSays, PictureThreadSays } from "../pictureLabels.ts";
import { said, sentences } from "../texts.ts";
import { at, nextUpdate } from "./shared.ts";

function isKept(where: PicturesWhere, count: number, now: Instant): string {
  const one = count === 1;
  const picture = one ? "Bilden" : "Bilderna";
  const it = one ? "den" : "de";
  const saved = one ? "är sparad" : "är sparade";
  switch (where.in) {
    case "ticket":
      return sentences(
        `Ärende ${where.ticketId}: ${one ? "bilden har lagts till" : "bilderna har lagts till"}.`,
        nextUpdate(where.nextWordBy, now),
      );
    case "draft":
      return `${picture} ${saved} till ${at(where.until, now)} och följer med ärendet när du skickar det.`;
    case "handoff":
      return `${picture} har skickats till din enhets stödperson. ${one ? "Den" : "De"} ${saved} till ${at(where.until, now)} och följer med om du skapar ett ärende.`;
    case "question":
      return `${picture} ${saved} till ${at(where.until, now)}. ${one ? "Den" : "De"} följer med om du frågar stödpersonen eller skapar ett ärende.`;
    case "nothing":
      return `${picture} ${saved} till ${at(where.until, now)}. Skriv vad ${it} gäller.`;
    case "choice":
      return `${picture} ${saved} till ${at(where.until, now)}. Välj ovan vad ${it} gäller.`;
    default:
      return where satisfies never;
  }
}

export const pictureSays = {
  picturesTaken: ({ pictures, removed, where }, now) => {
    const left = pictures.length - removed.length;
    if (left > 0) return said(isKept(where, left, now));
    return said(
      `${pictures.length === 1 ? "Bilden är raderad" : "Bilderna är raderade"}. Originalet syns fortfarande i den här chatten: radera meddelandet där.`,
    );
  },
  pictureRefused: ({ why, count, maxMegabytes }) => {
    const one = count === 1;
    const picture = one ? "Bilden" : "En del av bilderna";
    switch (why) {
      case "tooLarge":
        return said(
          `${picture} sparades inte, eftersom ${one ? "den" : "de"} är större än ${maxMegabytes} MB. Ta en skärmbild av bara det ställe som saken gäller och skicka den här.`,
        );
      case "notAPicture":
        return said(
          `${one ? "Bilagan" : "En del av bilagorna"} sparades inte, eftersom jag bara tar emot bilder i formaten PNG, JPEG, GIF och WebP. Ta en skärmbild och skicka den här.`,
        );
      case "otherFile":
        return said(
          `${one ? "Filen" : "En del av filerna"} sparades inte, eftersom jag bara tar emot bilder. Ta en skärmbild av det ställe som saken gäller eller skriv innehållet här.`,
        );
      case "unreachable":
        return said(
          `${picture} sparades inte, eftersom ${one ? "den" : "de"} inte kunde hämtas från Teams. Skicka ${one ? "den" : "dem"} på nytt om en stund.`,
        );
      case "tooMany":
        return said("Jag tar emot de fem första bilderna i ett meddelande. Skicka resten i ett nytt meddelande.");
      default:
        return why satisfies never;
    }
  },
} satisfies PictureSays;

export const pictureThreadSays = {
  pictureInThread: ({ number, sender, sentAt, ticketId, removed }, now) => {
    const start = ticketId === undefined ? "" : `${ticketId}: `;
    if (removed === "withdrawn") return said(`${start}bild ${number} har raderats. ${sender} raderade den.`);
    if (removed === "expired") {
      return said(`${start}bild ${number} har raderats, eftersom det inte blev något ärende på sju dagar.`);
    }
    return {
      summary: `${start}anmälaren skickade en bild.`,
      opening: `${start}${sender} skickade en bild ${at(sentAt, now)}.`,
    };
  },
} satisfies PictureThreadSays;

export const pictures = {
  remove: (number) => (number === undefined ? "Radera bilden" : `Radera bild ${number}`),
  isRemoved: (number) => (number === undefined ? "Bilden är raderad." : `Bild ${number} är raderad.`),
  noPatientData:
    "Bilden får inte visa patientuppgifter. Om den gör det, radera bilden nedan och radera också ditt meddelande i den här chatten.",
  goAlong: (count) =>
    count === 1 ? "Bilden som du skickade följer med ärendet." : `${count} bilder som du skickade följer med ärendet.`,
  otherMatter: "Något annat",
  alternative: ({ number, sender, sentAt }, now) => `Bild ${number} som ${sender} skickade ${at(sentAt, now)}`,
  notShown: "Bilden kan inte visas här, eftersom tjänsten saknar en offentlig adress. Be anmälaren beskriva den.",
  count: "Bilder i tråden",
} satisfies PictureLabels;
