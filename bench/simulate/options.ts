import { parseArgs } from "node:util";

export const USAGE = `npm run simulate -- [--seed N] [--people N] [--days N] [--tickets-per-day N]

  --seed             the same seed gives the same weeks (else 1)
  --people           how many people the customer has (else 47000)
  --days             how many days questions come in, from a Monday (else 7); five weeks without any follow
  --tickets-per-day  about how many tickets a day (else one for each hundred people a week)`;

export interface Options {
  readonly seed: number;
  readonly people: number;
  readonly days: number;
  readonly ticketsPerDay: number;
}

/** Reads the words after the program's name; a sentence with a remedy when they are wrong. */
export function readOptions(args: readonly string[]): Options | { readonly wrong: string } {
  const parsed = parse(args);
  if ("wrong" in parsed) return parsed;
  const { seed = "1", people = "47000", days = "7" } = parsed.values;
  const perDay = parsed.values["tickets-per-day"] ?? String(Math.max(1, Math.round(Number(people) / 700)));
  const wrong = Object.entries({ seed, people, days, "tickets-per-day": perDay }).find(([, said]) => !isCount(said));
  if (wrong) return { wrong: `--${wrong[0]} is a whole number above 0, not "${wrong[1]}".` };
  return { seed: Number(seed), people: Number(people), days: Number(days), ticketsPerDay: Number(perDay) };
}

function isCount(said: string): boolean {
  return /^[1-9]\d{0,8}$/u.test(said);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seed: { type: "string" },
        people: { type: "string" },
        days: { type: "string" },
        "tickets-per-day": { type: "string" },
      },
    });
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
