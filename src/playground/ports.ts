import { once } from "node:events";
import { connect } from "node:net";
import { promisify } from "node:util";

/** Whether something on this machine listens on the port. */
export async function isListening(port: number): Promise<boolean> {
  const socket = connect({ port, host: "localhost" });
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const TRY_EVERY_MS = 100;
const wait = promisify(setTimeout);

/** Waits until all ports are listened on, or until the signal is raised. */
export async function untilListening(ports: readonly number[], signal: AbortSignal): Promise<void> {
  for (const port of ports) {
    while (!(signal.aborted || (await isListening(port)))) await wait(TRY_EVERY_MS);
  }
}
