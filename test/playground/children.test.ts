import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { firstToEnd, startChild, stopAll } from "../../src/playground/children.ts";

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
});

describe("a Playground", () => {
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
