/** Numbers things from 0, in the order in which they are first met. */
export class Numbering<T> {
  readonly #met: T[] = [];
  readonly #numbers = new Map<T, number>();

  /** Those met so far, in the order of their numbers. */
  get met(): readonly T[] {
    return this.#met;
  }

  numberOf(thing: T): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.#met.push(thing) - 1;
    this.#numbers.set(thing, number);
    return number;
  }
}
