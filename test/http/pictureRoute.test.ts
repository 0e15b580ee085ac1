import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPictureAddresses } from "../../src/http/pictureAddress.ts";
import { type HttpServer, startHttp } from "../../src/http/server.ts";
import { PNG } from "../pictures/samplePictures.ts";

const ID = "LdP5Vg2CeCnH6D0qHH8en4-1";
let server: HttpServer;
const pictures = new Map<string, { type: string; bytes: Uint8Array }>();
const found: string[] = [];
const faults: unknown[] = [];
let broken = false;
const addresses = createPictureAddresses("s".repeat(43), () => server.url);

beforeEach(async () => {
  pictures.set(ID, { type: "image/png", bytes: PNG });
  found.length = 0;
  faults.length = 0;
  broken = false;
  server = await startHttp({
    host: "127.0.0.1",
    port: 0,
    messages: async (_request, response) => response.send(200),
    health: async () => [],
    onFault: (fault) => faults.push(fault),
    picture: async (id, signature) => {
      found.push(id);
      if (broken) throw new Error("the disk is broken");
      return addresses.isRight(id, signature) ? pictures.get(id) : undefined;
    },
  });
});
afterEach(() => server.close());

const address = (): string => addresses.addressOf(ID) ?? "";
const signature = (): string => address().split("/").at(-1) ?? "";

/** A path exactly as it is written: no client tidies it up. */
function rawStatus(path: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer.split("\r\n", 1)[0] ?? ""));
    socket.on("error", reject);
  });
}

describe("A picture's address", () => {
  it("answers the picture, as a picture and nothing else, for whoever has it", async () => {
    const response = await fetch(address());
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(PNG));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": expect.stringMatching(/^private\b/),
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(response.headers.get("server")).toBeNull();
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("is another one for every picture and for every secret", () => {
    const other = createPictureAddresses("t".repeat(43), () => "https://bot.example/");
    expect(addresses.isRight("other-1", signature())).toBe(false);
    expect(other.isRight(ID, signature())).toBe(false);
    expect(other.addressOf(ID)).toMatch(/^https:\/\/bot\.example\/pictures\/[\w-]+\/[\w-]{43}$/);
    expect(createPictureAddresses("x", () => undefined).addressOf(ID)).toBeUndefined();
  });

  it("sends the whole picture to whoever asks for a part", async () => {
    const response = await fetch(address(), { headers: { range: "bytes=0-3" } });
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, PNG.length]);
  });
});

describe("A fault", () => {
  it("is told without the address, which would let its reader look at the picture", async () => {
    broken = true;
    const response = await fetch(address());
    expect([response.status, await response.text()]).toEqual([500, "Something went wrong."]);
    expect(faults).toEqual([{ method: "GET", path: "/pictures/", name: "Error" }]);
  });
});

describe("404 without a hint is the answer", () => {
  async function answerTo(path: string, init: RequestInit = {}) {
    const response = await fetch(`${server.url}${path}`, init);
    return { status: response.status, text: await response.text(), type: response.headers.get("content-type") };
  }
  const NOT_FOUND = { status: 404, text: "Not found.", type: "text/plain; charset=utf-8" };

  it("to a signature that is wrong, of another picture, cut, longer, empty or missing", async () => {
    const right = signature();
    const turned = `${right.startsWith("A") ? "B" : "A"}${right.slice(1)}`;
    const last = right.endsWith("A") ? "B" : "A";
    for (const wrong of [
      turned,
      right.slice(0, -1) + last,
      right.slice(0, -1),
      `${right}A`,
      "A".repeat(43),
      "%20",
      "",
    ]) {
      expect(await answerTo(`/pictures/${ID}/${wrong}`), wrong).toEqual(NOT_FOUND);
    }
    expect(await answerTo(`/pictures/${ID}`)).toEqual(NOT_FOUND);
    expect(await answerTo(`/pictures/other-1/${right}`)).toEqual(NOT_FOUND);
  });

  it("to a picture that is no longer there", async () => {
    pictures.delete(ID);
    expect(await answerTo(new URL(address()).pathname)).toEqual(NOT_FOUND);
  });

  it.each([
    "/pictures/../../etc/passwd/x",
    "/pictures/..%2f..%2fpicture-secret/x",
    "/pictures/%2e%2e/x",
    "/pictures/a%00b/x",
    "/pictures/%ff/x",
    "/pictures/%E0%A4%A/x",
    "/pictures//x",
    "/pictures/",
    "/pictures/a/b/c",
    "/PICTURES/a/b",
    `/pictures/${"a".repeat(5_000)}/${"b".repeat(43)}`,
    "/pictures/__proto__/constructor",
    "/pictures/[object%20Object]/x",
    "/picture-secret",
  ])("to %s, and no file is looked for", async (path) => {
    expect(await rawStatus(path)).toMatch(/^HTTP\/1\.1 404 /);
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
});
