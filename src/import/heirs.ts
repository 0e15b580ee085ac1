import type { Made, Manifest } from "./manifest.ts";
import { wordsHash } from "./names.ts";
import type { Harvest } from "./plan.ts";
import type { Skipped } from "./report.ts";

/** So much of a portal with the same words under an address that is new, and it is the portal that has moved there. */
const LEAST_SAME = 0.5;

type Sources = ReadonlyMap<string, Made>;

/** The memory of earlier imports by the present names, and what a portal has left behind. */
interface Estate {
  readonly manifest: Manifest;
  readonly left: readonly Skipped[];
}

/**
 * Hands the articles of sources that are gone to those that are the same under another name, so that they keep their ids: what
 * people call them, and how often they helped, is known by that.
 */
export function handOver(manifest: Manifest, harvest: Harvest, portal: string): Estate {
  const { portals } = manifest;
  const known = new Map(Object.entries(portals).map(([address, made]) => [address, new Map(Object.entries(made))]));
  const own = known.get(portal);
  if (own?.size) return { manifest: withSources(manifest, portal, renamed(own, harvest)), left: [] };
  const [old, made] = [...known].find(([, each]) => hasMoved(renamed(each, harvest), harvest)) ?? [];
  if (old === undefined || !made) return { manifest, left: [] };
  const moved = [...renamed(made, harvest)];
  const isHere = ([source]: readonly [string, Made]): boolean => harvest.has(source);
  const stay = moved.filter((each) => !isHere(each));
  const left = stay.map(([source, { file }]) => {
    return { source, reason: `It is not here, but was at ${old}; delete ${file} if it is gone there too.` };
  });
  const others = withSources(manifest, old, new Map(stay));
  return { manifest: withSources(others, portal, new Map(moved.filter(isHere))), left };
}

function withSources(manifest: Manifest, portal: string, sources: Sources): Manifest {
  return { ...manifest, portals: { ...manifest.portals, [portal]: Object.fromEntries(sources) } };
}

/** Each article under the name of the source that has its words now, or else its path but for the ending. */
function renamed(sources: Sources, harvest: Harvest): Sources {
  const absent = [...sources].filter(([source]) => !harvest.has(source));
  const fresh = [...harvest].flatMap(([source, answer]) =>
    "page" in answer && !sources.has(source) ? [{ source, words: wordsHash(answer.page) }] : [],
  );
  const heirs = new Map<string, string>();
  const taken = new Set<string>();
  for (const keyOf of [(_: string, words: string) => words, place]) {
    const gone = new Map(absent.map(([source, { words }]) => [keyOf(source, words), source]));
    for (const { source, words } of fresh) {
      const from = gone.get(keyOf(source, words));
      if (from === undefined || heirs.has(from) || taken.has(source)) continue;
      heirs.set(from, source);
      taken.add(source);
    }
  }
  return new Map([...sources].map(([source, made]) => [heirs.get(source) ?? source, made]));
}

function place(source: string): string {
  return source.replace(/\.[^./]*$/, "").toLowerCase();
}

function hasMoved(sources: Sources, harvest: Harvest): boolean {
  const same = [...sources].filter(([source, { words }]) => {
    const answer = harvest.get(source);
    return answer && "page" in answer && wordsHash(answer.page) === words;
  });
  return same.length > 0 && same.length >= sources.size * LEAST_SAME;
}
