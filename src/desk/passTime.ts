import { abandonHandoff, decideHandoff } from "../domain/handoffRules.ts";
import { unitOf } from "../domain/rules.ts";
import { timePassed } from "../domain/ticketByTime.ts";
import { wakeFollowUp } from "./followUps.ts";
import { wakeGroupDigest } from "./groupDigests.ts";
import { applyToHandoff } from "./handoffs.ts";
import { wakeIdeaDigest } from "./ideasInGroup.ts";
import { wakeIncident } from "./incidentNews.ts";
import { compareTicket } from "./likeTickets.ts";
import { wakePicture } from "./pictureRemoval.ts";
import type { DueRecord, RecordKind } from "./ports.ts";
import { wakeQuietBox } from "./quiet.ts";
import { applyToTicket } from "./tickets.ts";
import { type Parts, perform, type Work } from "./work.ts";

const AT_ONCE = 100;

/** What the passing of time does to each kind of record that can wake. */
const WAKE: { readonly [K in RecordKind]?: (work: Work, id: string) => Promise<void> } = {
  ticket: wakeTicket,
  handoff: wakeHandoff,
  ideaDigest: wakeIdeaDigest,
  picture: wakePicture,
  quietBox: wakeQuietBox,
  groupDigest: wakeGroupDigest,
  followUp: wakeFollowUp,
  majorIncident: wakeIncident,
  ticketLikeness: compareTicket,
};

/**
 * The one sweep: feeds the passing of time to every record that is due, each once for the instant at which it wanted to wake.
 * A record that cannot be woken holds up no other; the first fault is thrown when all were looked at. Answers how many there were.
 */
export async function passTime(parts: Parts): Promise<number> {
  const looked = new Set<string>();
  const faults: unknown[] = [];
  for (;;) {
    const due = await parts.store.due(parts.now(), looked.size + AT_ONCE);
    const fresh = due.filter((record) => !looked.has(causeOf(record)));
    for (const record of fresh) {
      looked.add(causeOf(record));
      await wakeUp(parts, record).catch((fault: unknown) => faults.push(fault));
    }
    if (fresh.length > 0) continue;
    if (faults.length > 0) throw faults[0];
    return looked.size;
  }
}

/** Named after the instant at which the record wanted to wake, so that two sweeps are one. */
function causeOf({ kind, id, nextCheckAt }: DueRecord): string {
  return `time:${kind}:${id}:${nextCheckAt}`;
}

async function wakeUp(parts: Parts, record: DueRecord): Promise<void> {
  const wake = WAKE[record.kind];
  if (wake) await perform(parts, causeOf(record), (work) => wake(work, record.id));
}

async function wakeTicket(work: Work, id: string): Promise<void> {
  const ticket = await work.get("ticket", id);
  if (ticket) await applyToTicket(work, timePassed(ticket, work.now, work.rules));
}

async function wakeHandoff(work: Work, id: string): Promise<void> {
  const handoff = await work.get("handoff", id);
  const unit = unitOf(work.rules.directory, handoff?.unitId);
  if (!handoff) return;
  const outcome = unit ? decideHandoff(handoff, { do: "timePassed", at: work.now }, unit) : abandonHandoff(handoff);
  await applyToHandoff(work, outcome);
}
