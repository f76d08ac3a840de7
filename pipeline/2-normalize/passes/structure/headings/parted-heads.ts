/** In: siblings that begin lines. Out: where a heading ends at a blank and its sentence goes on in the line: 3.1　标题　这一…… (TN-84). */
import { isBlank, skipBlanks } from '../../../blanks.ts'
import type { Judged } from './judge.ts'

/** A blank in so many of the siblings is no chance. */
const SHARE = 0.6
/** Longest heading that ends at one, and shortest; what follows it is at least so long. */
const LONGEST = 30
const SHORTEST = 2
const BODY = 20

/** The siblings with the ends of their headings, where most of them have such a blank. */
export const partedHeads = (members: readonly Judged[]): readonly Judged[] => {
  if (members.length < 2) return members
  const ends = members.map(partedAt)
  const found = ends.filter(end => end !== null).length
  if (found < 2 || found < SHARE * members.length) return members
  return members.map((one, index) => {
    const sentenceEnd = ends[index] ?? null
    return sentenceEnd === null
      ? one
      : { ...one, shape: { ...one.shape, kind: 'opening', sentenceEnd, isParted: true } }
  })
}

/** The first blank that parts two Han, or is wide, where no mark stands before it, and running text without another behind it. */
const partedAt = ({ text, shape, member }: Judged): number | null => {
  const from = shape.candidate.marker.end
  if (member.candidate.at > 0) return null
  const last = Math.min(shape.end, from + LONGEST)
  for (let at = from; at < last; at++) {
    if ('，。；：！？,;:'.includes(text.charAt(at))) return null
    if (!isBlank(text.charCodeAt(at))) continue
    const next = skipBlanks(text, at)
    if (parts(text, at, next))
      return at - from >= SHORTEST && isProse(text.slice(next, shape.end)) ? at : null
    at = next - 1
  }
  return null
}

const parts = (text: string, at: number, next: number): boolean =>
  next - at > 1 || text.charAt(at) === '\u3000' || (isHan(text, at - 1) && isHan(text, next))

const isHan = (text: string, at: number): boolean => /[\u3400-\u9fff]/.test(text.charAt(at))

/** A sentence follows, and no other piece of a row. */
const isProse = (rest: string): boolean =>
  rest.length >= BODY &&
  /[，。；：？！]/.test(rest) &&
  !/^[^，。；：？！]{0,15}(?:[\u3000\t]|\s{2})/.test(rest)
