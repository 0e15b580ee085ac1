import { decideHandoff } from "../domain/handoffRules.ts";
import { unitOf } from "../domain/rules.ts";
import { timePassed } from "../domain/ticketByTime.ts";
import { applyToHandoff } from "./handoffs.ts";
import { wakeIdeaDigest } from "./ideasInGroup.ts";
import type { RecordKind } from "./ports.ts";
import { applyToTicket } from "./tickets.ts";
import { type Parts, perform, type Work } from "./work.ts";

const AT_ONCE = 100;

/** What the passing of time does to each kind of record that can wake. */
const WAKE: { readonly [K in RecordKind]?: (work: Work, id: string) => Promise<void> } = {
  ticket: wakeTicket,
  handoff: wakeHandoff,
  ideaDigest: wakeIdeaDigest,
};

/** The one sweep: feeds the passing of time to every record that is due. Answers how many there were. */
export async function passTime(parts: Parts): Promise<number> {
  let count = 0;
  for (;;) {
    const due = await parts.store.due(parts.now(), AT_ONCE);
    for (const { kind, id, nextCheckAt } of due) {
      const wake = WAKE[kind];
      // Named after the instant at which the record wanted to wake, so that two sweeps are one.
      if (wake) await perform(parts, `time:${kind}:${id}:${nextCheckAt}`, (work) => wake(work, id));
    }
    count += due.length;
    if (due.length < AT_ONCE) return count;
  }
}

async function wakeTicket(work: Work, id: string): Promise<void> {
  const ticket = await work.get("ticket", id);
  if (ticket) await applyToTicket(work, timePassed(ticket, work.now, work.rules));
}

async function wakeHandoff(work: Work, id: string): Promise<void> {
  const handoff = await work.get("handoff", id);
  const unit = unitOf(work.rules.directory, handoff?.unitId);
  if (handoff && unit) await applyToHandoff(work, decideHandoff(handoff, { do: "timePassed", at: work.now }, unit));
}
