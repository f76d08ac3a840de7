/** In: a normalized text. Out: each removed piece with its place in the source and the rule that removed it. */
import type { Change } from '../model/ledger.ts'
import type { NormalizedText } from '../model/normalized.ts'

export interface RemovedPiece {
  /** As it stood in the source. */
  readonly text: string
  readonly rule: string
  /** Offset in the base. */
  readonly start: number
}

/** Pieces come in source order, each within a change; the same words may stand elsewhere and be kept. */
export const removedPieces = ({ source, changes, dropped }: NormalizedText): RemovedPiece[] => {
  let at = 0
  let next = 0
  return dropped.map(text => {
    const found = indexFrom(changes, next, change => holds(change, text, at))
    if (found >= 0) next = found
    const change = changes[found]
    const inside = change === undefined ? -1 : source.base.indexOf(text, Math.max(at, change.start))
    const start = inside >= 0 ? inside : Math.max(at, 0)
    at = start + text.length
    return { text, rule: change?.rule ?? '', start }
  })
}

const holds = (change: Change, text: string, from: number): boolean =>
  change.end > from && change.before.includes(text)

const indexFrom = (
  changes: readonly Change[],
  from: number,
  isMeant: (change: Change) => boolean
): number => {
  for (let index = from; index < changes.length; index++) if (isMeant(changes[index] as Change)) return index
  return -1
}
