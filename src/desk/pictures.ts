import type { Person } from "../domain/person.ts";
import { isRecent, keptUntil, newPicture, type Picture, type PictureRefusal } from "../domain/picture.ts";
import type { PicturesWhere } from "../domain/pictureMessages.ts";
import { readPictures } from "../domain/pictureReading.ts";
import type { Question } from "../domain/question.ts";
import type { Reading } from "../domain/reading.ts";
import { decideForRequester } from "../domain/ticketByRequester.ts";
import { openLinked } from "./drafts.ts";
import { keep } from "./people.ts";
import { looseOf, moveToQuestion, moveToTicket } from "./pictureMoves.ts";
import type { Taking } from "./takePictures.ts";
import { applyToTicket } from "./tickets.ts";
import type { Work } from "./work.ts";
import { endResolutionTold } from "./writtenToTickets.ts";

/** Where pictures go. */
type Goal =
  | { readonly to: "question"; readonly questionId: string }
  | { readonly to: "ticket"; readonly ticketId: string }
  | { readonly to: "choice" }
  | { readonly to: "nothing" };

/** Keeps what was taken as pictures about nothing yet, before the words beside them are looked at. */
export function keepPictures(work: Work, person: Person, { taken }: Taking): Person {
  if (taken.length === 0) return person;
  for (const one of taken) work.put("picture", newPicture({ ...one, sender: person, sentAt: work.now }));
  return keep(work, { ...person, pictures: [...(person.pictures ?? []), ...taken.map(({ id }) => id)] });
}

/**
 * Puts the pictures of a message where its words went, or where they belong without any, and says so. `reading` is what
 * the words were taken for. A question takes along what was sent shortly before it.
 */
export async function placePictures(
  work: Work,
  personId: string,
  message: { readonly id: string; readonly reading: Reading | undefined; readonly taking: Taking },
): Promise<void> {
  const person = await work.get("person", personId);
  if (!person) return;
  const { id, reading, taking } = message;
  if (reading?.is === "question") await takeRecentAlong(work, person, id);
  if (taking.taken.length > 0) {
    const ids = taking.taken.map((one) => one.id);
    const goal = reading && (await goalOfWords(work, person, id, reading));
    if (goal) await carryOut(work, personId, goal, { ids, alone: false });
    else await carryOut(work, personId, await goalWithoutWords(work, person, ids), { ids, alone: true });
  }
  tellRefusals(work, (await work.get("person", personId)) ?? person, taking.refused);
}

/** What was sent shortly before is what the question is about. */
async function takeRecentAlong(work: Work, { id, pictures = [] }: Person, questionId: string): Promise<void> {
  const loose = await looseOf(work, id, pictures);
  const recent = loose.filter(({ sentAt }) => isRecent(sentAt, work.now) && sentAt < work.now);
  await moveToQuestion(work, questionId, recent);
}

async function goalOfWords(work: Work, person: Person, id: string, reading: Reading): Promise<Goal | undefined> {
  const where = reading.is === "danger" && reading.also ? reading.also : reading;
  switch (where.is) {
    case "toTicket":
    case "doesNotWork":
    case "thanks":
    case "works":
      return { to: "ticket", ticketId: await continuing(work, person.id, where.ticketId) };
    case "unclear":
      return { to: "choice" };
    case "helped":
    case "didNotHelp":
      return { to: "question", questionId: where.questionId };
    default: {
      // What was meant for somebody or something that ended meanwhile became a question of its own.
      if (await work.get("question", id)) return { to: "question", questionId: id };
      if (where.is === "toDraft") return { to: "question", questionId: where.questionId };
      const handoff = where.is === "toPerson" ? await work.get("handoff", where.handoffId) : undefined;
      return handoff && { to: "question", questionId: handoff.questionId };
    }
  }
}

/** The ticket, or the one that these words opened because that one is closed. */
async function continuing(work: Work, personId: string, ticketId: string): Promise<string> {
  const tickets = await work.ticketsOf(personId);
  return tickets.find(({ linkedTo, openedAt }) => linkedTo === ticketId && openedAt === work.now)?.id ?? ticketId;
}

async function goalWithoutWords(work: Work, person: Person, ids: readonly string[]): Promise<Goal> {
  const tickets = await work.ticketsOf(person.id);
  const reading = readPictures({ at: work.now, person, tickets, question: await questionOf(work, person) });
  switch (reading.is) {
    case "toQuestion":
      return { to: "question", questionId: reading.questionId };
    case "toTicket":
      return { to: "ticket", ticketId: reading.ticketId };
    case "unclear": {
      const likely = tickets.filter(({ id }) => reading.ticketIds.includes(id));
      work.tell(person, {
        say: "whichMatter",
        text: "",
        pictures: ids,
        tickets: likely.map(({ id, title }) => ({ id, title })),
      });
      return { to: "choice" };
    }
    case "toNothing":
      return { to: "nothing" };
  }
}

/** What the chat is about. */
async function questionOf(work: Work, { dialogue }: Person): Promise<Question | undefined> {
  const id = "questionId" in dialogue ? dialogue.questionId : undefined;
  return id === undefined ? undefined : work.get("question", id);
}

async function carryOut(
  work: Work,
  personId: string,
  goal: Goal,
  { ids, alone }: { readonly ids: readonly string[]; readonly alone: boolean },
): Promise<void> {
  const pictures = await looseOf(work, personId, ids);
  if (goal.to === "question") await moveToQuestion(work, goal.questionId, pictures, { ring: alone });
  if (goal.to === "ticket") {
    const ticketId = alone ? await openedAgain(work, personId, goal.ticketId) : goal.ticketId;
    await moveToTicket(work, ticketId, pictures, { ring: alone });
  }
  await tellTaken(work, personId, ids, { isAsked: goal.to === "choice" });
}

/** Pictures alone say of a resolved ticket that it is not: it is opened again, or a new one continues a closed one. */
async function openedAgain(work: Work, personId: string, ticketId: string): Promise<string> {
  const [person, ticket] = [await work.get("person", personId), await work.get("ticket", ticketId)];
  if (!person || (ticket?.state.status !== "resolved" && ticket?.state.status !== "closed")) return ticketId;
  const command = { do: "reportNotSolved", at: work.now, text: "" } as const;
  const outcome = await applyToTicket(work, decideForRequester(ticket, command, work.rules));
  if ("refused" in outcome) await openLinked(work, person, ticket, "");
  else await endResolutionTold(work, personId, ticketId);
  return continuing(work, personId, ticketId);
}

/** The person said by a tap which ticket the pictures are about; `alone`: nothing was written with them. */
export async function placeOnTicket(
  work: Work,
  personId: string,
  ticketId: string,
  pictures: { readonly ids: readonly string[]; readonly alone: boolean },
): Promise<void> {
  if (pictures.ids.length === 0) return;
  await carryOut(work, personId, { to: "ticket", ticketId: await continuing(work, personId, ticketId) }, pictures);
}

/** The person said by a tap that the pictures are about none of the tickets: then about what was just asked, or to come. */
export async function placeElsewhere(
  work: Work,
  personId: string,
  pictures: { readonly ids: readonly string[]; readonly alone: boolean },
): Promise<void> {
  const person = await work.get("person", personId);
  if (!person || pictures.ids.length === 0) return;
  const reading = readPictures({ at: work.now, person, tickets: [], question: await questionOf(work, person) });
  const goal = reading.is === "toQuestion" ? { to: "question" as const, questionId: reading.questionId } : undefined;
  await carryOut(work, personId, goal ?? { to: "nothing" }, pictures);
}

/** Says where the pictures are now, how long they are kept, and how to withdraw them. */
async function tellTaken(
  work: Work,
  personId: string,
  ids: readonly string[],
  { isAsked }: { readonly isAsked: boolean },
): Promise<void> {
  const person = await work.get("person", personId);
  const pictures = (await Promise.all(ids.map((id) => work.get("picture", id)))).filter((one) => one !== undefined);
  const [first] = pictures;
  if (!person || !first) return;
  const where = await whereIs(work, person, first, isAsked);
  const said = { say: "picturesTaken", pictures: ids, removed: removedOf(pictures), where } as const;
  work.tell(person, said, where.in === "ticket" ? where.ticketId : undefined);
}

export function removedOf(pictures: readonly Picture[]): readonly string[] {
  return pictures.filter(({ about }) => about.is === "removed").map(({ id }) => id);
}

/** Where a picture is, in the words of its sender. */
export async function whereIs(work: Work, person: Person, picture: Picture, isAsked = false): Promise<PicturesWhere> {
  const { about } = picture;
  const until = keptUntil(picture);
  if (about.is === "ticket") {
    const promisedBy = (await work.get("ticket", about.ticketId))?.promisedBy;
    return { in: "ticket", ticketId: about.ticketId, ...(promisedBy === undefined ? {} : { nextWordBy: promisedBy }) };
  }
  if (about.is !== "question") return { in: isAsked ? "choice" : "nothing", until };
  const { dialogue } = person;
  if (dialogue.step === "drafting" && dialogue.questionId === about.questionId) return { in: "draft", until };
  if (dialogue.step === "withPerson" && dialogue.questionId === about.questionId) return { in: "handoff", until };
  return { in: "question", until };
}

function tellRefusals(work: Work, person: Person, refused: readonly PictureRefusal[]): void {
  for (const why of new Set(refused)) {
    const count = refused.filter((one) => one === why).length;
    work.tell(person, { say: "pictureRefused", why, count, maxMegabytes: work.pictureMegabytes });
  }
}
