/**
 * Loaded into a Playground before its own code. What it listens on is reached from this machine alone, and the pages it
 * serves fetch no fonts from elsewhere: it would do otherwise and has no settings for these. One that cannot listen ends:
 * it would stay, unreachable, and whoever started it would wait for ever.
 */
import { Server as HttpServer } from "node:http";
import { Server } from "node:net";

Server.prototype.listen = new Proxy(Server.prototype.listen, {
  apply(listen, server, [port, ...rest]) {
    server.once("error", endUnlessListening);
    if (server instanceof HttpServer) server.prependListener("request", refuseForeignFonts);
    const where = typeof port === "number" ? { port, host: "127.0.0.1" } : port;
    return Reflect.apply(listen, server, [where, ...rest]);
  },
});

function endUnlessListening(this: Server, error: Error): void {
  if (this.listening) return;
  console.error(error.message);
  process.exit(1);
}

function refuseForeignFonts(_request: unknown, response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader("content-security-policy", "font-src 'self' data:");
}
