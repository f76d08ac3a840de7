/** In: a taken ordinal and what follows it. Out: what its piece of text looks like (TN-83, TN-84). */
import { endsAsSentence, firstSentenceEnd, textLength } from '../sentences.ts'
import type { Candidate } from './candidates.ts'

/** Longest heading and longest run-in sentence, in Han. */
export const LONGEST_HEADING = 50
const LONGEST_RUN_IN = 45

/**
 * `line`: a short piece without a full stop; `sentence`: one short sentence and no more; `opening`: a short sentence,
 * then others; `item`: ends as a list item does; `plain`: anything else.
 */
export type ShapeKind = 'line' | 'sentence' | 'opening' | 'item' | 'plain'

/** One ordinal's piece of text: from the ordinal to the next one or the end of the block. */
export interface Shape {
  readonly kind: ShapeKind
  readonly candidate: Candidate
  /** Value offsets in the block: where the piece ends, and where its first sentence does (-1: it has none). */
  readonly end: number
  readonly sentenceEnd: number
  /** True where the piece runs to the end of its block. */
  readonly closesBlock: boolean
  /** True where the first sentence ends at a blank, as those of its siblings do. */
  readonly isParted?: true
}

/** @example shapeOf(candidate, '一、目的', 4).kind // 'line' */
export const shapeOf = (candidate: Candidate, text: string, end: number): Shape => {
  const from = candidate.marker.end
  const sentenceEnd = firstSentenceEnd(text, from, Math.min(end, from + 2 * LONGEST_HEADING + 10))
  const kind = kindOf(text, from, end, sentenceEnd)
  return { kind, candidate, end, sentenceEnd, closesBlock: end >= text.length }
}

const kindOf = (text: string, from: number, end: number, sentenceEnd: number): ShapeKind => {
  if (end - from > 4 * LONGEST_HEADING && sentenceEnd < 0) return 'plain'
  if (sentenceEnd < 0) return lineKind(text.slice(from, end))
  const head = text.slice(from, sentenceEnd)
  if (textLength(head) > LONGEST_RUN_IN || isLatinSentence(head)) return 'plain'
  if (partsItems(head)) return 'item'
  const rest = text.slice(sentenceEnd, Math.min(end, sentenceEnd + LONGEST_SOURCE + 2)).trim()
  // 3、德贵日新。（某某《论语注》）: said by somebody, an item of a list of such; so is ——孔子.
  if (end - sentenceEnd <= LONGEST_SOURCE && /^[（(][^（()）]+[）)]$/.test(rest)) return 'item'
  if (/^(?:——|—|--)[^，。；！？]{1,24}$/.test(rest)) return 'item'
  return rest.length < 2 ? 'sentence' : 'opening'
}

/** In Latin also a heading: Media and formats authorized; technical modifications allowed. */
const partsItems = (head: string): boolean =>
  head.includes('；') || (head.includes(';') && (/\p{Script=Han}/u.test(head) || !/^\s*[A-Z]/.test(head)))

/** Votes are cast by email in a suitable manner. Many words, most of them small: what heads a paragraph is shorter, or in capitals. */
const isLatinSentence = (head: string): boolean => {
  if (!/^[A-Za-z]/.test(head) || /\p{Script=Han}/u.test(head)) return false
  const words = head.split(/\s+/)
  return words.length >= WORDS && words.filter(word => /^[^a-z]/.test(word)).length * 2 < words.length
}

/** A sentence has so many words; hardly a heading of small letters. */
const WORDS = 8

/** Who said it, and where: no longer. */
const LONGEST_SOURCE = 30

const lineKind = (piece: string): ShapeKind => {
  const text = piece.trimEnd()
  if (/[；;，,、]$|[（(][\s\u3000]*[）)]$/.test(text)) return 'item'
  // An entry of a contents list; a form to fill in.
  if (/(?:\.{4,}|…{2,}|·{4,}|‥{2,}|_{4,})\s*[\d０-９]{1,4}$/.test(text)) return 'plain'
  if (/_{3,}|＿{2,}/.test(text)) return 'plain'
  if (textLength(text) > LONGEST_HEADING || endsAsSentence(text)) return 'plain'
  return 'line'
}
