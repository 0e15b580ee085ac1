import type { SendLimits, SendWindow } from "./options.ts";

/** Says how long to wait before sending there, in milliseconds; 0 lets this send through and counts it. */
export type SendLimiter = (conversationId: string) => number;

const FORGET_EVERY_MS = 60_000;

/** `clock` gives milliseconds that never go back; the other side counts real time, so this is never a moved clock. */
export function createSendLimiter(limits: SendLimits, clock: () => number = () => performance.now()): SendLimiter {
  const overall: number[] = [];
  const byConversation = new Map<string, number[]>();
  const longestMs = Math.max(0, ...limits.perConversation.map(({ withinMs }) => withinMs));
  let forgotAt = clock();

  function forgetQuiet(now: number): void {
    if (now - forgotAt < FORGET_EVERY_MS) return;
    forgotAt = now;
    for (const [id, sends] of byConversation) {
      if (now - (sends.at(-1) ?? 0) >= longestMs) byConversation.delete(id);
    }
  }

  return (conversationId) => {
    const now = clock();
    forgetQuiet(now);
    const here = byConversation.get(conversationId) ?? [];
    const waitMs = Math.max(waitFor(overall, limits.overall, now), waitFor(here, limits.perConversation, now));
    if (waitMs > 0) return Math.ceil(waitMs);
    remember(overall, limits.overall, now);
    remember(here, limits.perConversation, now);
    byConversation.set(conversationId, here);
    return 0;
  };
}

function waitFor(sends: readonly number[], windows: readonly SendWindow[], now: number): number {
  const waits = windows.map(({ count, withinMs }) => {
    const leaves = sends.at(-count);
    return leaves === undefined ? 0 : leaves + withinMs - now;
  });
  return Math.max(0, ...waits);
}

/** Keeps as many instants as the widest window counts. */
function remember(sends: number[], windows: readonly SendWindow[], now: number): void {
  sends.push(now);
  const most = Math.max(0, ...windows.map(({ count }) => count));
  if (sends.length > most) sends.splice(0, sends.length - most);
}
