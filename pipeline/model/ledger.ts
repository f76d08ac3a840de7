import type { ChangeClass } from './text.ts'

/**
 * One change of the ledger: `base.slice(start, end) === before` became `after`. Minimal: `before` and `after`
 * share no prefix and no suffix. Offsets are UTF-16 units of the base.
 */
export interface Change {
  readonly rule: string
  readonly class: ChangeClass
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  readonly confidence: number
}

/** Sorted changes that do not overlap: applied to the base they give the kept text. */
export type Ledger = readonly Change[]

/** The kept text: the base with every change applied. */
export const applyLedger = (base: string, ledger: Ledger): string => {
  const pieces: string[] = []
  let at = 0
  for (const change of ledger) {
    pieces.push(base.slice(at, change.start), change.after)
    at = change.end
  }
  pieces.push(base.slice(at))
  return pieces.join('')
}

/**
 * The decoded source, rebuilt from the kept text and the ledger alone.
 *
 * @example rebuildBase('你好，', [{ start: 2, end: 3, before: ',', after: '，', … }]) // '你好,'
 */
export const rebuildBase = (text: string, ledger: Ledger): string => {
  const pieces: string[] = []
  let at = 0
  let shift = 0 // text offset = base offset + shift
  for (const change of ledger) {
    pieces.push(text.slice(at, change.start + shift), change.before)
    at = change.start + shift + change.after.length
    shift += change.after.length - change.before.length
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
