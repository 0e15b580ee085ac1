import { z } from "zod";
import { type ListedPicture, PICTURE_TYPES, type Picture, type RemovedBecause } from "../../domain/picture.ts";
import type { PicturesWhere } from "../../domain/pictureMessages.ts";
import { exactly } from "./exactly.ts";
import { actor, channelAddress, count, flag, instant, language, text } from "./partFormats.ts";

/** Pictures, in their records and in messages about them. */

export const removedBecause = exactly<RemovedBecause>()(z.enum(["withdrawn", "expired"]));

export const picture = exactly<Picture>()(
  z.object({
    id: text,
    sender: actor,
    sentAt: instant,
    type: z.enum(PICTURE_TYPES),
    sha256: text,
    about: z.discriminatedUnion("is", [
      z.object({ is: z.literal("nothing") }),
      z.object({ is: z.literal("question"), questionId: text }),
      z.object({ is: z.literal("ticket"), ticketId: text, number: count }),
      z.object({ is: z.literal("removed"), why: removedBecause }),
    ]),
    shownIn: z.array(
      z.object({ channel: channelAddress, language, postId: text, number: count, ticketId: text.exactOptional() }),
    ),
    nextCheckAt: instant.exactOptional(),
  }),
);

export const listedPictures = exactly<ListedPicture[]>()(
  z.array(z.object({ id: text, removed: flag.exactOptional() })),
);

const until = instant;

export const picturesWhere = exactly<PicturesWhere>()(
  z.discriminatedUnion("in", [
    z.object({ in: z.literal("ticket"), ticketId: text, nextWordBy: instant.exactOptional() }),
    z.object({ in: z.literal("draft"), until }),
    z.object({ in: z.literal("handoff"), until }),
    z.object({ in: z.literal("question"), until }),
    z.object({ in: z.literal("nothing"), until }),
    z.object({ in: z.literal("choice"), until }),
  ]),
);
