import type { Person } from "../domain/person.ts";
import { countOf, listed, type Picture, pictureAbout } from "../domain/picture.ts";
import type { Question } from "../domain/question.ts";
import { groupOf, unitOf } from "../domain/rules.ts";
import type { Ticket } from "../domain/ticket.ts";
import { addPictures } from "../domain/ticketPictures.ts";
import { showInThread, showTicketPictures } from "./pictureThreads.ts";
import { handoffPostId } from "./posts.ts";
import { applyToTicket } from "./tickets.ts";
import type { Work } from "./work.ts";

/** Pictures that go with what the person is about to send: those of the question, and those about nothing yet. */
export function picturesWith(person: Person, question: Question): { readonly pictures?: number } {
  const count = countOf(question.pictures) + (person.pictures?.length ?? 0);
  return count === 0 ? {} : { pictures: count };
}

/** Of these pictures those that are about nothing yet: what was placed or withdrawn meanwhile stays where it is. */
export async function looseOf(work: Work, personId: string, ids: readonly string[]): Promise<readonly Picture[]> {
  const person = await work.get("person", personId);
  const loose = ids.filter((id) => person?.pictures?.includes(id));
  return (await Promise.all(loose.map((id) => work.get("picture", id)))).filter((picture) => picture !== undefined);
}

/**
 * From now on the pictures go with a question. While a support person is asked about it or helps, they see them. With
 * `ring` whoever has the matter is rung: there are no words beside the pictures that would do it.
 */
export async function moveToQuestion(
  work: Work,
  questionId: string,
  pictures: readonly Picture[],
  { ring = false } = {},
): Promise<void> {
  const question = await work.get("question", questionId);
  if (!question || pictures.length === 0) return;
  const about = { is: "question", questionId } as const;
  for (const picture of pictures) work.put("picture", pictureAbout(picture, about));
  const ids = pictures.map(({ id }) => id);
  const moved = { ...question, pictures: listed(question.pictures, ids) };
  work.put("question", moved);
  await noLongerLoose(work, question.requesterId, ids);
  await showToSupportPerson(work, moved, { ring });
}

/** Shows a question's pictures under the request to the support person, as long as that one runs. */
export async function showToSupportPerson(work: Work, question: Question, { ring = false } = {}): Promise<void> {
  const handoff = question.handoffId === undefined ? undefined : await work.get("handoff", question.handoffId);
  const unit = unitOf(work.rules.directory, handoff?.unitId);
  if (!handoff || !unit || (handoff.state.status !== "asked" && handoff.state.status !== "taken")) return;
  const helper = ring && handoff.state.status === "taken" ? handoff.state.helper : undefined;
  const ids = (question.pictures ?? []).map(({ id }) => id);
  await showInThread(work, unit, { postId: handoffPostId(handoff) }, { ids, ring: helper });
}

/** From now on the pictures are the ticket's; one that takes nothing more leaves them where they are. */
export async function moveToTicket(
  work: Work,
  ticketId: string,
  pictures: readonly Picture[],
  { ring = false } = {},
): Promise<void> {
  const ticket = await work.get("ticket", ticketId);
  if (!ticket || pictures.length === 0) return;
  const ids = pictures.map(({ id }) => id);
  const outcome = await applyToTicket(work, addPictures(ticket, { at: work.now, pictureIds: ids }, work.rules));
  if ("refused" in outcome) return;
  for (const picture of pictures) {
    const number = numberOn(outcome.state, picture.id);
    work.put("picture", pictureAbout(picture, { is: "ticket", ticketId, number }));
  }
  await noLongerLoose(work, ticket.requester.id, ids);
  const group = groupOf(work.rules.directory, outcome.state.groupId);
  if (group) await showTicketPictures(work, outcome.state, group, { ring });
}

/** The question became a ticket: what went with it, and what is about nothing yet, goes along. */
export async function sendPicturesAlong(work: Work, question: Question, ticketId: string): Promise<void> {
  const loose = await looseOf(
    work,
    question.requesterId,
    (await work.get("person", question.requesterId))?.pictures ?? [],
  );
  const its = await Promise.all((question.pictures ?? []).map(({ id }) => work.get("picture", id)));
  const kept = its.filter((picture) => picture !== undefined);
  await moveToTicket(work, ticketId, [...kept.filter(({ about }) => about.is === "question"), ...loose]);
}

export async function noLongerLoose(work: Work, personId: string, ids: readonly string[]): Promise<void> {
  const person = await work.get("person", personId);
  if (!person?.pictures?.some((id) => ids.includes(id))) return;
  work.put("person", { ...person, pictures: person.pictures.filter((id) => !ids.includes(id)) });
}

function numberOn({ pictures = [] }: Ticket, pictureId: string): number {
  return pictures.findIndex(({ id }) => id === pictureId) + 1;
}
