import { finnishDays } from "../../src/content/publicHolidays.ts";
import type { Directory, Unit } from "../../src/domain/directory.ts";
import type { Rules } from "../../src/domain/rules.ts";
import type { ServiceCalendar, ServiceLevels } from "../../src/domain/serviceLevels.ts";

/** A small organisation for the tests of rules: two tiers, one unit, always open. */
export const AINO = { id: "aino", name: "Aino Virta" };
export const BENGT = { id: "bengt", name: "Bengt Berg" };
export const MATTI = { id: "matti", name: "Matti Meri" };
export const SIRU = { id: "siru", name: "Siru Suo" };
const LEENA = { id: "leena", name: "Leena Lehto" };
export const NURSE = { id: "niina", name: "Niina Nurmi" };

const same = (text: string) => ({ fi: text, sv: text, en: text });
const ALWAYS = [{ days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440 }];

export const WARD: Unit = {
  id: "ward",
  organisationId: "city",
  name: same("Osasto 4"),
  language: "fi",
  channel: { teamId: "ward-team", channelId: "ward-channel" },
  timeBoxMinutes: 10,
  supportPersons: [
    { ...AINO, duty: ALWAYS },
    { ...BENGT, duty: ALWAYS },
  ],
};

const DIRECTORY: Directory = {
  organisations: [
    {
      id: "city",
      name: same("Kaupunki"),
      emergency: { name: same("Päivystys"), number: "010 000 0112" },
      tiers: ["desk", "specialists"],
    },
  ],
  units: [WARD],
  groups: [
    {
      id: "desk",
      name: same("Tukipiste"),
      tier: "serviceDesk",
      language: "fi",
      channel: { teamId: "desk-team", channelId: "desk-channel" },
      aroundTheClock: true,
      lead: LEENA,
      members: [MATTI, { id: "toinen", name: "Toinen Agentti" }],
    },
    {
      id: "specialists",
      name: same("Käyttäjätuki"),
      tier: "userSupport",
      language: "fi",
      channel: { teamId: "specialists-team", channelId: "specialists-channel" },
      aroundTheClock: false,
      members: [SIRU],
    },
  ],
};

const target = (name: string, minutes: readonly [number, number, number]) => ({
  name: same(name),
  responseMinutes: minutes[0],
  updateMinutes: minutes[1],
  resolutionMinutes: minutes[2],
  calendar: "always",
});

export const LEVELS: ServiceLevels = {
  matrix: {
    oneself: { canWork: 4, hardly: 4, cannotWork: 3 },
    several: { canWork: 4, hardly: 3, cannotWork: 3 },
    unit: { canWork: 3, hardly: 3, cannotWork: 2 },
    organisation: { canWork: 3, hardly: 2, cannotWork: 1 },
  },
  targets: {
    1: target("Kriittinen", [15, 30, 240]),
    2: target("Kiireellinen", [60, 120, 480]),
    3: target("Tavallinen", [240, 480, 2400]),
    4: target("Vähäinen", [480, 960, 4800]),
  },
  calendars: { always: { kind: "always" } },
  feedbackTaskHours: 16,
};

/** Opening hours from Monday to Friday, with the Finnish holidays. */
const { publicHolidays, named } = finnishDays();
const workday = { fromMinute: 7 * 60, toMinute: 17 * 60 };
export const OFFICE: ServiceCalendar = {
  kind: "business",
  timeZone: "Europe/Helsinki",
  hours: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday },
  closedOn: [...publicHolidays, ...named.midsummerEve, ...named.christmasEve],
  halfDays: Object.fromEntries(named.newYearsEve.map((date) => [date, 13 * 60])),
};
export const RULES: Rules = { directory: DIRECTORY, levels: LEVELS };
