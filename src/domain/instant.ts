import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from "date-fns/constants";

/** A point in time: milliseconds since 1970-01-01T00:00:00Z. Rules never read a clock; instants arrive in events. */
export type Instant = number;

export const MINUTE = millisecondsInMinute;
export const HOUR = millisecondsInHour;
export const DAY = millisecondsInDay;
