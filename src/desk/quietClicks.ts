import type { HoldableMessage, MessageOf } from "../domain/messages.ts";
import type { Person } from "../domain/person.ts";
import { emptyBox, mailMessage, type QuietMail, toShow, withShown } from "../domain/quietBox.ts";
import { readQuietHours } from "../domain/quietHours.ts";
import type { Rules } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { ClickOf, Reply } from "./inbound.ts";
import { keep, listenForReply } from "./people.ts";
import { card, refuse } from "./replies.ts";
import { resolvedMessage } from "./resolutions.ts";
import type { Work } from "./work.ts";

/** The card on which quiet hours are chosen, as they stand. */
export function showQuietHours(work: Work, person: Person): void {
  work.tell(person, hoursMessage(person));
}

export async function setQuietHours(work: Work, person: Person, click: ClickOf<"setQuietHours">): Promise<Reply> {
  const { verb: _, ...filled } = click;
  const read = readQuietHours(filled);
  if ("wrong" in read) return card(person, { ...hoursMessage(person), notice: read.wrong, filled });
  return changed(work, { ...person, quietHours: read.hours }, "saved");
}

export async function endQuietHours(work: Work, person: Person): Promise<Reply> {
  const { quietHours: _, ...rest } = person;
  return changed(work, rest, "switchedOff");
}

/**
 * Whoever is about to put a message into the box decides by the hours: the box is written too, so that what they
 * decided by hours that are no more is decided anew.
 */
async function changed(work: Work, person: Person, notice: "saved" | "switchedOff"): Promise<Reply> {
  work.put("quietBox", (await work.get("quietBox", person.id)) ?? emptyBox(person.id));
  return card(keep(work, person), { ...hoursMessage(person), notice });
}

function hoursMessage({ quietHours }: Person): MessageOf<"quietHours"> {
  return { say: "quietHours", ...(quietHours ? { hours: quietHours } : {}) };
}

/** Sends what was held about one matter, once, as it stands now. Somebody else's answers as if there were none. */
export async function showHeld(work: Work, person: Person, click: ClickOf<"showHeld">): Promise<Reply> {
  const mail: QuietMail | undefined = await work.get("quietMail", click.mailId);
  const line = mail?.lines.find(({ key }) => key === click.key);
  if (!mail || !line || mail.personId !== person.id) return refuse(person, "outdated");
  if (line.shown) return card(person, mailMessage(mail));
  const shown = withShown(mail, line.key);
  work.put("quietMail", shown);
  for (const { message, ticketId } of toShow(line)) await tellAsItStands(work, person, message, ticketId);
  return card(person, mailMessage(shown));
}

/** What was answered meanwhile is not asked again. */
async function tellAsItStands(
  work: Work,
  person: Person,
  message: HoldableMessage,
  ticketId: string | undefined,
): Promise<void> {
  const ticket = ticketId === undefined ? undefined : await work.get("ticket", ticketId);
  if (ticket && message.say === "ticketResolved" && ticket.state.status === "resolved") {
    await listenForReply(work, person.id, ticket.id);
  }
  work.tell(person, ticket ? asItStands(message, ticket, work.rules) : message, ticketId);
}

function asItStands(message: HoldableMessage, ticket: Ticket, rules: Rules): HoldableMessage {
  switch (message.say) {
    case "ticketResolved":
      return { ...message, ...resolvedMessage(ticket, message.resolution, rules) };
    case "ticketQuestion":
      return waitsFor(message.question, ticket) ? message : { ...message, answered: true };
    case "questionReminder": {
      const { last: _, until: __, ...question } = message;
      return waitsFor(message.question, ticket) ? message : { ...question, say: "ticketQuestion", answered: true };
    }
    case "ticketWorkaround": {
      const { workaround } = ticket;
      if (workaround?.message !== message.mark.message || workaround.helped === undefined) return message;
      return { ...message, answered: workaround.helped ? "helped" : "failed" };
    }
    default:
      return message;
  }
}

function waitsFor(question: string, { state }: Ticket): boolean {
  return "question" in state && state.question === question;
}
