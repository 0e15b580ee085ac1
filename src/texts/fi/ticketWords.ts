import type { TicketWord } from "../../domain/ticketWords.ts";
import { type Says, said, sentences } from "../texts.ts";
import { at, nextUpdate, shared, studiedBy } from "./shared.ts";

/** What the requester is told about a ticket. */
export const ticketWords = {
  ticketOpened: ({ mark, priority, reason, group, nextWordBy, linkedTo }, now) => ({
    summary: `Tiketti ${mark.ticketId} on avattu. Kuulet meistä viimeistään ${at(nextWordBy, now)}.`,
    opening: sentences(
      `Tiketti ${mark.ticketId} on avattu.`,
      shared.priorityBecause(priority, reason, "requester"),
      `${group.fi} käsittelee sitä.`,
      `Kuulet meistä viimeistään ${at(nextWordBy, now)}.`,
      linkedTo && `Tiketti jatkaa tikettiä ${linkedTo}.`,
    ),
  }),
  ticketTaken: ({ mark, owner, group, nextWordBy, waits }, now) =>
    said(
      sentences(
        `Tiketti ${mark.ticketId} on työn alla. ${owner} (${group.fi}) käsittelee sitä.`,
        waits ? "Odotamme vielä vastaustasi." : nextUpdate(nextWordBy, now),
      ),
    ),
  ticketQuestion: ({ mark, owner, group, answered, personHelps }) => ({
    summary: answered
      ? `Tiketti ${mark.ticketId}: vastasit kysymykseen.`
      : `Tiketti ${mark.ticketId} odottaa vastaustasi.`,
    opening: answered
      ? `Tiketti ${mark.ticketId}: vastasit kysymykseen. ${owner} (${group.fi}) kysyi:`
      : `Tiketti ${mark.ticketId} odottaa vastaustasi. ${owner} (${group.fi}) kysyy:`,
    ...(answered
      ? {}
      : {
          closing: personHelps
            ? `Vastaa alla tai aloita viestisi numerolla ${mark.ticketId}: muu menee tukihenkilölle. Jatkamme, kun olet vastannut.`
            : "Vastaa alla tai kirjoita tähän keskusteluun. Jatkamme, kun olet vastannut.",
        }),
  }),
  ticketUpdate: ({ mark, owner, group, nextWordBy }, now) => ({
    summary: sentences(`Tiketti ${mark.ticketId}: uusi päivitys.`, nextUpdate(nextWordBy, now)),
    opening: `Tiketti ${mark.ticketId}: uusi päivitys. ${owner} (${group.fi}) kirjoitti:`,
    closing: nextUpdate(nextWordBy, now),
  }),
  ticketWorkaround: ({ mark, owner, group, nextWordBy, answered }, now) => ({
    summary: sentences(
      `Tiketti ${mark.ticketId}: voit jatkaa työtä väliaikaisratkaisulla.`,
      nextUpdate(nextWordBy, now),
    ),
    opening: `Tiketti ${mark.ticketId}: voit jatkaa työtä väliaikaisratkaisulla. Asiaa ei ole vielä ratkaistu.`,
    closing: sentences(
      `${owner} (${group.fi}) käsittelee tikettiä.`,
      nextUpdate(nextWordBy, now),
      answered ? "" : "Auttoiko väliaikaisratkaisu?",
    ),
  }),
  ticketHandedOver: ({ mark, from, to, because, nextWordBy }, now) => ({
    summary: sentences(
      `Tiketti ${mark.ticketId} on siirretty. Sitä käsittelee nyt ${to.fi}.`,
      nextUpdate(nextWordBy, now),
    ),
    opening: `Tiketti ${mark.ticketId} on siirretty, koska ${shared.handOverReasons[because].clause}. Tähän asti sitä käsitteli ${from.fi}, nyt ${to.fi}.`,
    closing: nextUpdate(nextWordBy, now),
  }),
  promiseMissed: ({ mark, promised, group, nextWordBy }, now) => ({
    summary: `Tiketti ${mark.ticketId}: päivitys on myöhässä. Pahoittelut. ${nextUpdate(nextWordBy, now)}`,
    opening: sentences(
      `Lupasin sinulle päivityksen ${at(promised, now)}, ja se on myöhässä. Pahoittelut.`,
      studiedBy(mark.ticketId, group.fi),
      nextUpdate(nextWordBy, now),
    ),
  }),
  ticketResolved: ({ mark, resolution, answered }, now) => {
    const until = at(resolution.replyUntil, now);
    if (resolution.how === "unanswered") {
      const closing = `Jos tarvitset vielä apua, vastaa tähän ${until} asti, niin jatkamme.`;
      return {
        summary: sentences(`Tiketti ${mark.ticketId} on merkitty ratkaistuksi.`, answered ? "" : closing),
        opening: `Tiketti ${mark.ticketId} on merkitty ratkaistuksi, koska kysymykseemme ei tullut vastausta.`,
        ...(answered ? {} : { closing }),
      };
    }
    const question = `Toimiiko nyt? Voit vastata tähän ${until} asti.`;
    return {
      summary: sentences(`Tiketti ${mark.ticketId} on ratkaistu.`, answered ? "" : question),
      opening:
        resolution.incidentId === undefined
          ? `Tiketti ${mark.ticketId} on ratkaistu:`
          : `Tiketti ${mark.ticketId} on ratkaistu, kuten koko laaja häiriö ${resolution.incidentId}:`,
      ...(answered ? {} : { closing: question }),
    };
  },
  ticketReopened: ({ mark, group, nextWordBy }, now) =>
    said(
      `Tiketti ${mark.ticketId} on avattu uudelleen. ${group.fi} käsittelee sitä. Kuulet meistä viimeistään ${at(nextWordBy, now)}.`,
    ),
  takenToTicket: ({ mark, group, nextWordBy }, now) =>
    said(
      sentences(
        `Tiketti ${mark.ticketId}: viestisi on lisätty. ${group.fi} käsittelee tikettiä.`,
        nextUpdate(nextWordBy, now),
      ),
    ),
  priorityChanged: ({ mark, owner, group, before, priority, nextWordBy }, now) => ({
    summary: sentences(`Tiketti ${mark.ticketId}: prioriteetti on nyt ${priority}.`, nextUpdate(nextWordBy, now)),
    opening: `Tiketti ${mark.ticketId}: prioriteetti on nyt ${priority}, aiemmin ${before}. ${owner} (${group.fi}) perusteli:`,
    closing: nextUpdate(nextWordBy, now),
  }),
  ticketWithVendor: ({ mark, owner, group, vendorCase, nextWordBy }, now) => ({
    summary: sentences(
      `Tiketti ${mark.ticketId} on järjestelmän toimittajan selvitettävänä.`,
      nextUpdate(nextWordBy, now),
    ),
    opening: `Tiketti ${mark.ticketId} on järjestelmän toimittajan selvitettävänä, toimittajan numero ${vendorCase}. ${owner} (${group.fi}) vastaa siitä edelleen.`,
    closing: nextUpdate(nextWordBy, now),
  }),
  ticketBackFromVendor: ({ mark, owner, group, nextWordBy }, now) =>
    said(
      sentences(
        `Tiketti ${mark.ticketId}: toimittaja on vastannut. ${owner} (${group.fi}) jatkaa asian käsittelyä.`,
        nextUpdate(nextWordBy, now),
      ),
    ),
  questionReminder: ({ mark, owner, group, last, until }, now) => ({
    summary: `Tiketti ${mark.ticketId} odottaa vielä vastaustasi.`,
    opening: last
      ? `Tiketti ${mark.ticketId} odottaa vielä vastaustasi. Tarvitsemme sen, jotta pääsemme eteenpäin. ${owner} (${group.fi}) kysyi:`
      : `Tiketti ${mark.ticketId}: ehtisitkö vastata? ${owner} (${group.fi}) kysyi:`,
    closing: last
      ? `Lyhytkin vastaus riittää. Jos vastausta ei tule ${at(until, now)} mennessä, merkitsemme tiketin ratkaistuksi. Voit avata sen sen jälkeen uudelleen seitsemän päivän ajan.`
      : "Lyhytkin vastaus riittää: kirjoita alle tai tähän keskusteluun.",
  }),
  ticketWithdrawn: ({ mark }) =>
    said(`Tiketti ${mark.ticketId} on peruttu pyynnöstäsi. Jos tarvitset vielä apua, kirjoita uusi kysymys.`),
} satisfies Says<TicketWord["say"]>;
