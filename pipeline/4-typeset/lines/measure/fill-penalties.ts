/** Tokens and the break table go in; the penalty of a break after each token comes out (LB-6 to LB-13, A.3). */
import { K, TOKEN_CLASSES } from '../../text/char-class.ts'
import { isBannedMark } from '../../text/kinsoku.ts'
import { isUnit, markerLength, softPenalty } from '../../text/soft-breaks.ts'
import type { Tokens } from '../../text/tokens.ts'
import { type Measures, NO_BREAK, RELIEF_ONLY } from './measures.ts'

/** Fills `measures.penalty` for all tokens but the last, after which the stretch ends anyway. */
export const fillPenalties = (measures: Measures, text: string, breaks: Uint8Array): void => {
  const { tokens, penalty } = measures
  const { kind, own, count } = tokens
  for (let i = 0; i < count - 1; i++) {
    const left = kind[i] ?? 0
    const right = kind[i + 1] ?? 0
    const ownPenalty = own[i] ?? 0
    if (ownPenalty > 0) penalty[i] = ownPenalty
    else if (breaks[left * TOKEN_CLASSES + right] === 1) {
      penalty[i] = left === K.ID && right === K.ID ? 0 : penaltyOf(tokens, text, i, left, right)
    } else penalty[i] = inRunOfMarks(tokens, i) ? RELIEF_ONLY : NO_BREAK
  }
  penalty[count - 1] = 0
  keepMarker(measures, text)
}

const penaltyOf = (tokens: Tokens, text: string, i: number, left: number, right: number): number => {
  const at = tokens.start[i + 1] ?? 0
  if (left === K.SP && tokens.kind[i - 1] === K.NU && right === K.WE) {
    return isUnit(text.slice(at, tokens.start[i + 2])) ? NO_BREAK : 0 // LB-9
  }
  return softPenalty(left, right, text.charAt(at - 1), text.charAt(at))
}

/** LB-5: three banned marks or more in a row may be parted in relief. */
const inRunOfMarks = ({ kind, count }: Tokens, i: number): boolean => {
  if (!isBannedMark(kind[i] ?? 0) || !isBannedMark(kind[i + 1] ?? 0)) return false
  return (i > 0 && isBannedMark(kind[i - 1] ?? 0)) || (i + 2 < count && isBannedMark(kind[i + 2] ?? 0))
}

/** LB-12: an ordinal marker that opens the paragraph stays with the token that follows it. */
const keepMarker = ({ tokens, penalty }: Measures, text: string): void => {
  if (tokens.start[0] !== 0) return
  const end = markerLength(text)
  for (let i = 0; i < tokens.count - 1 && (tokens.start[i + 1] ?? 0) <= end; i++) penalty[i] = NO_BREAK
}
