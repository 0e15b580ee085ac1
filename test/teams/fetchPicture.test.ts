import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { Address, Attached } from "../../src/desk/ports.ts";
import { createFetchPicture } from "../../src/teams/fetchPicture.ts";
import type { TeamsOptions } from "../../src/teams/options.ts";

const TOKEN = "the-token-of-the-bot";
const MAX = 1_000;

interface Host {
  readonly port: number;
  readonly asked: { readonly path: string | undefined; readonly authorization: string | undefined }[];
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function host(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Host> {
  const asked: Host["asked"] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url, authorization: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return { port: typeof address === "object" && address !== null ? address.port : 0, asked };
}

const picture = (_request: IncomingMessage, response: ServerResponse): void => void response.end("picture");
const redirect =
  (location: string) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url === "/there") response.end("picture");
    else response.writeHead(302, { location }).end();
  };

/** Teams is 127.0.0.1 here and its files are on localhost; no other host is known. */
function fetching(options: Partial<TeamsOptions> = {}, token: string | undefined = TOKEN) {
  const fetchPicture = createFetchPicture(
    {
      appId: "bot",
      tenantIds: [],
      allowedServiceHosts: ["127.0.0.1"],
      fileHosts: ["localhost"],
      pictureMaxBytes: MAX,
      pictureTimeoutMs: 1_000,
      ...options,
    },
    async () => token,
  );
  return async (attached: Attached, serviceUrl: string) => {
    const address: Address = { id: "niina", serviceUrl, conversationId: "a:niina", botId: "28:bot" };
    const result = await fetchPicture(attached, address);
    return "refused" in result ? result.refused : Buffer.from(result.bytes).toString();
  };
}

const TOKENLESS = { path: "/x", authorization: undefined };

describe("The bot's token", () => {
  it("goes with what stands inline in a message, to the service that the message came from", async () => {
    const teams = await host(picture);
    const url = `http://127.0.0.1:${teams.port}`;
    expect(await fetching()({ kind: "inline", url: `${url}/x` }, `${url}/emea/`)).toBe("picture");
    expect(teams.asked).toEqual([{ path: "/x", authorization: `Bearer ${TOKEN}` }]);
  });

  it("does not go with an upload, wherever that is", async () => {
    const teams = await host(picture);
    const url = `http://127.0.0.1:${teams.port}`;
    expect(await fetching()({ kind: "download", url: `${url}/x` }, `${url}/emea/`)).toBe("picture");
    expect(teams.asked).toEqual([TOKENLESS]);
  });

  it("does not go to another port, nor to a host of files", async () => {
    const [teams, other] = [await host(picture), await host(picture)];
    const serviceUrl = `http://127.0.0.1:${teams.port}/emea/`;
    await fetching()({ kind: "inline", url: `http://127.0.0.1:${other.port}/x` }, serviceUrl);
    await fetching()({ kind: "inline", url: `http://localhost:${other.port}/x` }, serviceUrl);
    expect(other.asked).toEqual([TOKENLESS, TOKENLESS]);
  });

  it("does not go along to where Teams redirects", async () => {
    const files = await host(picture);
    const teams = await host(redirect(`http://localhost:${files.port}/x`));
    const url = `http://127.0.0.1:${teams.port}`;
    expect(await fetching()({ kind: "inline", url: `${url}/x` }, url)).toBe("picture");
    expect(teams.asked).toEqual([{ path: "/x", authorization: `Bearer ${TOKEN}` }]);
    expect(files.asked).toEqual([TOKENLESS]);
  });

  it("is not there without credentials, and the picture is fetched all the same", async () => {
    const teams = await host(picture);
    const url = `http://127.0.0.1:${teams.port}`;
    const fetchPicture = createFetchPicture({ tenantIds: [] }, async () => undefined);
    const address = { id: "niina", serviceUrl: url, conversationId: "a:niina", botId: "28:bot" };
    expect(await fetchPicture({ kind: "inline", url: `${url}/x` }, address)).toHaveProperty("bytes");
    expect(teams.asked).toEqual([TOKENLESS]);
  });
});

describe("Nobody is asked", () => {
  it.each([
    "http://smba.trafficmanager.net/x",
    "https://evil.example/x",
    "https://127.0.0.1.evil.example/x",
    "https://user:word@127.0.0.1/x",
    "http://169.254.169.254/metadata",
    "http://[::ffff:127.0.0.1]/x",
    "ftp://127.0.0.1/x",
    "file:///etc/passwd",
    "//127.0.0.1/x",
    "not an address",
    "",
  ])("at %s", async (url) => {
    for (const kind of ["inline", "download"] as const) {
      expect(await fetching({ pictureTimeoutMs: 200 })({ kind, url }, "http://127.0.0.1:1/emea/")).toBe("unreachable");
    }
  });

  it("on this machine once there is an app id", async () => {
    const here = await host(picture);
    const options = { allowedServiceHosts: ["smba.trafficmanager.net"], fileHosts: ["*.sharepoint.com"] };
    const fetched = fetching(options)(
      { kind: "inline", url: `http://127.0.0.1:${here.port}/x` },
      "https://smba.trafficmanager.net/",
    );
    expect(await fetched).toBe("unreachable");
    expect(here.asked).toEqual([]);
  });

  it("to whom a known host redirects, unless that is one too", async () => {
    const teams = await host(redirect("http://169.254.169.254/metadata"));
    const url = `http://127.0.0.1:${teams.port}`;
    expect(await fetching()({ kind: "inline", url: `${url}/x` }, url)).toBe("unreachable");
  });
});

describe("A redirection", () => {
  it("on the same host is followed", async () => {
    const teams = await host(redirect("/there"));
    const url = `http://127.0.0.1:${teams.port}`;
    expect(await fetching()({ kind: "inline", url: `${url}/x` }, url)).toBe("picture");
  });

  it("without an end is given up", async () => {
    const teams = await host(redirect("/x"));
    const url = `http://127.0.0.1:${teams.port}`;
    expect(await fetching()({ kind: "inline", url: `${url}/x` }, url)).toBe("unreachable");
    expect(teams.asked.length).toBeLessThan(5);
  });
});

describe("What is fetched", () => {
  async function answered(answer: (response: ServerResponse) => void, options: Partial<TeamsOptions> = {}) {
    const teams = await host((_request, response) => answer(response));
    const url = `http://127.0.0.1:${teams.port}`;
    return fetching(options)({ kind: "inline", url: `${url}/x` }, url);
  }

  it("may be as large as is allowed and not larger, whether it says so or not", async () => {
    expect(await answered((response) => response.end("x".repeat(MAX)))).toHaveLength(MAX);
    expect(await answered((response) => response.end("x".repeat(MAX + 1)))).toBe("tooLarge");
    const unsaid = (response: ServerResponse) => {
      response.write("x".repeat(MAX));
      response.end("x");
    };
    expect(await answered(unsaid)).toBe("tooLarge");
    const withoutEnd = (response: ServerResponse) => void response.write("x".repeat(10 * MAX));
    expect(await answered(withoutEnd)).toBe("tooLarge");
  });

  it("has a deadline for the whole, also when it comes in drops", async () => {
    const drops = (response: ServerResponse) => {
      const timer = setInterval(() => response.write("x"), 20);
      response.once("close", () => clearInterval(timer));
    };
    expect(await answered(drops, { pictureTimeoutMs: 200 })).toBe("unreachable");
    expect(await answered(() => undefined, { pictureTimeoutMs: 100 })).toBe("unreachable");
  });

  it.each([204, 206, 401, 403, 404, 500])("is not what comes with %i", async (status) => {
    expect(await answered((response) => response.writeHead(status).end(status === 204 ? undefined : "x"))).toBe(
      "unreachable",
    );
  });

  it("is not what breaks off", async () => {
    const breaks = (response: ServerResponse) => {
      response.writeHead(200, { "content-length": "500" });
      response.write("x");
      setTimeout(() => response.destroy(), 20);
    };
    expect(await answered(breaks)).toBe("unreachable");
  });

  it("may stand in the message itself", async () => {
    const url = `data:image/png;base64,${Buffer.from("picture").toString("base64")}`;
    expect(await fetching()({ kind: "data", url }, "http://127.0.0.1:1/")).toBe("picture");
    const large = `data:image/png;base64,${Buffer.alloc(MAX + 1).toString("base64")}`;
    expect(await fetching()({ kind: "data", url: large }, "http://127.0.0.1:1/")).toBe("tooLarge");
  });

  it("is nothing where the token does not come in time", async () => {
    const fetchPicture = createFetchPicture(
      { appId: "bot", tenantIds: [], allowedServiceHosts: ["127.0.0.1"], pictureTimeoutMs: 50 },
      () => new Promise(() => undefined),
    );
    const url = "http://127.0.0.1:1/x";
    const address = { id: "niina", serviceUrl: url, conversationId: "a:niina", botId: "28:bot" };
    expect(await fetchPicture({ kind: "inline", url }, address)).toEqual({ refused: "unreachable" });
  });

  it("is nothing where the token cannot be had", async () => {
    const teams = await host(picture);
    const url = `http://127.0.0.1:${teams.port}`;
    const fetchPicture = createFetchPicture({ appId: "bot", tenantIds: [], allowedServiceHosts: ["127.0.0.1"] }, () =>
      Promise.reject(new Error("no way to the token")),
    );
    const address = { id: "niina", serviceUrl: url, conversationId: "a:niina", botId: "28:bot" };
    expect(await fetchPicture({ kind: "inline", url: `${url}/x` }, address)).toEqual({ refused: "unreachable" });
  });
});
