/** In: what the base has between two kept leaves and what should stand there. Out: the changes, each under its rule. */
import type { LineBreak } from '../../model/article.ts'
import type { Change } from '../../model/ledger.ts'
import type { ChangeClass } from '../../model/text.ts'
import { isLineEnd } from '../blanks.ts'
import { blankGapChanges, usualBreak } from './blank-gap.ts'
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
  readonly coreStart: number
  readonly coreEnd: number
  after: string
}

/**
 * Appends the gap's changes, and its removed pieces to `dropped`. Of the wanted text the base's own is kept where
 * it has some (the first line feed, the first tab), so that the changes stay small.
 */
export const gapChanges = (gap: Gap, changes: Change[], dropped: string[]): void => {
  if (gap.removed.length === 0 && blankGapChanges(gap, changes)) return
  const kept = keptOf(gap)
  const parts = withBlanks(partsOf(gap, kept))
  if (kept === null) supply(gap, parts)
  for (const part of parts) {
    const change = changeOf(gap.base, part)
    if (change) changes.push(change)
    if (part.kind === 'content') dropped.push(gap.base.slice(part.coreStart, part.coreEnd).trim())
  }
}

/** Where the gap itself has what is wanted; null where it must be supplied. */
const keptOf = ({ base, start, end, want, removed }: Gap): number | null => {
  if (want === '') return -1
  let at = start
  for (const piece of removed) {
    const found = foundIn(base, at, piece.start, want)
    if (found >= 0) return found
    at = Math.max(at, Math.min(piece.end, end))
  }
  const found = foundIn(base, at, end, want)
  return found >= 0 ? found : null
}

/** Never searches the base itself: without a hit that would read to its end, at every gap. */
const foundIn = (base: string, from: number, to: number, want: string): number => {
  const found = to > from ? base.slice(from, to).indexOf(want) : -1
  return found < 0 ? -1 : from + found
}

/** Removed pieces and what lies between them, in order. */
const partsOf = (gap: Gap, kept: number | null): Part[] => {
  const parts: Part[] = []
  let at = gap.start
  for (const piece of gap.removed) {
    pushBetween(gap, at, piece.start, kept, parts)
    const end = Math.min(piece.end, gap.end)
    if (end > piece.start) parts.push(partOf(piece.start, end, piece.rule, 'content', piece.confidence))
    at = Math.max(at, end)
  }
  pushBetween(gap, at, gap.end, kept, parts)
  return parts
}

const pushBetween = (gap: Gap, start: number, end: number, kept: number | null, into: Part[]): void => {
  if (kept === null || kept < start || kept >= end) pushPlain(gap, start, end, 'alone', into)
  else {
    pushPlain(gap, start, kept, 'before', into)
    pushPlain(gap, kept + gap.want.length, end, 'after', into)
  }
}

const partOf = (start: number, end: number, rule: string, kind: Part['kind'], confidence = 1): Part => ({
  start,
  end,
  rule,
  class: kind === 'markup' ? 'M' : 'A',
  confidence,
  kind,
  coreStart: start,
  coreEnd: end,
  after: ''
})

/** Where a stretch lies: before the line feed that stays, after it, or in a gap that keeps none. */
type Side = 'before' | 'after' | 'alone'

/** Blanks, then anything that is not blank, then blanks. Lost text is content: a stranger's plugin took it away. */
const pushPlain = (gap: Gap, start: number, end: number, side: Side, into: Part[]): void => {
  if (start >= end) return
  const text = gap.base.slice(start, end)
  const first = text.search(notBlank)
  if (first < 0) {
    pushBlank(gap, start, text, side, into)
    return
  }
  const last = lastNotBlank(text)
  const kind = gap.markupRule ? 'markup' : 'content'
  pushBlank(gap, start, text.slice(0, first), side, into)
  into.push(partOf(start + first, start + last, gap.markupRule ?? 'plugin', kind))
  pushBlank(gap, start + last, text.slice(last), 'after', into)
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
const pushBlank = (gap: Gap, start: number, text: string, side: Side, into: Part[]): void => {
  const end = start + text.length
  const push = (from: number, to: number, rule: string): void => {
    if (to > from) into.push(partOf(from, to, rule, 'blank'))
  }
  if (side === 'before') {
    const carriage = text.endsWith('\r') ? end - 1 : end
    push(start, carriage, 'TN-13')
    push(carriage, end, 'TN-2')
  } else if (gap.want === '' && gap.start > 0 && gap.end < gap.base.length)
    push(start, end, lineEnds.test(text) ? 'TN-15' : 'TN-13')
  else {
    const lineStart = start + afterLastLineEnd(text)
    push(start, lineStart, 'TN-16')
    push(lineStart, end, end === gap.base.length ? 'TN-13' : 'TN-14')
  }
}

const afterLastLineEnd = (text: string): number => {
  let at = text.length
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--
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
