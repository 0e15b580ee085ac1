import type { Directory } from "../../src/domain/directory.ts";
import { type Instant, MINUTE } from "../../src/domain/instant.ts";
import type { Message } from "../../src/domain/messages.ts";
import type { Actor } from "../../src/domain/person.ts";
import type { ServiceCalendar } from "../../src/domain/serviceLevels.ts";
import { type Job, nextJob } from "./agentJobs.ts";
import { type Board, createBoards } from "./boards.ts";
import type { Arrival } from "./memoryTeams.ts";
import { createShifts } from "./shifts.ts";
import { workOn } from "./ticketWork.ts";
import type { World } from "./world.ts";

/** An agent, with what they have in mind for the tickets they own. */
export interface Agent extends Actor {
  readonly boards: readonly Board[];
  isAtWork(at: Instant): boolean;
  busy: boolean;
  /** Looks at the channels now and then, as there is something in them. */
  isWatching: boolean;
}

/** What is known of the work on a ticket beside its card. */
export interface Plan {
  /** When its owner goes on with it; absent when it is forgotten, until a clock reminds of it. */
  nextAt?: Instant;
  /** A clock ran out, or nearly: somebody has to say something. */
  pressing: boolean;
  /** When the vendor will have answered. */
  vendorAt?: Instant;
}

/** Everything that the agents share. */
export interface Office {
  readonly world: World;
  readonly directory: Directory;
  readonly plans: Map<string, Plan>;
  /** Tickets that somebody is working on right now. */
  readonly inHand: Set<string>;
  agent(id: string): Agent | undefined;
}

export interface Agents {
  reads(arrival: Arrival): void;
}

/** How often somebody with nothing to do looks at the channel. */
const LOOKS_EVERY = 7;
/** How soon after a shift has begun somebody looks for the first time; the shift before is still there. */
const COMES_WITHIN = 20;
const FORGETS = 0.07;

export function createAgents(world: World, directory: Directory, office: ServiceCalendar): Agents {
  const boards = createBoards(directory);
  const agents = agentsOf(boards.all, office);
  const { chance } = world;
  const shared: Office = { world, directory, plans: new Map(), inHand: new Set(), agent: (id) => agents.get(id) };

  function look(agent: Agent): void {
    if (agent.busy || !agent.isAtWork(world.now())) return;
    const job = nextJob(agent, shared);
    if (job) begin(agent, job);
  }

  function begin(agent: Agent, job: Job): void {
    agent.busy = true;
    shared.inHand.add(job.ticketId);
    world.later(chance.about(job.minutes), async () => {
      agent.busy = false;
      shared.inHand.delete(job.ticketId);
      await workOn(agent, job, shared);
      look(agent);
    });
  }

  /** Until there is nothing in the channels; then the next news calls. */
  function looksNowAndThen(agent: Agent): void {
    agent.isWatching = agent.boards.some(({ cards, calls }) => cards.size + calls.size > 0);
    if (!agent.isWatching) return;
    look(agent);
    const every = agent.isAtWork(world.now()) ? LOOKS_EVERY : COMES_WITHIN;
    world.later(chance.between(0.5, 1.5) * every, () => looksNowAndThen(agent));
  }

  function hears(board: Board): void {
    for (const { id } of board.group.members) {
      const agent = agents.get(id);
      if (!agent || agent.isWatching) continue;
      agent.isWatching = true;
      world.later(chance.between(0, LOOKS_EVERY), () => looksNowAndThen(agent));
    }
  }

  return {
    reads(arrival) {
      const news = boards.reads(arrival);
      if (!news) return;
      hears(news.board);
      if (!news.word) return;
      const { ticketId, message } = news.word;
      remind(ticketId, message, shared);
      if (message.say !== "priorityOneCalls") return;
      for (const { id } of message.members) {
        const agent = agents.get(id);
        if (agent) world.later(chance.about(2), () => look(agent));
      }
    },
  };
}

/** A word under a card makes its owner go on, unless it is overlooked; a clock is heard by the others too. */
function remind(ticketId: string, message: Message, { world, plans }: Office): void {
  const { chance } = world;
  const plan = plans.get(ticketId) ?? { pressing: false };
  plans.set(ticketId, plan);
  const soon = world.now() + chance.about(6) * MINUTE;
  switch (message.say) {
    case "clockRunsOut":
    case "promiseMissedInGroup":
      plan.pressing = chance.happens(0.85);
      if (plan.pressing) plan.nextAt = Math.min(plan.nextAt ?? soon, soon);
      return;
    case "requesterWrote":
    case "requesterObjects":
    case "workaroundAnswered":
      if (!chance.happens(FORGETS)) plan.nextAt = soon;
      return;
    default:
  }
}

function agentsOf(boards: readonly Board[], office: ServiceCalendar): ReadonlyMap<string, Agent> {
  const agents = new Map<string, Agent>();
  const isAtWork = createShifts(office);
  for (const board of boards) {
    for (const [place, { id, name }] of board.group.members.entries()) {
      const known = agents.get(id);
      const own = [...(known?.boards ?? []), board];
      const atWork = (at: Instant): boolean => isAtWork(place, board.group.aroundTheClock, at);
      agents.set(id, { id, name, boards: own, isAtWork: known?.isAtWork ?? atWork, busy: false, isWatching: false });
    }
  }
  return agents;
}
