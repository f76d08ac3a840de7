/** The grid: size, pitch, lines a page, characters a line, head margin and height of the block (GW-2, GW-4, GW-8, GW-9; PG-5). */
import type { Design } from '../../model/design.ts'
import { type BodyPage, isFlush, isIndented } from '../body-pages.ts'
import { isHan } from '../line-edges.ts'
import type { MeasuredText } from '../measured-text.ts'
import type { MeasuredRule } from '../measurement.ts'
import { clusters, commonest } from '../statistics.ts'
import type { TextBlock } from '../text-block.ts'
import { millimetres, number, type Place, points, row, toMm, unmeasured } from './row.ts'

/** The em box: its top stands so far above the baseline, its foot so far below (PG-6), in em. */
export const ABOVE = 0.88
const BELOW = 0.12

/** Lengths of the page, mm, as 5.2.1 has it. */
const TOLERANCE = 1
/** A baseline may stand so far from the grid, pt. */
const OFF_GRID = 0.6
/** Lines of running text begin no farther in, em. */
const RUNNING = 4.5

/**
 * What `gongwen` may be: 三号 is 15.75 or 16 pt (GW-8), and 22 lines fill 225 mm whether the last line's gap is counted in,
 * as a word processor does, or not (GW-9).
 */
const ranges = { size: [15.7, 16.05], pitch: [28.9, 29.7] } as const

/** Points that a size and a pitch may differ from other profiles'. */
const SIZE_OFF = 0.05
const PITCH_OFF = 0.1

export const gridRules = (text: MeasuredText, design: Design): MeasuredRule[] => {
  const { block, body } = text
  const isStandard = design.name === 'gongwen'
  const rule = (standard: string): string => (isStandard ? standard : 'PG-5')
  if (block === null || body.length === 0) return [unmeasured(rule('GW-4'), 'lines-a-page', 'no-body')]
  const all = body.map(({ index }) => ({ page: index }))
  const top = firstBaseline(body)
  const sizes = isStandard ? ranges.size : around(design.bodySize, SIZE_OFF)
  const pitches = isStandard ? ranges.pitch : around(design.pitch, PITCH_OFF)
  return [
    inRange(rule('GW-8'), 'body-size', sizes, block.size, all),
    inRange(rule('GW-9'), 'pitch', pitches, block.pitch, all),
    headMargin(rule('GW-2'), body, block, top, design),
    linesAPage(rule('GW-4'), body, block, top, design),
    textHeight(rule('GW-2'), body, block, top, design, isStandard),
    charactersALine(rule('GW-4'), body, block, design),
    onGrid(body, block, top)
  ]
}

const around = (value: number, off: number): readonly [number, number] => [value - off, value + off]

const inRange = (
  rule: string,
  what: 'body-size' | 'pitch',
  [least, most]: readonly [number, number],
  value: number,
  all: readonly Place[]
): MeasuredRule =>
  row(
    rule,
    what,
    `${number(least)}–${points(most)}`,
    points(value),
    value < least - 0.005 || value > most + 0.005 ? all : []
  )

/** The head of the block: where pages begin that begin with running text; null where none does. */
const firstBaseline = (body: readonly BodyPage[]): number | null => {
  const opening = body.filter(({ opens }) => opens)
  const firsts = opening.flatMap(({ lines: [first] }) => (first ? [first.line.baseline] : []))
  const often = clusters(firsts, 1).filter(({ count }) => count > 1)
  const [alone] = opening
  if (often.length > 0) return often[0]?.value ?? null
  const opens = alone?.lines[0]
  return opening.length === 1 && opens && (isFlush(opens) || isIndented(opens)) ? opens.line.baseline : null
}

const headMargin = (
  rule: string,
  body: readonly BodyPage[],
  block: TextBlock,
  top: number | null,
  { page }: Design
): MeasuredRule => {
  const expected = `${toMm(page.headMargin).toFixed(1)} ± ${TOLERANCE} mm`
  if (top === null) return unmeasured(rule, 'head-margin', 'no-text-at-head', expected)
  const head = top - ABOVE * block.size
  const isOff = Math.abs(toMm(head - page.headMargin)) > TOLERANCE
  const least = page.headMargin + ABOVE * block.size - (TOLERANCE * 72) / 25.4
  const broken = body.filter(({ lines: [first] }) =>
    isOff ? Math.abs((first?.line.baseline ?? 0) - top) <= 1 : (first?.line.baseline ?? top) < least
  )
  return row(
    rule,
    'head-margin',
    expected,
    millimetres(head),
    broken.map(({ index }) => ({ page: index }))
  )
}

/** Lines from the first to the last, counted by the pitch, so that titles and free lines take theirs. */
const heightInLines = ({ lines }: BodyPage, block: TextBlock, top: number | null): number => {
  const first = top ?? lines[0]?.line.baseline ?? 0
  const last = Math.max(...lines.map(({ line }) => line.baseline))
  return Math.round((last - first) / block.pitch) + 1
}

const linesAPage = (
  rule: string,
  body: readonly BodyPage[],
  block: TextBlock,
  top: number | null,
  { page }: Design
): MeasuredRule => {
  const heights = body.map(each => ({ page: each.index, lines: heightInLines(each, block, top) }))
  const most = Math.max(...heights.map(({ lines }) => lines))
  const wanted = page.linesPerPage
  if (most < wanted && !isFilled(body))
    return unmeasured(rule, 'lines-a-page', 'no-full-page', String(wanted))
  const broken =
    most < wanted
      ? heights.filter(({ lines }) => lines === most)
      : heights.filter(({ lines }) => lines > wanted)
  return row(rule, 'lines-a-page', String(wanted), String(most), broken)
}

/** Enough pages go on in the next that one of them should be full. */
const isFilled = (body: readonly BodyPage[]): boolean =>
  body.filter(({ lines }) => lines.at(-1)?.continues === true).length >= 3

const textHeight = (
  rule: string,
  body: readonly BodyPage[],
  block: TextBlock,
  top: number | null,
  { page, pitch, bodySize }: Design,
  isStandard: boolean
): MeasuredRule => {
  const wanted = (page.linesPerPage - 1) * pitch + bodySize
  // By a word processor's way of counting the last line's gap is empty (GW-9).
  const least = isStandard ? (page.linesPerPage - 1) * ranges.pitch[0] + bodySize : wanted
  const expected = isStandard
    ? `${toMm(least).toFixed(1)}–${toMm(wanted).toFixed(1)} ± ${TOLERANCE} mm`
    : `${toMm(wanted).toFixed(1)} ± ${TOLERANCE} mm`
  if (top === null) return unmeasured(rule, 'text-height', 'no-text-at-head', expected)
  const heights = body.map(each => ({
    page: each.index,
    height: Math.max(...each.lines.map(({ line }) => line.baseline)) - top + (ABOVE + BELOW) * block.size
  }))
  const most = Math.max(...heights.map(({ height }) => height))
  if (toMm(most - least) < -TOLERANCE && !isFilled(body))
    return unmeasured(rule, 'text-height', 'no-full-page', expected)
  const isLow = toMm(most - least) < -TOLERANCE
  const broken = heights.filter(({ height }) => (isLow ? height === most : toMm(height - wanted) > TOLERANCE))
  return row(rule, 'text-height', expected, millimetres(most), broken)
}

/** By the advance from one Chinese character to the next, which may be a little more than the size (GW-8). */
const charactersALine = (
  rule: string,
  body: readonly BodyPage[],
  block: TextBlock,
  { page, bodySize }: Design
): MeasuredRule => {
  const wanted = Math.round(page.textWidth / bodySize)
  const steps = body.flatMap(({ lines }) =>
    lines.flatMap(({ line }) =>
      line.glyphs.flatMap((glyph, index) => {
        const next = line.glyphs[index + 1]
        return next && isHan(glyph.text) && isHan(next.text) ? [next.x - glyph.x] : []
      })
    )
  )
  const step = unspread(steps) ?? block.size
  const [recto] = block.sides
  const found = Math.floor((recto.right - recto.left) / step + 0.1)
  const broken = found === wanted ? [] : body.map(({ index }) => ({ page: index }))
  return row(rule, 'characters-a-line', String(wanted), String(found), broken)
}

/** Lines are filled by wider gaps, each line by its own: the least advance that many have is that of a line left alone. */
const unspread = (steps: readonly number[]): number | null =>
  clusters(steps, 0.02).find(({ count }) => count >= MANY * steps.length)?.value ?? commonest(steps, 0.02)
const MANY = 0.05

/**
 * PG-5: all lines of running text stand on the page's grid, so that they register on both sides of the sheet. Where no page
 * begins with them, the grid is where most of them stand. Lines in the middle or at the right are no running text.
 */
const onGrid = (body: readonly BodyPage[], block: TextBlock, top: number | null): MeasuredRule => {
  const lines = body.flatMap(({ index, lines }) =>
    lines.filter(({ start }) => start < RUNNING).map(({ line }) => ({ page: index, line }))
  )
  const phases = lines.map(({ line }) => line.baseline % block.pitch)
  const first = top ?? commonest(phases, OFF_GRID) ?? 0
  const broken = lines
    .filter(({ line }) => {
      const off = (line.baseline - first) / block.pitch
      return Math.abs(off - Math.round(off)) * block.pitch > OFF_GRID
    })
    .map(({ page, line }) => ({ page, text: line.text.slice(0, 12) }))
  return row('PG-5', 'grid', `0 (± ${OFF_GRID} pt)`, String(broken.length), broken)
}
