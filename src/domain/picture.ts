import type { ChannelAddress } from "./directory.ts";
import { DAY, HOUR, type Instant } from "./instant.ts";
import type { Language } from "./language.ts";
import type { Actor } from "./person.ts";

export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Why something that was sent is not kept; each has words that say what to do instead. */
export const PICTURE_REFUSALS = ["tooLarge", "notAPicture", "otherFile", "unreachable", "tooMany"] as const;
export type PictureRefusal = (typeof PICTURE_REFUSALS)[number];

/** So many pictures of one message are taken. */
export const PICTURES_AT_ONCE = 5;

/** What is on no ticket is deleted when so long has passed since it was sent. */
const KEPT_WITHOUT_TICKET = 7 * DAY;

/** A picture goes with the question that is asked after it, or before it, for so long. */
const ATTENTION = 8 * HOUR;

/** A picture that somebody sent in the 1:1 chat. Its bytes are kept apart, without what a camera adds about itself. */
export interface Picture {
  /** Made from the message it came with. */
  readonly id: string;
  readonly sender: Actor;
  readonly sentAt: Instant;
  readonly type: PictureType;
  /** Of the bytes that are kept, in hexadecimal. */
  readonly sha256: string;
  readonly about: PictureAbout;
  /** Threads in which it is shown. */
  readonly shownIn: readonly ShownIn[];
  /** When time has something to do with it again: to delete it, or its bytes. */
  readonly nextCheckAt?: Instant;
}

export type PictureAbout =
  /** Not known yet. */
  | { readonly is: "nothing" }
  /** With the question until it becomes a ticket; the support person who is asked sees it too. */
  | { readonly is: "question"; readonly questionId: string }
  | { readonly is: "ticket"; readonly ticketId: string; readonly number: number }
  | { readonly is: "removed"; readonly why: RemovedBecause };

export type RemovedBecause = "withdrawn" | "expired";

/** One message in a thread that shows a picture: as the picture number so and so there. */
export interface ShownIn {
  readonly channel: ChannelAddress;
  readonly language: Language;
  readonly postId: string;
  readonly number: number;
  readonly ticketId?: string;
}

/** A picture in the list of what it is about: picture 1 is the first. One that is gone keeps its number. */
export interface ListedPicture {
  readonly id: string;
  readonly removed?: boolean;
}

/** How many of a list are still there. */
export function countOf(pictures: readonly ListedPicture[] = []): number {
  return pictures.filter((one) => !one.removed).length;
}

/** The list with more pictures at its end. */
export function listed(pictures: readonly ListedPicture[] = [], ids: readonly string[]): readonly ListedPicture[] {
  return [...pictures, ...ids.map((id) => ({ id }))];
}

export function withoutPicture(pictures: readonly ListedPicture[] = [], id: string): readonly ListedPicture[] {
  return pictures.map((one) => (one.id === id ? { ...one, removed: true } : one));
}

export function newPicture(sent: Pick<Picture, "id" | "sender" | "sentAt" | "type" | "sha256">): Picture {
  const { id, sender, sentAt, type, sha256 } = sent;
  const nextCheckAt = sentAt + KEPT_WITHOUT_TICKET;
  const kept = { id, sender: { id: sender.id, name: sender.name }, sentAt, type, sha256 };
  return { ...kept, about: { is: "nothing" }, shownIn: [], nextCheckAt };
}

/** The picture with what it is about. On a ticket it stays as long as the ticket does. */
export function pictureAbout(
  picture: Picture,
  about: Extract<PictureAbout, { is: "question" } | { is: "ticket" }>,
): Picture {
  if (about.is === "question") return { ...picture, about };
  const { nextCheckAt: _noLonger, ...rest } = picture;
  return { ...rest, about };
}

/** Until when a picture that is on no ticket is kept. */
export function keptUntil({ sentAt }: Picture): Instant {
  return sentAt + KEPT_WITHOUT_TICKET;
}

/** Whether a picture and a question came so close to each other that one may be about the other. */
export function isRecent(sentAt: Instant, at: Instant): boolean {
  return at - sentAt < ATTENTION;
}

/** From now on nobody is shown it; its bytes are deleted next. */
export function removed(picture: Picture, at: Instant, why: RemovedBecause): Picture {
  // Not the instant at which it may just have been woken: each wakes a record once.
  return { ...picture, about: { is: "removed", why }, nextCheckAt: at + 1 };
}

/** Whether it was on no ticket for so long that it is to be deleted. */
export function isExpired({ about, nextCheckAt }: Picture, at: Instant): boolean {
  return (about.is === "nothing" || about.is === "question") && nextCheckAt !== undefined && nextCheckAt <= at;
}
