import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The other side of the bench: takes what a bot posts, answers at once, and tells whoever waits for a conversation. */
export interface BenchConnector {
  readonly serviceUrl: string;
  /** Resolves when the next message arrives in a conversation. */
  next(conversationId: string): Promise<void>;
  close(): Promise<void>;
}

export async function startConnector(): Promise<BenchConnector> {
  const waiting = new Map<string, () => void>();
  let count = 0;
  const server: Server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      count += 1;
      response.writeHead(201, { "content-type": "application/json" }).end(`{"id":"sent-${count}"}`);
      const conversationId = /\/v3\/conversations\/([^/]+)\/activities/u.exec(request.url ?? "")?.[1];
      if (conversationId === undefined) return;
      const arrived = waiting.get(conversationId);
      waiting.delete(conversationId);
      arrived?.();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    next: (conversationId) => new Promise((resolve) => waiting.set(conversationId, resolve)),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
