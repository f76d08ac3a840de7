/** In: what the base has between two kept leaves and what should stand there. Out: the changes, each under its rule. */
import type { LineBreak } from '../../model/article.ts'
import type { Change } from '../../model/ledger.ts'
import type { ChangeClass } from '../../model/text.ts'
import { changeOf } from './minimal-change.ts'
import type { Removed } from './read-pieces.ts'

/** A stretch of the base that no leaf holds. */
export interface Gap {
  readonly base: string
  readonly start: number
  readonly end: number
  /** What should stand there. */
  readonly want: string
  /** Removed pieces that lie in it, sorted. */
  readonly removed: readonly Removed[]
  /** The rule that characters other than blanks were removed by; absent in plain text, which has no markup. */
  readonly markupRule: 'MD' | undefined
  /** Offsets at which the editor of the volume has parted what was one line. */
  readonly cuts: ReadonlyMap<number, LineBreak>
}

/** A part of the gap that goes, wholly or but for `after`. */
interface Part {
  start: number
  end: number
  readonly rule: string
  readonly class: ChangeClass
  readonly confidence: number
  /** `content` is told of in `dropped`. */
  readonly kind: 'blank' | 'markup' | 'content'
  /** Without the blanks that went with it. */
  readonly core: { readonly start: number; readonly end: number }
  after: string
}

/**
 * Appends the gap's changes, and its removed pieces to `dropped`. Of the wanted text the base's own is kept where
 * it has some (the first line feed, the first tab), so that the changes stay small.
 */
export const gapChanges = (gap: Gap, changes: Change[], dropped: string[]): void => {
  if (gap.removed.length === 0 && isUsualGap(gap, changes)) return
  const stretches = stretchesOf(gap)
  const kept = keptOf(gap, stretches)
  const parts = withBlanks(stretches.flatMap(stretch => partsOf(gap, stretch, kept)))
  if (kept === null) supply(gap, parts)
  for (const part of parts) {
    const change = changeOf(gap.base, part)
    if (change) changes.push(change)
    if (part.kind === 'content') dropped.push(gap.base.slice(part.core.start, part.core.end).trim())
  }
}

/** A line feed that stays, and an indent that goes (TN-14): nearly every gap there is. Anything else is false. */
const isUsualGap = ({ base, start, end, want }: Gap, changes: Change[]): boolean => {
  if (want !== '\n' || end === start || end === base.length || base.charCodeAt(start) !== 0x0a) return false
  const from = start + 1
  for (let at = from; at < end; at++) if (!isIndent(base.charCodeAt(at))) return false
  if (end > from) {
    const before = base.slice(from, end)
    changes.push({ rule: 'TN-14', class: 'A', start: from, end, before, after: '', confidence: 1 })
  }
  return true
}

const isIndent = (code: number): boolean => code === 0x3000 || code === 0x20 || code === 0x09

/** Removed pieces and what lies between them, in order. */
type Stretch = { readonly start: number; readonly end: number; readonly removed?: Removed }

const stretchesOf = ({ start, end, removed }: Gap): Stretch[] => {
  const stretches: Stretch[] = []
  let at = start
  for (const piece of removed) {
    if (piece.start > at) stretches.push({ start: at, end: piece.start })
    const pieceEnd = Math.min(piece.end, end)
    if (pieceEnd > piece.start) stretches.push({ start: piece.start, end: pieceEnd, removed: piece })
    at = Math.max(at, pieceEnd)
  }
  if (end > at) stretches.push({ start: at, end })
  return stretches
}

/** Where the gap itself has what is wanted; null where it must be supplied. */
const keptOf = ({ base, want }: Gap, stretches: readonly Stretch[]): number | null => {
  if (want === '') return -1
  for (const stretch of stretches) {
    if (stretch.removed) continue
    // Never search the base itself: without a hit that would read to its end, at every gap.
    const found = base.slice(stretch.start, stretch.end).indexOf(want)
    if (found >= 0) return stretch.start + found
  }
  return null
}

const partsOf = (gap: Gap, stretch: Stretch, kept: number | null): Part[] => {
  const { start, end, removed } = stretch
  if (removed) return [partOf(start, end, removed.rule, 'content', removed.confidence)]
  if (kept === null || kept < start || kept >= end) return plainParts(gap, start, end, 'alone')
  return [...plainParts(gap, start, kept, 'before'), ...plainParts(gap, kept + gap.want.length, end, 'after')]
}

const partOf = (start: number, end: number, rule: string, kind: Part['kind'], confidence = 1): Part => ({
  start,
  end,
  rule,
  class: kind === 'markup' ? 'M' : 'A',
  confidence,
  kind,
  core: { start, end },
  after: ''
})

/** Where a stretch lies: before the line feed that stays, after it, or in a gap that keeps none. */
type Side = 'before' | 'after' | 'alone'

/** Blanks, then anything that is not blank, then blanks. Lost text is content: a stranger's plugin took it away. */
const plainParts = (gap: Gap, start: number, end: number, side: Side): Part[] => {
  if (start >= end) return []
  const text = gap.base.slice(start, end)
  const first = text.search(notBlank)
  if (first < 0) return blankParts(gap, start, text, side)
  const last = lastNotBlank(text)
  const kind = gap.markupRule ? 'markup' : 'content'
  return [
    ...blankParts(gap, start, text.slice(0, first), side),
    partOf(start + first, start + last, gap.markupRule ?? 'plugin', kind),
    ...blankParts(gap, start + last, text.slice(last), 'after')
  ]
}

const blank =
  '\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff'
const notBlank = new RegExp(`[^${blank}]`)

const lastNotBlank = (text: string): number => {
  let end = text.length
  while (end > 0 && !notBlank.test(text.charAt(end - 1))) end--
  return end
}

const lineEnds = /[\n\r\v\f\u0085\u2028\u2029]/

/** TN-2 line ends, TN-13 line tails, TN-14 indents, TN-15 joined lines, TN-16 blank lines. */
const blankParts = (gap: Gap, start: number, text: string, side: Side): Part[] => {
  if (text === '') return []
  const end = start + text.length
  const part = (from: number, to: number, rule: string): Part[] =>
    to > from ? [partOf(from, to, rule, 'blank')] : []
  if (side === 'before') {
    const carriage = text.endsWith('\r') ? end - 1 : end
    return [...part(start, carriage, 'TN-13'), ...part(carriage, end, 'TN-2')]
  }
  const inside = gap.want === '' && gap.start > 0 && gap.end < gap.base.length
  if (inside) return part(start, end, lineEnds.test(text) ? 'TN-15' : 'TN-13')
  const lineStart = start + afterLastLineEnd(text)
  const tail = end === gap.base.length ? 'TN-13' : 'TN-14'
  return [...part(start, lineStart, 'TN-16'), ...part(lineStart, end, tail)]
}

const afterLastLineEnd = (text: string): number => {
  let at = text.length
  while (at > 0 && !lineEnds.test(text.charAt(at - 1))) at--
  return at
}

/** Blanks go with the markup or content beside them, so that each removed piece is one change. */
const withBlanks = (parts: readonly Part[]): Part[] => {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined[joined.length - 1]
    if (!before || before.end !== part.start) joined.push(part)
    else if (part.kind === 'blank' && before.kind !== 'blank') before.end = part.end
    else if (part.kind !== 'blank' && before.kind === 'blank') {
      part.start = before.start
      joined[joined.length - 1] = part
      takeBlanks(joined)
    } else joined.push(part)
  }
  return joined
}

/** Blanks were split by rule: all that touch the last part join it. */
const takeBlanks = (joined: Part[]): void => {
  const last = joined.at(-1)
  for (
    let before = joined.at(-2);
    last && before?.kind === 'blank' && before.end === last.start;
    before = joined.at(-2)
  ) {
    last.start = before.start
    joined.splice(-2, 1)
  }
}

const usualBreak = { rule: 'TN-15', confidence: 1 } as const

/** Puts the wanted text where the gap begins: into blanks or markup that go, else as an insertion (TN-15). */
const supply = (gap: Gap, parts: Part[]): void => {
  const { rule, confidence } = gap.cuts.get(gap.start) ?? gap.cuts.get(gap.end) ?? usualBreak
  const first = parts[0]
  if (!first || first.kind === 'content' || first.start > gap.start) {
    parts.unshift({ ...partOf(gap.start, gap.start, rule, 'blank', confidence), after: gap.want })
    return
  }
  if (first.kind === 'markup') parts[0] = { ...first, after: gap.want }
  else {
    const hadLineEnd = lineEnds.test(gap.base.slice(first.start, first.end))
    parts[0] = hadLineEnd
      ? { ...first, rule: 'TN-2', after: gap.want }
      : { ...first, rule, confidence, after: gap.want }
  }
}
