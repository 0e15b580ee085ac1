import Holidays from "date-holidays";

/** Years whose holidays are known to the calendars; past the last one the service has long been restarted. */
const FIRST_YEAR = 2024;
const LAST_YEAR = 2040;

/** Days that are no public holidays but close many offices: the organisation decides in its calendar. */
const RULE_BY_NAME = {
  midsummerEve: "friday after 06-19",
  christmasEve: "12-24",
  newYearsEve: "12-31",
} as const;

export type NamedDay = keyof typeof RULE_BY_NAME;
export const NAMED_DAYS: readonly NamedDay[] = ["midsummerEve", "christmasEve", "newYearsEve"];

export function isNamedDay(text: string): text is NamedDay {
  return Object.hasOwn(RULE_BY_NAME, text);
}

/** The Finnish public holidays from 2024 to 2040 as `YYYY-MM-DD`, and the days that have a name in the calendars. */
export function finnishDays(): {
  readonly publicHolidays: readonly string[];
  readonly named: Readonly<Record<NamedDay, readonly string[]>>;
} {
  const calendar = new Holidays("FI");
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const days = years.flatMap((year) => calendar.getHolidays(year));
  const dates = (rule: string): string[] =>
    days.filter((day) => day.rule === rule).map(({ date }) => date.slice(0, 10));
  return {
    publicHolidays: days.filter(({ type }) => type === "public").map(({ date }) => date.slice(0, 10)),
    named: {
      midsummerEve: dates(RULE_BY_NAME.midsummerEve),
      christmasEve: dates(RULE_BY_NAME.christmasEve),
      newYearsEve: dates(RULE_BY_NAME.newYearsEve),
    },
  };
}
