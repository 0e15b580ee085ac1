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

/** How many records are asked for at a time. */
const AT_ONCE = 1_000;

/**
 * Deletes the bytes that a crash left behind before anything said that they are there. To be called before any message.
 * Only among pictures that are known to be this store's: to an empty or wrong database, set by mistake, every picture
 * looks forgotten. Pictures of nobody become the store's when it knows some of them. Answers whether they are its own.
 */
export async function deleteForgotten({ store, pictures }: Pick<Parts, "store" | "pictures">): Promise<boolean> {
  const files = await pictures.list();
  const owner = await pictures.owner();
  if (files.length > 0 && owner !== undefined && owner !== store.id) return false;
  const forgotten: (typeof files)[number][] = [];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const known = await store.getAll(
      "picture",
      some.map(({ id }) => id),
    );
    const kept = new Set(known.map(({ value }) => nameOf(value)));
    forgotten.push(...some.filter((file) => !kept.has(nameOf(file))));
  }
  if (owner === store.id) {
    for (const file of forgotten) await pictures.clear(file);
    return true;
  }
  const isKnown = files.length === 0 || forgotten.length < files.length;
  if (isKnown) await pictures.own(store.id);
  return isKnown;
}

function nameOf({ id, sha256 }: Pick<Picture, "id" | "sha256">): string {
  return `${id}.${sha256}`;
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
