import type { SupportGroup, Unit } from "../domain/directory.ts";
import type { Actor } from "../domain/person.ts";
import type { Picture, RemovedBecause, ShownIn } from "../domain/picture.ts";
import type { PictureInThread } from "../domain/pictureMessages.ts";
import type { Ticket } from "../domain/ticket.ts";
import { ticketPostId } from "./posts.ts";
import type { Work } from "./work.ts";

type Where = Pick<SupportGroup | Unit, "channel" | "language">;

type Thread = Pick<ShownIn, "postId" | "ticketId">;

/** Shows pictures under a post, each once, numbered as they stand; the first of those that are new there may ring. */
export async function showInThread(
  work: Work,
  where: Where,
  thread: Thread,
  pictures: { readonly ids: readonly string[]; readonly ring?: Actor | undefined },
): Promise<void> {
  let { ring } = pictures;
  for (const [index, id] of pictures.ids.entries()) {
    const picture = await work.get("picture", id);
    if (!picture || picture.about.is === "removed") continue;
    if (picture.shownIn.some(({ postId }) => postId === thread.postId)) continue;
    showOne(work, { channel: where.channel, language: where.language, ...thread, number: index + 1 }, picture, ring);
    ring = undefined;
  }
}

function showOne(work: Work, shown: ShownIn, picture: Picture, ring: Actor | undefined): void {
  work.put("picture", { ...picture, shownIn: [...picture.shownIn, shown] });
  work.reply(shown, replyOf(shown, picture), { ...inThread(shown, picture), ...(ring ? { ring } : {}) });
}

/** Shows the pictures of a ticket in the thread of the group that has it now. Who has it is rung only when asked for. */
export async function showTicketPictures(
  work: Work,
  ticket: Ticket,
  group: Where,
  { ring = false } = {},
): Promise<void> {
  const ids = (ticket.pictures ?? []).map(({ id }) => id);
  const owner = ring && "owner" in ticket.state ? ticket.state.owner : undefined;
  await showInThread(work, group, { postId: ticketPostId(ticket), ticketId: ticket.id }, { ids, ring: owner });
}

/** Wherever a picture is shown, words take its place. */
export function takeOutOfThreads(work: Work, picture: Picture, why: RemovedBecause): void {
  for (const shown of picture.shownIn) {
    work.reply(shown, replyOf(shown, picture), { ...inThread(shown, picture), removed: why });
  }
}

function replyOf({ postId }: ShownIn, { id }: Picture): { readonly postId: string; readonly replyId: string } {
  return { postId, replyId: `picture:${id}@${postId}` };
}

function inThread({ number, ticketId }: ShownIn, { id, sender, sentAt }: Picture): PictureInThread {
  const about = ticketId === undefined ? {} : { ticketId };
  return { say: "pictureInThread", pictureId: id, number, sender: sender.name, sentAt, ...about };
}
