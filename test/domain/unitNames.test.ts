import { expect, it } from "vitest";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { unitsNamed } from "../../src/domain/unitNames.ts";

const directory = readDirectory("content/directory.yaml");
const named = (text: string) => unitsNamed(text, directory).map(({ id }) => id);

it.each([
  ["osasto 4", "helsinki-osasto-4"],
  ["Osastolla 4, Helsinki", "helsinki-osasto-4"],
  ["oon osastolla 4", "helsinki-osasto-4"],
])("%j is the unit", (text, id) => {
  expect(named(text)).toContain(id);
});

it("a number is taken whole", () => {
  expect(named("osasto 44")).toEqual([]);
});

it("what fits several units is all of them", () => {
  expect(named("osasto").length).toBeGreaterThan(1);
});

it.each(["tarrat eivät tulostu osastolla 4", "osastolla 4 on kiire", "en tiedä", ""])("%j names none", (text) => {
  expect(named(text)).toEqual([]);
});
