/** In: siblings that are headings in a text of one line. Out: ends of those that stand right before a number in brackets (TN-86). */
import type { Judged } from './judge.ts'

/** Numbers that go on counting from the section before are none of a group: in so many of the siblings they are no chance. */
const SHARE = 0.6
const LEAST = 3
/** Longest heading that ends at one, and shortest. */
const LONGEST = 42
const SHORTEST = 4

/**
 * 二、放要放出活力、放出创造力（五）系统梳理…。三、管要管出公平、管出质量（十一）…: value offsets in the block where such a number
 * follows what may be a heading, or where the sibling ends; null for the others, and for all where most have none.
 */
export const endsAtNumbers = (members: readonly Judged[]): readonly (number | null)[] => {
  const ends = members.map(endAtNumber)
  const found = members.filter((one, index) => ends[index] !== null || one.shape.kind === 'line').length
  return found >= LEAST && found >= SHARE * members.length ? ends : members.map(() => null)
}

const endAtNumber = ({ text, shape }: Judged): number | null => {
  const from = shape.candidate.marker.end
  const at = text
    .slice(from, Math.min(shape.end, from + LONGEST + 1))
    .search(/[（(][一二三四五六七八九十]{1,3}[）)]/)
  return at >= SHORTEST && bare.test(text.slice(from, from + at)) ? from + at : null
}

/** Of one to three clauses, none of them closed. */
const bare = /^[^，。；：！？,;:!?]+(?:[，,][^，。；：！？,;:!?]{3,}){0,2}$/
