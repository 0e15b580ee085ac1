import { describe, expect, it, onTestFinished } from "vitest";
import { createPageReader } from "../../src/import/pageReader.ts";

function programThat(answers: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ file }) => { ${answers} });`)}`,
  );
}

function createReader(answers: string) {
  const reader = createPageReader({ program: programThat(answers), milliseconds: 2000 });
  onTestFinished(reader.close);
  return (file: string) => reader.read({ file, address: "https://portal.example/" });
}

const ANSWER = `parentPort.postMessage({ skipped: "read " + file });`;

describe("A page whose reading never ends", () => {
  it("is given up, and the next one is read", async () => {
    const read = createReader(`if (file === "endless") for (;;); ${ANSWER}`);
    expect(await read("endless")).toMatchObject({ skipped: "Reading it takes more than 2 seconds." });
  });
});

describe("A page that breaks its reader", () => {
  it.each([
    ["an error", `if (file === "bad") throw new Error("x"); ${ANSWER}`, "Its reader has failed."],
    ["an end", `if (file === "bad") process.exit(3); ${ANSWER}`, "Its reader has ended."],
  ])("by %s is told, and the next one is read", async (_, answers, reason) => {
    const read = createReader(answers);
    expect(await read("bad")).toMatchObject({ skipped: reason });
    expect(await read("good")).toEqual({ skipped: "read good" });
  });
});
