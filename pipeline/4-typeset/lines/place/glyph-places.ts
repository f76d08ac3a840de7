/** In: places of glyphs, one by one. Out: those of a stretch as an array; many of them stand in one piece of memory. */

/** Places that a piece has room for: about a hundred lines. */
const ROOM = 4096

/** An array with memory of its own for each line would cost more than setting the line: V8 keeps track of each. */
export class GlyphPlaces {
  #room = new Float64Array(ROOM)
  #start = 0
  #end = 0

  /** How many there are in the stretch under way. */
  get count(): number {
    return this.#end - this.#start
  }

  /** A line begins. */
  begin(): void {
    this.#start = this.#end
  }

  push(x: number): void {
    if (this.#end === this.#room.length) this.#moveOn()
    this.#room[this.#end++] = x
  }

  /** The stretch ends; the array is its owner's to change. */
  take(): Float64Array {
    const { buffer } = this.#room
    const taken = new Float64Array(buffer, this.#start * Float64Array.BYTES_PER_ELEMENT, this.count)
    this.#start = this.#end
    return taken
  }

  #moveOn(): void {
    const { count } = this
    const room = new Float64Array(Math.max(ROOM, 2 * count))
    room.set(this.#room.subarray(this.#start, this.#end))
    this.#room = room
    this.#start = 0
    this.#end = count
  }
}
