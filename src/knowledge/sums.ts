/** Adds up what weighs under each number, and keeps the greatest lead; made once and used for one document after another. */
export class Sums {
  readonly #weights: Float64Array;
  readonly #leads: Float64Array;
  readonly #numbers: Uint32Array;
  #count = 0;

  /** For numbers 0 to `size - 1`. */
  constructor(size: number) {
    this.#weights = new Float64Array(size);
    this.#leads = new Float64Array(size);
    this.#numbers = new Uint32Array(size);
  }

  /** `weight` is more than 0. */
  add(number: number, weight: number, lead: number): void {
    const before = this.#weights[number] ?? 0;
    if (before === 0) this.#numbers[this.#count++] = number;
    this.#weights[number] = before + weight;
    if (lead > (this.#leads[number] ?? 0)) this.#leads[number] = lead;
  }

  /** Under which there is something, in the order in which they were first met; to be read before the next change. */
  numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#count);
  }

  weightOf(number: number): number {
    return this.#weights[number] ?? 0;
  }

  leadOf(number: number): number {
    return this.#leads[number] ?? 0;
  }

  clear(): void {
    for (const number of this.numbers()) {
      this.#weights[number] = 0;
      this.#leads[number] = 0;
    }
    this.#count = 0;
  }
}
