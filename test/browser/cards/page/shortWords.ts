const ROOM = 120;

/** Enough of a text to find it by. */
export function shortWords(text: string): string {
  const words = text.replace(/\s+/gu, " ").trim();
  return words.length > ROOM ? `${words.slice(0, ROOM)}…` : words;
}
