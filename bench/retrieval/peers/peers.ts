import { articleOfPage, buildEngine } from "../engine.ts";
import type { Page } from "../readSet.ts";
import { lunrWithLanguages } from "./lunrWithLanguages.ts";
import { miniSearch, miniSearchTuned } from "./miniSearch.ts";
import type { Peer } from "./peer.ts";
import { sqliteTrigrams } from "./sqliteTrigrams.ts";

/** Those compared, by the names they have in the table. */
export const PEERS: Readonly<Record<string, (pages: readonly Page[]) => Peer>> = {
  MiniSearch: miniSearch,
  "MiniSearch, tuned": miniSearchTuned,
  "lunr + lunr-languages": lunrWithLanguages,
  "SQLite FTS5 trigram": sqliteTrigrams,
  Tukipolku: tukipolku,
};

function tukipolku(pages: readonly Page[]): Peer {
  const { look, search } = buildEngine(pages.map(articleOfPage));
  return { rank: (query) => look(query).ranking, answer: search };
}
