import { join } from "node:path";
import { readDirectory } from "../../src/content/readDirectory.ts";
import { readServiceLevels } from "../../src/content/readServiceLevels.ts";
import { createDesk, type Desk } from "../../src/desk/desk.ts";
import type { Messenger } from "../../src/desk/ports.ts";
import type { Instant } from "../../src/domain/instant.ts";
import type { Rules } from "../../src/domain/rules.ts";
import { workingDaysOf } from "../../src/domain/workingDays.ts";
import { findLike } from "../../src/knowledge/findLike.ts";
import { findAlike } from "../../src/knowledge/groupAlike.ts";
import { createMorphology } from "../../src/knowledge/morphology.ts";
import { openLibrary } from "../../src/library/openLibrary.ts";
import { openLowdbStore } from "../../src/store/lowdbStore.ts";
import { openPictureFiles } from "../../src/store/pictureFiles.ts";
import { seededRandom } from "../retrieval/size/random.ts";
import { type Agenda, createAgenda } from "./agenda.ts";
import { type Agents, createAgents } from "./agents.ts";
import { chanceFrom } from "./chance.ts";
import { type Ledger, ledgerOf } from "./ledger.ts";
import { createMemoryTeams, type MemoryTeams } from "./memoryTeams.ts";
import type { Options } from "./options.ts";
import { createRequesters, type Requesters } from "./requesters.ts";
import { createSupportPersons, type SupportPersons } from "./supportPersons.ts";
import { staffed } from "./town.ts";
import { createWorld, type World } from "./world.ts";

/** The bot with its real rules, store and knowledge, Teams in memory around it, the people, and a clock that is moved. */
export interface Stage {
  readonly clock: { now: Instant };
  readonly agenda: Agenda;
  readonly rules: Rules;
  readonly ledger: Ledger;
  readonly desk: Desk;
  readonly teams: MemoryTeams;
  readonly world: World;
  readonly requesters: Requesters;
  readonly supportPersons: SupportPersons;
  readonly agents: Agents;
  /** Faults of the bot itself; on a good day none. */
  readonly failures: readonly string[];
  /** Whether anybody has turned to the bot, or it to Teams, since this was asked last. */
  takeTouched(): boolean;
  close(): Promise<void>;
}

export async function setStage(order: {
  readonly options: Options;
  readonly folder: string;
  readonly begin: Instant;
  readonly messenger: (real: Messenger) => Messenger;
}): Promise<Stage> {
  const { options, folder } = order;
  const { seed } = options;
  const clock = { now: order.begin };
  const now = (): Instant => clock.now;
  const directory = staffed(readDirectory("content/directory.yaml"), options.people);
  const rules: Rules = { directory, levels: readServiceLevels("content/service-levels.yaml") };
  const store = await openLowdbStore({ folder });
  const pictures = await openPictureFiles(join(folder, "pictures"));
  const library = await openSample(folder, rules);
  const agenda = createAgenda();
  const ledger = ledgerOf(store);
  const failures: string[] = [];
  let touched = false;
  const teams = createMemoryTeams(now, chanceFrom(seededRandom(seed + 1)), (afterMs) =>
    agenda.plan(now() + afterMs, () => {
      touched = true;
      desk.send();
    }),
  );
  const desk = createDesk({
    store: ledger.store,
    knowledge: library.knowledge,
    decisions: library.decisions,
    findLike,
    findAlike,
    rules,
    pictures,
    // Nobody in the town sends one.
    fetchPicture: async () => ({ refused: "unreachable" }),
    pictureMegabytes: 1,
    now,
    messenger: order.messenger(teams.messenger),
    jitter: seededRandom(seed + 2),
    onTrouble: () => {},
    onShut: () => {},
    onFailure: (of, error) => failures.push(`${of}: ${String(error)}`),
  });
  const world = createWorld({
    agenda,
    chance: chanceFrom(seededRandom(seed)),
    now,
    receive(inbound) {
      touched = true;
      return desk.receive(inbound);
    },
  });
  return {
    clock,
    agenda,
    rules,
    ledger,
    desk,
    teams,
    world,
    failures,
    requesters: createRequesters(world),
    supportPersons: createSupportPersons(world),
    agents: createAgents(world, directory, workingDaysOf(rules.levels) ?? { kind: "always" }),
    takeTouched() {
      const was = touched;
      touched = false;
      return was;
    },
    async close() {
      await library.close();
      await store.close();
    },
  };
}

function openSample(dataDir: string, { directory }: Rules) {
  const say = (text: string): void => console.error(text);
  return openLibrary({
    place: { folder: "content", organisationIds: directory.organisations.map(({ id }) => id) },
    dataDir,
    everyMs: 0,
    log: { info: () => {}, warn: say, error: say },
    search: { morphology: createMorphology(undefined) },
    onExchange: () => {},
  });
}
