/** Random choices that come from fast-check, so that a seed gives the same documents everywhere. */
import fc from 'fast-check'

export interface Draw {
  /** A whole number, both ends included. */
  int(min: number, max: number): number
  pick<T>(from: readonly T[]): T
  /** True once in `1 / share` times. */
  chance(share: number): boolean
  shuffle<T>(items: readonly T[]): T[]
}

/** Runs what is drawn as an arbitrary. */
export const drawn = <T>(make: (draw: Draw) => T): fc.Arbitrary<T> =>
  fc.gen().map(g => {
    const int = (min: number, max: number): number => g(fc.integer, { min, max })
    const pick = <U>(from: readonly U[]): U => {
      const item = from[int(0, from.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    }
    return make({
      int,
      pick,
      chance: share => int(0, 9999) < share * 10_000,
      shuffle: items => shuffled(items, int)
    })
  })

const shuffled = <T>(items: readonly T[], int: (min: number, max: number) => number): T[] => {
  const rest = [...items]
  const result: T[] = []
  while (rest.length > 0) result.push(...rest.splice(int(0, rest.length - 1), 1))
  return result
}
