/** In: something large, and how many will look at it. Out: it, each time; after the last look its memory is free. */
export class Held<T extends object> {
  #value: T | null
  #looks: number

  /** @example const held = new Held(compilation, 2); held.look(); held.look() */
  constructor(value: T, looks: number) {
    this.#value = looks > 0 ? value : null
    this.#looks = looks
  }

  /**
   * For a call's argument or a function that is soon done: an async function that keeps it in a name keeps its memory.
   *
   * @throws RangeError to one more than was said
   */
  look(): T {
    const value = this.#value
    if (value === null) throw new RangeError('It has been let go: more looked at it than was said')
    if (--this.#looks === 0) this.#value = null
    return value
  }
}
