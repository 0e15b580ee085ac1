/** Words to be found, and compared with others: their letters beside them so that most are passed over at a glance. */
export interface WordList {
  /** In the order of `inOrder`. */
  readonly words: readonly string[];
  readonly letters: Int32Array;
  /** The place of the first word that has this length or a greater one. */
  readonly startOfLength: readonly number[];
  /** Room for comparing, since making it anew for each word costs more than the comparison. */
  readonly rows: Rows;
}

/** The shortest first, those of one length by their letters. */
export function inOrder(words: Iterable<string>): readonly string[] {
  return [...words].sort((a, b) => a.length - b.length || Number(a > b) - Number(a < b));
}

/** `words` are in the order of `inOrder`; sorting is left to the caller since a saved index has been sorted. */
export function wordListOf(words: readonly string[]): WordList {
  const letters = new Int32Array(words.length);
  const startOfLength: number[] = [];
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? "";
    letters[place] = lettersOf(word);
    while (startOfLength.length <= word.length) startOfLength.push(place);
  }
  return { words, letters, startOfLength, rows: rowsFor(startOfLength.length) };
}

/** Where the word stands in the list. */
export function placeOfWord(word: string, { words, startOfLength }: WordList): number | undefined {
  let low = startOfLength[word.length] ?? words.length;
  let high = startOfLength[word.length + 1] ?? words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word ? low : undefined;
}

const SHORTEST = 3;

/** The listed words nearest to an unknown one, all at the same distance; none when all are too far to be a slip of the finger. */
export function closeWords(word: string, { words, letters, startOfLength, rows }: WordList): readonly string[] {
  if (word.length < SHORTEST) return [];
  const lettersOfWord = lettersOf(word);
  let least = errorsAllowed(word);
  let closest: string[] = [];
  const start = startOfLength[Math.max(SHORTEST, word.length - least)] ?? words.length;
  const end = startOfLength[word.length + least + 1] ?? words.length;
  for (let place = start; place < end; place++) {
    if (ones((letters[place] ?? 0) ^ lettersOfWord) > 2 * least) continue;
    const candidate = words[place] ?? "";
    const distance = editDistance(word, candidate, least, rows);
    if (distance > least) continue;
    if (distance < least) closest = [];
    least = distance;
    closest.push(candidate);
  }
  return closest;
}

/** Letters that may be wrong in a word of this length. */
function errorsAllowed(word: string): number {
  return word.length <= 7 ? 1 : 2;
}

/** One bit for each letter that occurs; an error changes two bits at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set, counted in pairs, fours and bytes at once. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** What it costs to make beginnings of one word of a beginning of another; for three beginnings of the other. */
type Rows = readonly [Uint8Array, Uint8Array, Uint8Array];

function rowsFor(longest: number): Rows {
  return [new Uint8Array(longest + 2), new Uint8Array(longest + 2), new Uint8Array(longest + 2)];
}

/**
 * Letters to insert, delete, replace or swap with their neighbour to make `b` of `a`; `atMost + 1` when it takes more.
 * `atMost` is below 250; `rows` have room for `b`.
 */
export function editDistance(a: string, b: string, atMost: number, rows = rowsFor(b.length)): number {
  const tooMuch = atMost + 1;
  if (Math.abs(a.length - b.length) > atMost) return tooMuch;
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, tooMuch);
  for (let i = 1; i <= a.length; i++) {
    // Farther than `atMost` from the diagonal everything is too much.
    const from = Math.max(1, i - atMost);
    const to = Math.min(b.length, i + atMost);
    let least = from === 1 ? Math.min(i, tooMuch) : tooMuch;
    row[from - 1] = least;
    row[to + 1] = tooMuch;
    for (let j = from; j <= to; j++) {
      const letter = a.charCodeAt(i - 1);
      const other = b.charCodeAt(j - 1);
      let cost = Math.min((last[j - 1] ?? 0) + (letter === other ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2);
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > atMost) return tooMuch;
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  return Math.min(last[b.length] ?? 0, tooMuch);
}
