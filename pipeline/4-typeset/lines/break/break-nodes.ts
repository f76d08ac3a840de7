/** Places where lines may end, each with the best way to get there; reused from paragraph to paragraph. */

export class BreakNodes {
  count = 0
  /** The token after which the line ends; -1 for the first place, before any token. */
  last: Int32Array = new Int32Array(0)
  penalty: Float64Array = new Float64Array(0)
  /** Of the best way from the first place. */
  cost: Float64Array = new Float64Array(0)
  /** The place before on that way; -1 where there is none. */
  from: Int32Array = new Int32Array(0)

  /** Empties the list and makes room for `size` places besides the first. */
  reset(size: number): void {
    if (this.last.length <= size) {
      const capacity = Math.max(256, size + 1 + (size >> 1))
      this.last = new Int32Array(capacity)
      this.penalty = new Float64Array(capacity)
      this.cost = new Float64Array(capacity)
      this.from = new Int32Array(capacity)
    }
    this.last[0] = -1
    this.penalty[0] = 0
    this.cost[0] = 0
    this.from[0] = -1
    this.count = 1
  }

  push(last: number, penalty: number): void {
    this.last[this.count] = last
    this.penalty[this.count++] = penalty
  }
}
