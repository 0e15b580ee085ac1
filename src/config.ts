import { isAbsolute } from "node:path";
import { z } from "zod";
import { DEFAULT_ANSWER_THRESHOLD } from "./domain/found.ts";

/** Everything the service is told from outside, parsed once. */
export interface Config {
  readonly mode: "development" | "production";
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** The PostgreSQL database that everything is kept in; absent, it is kept in the data folder, for one process. */
  readonly databaseUrl?: string;
  readonly contentDir: string;
  readonly logLevel: LogLevel;
  /** An article whose last review is more months ago is past its review date. */
  readonly reviewMonths: number;
  /** How often the files of the content are looked at, in seconds; 0 is never. */
  readonly contentCheckSeconds: number;
  /** How often time is looked at, in milliseconds. */
  readonly sweepMs: number;
  /** Absent in development: nothing is authenticated then, and the service listens on loopback only. */
  readonly bot?: BotIdentity;
  /** Tenants whose people may talk with the bot. */
  readonly tenantIds: readonly string[];
  /** Hosts whose pictures may be shown in the chat, over https. */
  readonly imageHosts: readonly string[];
  /** Where Teams reaches the service, without a path; absent where only this machine does. */
  readonly publicUrl?: string;
  /** Signs the addresses of pictures; made and kept in the data folder when absent. */
  readonly pictureSecret?: string;
  /** The largest picture that is taken from a chat. */
  readonly pictureMegabytes: number;
  /** Where channels are reached before the bot has heard from them. */
  readonly channelServiceUrl?: string;
  /** How likely it must be, 0 to 1, that the articles have something to a question before one is shown. */
  readonly answerThreshold: number;
  /** The longest that one attempt to send may last, in milliseconds. */
  readonly postTimeoutMs: number;
  /** Path of the operator's `voikkospell`, which knows the base forms of Finnish words. */
  readonly voikko?: string;
}

export interface BotIdentity {
  readonly appId: string;
  readonly tenantId: string;
  readonly credential: { readonly kind: "secret"; readonly secret: string } | { readonly kind: "managedIdentity" };
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A value in the environment that the service cannot start with; the message says what to write instead. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;

const HOST_NAME = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/u;

/** Without the line ends and spaces that files and forms add; a blank variable is one that is not set. */
function withoutBlanks(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value?.trim() || undefined]));
}

function whole(name: string, from: number, to: number, byDefault: number) {
  const message = `${name}: write a whole number from ${from} to ${to}, for example ${byDefault}`;
  return z.coerce.number({ error: message }).int(message).min(from, message).max(to, message).default(byDefault);
}

/** In small letters, as Microsoft writes them in what it signs. */
function guid(name: string) {
  const message = `${name}: write an id such as 00000000-0000-0000-0000-000000000000`;
  return z.string().regex(GUID, message).toLowerCase().optional();
}

const THRESHOLD_REMEDY = "ANSWER_THRESHOLD: write a number from 0 to 1, for example 0.5";

const PUBLIC_URL_REMEDY =
  "PUBLIC_URL: write the service's https address without a path, for example https://bot.example";

/** Over http only this machine is meant, as in tests. */
function isPublicAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, search, username } = new URL(url);
  const isHere = protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  return (protocol === "https:" || isHere) && pathname === "/" && search === "" && username === "";
}

const ENVIRONMENT = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], { error: "NODE_ENV: write development or production" })
    .default("development")
    .transform((mode) => (mode === "test" ? "development" : mode)),
  HOST: z.string().optional(),
  PORT: whole("PORT", 1, 65_535, 3978),
  DATA_DIR: z.string().default("./data"),
  CONTENT_DIR: z.string().default("./content"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/u,
      error: "DATABASE_URL: write an address such as postgres://user:password@host:5432/tukipolku, or leave it empty",
    })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `LOG_LEVEL: write one of ${LOG_LEVELS.join(", ")}` }).default("info"),
  SWEEP_MS: whole("SWEEP_MS", 100, 60_000, 1_000),
  ANSWER_THRESHOLD: z.coerce
    .number({ error: THRESHOLD_REMEDY })
    .min(0, THRESHOLD_REMEDY)
    .max(1, THRESHOLD_REMEDY)
    .default(DEFAULT_ANSWER_THRESHOLD),
  CONTENT_CHECK_SECONDS: whole("CONTENT_CHECK_SECONDS", 0, 86_400, 5),
  REVIEW_MONTHS: whole("REVIEW_MONTHS", 1, 120, 12),
  POST_TIMEOUT_MS: whole("POST_TIMEOUT_MS", 100, 15_000, 8_000),
  BOT_APP_ID: guid("BOT_APP_ID"),
  BOT_TENANT_ID: guid("BOT_TENANT_ID"),
  BOT_APP_PASSWORD: z.string().optional(),
  ALLOWED_TENANT_IDS: z
    .string()
    .transform((list) => list.split(",").map((one) => one.trim().toLowerCase()))
    .refine((list) => list.every((one) => GUID.test(one)), {
      error: "ALLOWED_TENANT_IDS: write tenant ids separated by commas",
    })
    .optional(),
  IMAGE_HOSTS: z
    .string()
    .transform((list) => list.split(",").map((one) => one.trim().toLowerCase()))
    .refine((list) => list.every((one) => HOST_NAME.test(one)), {
      error: "IMAGE_HOSTS: write host names separated by commas, for example pictures.portal.example",
    })
    .default([]),
  PUBLIC_URL: z
    .string()
    .refine(isPublicAddress, { error: PUBLIC_URL_REMEDY })
    .transform((url) => new URL(url).origin)
    .optional(),
  PICTURE_SECRET: z
    .string()
    .min(32, "PICTURE_SECRET: write at least 32 characters that nobody can guess, or leave it empty")
    .optional(),
  PICTURE_MAX_MB: whole("PICTURE_MAX_MB", 1, 25, 10),
  CHANNEL_SERVICE_URL: z.url({ protocol: /^https$/u, error: "CHANNEL_SERVICE_URL: write an https address" }).optional(),
  VOIKKO: z
    .string()
    .refine(isAbsolute, { error: "VOIKKO: write the whole path of voikkospell, for example /usr/bin/voikkospell" })
    .optional(),
});

type Environment = z.infer<typeof ENVIRONMENT>;

/**
 * Reads the environment; nothing else in the service does.
 *
 * @throws ConfigError with one line that says what to write instead.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const result = ENVIRONMENT.safeParse(withoutBlanks(env));
  if (!result.success) throw new ConfigError(`${result.error.issues.map(({ message }) => message).join(". ")}.`);
  const values = result.data;
  const bot = botOf(values);
  if (!bot && values.NODE_ENV === "production") {
    throw new ConfigError(
      "BOT_APP_ID: write the bot's app id. Without one nobody is authenticated, so production does not start.",
    );
  }
  const host = values.HOST ?? (bot ? "0.0.0.0" : "127.0.0.1");
  if (!bot && !["127.0.0.1", "::1", "localhost"].includes(host)) {
    throw new ConfigError("HOST: without BOT_APP_ID nobody is authenticated; write 127.0.0.1 or leave it empty.");
  }
  const channelServiceUrl = values.CHANNEL_SERVICE_URL ?? (bot ? "https://smba.trafficmanager.net/emea/" : undefined);
  return {
    mode: values.NODE_ENV,
    host,
    port: values.PORT,
    dataDir: values.DATA_DIR,
    contentDir: values.CONTENT_DIR,
    logLevel: values.LOG_LEVEL,
    answerThreshold: values.ANSWER_THRESHOLD,
    contentCheckSeconds: values.CONTENT_CHECK_SECONDS,
    reviewMonths: values.REVIEW_MONTHS,
    sweepMs: values.SWEEP_MS,
    postTimeoutMs: values.POST_TIMEOUT_MS,
    imageHosts: values.IMAGE_HOSTS,
    pictureMegabytes: values.PICTURE_MAX_MB,
    tenantIds: values.ALLOWED_TENANT_IDS ?? (bot ? [bot.tenantId] : []),
    ...(bot ? { bot } : {}),
    ...(values.DATABASE_URL === undefined ? {} : { databaseUrl: values.DATABASE_URL }),
    ...(values.PUBLIC_URL === undefined ? {} : { publicUrl: values.PUBLIC_URL }),
    ...(values.PICTURE_SECRET === undefined ? {} : { pictureSecret: values.PICTURE_SECRET }),
    ...(channelServiceUrl === undefined ? {} : { channelServiceUrl }),
    ...(values.VOIKKO === undefined ? {} : { voikko: values.VOIKKO }),
  };
}

function botOf({ BOT_APP_ID, BOT_TENANT_ID, BOT_APP_PASSWORD }: Environment): BotIdentity | undefined {
  if (BOT_APP_ID === undefined) return undefined;
  if (BOT_TENANT_ID === undefined) {
    throw new ConfigError("BOT_TENANT_ID: write the id of the tenant in which the bot is registered.");
  }
  const credential =
    BOT_APP_PASSWORD === undefined
      ? ({ kind: "managedIdentity" } as const)
      : ({ kind: "secret", secret: BOT_APP_PASSWORD } as const);
  return { appId: BOT_APP_ID, tenantId: BOT_TENANT_ID, credential };
}
