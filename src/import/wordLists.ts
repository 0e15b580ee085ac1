/** The part of a paragraph, a table, a document that mammoth has read which tells of lists. */
interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly name?: string;
  readonly value?: string;
  /** The level of a list; the same object in all its paragraphs. */
  readonly numbering?: {
    readonly level: string;
    readonly isOrdered: boolean;
    readonly paragraphStyleId?: string | null;
  } | null;
}

type Level = NonNullable<WordElement["numbering"]>;

const LEVEL = /<w:lvl\s.*?<\/w:lvl>/gs;
const START = "begins-with-";

/**
 * `word/numbering.xml` so that mammoth, which passes over the numbers with which lists begin, hands them on: a list that
 * begins anew becomes a list of its own, and a first number other than 1 stands where the style of the level would.
 */
export function withFirstNumbers(numbering: string): string {
  const lists = new Map(
    [...numbering.matchAll(/<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)].map(
      ([list, id = ""]) => [id, list],
    ),
  );
  const anew: string[] = [];
  const uses = numbering.replace(/<w:num\s[^>]*?w:numId="(\d+)".*?<\/w:num>/gs, (use, id: string) => {
    const list = lists.get(/<w:abstractNumId\s+w:val="(\d+)"/.exec(use)?.[1] ?? "");
    if (list === undefined || !use.includes("<w:startOverride")) return use;
    const own = list
      .replace(/w:abstractNumId="\d+"/, `w:abstractNumId="of-${id}"`)
      .replace(LEVEL, (level) => beginningAt(level, firstIn(use, level)));
    anew.push(own);
    return use.replace(/(<w:abstractNumId\s+w:val=)"\d+"/, `$1"of-${id}"`);
  });
  return uses
    .replace("</w:numbering>", (end) => `${anew.join("")}${end}`)
    .replace(LEVEL, (level) => {
      const [, first = "1"] = /<w:start\s+w:val="(\d+)"/.exec(level) ?? [];
      const isFree = first !== "1" && !level.includes("<w:pStyle");
      return isFree ? level.replace("</w:lvl>", `<w:pStyle w:val="${START}${first}"/></w:lvl>`) : level;
    });
}

/** The number with which a use of a list begins this level, where it says one. */
function firstIn(use: string, level: string): string | undefined {
  const [, index] = /w:ilvl="(\d)"/.exec(level) ?? [];
  return new RegExp(`<w:lvlOverride\\s+w:ilvl="${index}"\\s*>\\s*<w:startOverride\\s+w:val="(\\d+)"`).exec(use)?.[1];
}

/** The level of a list of its own: the style stays with the list from which it was taken. */
function beginningAt(level: string, first: string | undefined): string {
  const plain = level.replace(/<w:pStyle\s[^>]*>/, "");
  return first === undefined
    ? plain
    : plain.replace(/<w:start\s[^>]*>/, "").replace("</w:lvl>", `<w:start w:val="${first}"/></w:lvl>`);
}

/** A numbered paragraph that goes on with the list before it at its depth, or is of another one. */
const NEXT = "next-step-";
const OTHER = "other-step-";

/**
 * The document with its numbers as bookmarks in the numbered paragraphs. Word goes on counting when words, a picture or a
 * heading stand between two steps; mammoth, which looks at each paragraph alone, begins at 1 again.
 */
export function withNumbers(document: WordElement): WordElement {
  const numbers = new Map<Level, number>();
  /** The list that was last at each depth. */
  const lists = new Map<string, Level>();
  const numbered = (element: WordElement): WordElement => {
    const { numbering: level, children } = element;
    if (!children) return element;
    if (!level) return { ...element, children: children.map(numbered) };
    if (!isSeen(element)) return element;
    for (const each of numbers.keys()) if (each.level > level.level) numbers.delete(each);
    const mark = lists.get(level.level) === level ? NEXT : OTHER;
    lists.set(level.level, level);
    if (!level.isOrdered) return element;
    const number = numbers.has(level) ? (numbers.get(level) ?? 0) + 1 : firstOf(level);
    numbers.set(level, number);
    return { ...element, children: [{ type: "bookmarkStart", name: `${mark}${number}` }, ...children] };
  };
  return numbered(document);
}

/** The lists of mammoth's HTML as their bookmarks number them. */
export function withLists(html: string): string {
  return html
    .replace(new RegExp(`<ol><li><a id="(?:${NEXT}|${OTHER})(\\d+)"></a>`, "g"), '<ol start="$1"><li>')
    .replace(new RegExp(`</li><li><a id="${OTHER}(\\d+)"></a>`, "g"), '</li></ol><ol start="$1"><li>');
}

function firstOf({ paragraphStyleId }: Level): number {
  return paragraphStyleId?.startsWith(START) ? Number(paragraphStyleId.slice(START.length)) : 1;
}

/** Mammoth leaves out paragraphs without words and pictures. */
function isSeen({ type, value, children = [] }: WordElement): boolean {
  return type === "image" || (value ?? "") !== "" || children.some(isSeen);
}
