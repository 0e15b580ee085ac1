export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What Teams paints a card with, after the host configurations that Microsoft publishes for it. */
interface Colours {
  readonly chat: string;
  readonly card: string;
  readonly emphasis: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly line: string;
  readonly field: string;
  readonly edge: string;
  readonly primary: string;
  readonly danger: string;
  readonly error: string;
}

const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    chat: "#f5f5f5",
    card: "#ffffff",
    emphasis: "#f9f8f7",
    text: "#252424",
    subtle: "#5c5b5b",
    accent: "#6264a7",
    line: "#e1dfdd",
    field: "#f3f2f1",
    edge: "#8a8886",
    primary: "#6264a7",
    danger: "#c4314b",
    error: "#c4314b",
  },
  dark: {
    chat: "#1f1f1f",
    card: "#2d2c2c",
    emphasis: "#292828",
    text: "#ffffff",
    subtle: "#cac9c9",
    accent: "#a6a7dc",
    line: "#484644",
    field: "#201f1f",
    edge: "#979593",
    primary: "#6264a7",
    danger: "#c4314b",
    error: "#f9526b",
  },
};

const FONT_SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 } as const;
const FONT = {
  // Open Sans, which the browser brings along, stands in for Segoe UI and is a little wider.
  fontFamily: "'Segoe UI', 'Open Sans', sans-serif",
  fontSizes: FONT_SIZES,
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
};

/** How a card is drawn in Teams: its renderer's configuration, and the colours around it as variables of CSS. */
export function teamsLook(theme: Theme): {
  readonly hostConfig: Readonly<Record<string, unknown>>;
  readonly variables: string;
} {
  const colours = COLOURS[theme];
  return {
    hostConfig: {
      supportsInteractivity: true,
      spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
      separator: { lineThickness: 1, lineColor: colours.line },
      imageSizes: { small: 32, medium: 52, large: 100 },
      fontTypes: { default: FONT, monospace: FONT },
      containerStyles: {
        default: { backgroundColor: colours.card, foregroundColors: foregrounds(colours) },
        emphasis: { backgroundColor: colours.emphasis, foregroundColors: foregrounds(colours) },
      },
      actions: {
        maxActions: 6,
        spacing: "default",
        buttonSpacing: 8,
        showCard: { actionMode: "inline", inlineTopMargin: 16, style: "emphasis" },
        actionsOrientation: "horizontal",
        actionAlignment: "left",
      },
      inputs: {
        label: {
          requiredInputs: { size: "default", weight: "bolder", suffix: " *", suffixColor: "attention" },
          optionalInputs: { size: "default", weight: "bolder" },
        },
        errorMessage: { color: "attention", size: "small" },
      },
    },
    variables: Object.entries(colours)
      .map(([name, colour]) => `--${name}: ${colour};`)
      .join(" "),
  };
}

function foregrounds({ text, subtle, accent, error }: Colours): Readonly<Record<string, unknown>> {
  return {
    default: { default: text, subtle },
    accent: { default: accent, subtle: accent },
    attention: { default: error, subtle: error },
  };
}
