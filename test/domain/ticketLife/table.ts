import type { RequesterCommand } from "../../../src/domain/requesterCommand.ts";
import type { AgentCommand } from "../../../src/domain/ticketWork.ts";

/** Where a ticket stands: its status, with the two ways of waiting told apart. */
export const STANDINGS = [
  "new",
  "inProgress",
  "workedAround",
  "awaitingRequester",
  "awaitingVendor",
  "resolved",
  "closed",
  "cancelled",
] as const;
export type Standing = (typeof STANDINGS)[number];
export type Deed = AgentCommand["do"] | RequesterCommand["do"];

/**
 * What every command leads to from every standing: `-` leaves it where it is, `working` is `workedAround` while there is
 * a workaround that has not failed and else `inProgress`, and what is no standing is why it is refused. A command may be
 * refused for more: who gives it, or words and choices that are missing.
 */
export const TABLE = read(`
                   new               inProgress        workedAround      awaitingRequester awaitingVendor    resolved closed          cancelled
  takeTicket       working           -                 -                 -                 -                 ended    ended           ended
  takeCalledTicket working           alreadyTaken      alreadyTaken      alreadyTaken      alreadyTaken      alreadyTaken alreadyTaken alreadyTaken
  askRequester     awaitingRequester awaitingRequester awaitingRequester awaitingRequester awaitingRequester ended    ended           ended
  updateRequester  working           -                 -                 -                 -                 -        ended           ended
  addWorkNote      -                 -                 -                 -                 -                 -        -               -
  giveWorkaround   working           working           working           -                 -                 ended    ended           ended
  handOverTicket   new               new               new               new               new               ended    ended           ended
  changePriority   -                 -                 -                 -                 -                 ended    ended           ended
  sendToVendor     awaitingVendor    awaitingVendor    awaitingVendor    awaitingVendor    awaitingVendor    ended    ended           ended
  backFromVendor   outdated          outdated          outdated          outdated          working           ended    ended           ended
  resolveTicket    resolved          resolved          resolved          resolved          resolved          ended    ended           ended
  write            -                 -                 -                 working           -                 new      replyWindowOver ended
  thank            ended             ended             ended             ended             ended             -        ended           ended
  confirmWorks     ended             ended             ended             ended             ended             -        ended           ended
  reportNotSolved  ended             ended             ended             ended             ended             new      replyWindowOver ended
  giveFeedback     -                 -                 -                 -                 -                 -        feedbackOver    -
  answerWorkaround -                 working           working           -                 -                 ended    ended           ended
  objectToPriority -                 -                 -                 -                 -                 ended    ended           ended
  correct          -                 -                 -                 -                 -                 ended    ended           ended
  withdraw         cancelled         cancelled         cancelled         cancelled         cancelled         ended    ended           ended
`);

function read(table: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const [head = [], ...rows] = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u));
  return new Map(
    rows.map(([deed = "", ...cells]) => [deed, new Map(head.map((standing, index) => [standing, cells[index] ?? ""]))]),
  );
}

export function cellOf(deed: Deed, standing: Standing): string {
  const cell = TABLE.get(deed)?.get(standing);
  if (cell === undefined || cell === "") throw new Error(`The table says nothing of ${deed} while ${standing}.`);
  return cell;
}

export function isStanding(cell: string): cell is Standing {
  return STANDINGS.some((standing) => standing === cell);
}

/** Whether a cell is no refusal. */
export function leadsOn(cell: string): boolean {
  return cell === "-" || cell === "working" || isStanding(cell);
}
