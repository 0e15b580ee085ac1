import { digestTexts } from "../digestTexts.ts";
import { at, shared } from "./shared.ts";

export const digest = digestTexts({
  language: "en",
  title: "Morning digest",
  counts: {
    open: () => "open",
    waiting: () => "waiting for the requester",
    reopened: () => "reopened",
    broken: () => "with a broken promise",
  },
  sections: {
    open: (count) => `Open ${count}, the most pressing first`,
    waiting: (count) => `Waiting for the requester's answer ${count}`,
    reopened: (count) => `Reopened ${count}`,
  },
  broken: (count, since, isYesterday) =>
    `Promise broken ${isYesterday ? "yesterday" : `since ${shared.day(since)}`}: ${count}`,
  priority: "priority",
  due: {
    word: "update promised by",
    response: "answer due by",
    resolution: "solution due by",
  },
  late: {
    word: "promised update late since",
    response: "answer overdue since",
    resolution: "solution overdue since",
  },
  happened: { waiting: "asked", reopened: "reopened", broken: "late" },
  times: (count) => `${count} times`,
  more: (count) => `and ${count} more`,
  at,
});
