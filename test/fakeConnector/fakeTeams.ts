import type { Activity } from "./activities.ts";
import { type BotRequest, type Fault, startConnector } from "./connectorServer.ts";
import { createFiles } from "./files.ts";
import { type Channel, createChannel, createPerson, type Delivered, type Person, type World } from "./people.ts";
import { createConversations, type Posted } from "./posted.ts";
import { createWatch } from "./sight.ts";

/**
 * Teams as the bot meets it, over real HTTP: people and channels on one side, the Bot Connector on the other.
 *
 * ```ts
 * const teams = await startFakeTeams();
 * teams.talksTo("http://127.0.0.1:3978");
 * const nurse = teams.person({ name: "Niina Nurmi" });
 * await nurse.says("Tulostin ei toimi");
 * const answer = await nurse.sees(/Tulostin/);
 * await nurse.clicks(answer, "didNotHelp");
 * ```
 */
export interface FakeTeams {
  /** What the bot finds in every activity, and where it sends. */
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** Everything the bot asked for, the oldest first. */
  readonly requests: readonly BotRequest[];
  /** Ids of the conversations in which the bot was seen typing. */
  readonly typing: readonly string[];
  /** All messages of the bot, the oldest first. */
  readonly posted: readonly Posted[];
  /** The bot's address, without a path; may change when the bot starts again. Of several each gets an activity in turn. */
  talksTo(...botUrls: readonly string[]): void;
  person(who: { readonly name: string; readonly id?: string; readonly locale?: string }): Person;
  channel(which: { readonly id: string; readonly teamId?: string }): Channel;
  /** Delivers an activity as it is, and says what the bot answered. */
  deliver(activity: unknown): Promise<Delivered>;
  /** What goes wrong with the bot's next requests. */
  fails(fault: Fault): void;
  /** Forgets a message, as when somebody deleted it. */
  deletes(posted: Posted): void;
  /** Resolves with what `find` finds in the messages, now or after a later one. */
  waitFor<T>(find: (posted: readonly Posted[]) => T | undefined, wanted: string): Promise<T>;
  close(): Promise<void>;
}

export interface FakeTeamsOptions {
  readonly botUrl?: string;
  readonly tenantId?: string;
  readonly botId?: string;
  /** How long is waited for a message; ten seconds when not said. */
  readonly patienceMs?: number;
  /** The Authorization header of each delivery, e.g. from a fake signer. */
  readonly authorization?: (serviceUrl: string) => Promise<string>;
}

export async function startFakeTeams(options: FakeTeamsOptions = {}): Promise<FakeTeams> {
  const bots = options.botUrl === undefined ? [] : [options.botUrl];
  let lastId = 1_700_000_000_000;
  const nextId = (): string => {
    lastId += 1;
    return String(lastId);
  };
  const watch = createWatch(options.patienceMs);
  const conversations = createConversations(watch);
  const files = createFiles(() => serviceUrl, nextId);
  const connector = await startConnector(conversations, watch, nextId, files);
  const { serviceUrl } = connector;
  const tenantId = options.tenantId ?? "9d1f7a6e-52b4-4c0b-9a57-3c1b6e0d4f28";

  async function deliver(activity: unknown): Promise<Delivered> {
    const botUrl = bots.shift();
    if (botUrl === undefined) throw new Error("Say first where the bot is: teams.talksTo(url).");
    bots.push(botUrl);
    const authorization = await options.authorization?.(serviceUrl);
    const response = await fetch(`${botUrl}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization !== undefined && { authorization }) },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return { status: response.status, body: isJson ? JSON.parse(text) : text };
  }

  const world: World = {
    setting: { serviceUrl, tenantId, botId: options.botId ?? "28:tukipolku", nextId },
    conversations,
    watch,
    channels: new Map(),
    deliver: (activity: Activity) => deliver(activity),
    attach: files.attach,
  };
  return {
    serviceUrl,
    tenantId,
    requests: connector.requests,
    typing: connector.typing,
    get posted() {
      return conversations.all();
    },
    talksTo(...urls) {
      bots.splice(0, bots.length, ...urls);
    },
    person: ({ name, id = crypto.randomUUID(), locale = "fi-FI" }) => createPerson(world, { id, name, locale }),
    channel({ id, teamId = id }) {
      const channel = world.channels.get(id) ?? createChannel(world, { id, teamId });
      world.channels.set(id, channel);
      return channel;
    },
    deliver,
    fails: connector.fails,
    deletes: (posted) => conversations.remove(posted.id),
    waitFor: (find, wanted) => watch.until(() => find(conversations.all()), wanted),
    close: connector.close,
  };
}
