import type { Handoff } from "../../src/domain/handoff.ts";
import type { Message } from "../../src/domain/messages.ts";
import type { Actor } from "../../src/domain/person.ts";
import type { Arrival } from "./memoryTeams.ts";
import { AGENT_WRITES } from "./phrases.ts";
import type { World } from "./world.ts";

/** The colleagues in the units: they have patients of their own, so some answer, some decline and some keep silent. */
export interface SupportPersons {
  reads(arrival: Arrival): void;
  /** The requests as their cards stand. */
  requests(): Iterable<Handoff>;
}

export function createSupportPersons(world: World): SupportPersons {
  const cards = new Map<string, { readonly handoff: Handoff; readonly threadId: string }>();
  const { chance } = world;

  function press(
    minutes: number,
    threadId: string,
    who: Actor,
    verb: "takeHandoff" | "declineHandoff" | "solveHandoff" | "ticketFromHandoff",
  ) {
    world.later(minutes, async () => {
      const card = cards.get(threadId);
      if (!card) return;
      const { id, revision, state } = card.handoff;
      if (state.status !== "asked" && state.status !== "taken") return;
      await world.pressesInThread(who, threadId, { verb, handoffId: id, revision });
    });
  }

  function isAsked(threadId: string, who: Actor): void {
    const answer = chance.weighed({ takes: 55, declines: 15, keepsSilent: 30 });
    if (answer === "declines") press(chance.about(3), threadId, who, "declineHandoff");
    if (answer !== "takes") return;
    const soon = chance.about(3);
    press(soon, threadId, who, "takeHandoff");
    if (chance.happens(0.7))
      world.later(soon + chance.about(4), () => world.saysInThread(who, threadId, AGENT_WRITES.toRequester));
    const end = chance.weighed({ solveHandoff: 62, ticketFromHandoff: 26, forgets: 12 });
    if (end !== "forgets") press(soon + chance.about(15), threadId, who, end);
  }

  function isReminded(threadId: string, who: Actor): void {
    const answer = chance.weighed({ solveHandoff: 35, ticketFromHandoff: 25, declineHandoff: 10, keepsSilent: 30 });
    if (answer !== "keepsSilent") press(chance.about(5), threadId, who, answer);
  }

  return {
    reads({ outgoing, threadId }) {
      const { message } = outgoing;
      if (threadId === undefined) return;
      if (message.say === "handoffCard") cards.set(threadId, { handoff: message.handoff, threadId });
      const asked = askedBy(message);
      if (asked) isAsked(threadId, asked);
      if (message.say === "requesterWaits") isReminded(threadId, message.helper);
    },
    *requests() {
      for (const { handoff } of cards.values()) yield handoff;
    },
  };
}

function askedBy(message: Message): Actor | undefined {
  return message.say === "handoffAsks" ? { id: message.personId, name: message.person } : undefined;
}
