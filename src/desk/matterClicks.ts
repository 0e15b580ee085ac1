import type { Person } from "../domain/person.ts";
import { takenBack } from "../domain/ticketDraft.ts";
import type { ClickOf } from "./inbound.ts";
import { wroteLast } from "./ownTickets.ts";
import { looseOf } from "./pictureMoves.ts";
import { placeElsewhere, placeOnTicket } from "./pictures.ts";
import { askQuestion } from "./questions.ts";
import type { Work } from "./work.ts";
import { ownTicket, writeToTicket } from "./writtenToTickets.ts";

/** What was sent is about a ticket. Answers false when the person has no such ticket. */
export async function matterIsTicket(work: Work, person: Person, click: ClickOf<"matterIsTicket">): Promise<boolean> {
  const ticket = await ownTicket(work, person, click.ticketId);
  if (!ticket) return false;
  const ids = await looseIds(work, person, click);
  const hadPictures = click.pictures !== undefined && click.pictures.length > 0;
  const isWritten = click.text === "" ? hadPictures : wroteLast(ticket, click.text);
  if (!isWritten) await writeToTicket(work, person, ticket.id, { text: click.text, isNamed: true });
  await placeOnTicket(work, person.id, ticket.id, { ids, alone: click.text === "" });
  return true;
}

/** What was sent is a new question and leaves the form it was added to; pictures alone are none yet. */
export async function askAnew(work: Work, person: Person, id: string, click: ClickOf<"askAnew">): Promise<void> {
  const ids = await looseIds(work, person, click);
  const drafted = click.questionId === undefined ? undefined : await work.get("question", click.questionId);
  if (drafted?.draft && drafted.requesterId === person.id)
    work.put("question", { ...drafted, draft: takenBack(drafted.draft, click.text) });
  if (click.text !== "") await askQuestion(work, person, id, click.text);
  await placeElsewhere(work, person.id, { ids, alone: click.text === "" });
}

/** Those of the pictures beside a button that did not go anywhere yet. */
async function looseIds(work: Work, person: Person, { pictures = [] }: { readonly pictures?: readonly string[] }) {
  return (await looseOf(work, person.id, pictures)).map(({ id }) => id);
}
