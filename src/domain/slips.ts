/** Puts the beginning of a word right where one letter of it is missing, wrong, too many, or has changed places. */
export function withoutSlips(text: string, beginnings: readonly Slips[]): string {
  return beginnings.reduce((mended, { right, slipped }) => mended.replace(slipped, right), text);
}

export interface Slips {
  readonly right: string;
  readonly slipped: RegExp;
}

/** The first and the last letter stay: a word that differs there is likely to be another one. */
export function slipsOf(right: string): Slips {
  const inner = [...right.slice(1, -1)].map((letter, before) => {
    const [head, tail] = [right.slice(0, before + 1), right.slice(before + 2)];
    const swapped = `${head}${tail.slice(0, 1)}${letter}${tail.slice(1)}`;
    return `${head}\\p{L}?${tail}|${head}\\p{L}${letter}${tail}|${swapped}`;
  });
  return { right, slipped: new RegExp(`(?<!\\p{L})(?:${inner.join("|")})`, "gu") };
}
