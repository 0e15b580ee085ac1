import type { Directory, SupportGroup } from "../../src/domain/directory.ts";
import type { Message, MessageOf } from "../../src/domain/messages.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { isOpenTicket } from "../../src/domain/ticketRules.ts";
import type { Arrival } from "./memoryTeams.ts";

/** A card as it hangs in a group's channel. */
export interface Card {
  readonly ticket: Ticket;
  readonly threadId: string;
  /** Whether its group works at night. */
  readonly aroundTheClock: boolean;
}

/** What a group sees: the cards of the open tickets it has, and the priority 1 of others to which it is called. */
export interface Board {
  readonly group: SupportGroup;
  readonly cards: ReadonlyMap<string, Card>;
  readonly calls: ReadonlyMap<string, string>;
}

/** What reached a channel. */
export interface News {
  readonly board: Board;
  /** What was said under a ticket's card. */
  readonly word?: { readonly ticketId: string; readonly message: Message };
}

/** The channels of all groups, as their members see them. */
export interface Boards {
  readonly all: readonly Board[];
  /** Undefined when it reached no group. */
  reads(arrival: Arrival): News | undefined;
}

export function createBoards({ groups }: Directory): Boards {
  const boards = groups.map((group) => ({ group, cards: new Map<string, Card>(), calls: new Map<string, string>() }));
  const byChannel = new Map(boards.map((board) => [board.group.channel.channelId, board]));
  return {
    all: boards,
    reads({ outgoing, threadId }) {
      const { destination, message } = outgoing;
      if (destination.to !== "post" && destination.to !== "thread") return undefined;
      const board = byChannel.get(destination.channel.channelId);
      if (!board || threadId === undefined) return undefined;
      if (message.say === "ticketCard") hang(board, message, threadId);
      if (message.say === "callCard" && message.over) board.calls.delete(message.ticketId);
      if (message.say === "callCard" && !message.over) board.calls.set(message.ticketId, threadId);
      const isWord = destination.to === "thread" && "ticketId" in message && message.ticketId !== undefined;
      return isWord ? { board, word: { ticketId: message.ticketId, message } } : { board };
    },
  };
}

/** A card shows what the group has; one that only points elsewhere, or whose ticket has ended, is work no more. */
function hang(
  { group, cards }: { readonly group: SupportGroup; readonly cards: Map<string, Card> },
  { ticket, pointsTo }: MessageOf<"ticketCard">,
  threadId: string,
): void {
  const { aroundTheClock } = group;
  if (!pointsTo && isOpenTicket(ticket.state)) cards.set(ticket.id, { ticket, threadId, aroundTheClock });
  else if (cards.get(ticket.id)?.threadId === threadId) cards.delete(ticket.id);
}
