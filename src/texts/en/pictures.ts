import type { Instant } from "../../domain/instant.ts";
import type { PicturesWhere } from "../../domain/pictureMessages.ts";
import type { PictureLabels, PictureSays, PictureThreadSays } from "../pictureLabels.ts";
import { said, sentences } from "../texts.ts";
import { at, nextUpdate } from "./shared.ts";

function isKept(where: PicturesWhere, count: number, now: Instant): string {
  const one = count === 1;
  const picture = one ? "Your picture" : "Your pictures";
  const are = one ? "is" : "are";
  switch (where.in) {
    case "ticket":
      return sentences(
        `Ticket ${where.ticketId}: ${one ? "your picture has been added" : "your pictures have been added"}.`,
        nextUpdate(where.nextWordBy, now),
      );
    case "draft":
      return `${picture} ${are} kept until ${at(where.until, now)} and will go with the ticket when you send it.`;
    case "handoff":
      return `${picture} ${one ? "has" : "have"} been sent to your unit's support person. ${one ? "It is" : "They are"} kept until ${at(where.until, now)} and will go along if you open a ticket.`;
    case "question":
      return `${picture} ${are} kept until ${at(where.until, now)}. ${one ? "It goes" : "They go"} along if you ask the support person or open a ticket.`;
    case "nothing":
      return `${picture} ${are} kept until ${at(where.until, now)}. Write what ${one ? "it is" : "they are"} about.`;
    case "choice":
      return `${picture} ${are} kept until ${at(where.until, now)}. Choose above what ${one ? "it is" : "they are"} about.`;
    default:
      return where satisfies never;
  }
}

export const pictureSays = {
  picturesTaken: ({ pictures, removed, where }, now) => {
    const left = pictures.length - removed.length;
    if (left > 0) return said(isKept(where, left, now));
    return said(
      `${pictures.length === 1 ? "Your picture has been deleted" : "Your pictures have been deleted"}. The original is still in this chat: delete your message there.`,
    );
  },
  pictureRefused: ({ why, count, maxMegabytes }) => {
    const one = count === 1;
    const picture = one ? "Your picture was" : "Some pictures were";
    switch (why) {
      case "tooLarge":
        return said(
          `${picture} not kept because ${one ? "it is" : "they are"} larger than ${maxMegabytes} MB. Take a screenshot of only the part that matters and send it here.`,
        );
      case "notAPicture":
        return said(
          `${one ? "The attachment was" : "Some attachments were"} not kept because I take only PNG, JPEG, GIF and WebP pictures. Take a screenshot and send it here.`,
        );
      case "otherFile":
        return said(
          `${one ? "The file was" : "Some files were"} not kept because I take only pictures. Take a screenshot of the part that matters, or write what it says here.`,
        );
      case "unreachable":
        return said(
          `${picture} not kept because ${one ? "it" : "they"} could not be fetched from Teams. Send ${one ? "it" : "them"} again in a moment.`,
        );
      case "tooMany":
        return said("I take the first five pictures of a message. Send the rest in a new message.");
      default:
        return why satisfies never;
    }
  },
} satisfies PictureSays;

export const pictureThreadSays = {
  pictureInThread: ({ number, sender, sentAt, ticketId, removed }, now) => {
    const start = ticketId === undefined ? "" : `${ticketId}: `;
    if (removed === "withdrawn") return said(`${start}picture ${number} has been deleted by ${sender}.`);
    if (removed === "expired") {
      return said(`${start}picture ${number} has been deleted because no ticket came of it in seven days.`);
    }
    return {
      summary: `${start}the requester sent a picture.`,
      opening: `${start}${sender} sent a picture (${at(sentAt, now)}).`,
    };
  },
} satisfies PictureThreadSays;

export const pictures = {
  remove: (number) => (number === undefined ? "Delete the picture" : `Delete picture ${number}`),
  isRemoved: (number) =>
    number === undefined ? "The picture has been deleted." : `Picture ${number} has been deleted.`,
  noPatientData:
    "A picture must not show patient data. If it does, delete the picture below, and your message in this chat too.",
  goAlong: (count) =>
    count === 1
      ? "The picture that you sent goes with the ticket."
      : `${count} pictures that you sent go with the ticket.`,
  otherMatter: "Something else",
  alternative: ({ number, sender, sentAt }, now) => `Picture ${number}, sent by ${sender} (${at(sentAt, now)})`,
  notShown:
    "The picture cannot be shown here because the service has no public address. Ask the requester to describe it.",
  count: "Pictures in the thread",
} satisfies PictureLabels;
