/** In: a stretch of a base. Out: how a manifest names it. */
import { linePlace } from '../diagnostics/line-place.ts'
import type { OverridePlace } from '../diagnostics/override.ts'
import { placesIn } from '../diagnostics/places-in.ts'

const LONGEST = 60

/** By its words, counted where they stand more than once; null for what words cannot name: blanks, several lines, too much. */
export const quoteOf = (base: string, start: number, end: number): OverridePlace | null => {
  const words = base.slice(start, end)
  if (words.trim() === '' || words !== words.trim() || words.length > LONGEST) return null
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(words)) return null
  let nth = 1
  let at = base.indexOf(words)
  while (at >= 0 && at < start) {
    nth++
    at = base.indexOf(words, at + words.length)
  }
  if (at !== start) return null
  const isCounted = nth > 1 || base.includes(words, end)
  return { kind: 'words', words, nth, ...(isCounted ? { counted: true } : {}) }
}

/** By the number of its line, from 1, and what that begins with. */
export const lineOf = (base: string, at: number): OverridePlace => linePlace(base, at, placesIn(base)(at))

/** The stretch with what stands around it in its line, as far as `free` lets it go and it is worth saying. */
export const quoteAround = (
  base: string,
  start: number,
  end: number,
  free: (at: number) => boolean = () => true
): OverridePlace | null => {
  for (const reach of [4, 8, 14, 2, 0]) {
    let [from, to] = [start, end]
    while (from > 0 && start - from < reach && isInLine(base, from - 1) && free(from - 1)) from--
    while (to < base.length && to - end < reach && isInLine(base, to) && free(to)) to++
    while (from < start && /\s/.test(base.charAt(from))) from++
    while (to > end && /\s/.test(base.charAt(to - 1))) to--
    const place = quoteOf(base, whole(base, from, -1), whole(base, to, 1))
    if (place?.kind === 'words' && (place.counted !== true || reach === 0 || reach === 2)) return place
  }
  return quoteOf(base, start, end)
}

/** No half of a surrogate pair. */
const whole = (base: string, at: number, step: 1 | -1): number =>
  /[\udc00-\udfff]/.test(base.charAt(at)) && /[\ud800-\udbff]/.test(base.charAt(at - 1)) ? at + step : at

const isInLine = (base: string, at: number): boolean => !/[\n\r\v\f\u0085\u2028\u2029]/.test(base.charAt(at))
