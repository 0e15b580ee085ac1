import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { firstToEnd, startChild, stopAll } from "../../src/playground/children.ts";
import { isFree } from "../../src/playground/ports.ts";
import { freePorts } from "../freePorts.ts";

const forever = { name: "forever", args: ["--eval", "setInterval(() => 0, 1000)"], env: process.env, shown: false };
const short = { name: "short", args: ["--eval", ""], env: process.env, shown: false };

describe("the processes of npm start", () => {
  it("are told when the first of them ends, and all stop when asked", async () => {
    const children = [startChild(forever), startChild(short)];
    expect((await firstToEnd(children)).name).toBe("short");
    await stopAll(children);
    expect(children.map((child) => child.process.signalCode ?? child.process.exitCode)).toEqual(["SIGTERM", 0]);
  });

  it("end when the process that started them is killed", async () => {
    const parent = spawn(process.execPath, [
      "--input-type=module",
      "--eval",
      `import { startChild } from ${JSON.stringify(source("children"))};
       const child = startChild({ name: "x", args: ["--eval", "console.log(1); setInterval(() => 0, 1000)"],
         env: process.env, shown: true });`,
    ]);
    await once(parent.stdout, "data");
    parent.kill("SIGKILL");
    // The child holds the other end of this output, so it closes only when the child has ended.
    expect(await text(parent.stdout)).toBe("");
  });

  it("may have threads of their own", async () => {
    const withThread = `const { Worker } = require("node:worker_threads");
      new Worker(new URL("data:text/javascript,setTimeout(()=>0,100)")).on("error", () => process.exit(3)).on("exit", (code) => process.exit(code));`;
    const child = startChild({ ...short, args: ["--eval", withThread] });
    await firstToEnd([child]);
    expect(child.process.exitCode).toBe(0);
  });
});

describe("a port", () => {
  it("that an outgoing connection was given is not free", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const socket = connect({ host: "127.0.0.1", port: portOf(server.address()) });
    await once(socket, "connect");
    expect(await isFree(socket.localPort ?? 0)).toBe(false);
    socket.destroy();
    server.close();
  });

  it("that is listened on is not free, and is again afterwards", async () => {
    const port = await freePorts();
    const server = createServer().listen(port);
    await once(server, "listening");
    expect(await isFree(port)).toBe(false);
    server.close();
    await once(server, "close");
    expect(await isFree(port)).toBe(true);
  });
});

describe("npm start", () => {
  it("says which port it cannot have, also when no listener holds it", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const socket = connect({ host: "127.0.0.1", port: portOf(server.address()) });
    await once(socket, "connect");
    const taken = String(socket.localPort);
    const env = { ...process.env, PORT: String(await freePorts()), PLAYGROUND_PORT: taken };
    const start = spawn(process.execPath, ["src/playground/start.ts"], { env });
    const [said] = await Promise.all([text(start.stderr), once(start, "exit")]);
    expect(said).toMatch(`Port ${taken} is in use: stop the program that uses it, or choose others: PLAYGROUND_PORT=`);
    expect(start.exitCode).toBe(1);
    socket.destroy();
    server.close();
  });
});

describe("a Playground", () => {
  it("that cannot listen ends, though it takes no notice of the error itself", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const heedless = `setInterval(() => 0, 1000);
      require("node:http").createServer().on("error", () => {}).listen(${portOf(server.address())})`;
    const child = spawn(process.execPath, ["--import", source("insideOnly"), "--eval", heedless]);
    const [said] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect(said).toContain("EADDRINUSE");
    expect(child.exitCode).toBe(1);
    server.close();
  });

  it("is reached from this machine alone, and its pages fetch no fonts", async () => {
    const server = `require("node:http").createServer((_, r) => r.end("ok")).listen(0, function () { console.log(this.address().port) })`;
    const child = spawn(process.execPath, ["--import", source("insideOnly"), "--eval", server]);
    const [printed] = await once(child.stdout, "data");
    const port = Number(String(printed));
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.headers.get("content-security-policy")).toContain("font-src 'self'");
    for (const address of outwardAddresses()) expect(await accepts(address, port)).toBe(false);
    child.kill();
    await once(child, "exit");
  });
});

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

function source(name: string): string {
  return new URL(`../../src/playground/${name}.ts`, import.meta.url).href;
}

function outwardAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ internal, family }) => !internal && family === "IPv4").map(({ address }) => address),
  );
}

async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
