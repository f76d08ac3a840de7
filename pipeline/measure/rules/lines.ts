/** Lines and paragraphs: bans at line edges, full lines, gaps, lone characters, widows (LB, JU, PU-21, PG-1 to PG-3). */
import type { Design } from '../../model/design.ts'
import type { LineSetting } from '../../model/line-setting.ts'
import { type BodyLine, type BodyPage, faceOf, isFlush, isFull, isIndented } from '../body-pages.ts'
import { isHan } from '../line-edges.ts'
import { CLOSES, ENDS_NO_LINE, ENDS_SENTENCE, HALF_STARTS_NO_LINE, STARTS_NO_LINE } from '../marks.data.ts'
import { isCentred, type MeasuredText } from '../measured-text.ts'
import type { MeasuredRule } from '../measurement.ts'
import { quantile } from '../statistics.ts'
import { counted, number, type Place, row, unmeasured } from './row.ts'

/** A full line may miss the edge by so much, em. */
const RAGGED = 0.05
/** JU-9: a gap between Chinese characters that is wider is `bad`, em. */
const WIDE = 0.25
/** Fewer gaps say nothing of a line. */
const ENOUGH = 3
/** PG-1, em. */
const INDENT = 2
const INDENT_OFF = 0.15

/** A line with the one before it and the one after it in its paragraph. */
interface InPlace {
  readonly each: BodyLine
  readonly before: BodyLine | undefined
  readonly after: BodyLine | undefined
  readonly page: number
}

export const lineRules = (text: MeasuredText, { lines: setting }: Design): MeasuredRule[] => {
  if (text.body.length === 0) return [unmeasured('JU-1', 'full-lines', 'no-body', '0')]
  const lines = inPlace(text.body)
  return [
    ...bans(lines, setting),
    counted('LB-4', 'split-units', lines.filter(splitsUnit).map(tail)),
    counted('LB-7', 'cut-numbers', lines.filter(cutsNumber).map(tail)),
    row('JU-1', 'full-lines', `0 (± ${RAGGED} em)`, ...raggedOnes(lines, bodyFont(lines))),
    row('JU-9', 'gaps', `≤ ${WIDE} em`, ...spreadOnes(lines)),
    endMarks(text, lines, setting),
    row('PG-1', 'first-indent', `${INDENT} ± ${INDENT_OFF} em`, ...indents(lines)),
    counted('PG-2', 'lone-characters', lines.filter(isLone).map(head)),
    counted('PG-3', 'widows', broken(text.body))
  ]
}

/** LB-3: a profile may ask for none. */
const bans = (lines: readonly InPlace[], { level }: LineSetting): MeasuredRule[] =>
  level === 'none'
    ? [unmeasured('LB-1', 'line-starts', 'profile'), unmeasured('LB-2', 'line-ends', 'profile')]
    : [
        counted('LB-1', 'line-starts', lines.filter(startsBadly).map(head)),
        counted('LB-2', 'line-ends', lines.filter(endsBadly).map(tail))
      ]

const inPlace = (body: readonly BodyPage[]): InPlace[] => {
  const flat = body.flatMap(({ index, lines }) => lines.map(each => ({ each, page: index })))
  return flat.map(({ each, page }, at) => {
    const before = flat[at - 1]?.each
    return {
      each,
      page,
      before: before?.continues ? before : undefined,
      after: each.continues ? flat[at + 1]?.each : undefined
    }
  })
}

const head = ({ each, page }: InPlace): Place => ({ page, text: each.line.text.slice(0, 10) })
const tail = ({ each, page }: InPlace): Place => ({ page, text: each.line.text.slice(-10) })

/** Lines that begin indented begin a paragraph: what stands there is the text's fault. Half-width marks are banned after Chinese only. */
const startsBadly = ({ each, before }: InPlace): boolean => {
  const { text } = each.line
  if (STARTS_NO_LINE.test(text) || /^—(?!—)/.test(text)) return before !== undefined || isFlush(each)
  return before !== undefined && HALF_STARTS_NO_LINE.test(text) && isHan(lastOf(before.line.text))
}

const endsBadly = ({ each, after }: InPlace): boolean =>
  ENDS_NO_LINE.test(each.line.text) && (after !== undefined || isFull(each))

const lastOf = (text: string): string => [...text].at(-1) ?? ''

/** LB-4: the two halves of —— or …… on two lines; a pair before or after them is a unit of its own. */
const splitsUnit = ({ each, after }: InPlace): boolean => {
  if (!after) return false
  const ends = /(—+|…+)$/.exec(each.line.text)?.[1] ?? ''
  return ends.length % 2 === 1 && after.line.text.startsWith(ends[0] ?? '\0')
}

/** LB-7: a number goes over the line's end. Addresses may be cut (LB-15). Of words a file does not tell: the blank at a line's end leaves no trace. */
const cutsNumber = ({ each, after }: InPlace): boolean => {
  const left = /[\w.,@/-]*\d$/.exec(each.line.text)?.[0]
  const right = /^\d[\w.,@/:-]*/.exec(after?.line.text ?? '')?.[0]
  return left !== undefined && right !== undefined && !/[@/_]|www\./.test(left + right)
}

/** JU-1. A heading over several lines is broken by sense (PG-14): none of them is full. */
const raggedOnes = (lines: readonly InPlace[], font: string): [string, Place[]] => {
  const ragged = paragraphs(lines)
    .filter(all => all.some(({ each }) => isFull(each)) || !isHeading(all, font))
    .flatMap(all => all.filter(({ each }) => each.continues && Math.abs(each.end ?? 0) > RAGGED))
  return [String(ragged.length), ragged.map(tail)]
}

/** It ends without a mark, in one that headings end in too, or it is in another face than the running text. */
const isHeading = (all: readonly InPlace[], font: string): boolean => {
  const text = all.at(-1)?.each.line.text ?? ''
  if (!ENDS_SENTENCE.test(text)) return true
  const isShort = all.length <= HEADING_LINES
  return isShort && (/[？！]$/.test(text) || all.every(({ each }) => faceOf(each) !== font))
}
const HEADING_LINES = 3

/** The font that most lines are in. */
const bodyFont = (lines: readonly InPlace[]): string => {
  const counts = new Map<string, number>()
  for (const { each } of lines) counts.set(faceOf(each), (counts.get(faceOf(each)) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as const)[0]
}

const paragraphs = (lines: readonly InPlace[]): InPlace[][] => {
  const all: InPlace[][] = []
  for (const line of lines) {
    const last = all.at(-1)
    if (last && line.before !== undefined) last.push(line)
    else all.push([line])
  }
  return all
}

/** How far the Chinese characters of a line are spread: the middle one of its gaps, em. A wider one after a run-in heading is meant (PG-10). */
const spread = ({ line }: BodyLine): number => {
  const gaps = line.glyphs.flatMap((glyph, index) => {
    const next = line.glyphs[index + 1]
    return next && isHan(glyph.text) && isHan(next.text) ? [(next.x - glyph.x) / line.size - 1] : []
  })
  return gaps.length < ENOUGH ? 0 : quantile(gaps, 0.5)
}

const spreadOnes = (lines: readonly InPlace[]): [string, Place[]] => {
  const full = lines.filter(({ each }) => each.continues)
  const most = full.reduce((wide, { each }) => Math.max(wide, spread(each)), 0)
  return [`${number(most)} em`, full.filter(({ each }) => spread(each) > WIDE + 0.005).map(head)]
}

/** PU-21: in CN a mark at the end of a full line is half an em wide; in TW and HK it may be whole (PU-22). */
const endMarks = (
  { document, block }: MeasuredText,
  lines: readonly InPlace[],
  { marks }: LineSetting
): MeasuredRule => {
  if (isCentred(document)) return unmeasured('PU-21', 'marks-at-line-ends', 'region')
  // PU-30: their marks keep their ink, or all of their boxes.
  if (marks === 'hangmobanjiao' || marks === 'cct' || marks === 'plain')
    return unmeasured('PU-21', 'marks-at-line-ends', 'profile')
  const marked = lines.filter(({ each }) => each.continues && CLOSES.test(each.line.text))
  if (marked.length === 0) return unmeasured('PU-21', 'marks-at-line-ends', 'none-there', '0')
  const whole = marked.filter(({ each, page }) => {
    const last = each.line.glyphs.at(-1)
    const right = block?.sides[page % 2 === 0 ? 0 : 1].right ?? 0
    return last !== undefined && Math.abs(last.x + last.size - right) < 0.1 * last.size
  })
  return counted('PU-21', 'marks-at-line-ends', whole.map(tail))
}

/** Paragraphs of running text: such as have more than one line. */
const indents = (lines: readonly InPlace[]): [string, Place[]] => {
  const firsts = lines.filter(
    ({ each, before }) => before === undefined && each.continues && isIndented(each)
  )
  const off = firsts.filter(({ each }) => Math.abs(each.start - INDENT) > INDENT_OFF)
  const shown = (off[0] ?? firsts[0])?.each.start
  return [shown === undefined ? '' : `${number(shown)} em`, off.map(head)]
}

/** PG-2: the last line of a paragraph has one character besides its marks. */
const isLone = ({ each, before, after }: InPlace): boolean => {
  if (after !== undefined || before === undefined || !isFull(before)) return false
  return (each.line.text.match(/[\p{L}\p{N}]/gu) ?? []).length <= 1
}

/** PG-3: a paragraph's first line alone at the foot, or its last line alone at the head of a page. */
const broken = (body: readonly BodyPage[]): Place[] =>
  body.flatMap((page, at) => {
    const next = body[at + 1]
    const [last, first] = [page.lines.at(-1), next?.lines[0]]
    if (!next || !last?.continues || !first) return []
    const places: Place[] = []
    if (isIndented(last) && page.lines.at(-2)?.continues !== true)
      places.push({ page: page.index, text: last.line.text.slice(0, 10) })
    if (!first.continues) places.push({ page: next.index, text: first.line.text.slice(0, 10) })
    return places
  })
