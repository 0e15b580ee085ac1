import type { Check } from "../shown.ts";

interface NameFault {
  readonly check: Check;
  readonly what: string;
}

const INPUTS = "input, textarea, select";

/** What can be pressed. */
export const BUTTONS = "button, a[href], [role=button], [role=link]";

/** Fields, pictures and buttons that a screen reader has no name for, and buttons that share one. */
export function nameFaults(view: HTMLElement): readonly NameFault[] {
  const buttons = seen(view, BUTTONS);
  const names = buttons.map(nameOf);
  const twice = names.filter((name, index) => name !== "" && names.indexOf(name) !== index);
  return [
    ...nameless(view, INPUTS).map((element) => ({ check: "inputName" as const, what: element.outerHTML })),
    ...unlabelledChoices(view).map((element) => ({ check: "inputName" as const, what: element.outerHTML })),
    ...seen(view, "img")
      .filter((element) => (element.getAttribute("alt") ?? "").trim() === "")
      .map((element) => ({ check: "imageAlt" as const, what: element.outerHTML })),
    ...buttons
      .filter((element) => nameOf(element) === "")
      .map((element) => ({ check: "buttonName" as const, what: element.outerHTML })),
    ...twice.map((name) => ({ check: "sameName" as const, what: name })),
  ];
}

/** A choice is named by itself, so the question it answers has to be named beside it, at the first of them. */
function unlabelledChoices(view: HTMLElement): readonly HTMLElement[] {
  return seen(view, ".ac-choiceSetInput-expanded").filter((set) => {
    const first = set.querySelector("input")?.getAttribute("aria-labelledby") ?? "";
    return first.trim().split(/\s+/u).length < 2;
  });
}

function nameless(view: HTMLElement, selector: string): readonly HTMLElement[] {
  return seen(view, selector).filter((element) => nameOf(element) === "");
}

export function seen(view: HTMLElement, selector: string): readonly HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
}

/** The name that a screen reader says; of a field it is its label, and a placeholder is none. */
export function nameOf(element: HTMLElement): string {
  const label = element.getAttribute("aria-label") ?? "";
  const isField = element.matches(INPUTS);
  const spoken = [
    labelOf(element),
    isField && label === element.getAttribute("placeholder") ? "" : label,
    isField ? "" : (element.textContent ?? ""),
  ];
  return (spoken.find((words) => words.trim() !== "") ?? "").trim();
}

function labelOf(element: HTMLElement): string {
  const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/u).filter((id) => id !== "");
  if (ids.length > 0) return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  // The label of a field with suggestions is for the frame that the renderer draws around it.
  const labels = [...document.querySelectorAll("label")].filter(
    ({ htmlFor }) => htmlFor !== "" && document.getElementById(htmlFor)?.contains(element),
  );
  return labels.map(({ textContent }) => textContent ?? "").join(" ");
}

/** The language is said on the card itself: nothing around it says it for it. */
export function languageFaults(view: HTMLElement): readonly string[] {
  const card = view.querySelector<HTMLElement>(".card");
  return card && !/^(fi|sv|en)$/u.test(card.lang) ? ["no lang"] : [];
}
