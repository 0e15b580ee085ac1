import { z } from "zod";
import { day, foreignId, httpsAddress, kebabId, language, list, localized, record, sample, words } from "./fields.ts";
import { weeklyHours } from "./hours.ts";

/** The form of `content/directory.yaml`, key by key; what must hold between the keys is in `directoryChecks.ts`. */

const channel = record({ teamId: foreignId, channelId: foreignId });

const telephone = words('Write the number in quotes, for example "010 000 0112".');

const person = { id: foreignId, name: words("Write the name that colleagues know the person by.") };

const members = list(record(person), "List the members, or write [] when there is none.");

const TIERS_REMEDY = "List at least one support group id, the one that takes new tickets first.";

const organisation = record({
  id: kebabId,
  name: localized,
  emergency: record({ name: localized, number: telephone }),
  tiers: z.tuple([z.string(TIERS_REMEDY)], z.string(TIERS_REMEDY), TIERS_REMEDY),
  ownDesk: record({
    name: localized,
    url: httpsAddress.exactOptional(),
    telephone: telephone.exactOptional(),
    hours: localized,
    alsoHere: z.boolean("Write true when the bot may still open the ticket itself, or false."),
  }).exactOptional(),
  managers: record({ name: localized, language, channel }).exactOptional(),
  developmentGroup: record({ name: localized, language, channel, members }).exactOptional(),
});

const DUTY_REMEDY = 'List the duty hours, for example ["mon-fri 07:00-15:30"].';

const supportPerson = record({ ...person, duty: list(weeklyHours, DUTY_REMEDY).min(1, DUTY_REMEDY) });

const TIME_BOX_REMEDY = "Write whole minutes, from 1 to 240.";

const timeBoxMinutes = z.int(TIME_BOX_REMEDY).min(1, TIME_BOX_REMEDY).max(240, TIME_BOX_REMEDY);

const PERCENT_REMEDY = "Write whole percents, from 1 to 99.";

const goLive = record({
  from: day,
  until: day,
  timeBoxMinutes,
  warnAtPercent: z.int(PERCENT_REMEDY).min(1, PERCENT_REMEDY).max(99, PERCENT_REMEDY).default(50),
  onSite: list(supportPerson, "List the support persons on the spot, or write [] when there is none."),
});

const unit = record({
  id: kebabId,
  organisation: z.string("Write the id of one of the organisations."),
  name: localized,
  language,
  channel,
  timeBoxMinutes,
  supportPersons: list(supportPerson, "List the support persons, or write [] when there is none."),
  goLive: goLive.exactOptional(),
});

const group = record({
  id: kebabId,
  name: localized,
  tier: z.enum(
    ["ownSupport", "serviceDesk", "userSupport", "solutionTeam", "vendor"],
    "Write ownSupport, serviceDesk, userSupport, solutionTeam or vendor.",
  ),
  language,
  channel,
  aroundTheClock: z.boolean("Write true when it takes priority 1 at any hour, else false.").default(false),
  lead: record(person).exactOptional(),
  members,
});

export const directoryFormat = record({
  sample,
  organisations: list(organisation, "List the organisations.").min(1, "List at least one organisation."),
  groups: list(group, "List the support groups.").min(1, "List at least one support group."),
  units: list(unit, "List the units.").min(1, "List at least one unit."),
});

export type DirectoryFile = z.infer<typeof directoryFormat>;
