import type { Instant } from "./instant.ts";
import type { Language, Localized } from "./language.ts";

/** Who is where and who helps whom: read from `content/directory.yaml`. */
export interface Directory {
  readonly organisations: readonly Organisation[];
  readonly units: readonly Unit[];
  readonly groups: readonly SupportGroup[];
}

export interface Organisation {
  readonly id: string;
  readonly name: Localized;
  /** Whom to call at once when a patient is in danger because of the system. */
  readonly emergency: { readonly name: Localized; readonly number: string };
  /** Ids of the support groups in the order in which a ticket climbs; the first takes new tickets. */
  readonly tiers: readonly [string, ...string[]];
  /** The organisation's own portal or desk, where it has one beside the bot. */
  readonly ownDesk?: OwnDesk;
  /** The channel of those who answer for the support of this organisation. */
  readonly managers?: { readonly name: Localized; readonly language: Language; readonly channel: ChannelAddress };
  /** Collects the ideas of this organisation's people and passes them on. */
  readonly developmentGroup?: DevelopmentGroup;
}

export interface DevelopmentGroup {
  readonly name: Localized;
  readonly language: Language;
  readonly channel: ChannelAddress;
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

export interface OwnDesk {
  readonly name: Localized;
  readonly url?: string;
  readonly telephone?: string;
  readonly hours: Localized;
  /** Whether the bot may still open the ticket itself. */
  readonly alsoHere: boolean;
}

export interface Unit {
  readonly id: string;
  readonly organisationId: string;
  readonly name: Localized;
  /** Language of what is posted in the unit's channel. */
  readonly language: Language;
  readonly channel: ChannelAddress;
  /** How long one support person has to react before the request moves on. */
  readonly timeBoxMinutes: number;
  readonly supportPersons: readonly SupportPerson[];
  readonly goLive?: GoLive;
}

/** The time in which a unit takes the system into use. */
export interface GoLive {
  /** Midnight in Helsinki at which the first day begins. */
  readonly from: Instant;
  /** Midnight in Helsinki at which the last day has ended. */
  readonly until: Instant;
  /** Takes the place of the unit's own. */
  readonly timeBoxMinutes: number;
  /** When so much of a target's time is gone, its clock warns. */
  readonly warnAtPercent: number;
  /** On the spot to help, asked before the unit's own support persons; their duty hours count in these days alone. */
  readonly onSite: readonly SupportPerson[];
}

/** A Teams channel: the team's id and the channel's id as Teams gives them. */
export interface ChannelAddress {
  readonly teamId: string;
  readonly channelId: string;
}

export interface SupportPerson {
  /** `aadObjectId` in the tenant. */
  readonly id: string;
  readonly name: string;
  readonly duty: readonly DutyHours[];
}

/** Weekly duty hours in Helsinki time. */
export interface DutyHours {
  /** 1 = Monday ... 7 = Sunday. */
  readonly days: readonly number[];
  /** Minutes after midnight, 0..1439. */
  readonly fromMinute: number;
  /** Minutes after midnight, 1..1440; at or below `fromMinute` the shift runs over midnight. */
  readonly toMinute: number;
}

export type Tier = "ownSupport" | "serviceDesk" | "userSupport" | "solutionTeam" | "vendor";

export interface SupportGroup {
  readonly id: string;
  readonly name: Localized;
  readonly tier: Tier;
  readonly language: Language;
  readonly channel: ChannelAddress;
  /** Takes tickets of priority 1 at any hour. */
  readonly aroundTheClock: boolean;
  /** Hears of clocks that run out and promises that broke. */
  readonly lead?: { readonly id: string; readonly name: string };
  readonly members: readonly { readonly id: string; readonly name: string }[];
}
