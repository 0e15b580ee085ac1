import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../domain/language.ts";
import { handOver } from "./heirs.ts";
import { type Made, readManifest, writeManifest } from "./manifest.ts";
import { hashOf } from "./names.ts";
import type { Options } from "./options.ts";
import { type Harvest, type Planned, planOf } from "./plan.ts";
import type { Report } from "./report.ts";
import { writeWholeFile } from "./wholeFile.ts";
import { hashInside, isEdited } from "./written.ts";

/**
 * Brings the articles in line with an export. An article that somebody else wrote, or has edited since, is never touched.
 * Throws when the articles cannot be read or written.
 */
export function shelve(harvest: Harvest, options: Options): Omit<Report, "others"> {
  const { out, portal } = options;
  const { manifest, left } = handOver(readManifest(out), harvest, portal);
  const earlier = new Map(Object.entries(manifest.portals[portal] ?? {}));
  const plan = planOf(harvest, options, manifest);
  const gone = [...earlier].filter(([source]) => !plan.next.has(source));
  const retired = gone.filter(([, made]) => !isEdited(out, made));
  const edited = gone.filter(([, made]) => isEdited(out, made));
  const written = plan.drafts.filter(({ made, text }) => hashInside(out, made.file) !== hashOf(text));

  const note = (made: ReadonlyMap<string, Made>): void =>
    writeManifest(out, { ...manifest, portals: { ...manifest.portals, [portal]: Object.fromEntries(made) } });
  for (const { source, made } of written) removeMoved(out, made, earlier.get(source));
  // After a crash the next import must know as its own what this one was about to write.
  if (written.length > 0) note(withBoth(earlier, plan.next));
  for (const { made, text } of written) writeWholeFile(join(out, made.file), text);
  for (const [, { file }] of retired) rmSync(join(out, file), { force: true });
  note(plan.next);

  const wasThere = ({ source }: Planned): boolean => earlier.has(source);
  return {
    imported: written.filter((each) => !wasThere(each)).map(({ source }) => source),
    changed: written.filter(wasThere).map(({ source }) => source),
    unchanged: plan.drafts.filter((each) => !written.includes(each)).map(({ source }) => source),
    retired: retired.map(([source]) => source),
    skipped: [
      ...plan.skipped,
      ...left,
      ...edited.map(([source, { file }]) => {
        return { source, reason: `It is gone from the export, but ${file} has been edited here and stays.` };
      }),
    ],
    lostPictures: plan.drafts.reduce((sum, { lostPictures }) => sum + lostPictures, 0),
    languages: countsOf(plan.drafts.map(({ made }) => made.language)),
  };
}

/** What was made before and what will be, with every text that may stand in a file in between. */
function withBoth(earlier: ReadonlyMap<string, Made>, next: ReadonlyMap<string, Made>): ReadonlyMap<string, Made> {
  const withTexts = (source: string, made: Made): Made => {
    return { ...made, texts: [...new Set([...(earlier.get(source)?.texts ?? []), ...made.texts])] };
  };
  return new Map([...earlier, ...next].map(([source, made]) => [source, withTexts(source, made)]));
}

/** An article whose language has changed moves to another file; while the old one is still known as ours, it goes. */
function removeMoved(out: string, made: Made, before: Made | undefined): void {
  if (before && before.file !== made.file) rmSync(join(out, before.file), { force: true });
}

function countsOf(languages: readonly Language[]): Report["languages"] {
  const count = (language: Language): number => languages.filter((each) => each === language).length;
  return { fi: count("fi"), sv: count("sv"), en: count("en") };
}
