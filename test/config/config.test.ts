import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../src/config.ts";

const BOT = {
  BOT_APP_ID: "11111111-1111-1111-1111-111111111111",
  BOT_TENANT_ID: "22222222-2222-2222-2222-222222222222",
};

describe("the configuration", () => {
  it("needs nothing for development, which listens on loopback only", () => {
    expect(readConfig({})).toEqual({
      mode: "development",
      host: "127.0.0.1",
      port: 3978,
      dataDir: "./data",
      contentDir: "./content",
      logLevel: "info",
      pictureMegabytes: 10,
      answerThreshold: 0.5,
      contentCheckSeconds: 5,
      reviewMonths: 12,
      sweepMs: 1000,
      postTimeoutMs: 8000,
      tenantIds: [],
      imageHosts: [],
    });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(readConfig({ PORT: "", DATA_DIR: "", BOT_APP_ID: "" })).toEqual(readConfig({}));
  });

  it("takes a blank variable for one that is not set, whichever it is", () => {
    const names = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name);
    expect(readConfig(Object.fromEntries(names.map((name) => [name, " \n"])))).toEqual(readConfig({}));
  });

  it("takes ids as Microsoft writes them, however they are written, and a secret without the line end of its file", () => {
    const id = "ABCDEF00-1111-1111-1111-111111111111";
    const config = readConfig({
      BOT_APP_ID: id,
      BOT_TENANT_ID: ` ${id}`,
      ALLOWED_TENANT_IDS: `${id}, ${id}`,
      BOT_APP_PASSWORD: "s e\n",
    });
    expect(config).toMatchObject({
      bot: { appId: id.toLowerCase(), tenantId: id.toLowerCase(), credential: { kind: "secret", secret: "s e" } },
      tenantIds: [id.toLowerCase(), id.toLowerCase()],
    });
  });

  it("listens everywhere with an app id and lets in the bot's own tenant", () => {
    expect(readConfig({ ...BOT, BOT_APP_PASSWORD: "s" })).toMatchObject({
      host: "0.0.0.0",
      tenantIds: [BOT.BOT_TENANT_ID],
      bot: { credential: { kind: "secret", secret: "s" } },
    });
  });

  it("shows pictures of the hosts that are named, however they are written", () => {
    expect(readConfig({ IMAGE_HOSTS: "kuvat.portal.example, CDN.example.org" }).imageHosts).toEqual([
      "kuvat.portal.example",
      "cdn.example.org",
    ]);
  });

  it("keeps the origin of its public address, over http only on this machine", () => {
    expect(readConfig({ PUBLIC_URL: "https://Bot.example/" }).publicUrl).toBe("https://bot.example");
    expect(readConfig({ PUBLIC_URL: "http://127.0.0.1:3978" }).publicUrl).toBe("http://127.0.0.1:3978");
    expect(readConfig({})).not.toHaveProperty("publicUrl");
    expect(readConfig({})).not.toHaveProperty("pictureSecret");
    expect(readConfig({ PICTURE_SECRET: "s".repeat(32), PICTURE_MAX_MB: "5" })).toMatchObject({
      pictureSecret: "s".repeat(32),
      pictureMegabytes: 5,
    });
  });

  it.each([
    "http://bot.example",
    "bot.example",
    "https://bot.example/path",
    "https://user:word@bot.example",
    "https://bot.example/?a",
  ])("refuses %s as its public address", (PUBLIC_URL) => {
    expect(() => readConfig({ PUBLIC_URL })).toThrow("PUBLIC_URL: write the service's https address without a path");
  });

  it("takes the managed identity where there is no secret", () => {
    expect(readConfig(BOT)).toMatchObject({ bot: { credential: { kind: "managedIdentity" } } });
  });

  it("takes the operator's Voikko where its path is given, and none otherwise", () => {
    expect(readConfig({ VOIKKO: "/usr/bin/voikkospell" }).voikko).toBe("/usr/bin/voikkospell");
    expect(readConfig({ VOIKKO: "" })).not.toHaveProperty("voikko");
  });

  it.each([
    [{ PORT: "tcp" }, "PORT: write a whole number from 1 to 65535, for example 3978."],
    [{ PORT: "70000" }, "PORT: write a whole number from 1 to 65535, for example 3978."],
    [{ PICTURE_MAX_MB: "100" }, "PICTURE_MAX_MB: write a whole number from 1 to 25, for example 10."],
    [
      { PICTURE_SECRET: "short" },
      "PICTURE_SECRET: write at least 32 characters that nobody can guess, or leave it empty.",
    ],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL: write one of fatal, error, warn, info, debug."],
    [{ NODE_ENV: "prod" }, "NODE_ENV: write development or production."],
    [{ BOT_APP_ID: "abc" }, "BOT_APP_ID: write an id such as 00000000-0000-0000-0000-000000000000."],
    [{ BOT_APP_ID: BOT.BOT_APP_ID }, "BOT_TENANT_ID: write the id of the tenant in which the bot is registered."],
    [{ NODE_ENV: "production" }, "BOT_APP_ID: write the bot's app id."],
    [{ HOST: "0.0.0.0" }, "HOST: without BOT_APP_ID nobody is authenticated; write 127.0.0.1 or leave it empty."],
    [{ DATABASE_URL: "mysql://user@host/tukipolku" }, "DATABASE_URL: write an address such as postgres://"],
    [{ DATABASE_URL: "tukipolku" }, "DATABASE_URL: write an address such as postgres://"],
    [{ ALLOWED_TENANT_IDS: "a,b" }, "ALLOWED_TENANT_IDS: write tenant ids separated by commas."],
    [{ IMAGE_HOSTS: "https://portal.example" }, "IMAGE_HOSTS: write host names separated by commas, for example"],
    [{ IMAGE_HOSTS: "*.portal.example" }, "IMAGE_HOSTS: write host names"],
    [{ IMAGE_HOSTS: "portal.example," }, "IMAGE_HOSTS: write host names"],
    [{ CHANNEL_SERVICE_URL: "http://x" }, "CHANNEL_SERVICE_URL: write an https address."],
    [{ ANSWER_THRESHOLD: "high" }, "ANSWER_THRESHOLD: write a number from 0 to 1, for example 0.5."],
    [{ ANSWER_THRESHOLD: "1.5" }, "ANSWER_THRESHOLD: write a number from 0 to 1, for example 0.5."],
    [{ VOIKKO: "yes" }, "VOIKKO: write the whole path of voikkospell, for example /usr/bin/voikkospell."],
  ])("refuses %j and says in a line what to write instead", (env, message) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(message);
    try {
      readConfig(env);
    } catch (error) {
      expect(String(error)).not.toContain("\n");
    }
  });

  it("is described in .env.example, every variable of it and no other", () => {
    const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
    const described = [...example.matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name).sort();
    const read = readFileSync(new URL("../../src/config.ts", import.meta.url), "utf8");
    const used = [...read.matchAll(/^ {2}([A-Z_]+): /gmu)].map(([, name]) => name).sort();
    expect(described).toEqual([...used, "PLAYGROUND_PORT"].sort());
  });
});
