/** How much of long texts and lists a message holds. */
export interface Room {
  /** Characters of each text that people wrote. */
  readonly text: number;
  /** Characters of a text that stands in a field or comes back with a button: lost where it is cut, so cut last. */
  readonly typed: number;
  /** Entries of each list. */
  readonly entries: number;
}

/** From generous to scant: the first in which a message fits is taken. */
const ROOMS: readonly [Room, ...Room[]] = [
  { text: 10_000, typed: 20_000, entries: 20 },
  { text: 5_000, typed: 20_000, entries: 12 },
  { text: 2_500, typed: 10_000, entries: 8 },
  { text: 1_200, typed: 4_000, entries: 6 },
  { text: 500, typed: 4_000, entries: 4 },
  { text: 200, typed: 4_000, entries: 3 },
  { text: 80, typed: 4_000, entries: 1 },
  { text: 80, typed: 1_000, entries: 1 },
];

/**
 * What Teams takes: 100 KB for a message and 28 KB for a post in a channel, counted in UTF-16. A part is left for the
 * envelope that the activity is sent in.
 */
const BYTES = { chat: 92_000, channel: 25_000 };

/** Renders with as much room as the place allows; undefined when it does not fit at all. */
export function inRoom<T>(place: keyof typeof BYTES, render: (room: Room) => T): T | undefined {
  for (const room of ROOMS) {
    const rendered = render(room);
    if (JSON.stringify(rendered).length * 2 <= BYTES[place]) return rendered;
  }
  return undefined;
}

/** A title or a heading, which is short unless somebody means harm. */
export function title(text: string): string {
  return shortened(text.trim(), 200).text;
}

/** The text in at most so many characters, cut between words where that is possible. */
export function shortened(original: string, room: number): { readonly text: string; readonly cut: boolean } {
  const text = withoutControls(original);
  if (text.length <= room) return { text, cut: false };
  const head = text.slice(0, room - 1);
  const lastSpace = head.search(/\s\S*$/u);
  const whole = lastSpace > room / 2 ? head.slice(0, lastSpace) : withoutHalfCharacter(head);
  return { text: `${whole.trimEnd()}…`, cut: true };
}

/** Control characters but line ends and tabs are nothing to a reader, and cards choke on them. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(/(?![\n\t])\p{Cc}/gu, "");
}

function withoutHalfCharacter(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
