import fc from "fast-check";
import { DAY, HOUR, MINUTE } from "../../../src/domain/instant.ts";
import type { RequesterCommand } from "../../../src/domain/requesterCommand.ts";
import { HAND_OVER_REASONS, type Score, type Ticket } from "../../../src/domain/ticket.ts";
import { decideForAgent } from "../../../src/domain/ticketByAgent.ts";
import { decideForRequester } from "../../../src/domain/ticketByRequester.ts";
import { timePassed } from "../../../src/domain/ticketByTime.ts";
import { openTicket } from "../../../src/domain/ticketOpening.ts";
import type { TicketOutcome } from "../../../src/domain/ticketRules.ts";
import type { AgentCommand } from "../../../src/domain/ticketWork.ts";
import { NURSE } from "../organisation.ts";
import { claimAll, SECRET, same } from "./claims.ts";
import { carryOut, idOf, refusalOf } from "./commands.ts";
import { later, lifeOf, settle, timePasses } from "./happenings.ts";
import { type Life, nextOf } from "./life.ts";
import { AGENTS, type Opened, rulesOf } from "./stage.ts";

/** A ticket under test, with the life that is expected of it. */
export interface Lived {
  ticket: Ticket;
  life: Life;
}
/** What was tried and what was done in all lives, so that a claim about everything is known to be about everything. */
export const seen = { tried: new Set<string>(), done: new Set<string>() };

const DESCRIPTION = "Kirjaus ei onnistu";
const ANSWERS = {
  1: { safety: true, impact: "oneself", urgency: "canWork" },
  2: { safety: false, impact: "unit", urgency: "cannotWork" },
  3: { safety: false, impact: "unit", urgency: "canWork" },
  4: { safety: false, impact: "oneself", urgency: "canWork" },
} as const;

export function open(opened: Opened): Lived {
  const { at, unit, priority } = opened;
  const draft = { description: DESCRIPTION, answers: ANSWERS[priority], tried: [], before: [] };
  const rules = rulesOf(opened);
  const outcome = openTicket({ id: "T-1", at, requester: NURSE, unit, ...draft }, rules);
  if ("refused" in outcome) throw new Error("A ticket is opened.");
  const life = lifeOf(opened, DESCRIPTION);
  claimAll({ before: undefined, ticket: outcome.state, effects: outcome.effects, life, rules });
  return { ticket: outcome.state, life };
}

type Command = (life: Life) => AgentCommand | RequesterCommand;

/** Somebody gives a command, whatever the ticket is like. */
class Give implements fc.Command<Lived, Opened> {
  readonly command: Command;
  #given = "";
  constructor(command: Command) {
    this.command = command;
  }
  check(): boolean {
    return true;
  }
  toString(): string {
    return this.#given;
  }
  run(lived: Lived, opened: Opened): void {
    const command = this.command(lived.life);
    this.#given = JSON.stringify(command);
    const life = later(lived.life, lived.life.now);
    const rules = rulesOf(opened);
    const decide = (ticket: Ticket) =>
      "by" in command ? decideForAgent(ticket, command, rules) : decideForRequester(ticket, command, rules);
    // Whatever time was to do before is done first.
    timePasses(life);
    const refused = refusalOf(life, command);
    const cell = `${command.do} while ${life.standing}`;
    seen.tried.add(cell);
    if (refused === undefined) {
      const before = later(life, life.now);
      seen.done.add(cell);
      carryOut(life, command);
      settle(before, life);
    }
    follow(lived, decide(lived.ticket), { life, refused, opened });
  }
}

function follow(
  lived: Lived,
  outcome: TicketOutcome,
  { life, refused, opened }: { readonly life: Life; readonly refused: string | undefined; readonly opened: Opened },
): void {
  same("It is refused", "refused" in outcome ? outcome.refused : undefined, refused);
  if ("refused" in outcome) return;
  claimAll({ before: lived.ticket, ticket: outcome.state, effects: outcome.effects, life, rules: rulesOf(opened) });
  lived.ticket = frozen(outcome.state);
  lived.life = life;
}

/** A rule that changed a ticket in place would throw. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

/** More often than this nobody looks during one wait: a priority 1 left alone for weeks calls thousands of times. */
const LOOKS = 12;

/**
 * Time goes on: for so long, until there is something to do, or until a minute before that. Somebody looks `lateness` after
 * there is something to do, so many times, and at the end; or nobody looks.
 */
class Wait implements fc.Command<Lived, Opened> {
  readonly span: number | "next" | "nearly";
  readonly lateness: number;
  readonly looks: number;
  constructor(span: number | "next" | "nearly", lateness: number, looks: number) {
    this.span = span;
    this.lateness = lateness;
    this.looks = looks;
  }
  check(): boolean {
    return true;
  }
  toString(): string {
    return `wait(${this.span}, late ${this.lateness}, ${this.looks} looks)`;
  }
  run(lived: Lived, opened: Opened): void {
    const { now } = lived.life;
    const next = nextOf(lived.life) ?? now;
    const ends = { next: next + this.lateness, nearly: next - MINUTE };
    const until = Math.max(now, typeof this.span === "number" ? now + this.span : ends[this.span]);
    for (let looks = 0; looks < Math.min(this.looks, LOOKS); looks += 1) {
      const due = nextOf(lived.life);
      if (due === undefined || due + this.lateness > until) break;
      look(lived, Math.max(due + this.lateness, lived.life.now), opened);
    }
    if (this.looks > 0) look(lived, until, opened);
    lived.life = { ...lived.life, now: until };
  }
}

function look(lived: Lived, at: number, opened: Opened): void {
  const life = later(lived.life, at);
  const refused = timePasses(life) ? undefined : "notDue";
  const { promise } = life;
  follow(lived, timePassed(lived.ticket, at, rulesOf(opened)), { life, refused, opened });
  const { nextCheckAt, promisedBy } = lived.ticket;
  if (nextCheckAt !== undefined) same("After time was fed all lies ahead", nextCheckAt > at, true);
  if (promise) same("After time was fed the promise lies ahead", (promisedBy ?? 0) > at, true);
}

const words = fc.constantFrom("Tutkin asiaa.", "Lisätieto", "Lisätieto", DESCRIPTION, " ");
const secrets = fc.constantFrom(`${SECRET} epäily`, `${SECRET} yhteenveto`, " ");
const agents = fc.constantFrom(...AGENTS, ...AGENTS.slice(0, 2), ...AGENTS.slice(1, 2));

const byAgents = fc
  .record({
    by: agents,
    text: words,
    secret: secrets,
    toGroupId: fc.constantFrom("desk", "specialists", "desk", "specialists", "elsewhere", undefined),
    because: fc.constantFrom(...HAND_OVER_REASONS, undefined),
    priority: fc.constantFrom(1, 2, 3, 4, undefined),
    kind: fc.constantFrom(
      ...(["takeTicket", "takeTicket", "takeCalledTicket", "askRequester", "askRequester", "updateRequester"] as const),
      ...([
        "addWorkNote",
        "giveWorkaround",
        "handOverTicket",
        "handOverTicket",
        "changePriority",
        "changePriority",
        "giveWorkaround",
      ] as const),
      ...(["sendToVendor", "backFromVendor", "resolveTicket", "resolveTicket"] as const),
    ),
  })
  .map(({ by, text, secret, toGroupId, because, priority, kind }): Command => {
    return ({ now: at }) => {
      switch (kind) {
        case "takeTicket":
        case "takeCalledTicket":
        case "backFromVendor":
          return { do: kind, at, by };
        case "handOverTicket":
          return { do: kind, at, by, text: secret, toGroupId, because };
        case "changePriority":
          return { do: kind, at, by, text, priority };
        case "addWorkNote":
          return { do: kind, at, by, text: secret };
        default:
          return { do: kind, at, by, text };
      }
    };
  });

const byRequester = fc
  .record({
    text: words,
    which: fc.constantFrom("latest" as const, "latest" as const, "first" as const, "none" as const, "unknown" as const),
    score: fc.constantFrom<Score>(1, 2, 3, 4, 5),
    comment: fc.constantFrom("", "Kiitos"),
    anonymous: fc.boolean(),
    helped: fc.boolean(),
    kind: fc.constantFrom(
      ...(["write", "write", "thank", "confirmWorks", "reportNotSolved", "reportNotSolved", "giveFeedback"] as const),
      ...([
        "answerWorkaround",
        "answerWorkaround",
        "objectToPriority",
        "objectToPriority",
        "correct",
        "withdraw",
      ] as const),
    ),
  })
  .map(({ text, which, score, comment, anonymous, helped, kind }): Command => {
    return ({ now: at, resolutions }) => {
      const ids = { latest: idOf(resolutions.length), first: idOf(1), unknown: idOf(99), none: undefined };
      const resolutionId = ids[which];
      switch (kind) {
        case "thank":
          return { do: kind, at };
        case "confirmWorks":
          return { do: kind, at, ...(resolutionId === undefined ? {} : { resolutionId }) };
        case "reportNotSolved":
          return { do: kind, at, text, ...(resolutionId === undefined ? {} : { resolutionId }) };
        case "giveFeedback":
          return { do: kind, at, resolutionId: resolutionId ?? idOf(1), score, comment, anonymous };
        case "answerWorkaround":
          return { do: kind, at, helped, text };
        default:
          return { do: kind, at, text };
      }
    };
  });

const waits = fc
  .record({
    span: fc.oneof(
      fc.constantFrom("next" as const, "nearly" as const),
      fc.integer({ min: 1, max: 180 }).map((seconds) => seconds * 1000),
      fc.constantFrom(MINUTE, 2 * MINUTE, 5 * MINUTE, HOUR, 5 * HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY),
    ),
    lateness: fc.constantFrom(0, 0, 1, 1_000, 30_000, HOUR),
    looks: fc.constantFrom(LOOKS, LOOKS, LOOKS, 1, 0),
  })
  .map(({ span, lateness, looks }) => new Wait(span, lateness, looks));

export const acts = [
  byAgents.map((command) => new Give(command)),
  byAgents.map((command) => new Give(command)),
  byRequester.map((command) => new Give(command)),
  waits,
];
