/** In: strips and where the next page begins. Out: the same with one paragraph a line longer or shorter, where that lets the page end well. */
import type { ResetStrips, Strip } from './strip.ts'

/** First strip that does not fit, and first that the page leaves to the next one: fewer, where it may not end there. */
export interface PageEnds {
  readonly full: number
  readonly next: number
}

/** Strips beyond the end of a page that are looked at when it is tried anew. */
const MARGIN = 8

/** Strips and where a page begins in, where it ends out. */
export type EndsOf = (strips: readonly Strip[], first: number) => PageEnds

/**
 * Where a page would end a line or two short, to leave no widow, no orphan and no heading at its foot, sets anew in
 * place that of its paragraphs which looks best a line longer or shorter, or two of them, so that it ends full (PG-3, PG-7).
 */
export const refit = (strips: Strip[], first: number, endsOf: EndsOf): void => {
  const { full, next } = endsOf(strips, first)
  if (next >= full || full >= strips.length) return
  const window = strips.slice(first, full + MARGIN)
  const isLast = full + MARGIN >= strips.length
  const fills = (changes: readonly Change[]): boolean => {
    const tried = withChanges(window, changes)
    const ends = endsOf(tried, 0)
    return ends.next === ends.full && (isLast || ends.full < tried.length)
  }
  const best = filling(changesIn(window, full - first), fills)
  for (const { at, count, strips: anew } of best) strips.splice(first + at, count, ...anew)
}

/** The first change that fills the page, or the best two; none where nothing does. */
const filling = (
  changes: Iterable<Change>,
  fills: (changes: readonly Change[]) => boolean
): readonly Change[] => {
  const singles: Change[] = []
  for (const change of changes) {
    if (fills([change])) return [change]
    singles.push(change)
  }
  return cheapest(pairsOf(singles), fills) ?? []
}

/** The first that fills the page of those that look best. */
const cheapest = (
  tries: readonly (readonly Change[])[],
  fills: (changes: readonly Change[]) => boolean
): readonly Change[] | null =>
  tries
    .map(changes => ({ changes, cost: changes.reduce((sum, change) => sum + change.cost, 0) }))
    .sort((a, b) => a.cost - b.cost)
    .find(({ changes }) => fills(changes))?.changes ?? null

/** Two paragraphs, both longer or both shorter; the lower one first, so that the places of the other hold. */
const pairsOf = (singles: readonly Change[]): (readonly Change[])[] =>
  singles.flatMap(lower =>
    singles
      .filter(upper => upper.at < lower.at && growth(upper) === growth(lower))
      .map(upper => [lower, upper])
  )

const growth = ({ strips, count }: Change): number => strips.length - count

/** Lines that the last page of a piece shows at least, where that can be had. */
const LEAST = 4
/** Paragraphs of one page that are set a line shorter for it; longer is one at most: every line of it is stretched. */
const MOST_SHORTER = 3
const MOST_LONGER = 1
/** Lines that a page gives to the last one at most. */
const MOST_GIVEN = 5

/**
 * Where the next page would be the last and show a few lines only, sets paragraphs of this one a line shorter, so that it
 * takes them, or else one of them a line longer, so that the next one shows more, or else ends this one a few lines short
 * for it (PG-3: a page that holds only such lines is the worst).
 */
export const refitEnd = (strips: Strip[], first: number, endsOf: EndsOf): void => {
  const { next } = endsOf(strips, first)
  const left = strips.length - next
  if (left === 0 || left >= LEAST) return
  const window = strips.slice(first)
  const changes = [...changesIn(window, next - first, true)].sort((a, b) => a.cost - b.cost)
  const takesAll = (tried: readonly Strip[], ends: PageEnds): boolean => ends.next >= tried.length
  const leavesMore = (tried: readonly Strip[], ends: PageEnds): boolean =>
    ends.next === ends.full && tried.length - ends.next >= LEAST
  const best =
    fewest(window, changes.filter(change => growth(change) < 0).slice(0, MOST_SHORTER), endsOf, takesAll) ??
    fewest(window, changes.filter(change => growth(change) > 0).slice(0, MOST_LONGER), endsOf, leavesMore)
  for (const { at, count, strips: anew } of best ?? []) strips.splice(first + at, count, ...anew)
  if (!best && strips.slice(next).every(isLine)) giveLines(strips, first, next)
}

/** A picture is no page of a few lines, however alone it stands. */
const isLine = ({ content }: Strip): boolean => content.kind !== 'figure'

/** Lets the page end at the last place from which on the next page shows enough. */
const giveLines = (strips: Strip[], first: number, next: number): void => {
  const latest = Math.min(next - 1, strips.length - LEAST)
  for (let index = latest; index > first && next - index <= MOST_GIVEN; index--) {
    if (!strips[index]?.mayBreakBefore) continue
    for (let held = index + 1; held <= next; held++)
      strips[held] = { ...(strips[held] as Strip), mayBreakBefore: false }
    return
  }
}

/** As few of the changes as do what is wanted, those that look best; null where a few do not. Lower ones come first. */
const fewest = (
  window: readonly Strip[],
  changes: readonly Change[],
  endsOf: EndsOf,
  isWanted: (tried: readonly Strip[], ends: PageEnds) => boolean
): readonly Change[] | null => {
  for (let count = 1; count <= changes.length; count++) {
    const chosen = changes.slice(0, count).sort((a, b) => b.at - a.at)
    const tried = withChanges(window, chosen)
    if (isWanted(tried, endsOf(tried, 0))) return chosen
  }
  return null
}

/** A paragraph of a page set anew: `count` strips from `at` give way to others. */
interface Change extends ResetStrips {
  readonly at: number
  readonly count: number
}

/** Every paragraph that begins on the page (`isAll`: nothing follows the window), a line shorter or longer, the one that it strains least first. */
const changesIn = function* (window: readonly Strip[], end: number, isAll = false): Generator<Change> {
  const wishes = window.slice(0, end).flatMap((strip, at) => (strip.reset ? wishesOf(window, at, isAll) : []))
  for (const { at, count, lines } of wishes.sort((a, b) => a.strain - b.strain)) {
    const anew = window[at]?.reset?.(lines)
    if (anew)
      yield { at, count, cost: anew.cost, strips: asBefore(anew.strips, window.slice(at, at + count)) }
  }
}

/** A paragraph that might take another number of lines, and how much each line would give or take, in em. */
interface Wish {
  readonly at: number
  readonly count: number
  readonly lines: number
  readonly strain: number
}

/** Strips of the block that begins at an index; a block that goes on past the window is as long as what is seen of it. */
const lengthOf = (window: readonly Strip[], at: number): number => {
  const block = window[at]?.block
  let end = at + 1
  while (window[end]?.block === block) end++
  return end - at
}

/**
 * Cheap, before anything is set: a paragraph that goes on past the window is left alone; a last line that is long is
 * not saved, and one that is short does not run over.
 */
const wishesOf = (window: readonly Strip[], at: number, isAll: boolean): Wish[] => {
  const count = lengthOf(window, at)
  if (at + count >= window.length && !isAll) return []
  const rights = window
    .slice(at, at + count)
    .map(({ content }) => (content.kind === 'line' ? content.line.right : 0))
  const content = window[at]?.content
  const size = content?.kind === 'line' ? content.size : 1
  const last = rights.at(-1) ?? 0
  return [
    { at, count, lines: count - 1, strain: last / size / count },
    { at, count, lines: count + 1, strain: (Math.max(...rights) - last) / size / count }
  ].filter(({ strain, lines }) => lines > 0 && strain <= MOST_GIVE)
}

/** A line that looks good gives or takes at most this much, in em. */
const MOST_GIVE = 2

const withChanges = (window: readonly Strip[], changes: readonly Change[]): Strip[] => {
  const tried = [...window]
  for (const { at, count, strips } of changes) tried.splice(at, count, ...strips)
  return tried
}

/** What neighbours asked of the paragraph holds for it still: space above, lines kept with a heading. */
const asBefore = (strips: readonly Strip[], before: readonly Strip[]): readonly Strip[] =>
  strips.map((strip, index) => {
    const old = before[index]
    if (!old || index > KEPT) return strip
    const mayBreakBefore = strip.mayBreakBefore && (old.mayBreakBefore || index === before.length - 1)
    return index === 0
      ? { ...strip, mayBreakBefore: old.mayBreakBefore, before: old.before, beforeAtTop: old.beforeAtTop }
      : { ...strip, mayBreakBefore }
  })

/** Lines of a paragraph that a heading may be kept with. */
const KEPT = 4
