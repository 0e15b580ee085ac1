import type { Check, Fault } from "../shown.ts";
import { colourAloneFaults } from "./colourAlone.ts";
import { contrastFaults } from "./contrast.ts";
import { fitFaults } from "./fit.ts";
import { languageFaults, nameFaults } from "./names.ts";
import { shortWords } from "./shortWords.ts";

/** Everything that can be seen to be wrong with what the page shows, without pressing a key. */
export function checkAll(): readonly Fault[] {
  return [...document.querySelectorAll<HTMLElement>(".view")].flatMap((view) => [
    ...told(view, "contrast", contrastFaults(view)),
    ...told(view, "colourAlone", colourAloneFaults(view)),
    ...nameFaults(view).flatMap(({ check, what }) => told(view, check, [what])),
    ...told(view, "fit", fitFaults(view)),
    ...told(view, "height", heightFaults(view)),
    ...told(view, "language", languageFaults(view)),
  ]);
}

function told(view: HTMLElement, check: Check, whats: readonly string[]): readonly Fault[] {
  const { name = "", view: kind = "" } = view.dataset;
  return whats.map((what) => ({ check, name, view: kind, what: shortWords(what) }));
}

function heightFaults(view: HTMLElement): readonly string[] {
  const { highest } = view.dataset;
  const height = Math.ceil(view.getBoundingClientRect().height);
  return highest !== undefined && height > Number(highest) ? [`${height} px high, at most ${highest}`] : [];
}
