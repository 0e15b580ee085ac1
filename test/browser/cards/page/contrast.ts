import { shortWords } from "./shortWords.ts";

/** What the accessibility guidelines ask of text that is not large; ours keeps it everywhere. */
const LEAST_CONTRAST = 4.5;

interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Texts, also those in fields, that stand out too little from what is behind them. */
export function contrastFaults(view: HTMLElement): readonly string[] {
  return [...view.querySelectorAll<HTMLElement>("*")].filter(isSeen).flatMap((element) =>
    coloursOf(element).flatMap(({ words, colour }) => {
      const contrast = contrastOf(colour, element);
      return contrast < LEAST_CONTRAST ? [`${contrast.toFixed(2)}:1 ${shortWords(words)}`] : [];
    }),
  );
}

/** The star of a field that must be filled in is the renderer's, hidden from screen readers, and no text of ours. */
function isSeen(element: HTMLElement): boolean {
  return (
    !element.closest("[aria-hidden=true]") &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}

/** The texts that an element itself paints, with their colours. */
function coloursOf(element: HTMLElement): readonly { readonly words: string; readonly colour: string }[] {
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  const words = own.map(({ textContent }) => textContent ?? "").join("");
  const { color } = getComputedStyle(element);
  const placeholder =
    "placeholder" in element && typeof element.placeholder === "string" && element.placeholder !== ""
      ? [{ words: element.placeholder, colour: getComputedStyle(element, "::placeholder").color }]
      : [];
  const isField = element.matches("input[type=text], textarea, select");
  return [...(words.trim() === "" && !isField ? [] : [{ words, colour: color }]), ...placeholder];
}

function contrastOf(colour: string, element: HTMLElement): number {
  const behind = backgroundOf(element);
  const text = over(parse(colour), behind);
  const [dark = 0, light = 0] = [luminance(text), luminance(behind)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of an element and of all that it stands in, laid over each other. */
function backgroundOf(element: HTMLElement | null): Colour {
  if (!element) return { red: 255, green: 255, blue: 255, alpha: 1 };
  const own = parse(getComputedStyle(element).backgroundColor);
  return own.alpha === 1 ? own : over(own, backgroundOf(element.parentElement));
}

function parse(colour: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
  return { red, green, blue, alpha };
}

function over(front: Colour, behind: Colour): Colour {
  const mixed = (one: number, other: number) => one * front.alpha + other * (1 - front.alpha);
  return {
    red: mixed(front.red, behind.red),
    green: mixed(front.green, behind.green),
    blue: mixed(front.blue, behind.blue),
    alpha: 1,
  };
}

function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
