/** In: an article's headings, with the solver's depths and the source's levels. Out: one depth each, from 1, without gaps. */
import type { Heading } from 'mdast'
import type { Claim } from './claims.ts'

/** Numbers beat a source's levels where they disagree: an author counts more carefully than he dresses (TN-82). */
export const weighLevels = (claims: readonly Claim[]): Heading['depth'][] => {
  const outlines = settledOutlines(claims)
  const ranks = rankClaimed(claims, outlines)
  const shift = standsUnderNumbers(claims, outlines) ? 1 : 0
  const levels: number[] = []
  let above: { level: number; depth: number | null } | null = null
  let plain: Plain | null = null
  const least = leastUnclaimed(claims, outlines)
  for (const [at, claim] of claims.entries()) {
    const rank = ranks[at]
    if (rank !== null && rank !== undefined) {
      if (claim.depth === null || (plain && claim.depth <= plain.depth)) plain = null
      const level = Math.max(rank + shift, levelBelow(plain, claim))
      levels.push(level)
      above = { level, depth: claim.depth }
      continue
    }
    const depth = claim.depth ?? 1
    const level: number =
      above === null || (shift > 0 && depth === least)
        ? 1 + depth - least
        : above.depth !== null && above.depth < depth
          ? above.level + depth - above.depth
          : above.level + 1 + depth - least
    levels.push(level)
    plain = claim.depth === null ? null : { level, depth }
  }
  return closedUp(levels)
}

/** A numbered heading without a claim, with nothing of its depth or above since. */
interface Plain {
  readonly level: number
  readonly depth: number
}

/** 一、 and 1. are bold, （一） between them is not, as offices set it: 1. stands below （一） all the same. */
const levelBelow = (plain: Plain | null, { depth }: Claim): number =>
  plain && depth !== null ? plain.level + depth - plain.depth : 0

/** Lines of one series have one level: that of most of them. Of those that carry no claim too, where most do. */
const settledOutlines = (claims: readonly Claim[]): (number | null)[] => {
  const votes = new Map<string, Map<number | null, number>>()
  for (const claim of claims) {
    const name = seriesOf(claim)
    if (name === null) continue
    const series = votes.get(name) ?? new Map<number | null, number>()
    series.set(claim.outline, (series.get(claim.outline) ?? 0) + 1)
    votes.set(name, series)
  }
  const taken = new Set(claims.flatMap(claim => (claim.certain ? [placeInSeries(claim)] : [])))
  return claims.map(claim => {
    const series = votes.get(seriesOf(claim) ?? '')
    if (!series) return claim.outline
    // 1、 below # 2. is no brother of # 1.: that place is taken by a line that its source marks.
    if (claim.outline === null && taken.has(placeInSeries(claim))) return null
    return [...series].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
  })
}

/** Numbered headings of one kind and depth; null without a number. */
const seriesOf = ({ family, depth }: Claim): string | null =>
  family === null || depth === null ? null : `${family} ${depth}`

const placeInSeries = (claim: Claim): string => `${seriesOf(claim)} ${claim.value}`

/** Ranks from 1 by the source's level, within one level by the solver's depth; null where nothing is claimed. */
const rankClaimed = (claims: readonly Claim[], outlines: readonly (number | null)[]): (number | null)[] => {
  const highest = new Map<number, number>()
  for (const [at, { depth }] of claims.entries()) {
    const outline = outlines[at] ?? null
    if (outline !== null && depth !== null) highest.set(outline, Math.min(highest.get(outline) ?? 99, depth))
  }
  const keyOf = (at: number): number | null => {
    const outline = outlines[at] ?? null
    if (outline === null) return null
    const top = highest.get(outline) ?? 1
    return outline * 100 + (claims[at]?.depth ?? top) - top
  }
  const keys = claims.map((_, at) => keyOf(at))
  const sorted = [...new Set(keys.filter(key => key !== null))].sort((a, b) => a - b)
  return keys.map(key => (key === null ? null : sorted.indexOf(key) + 1))
}

/** Numbered headings without a claim begin before the first claimed one, and go on counting after it. */
const standsUnderNumbers = (claims: readonly Claim[], outlines: readonly (number | null)[]): boolean => {
  const first = outlines.findIndex(outline => outline !== null)
  const before = claims.slice(0, Math.max(0, first)).filter(claim => !claim.runIn)
  const opener = before[0]
  if (!opener) return false
  return claims.some(
    (claim, at) =>
      at > first &&
      outlines[at] === null &&
      seriesOf(claim) === seriesOf(opener) &&
      claim.value > opener.value
  )
}

const leastUnclaimed = (claims: readonly Claim[], outlines: readonly (number | null)[]): number =>
  claims.reduce((least, claim, at) => (outlines[at] === null ? Math.min(least, claim.depth ?? 1) : least), 99)

/** No level is skipped on the way down: 2 4 4 3 becomes 1 2 2 2. */
const closedUp = (levels: readonly number[]): Heading['depth'][] => {
  const open: number[] = []
  return levels.map(level => {
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return Math.min(6, open.length) as Heading['depth']
  })
}
