import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { z } from "zod";

/** Files that go into the package as they are. */
const PARTS = ["sv.json", "en.json", "color.png", "outline.png"];

const template = z.looseObject({ bots: z.tuple([z.looseObject({})]) });

/** The app's manifest for the bot with this app id (a GUID): the template with both ids filled in. */
export function appManifest(botAppId: string): Readonly<Record<string, unknown>> {
  const { $schema, manifestVersion, version, bots, ...rest } = template.parse(
    JSON.parse(partOf("manifest.json").toString()),
  );
  return { $schema, manifestVersion, version, id: botAppId, ...rest, bots: [{ botId: botAppId, ...bots[0] }] };
}

/** The Teams app package as a zip. */
export function appPackage(botAppId: string): Uint8Array {
  const manifest = strToU8(`${JSON.stringify(appManifest(botAppId), null, 2)}\n`);
  return zipSync({ "manifest.json": manifest, ...Object.fromEntries(PARTS.map((name) => [name, partOf(name)])) });
}

function partOf(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, name));
}
