import { writeFileSync } from "node:fs";
import { appPackage } from "./appPackage.ts";

/** Builds the Teams app package: `BOT_APP_ID=… npm run package`. */

const FILE = "tukipolku-teams-app.zip";
const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const botAppId = process.env.BOT_APP_ID?.trim() ?? "";
if (GUID.test(botAppId)) {
  writeFileSync(FILE, appPackage(botAppId));
  process.stdout.write(`${FILE} is ready: upload it in the Teams admin centre.\n`);
} else {
  process.stderr.write("Set BOT_APP_ID to the app id of the bot, a GUID like 00000000-0000-0000-0000-000000000000.\n");
  process.exitCode = 1;
}
