/** In: a stretch of the base. Out: how a manifest names it: by its words, so that the place survives a changed source. */
import { linePlace } from '../../diagnostics/line-place.ts'
import type { OverridePlace } from '../../diagnostics/override.ts'
import { isLineEnd } from '../blanks.ts'
import type { PassContext } from '../pass.ts'
import type { Stretch } from './find-words.ts'

/** Shortest quotation that is taken where it stands once only, and the longest. */
const LEAST = 6
const MOST = 60
/** What is taken of a longer stretch, and the widest that is looked at around a short one. */
const ENOUGH = 18
/** Words that stand more often before the place say less than the number of its line. */
const TIMES = 20
/** Characters that may be searched for the quotations of one source, so that their cost stays linear. */
const BUDGET = 40_000_000

export type Quoting = 'around' | 'onward' | 'exact'

/**
 * Words at the stretch or a little around it, with `#n` where they stand elsewhere too; where words cannot name it, the
 * number of the line and what it begins with.
 *
 * @param how `exact` where the quotation must be the stretch and no more: a heading ends where its quotation does; `onward`
 * where it must not begin before it: there stands something else
 * @example quotedPlace(context, { start: 2, end: 8 }) // { kind: 'words', words: '办[2021]12号', nth: 1 }
 */
export const quotedPlace = (context: PassContext, given: Stretch, how: Quoting = 'around'): OverridePlace => {
  const { base } = context.source
  const exact = how === 'exact'
  const stretch = exact ? given : fromWord(base, given)
  if (isSpent(context, base.length)) return linePlace(base, stretch.start, context.placeAt(stretch.start))
  let place: OverridePlace | null = null
  for (const { start, end } of exact
    ? [stretch]
    : isWordless(base, stretch)
      ? []
      : around(base, stretch, how)) {
    const isThere = start <= stretch.start && end > stretch.start
    if (!isThere || end - start > MOST || !/[\p{L}\p{N}]/u.test(base.slice(start, end))) continue
    place = wordsAt(context, base.slice(start, end), start) ?? place
    if (place?.kind === 'words' && place.counted !== true) break
  }
  return place ?? linePlace(base, stretch.start, context.placeAt(stretch.start))
}

/** A line is quoted whole where it is no longer: its message shows as much of it. */
const SHORT = 40

/**
 * As `quotedPlace`, for what goes: all of the stretch, for what the manifest does not quote of it would stay. A long
 * line is named by its number.
 *
 * @example wholePlace(context, { start: 3, end: 24 }) // { kind: 'words', words: '发布时间：2026年3月4日 星期三 十五点', nth: 1 }
 */
export const wholePlace = (context: PassContext, given: Stretch): OverridePlace => {
  const { base } = context.source
  const { start, end } = whole(base, given.start, given.end)
  const words = base.slice(start, end)
  const isLong = end - start > SHORT && isLine(base, { start, end })
  const quoted = isLong || !/[\p{L}\p{N}]/u.test(words) ? null : wordsAt(context, words, start)
  return quoted ?? linePlace(base, start, context.placeAt(start))
}

/** True where only blanks stand beside it. */
const isLine = (base: string, { start, end }: Stretch): boolean => {
  const before = base.slice(inLine(base, start, 0, -1), start)
  return before.trim() === '' && base.slice(end, inLine(base, end, base.length, 1)).trim() === ''
}

/** What begins with the end of a line is of the line below. */
const fromWord = (base: string, { start, end }: Stretch): Stretch => {
  let from = start
  if (!/[\n\r]/.test(base.charAt(from))) return { start, end }
  while (from < end - 1 && /\s/.test(base.charAt(from))) from++
  return { start: from, end }
}

/** True where no quotation around the stretch would have a letter or digit: a quarter of a million lines may be a mark each. */
const isWordless = (base: string, { start }: Stretch): boolean => {
  const near = base.slice(inLine(base, start, start - MOST, -1), inLine(base, start, start + MOST, 1))
  return !/[\p{L}\p{N}]/u.test(near)
}

/** The stretch, then with more and more of its line. */
const around = (base: string, { start, end }: Stretch, how: Quoting): Stretch[] =>
  [LEAST, 2 * LEAST, ENOUGH].map(length => {
    const last = inLine(base, start, Math.min(end, start + ENOUGH), 1)
    const wanted = Math.max(0, length - (last - start))
    const left = how === 'onward' ? 0 : start - inLine(base, start, start - wanted, -1)
    const right = inLine(base, last, last + wanted, 1) - last
    const after = Math.min(right, Math.max(Math.ceil(wanted / 2), wanted - left))
    const quoted = unbroken(base, whole(base, start - Math.min(left, wanted - after), last + after))
    return how === 'onward' ? { ...quoted, start: Math.max(start, quoted.start) } : quoted
  })

/** Numbers and Latin words are quoted whole, where they are not long. */
const unbroken = (base: string, { start, end }: Stretch): Stretch => {
  const isWord = (at: number): boolean => /[A-Za-z0-9]/.test(base.charAt(at))
  let [from, to] = [start, end]
  while (isWord(from) && isWord(from - 1) && start - from < LEAST) from--
  while (isWord(to - 1) && isWord(to) && to - end < LEAST) to++
  return { start: from, end: to }
}

/** Goes towards `limit`, but not over the end of the line. */
const inLine = (base: string, from: number, limit: number, step: 1 | -1): number => {
  let at = Math.min(base.length, from)
  const to = Math.min(base.length, Math.max(0, limit))
  while (step > 0 ? at < to : at > to) {
    if (isLineEnd(base.charCodeAt(step > 0 ? at : at - 1))) break
    at += step
  }
  return at
}

/** Without blanks at its ends, and without half of a surrogate pair. */
const whole = (base: string, from: number, to: number): Stretch => {
  let [start, end] = [from, to]
  while (start < end && /[\s\udc00-\udfff]/.test(base.charAt(start))) start++
  while (end > start && /[\s\ud800-\udbff]/.test(base.charAt(end - 1))) end--
  return { start, end }
}

/** Null where counting does not lead there, or takes too long. */
const wordsAt = (context: PassContext, words: string, from: number): OverridePlace | null => {
  const { base } = context.source
  if (!afford(context, base.length)) return null
  let nth = 1
  let at = base.indexOf(words)
  while (at >= 0 && at < from && nth <= TIMES) {
    nth++
    at = base.indexOf(words, at + words.length)
  }
  if (at !== from) return null
  const isCounted = nth > 1 || base.includes(words, from + words.length)
  return { kind: 'words', words, nth, ...(isCounted ? { counted: true } : {}) }
}

/** What each source has cost so far. */
const spent = new WeakMap<PassContext, number>()

const afford = (context: PassContext, cost: number): boolean => {
  if (isSpent(context, cost)) return false
  spent.set(context, (spent.get(context) ?? 0) + cost)
  return true
}

/** True where nothing can be searched any more: a text with a hundred thousand doubts need not try at each. */
const isSpent = (context: PassContext, cost: number): boolean =>
  (spent.get(context) ?? 0) + cost > Math.max(BUDGET, 8 * cost)
