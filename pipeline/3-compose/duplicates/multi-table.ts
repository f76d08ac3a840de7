/** A table from 32-bit numbers to lists of numbers, in the order that they were put in; made for millions of look-ups. */
export class MultiTable {
  private readonly keys: Uint32Array
  /** First and last entry of each slot's list; 0 for none, so that entries count from 1. */
  private readonly firsts: Int32Array
  private readonly lasts: Int32Array
  private readonly values: Int32Array
  private readonly nexts: Int32Array
  private readonly mask: number
  private count = 0

  /** @param most entries at most */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, most * 2)))
    this.mask = size - 1
    this.keys = new Uint32Array(size)
    this.firsts = new Int32Array(size)
    this.lasts = new Int32Array(size)
    this.values = new Int32Array(most + 1)
    this.nexts = new Int32Array(most + 1)
  }

  add(key: number, value: number): void {
    const slot = this.slotOf(key)
    const entry = ++this.count
    this.values[entry] = value
    if (this.firsts[slot] === 0) this.firsts[slot] = entry
    else this.nexts[this.lasts[slot] ?? 0] = entry
    this.keys[slot] = key
    this.lasts[slot] = entry
  }

  /** The first entry of a key; 0 where there is none. */
  first(key: number): number {
    return this.firsts[this.slotOf(key)] ?? 0
  }

  /** The entry after this one; 0 after the last. */
  next(entry: number): number {
    return this.nexts[entry] ?? 0
  }

  valueOf(entry: number): number {
    return this.values[entry] ?? 0
  }

  private slotOf(key: number): number {
    let slot = key & this.mask
    while (this.firsts[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask
    return slot
  }
}
