import type { SendLimits, SendWindow } from "./options.ts";

/** What is to be sent: into which conversation of which tenant, and whether it is told to very many. */
interface Send {
  readonly conversationId: string;
  readonly tenantId?: string | undefined;
  readonly broadcast?: boolean;
}

/** Says how long to wait before sending, in milliseconds; 0 lets this send through and counts it. */
export type SendLimiter = (send: Send) => number;

const FORGET_EVERY_MS = 60_000;

/** `clock` gives milliseconds that never go back; the other side counts real time, so this is never a moved clock. */
export function createSendLimiter(limits: SendLimits, clock: () => number = () => performance.now()): SendLimiter {
  const { perConversation, overall, broadcasts = [] } = limits;
  const sent = new Map<string, number[]>();
  const longestMs = Math.max(0, ...[...perConversation, ...overall, ...broadcasts].map(({ withinMs }) => withinMs));
  let forgotAt = clock();

  function forgetQuiet(now: number): void {
    if (now - forgotAt < FORGET_EVERY_MS) return;
    forgotAt = now;
    for (const [key, sends] of sent) if (now - (sends.at(-1) ?? 0) >= longestMs) sent.delete(key);
  }

  return ({ conversationId, tenantId = "", broadcast = false }) => {
    const now = clock();
    forgetQuiet(now);
    const counted = [
      { key: `conversation ${conversationId}`, windows: perConversation },
      { key: `tenant ${tenantId}`, windows: overall },
      ...(broadcast ? [{ key: `broadcasts ${tenantId}`, windows: broadcasts }] : []),
    ].map(({ key, windows }) => ({ key, windows, sends: sent.get(key) ?? [] }));
    const waitMs = Math.max(...counted.map(({ sends, windows }) => waitFor(sends, windows, now)));
    if (waitMs > 0) return Math.ceil(waitMs);
    for (const { key, windows, sends } of counted) {
      remember(sends, windows, now);
      sent.set(key, sends);
    }
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
