import { z } from "zod";
import { DAY, MINUTE } from "../../domain/instant.ts";

/*
 * Tickets and requests as they were kept before a record said by itself when it wants to wake: the instant stood in the
 * state. What was due stays due; what time did not look at then, a question that waits, is looked at a day after it.
 */

const state = z.looseObject({ status: z.string(), nextCheckAt: z.number() });
const before = z.looseObject({ state });
const waiting = z.looseObject({
  updates: z.array(z.looseObject({ what: z.string(), at: z.number() })),
  state: z.looseObject({ reason: z.literal("awaitingRequester"), nextStepAt: z.undefined().optional() }),
});
const said = z.array(z.looseObject({ at: z.number() }));
const takenWithoutClock = z.looseObject({
  asked: said,
  written: said,
  state: z.looseObject({ status: z.literal("taken"), quietAt: z.undefined().optional() }),
});
const workaround = z.looseObject({ workaround: z.looseObject({ what: z.literal("workaround") }) });

/** A ticket in the present shape, whichever it was kept in. */
export function upgradedTicket(kept: unknown): unknown {
  return withWorkaround(withStep(withInstant(kept)));
}

/** A request in the present shape, whichever it was kept in. */
export function upgradedHandoff(kept: unknown): unknown {
  return withQuiet(withUntil(kept));
}

function withUntil(kept: unknown): unknown {
  const old = before.safeParse(kept).data;
  if (!old) return kept;
  const { nextCheckAt, ...rest } = old.state;
  return { ...old, nextCheckAt, state: { ...rest, until: nextCheckAt } };
}

/** One that was taken had no clock: it is looked at half an hour after the last word. */
function withQuiet(kept: unknown): unknown {
  const old = takenWithoutClock.safeParse(kept).data;
  if (!old) return kept;
  const last = Math.max(...[...old.asked, ...old.written].map(({ at }) => at));
  const quietAt = (Number.isFinite(last) ? last : 0) + 30 * MINUTE;
  return { ...old, nextCheckAt: quietAt, state: { ...old.state, quietAt } };
}

function withInstant(kept: unknown): unknown {
  const old = before.safeParse(kept).data;
  if (!old) return kept;
  const { nextCheckAt, ...rest } = old.state;
  return rest.status === "resolved"
    ? { ...old, nextCheckAt: nextCheckAt + 1, state: { ...rest, replyUntil: nextCheckAt } }
    : { ...old, promisedBy: nextCheckAt, nextCheckAt, state: rest };
}

function withStep(kept: unknown): unknown {
  const old = waiting.safeParse(kept).data;
  if (!old) return kept;
  const asked = old.updates.findLast(({ what }) => what === "asked") ?? old.updates.at(-1);
  const nextStepAt = (asked?.at ?? 0) + DAY;
  return { ...old, nextCheckAt: nextStepAt, state: { ...old.state, reminded: 0, nextStepAt } };
}

function withWorkaround(kept: unknown): unknown {
  const old = workaround.safeParse(kept).data;
  return old ? { ...old, workaround: { message: 0, ...old.workaround } } : kept;
}
