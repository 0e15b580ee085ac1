import type { Localized } from "./language.ts";

export const PRIORITIES = [1, 2, 3, 4] as const;
/** 1 is critical, 4 is low. */
export type Priority = (typeof PRIORITIES)[number];

export const IMPACTS = ["oneself", "several", "unit", "organisation"] as const;
/** Whom it touches. */
export type Impact = (typeof IMPACTS)[number];

export const URGENCIES = ["canWork", "hardly", "cannotWork"] as const;
/** Whether the requester can go on working. */
export type Urgency = (typeof URGENCIES)[number];

/** How soon a priority is answered, updated and solved, in working minutes of its calendar. */
export interface ServiceTarget {
  readonly name: Localized;
  readonly responseMinutes: number;
  readonly updateMinutes: number;
  readonly resolutionMinutes: number;
  /** Key of `ServiceLevels.calendars`. */
  readonly calendar: string;
}

/** When the clock of a service target runs, in local time of `timeZone`. */
export type ServiceCalendar =
  | { readonly kind: "always" }
  | {
      readonly kind: "business";
      /** IANA name, e.g. `Europe/Helsinki`. */
      readonly timeZone: string;
      /** Opening hours per weekday, 1 = Monday ... 7 = Sunday; an absent day is closed. Minutes after midnight. */
      readonly hours: Readonly<Partial<Record<number, { readonly fromMinute: number; readonly toMinute: number }>>>;
      /** Days when it is closed, `YYYY-MM-DD`, e.g. public holidays. */
      readonly closedOn: readonly string[];
      /** Days that close early, `YYYY-MM-DD` to minutes after midnight. */
      readonly halfDays: Readonly<Record<string, number>>;
    };

/** Read from `content/service-levels.yaml`. */
export interface ServiceLevels {
  readonly matrix: Readonly<Record<Impact, Readonly<Record<Urgency, Priority>>>>;
  readonly targets: Readonly<Record<Priority, ServiceTarget>>;
  readonly calendars: Readonly<Record<string, ServiceCalendar>>;
  /** Within so many working hours somebody who gave a low score hears what came of it. */
  readonly feedbackTaskHours: number;
  /** When tickets that report alike are shown to the service desk as one group; absent where they are not looked for. */
  readonly majorIncident?: MajorIncidentThresholds;
}

/** Alike within so many minutes, from so many different requesters, or from so many different units. */
export interface MajorIncidentThresholds {
  readonly windowMinutes: number;
  readonly requesters: number;
  readonly units: number;
}
