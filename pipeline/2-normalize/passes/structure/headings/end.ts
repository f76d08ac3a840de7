/** Where a heading ends, and how sure that has to be. In: a sibling and what was found of its end. Out: the end. */
import type { GluedEnd } from './glued-ends.ts'
import { isQuestion, type Judged } from './judge.ts'

/** Where a heading ends. */
export interface End {
  /** Value offset in the block. */
  readonly at: number
  readonly runIn: boolean
  /** Where the line break was lost: how sure the end is. */
  readonly confidence?: number
  /** True where that is not sure enough: the text stays as it is. */
  readonly uncut?: true
  /** True where it is likelier that there is no heading at all. */
  readonly unlikely?: true
  /** An end before this one that is likely, but not likely enough. */
  readonly earlier?: { readonly at: number; readonly confidence: number }
}

/** An end that had lost its line break is cut where it is surer than this (class A); below, it is only suggested (class S). */
export const CUT = 0.6
/** The same where the block begins with the heading: that line breaks were lost is not known there. */
export const CUT_LINE = 0.75
/** Surer than anything: no end is cut. */
export const NEVER = 2
/** An end that siblings do not agree on is not even suggested below this. */
export const MAY_END = 0.1

/** What was found as an end; `cut`: how sure it has to be to be cut there. */
export const endOf = (
  one: Judged,
  { length, confidence, unlikely }: Pick<GluedEnd, 'length' | 'confidence' | 'unlikely'>,
  plain: End | null | undefined,
  cut: number
): End => {
  const at = one.shape.candidate.marker.end + length
  const runIn = plain?.at === at ? plain.runIn : false
  return {
    at,
    runIn,
    confidence,
    ...(confidence < cut ? { uncut: true } : {}),
    ...(unlikely ? { unlikely } : {})
  }
}

/** The end that the shape itself shows; null where there is none. */
export const plainEnd = (one: Judged): End | null => {
  const { shape } = one
  if (shape.kind === 'line' || shape.kind === 'sentence') return { at: shape.end, runIn: false }
  if (shape.kind !== 'opening') return null
  // A question with its answer glued to it is a heading that lost its line break.
  return { at: shape.sentenceEnd, runIn: !isQuestion(one) }
}
