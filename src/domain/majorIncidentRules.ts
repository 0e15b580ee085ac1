import type { SupportGroup } from "./directory.ts";
import type { IncidentGroupMessage, IncidentRefusal } from "./incidentMessages.ts";
import { nextCountAt } from "./incidentTelling.ts";
import { DAY, type Instant } from "./instant.ts";
import type { IncidentUpdate, MajorIncident, SpokenText } from "./majorIncident.ts";
import type { Actor } from "./person.ts";
import { nextWordBy, warnOfNextWordAt } from "./promise.ts";
import { groupOf, isMember, type Rules } from "./rules.ts";
import { nextCallAfter } from "./ticketChange.ts";
import { type Moment, REPLY_WINDOW_DAYS } from "./ticketRules.ts";

const INCIDENT_PRIORITY = 1;

/** When so much of the time is gone, the groups are warned that the next word comes near. */
const WARN_AT_PERCENT = 75;
const LONGEST_TEXT = 4_000;
/** So many texts tell enough of how people put it. */
const MOST_WORDS = 40;

export interface IncidentEffect {
  /** In the thread under the incident's card, in the channel of each of its groups or of one. */
  readonly effect: "tellGroup";
  readonly groupId: string;
  readonly message: IncidentGroupMessage;
}

export type IncidentOutcome =
  | { readonly state: MajorIncident; readonly effects: readonly IncidentEffect[] }
  | { readonly refused: IncidentRefusal };

/** What a member of one of its groups may do with an incident. */
export type IncidentCommand = { readonly at: Instant; readonly by: Actor } & (
  | { readonly do: "takeIncident" }
  | { readonly do: "updateIncident" | "incidentWorkaround" | "resolveIncident"; readonly text: string }
);

export interface Declaration {
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly title: string;
  readonly suggestionId: string;
  readonly text: string;
  readonly desk: SupportGroup;
  readonly words: readonly SpokenText[];
}

/** A new incident: its next word is promised, and its group is called until somebody takes it. */
export function declare(declaration: Declaration, rules: Rules): IncidentOutcome {
  const { id, at, by, title, suggestionId, text, desk, words } = declaration;
  const said = tidy(text);
  if (said === "") return { refused: "nothingWritten" };
  const declaredBy = { id: by.id, name: by.name };
  const blank: MajorIncident = {
    id,
    title,
    suggestionId,
    declaredAt: at,
    declaredBy,
    priority: INCIDENT_PRIORITY,
    groupIds: [desk.id],
    words: words.slice(0, MOST_WORDS),
    updates: [],
    counted: { at, people: 0 },
    revision: 0,
    call: { nextAt: nextCallAfter(at), times: 1 },
    state: { status: "open" },
  };
  const declared = withPromise(blank, { at, by: declaredBy, what: "declared", text: said }, rules);
  return kept(declared, [calls(declared, desk.id, 1, rules)]);
}

/** Decides an agent's command: only members of its groups, only while it is open. */
export function decideForIncident(incident: MajorIncident, command: IncidentCommand, rules: Rules): IncidentOutcome {
  const { state } = incident;
  const { at, by } = command;
  if (!incident.groupIds.some((id) => isMember(rules.directory, id, by.id))) return { refused: "notInGroup" };
  if (state.status !== "open") return { refused: "over" };
  const actor = { id: by.id, name: by.name };
  if (command.do === "takeIncident") {
    if (state.owner?.id === by.id) return { refused: "outdated" };
    return kept(ownedBy(incident, actor), []);
  }
  const text = tidy(command.text);
  if (text === "") return { refused: "nothingWritten" };
  const owned = ownedBy(incident, state.owner ?? actor);
  if (command.do === "resolveIncident") return kept(resolved(owned, { at, by: actor, what: "resolved", text }), []);
  const what = command.do === "updateIncident" ? "updated" : "workaround";
  return kept(told(withPromise(owned, { at, by: actor, what, text }, rules), at), []);
}

function ownedBy(incident: MajorIncident, owner: Actor): MajorIncident {
  const { call: _over, ...rest } = incident;
  return { ...rest, state: { status: "open", owner } };
}

function resolved(incident: MajorIncident, update: IncidentUpdate & { readonly by: Actor }): MajorIncident {
  const { promisedBy: _kept, warnOfPromiseAt: _warned, call: _over, ...rest } = incident;
  const owner = incident.state.status === "open" ? (incident.state.owner ?? update.by) : update.by;
  const until = update.at + REPLY_WINDOW_DAYS * DAY;
  return told({ ...rest, updates: [...rest.updates, update], state: { status: "resolved", owner, until } }, update.at);
}

/** The incident with one more public word, and the promise of the next one. */
function withPromise(incident: MajorIncident, update: IncidentUpdate, { levels }: Rules): MajorIncident {
  const { at } = update;
  const promisedBy = nextWordBy("update", at, INCIDENT_PRIORITY, levels);
  const warnOfPromiseAt = warnOfNextWordAt(
    { from: at, promisedBy, percent: WARN_AT_PERCENT },
    INCIDENT_PRIORITY,
    levels,
  );
  const updates = [...incident.updates, { ...update, nextWordBy: promisedBy }];
  return { ...incident, updates, promisedBy, warnOfPromiseAt };
}

/**
 * There is a word to be told: a round of telling begins, or goes on with this one too. It begins a moment later, since a
 * record wakes once for each instant.
 */
function told(incident: MajorIncident, at: Instant): MajorIncident {
  const { round } = incident;
  if (round?.nextAt !== undefined) return { ...incident, round: { ...round, nextAt: Math.min(round.nextAt, at + 1) } };
  const shown = { at, sent: 0, missed: 0, total: 0 };
  return {
    ...incident,
    round: { from: incident.updates.length, startedAt: at, queued: 0, nextAt: at + 1, shown },
  };
}

/** What time does to it, but for the telling. */
export function incidentTimePassed(incident: MajorIncident, { at, rules }: Moment): IncidentOutcome {
  const steps = [missPromise, warnOfPromise, callAgain, close];
  let state = incident;
  const effects: IncidentEffect[] = [];
  for (const step of steps) {
    const next = step(state, { at, rules });
    if (!next) continue;
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects };
}

type TimeStep = (
  incident: MajorIncident,
  moment: Moment,
) => { readonly state: MajorIncident; readonly effects: readonly IncidentEffect[] } | undefined;

/** The promise is apologised for to everybody, as one update, made anew, and told to the groups and their leads. */
const missPromise: TimeStep = (incident, { at, rules }) => {
  const { promisedBy: promised } = incident;
  if (promised === undefined || promised > at) return undefined;
  const missed = told(withPromise(incident, { at, what: "promiseMissed", text: "", promised }, rules), at);
  const next = missed.promisedBy === undefined ? {} : { nextWordBy: missed.promisedBy };
  return {
    state: { ...missed, revision: missed.revision + 1 },
    effects: clockTold(incident, { promised, ...next }, rules),
  };
};

const warnOfPromise: TimeStep = (incident, { at, rules }) => {
  const { promisedBy, warnOfPromiseAt, ...rest } = incident;
  if (promisedBy === undefined || warnOfPromiseAt === undefined || warnOfPromiseAt > at) return undefined;
  return { state: { ...rest, promisedBy }, effects: clockTold(incident, { promised: promisedBy }, rules) };
};

/** Still nobody has it: its groups are called again, and from the second time on the next one too. */
const callAgain: TimeStep = (incident, { at, rules }) => {
  const { call, groupIds } = incident;
  if (!call || call.nextAt > at) return undefined;
  const times = call.times + 1;
  const nextGroupId = call.nextGroupId ?? groupAfter(incident, rules);
  const all = nextGroupId === undefined || groupIds.includes(nextGroupId) ? groupIds : [...groupIds, nextGroupId];
  const next: MajorIncident = {
    ...incident,
    groupIds: all,
    call: { nextAt: nextCallAfter(at), times, ...(nextGroupId === undefined ? {} : { nextGroupId }) },
  };
  return { state: next, effects: all.map((id) => calls(next, id, times, rules)) };
};

const close: TimeStep = (incident, { at }) => {
  const { state } = incident;
  // The window includes its last instant; whoever is still to be told has one that is open longer.
  if (state.status !== "resolved" || at <= state.until || incident.round?.nextAt !== undefined) return undefined;
  return {
    state: { ...incident, state: { status: "closed", closedAt: at }, revision: incident.revision + 1 },
    effects: [],
  };
};

/** The group above in the tiers of an organisation that has this service desk. */
function groupAfter({ groupIds }: MajorIncident, { directory }: Rules): string | undefined {
  const last = groupIds.at(-1) ?? "";
  const after = directory.organisations.flatMap(({ tiers }) => {
    const place = tiers.indexOf(last);
    const next = place < 0 ? undefined : tiers[place + 1];
    return next === undefined ? [] : [next];
  });
  return after[0];
}

function calls({ id }: MajorIncident, groupId: string, times: number, { directory }: Rules): IncidentEffect {
  const members = groupOf(directory, groupId)?.members ?? [];
  return { effect: "tellGroup", groupId, message: { say: "incidentCalls", incidentId: id, members, times } };
}

function clockTold(
  { id, groupIds, state }: MajorIncident,
  told: { readonly promised: Instant; readonly nextWordBy?: Instant },
  { directory }: Rules,
): readonly IncidentEffect[] {
  const owner = "owner" in state && state.owner ? { owner: state.owner } : {};
  return groupIds.map((groupId) => {
    const lead = groupOf(directory, groupId)?.lead;
    const message = { say: "incidentClock", incidentId: id, ...told, ...owner, ...(lead ? { lead } : {}) } as const;
    return { effect: "tellGroup", groupId, message };
  });
}

/** Ends what an agent did: the buttons of older cards are outdated now. */
function kept(incident: MajorIncident, effects: readonly IncidentEffect[]): IncidentOutcome {
  return { state: wakingUp({ ...incident, revision: incident.revision + 1 }), effects };
}

/** The incident with the instant at which time has something to do with it again. */
export function wakingUp(incident: MajorIncident): MajorIncident {
  const { nextCheckAt: _before, ...rest } = incident;
  const { state, promisedBy, warnOfPromiseAt, call, round } = incident;
  const instants = [
    promisedBy,
    warnOfPromiseAt,
    call?.nextAt,
    round?.nextAt,
    state.status === "resolved" ? state.until + 1 : undefined,
    state.status === "open" ? nextCountAt(incident) : undefined,
  ].filter((instant) => instant !== undefined);
  return instants.length === 0 ? rest : { ...rest, nextCheckAt: Math.min(...instants) };
}

/** The incident after tickets were joined: what they say is how people put it. */
export function withWords(incident: MajorIncident, words: readonly SpokenText[]): MajorIncident {
  const known = new Set(incident.words.map(({ text }) => text));
  const fresh = words.filter(({ text }) => !known.has(text));
  return { ...incident, words: [...incident.words, ...fresh].slice(0, MOST_WORDS) };
}

function tidy(text: string): string {
  return text.trim().slice(0, LONGEST_TEXT);
}
