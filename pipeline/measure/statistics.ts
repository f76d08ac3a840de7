/** Small statistics over measured lengths. */

/** Values that lie within `width` of each other, with how many there are. */
export interface Cluster {
  readonly value: number
  readonly count: number
}

/**
 * Values in ascending order, gathered: a cluster begins where a value is farther than `width` from the first of the cluster before it.
 *
 * @example clusters([10, 10.1, 20], 0.5) // [{ value: 10, count: 2 }, { value: 20, count: 1 }]
 */
export const clusters = (values: readonly number[], width: number): Cluster[] => {
  const groups: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && value - (group[0] ?? 0) <= width) group.push(value)
    else groups.push([value])
  }
  return groups.map(group => ({ value: group[group.length >> 1] ?? 0, count: group.length }))
}

/** The middle of the largest cluster, the first of equals; null of nothing. */
export const commonest = (values: readonly number[], width: number): number | null => {
  const all = clusters(values, width)
  return all.length === 0 ? null : all.reduce((best, next) => (next.count > best.count ? next : best)).value
}

/** Of ascending values at a share from 0 to 1; 0 of nothing. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
