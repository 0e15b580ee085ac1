import type { Shown } from "../shown.ts";
import { drawCard } from "./adaptiveCards.ts";

/** A message stands on the page at the width of a phone, of a desktop, and on a phone once more for each form opened. */
type View = "phone" | "desktop" | `opened-${number}`;

/** Shows messages one under another, each in all its views. */
export function show(messages: readonly Shown[], hostConfig: unknown): void {
  for (const message of messages) {
    const views = element("div", "views");
    views.append(...viewsOf(message, hostConfig));
    const block = element("section", "message");
    block.id = message.name;
    block.append(element("p", "caption", `${message.name} · ${message.summary}`), views);
    document.body.append(block);
  }
}

function viewsOf(message: Shown, hostConfig: unknown): readonly HTMLElement[] {
  const phone = viewOf(message, "phone", hostConfig);
  const opened = openersIn(phone).map((_, index) => {
    const view = viewOf(message, `opened-${index}`, hostConfig);
    const opener = openersIn(view)[index];
    opener?.click();
    // Until the focus moves on, Tab goes from the opener straight into its form and past the buttons beside it.
    opener?.dispatchEvent(new FocusEvent("blur"));
    return view;
  });
  return [phone, viewOf(message, "desktop", hostConfig), ...opened];
}

/** Buttons that open a small form. */
function openersIn(view: HTMLElement): readonly HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>(".ac-pushButton.expandable")];
}

function viewOf({ name, text, card, highest }: Shown, kind: View, hostConfig: unknown): HTMLElement {
  const view = element("div", `view ${kind}`);
  view.dataset.name = name;
  view.dataset.view = kind;
  if (highest !== undefined && kind === "phone") view.dataset.highest = String(highest);
  if (text !== undefined) view.append(bubble(text));
  if (card) {
    if (kind === "desktop" && "msteams" in card) view.classList.add("full");
    // The choices of a field are told apart by its id within a form, and a card stands here several times.
    const frame = element("form", "card");
    frame.append(drawCard(card, hostConfig));
    // Whoever shows a card tells a screen reader its language; the renderer alone does not.
    if (typeof card.lang === "string") frame.lang = card.lang;
    view.append(frame);
  }
  return view;
}

/** The text of a message, which is Markdown: characters as entities and mentions are all that ours uses. */
function bubble(text: string): HTMLElement {
  const shown = element("div", "bubble");
  shown.innerHTML = text.replace(/<at>(.*?)<\/at>/gu, '<span class="mention">$1</span>').replaceAll("\n", "<br>");
  return shown;
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
