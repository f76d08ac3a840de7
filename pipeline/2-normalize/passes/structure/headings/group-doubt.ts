/** In: siblings and the ends that were found for them. Out: whether the shape of all is open, so that none is cut (TN-86). */
import type { GluedEnd, GluedSibling } from './glued-ends.ts'
import { topOf, type Undecided } from './sibling-modes.ts'

export const areInDoubt = (
  siblings: readonly GluedSibling[],
  all: readonly Undecided[],
  found: readonly (GluedEnd | null)[]
): boolean => isSplit(siblings, found) || cutsFrame(siblings, all, found)

/** Below this an end is not sure. */
const SURE = 0.6
/** Fewer siblings have no shape of their own. */
const SOME = 3

/** Of three siblings and more, at least half are not sure where they end. */
const isSplit = (siblings: readonly GluedSibling[], found: readonly (GluedEnd | null)[]): boolean => {
  const open = found.filter((_, index) => siblings[index]?.known === null)
  const unsure = open.filter(end => !end || end.confidence < SURE)
  return open.length >= SOME && unsure.length * 2 >= open.length
}

/** So many of the others go on with the same character after their ends. */
const FRAMED = 0.6
/** A heading that is no longer is a bare subject, or none. */
const BARE = 3

/**
 * 材料|要真, 分析|要深, 语言|要朴素: what siblings all go on with is of the headings, and not the beginning of their
 * sentences – unless they are whole without it and the evidence alone, which knows sentences that begin with 要, cuts there too.
 */
const cutsFrame = (
  siblings: readonly GluedSibling[],
  all: readonly Undecided[],
  found: readonly (GluedEnd | null)[]
): boolean => {
  const cut = siblings.flatMap(({ text, known }, index) => {
    const end = found[index]
    if (!end || end.unlikely || known !== null) return []
    const isWhole = end.length > BARE && isFoundAlone(all[index], end)
    return [{ next: text.charAt(end.length), isWhole }]
  })
  if (cut.length < SOME) return false
  const most = Math.max(...cut.map(({ next }) => cut.filter(other => other.next === next).length))
  return most - 1 >= FRAMED * (cut.length - 1) && cut.filter(one => one.isWhole).length * 2 < cut.length
}

/** The evidence alone, without siblings and network, would cut there. */
const isFoundAlone = ({ ends = [] }: Partial<Undecided> = {}, { length }: GluedEnd): boolean =>
  ends[topOf(ends.map(end => end.score))]?.length === length
