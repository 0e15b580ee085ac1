/** The part used here of Microsoft's renderer, which the page loads as a script of its own. */
interface Parsed {
  hostConfig: unknown;
  parse(json: unknown): void;
  render(): HTMLElement | undefined;
}

interface Library {
  readonly HostConfig: new (json: unknown) => unknown;
  readonly AdaptiveCard: {
    new (): Parsed;
    onProcessMarkdown: (text: string, result: { didProcess: boolean; outputHtml: string }) => void;
  };
  readonly GlobalSettings: { setTabIndexAtCardRoot: boolean };
}

declare global {
  var AdaptiveCards: Library;
}

/** Draws a card; what it says in Markdown is our own fixed words, which hold no markup. */
export function drawCard(json: Readonly<Record<string, unknown>>, hostConfig: unknown): HTMLElement {
  const { AdaptiveCard, GlobalSettings, HostConfig } = globalThis.AdaptiveCards;
  GlobalSettings.setTabIndexAtCardRoot = false;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.didProcess = true;
    result.outputHtml = escaped(text);
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.parse(json);
  const drawn = card.render();
  if (!drawn) throw new Error("A card was not drawn.");
  return drawn;
}

function escaped(text: string): string {
  const holder = document.createElement("div");
  holder.textContent = text;
  return holder.innerHTML;
}
