/** In: the blocks of a text whose first line is a label and a name. Out: it and the lines under a label like its own, each over a text: pieces. */
import type { Block, Blocks } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { endsAsProse, isAtLeast } from '../sentences.ts'
import { pieceNouns } from '../title/title-line.data.ts'
import { endsInGenre, isTitleLine } from '../title/title-line.ts'
import type { Piece } from './pieces.ts'

/** 演讲范文：老井 and 演讲范文：渡口, each over its own text, after a first line of the same build. */
export const findLabelled = (blocks: Blocks, titleAt: number): readonly Piece[] => {
  const first = Math.max(0, titleAt)
  const own = labelOf(blocks[first])
  if (own === null) return []
  const lines = blocks.flatMap((block, index) => {
    const label = index < first || !isOverText(blocks, index) ? null : labelOf(block)
    return label === null ? [] : [{ index, label, text: block?.text ?? '' }]
  })
  const seen = new Set<string>()
  const known = new Set([own])
  const found = lines.filter(({ label, text }) => {
    if (seen.has(text) || !(known.has(label) || [...known].some(one => isKin(label, one)))) return false
    seen.add(text)
    if (known.size < LABELS) known.add(label)
    return true
  })
  if (found[0]?.index !== first || found.length < 2) return []
  const accepted = new Set(found)
  const counts = new Map<string, number>()
  for (const { label } of lines) counts.set(label, (counts.get(label) ?? 0) + 1)
  const isRepeated = (label: string): boolean => label.length >= SHARED && (counts.get(label) ?? 0) >= 2
  return lines
    .filter(line => accepted.has(line) || (!seen.has(line.text) && isRepeated(line.label)))
    .map(({ index }) => ({ index, recognition }))
}

/** Of so many labels a further one may be kin. */
const LABELS = 12

const recognition: Piece['recognition'] = {
  confidence: 0.88,
  reasons: ['begins with a label as the first line does']
}

/** What stands before the colon of a title; null where there is none, or too little. */
const labelOf = (block: Block | null | undefined): string | null => {
  if (!block || !isTitleLine(block)) return null
  return /^(?=.*\p{Script=Han}{2})([^：:，。；、“”《》]{4,30})[：:]\s*\S.+$/u.exec(block.text)?.[1] ?? null
}

/** So many characters at the front of two labels, after a year, are no chance. */
const SHARED = 6
/** And so many where both end in the same kind of text. */
const NEAR = 4

/** 2031年征文 and 2031年征文选登, 小学征文 and 本校小学征文. */
const isKin = (label: string, own: string): boolean => {
  if (label === own) return true
  const front = sharedFront(label, own)
  if (/^(?:19|20)\d\d/.test(own) && front >= SHARED) return true
  return (
    (endsInGenre(label) || pieceNouns.some(noun => noun.length > 1 && folded(label).endsWith(noun))) &&
    folded(label).slice(-2) === folded(own).slice(-2) &&
    (front >= NEAR || label.slice(-NEAR) === own.slice(-NEAR))
  )
}

const sharedFront = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++
  return at
}

const BODY = 30

const isOverText = (blocks: Blocks, index: number): boolean => {
  const below = blocks.slice(index + 1, index + 4)
  return below.some(block => block !== null && (isAtLeast(block.text, BODY) || endsAsProse(block.text)))
}
