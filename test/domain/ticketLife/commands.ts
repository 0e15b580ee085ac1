import type { RequesterCommand } from "../../../src/domain/requesterCommand.ts";
import type { AgentCommand } from "../../../src/domain/ticketWork.ts";
import { promise, resolve, tell, tellSoon, write } from "./happenings.ts";
import { isOpen, type Life, runs, stepAt } from "./life.ts";
import { MEMBERS, TIERS } from "./stage.ts";
import { cellOf, type Deed, isStanding, leadsOn, type Standing } from "./table.ts";

/** Why a command is refused; undefined when it is carried out. */
export function refusalOf(life: Life, command: AgentCommand | RequesterCommand): string | undefined {
  return "by" in command ? refusedToAgent(life, command) : refusedToRequester(life, command);
}

function refusedByTable(life: Life, { do: deed }: AgentCommand | RequesterCommand): string | undefined {
  const cell = cellOf(deed, life.standing);
  return leadsOn(cell) ? undefined : cell;
}

function isMember(group: string, id: string): boolean {
  return MEMBERS[group]?.includes(id) ?? false;
}

function refusedToAgent(life: Life, command: AgentCommand): string | undefined {
  const refused = refusedByTable(life, command);
  if (command.do === "takeCalledTicket") {
    const next = life.call?.next;
    if (refused !== undefined || next === undefined) return "alreadyTaken";
    return isMember(next, command.by.id) ? undefined : "notAMember";
  }
  if (!isMember(life.group, command.by.id)) return "notAMember";
  if ("text" in command && command.text.trim() === "") return "nothingWritten";
  if (refused !== undefined) return refused;
  switch (command.do) {
    case "takeTicket":
      return life.owner === command.by.id ? "alreadyTaken" : undefined;
    case "handOverTicket":
      return isTier(command.toGroupId) && command.toGroupId !== life.group && command.because !== undefined
        ? undefined
        : "unknownChoice";
    case "changePriority":
      return command.priority === undefined || command.priority === life.priority ? "unknownChoice" : undefined;
    default:
      return undefined;
  }
}

function isTier(group: string | undefined): group is string {
  return TIERS.some((tier) => tier === group);
}

function refusedToRequester(life: Life, command: RequesterCommand): string | undefined {
  const refused = refusedByTable(life, command);
  const isBlank = "text" in command && command.text.trim() === "";
  const latest = life.resolutions.length === 0 ? undefined : idOf(life.resolutions.length);
  switch (command.do) {
    case "write":
      if (refused === "ended") return refused;
      return isBlank ? "nothingWritten" : refused;
    case "confirmWorks":
      return refused ?? outdatedUnless(latest, command.resolutionId);
    case "reportNotSolved":
      if (latest === undefined) return "ended";
      return outdatedUnless(latest, command.resolutionId) ?? refused;
    case "giveFeedback": {
      const resolution = life.resolutions.find((_, index) => idOf(index + 1) === command.resolutionId);
      if (!resolution) return "unknownChoice";
      if (life.now > resolution.until) return "feedbackOver";
      return resolution.feedback === said(command) ? "feedbackAlreadyGiven" : undefined;
    }
    case "answerWorkaround":
      if (refused !== undefined || !life.workaround) return "ended";
      return life.workaround.helped === command.helped && isBlank ? "outdated" : undefined;
    case "objectToPriority":
      if (refused !== undefined) return refused;
      if (!life.setByAgent) return "outdated";
      return isBlank ? "nothingWritten" : undefined;
    case "correct":
      if (refused !== undefined || isBlank) return refused ?? "nothingWritten";
      return command.text.trim() === life.description ? "outdated" : undefined;
    default:
      return refused;
  }
}

export function idOf(ordinal: number): string {
  return `T-1/${ordinal}`;
}

function outdatedUnless(latest: string | undefined, given: string | undefined): string | undefined {
  return given === undefined || given === latest ? undefined : "outdated";
}

function said({ score, comment, anonymous }: Extract<RequesterCommand, { do: "giveFeedback" }>): string {
  return JSON.stringify([score, comment.trim(), anonymous]);
}

/** What a command that is not refused does, as far as it does not follow from where it leads. */
export function carryOut(life: Life, command: AgentCommand | RequesterCommand): void {
  const before = { standing: life.standing, promise: life.promise?.by };
  if (command.do === "answerWorkaround") life.workaround = { helped: command.helped };
  if (command.do === "giveWorkaround") life.workaround = { helped: undefined };
  move(life, cellOf(command.do, life.standing));
  if ("by" in command) byAgent(life, command);
  else byRequester(life, command, before.standing);
  say(life, command.do, before.promise);
}

function move(life: Life, cell: string): void {
  if (cell === "working")
    life.standing = life.workaround && life.workaround.helped !== false ? "workedAround" : "inProgress";
  else if (isStanding(cell)) life.standing = cell;
}

/** A word of an agent promises the next one, while one is owed. */
function promiseAnew(life: Life): void {
  if (runs(life)) promise(life, "updateMinutes");
}

/** What a command writes to the history, and what the requester is told of it: `now`, or `soon` together with more. */
const SAID: Readonly<Partial<Record<Deed, { readonly what: string; readonly now?: string; readonly soon?: string }>>> =
  {
    takeTicket: { what: "taken", soon: "ticketTaken" },
    takeCalledTicket: { what: "taken", soon: "ticketTaken" },
    askRequester: { what: "asked", now: "ticketQuestion" },
    updateRequester: { what: "updated", soon: "ticketUpdate" },
    giveWorkaround: { what: "workaround", now: "ticketWorkaround" },
    handOverTicket: { what: "handedOver", soon: "ticketHandedOver" },
    changePriority: { what: "priorityChanged", soon: "priorityChanged" },
    sendToVendor: { what: "sentToVendor", soon: "ticketWithVendor" },
    backFromVendor: { what: "backFromVendor", soon: "ticketBackFromVendor" },
    thank: { what: "thanked" },
    confirmWorks: { what: "confirmed" },
    objectToPriority: { what: "objected", now: "takenToTicket" },
    correct: { what: "corrected", now: "takenToTicket" },
    withdraw: { what: "cancelled", now: "ticketWithdrawn" },
  };

function say(life: Life, deed: Deed, promisedBefore: number | undefined): void {
  const said = SAID[deed];
  if (!said) return;
  write(life, said.what);
  if (said.now !== undefined) tell(life, said.now);
  if (said.soon !== undefined) tellSoon(life, said.soon, promisedBefore);
}

function byAgent(life: Life, command: AgentCommand): void {
  const { do: deed, by } = command;
  const takesOver = deed === "takeTicket" || deed === "takeCalledTicket";
  const staysWhereItIs = deed === "changePriority" || deed === "addWorkNote";
  if (takesOver || (life.owner === undefined && isOpen(life) && !staysWhereItIs)) life.owner = by.id;
  if (deed === "changePriority") {
    life.priority = command.priority ?? life.priority;
    life.setByAgent = true;
  }
  if (deed !== "addWorkNote") promiseAnew(life);
  if (deed === "askRequester") life.question = { askedAt: life.now, reminded: 0, nextStepAt: stepAt(life.now, 0) };
  if (deed === "addWorkNote" || deed === "handOverTicket") life.notes += 1;
  if (deed === "resolveTicket") resolve(life);
  if (deed === "handOverTicket") handOver(life, command.toGroupId ?? "");
  if (deed === "takeCalledTicket") {
    write(life, "handedOver");
    life.handOvers += 1;
    life.group = life.call?.next ?? "";
    life.toldGroups.push("moveCard");
  }
}

function handOver(life: Life, to: string): void {
  life.handOvers += 1;
  life.group = to;
  life.owner = undefined;
  life.toldGroups.push("moveCard");
  if (life.handOvers >= 3) life.toldGroups.push(`handedOverOften ${life.handOvers}`);
}

/** What the group hears of a requester's command. */
const HEARD: Readonly<Partial<Record<Deed, string>>> = {
  write: "requesterWrote",
  reportNotSolved: "requesterReopened",
  confirmWorks: "requesterConfirmed",
  giveFeedback: "feedbackGiven",
  answerWorkaround: "workaroundAnswered",
  objectToPriority: "requesterObjects",
  correct: "requesterCorrected",
  withdraw: "requesterWithdrew",
};

function byRequester(life: Life, command: RequesterCommand, before: Standing): void {
  const isReopened = before === "resolved" && (command.do === "write" || command.do === "reportNotSolved");
  const heard = HEARD[isReopened ? "reportNotSolved" : command.do];
  if (heard !== undefined) life.toldGroups.push(heard);
  if (isReopened) reopen(life);
  else if (command.do === "write") take(life, before);
  if (command.do === "thank") life.told.push({ words: ["thanksNoted"] });
  // A press is answered by the card itself.
  if (command.do === "confirmWorks" && command.resolutionId === undefined)
    life.told.push({ words: ["worksConfirmed"] });
  if (command.do === "answerWorkaround") write(life, command.helped ? "workaroundHelped" : "workaroundFailed");
  if (command.do === "correct") life.description = command.text.trim();
  if (command.do === "giveFeedback") score(life, command);
}

function take(life: Life, before: Standing): void {
  write(life, "requesterWrote");
  if (before === "awaitingRequester") promiseAnew(life);
  tell(life, "takenToTicket");
}

function score(life: Life, command: Extract<RequesterCommand, { do: "giveFeedback" }>): void {
  const resolution = life.resolutions.find((_, index) => idOf(index + 1) === command.resolutionId);
  if (!resolution) return;
  const wasLow = resolution.feedback !== undefined && resolution.score <= 2;
  if (command.score <= 2 || wasLow) life.toldGroups.push(`followUp ${command.resolutionId}`);
  resolution.feedback = said(command);
  resolution.score = command.score;
}

function reopen(life: Life): void {
  write(life, "reopened");
  promise(life, "responseMinutes");
  tell(life, "ticketReopened");
}
