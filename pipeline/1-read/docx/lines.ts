/** In: a paragraph of the model. Out: its lines: text with marks and dress, what is hidden, pictures. Nothing is written yet. */
import type { Dress } from '../../model/article.ts'
import { raisedText } from '../../model/raised-text.ts'
import { type Look, type ModelParagraph, type ModelSpan, plainLook } from './model.ts'
import { isTitleStyle } from './style-names.ts'

/** Letters of one look. */
export interface Piece {
  readonly text: string
  readonly look: Look
}

/** What stands between letters, at an offset of the line's text. */
export interface Point {
  readonly at: number
  readonly span: Extract<ModelSpan, { kind: 'image' | 'note' }>
}

/** One line of the base to be: no blanks at its ends. */
export interface Line {
  readonly pieces: readonly Piece[]
  readonly points: readonly Point[]
  /** What was hidden in it; '' for nothing. */
  readonly hidden: string
  /** Blanks at its head, in em, with the paragraph's indent. */
  readonly indent: number
  readonly pageBreakBefore: boolean
  readonly dress: Dress
  /** Stretches above or below the line that had to be set on it. */
  readonly flattened: number
}

/** @param bodySize the commonest size of the text, in points */
export const linesOf = (paragraph: ModelParagraph, bodySize: number): Line[] => {
  const isHeading = paragraph.outline !== undefined || isTitleStyle(paragraph.style)
  const lines: Line[] = []
  let pageBreak = paragraph.pageBreakBefore
  for (const spans of isHeading ? headingLines(paragraph.spans) : splitLines(paragraph.spans)) {
    const [first] = spans
    if (first?.kind === 'page') pageBreak = true
    const line = lineOf(paragraph, spans, lines.length === 0, bodySize)
    lines.push(pageBreak ? { ...line, pageBreakBefore: true } : line)
    if (!isEmpty(line)) pageBreak = false
  }
  return lines
}

export const isEmpty = ({ pieces, points, hidden }: Line): boolean =>
  pieces.length === 0 && points.length === 0 && hidden === ''

export const lineText = ({ pieces }: Pick<Line, 'pieces'>): string => pieces.map(piece => piece.text).join('')

/** Each begins with the break before it. */
const splitLines = (spans: readonly ModelSpan[]): ModelSpan[][] => {
  const lines: ModelSpan[][] = [[]]
  for (const span of spans) {
    if (span.kind === 'line' || span.kind === 'page') lines.push([])
    lines.at(-1)?.push(span)
  }
  return lines
}

/** A heading that was broken by hand is one line again (TC-6), but a subtitle after a dash stays one of its own. */
const headingLines = (spans: readonly ModelSpan[]): ModelSpan[][] => {
  const lines: ModelSpan[][] = []
  for (const line of splitLines(spans)) {
    const text = spanText(line)
    const before = lines.at(-1)
    const [first, ...rest] = line
    if (!before || first?.kind !== 'line' || spanText(before) === '' || /^\s*[—–―－（(-]/.test(text))
      lines.push(line)
    else before.push(gapIn(spanText(before), text), ...rest)
  }
  return lines
}

const spanText = (spans: readonly ModelSpan[]): string =>
  spans.map(span => (span.kind === 'text' ? span.text : '')).join('')

const gapIn = (left: string, right: string): ModelSpan => {
  // 上篇, 附件1, 第十二章: what is so short is a number, and the title follows it.
  const isNumber = /^(?:\s*\S){1,4}\s*$|^\s*第[\d〇零一二三四五六七八九十百千]+\S\s*$/u.test(left)
  const isLatin = /[A-Za-z\d]\s*$/.test(left) && /^\s*[A-Za-z\d]/.test(right)
  return { kind: 'text', text: isNumber ? '\u3000' : isLatin ? ' ' : '', look: plainLook }
}

const lineOf = (
  paragraph: ModelParagraph,
  spans: readonly ModelSpan[],
  isFirst: boolean,
  bodySize: number
): Line => {
  const { pieces, points, hidden, flattened } = collect(spans)
  const number = isFirst ? paragraph.number : undefined
  const { kept, indent } = trimmed(pieces, points, number?.gap === 'nothing' && number.text !== '')
  const head = number && kept.pieces.length + kept.points.length > 0 ? numberHead(number, lineText(kept)) : ''
  const whole = head === '' ? kept : withHead(kept, head)
  return {
    ...whole,
    hidden,
    flattened,
    indent: indent + (isFirst ? paragraph.indent : 0),
    pageBreakBefore: false,
    dress: dressOf(paragraph, kept.pieces, isFirst, head === '' ? undefined : number?.text, bodySize)
  }
}

/** Visible pieces and points, with hidden text apart. */
const collect = (
  spans: readonly ModelSpan[]
): { pieces: Piece[]; points: Point[]; hidden: string; flattened: number } => {
  const pieces: Piece[] = []
  const points: Point[] = []
  let hidden = ''
  let flattened = 0
  let at = 0
  for (const span of spans) {
    if (span.kind === 'image' || span.kind === 'note') points.push({ at, span })
    if (span.kind !== 'text' || span.text === '') continue
    const written = span.text.replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    const how = span.look.raised
    const raised =
      how === ''
        ? { text: written, isFlattened: false }
        : raisedText(written, how === 'superscript' ? 'super' : 'sub')
    if (span.look.hidden) hidden += raised.text
    else {
      const look: Look = raised.isFlattened ? span.look : { ...span.look, raised: '' }
      pieces.push({ text: raised.text, look })
      at += raised.text.length
      if (raised.isFlattened) flattened++
    }
  }
  return { pieces, points, hidden: hidden.trim(), flattened }
}

const blankAtStart = /^[\s\u3000]+/
const blankAtEnd = /[\s\u3000]+$/

/** Without blanks at the ends; those at the head are measured. */
const trimmed = (
  pieces: readonly Piece[],
  points: readonly Point[],
  keepHead: boolean
): { kept: { pieces: Piece[]; points: Point[] }; indent: number } => {
  const text = lineText({ pieces })
  const blanks = keepHead && text.trim() !== '' ? '' : (blankAtStart.exec(text)?.[0] ?? '')
  const from = blanks.length
  const to = Math.max(from, text.length - (blankAtEnd.exec(text.slice(from))?.[0].length ?? 0))
  let at = 0
  const kept = pieces.flatMap((piece): Piece[] => {
    const start = at
    at += piece.text.length
    const inside = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return inside === '' ? [] : [{ ...piece, text: inside }]
  })
  const moved = points.map(point => ({ ...point, at: Math.min(Math.max(point.at, from), to) - from }))
  const indent = [...blanks].reduce((sum, char) => sum + (char === '\u3000' ? 1 : char === '\t' ? 2 : 0.5), 0)
  return { kept: { pieces: kept, points: moved }, indent }
}

/** The number and what stands between it and the text, as somebody would type them. */
const numberHead = ({ text, gap }: { readonly text: string; readonly gap: string }, rest: string): string => {
  if (gap === 'nothing') return text
  if (/[\u4e00-\u9fff]$/.test(text)) return `${text}\u3000`
  const isLatin = /^[A-Za-z\d]/.test(rest)
  if (/[A-Za-z\d]$/.test(text)) return `${text} `
  return isLatin && /[!-~]$/.test(text) ? `${text} ` : text
}

const withHead = (
  { pieces, points }: { readonly pieces: readonly Piece[]; readonly points: readonly Point[] },
  head: string
): { pieces: Piece[]; points: Point[] } => {
  const [first] = pieces
  const look = first ? { ...first.look, url: '', struck: false } : plainLook
  return {
    pieces: [{ text: head, look }, ...pieces],
    points: points.map(point => ({ ...point, at: point.at + head.length }))
  }
}

const dressOf = (
  paragraph: ModelParagraph,
  pieces: readonly Piece[],
  isFirst: boolean,
  numbering: string | undefined,
  bodySize: number
): Dress => {
  const { align, style, outline } = paragraph
  const isTitle = isFirst && isTitleStyle(style)
  const size = commonSize(pieces)
  const ratio = size > 0 && bodySize > 0 ? Math.round((100 * size) / bodySize) / 100 : 1
  return {
    ...(style === '' ? {} : { style }),
    ...(isTitle ? { title: true } : outline !== undefined && isFirst ? { outline } : {}),
    ...(isAll(pieces, look => look.bold) ? { bold: true } : {}),
    ...(align === 'center' ? { align: 'center' } : {}),
    ...(align === 'right' || align === 'end' ? { align: 'right' } : {}),
    ...(ratio === 1 ? {} : { size: ratio }),
    ...(numbering === undefined ? {} : { numbering })
  }
}

/** True where all letters of a line look so, blanks aside; false where there are none. */
export const isAll = (pieces: readonly Piece[], has: (look: Look) => boolean): boolean =>
  pieces.some(piece => piece.text.trim() !== '') &&
  pieces.every(piece => piece.text.trim() === '' || has(piece.look))

/** In points; 0 where there are no letters. */
export const commonSize = (pieces: Iterable<Piece>): number => {
  const counts = new Map<number, number>()
  for (const { text, look } of pieces) {
    const letters = text.replace(/\s/g, '').length
    counts.set(look.size, (counts.get(look.size) ?? 0) + letters)
  }
  let best = 0
  let most = 0
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count]
  return best
}
