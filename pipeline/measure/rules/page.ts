/** Page size and margins: GW-1, GW-2 of `gongwen`, PG-5 of the others. */
import type { Design } from '../../model/design.ts'
import { type BodyPage, isFlush, isFull } from '../body-pages.ts'
import type { MeasuredText } from '../measured-text.ts'
import type { MeasuredRule } from '../measurement.ts'
import { standardPage } from '../standard.data.ts'
import { commonest } from '../statistics.ts'
import type { TextBlock } from '../text-block.ts'
import { fromMm, millimetres, type Place, row, toMm, unmeasured } from './row.ts'

/** 5.2.1, and the tolerance of a trimmed size (GB/T 788, as repeated): ± 1 mm. */
const TOLERANCE = 1

export const pageRules = (text: MeasuredText, design: Design): MeasuredRule[] => [
  pageSize(text, design),
  ...(text.block === null ? [] : margins(text, text.block, design))
]

const isNear = (a: number, b: number): boolean => Math.abs(toMm(a - b)) <= TOLERANCE

/** A page turned on its side for a wide table keeps its size (GW-30). */
const pageSize = ({ document, width, height }: MeasuredText, { name, page }: Design): MeasuredRule => {
  const broken = document.pages.filter(
    each =>
      !(isNear(each.width, page.width) && isNear(each.height, page.height)) &&
      !(isNear(each.height, page.width) && isNear(each.width, page.height))
  )
  return row(
    name === 'gongwen' ? 'GW-1' : 'PG-5',
    'page-size',
    `${sizeOf(page.width, page.height)} ± ${TOLERANCE} mm`,
    `${sizeOf(width, height)} mm`,
    broken.map(each => ({ page: each.index }))
  )
}

const sizeOf = (width: number, height: number): string =>
  `${toMm(width).toFixed(0)} × ${toMm(height).toFixed(0)}`

/** The binding margin is at the left of odd pages and at the right of even ones (GW-7). */
const margins = (text: MeasuredText, block: TextBlock, { name, page }: Design): MeasuredRule[] => {
  const isStandard = name === 'gongwen'
  const rule = isStandard ? 'GW-2' : 'PG-5'
  const wanted = {
    inside: isStandard ? fromMm(standardPage.binding) : page.insideMargin,
    outside: isStandard ? fromMm(standardPage.outer) : page.outsideMargin,
    width: isStandard ? fromMm(standardPage.width) : page.textWidth
  }
  const lefts = perPage(text.body, (each, { left }) => each.start * block.size + left, isFlush, block)
  const rights = perPage(text.body, (each, { right }) => (each.end ?? 0) * block.size + right, isFull, block)
  const inside = [...lefts.filter(isOdd), ...rights.filter(isEven).map(each => mirrored(each, text.width))]
  const outside = [...rights.filter(isOdd).map(each => mirrored(each, text.width)), ...lefts.filter(isEven)]
  return [
    margin(rule, 'binding-margin', wanted.inside, inside),
    margin(rule, 'outer-margin', wanted.outside, outside),
    textWidth(rule, block, wanted.width, text.body)
  ]
}

interface Edge {
  readonly page: number
  readonly at: number
}

const isOdd = ({ page }: Edge): boolean => page % 2 === 0
const isEven = (edge: Edge): boolean => !isOdd(edge)
const mirrored = ({ page, at }: Edge, width: number): Edge => ({ page, at: width - at })

/** Where most of a page's lines begin, or end. */
const perPage = (
  pages: readonly BodyPage[],
  edgeOf: (line: BodyPage['lines'][number], sides: TextBlock['sides'][number]) => number,
  isTaken: (line: BodyPage['lines'][number]) => boolean,
  block: TextBlock
): Edge[] =>
  pages.flatMap(({ index, lines }) => {
    const sides = block.sides[index % 2 === 0 ? 0 : 1]
    const at = commonest(
      lines.filter(isTaken).map(line => edgeOf(line, sides)),
      0.8
    )
    return at === null ? [] : [{ page: index, at }]
  })

const margin = (
  rule: string,
  what: 'binding-margin' | 'outer-margin',
  wanted: number,
  edges: readonly Edge[]
): MeasuredRule => {
  const expected = `${toMm(wanted).toFixed(1)} ± ${TOLERANCE} mm`
  const usual = commonest(
    edges.map(({ at }) => at),
    0.8
  )
  if (usual === null) return unmeasured(rule, what, 'no-body', expected)
  const broken: Place[] = edges.filter(({ at }) => !isNear(at, wanted))
  const shown =
    broken.length > 0 && isNear(usual, wanted)
      ? (edges.find(({ at }) => !isNear(at, wanted))?.at ?? usual)
      : usual
  return row(rule, what, expected, millimetres(shown), broken)
}

const textWidth = (
  rule: string,
  block: TextBlock,
  wanted: number,
  body: readonly BodyPage[]
): MeasuredRule => {
  const widths = block.sides.map(({ left, right }) => right - left)
  const wrong = widths.findIndex(width => !isNear(width, wanted))
  const expected = `${toMm(wanted).toFixed(1)} ± ${TOLERANCE} mm`
  if (body.length === 0) return unmeasured(rule, 'text-width', 'no-body', expected)
  const broken =
    wrong < 0 ? [] : body.filter(({ index }) => index % 2 === wrong).map(({ index }) => ({ page: index }))
  return row(rule, 'text-width', expected, millimetres(widths[Math.max(0, wrong)] ?? 0), broken)
}
