import type { Log } from "../../src/teams/options.ts";

export const silentLog: Log = { warn: () => undefined, error: () => undefined };
