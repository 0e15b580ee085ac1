import {
  type Account,
  type Activity,
  botAddedActivity,
  clickActivity,
  installedActivity,
  messageActivity,
  type Setting,
  type Where,
} from "./activities.ts";
import { type Button, buttonsOf, inputIdsOf, inputsOf, wordsOfCard } from "./card.ts";
import type { SentFile } from "./files.ts";
import type { Conversations, Posted } from "./posted.ts";
import { createSight, type Pattern, type Watch } from "./sight.ts";

/** What the bot answered to one activity. */
export interface Delivered {
  readonly status: number;
  /** Parsed JSON, or the text as it came. */
  readonly body: unknown;
}

export interface Channel {
  readonly id: string;
  readonly teamId: string;
  /** The bot's own messages that start a thread, the oldest first. */
  readonly posts: readonly Posted[];
  /** The next of them that fits. */
  sees(pattern: Pattern): Promise<Posted>;
  /** The bot is added: the bot hears of the channel. */
  addsBot(by: Account): Promise<void>;
}

/** A thread that a person started in a channel. */
interface Thread {
  readonly conversationId: string;
  readonly replies: readonly Posted[];
  sees(pattern: Pattern): Promise<Posted>;
}

/** What a click was answered with. A card can be clicked on again. */
export interface Answer {
  readonly status: number;
  readonly reply: "card" | "words" | "none";
  /** All that a person can read in it. */
  readonly words: string;
  readonly card: unknown;
  readonly buttons: readonly Button[];
  /** The message that was clicked on. */
  readonly on: Posted;
}

/** A button by its verb, or by its words, or by its verb and some of its data where several have the same verb. */
type ButtonChoice = string | RegExp | { readonly verb: string; readonly with: Readonly<Record<string, unknown>> };

export interface Person extends Account {
  /** The 1:1 chat with the bot. */
  readonly chat: readonly Posted[];
  /** Writes in the 1:1 chat; with `in`, in a channel (a new thread) or under a message of the bot, mentioning the bot. */
  says(
    text: string,
    how?: { readonly in?: Channel | Posted | Thread; readonly pictures?: readonly SentFile[] },
  ): Promise<Thread>;
  /** The next message in the 1:1 chat that fits, or the next changed version of one. */
  sees(pattern: Pattern): Promise<Posted>;
  /** Clicks on a button, with what is typed into the card's inputs: by their ids, or by what follows the verb in them. */
  clicks(on: Posted | Answer, button: ButtonChoice, typed?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Installs the app: the bot hears of the chat. */
  installsBot(): Promise<void>;
  /** The activities that the above would send, to be delivered by hand, e.g. twice. */
  message(
    text: string,
    how?: { readonly in?: Channel | Posted | Thread; readonly pictures?: readonly SentFile[] },
  ): Activity;
  click(on: Posted | Answer, button: ButtonChoice, typed?: Readonly<Record<string, unknown>>): Activity;
}

export interface World {
  readonly setting: Setting;
  readonly conversations: Conversations;
  readonly watch: Watch;
  readonly channels: Map<string, Channel>;
  deliver(activity: Activity): Promise<Delivered>;
  /** The attachment by which the bot finds a file. */
  attach(file: SentFile): object;
}

export function createChannel(world: World, { id, teamId }: { readonly id: string; readonly teamId: string }): Channel {
  const { conversations, watch, setting } = world;
  conversations.known.add(id);
  conversations.channels.add(id);
  const posts = (): readonly Posted[] =>
    conversations.all().filter((posted) => posted.conversationId === `${id};messageid=${posted.id}`);
  return {
    id,
    teamId,
    get posts() {
      return posts();
    },
    sees: createSight(watch, `channel ${id}`, posts),
    async addsBot(by) {
      const where = { type: "channel", conversationId: id, channelId: id, teamId } as const;
      await taken(world, botAddedActivity(setting, by, where));
      await taken(world, installedActivity(setting, by, where));
    },
  };
}

export function createPerson(world: World, account: Account): Person {
  const { setting, conversations, watch } = world;
  const home: Where = { type: "personal", conversationId: `a:${account.id}` };
  conversations.known.add(home.conversationId);
  const chat = (): readonly Posted[] => conversations.in(home.conversationId);

  function whereIs(conversationId: string): Where {
    const channel = world.channels.get(conversationId.split(";")[0] ?? "");
    if (channel === undefined) return home;
    return { type: "channel", conversationId, channelId: channel.id, teamId: channel.teamId };
  }

  const person: Person = {
    ...account,
    get chat() {
      return chat();
    },
    sees: createSight(watch, `the chat of ${account.name}`, chat),
    message(text, how = {}) {
      const said = { text, attachments: (how.pictures ?? []).map(world.attach) };
      if (how.in === undefined) return messageActivity(setting, account, home, said);
      const conversationId = "teamId" in how.in ? `${how.in.id};messageid=${setting.nextId()}` : how.in.conversationId;
      conversations.known.add(conversationId);
      return messageActivity(setting, account, whereIs(conversationId), said);
    },
    async says(text, how) {
      const activity = person.message(text, how);
      await taken(world, activity);
      return createThread(world, activity);
    },
    click(on, button, typed = {}) {
      const { verb, data, associatedInputs } = choose(on, button);
      const inputs = associatedInputs === "none" ? {} : { ...inputsOf(on.card), ...byInputId(on, verb, typed) };
      const all = { ...data, ...inputs };
      const posted = "on" in on ? on.on : on;
      const where = whereIs(posted.conversationId);
      return clickActivity(setting, account, where, {
        verb,
        replyToId: posted.id,
        ...(Object.keys(all).length > 0 && { data: all }),
      });
    },
    async clicks(on, button, typed) {
      return answerOf(await taken(world, person.click(on, button, typed)), "on" in on ? on.on : on);
    },
    async installsBot() {
      await taken(world, botAddedActivity(setting, account, home));
      await taken(world, installedActivity(setting, account, home));
    },
  };
  return person;
}

function createThread({ conversations, watch }: World, activity: Activity): Thread {
  const conversationId = String(Reflect.get(Object(activity.conversation), "id"));
  const replies = (): readonly Posted[] => conversations.in(conversationId);
  return {
    conversationId,
    get replies() {
      return replies();
    },
    sees: createSight(watch, "the thread", replies),
  };
}

function choose(on: Posted | Answer, choice: ButtonChoice): Button {
  const fits = on.buttons.filter(({ title, verb, data }) => {
    if (choice instanceof RegExp) return choice.test(title);
    if (typeof choice === "string") return verb === choice;
    return verb === choice.verb && Object.entries(choice.with).every(([key, value]) => data[key] === value);
  });
  const [button] = fits;
  if (button !== undefined && fits.length === 1) return button;
  const there = on.buttons.map(({ title, verb, data }) => `- ${verb} "${title}" ${JSON.stringify(data)}`).join("\n");
  throw new Error(
    `${fits.length} buttons fit ${choice instanceof RegExp ? choice : JSON.stringify(choice)}. There are:\n${there || "(none)"}`,
  );
}

/** `{ text }` is what is typed into the input `text`, or else into the button's own, `resolveTicket.text`. */
function byInputId(
  on: Posted | Answer,
  verb: string,
  typed: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const ids = inputIdsOf(on.card);
  const found = Object.entries(typed).map(([name, value]) => {
    const id = [name, `${verb}.${name}`].find((candidate) => ids.includes(candidate));
    if (id === undefined) throw new Error(`The card has no input "${name}". It has: ${ids.join(", ") || "(none)"}`);
    return [id, value];
  });
  return Object.fromEntries(found);
}

/** Delivers, and insists that the bot takes it. */
async function taken(world: World, activity: Activity): Promise<Delivered> {
  const delivered = await world.deliver(activity);
  if (delivered.status !== 200)
    throw new Error(`The bot answered ${delivered.status}: ${JSON.stringify(delivered.body)}`);
  return delivered;
}

function answerOf({ status, body }: Delivered, on: Posted): Answer {
  const type: unknown = Reflect.get(Object(body), "type");
  const value: unknown = Reflect.get(Object(body), "value");
  if (type === "application/vnd.microsoft.card.adaptive") {
    return { status, reply: "card", words: wordsOfCard(value), card: value, buttons: buttonsOf(value), on };
  }
  const words = type === "application/vnd.microsoft.activity.message" ? String(value) : "";
  return { status, reply: words === "" ? "none" : "words", words, card: undefined, buttons: [], on };
}
