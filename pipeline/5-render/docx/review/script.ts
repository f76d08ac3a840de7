/** In: a base and its ledger. Out: the same as one row of pieces: what stays, what goes, what comes. Line ends are `\n`. */
import type { Change, Ledger } from '../../../model/ledger.ts'

/** A stretch of the source's history. */
export interface ScriptPiece {
  readonly kind: 'same' | 'ins' | 'del'
  /** Of `same` and `ins`: exactly as in the kept text. */
  readonly text: string
  /** Where in the base it stands, or comes in. */
  readonly base: number
  readonly change: Change | null
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** Line ends as the review copy shows them: each ends a paragraph. */
export const withPlainLineEnds = (text: string): string => text.replace(lineEnds, '\n')

/** Deletions stand before the insertion of the same change. A line end that another kind takes the place of stays. */
export const scriptOf = (base: string, changes: Ledger): ScriptPiece[] => {
  const pieces: ScriptPiece[] = []
  let at = 0
  const push = (kind: ScriptPiece['kind'], text: string, start: number, change: Change | null): void => {
    if (text !== '') pieces.push({ kind, text, base: start, change })
  }
  for (const change of changes) {
    push('same', base.slice(at, change.start), at, null)
    at = change.end
    const before = withoutHalfLineEnd(base, change)
    const old = lineEnd.exec(before)
    const kept = change.after.indexOf('\n')
    if (old && kept >= 0) {
      const rest = old.index + old[0].length
      push('del', withPlainLineEnds(before.slice(0, old.index)), change.start, change)
      push('ins', change.after.slice(0, kept), change.start + old.index, change)
      push('same', '\n', change.start + old.index, null)
      push('del', withPlainLineEnds(before.slice(rest)), change.start + rest, change)
      push('ins', change.after.slice(kept + 1), change.end, change)
    } else {
      push('del', withPlainLineEnds(before), change.start, change)
      push('ins', change.after, change.end, change)
    }
  }
  push('same', base.slice(at), at, null)
  return pieces
}

/** A carriage return that goes from before its line feed (TN-2) is no change that a page could show. */
const withoutHalfLineEnd = (base: string, { end, before }: Change): string =>
  before.endsWith('\r') && base.charAt(end) === '\n' ? before.slice(0, -1) : before
