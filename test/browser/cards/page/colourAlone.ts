import { shortWords } from "./shortWords.ts";

const BOLD = 600;

/** Texts that differ from those around them in colour and in nothing else. Buttons and fields have their edges. */
export function colourAloneFaults(view: HTMLElement): readonly string[] {
  const plain = ["--text", "--subtle"].map(shownColour);
  return [...view.querySelectorAll<HTMLElement>("*")]
    .filter((element) => hasOwnText(element) && !element.closest("button, textarea, select, [aria-hidden=true]"))
    .filter((element) => !plain.includes(getComputedStyle(element).color) && !isMarked(element))
    .map((element) => shortWords(element.textContent ?? ""));
}

/** A colour of the page as the browser writes it. */
function shownColour(variable: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${variable})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function hasOwnText({ childNodes }: HTMLElement): boolean {
  return [...childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim());
}

/** Underlined or bold, by itself or by what it stands in. */
function isMarked(element: HTMLElement): boolean {
  const { fontWeight } = getComputedStyle(element);
  if (Number(fontWeight) >= BOLD) return true;
  for (let around: HTMLElement | null = element; around; around = around.parentElement) {
    if (getComputedStyle(around).textDecorationLine.includes("underline")) return true;
  }
  return false;
}
