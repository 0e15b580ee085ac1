import { HOUR } from "../domain/instant.ts";
import type { Person } from "../domain/person.ts";
import { isExpired, type Picture, type RemovedBecause, removed, withoutPicture } from "../domain/picture.ts";
import { dropPicture } from "../domain/ticketPictures.ts";
import type { ClickOf, Reply } from "./inbound.ts";
import { noLongerLoose } from "./pictureMoves.ts";
import { removedOf, whereIs } from "./pictures.ts";
import { takeOutOfThreads } from "./pictureThreads.ts";
import { applyToTicket } from "./tickets.ts";
import type { Parts, Work } from "./work.ts";

/** The sender withdraws a picture, today or weeks later; the card shows then what is left of its pictures. */
export async function onRemovePicture(work: Work, person: Person, click: ClickOf<"removePicture">): Promise<Reply> {
  const ids = click.pictures.length === 0 ? [click.pictureId] : click.pictures;
  const picture = await ownPicture(work, person, click.pictureId);
  if (!picture) {
    return { reply: "words", message: { say: "refused", why: "unknownPicture" }, language: person.language };
  }
  await remove(work, picture, "withdrawn");
  const own = (await Promise.all(ids.map((id) => ownPicture(work, person, id)))).filter((one) => one !== undefined);
  const left = own.find(({ about }) => about.is !== "removed") ?? picture;
  const message = {
    say: "picturesTaken",
    pictures: own.map(({ id }) => id),
    removed: removedOf(own),
    where: await whereIs(work, (await work.get("person", person.id)) ?? person, left),
  } as const;
  return { reply: "card", message, language: person.language };
}

/** Somebody else's picture answers as if it did not exist. */
async function ownPicture(work: Work, person: Person, id: string): Promise<Picture | undefined> {
  const picture = await work.get("picture", id);
  return picture?.sender.id === person.id ? picture : undefined;
}

async function remove(work: Work, picture: Picture, why: RemovedBecause): Promise<void> {
  const { id, about, sender } = picture;
  if (about.is === "removed") return;
  work.put("picture", removed(picture, work.now, why));
  takeOutOfThreads(work, picture, why);
  if (about.is === "nothing") await noLongerLoose(work, sender.id, [id]);
  if (about.is === "question") {
    const question = await work.get("question", about.questionId);
    if (question) work.put("question", { ...question, pictures: withoutPicture(question.pictures, id) });
  }
  if (about.is === "ticket") {
    const ticket = await work.get("ticket", about.ticketId);
    if (ticket) await applyToTicket(work, dropPicture(ticket, { at: work.now, pictureId: id }, work.rules));
  }
}

/** A disk that refuses to delete now is asked again later. */
const TRY_AGAIN_AFTER = HOUR;

/** What time does to a picture: one that came to no ticket is removed, and the bytes of a removed one are deleted. */
export async function wakePicture(work: Work, id: string): Promise<void> {
  const picture = await work.get("picture", id);
  if (!picture) return;
  if (isExpired(picture, work.now)) return remove(work, picture, "expired");
  if (picture.about.is !== "removed" || picture.nextCheckAt === undefined) return;
  const { nextCheckAt: _done, ...rest } = picture;
  const isGone = await work.pictures.remove(picture);
  work.put("picture", isGone ? rest : { ...rest, nextCheckAt: work.now + TRY_AGAIN_AFTER });
}

/** Deletes the bytes that a crash left behind before anything said that they are there. To be called before any message. */
export async function deleteForgotten({ store, pictures }: Pick<Parts, "store" | "pictures">): Promise<void> {
  for (const file of await pictures.list()) {
    const record = await store.get("picture", file.id);
    if (record?.value.sha256 !== file.sha256) await pictures.remove(file);
  }
}

/** A picture for whoever has its address. */
export async function shownPicture(
  { store, pictures }: Pick<Parts, "store" | "pictures">,
  id: string,
): Promise<{ readonly type: string; readonly bytes: Uint8Array } | undefined> {
  const picture = (await store.get("picture", id))?.value;
  if (!picture || picture.about.is === "removed") return undefined;
  const bytes = await pictures.read(picture);
  return bytes && { type: picture.type, bytes };
}
