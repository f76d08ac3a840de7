/** In: siblings that are headings in a text of one line. Out: ends of those whose line break became a blank (TN-86). */
import { isBlank, skipBlanks } from '../../../blanks.ts'
import type { Judged } from './judge.ts'

/** A blank in so many of the siblings is no chance. */
const SHARE = 0.6
/** Longest heading that ends at one, and shortest. */
const LONGEST = 30
const SHORTEST = 2

/**
 * 一、总体安排 各社区在…: value offsets in the block where the first blank after a number parts Han without a mark before
 * it; null for a sibling without one, and for all where most have none.
 */
export const endsAtBlanks = (members: readonly Judged[]): readonly (number | null)[] => {
  const ends = members.map(endAtBlank)
  const found = ends.filter(end => end !== null).length
  return found >= 2 && found >= SHARE * members.length ? ends : members.map(() => null)
}

const endAtBlank = ({ text, shape }: Judged): number | null => {
  const from = shape.candidate.marker.end
  const last = Math.min(shape.end, from + LONGEST)
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at)
    if (!isBlank(code)) {
      if (!isHan(code) && !within.includes(text.charAt(at))) return null
    } else return at - from >= SHORTEST && isHan(text.charCodeAt(skipBlanks(text, at))) ? at : null
  }
  return null
}

/** 强组织，把支部建在产业链上: what may stand within a heading. */
const within = '，、“”《》'

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff
