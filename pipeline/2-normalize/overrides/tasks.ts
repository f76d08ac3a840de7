/** In: placed overrides. Out: those that touch a stretch of the base, found without going through all of them each time. */
import type { Stretch } from './find-words.ts'
import type { PlacedOverride } from './placed.ts'

export class Tasks {
  private readonly sorted: readonly PlacedOverride[]
  /** Of each and all before it, the furthest end. */
  private readonly ends: readonly number[]

  constructor(placed: readonly PlacedOverride[]) {
    this.sorted = [...placed].sort((a, b) => a.region.start - b.region.start)
    let furthest = 0
    this.ends = this.sorted.map(({ region }) => {
      furthest = Math.max(furthest, region.end)
      return furthest
    })
  }

  touching({ start, end }: Stretch): PlacedOverride[] {
    let low = 0
    let high = this.ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.ends[middle] ?? 0) > start) high = middle
      else low = middle + 1
    }
    const found: PlacedOverride[] = []
    for (let task = this.sorted[low]; task && task.region.start < end; task = this.sorted[++low])
      if (task.region.end > start) found.push(task)
    return found
  }
}
