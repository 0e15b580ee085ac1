import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Takes by far the longest. Begun last, it would run alone while a core has nothing to do. */
const LONGEST = "test/e2e/kill.test.ts";

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => (moduleId.endsWith(LONGEST) ? 0 : 1);
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/**/*.test.ts"],
    exclude: [],
    // Processes, because tests start servers, take file locks and kill children.
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Room for a cold start on a small machine; no test waits for a clock.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
