import type { TicketWord } from "../../domain/ticketWords.ts";
import { type Says, said, sentences } from "../texts.ts";
import { at, insideSentence, nextUpdate, shared } from "./shared.ts";

/** What the requester is told about a ticket. */
export const ticketWords = {
  ticketOpened: ({ mark, priority, reason, group, nextWordBy, linkedTo }, now) => ({
    summary: `Ärende ${mark.ticketId} är öppnat. Du hör av oss senast ${at(nextWordBy, now)}.`,
    opening: sentences(
      `Ärende ${mark.ticketId} är öppnat.`,
      shared.priorityBecause(priority, reason, "requester"),
      `${group.sv} sköter det.`,
      `Du hör av oss senast ${at(nextWordBy, now)}.`,
      linkedTo && `Ärendet är en fortsättning på ärende ${linkedTo}.`,
    ),
  }),
  ticketTaken: ({ mark, owner, group, nextWordBy, waits }, now) =>
    said(
      sentences(
        `Ärende ${mark.ticketId} är under arbete. ${owner} (${group.sv}) sköter det.`,
        waits ? "Vi väntar ännu på ditt svar." : nextUpdate(nextWordBy, now),
      ),
    ),
  ticketQuestion: ({ mark, owner, group, answered, personHelps }) => ({
    summary: answered
      ? `Ärende ${mark.ticketId}: du svarade på frågan.`
      : `Ärende ${mark.ticketId} väntar på ditt svar.`,
    opening: answered
      ? `Ärende ${mark.ticketId}: du svarade på frågan. ${owner} (${group.sv}) frågade:`
      : `Ärende ${mark.ticketId} väntar på ditt svar. ${owner} (${group.sv}) frågar:`,
    ...(answered
      ? {}
      : {
          closing: personHelps
            ? `Svara nedan eller börja ditt meddelande med ${mark.ticketId}: annat går till stödpersonen. Vi fortsätter när du har svarat.`
            : "Svara nedan eller skriv i den här chatten. Vi fortsätter när du har svarat.",
        }),
  }),
  ticketUpdate: ({ mark, owner, group, nextWordBy }, now) => ({
    summary: sentences(`Ärende ${mark.ticketId}: ny uppdatering.`, nextUpdate(nextWordBy, now)),
    opening: `Ärende ${mark.ticketId}: ny uppdatering. ${owner} (${group.sv}) skrev:`,
    closing: nextUpdate(nextWordBy, now),
  }),
  ticketWorkaround: ({ mark, owner, group, nextWordBy, answered }, now) => ({
    summary: sentences(
      `Ärende ${mark.ticketId}: du kan fortsätta arbeta med en tillfällig lösning.`,
      nextUpdate(nextWordBy, now),
    ),
    opening: `Ärende ${mark.ticketId}: du kan fortsätta arbeta med en tillfällig lösning. Ärendet är inte löst än.`,
    closing: sentences(
      `${owner} (${group.sv}) sköter ärendet.`,
      nextUpdate(nextWordBy, now),
      answered ? "" : "Hjälpte den tillfälliga lösningen?",
    ),
  }),
  ticketHandedOver: ({ mark, from, to, because, nextWordBy }, now) => ({
    summary: sentences(
      `Ärende ${mark.ticketId} är överfört. Nu sköts det av ${insideSentence(to.sv)}.`,
      nextUpdate(nextWordBy, now),
    ),
    opening: `Ärende ${mark.ticketId} är överfört, eftersom ${shared.handOverReasons[because].clause}. Hittills har ${insideSentence(from.sv)} skött det, nu ${insideSentence(to.sv)}.`,
    closing: nextUpdate(nextWordBy, now),
  }),
  promiseMissed: ({ mark, promised, group, nextWordBy }, now) => ({
    summary: `Ärende ${mark.ticketId}: uppdateringen är försenad. Jag beklagar. ${nextUpdate(nextWordBy, now)}`,
    opening: sentences(
      `Jag lovade dig en uppdatering ${at(promised, now)} och den är försenad. Jag beklagar.`,
      `Ärende ${mark.ticketId} utreds av ${insideSentence(group.sv)}.`,
      nextUpdate(nextWordBy, now),
    ),
  }),
  ticketResolved: ({ mark, resolution, answered }, now) => {
    const until = at(resolution.replyUntil, now);
    if (resolution.how === "unanswered") {
      const closing = `Om du ännu behöver hjälp, svara här till ${until}, så fortsätter vi.`;
      return {
        summary: sentences(`Ärende ${mark.ticketId} är markerat som löst.`, answered ? "" : closing),
        opening: `Ärende ${mark.ticketId} är markerat som löst, eftersom vi inte fick svar på vår fråga.`,
        ...(answered ? {} : { closing }),
      };
    }
    const question = `Fungerar det nu? Du kan svara här till ${until}.`;
    return {
      summary: sentences(`Ärende ${mark.ticketId} är löst.`, answered ? "" : question),
      opening:
        resolution.incidentId === undefined
          ? `Ärende ${mark.ticketId} är löst:`
          : `Ärende ${mark.ticketId} är löst, liksom hela den omfattande störningen ${resolution.incidentId}:`,
      ...(answered ? {} : { closing: question }),
    };
  },
  ticketReopened: ({ mark, group, nextWordBy }, now) =>
    said(
      `Ärende ${mark.ticketId} är öppnat på nytt. ${group.sv} sköter det. Du hör av oss senast ${at(nextWordBy, now)}.`,
    ),
  takenToTicket: ({ mark, group, nextWordBy }, now) =>
    said(
      sentences(
        `Ärende ${mark.ticketId}: ditt meddelande lades till. ${group.sv} sköter ärendet.`,
        nextUpdate(nextWordBy, now),
      ),
    ),
  priorityChanged: ({ mark, owner, group, before, priority, nextWordBy }, now) => ({
    summary: sentences(`Ärende ${mark.ticketId}: prioriteten är nu ${priority}.`, nextUpdate(nextWordBy, now)),
    opening: `Ärende ${mark.ticketId}: prioriteten är nu ${priority}, tidigare ${before}. ${owner} (${group.sv}) motiverade det så här:`,
    closing: nextUpdate(nextWordBy, now),
  }),
  ticketWithVendor: ({ mark, owner, group, vendorCase, nextWordBy }, now) => ({
    summary: sentences(`Ärende ${mark.ticketId} utreds av systemleverantören.`, nextUpdate(nextWordBy, now)),
    opening: `Ärende ${mark.ticketId} utreds av systemleverantören, leverantörens nummer ${vendorCase}. ${owner} (${group.sv}) ansvarar fortfarande för det.`,
    closing: nextUpdate(nextWordBy, now),
  }),
  ticketBackFromVendor: ({ mark, owner, group, nextWordBy }, now) =>
    said(
      sentences(
        `Ärende ${mark.ticketId}: leverantören har svarat. ${owner} (${group.sv}) fortsätter med ärendet.`,
        nextUpdate(nextWordBy, now),
      ),
    ),
  questionReminder: ({ mark, owner, group, last, until }, now) => ({
    summary: `Ärende ${mark.ticketId} väntar ännu på ditt svar.`,
    opening: last
      ? `Ärende ${mark.ticketId} väntar ännu på ditt svar. Vi behöver det för att komma vidare. ${owner} (${group.sv}) frågade:`
      : `Ärende ${mark.ticketId}: hinner du svara? ${owner} (${group.sv}) frågade:`,
    closing: last
      ? `Ett kort svar räcker. Om inget svar har kommit ${at(until, now)} markerar vi ärendet som löst. Efter det kan du öppna det på nytt i sju dagar.`
      : "Ett kort svar räcker: skriv nedan eller i den här chatten.",
  }),
  ticketWithdrawn: ({ mark }) =>
    said(`Ärende ${mark.ticketId} är återtaget på din begäran. Om du ännu behöver hjälp, skriv en ny fråga.`),
} satisfies Says<TicketWord["say"]>;
