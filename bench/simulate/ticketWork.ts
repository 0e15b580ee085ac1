import type { Click } from "../../src/desk/inbound.ts";
import type { Directory, SupportGroup, Tier } from "../../src/domain/directory.ts";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { Priority } from "../../src/domain/serviceLevels.ts";
import type { Ticket } from "../../src/domain/ticket.ts";
import { handOverCount, isOpenTicket } from "../../src/domain/ticketRules.ts";
import { handsBackBeforeNight, type Job } from "./agentJobs.ts";
import type { Agent, Office, Plan } from "./agents.ts";
import type { Card } from "./boards.ts";
import { AGENT_WRITES } from "./phrases.ts";

type Step = "resolve" | "ask" | "update" | "workaround" | "up" | "back" | "vendor" | "note" | "priority";

/** How often an agent of a tier does what next. */
const STEPS: Readonly<Record<Tier, Readonly<Record<Step, number>>>> = {
  ownSupport: { resolve: 42, ask: 14, update: 9, workaround: 6, up: 22, back: 0, vendor: 0, note: 4, priority: 3 },
  serviceDesk: { resolve: 46, ask: 14, update: 8, workaround: 7, up: 18, back: 1, vendor: 0, note: 3, priority: 3 },
  userSupport: { resolve: 56, ask: 11, update: 10, workaround: 8, up: 8, back: 3, vendor: 0, note: 2, priority: 2 },
  solutionTeam: { resolve: 56, ask: 6, update: 14, workaround: 8, up: 0, back: 3, vendor: 10, note: 2, priority: 1 },
  vendor: { resolve: 60, ask: 5, update: 35, workaround: 0, up: 0, back: 0, vendor: 0, note: 0, priority: 0 },
};
/** Minutes until somebody goes on with what they work on: what burns is not left alone for long. */
const GOES_ON_IN: Readonly<Record<Priority, number>> = { 1: 10, 2: 45, 3: 150, 4: 200 };
const FORGETS = 0.05;
/** Some say at once that they have begun. */
const GREETS = 0.25;
const MOST_HANDOVERS = 4;

/** Does what the agent turned to, on the card as it stands now. */
export async function workOn(agent: Agent, job: Job, office: Office): Promise<void> {
  const { world, plans } = office;
  const { threadId, ticketId } = job;
  if (job.kind === "takeCalled") {
    await world.pressesInThread(agent, threadId, { verb: "takeCalledTicket", ticketId });
    return goOnIn(office, ticketId, 2);
  }
  const card = job.board.cards.get(ticketId);
  if (!card || !isOpenTicket(card.ticket.state)) return;
  const { ticket } = card;
  if (job.kind === "goOn") {
    await goOn(agent, { ...card, group: job.board.group }, office);
    return;
  }
  if (job.kind === "take" && ticket.state.status !== "new") return;
  const plan = plans.get(ticketId);
  if (plan) plan.pressing = false;
  await world.pressesInThread(agent, card.threadId, { verb: "takeTicket", ticketId, revision: ticket.revision });
  if (world.chance.happens(GREETS))
    world.later(world.chance.between(0.3, 1.5), () => world.saysInThread(agent, card.threadId, AGENT_WRITES.begun));
  goOnIn(office, ticketId, ticket.priority === 1 ? 4 : 14);
}

interface AtHand extends Card {
  readonly group: SupportGroup;
}

async function goOn(agent: Agent, at: AtHand, office: Office): Promise<void> {
  const { world, plans } = office;
  const { ticket, threadId } = at;
  const plan: Plan = plans.get(ticket.id) ?? { pressing: false };
  const subject = { ticketId: ticket.id, revision: ticket.revision };
  const press = (click: Click) => world.pressesInThread(agent, threadId, click);
  if (ticket.state.status === "onHold") {
    const isBack = plan.vendorAt !== undefined && plan.vendorAt <= world.now();
    await press(
      isBack
        ? { verb: "backFromVendor", ...subject }
        : { verb: "updateRequester", ...subject, text: AGENT_WRITES.update },
    );
    plan.pressing = false;
    if (isBack) return goOnIn(office, ticket.id, 20);
    plan.nextAt = plan.vendorAt ?? world.now() + DAY;
    return;
  }
  if (handsBackBeforeNight(agent, at, world.now()) && (await handsBack(agent, at, office))) return;
  const step = plan.pressing && world.chance.happens(0.6) ? "update" : stepFor(at, office);
  plan.pressing = false;
  await take(step, agent, at, office);
}

/** To the first group of the organisation that works at night; answers whether there is one. */
async function handsBack(agent: Agent, { ticket, threadId }: AtHand, { world, directory }: Office): Promise<boolean> {
  const groups = tiersOf(ticket, directory).map((id) => directory.groups.find((group) => group.id === id));
  const night = groups.find((group) => group?.aroundTheClock);
  if (!night) return false;
  const { id: ticketId, revision } = ticket;
  const text = AGENT_WRITES.beforeNight;
  await world.pressesInThread(agent, threadId, {
    verb: "handOverTicket",
    ticketId,
    revision,
    text,
    groupId: night.id,
    because: "belongsThere",
  });
  return true;
}

function tiersOf({ organisationId }: Ticket, { organisations }: Directory): readonly string[] {
  return organisations.find(({ id }) => id === organisationId)?.tiers ?? [];
}

async function take(step: Step, agent: Agent, { ticket, threadId, group }: AtHand, office: Office): Promise<void> {
  const { world } = office;
  const { chance } = world;
  const subject = { ticketId: ticket.id, revision: ticket.revision };
  const press = (click: Click) => world.pressesInThread(agent, threadId, click);
  const afterwards = (minutes: number) => goOnIn(office, ticket.id, minutes);
  switch (step) {
    case "resolve":
      await press({ verb: "resolveTicket", ...subject, text: AGENT_WRITES.resolve });
      return;
    case "ask":
      await press({ verb: "askRequester", ...subject, text: AGENT_WRITES.ask });
      return;
    case "update":
      if (chance.happens(0.4)) await world.saysInThread(agent, threadId, AGENT_WRITES.update);
      else await press({ verb: "updateRequester", ...subject, text: AGENT_WRITES.update });
      return afterwards(GOES_ON_IN[ticket.priority]);
    case "workaround":
      await press({ verb: "giveWorkaround", ...subject, text: AGENT_WRITES.workaround });
      return afterwards(2 * GOES_ON_IN[ticket.priority]);
    case "note":
      await press({ verb: "addWorkNote", ...subject, text: AGENT_WRITES.note });
      return afterwards(30);
    case "priority": {
      const priority: Priority = ticket.priority === 4 ? 3 : ticket.priority === 3 ? 4 : 3;
      await press({ verb: "changePriority", ...subject, text: AGENT_WRITES.priority, priority });
      return afterwards(20);
    }
    case "vendor": {
      const vendorCase = `${AGENT_WRITES.vendorCase}${Math.floor(chance.between(1e6, 9e6))}`;
      await press({ verb: "sendToVendor", ...subject, text: vendorCase });
      const vendorAt = world.now() + chance.about(4 * DAY);
      office.plans.set(ticket.id, { pressing: false, vendorAt, nextAt: vendorAt });
      return;
    }
    case "up":
    case "back": {
      const to = neighbour(ticket, group, step, office);
      if (!to) return afterwards(20);
      const because = step === "back" ? "returned" : to.tier === "solutionTeam" ? "needsFix" : "needsExpertise";
      const text = step === "back" ? AGENT_WRITES.returned : AGENT_WRITES.handOver;
      await press({ verb: "handOverTicket", ...subject, text, groupId: to.id, because });
      return;
    }
    default:
      step satisfies never;
  }
}

function stepFor({ ticket, group }: AtHand, office: Office): Step {
  const { chance } = office.world;
  const drawn = chance.weighed(STEPS[group.tier]);
  const asked = ticket.updates.filter(({ what }) => what === "asked").length;
  if (drawn === "ask" && asked > 1) return "resolve";
  if (drawn === "workaround" && ticket.workaround) return "update";
  if ((drawn === "up" || drawn === "back") && !isGoodToHandOver(ticket, group, drawn, office)) return "resolve";
  return drawn;
}

/** Nobody hands what burns to a group that sleeps, nor what has gone to and fro enough. */
function isGoodToHandOver(ticket: Ticket, group: SupportGroup, step: "up" | "back", office: Office): boolean {
  const to = neighbour(ticket, group, step, office);
  if (!to || handOverCount(ticket) >= MOST_HANDOVERS) return false;
  const now = office.world.now();
  const isThere = to.members.some(
    ({ id }) => office.agent(id)?.isAtWork(now) && office.agent(id)?.isAtWork(now + 2 * HOUR),
  );
  return ticket.priority > 2 || isThere;
}

function neighbour(
  ticket: Ticket,
  group: SupportGroup,
  step: "up" | "back",
  { directory }: Office,
): SupportGroup | undefined {
  const tiers = tiersOf(ticket, directory);
  const next = tiers[tiers.indexOf(group.id) + (step === "up" ? 1 : -1)];
  return directory.groups.find(({ id }) => id === next);
}

/** The owner goes on after a while, or forgets it: then only a clock reminds. */
function goOnIn({ world, plans }: Office, ticketId: string, minutes: number): void {
  const plan = plans.get(ticketId) ?? { pressing: false };
  plans.set(ticketId, plan);
  if (world.chance.happens(FORGETS)) delete plan.nextAt;
  else plan.nextAt = world.now() + world.chance.about(minutes) * MINUTE;
}
