import { type Instant, MINUTE } from "../../src/domain/instant.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { awaitsRequester } from "../../src/domain/ticketRules.ts";
import type { Agent, Office } from "./agents.ts";
import type { Board, Card } from "./boards.ts";

/** What an agent turns to, and for about how long. */
export interface Job {
  readonly kind: "take" | "takeOver" | "takeCalled" | "goOn";
  readonly ticketId: string;
  readonly board: Board;
  readonly threadId: string;
  readonly minutes: number;
}

type Kind = Job["kind"];
const MINUTES: Readonly<Record<Kind, number>> = { take: 2.5, takeOver: 3, takeCalled: 2, goOn: 9 };

const GOES_HOME_IN = 30 * MINUTE;

/** What is most urgent of what an agent could do: by priority, and within it what has waited longest. */
export function nextJob(agent: Agent, office: Office): Job | undefined {
  const now = office.world.now();
  const [call] = agent.boards.flatMap((board) =>
    [...board.calls].map(([ticketId, threadId]) => ({ board, ticketId, threadId })),
  );
  if (call && !office.inHand.has(call.ticketId)) return { kind: "takeCalled", ...call, minutes: MINUTES.takeCalled };
  let best: { readonly job: Job; readonly rank: number } | undefined;
  for (const board of agent.boards) {
    for (const card of board.cards.values()) {
      const kind = office.inHand.has(card.ticket.id) ? undefined : kindFor(agent, card, office, now);
      if (!kind) continue;
      const rank = rankOf(card.ticket);
      if (best && best.rank <= rank) continue;
      best = {
        rank,
        job: { kind, ticketId: card.ticket.id, board, threadId: card.threadId, minutes: MINUTES[kind] },
      };
    }
  }
  return best?.job;
}

/** What burns does not wait over the night with somebody who goes home. */
export function handsBackBeforeNight(agent: Agent, { ticket, aroundTheClock }: Card, now: Instant): boolean {
  const { priority, state } = ticket;
  const isAtWork = state.status === "inProgress" || state.status === "workedAround";
  return isAtWork && priority < 3 && !aroundTheClock && !agent.isAtWork(now + GOES_HOME_IN);
}

function kindFor(agent: Agent, card: Card, office: Office, now: Instant): Kind | undefined {
  const { ticket } = card;
  const { state, id } = ticket;
  if (state.status === "new") return "take";
  if (!("owner" in state) || awaitsRequester(state)) return undefined;
  const plan = office.plans.get(id);
  if (state.owner.id === agent.id && handsBackBeforeNight(agent, card, now)) return "goOn";
  if (state.owner.id === agent.id) return plan?.nextAt !== undefined && plan.nextAt <= now ? "goOn" : undefined;
  const ownerIsThere = office.agent(state.owner.id)?.isAtWork(now) ?? false;
  return plan?.pressing && !ownerIsThere ? "takeOver" : undefined;
}

function rankOf({ priority, openedAt, promisedBy }: Ticket): number {
  return priority * 1e14 + Math.min(promisedBy ?? openedAt + 1e13, 9e13);
}
