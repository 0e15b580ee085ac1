import type { Directory, Unit } from "./directory.ts";
import { LANGUAGES } from "./language.ts";

/** A word is known by so much of its beginning: "poliklinikalla" names the "poliklinikka". */
const ENDING = 3;
const SHORTEST_STEM = 4;
/** "Päivystys" names the "yhteispäivystys". */
const LAST_PART = 6;

/** What people say around the name. */
const AROUND: ReadonlySet<string> = new Set(
  `mä minä oon olen oomme olemme työskentelen meillä täällä tääl nyt se on jag är jobbar arbetar på vi här det i
  im am work we are at in on the it is`.split(/\s+/u),
);

/**
 * The units that a text names and says nothing beside, in any of the languages; all that fit where it is not clear. Empty
 * when the text speaks of something else.
 */
export function unitsNamed(
  text: string,
  { organisations, units }: Pick<Directory, "organisations" | "units">,
): readonly Unit[] {
  const said = wordsOf(text).filter((word) => !AROUND.has(word));
  if (said.length === 0) return [];
  return units.filter((unit) => {
    const organisation = organisations.find(({ id }) => id === unit.organisationId);
    return LANGUAGES.some((language) => {
      const own = wordsOf(unit.name[language]);
      const all = [...own, ...wordsOf(organisation?.name[language] ?? "")];
      return (
        said.some((word) => own.some((name) => names(word, name))) &&
        said.every((word) => all.some((name) => names(word, name)))
      );
    });
  });
}

function names(said: string, name: string): boolean {
  if (said === name) return true;
  // A number is the whole of what it says.
  if (/\d/u.test(said) || /\d/u.test(name)) return false;
  const stem = name.slice(0, Math.max(SHORTEST_STEM, name.length - ENDING));
  if (stem.length >= SHORTEST_STEM && said.startsWith(stem)) return true;
  return said.length >= LAST_PART && name.endsWith(said);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
