/** In: siblings in a text that lost its line breaks. Out: whether they are items of a list, no headings. */
import { skipBlanks } from '../../../blanks.ts'
import type { Judged } from './judge.ts'
import { followsOn, readMarker } from './marker.ts'

/** 答：（一）……；（二）……；（三）……。（四）……。: a list, of which some items are sentences. */
export const areListed = (members: readonly Judged[]): boolean => {
  const items = members.filter(closesAsItem)
  const holding = members.filter(holdsNextItem)
  return (
    (items.length >= 2 && items.length >= LISTED * members.length) ||
    (holding.length > 0 && holding.length >= HOLDING * members.length)
  )
}

const LISTED = 0.3
/** One ； among many siblings is a slip. */
const HOLDING = 0.2

const closesAsItem = ({ text, shape }: Judged): boolean =>
  /[；;]\s*$/.test(text.slice(shape.end - 2, shape.end))

/** The number after its own follows a ； within it. */
const holdsNextItem = ({ member: { candidate }, text, shape }: Judged): boolean => {
  const { family, value, end } = candidate.marker
  const at = text.slice(end, Math.min(shape.end, end + LONGEST_ITEM)).search(/[；;]/)
  const next = at < 0 ? null : readMarker(text, skipBlanks(text, end + at + 1))
  return next?.family === family && followsOn(value, next.value)
}

const LONGEST_ITEM = 300
