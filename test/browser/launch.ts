import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

/** A browser that has not come up by then will not. */
const LAUNCH_MS = 60_000;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/** Under this name Chromium unpacks the shared libraries that it brings along. */
const RUNTIME_WITH_LIBRARIES = "AWS_Lambda_nodejs22.x";

/**
 * Starts a headless browser without a download: Chromium from npm on Linux, elsewhere the Chrome that is installed.
 * The first start unpacks it, and others wait for it.
 *
 * @throws the driver's error when no browser can be started.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== "linux") return driver.launch({ channel: "chrome", args: FLAGS, timeout: LAUNCH_MS });
  const executablePath = await unpackChromium();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(tmpdir(), "al2023", "lib"),
    FONTCONFIG_PATH: join(tmpdir(), "fonts"),
  };
  return driver.launch({ executablePath, args: FLAGS, env, timeout: LAUNCH_MS });
}

async function unpackChromium(): Promise<string> {
  // A lock of the system's own, which ends with the process however that ends.
  const lock = new DatabaseSync(join(tmpdir(), "tukipolku-browser.lock"), { timeout: LAUNCH_MS });
  lock.exec("BEGIN EXCLUSIVE");
  const before = process.env.AWS_EXECUTION_ENV;
  process.env.AWS_EXECUTION_ENV = RUNTIME_WITH_LIBRARIES;
  try {
    return await chromium.executablePath();
  } finally {
    lock.close();
    if (before === undefined) delete process.env.AWS_EXECUTION_ENV;
    else process.env.AWS_EXECUTION_ENV = before;
  }
}
