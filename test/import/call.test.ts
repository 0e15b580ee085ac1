import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { readOptions } from "../../src/import/options.ts";
import { createProgress } from "../../src/import/progress.ts";
import { folderWith } from "../content/files.ts";
import { sharePointPage } from "./exports.ts";

function call(...args: readonly string[]) {
  return spawnSync(process.execPath, ["src/import/import.ts", ...args], { encoding: "utf8" });
}

describe("npm run import", () => {
  it("ends with 0 although a file was skipped, reports on standard output and tells its progress on standard error", () => {
    const folder = folderWith({ "a.html": sharePointPage(), "b.html": "" });
    const out = folderWith({});
    const { status, stdout, stderr } = call(folder, "--portal", "https://portal.example/help", "--out", out);
    expect(stdout).toContain("skipped   b.html: It is empty.");
    expect(stdout).toContain("Imported 1, changed 0, unchanged 0, retired 0, skipped 1.");
    expect(stderr).toContain("2/2 files read");
    expect(status).toBe(0);
  });

  it("ends with 1 and its usage after a wrong call", () => {
    const { status, stderr } = call("no-such-folder", "--portal", "https://portal.example");
    expect(stderr).toContain("There is no folder no-such-folder.");
    expect(stderr).toContain("npm run import -- FOLDER");
    expect(status).toBe(1);
  });
});

describe("A wrong call is told:", () => {
  const portal = ["--portal", "https://portal.example"];

  it.each([
    ["no folder", [...portal], "Name one folder"],
    ["two folders", ["src", "test", ...portal], "Name one folder"],
    ["no portal", ["src"], "Give --portal"],
    ["a portal without https", ["src", "--portal", "http://portal.example"], "Give --portal"],
    ["a day that is none", ["src", ...portal, "--reviewed", "31.1.2026"], "Give --reviewed"],
    ["an unknown option", ["src", ...portal, "--force"], "--force"],
    ["the folder of articles itself", ["content", ...portal], "must stand apart"],
  ])("%s", (_, args, words) => {
    expect(readOptions(args)).toEqual({ wrong: expect.stringContaining(words) });
  });
});

describe("Progress", () => {
  const shown = (isTTY: boolean, total: number): string => {
    const written: string[] = [];
    const show = createProgress({ isTTY, write: (text) => written.push(text) }, total);
    for (let done = 1; done <= total; done++) show(done);
    return written.join("");
  };

  it("is a bar that fills on a terminal", () => {
    expect(shown(true, 2)).toBe(`\r[${"#".repeat(15)}${"-".repeat(15)}] 1/2\r[${"#".repeat(30)}] 2/2\n`);
  });

  it("is ten lines elsewhere, however many files", () => {
    expect(shown(false, 1000).trim().split("\n")).toHaveLength(10);
  });
});
