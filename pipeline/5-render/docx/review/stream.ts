/**
 * In: a source, what the volume shows of it, and which characters of both are the same. Out: one row of pieces in which
 * each character of the source and of the volume stands once: what stays, what goes, what comes, and by which rule.
 */
import type { Change } from '../../../model/ledger.ts'
import { LAYOUT_RULE } from '../../../model/review.ts'
import { alignUnits } from './align.ts'
import type { Match } from './matches.ts'
import { type ScriptPiece, scriptOf } from './script.ts'
import type { SourceUnits } from './units.ts'
import { readingsIn, type Stretch, withoutStretches } from './whole-stretches.ts'

export interface Piece {
  readonly status: 'same' | 'ins' | 'del'
  readonly text: string
  /** Of `ins` and `del`. */
  readonly rule: string
  readonly change: Change | null
  /** Where in the base it stands, or comes in. */
  readonly base: number
  /** Offset in `shown`; -1 of what goes. */
  readonly at: number
}

export const streamOf = (source: SourceUnits): Piece[] => {
  const matches = alignUnits(source)
  const pieces = streamWith(source, matches)
  const broken = brokenIn(source, pieces)
  return broken.length === 0 ? pieces : streamWith(source, withoutStretches(matches, broken))
}

/**
 * What takes the place of the source's text as a whole: a table whose cells are not the source's, a word with its
 * reading that the source writes otherwise, as `<ruby>` in Markdown.
 */
const brokenIn = ({ units }: SourceUnits, pieces: readonly Piece[]): Stretch[] => {
  const starts = pieces.flatMap(({ at }) => (at < 0 ? [] : [at]))
  return units.flatMap(unit => {
    const end = unit.start + unit.text.length
    const torn = readingsIn(unit).filter(stretch => hasInside(starts, stretch))
    if (unit.kind !== 'table') return torn
    return torn.length > 0 || !isCellByCell(pieces, unit.start, end) ? [{ start: unit.start, end }] : []
  })
}

/** @param sorted ascending */
const hasInside = (sorted: readonly number[], { start, end }: Stretch): boolean => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (sorted[low] ?? end) < end
}

const isCellByCell = (pieces: readonly Piece[], start: number, end: number): boolean => {
  const first = pieces.findIndex(piece => piece.at >= 0 && piece.at + piece.text.length > start)
  const last = pieces.findLastIndex(piece => piece.at >= 0 && piece.at < end)
  return pieces.slice(first, last + 1).every(piece => piece.status === 'same' || !/[\t\n]/.test(piece.text))
}

/** Of matches that are in order in both. */
export const streamWith = ({ text, shown }: SourceUnits, matches: readonly Match[]): Piece[] => {
  const reader = new ScriptReader(scriptOf(text.base, text.changes))
  const pieces: Piece[] = []
  let at = 0
  for (const match of [...matches, { a: shown.length, b: text.text.length, length: 0 }]) {
    for (const piece of reader.take(match.b)) hide(piece, pieces)
    if (match.a > at) pieces.push(layoutPiece(shown.slice(at, match.a), reader.base, at))
    at = match.a
    for (const piece of reader.take(match.b + match.length)) {
      const isGone = piece.kind === 'del'
      pieces.push(pieceOf(piece, piece.kind, isGone ? -1 : at))
      if (!isGone) at += piece.text.length
    }
  }
  for (const piece of reader.rest()) hide(piece, pieces)
  return pieces
}

const layoutPiece = (text: string, base: number, at: number): Piece => ({
  status: 'ins',
  text,
  rule: LAYOUT_RULE,
  change: null,
  base,
  at
})

const pieceOf = ({ text, change, base }: ScriptPiece, status: Piece['status'], at: number): Piece => ({
  status,
  text,
  rule: change?.rule ?? LAYOUT_RULE,
  change,
  base,
  at
})

/** What the kept text has and the volume does not show: the source's own goes, what a rule put in never was. */
const hide = (piece: ScriptPiece, pieces: Piece[]): void => {
  if (piece.kind !== 'ins') pieces.push(pieceOf(piece, 'del', -1))
}

/** Gives a script piece by piece, cut at offsets of the kept text. What goes right before an offset comes after it. */
class ScriptReader {
  base = 0
  private kept = 0
  private next = 0
  private cut = 0
  private readonly script: readonly ScriptPiece[]

  constructor(script: readonly ScriptPiece[]) {
    this.script = script
  }

  take(to: number): ScriptPiece[] {
    const taken: ScriptPiece[] = []
    while (this.kept < to) {
      const piece = this.script[this.next]
      if (!piece) break
      taken.push(this.partOf(piece, to))
    }
    return taken
  }

  rest(): ScriptPiece[] {
    const left = this.script.slice(this.next)
    const [first, ...others] = left
    this.next = this.script.length
    return first ? [this.cutHead(first), ...others].filter(piece => piece.text !== '') : []
  }

  private partOf(piece: ScriptPiece, to: number): ScriptPiece {
    const part = this.cutHead(piece)
    const room = to - this.kept
    if (piece.kind === 'del' || part.text.length <= room) {
      this.next++
      this.cut = 0
      if (piece.kind !== 'del') this.kept += part.text.length
      this.base = piece.kind === 'same' ? part.base + part.text.length : piece.base
      return part
    }
    this.cut += room
    this.kept = to
    const text = part.text.slice(0, room)
    this.base = piece.kind === 'same' ? part.base + room : piece.base
    return { ...part, text }
  }

  private cutHead(piece: ScriptPiece): ScriptPiece {
    if (this.cut === 0) return piece
    const base = piece.kind === 'same' ? piece.base + this.cut : piece.base
    return { ...piece, text: piece.text.slice(this.cut), base }
  }
}
