/** What a review copy is written from: each source with what became of it, and remarks for the editor, worded. */
import type { Change, Ledger } from './ledger.ts'

/** A source of the volume, in the order of the volume. */
export interface ReviewText {
  readonly file: string
  /** As decoded: what rejecting everything gives. */
  readonly base: string
  /** The kept text. */
  readonly text: string
  readonly changes: Ledger
  /** How many pieces of the volume it gives. */
  readonly pieces: number
  readonly remarks: readonly ReviewRemark[]
}

/** A comment at a base offset. */
export interface ReviewRemark {
  readonly at: number
  readonly text: string
}

/** What is said besides. */
export interface ReviewWishes {
  /** The comment of a change of this rule at its first change, or at every one; null: none. */
  readonly remarkOf: (rule: string, change: Change, text: ReviewText) => string | null
  /** True: a comment at every change. */
  readonly all: boolean
  /** Seconds since 1970 that date the changes. */
  readonly epochSeconds: number
  /** By name: what `accept` reads again. */
  readonly properties: Readonly<Record<string, string>>
}

/** Who a change is from, as word processors show it. @example authorOf('TN-20') // 'chengce TN-20' */
export const authorOf = (rule: string): string => `chengce ${rule}`

/** The rule of what stands elsewhere, or only, in the volume: titles from the manifest, notes at the foot, our own numbers. */
export const LAYOUT_RULE = 'layout'
