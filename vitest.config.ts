import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/**/*.test.ts"],
    exclude: [],
    // Processes, because tests start servers, take file locks and kill children.
    pool: "forks",
    maxWorkers: 2,
    // Room for a cold start on a small machine; no test waits for a clock.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
