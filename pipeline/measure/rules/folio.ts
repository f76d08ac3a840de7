/** Page numbers: form, place, height, size and order (GW-29, PG-12). */
import type { Design } from '../../model/design.ts'
import { isFolioText } from '../furniture.ts'
import type { Line } from '../glyph.ts'
import type { MeasuredText } from '../measured-text.ts'
import type { MeasuredRule } from '../measurement.ts'
import type { TextBlock } from '../text-block.ts'
import { ABOVE } from './grid.ts'
import { millimetres, type Place, points, row, toMm, unmeasured } from './row.ts'

/** mm; the standard gives none. */
const TOLERANCE = 1
/** pt */
const SIZE_OFF = 0.3

/** The printed number of a page of running text. */
interface Folio {
  readonly page: number
  readonly line: Line
  /** Null of a Roman one. */
  readonly number: number | null
}

export const folioRules = (text: MeasuredText, design: Design): MeasuredRule[] => {
  const rule = design.name === 'gongwen' ? 'GW-29' : 'PG-12'
  const { block, body } = text
  if (block === null || body.length === 0) return [unmeasured(rule, 'folio-form', 'no-body')]
  const found = body.flatMap(({ index }) => folioOf(text, index) ?? [])
  const without = body.filter(({ index }) => !found.some(({ page }) => page === index))
  if (found.length === 0) {
    const places = without.map(({ index }) => ({ page: index }))
    return [row(rule, 'folio-form', formOf(design), '', places)]
  }
  return [
    form(
      rule,
      found,
      without.map(({ index }) => index),
      design
    ),
    place(rule, found, block, design),
    height(rule, found, text, design),
    size(rule, found, design),
    order(found)
  ]
}

/** The lowest line of its page, or the highest one, where it is a number. */
const folioOf = ({ lines }: MeasuredText, page: number): Folio | null => {
  const all = lines[page] ?? []
  const foot = all.filter(line => line.baseline === all.at(-1)?.baseline)
  const head = all.filter(line => line.baseline === all[0]?.baseline)
  const line = [...foot, ...head].find(({ text }) => isFolioText(text))
  if (!line) return null
  const digits = /\d+/.exec(line.text.normalize('NFKC'))?.[0]
  return { page, line, number: digits === undefined ? null : Number(digits) }
}

const formOf = ({ folio }: Design): string => (folio.form === 'dashes' ? '— 1 —' : '1')

const form = (
  rule: string,
  found: readonly Folio[],
  without: readonly number[],
  design: Design
): MeasuredRule => {
  const isDashed = design.folio.form === 'dashes'
  const pattern = isDashed ? /^—(?:[0-9]+|[ivxlc]+)—$/ : /^(?:[0-9]+|[ivxlc]+)$/
  const wrong = found.filter(({ line }) => !pattern.test(line.text))
  const shown = (wrong[0] ?? found.find(({ number }) => number !== null) ?? found[0])?.line.text ?? ''
  const places: Place[] = [
    ...wrong.map(({ page, line }) => ({ page, text: line.text })),
    ...without.map(page => ({ page }))
  ]
  return row(
    rule,
    'folio-form',
    formOf(design),
    isDashed ? shown.replace(/^—(.*)—$/, '— $1 —') : shown,
    places
  )
}

/** Odd pages at the right, even ones at the left, or in the middle. From the block's edge to the folio's. */
const place = (rule: string, found: readonly Folio[], block: TextBlock, { folio }: Design): MeasuredRule => {
  const offs = found.map(({ page, line, number }) => {
    const { left, right } = block.sides[page % 2 === 0 ? 0 : 1]
    const isOdd = number === null ? page % 2 === 0 : number % 2 === 1
    if (folio.place === 'centre') return { page, line, off: (line.left + line.right - left - right) / 2 }
    return { page, line, off: isOdd ? right - line.right : line.left - left }
  })
  // One character in: of the folio or of the running text.
  const [least, most] = folio.inset === 0 ? [0, 0] : [folio.inset, Math.max(folio.inset, block.size)]
  const isOff = ({ off }: { off: number }): boolean =>
    toMm(off) < toMm(least) - TOLERANCE || toMm(off) > toMm(most) + TOLERANCE
  const wrong = offs.filter(isOff)
  const expected = `${toMm(least).toFixed(1)} ± ${TOLERANCE} mm`
  const measured = millimetres((wrong[0] ?? offs[0])?.off ?? 0)
  return row(
    rule,
    'folio-place',
    expected,
    measured,
    wrong.map(({ page, line }) => ({ page, text: line.text }))
  )
}

/** Its middle below the block, which ends where the design has it end. */
const height = (
  rule: string,
  found: readonly Folio[],
  { body }: MeasuredText,
  design: Design
): MeasuredRule => {
  const { page, pitch, bodySize, folio } = design
  const foot = page.headMargin + (page.linesPerPage - 1) * pitch + bodySize
  const wanted = folio.belowText + folio.size / 2
  const offs = found.map(({ page, line }) => ({
    page,
    off: line.baseline + (0.5 - ABOVE) * line.size - foot
  }))
  const wrong = offs.filter(({ off }) => Math.abs(toMm(off - wanted)) > TOLERANCE)
  const expected = `${toMm(wanted).toFixed(1)} ± ${TOLERANCE} mm`
  if (body.length === 0) return unmeasured(rule, 'folio-height', 'no-body', expected)
  return row(rule, 'folio-height', expected, millimetres((wrong[0] ?? offs[0])?.off ?? 0), wrong)
}

const size = (rule: string, found: readonly Folio[], { folio }: Design): MeasuredRule => {
  const wrong = found.filter(({ line }) => Math.abs(line.size - folio.size) > SIZE_OFF)
  const shown = (wrong[0] ?? found[0])?.line.size ?? 0
  return row(rule, 'folio-size', points(folio.size), points(shown), wrong)
}

/** PG-12: numbers go up page by page, and odd ones stand on right-hand pages. */
const order = (found: readonly Folio[]): MeasuredRule => {
  const numbered = found.flatMap(({ page, number }) => (number === null ? [] : [{ page, number }]))
  const wrong = numbered.filter(({ page, number }, at) => {
    const before = numbered[at - 1]
    return before !== undefined && number - before.number !== page - before.page && number !== 1
  })
  return row('PG-12', 'folio-order', '0', String(wrong.length), wrong)
}
