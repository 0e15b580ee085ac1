import type { Instant } from "../../domain/instant.ts";
import type { PicturesWhere } from "../../domain/pictureMessages.ts";
import type { PictureLabels, PictureSays, PictureThreadSays } from "../pictureLabels.ts";
import { said, sentences } from "../texts.ts";
import { at, nextUpdate } from "./shared.ts";

function isKept(where: PicturesWhere, count: number, now: Instant): string {
  const one = count === 1;
  const picture = one ? "Kuva" : "Kuvat";
  const kept = `${picture} ${one ? "on" : "ovat"} tallessa`;
  switch (where.in) {
    case "ticket":
      return sentences(
        `Tiketti ${where.ticketId}: ${one ? "kuva on lisätty" : "kuvat on lisätty"}.`,
        nextUpdate(where.nextWordBy, now),
      );
    case "draft":
      return `${kept} ${at(where.until, now)} asti ja ${one ? "lähtee" : "lähtevät"} tiketin mukana, kun lähetät sen.`;
    case "handoff":
      return `${picture} on lähetetty yksikkösi tukihenkilölle. ${one ? "Se on" : "Ne ovat"} tallessa ${at(where.until, now)} asti ja ${one ? "lähtee" : "lähtevät"} mukaan, jos teet tiketin.`;
    case "question":
      return `${kept} ${at(where.until, now)} asti. ${one ? "Se lähtee" : "Ne lähtevät"} mukaan, jos kysyt tukihenkilöltä tai teet tiketin.`;
    case "nothing":
      return `${kept} ${at(where.until, now)} asti. Kirjoita, mitä asiaa ${one ? "se koskee" : "ne koskevat"}.`;
    case "choice":
      return `${kept} ${at(where.until, now)} asti. Valitse yllä, mitä asiaa ${one ? "se koskee" : "ne koskevat"}.`;
    default:
      return where satisfies never;
  }
}

export const pictureSays = {
  picturesTaken: ({ pictures, removed, where }, now) => {
    const left = pictures.length - removed.length;
    if (left > 0) return said(isKept(where, left, now));
    return said(
      `${pictures.length === 1 ? "Kuva on poistettu" : "Kuvat on poistettu"}. Alkuperäinen näkyy yhä tässä keskustelussa: poista viesti sieltä.`,
    );
  },
  pictureRefused: ({ why, count, maxMegabytes }) => {
    const one = count === 1;
    switch (why) {
      case "tooLarge":
        return said(
          `${one ? "Kuvaa" : "Osaa kuvista"} ei tallennettu, koska ${one ? "se on" : "ne ovat"} suurempi${one ? "" : "a"} kuin ${maxMegabytes} Mt. Ota kuvakaappaus vain siitä kohdasta, jota asia koskee, ja lähetä se tähän.`,
        );
      case "notAPicture":
        return said(
          `${one ? "Liitettä" : "Osaa liitteistä"} ei tallennettu, koska otan vastaan vain PNG-, JPEG-, GIF- ja WebP-kuvia. Ota näytöstä kuvakaappaus ja lähetä se tähän.`,
        );
      case "otherFile":
        return said(
          `${one ? "Tiedostoa" : "Osaa tiedostoista"} ei tallennettu, koska otan vastaan vain kuvia. Ota kuvakaappaus siitä kohdasta, jota asia koskee, tai kirjoita sen sisältö tähän.`,
        );
      case "unreachable":
        return said(
          `${one ? "Kuvaa" : "Osaa kuvista"} ei tallennettu, koska ${one ? "sitä" : "niitä"} ei saatu haettua Teamsista. Lähetä ${one ? "se" : "ne"} hetken kuluttua uudelleen.`,
        );
      case "tooMany":
        return said("Otan yhdestä viestistä viisi ensimmäistä kuvaa. Lähetä loput uudessa viestissä.");
      default:
        return why satisfies never;
    }
  },
} satisfies PictureSays;

export const pictureThreadSays = {
  pictureInThread: ({ number, sender, sentAt, ticketId, removed }, now) => {
    const start = ticketId === undefined ? "" : `${ticketId}: `;
    if (removed === "withdrawn") return said(`${start}kuva ${number} poistettiin. ${sender} poisti sen.`);
    if (removed === "expired") {
      return said(`${start}kuva ${number} poistettiin, koska siitä ei tullut tikettiä seitsemässä päivässä.`);
    }
    return {
      summary: `${start}ilmoittaja lähetti kuvan.`,
      opening: `${start}${sender} lähetti kuvan ${at(sentAt, now)}.`,
    };
  },
} satisfies PictureThreadSays;

export const pictures = {
  remove: (number) => (number === undefined ? "Poista kuva" : `Poista kuva ${number}`),
  isRemoved: (number) => (number === undefined ? "Kuva on poistettu." : `Kuva ${number} on poistettu.`),
  noPatientData:
    "Kuvassa ei saa näkyä potilaan tietoja. Jos niitä näkyy, poista kuva alta ja poista myös viestisi tästä keskustelusta.",
  goAlong: (count) =>
    count === 1 ? "Tiketin mukana lähtee kuva, jonka lähetit." : `Tiketin mukana lähtee ${count} kuvaa, jotka lähetit.`,
  otherMatter: "Jotain muuta asiaa",
  alternative: ({ number, sender, sentAt }, now) => `Kuva ${number}, jonka ${sender} lähetti ${at(sentAt, now)}`,
  notShown: "Kuvaa ei voi näyttää tässä, koska palvelulla ei ole julkista osoitetta. Pyydä ilmoittajaa kuvailemaan se.",
  count: "Kuvia ketjussa",
} satisfies PictureLabels;
