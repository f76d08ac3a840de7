/**
 * In: siblings, each with the ends that its heading may have and what speaks for each alone. Out: how likely each end
 * is once all siblings are looked at together (TN-86): one decision on the shape of all, not one for each.
 */
import type { HeadingEnd } from './end-features.ts'
import { type Likeness, likenessIn, type Shares } from './sibling-likeness.ts'

/** What a heading may be; `scores` are logarithms. */
export interface Undecided {
  readonly text: string
  readonly ends: readonly HeadingEnd[]
  readonly scores: readonly number[]
}

/** How often siblings tell one another what they are. */
const ROUNDS = 3
/** From so many supposed lengths and last words it is begun, beside what each sibling says alone. */
const LENGTHS = 4
const LASTS = 2
/** How much a supposed length or last word counts at the beginning. */
const SUPPOSED = 4

/**
 * Siblings talk one another into a shape, and where they end depends on where they began: 日常|保养操作工… may pull all
 * to one wrong length. So it is begun from several suppositions, and each outcome counts as much as it explains.
 * `isVain`: that there are headings at all is so unlikely that nothing is supposed.
 */
export const decideTogether = (
  siblings: readonly Undecided[],
  isVain: boolean
): readonly (readonly number[])[] => {
  const row = rowOf(siblings)
  const alone = sharesOf(row, row.scores)
  if (siblings.length < 2) return partsOf(row, alone)
  const plain = settle(row, alone)
  if (isVain || isSure(row, plain.shares)) return partsOf(row, plain.shares)
  const outcomes = new Map<string, Outcome>([[topsOf(row, plain.shares).join(), plain]])
  for (const begin of supposed(siblings, row, alone)) {
    const outcome = settle(row, begin)
    const key = topsOf(row, outcome.shares).join()
    const known = outcomes.get(key)
    if (!known || known.worth < outcome.worth) outcomes.set(key, outcome)
  }
  return partsOf(row, mixed([...outcomes.values()]))
}

/** All ends of all siblings, one after the other. */
interface Row {
  /** Where each sibling's ends begin, and the last one's end. */
  readonly from: readonly number[]
  readonly scores: Float64Array
  readonly likeness: Likeness
  /** Space to work in. */
  readonly gains: Float64Array
}

const rowOf = (siblings: readonly Undecided[]): Row => {
  const from = [0]
  for (const { scores } of siblings) from.push((from.at(-1) ?? 0) + scores.length)
  const count = from.at(-1) ?? 0
  const all = new Float64Array(count)
  for (const [own, { scores }] of siblings.entries()) all.set(scores, from[own])
  const likeness: Likeness = siblings.length < 2 ? () => {} : likenessIn(siblings)
  return { from, scores: all, likeness, gains: new Float64Array(count) }
}

/** Probabilities of scores, sibling by sibling, and of what is added to them. */
const sharesOf = ({ from }: Row, scores: Float64Array, gains?: Float64Array): Shares => {
  const shares = new Float64Array(scores.length)
  for (let own = 0; own + 1 < from.length; own++) {
    const [first = 0, end = 0] = [from[own], from[own + 1]]
    let top = Number.NEGATIVE_INFINITY
    for (let at = first; at < end; at++) top = Math.max(top, (scores[at] ?? 0) + (gains?.[at] ?? 0))
    let all = 0
    for (let at = first; at < end; at++) {
      const power = Math.exp((scores[at] ?? 0) + (gains?.[at] ?? 0) - top)
      shares[at] = power
      all += power
    }
    for (let at = first; at < end; at++) shares[at] = (shares[at] ?? 0) / all
  }
  return shares
}

const partsOf = ({ from }: Row, shares: Shares): number[][] =>
  from.slice(1).map((end, own) => [...shares.subarray(from[own], end)])

/** Nothing else is supposed of siblings that are all surer. */
const SURE = 0.8

const isSure = (row: Row, shares: Shares): boolean =>
  topsOf(row, shares).every(top => (shares[top] ?? 1) >= SURE)

/** The likeliest end of each sibling. */
const topsOf = ({ from }: Row, shares: Shares): number[] =>
  from.slice(1).map((end, own) => {
    let best = from[own] ?? 0
    for (let at = best + 1; at < end; at++) if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at
    return best
  })

/** The index of the likeliest. */
export const topOf = (shares: readonly number[]): number => {
  let best = 0
  for (const [index, share] of shares.entries()) if (share > (shares[best] ?? 0)) best = index
  return best
}

/** What siblings came to, and how well that explains them (a lower bound of the log-likelihood). */
interface Outcome {
  readonly shares: Shares
  readonly worth: number
}

const supposed = (siblings: readonly Undecided[], row: Row, alone: Shares): Shares[] => {
  const ends = siblings.flatMap(one => one.ends)
  const suppose = (holds: (end: HeadingEnd) => boolean): Shares =>
    sharesOf(
      row,
      row.scores,
      Float64Array.from(ends, end => (holds(end) ? SUPPOSED : 0))
    )
  const lengths = commonest(siblings, row, alone, ({ length }) => length)
  const lasts = commonest(siblings, row, alone, ({ last }) => last)
  return [
    ...lengths.slice(0, LENGTHS).map(length => suppose(end => end.length === length)),
    ...lasts.slice(0, LASTS).map(last => suppose(end => end.last === last))
  ]
}

/** What ends of several siblings have, the likeliest first; equals stay in reading order. */
const commonest = <Key>(
  siblings: readonly Undecided[],
  { from }: Row,
  alone: Shares,
  keyOf: (end: HeadingEnd) => Key
): Key[] => {
  const found = new Map<Key, number>()
  for (const [index, { ends }] of siblings.entries()) {
    const own = new Map<Key, number>()
    for (const [at, end] of ends.entries()) {
      const key = keyOf(end)
      own.set(key, Math.max(own.get(key) ?? 0, alone[(from[index] ?? 0) + at] ?? 0))
    }
    // The square root: many that are a little likely say more than one that is sure.
    for (const [key, share] of own) found.set(key, (found.get(key) ?? 0) + Math.sqrt(share))
  }
  return [...found].sort(([, a], [, b]) => b - a).map(([key]) => key)
}

const settle = (row: Row, begin: Shares): Outcome => {
  let shares = begin
  for (let round = 0; round < ROUNDS; round++) {
    row.likeness(shares, row.gains)
    shares = sharesOf(row, row.scores, row.gains)
  }
  return { shares, worth: worthOf(row, shares) }
}

/** Likeness is told twice, once by each of two siblings: it counts half. */
const worthOf = ({ scores, likeness, gains }: Row, shares: Shares): number => {
  likeness(shares, gains)
  let worth = 0
  for (let at = 0; at < scores.length; at++) {
    const share = shares[at] ?? 0
    if (share > 1e-6) worth += share * ((scores[at] ?? 0) + (gains[at] ?? 0) / 2 - Math.log(share))
  }
  return worth
}

const mixed = (outcomes: readonly Outcome[]): Shares => {
  const top = Math.max(...outcomes.map(({ worth }) => worth))
  const powers = outcomes.map(({ worth }) => Math.exp(worth - top))
  const all = powers.reduce((total, power) => total + power, 0)
  const shares = new Float64Array(outcomes[0]?.shares.length ?? 0)
  for (const [index, outcome] of outcomes.entries()) {
    const weight = (powers[index] ?? 0) / all
    for (let at = 0; at < shares.length; at++)
      shares[at] = (shares[at] ?? 0) + weight * (outcome.shares[at] ?? 0)
  }
  return shares
}
