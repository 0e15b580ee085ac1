import type { Message } from "../../../src/domain/messages.ts";
import { textsIn } from "../../../src/texts/textsIn.ts";

/** What a person sees of a chat on a phone without scrolling, in pixels. */
const ONE_SCREEN = 480;

/** Kinds for the requester that may be higher than one screen. */
const HIGHER: Readonly<Partial<Record<Message["say"], number>>> = {
  // The article's own words, and everything that can follow from them.
  instruction: 1_100,
  instructionRest: 620,
  // Filled in, and read once more, at one go.
  ticketForm: 980,
  ticketReadBack: 560,
  // Four choices that are made at one go.
  quietHours: 580,
  // The feedback stands under the resolution.
  ticketResolved: 760,
  // Words of several changes and the emergency number.
  ticketUpdate: 560,
  // Opened by the person, to read all of it.
  ticketView: 1_200,
  // Everything that is to be pasted elsewhere.
  ownDesk: 840,
  ownDeskText: 680,
};

/**
 * How high a message may be on a phone. What goes to a channel is not bounded: it is worked with at a desk, and grows
 * with its ticket.
 */
export function highestOf({ say }: Message): number | undefined {
  return say in textsIn("fi").requester ? (HIGHER[say] ?? ONE_SCREEN) : undefined;
}
