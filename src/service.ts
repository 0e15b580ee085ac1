import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Logger, pino } from "pino";
import { type BotIdentity, type Config, ConfigError } from "./config.ts";
import { ContentError } from "./content/mistake.ts";
import { readDirectory } from "./content/readDirectory.ts";
import { readServiceLevels } from "./content/readServiceLevels.ts";
import { createDesk } from "./desk/desk.ts";
import { deleteForgotten, shownPicture } from "./desk/pictureRemoval.ts";
import type { Pictures, Store } from "./desk/ports.ts";
import type { Parts } from "./desk/work.ts";
import { MINUTE } from "./domain/instant.ts";
import { createPictureAddresses } from "./http/pictureAddress.ts";
import { CannotListenError, startHttp } from "./http/server.ts";
import { findLike } from "./knowledge/findLike.ts";
import { findAlike } from "./knowledge/groupAlike.ts";
import { createMorphology } from "./knowledge/morphology.ts";
import { openVoikko, type Voikko, VoikkoError } from "./knowledge/voikko.ts";
import { openLibrary } from "./library/openLibrary.ts";
import { openLowdbStore } from "./store/lowdbStore.ts";
import { openPictureFiles } from "./store/pictureFiles.ts";
import { keptPictureSecret } from "./store/pictureSecret.ts";
import { openPostgresStore } from "./store/postgres/postgresStore.ts";
import { StoreError } from "./store/storeError.ts";
import { createTeams, type Teams } from "./teams/app.ts";
import type { Credentials, TeamsOptions } from "./teams/options.ts";

const MEGABYTE = 1024 * 1024;
/** How long what is under way is waited for at the end: what stops the service, such as Docker, mostly waits for ten seconds. */
const LAST_WORK_MS = 8_000;
/** Much longer than any sweep lasts. */
const SWEEP_IS_LATE_MS = 2 * MINUTE;

export interface Service {
  /** `http://host:port`. */
  readonly url: string;
  /** Looks at the time now instead of at the next sweep, and waits until everything that is due is sent. */
  sweep(): Promise<void>;
  /** Looks at the content now instead of when it is time, and waits until what has changed is in use. */
  lookAtContent(): Promise<void>;
  /** Takes nothing more, finishes what is under way, and lets go of the store. What waits is sent after the next start. */
  stop(): Promise<void>;
}

const FAILED = {
  delivery: "delivery failed",
  learning: "what people call things could not be looked at; search goes on with what it knew",
};

/** What tests set: the clock, where the log goes, and Teams' limits, which their own connector does not have. */
export interface ServiceOptions {
  readonly now?: () => number;
  readonly log?: Logger;
  readonly teams?: Partial<TeamsOptions>;
}

/** Whether the operator can mend what stopped the start: the message says how, and a stack would only hide it. */
export function isMendable(error: unknown): error is Error {
  return [ConfigError, ContentError, CannotListenError, StoreError, VoikkoError].some((kind) => error instanceof kind);
}

/**
 * Builds the parts and joins them: the one place where everything meets.
 *
 * @throws ContentError when the directory or the service levels are broken; broken articles are left out and logged.
 */
export async function startService(config: Config, options: ServiceOptions = {}): Promise<Service> {
  const log = options.log ?? pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const now = options.now ?? Date.now;

  const directory = readDirectory(join(config.contentDir, "directory.yaml"));
  const levels = readServiceLevels(join(config.contentDir, "service-levels.yaml"));
  const store = await openStore(config, (trouble) => log.error({ err: trouble }, "the store is in trouble"));
  const { pictures, secret } = await openPictures(config, store, (words) => log.error(words)).catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );
  const voikko = config.voikko === undefined ? undefined : await openVoikkoOrGiveUp(config.voikko);
  const library = await openLibrary({
    place: { folder: config.contentDir, organisationIds: directory.organisations.map(({ id }) => id) },
    dataDir: config.dataDir,
    everyMs: config.contentCheckSeconds * 1_000,
    log,
    search: { threshold: config.answerThreshold, morphology: createMorphology(voikko) },
    onExchange: () => void desk.lookAgain(),
  }).catch(async (error: unknown) => {
    await store.close();
    voikko?.close();
    throw error;
  });
  // The two sides of Teams know each other only here: what came in makes what goes out.
  const outwards: { teams?: Pick<Teams, "messenger" | "fetchPicture"> } = {};
  function outside(): Pick<Teams, "messenger" | "fetchPicture"> {
    if (!outwards.teams) throw new Error("Teams was to be asked before it was joined.");
    return outwards.teams;
  }
  const parts: Parts = {
    store,
    knowledge: library.knowledge,
    findLike,
    rules: { directory, levels },
    pictures,
    fetchPicture: async (attached, address) => outside().fetchPicture(attached, address),
    pictureMegabytes: config.pictureMegabytes,
    now,
  };

  const desk = createDesk({
    ...parts,
    decisions: library.decisions,
    findAlike,
    messenger: { send: async (order) => outside().messenger.send(order) },
    jitter: Math.random,
    onTrouble: (trouble) => log.warn(trouble, "a message did not go out at once"),
    onShut: (trouble) => log.error(trouble),
    onFailure: (of, error) => log.error({ err: error }, FAILED[of]),
  });
  // Without a public address only Teams on this machine, as in development, can load a picture.
  const addresses = createPictureAddresses(secret, () => config.publicUrl ?? (config.bot ? undefined : ownUrl));
  let ownUrl: string | undefined;
  const teams = createTeams(
    { ...teamsOptions(config), pictureAddress: addresses.addressOf, ...options.teams },
    { receive: desk.receive, log, now },
  );
  outwards.teams = teams;

  let sweeping: Promise<void> | undefined;
  let sweptAt = now();
  let sweepFailed: string | undefined;
  let unreadable: readonly string[] = [];
  function sweep(): Promise<void> {
    const own = (sweeping ?? Promise.resolve()).then(async () => {
      try {
        await desk.passTime();
        unreadable = await store.unreadable();
        void library.passTime(now());
        sweepFailed = undefined;
      } catch (error) {
        sweepFailed = "the passing of time could not be looked at: see the log";
        log.error({ err: error }, "sweep failed");
      }
      sweptAt = now();
      if (sweeping === own) sweeping = undefined;
    });
    sweeping = own;
    return own;
  }
  function sweepIsLate(): string | undefined {
    if (now() - sweptAt < SWEEP_IS_LATE_MS) return undefined;
    return `the passing of time was last looked at ${new Date(sweptAt).toISOString()}`;
  }

  async function openVoikkoOrGiveUp(program: string): Promise<Voikko> {
    try {
      return await openVoikko(program, { onTrouble: (trouble) => log.warn(trouble) });
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  await desk.begin();
  const http = await startHttp({
    host: config.host,
    port: config.port,
    messages: teams.process,
    // In development pictures may come inside the message itself.
    ...(config.bot ? {} : { maxMessageBytes: 2 * config.pictureMegabytes * MEGABYTE }),
    picture: async (id, signature) => (addresses.isRight(id, signature) ? shownPicture(parts, id) : undefined),
    health: async () =>
      [await teams.ready(), teams.sendTrouble(), sweepFailed ?? sweepIsLate(), library.trouble()].filter(
        (wrong) => wrong !== undefined,
      ),
    notes: () => [...unreadable, ...desk.troubles()],
    onFault: (fault) => log.error(fault, "a request failed"),
  }).catch(async (error: unknown) => {
    await library.close();
    voikko?.close();
    await store.close();
    throw error;
  });
  ownUrl = http.url;
  const timer = setInterval(() => sweeping ?? sweep(), config.sweepMs);
  void teams.begin();
  desk.send();
  log.info({ url: http.url, articles: library.articleCount(), units: directory.units.length }, "Tukipolku is up");
  if (config.bot && !config.publicUrl) {
    log.warn(
      "No PUBLIC_URL: the pictures that people send are kept, but not shown to support. Set the service's address.",
    );
  }
  if (!config.bot) log.warn("No BOT_APP_ID: nobody is authenticated. For development, on this machine alone.");

  return {
    url: http.url,
    async sweep() {
      await sweep();
      await desk.sent();
    },
    lookAtContent: library.lookNow,
    async stop() {
      clearInterval(timer);
      const work = Promise.all([desk.stop(), sweeping]);
      await Promise.all([http.close(), Promise.race([work, pause(LAST_WORK_MS, undefined, { ref: false })])]);
      await library.close();
      voikko?.close();
      await store.close();
      log.info("Tukipolku has stopped");
    },
  };
}

function openStore({ databaseUrl, dataDir }: Config, onTrouble: (trouble: StoreError) => void): Promise<Store> {
  return databaseUrl === undefined
    ? openLowdbStore({ folder: dataDir, onTrouble })
    : openPostgresStore({ url: databaseUrl, onTrouble });
}

/** Where pictures are kept, and what their addresses are signed with. What a crash left half done is cleared away. */
async function openPictures(
  { dataDir, databaseUrl, pictureSecret }: Config,
  store: Store,
  onTrouble: (words: string) => void,
): Promise<{ readonly pictures: Pictures; readonly secret: string }> {
  const folder = join(dataDir, "pictures");
  const pictures = await openPictureFiles(folder, { isShared: databaseUrl !== undefined });
  if (!(await deleteForgotten({ store, pictures }))) {
    onTrouble(
      `The pictures in ${folder} are those of another store, so none is deleted. Look whether DATABASE_URL and DATA_DIR name what belongs together. Where they do, delete the file store-id there and start again; pictures of which the store knows none have to be moved away.`,
    );
  }
  return { pictures, secret: pictureSecret ?? (await keptPictureSecret(dataDir)) };
}

function teamsOptions(config: Config): TeamsOptions {
  const { bot, tenantIds, imageHosts, postTimeoutMs, channelServiceUrl, pictureMegabytes } = config;
  return {
    pictureMaxBytes: pictureMegabytes * MEGABYTE,
    tenantIds,
    imageHosts,
    postTimeoutMs,
    ...(channelServiceUrl === undefined ? {} : { defaultServiceUrl: channelServiceUrl }),
    ...(bot ? { appId: bot.appId, credentials: credentialsOf(bot) } : {}),
  };
}

function credentialsOf({ tenantId, credential }: BotIdentity): Credentials {
  return { ...credential, tenantId };
}
