import { once } from "node:events";
import { connect, createServer } from "node:net";
import { promisify } from "node:util";

/**
 * Whether a server can be started on the port and would be the one that `localhost` leads to. A port is taken by a
 * listener, and also by an outgoing connection that was given this number.
 */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port)) && !(await isListening(port));
}

const TRY_EVERY_MS = 100;
const wait = promisify(setTimeout);

/** Waits until all ports are listened on, or until the signal is raised. */
export async function untilListening(ports: readonly number[], signal: AbortSignal): Promise<void> {
  for (const port of ports) {
    while (!(signal.aborted || (await isListening(port)))) await wait(TRY_EVERY_MS);
  }
}

async function canListen(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

async function isListening(port: number): Promise<boolean> {
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
