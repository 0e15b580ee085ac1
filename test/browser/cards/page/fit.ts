import { shortWords } from "./shortWords.ts";

/** Edges fall between pixels. */
const SLACK = 1;

/** Texts that are cut, or that stand out of the view to the side. What a field holds scrolls. */
export function fitFaults(view: HTMLElement): readonly string[] {
  const { left, right } = view.getBoundingClientRect();
  return [...view.querySelectorAll<HTMLElement>("*")]
    .filter((element) => element.checkVisibility() && !element.matches("select, option, datalist"))
    .filter((element) => isOutside(element, left, right) || (isField(element) ? isHintCut(element) : isCut(element)))
    .map(
      (element) =>
        `${element.className}: ${shortWords(isField(element) ? element.placeholder : (element.textContent ?? ""))}`,
    );
}

function isCut(element: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const wide = overflowX !== "visible" && element.scrollWidth > element.clientWidth + SLACK;
  const high = overflowY !== "visible" && element.scrollHeight > element.clientHeight + SLACK;
  return element.clientWidth > 0 && (wide || high);
}

function isField(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** An empty field shows its placeholder on the room between its edges. */
function isHintCut(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (field.placeholder === "" || field.value !== "") return false;
  const style = getComputedStyle(field);
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) throw new Error("The browser has no canvas.");
  pen.font = style.font;
  const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
  return pen.measureText(field.placeholder).width > room;
}

function isOutside(element: HTMLElement, left: number, right: number): boolean {
  const box = element.getBoundingClientRect();
  return box.width > 0 && (box.left < left - SLACK || box.right > right + SLACK);
}
