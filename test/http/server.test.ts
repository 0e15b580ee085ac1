import { createServer, request as httpRequest } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type HttpOptions, type HttpServer, startHttp } from "../../src/http/server.ts";

let running: HttpServer | undefined;
const faults: unknown[] = [];

afterEach(async () => {
  await running?.close();
  running = undefined;
  faults.length = 0;
});

async function start(options: Partial<HttpOptions> = {}): Promise<string> {
  running = await startHttp({
    host: "127.0.0.1",
    port: 0,
    messages: async (request, response) =>
      response.send(200, { got: request.body, with: request.headers.authorization }),
    picture: async () => undefined,
    health: async () => [],
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  return running.url;
}

function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/messages`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
}

describe("messages", () => {
  it("a JSON object reaches the handler with its authorization", async () => {
    const response = await post(await start(), '{"type":"message"}', { authorization: "Bearer x" });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ got: { type: "message" }, with: "Bearer x" });
  });

  it("a handler may answer with a status alone", async () => {
    const response = await post(await start({ messages: async (_request, answer) => answer.send(200) }), "{}");
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it.each([
    ["text", "text/plain"],
    ["a form", "application/x-www-form-urlencoded"],
    ["bytes", "application/octet-stream"],
    ["parts", "multipart/form-data; boundary=x"],
  ])("%s is turned away with 415", async (_name, type) => {
    const response = await post(await start(), "{}", { "content-type": type });
    expect([response.status, await response.text()]).toEqual([415, "Send application/json."]);
  });

  it("a packed body is turned away with 415, unpacked by nobody", async () => {
    const response = await post(await start(), "not gzip at all", { "content-encoding": "gzip" });
    expect(response.status).toBe(415);
  });

  it("a body of more than 256 KB is turned away with 413 before it is read", async () => {
    const response = await post(await start(), JSON.stringify({ text: "a".repeat(256 * 1024) }));
    expect([response.status, await response.text()]).toEqual([413, "Too long."]);
  });

  it("a body that grows beyond 256 KB without saying so is turned away with 413", async () => {
    const url = new URL(await start());
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
      const sent = httpRequest(
        { host: url.hostname, port: url.port, path: "/api/messages", method: "POST", headers },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      sent.once("error", reject);
      for (let chunk = 0; chunk < 5; chunk += 1) sent.write("a".repeat(64 * 1024));
      sent.end();
    });
    expect(status).toBe(413);
  });

  it.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["a number", "1"],
    ["null", "null"],
    ["a text", '"a"'],
  ])("%s is turned away with 400", async (_name, body) => {
    const response = await post(await start(), body);
    expect([response.status, await response.text()]).toEqual([400, "Send one JSON object."]);
  });

  it("JSON of 64 levels is read, and deeper JSON is turned away with 400", async () => {
    const url = await start();
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
    expect((await post(url, deep(64))).status).toBe(200);
    expect((await post(url, deep(65))).status).toBe(400);
    expect((await post(url, `${"[".repeat(100_000)}${"]".repeat(100_000)}`)).status).toBe(400);
  });

  it("a handler that throws is answered with 500 and none of its words", async () => {
    const url = await start({
      messages: async () => {
        throw new Error("secret words");
      },
    });
    const response = await post(url, "{}");
    expect([response.status, await response.text()]).toEqual([500, "Something went wrong."]);
    expect(faults).toEqual([{ method: "POST", path: "/api/messages", name: "Error" }]);
  });
});

describe("health", () => {
  it("says ok when nothing is wrong", async () => {
    const response = await fetch(`${await start()}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
  });

  it("says what is wrong with 503", async () => {
    const response = await fetch(`${await start({ health: async () => ["the disk is full"] })}/health`);
    expect([response.status, await response.json()]).toEqual([503, { status: "down", wrong: ["the disk is full"] }]);
  });

  it("names what waits for the operator, and is well", async () => {
    const response = await fetch(`${await start({ notes: () => ["a message cannot be read"] })}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok", notes: ["a message cannot be read"] });
  });
});

describe("the server", () => {
  it("answers an unknown path with 404 and a wrong method with 405, without naming itself", async () => {
    const url = await start();
    const unknown = await fetch(`${url}/secret`);
    const wrong = await fetch(`${url}/api/messages`);
    expect([unknown.status, await unknown.text()]).toEqual([404, "Not found."]);
    expect([wrong.status, await wrong.text()]).toEqual([405, "Method not allowed."]);
    expect(unknown.headers.get("server")).toBeNull();
  });

  it("waits for the request under way when it is closed", async () => {
    let letGo = (): void => undefined;
    let heard = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const url = await start({
      messages: async (_request, answer) => {
        heard();
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
        answer.send(200, "done");
      },
    });
    const response = post(url, "{}");
    await begun;
    const closed = running?.close();
    letGo();
    expect(await (await response).text()).toBe("done");
    await closed;
    await expect(post(url, "{}")).rejects.toThrow();
  });

  it("rejects when the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await expect(start({ port })).rejects.toThrow("Stop what listens there, or write another port.");
    other.close();
  });
});
