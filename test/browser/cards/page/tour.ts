import type { Fault } from "../shown.ts";
import { BUTTONS, nameOf, seen } from "./names.ts";
import { shortWords } from "./shortWords.ts";

const FOCUSED: HTMLElement[] = [];

/** Notes from now on what the keyboard comes to; returns how often Tab has to be pressed to come past everything. */
export function startWatchingFocus(): number {
  FOCUSED.length = 0;
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) FOCUSED.push(target);
  });
  return stops(document.body).length + 1;
}

/** Buttons that the keyboard did not come to, and views in which it went another way than the eye. */
export function whereFocusWent(): readonly Fault[] {
  return seen(document.body, ".view").flatMap((view) => {
    const { name = "", view: kind = "" } = view.dataset;
    const went = FOCUSED.filter((element, index) => view.contains(element) && FOCUSED.indexOf(element) === index);
    const missed = stops(view).filter((element) => !isReached(element, went));
    const order = went.toSorted(asRead);
    const astray = went.find((element, index) => element !== order[index]);
    return [
      ...missed.map((element) => ({ check: "keyboard" as const, name, view: kind, what: words(element) })),
      ...(astray ? [{ check: "order" as const, name, view: kind, what: words(astray) }] : []),
    ];
  });
}

function words(element: HTMLElement): string {
  return shortWords(nameOf(element) || element.outerHTML);
}

function stops(view: HTMLElement): readonly HTMLElement[] {
  return seen(view, `${BUTTONS}, .ac-selectable, .ac-pushButton, input, textarea, select`);
}

/** Of choices that exclude each other the keyboard comes to one, and goes between them with the arrows. */
function isReached(element: HTMLElement, went: readonly HTMLElement[]): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== "radio") return went.includes(element);
  return went.some((other) => other instanceof HTMLInputElement && other.name === element.name);
}

/** From above to below, on one line from left to right. */
function asRead(one: HTMLElement, other: HTMLElement): number {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  const onOneLine = a.top < b.bottom && b.top < a.bottom;
  return onOneLine ? a.left - b.left : a.top - b.top;
}
