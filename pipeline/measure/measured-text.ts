/** In: a document that was read. Out: everything that the rules are asked of: lines, text block, pages of running text. */
import type { Design } from '../model/design.ts'
import { type BodyPage, bodyPages } from './body-pages.ts'
import { withoutFurniture } from './furniture.ts'
import type { Line, ReadDocument, ReadPage } from './glyph.ts'
import type { MarkEdges } from './line-edges.ts'
import { pageLines } from './page-lines.ts'
import { clusters } from './statistics.ts'
import { type TextBlock, textBlock } from './text-block.ts'

export interface MeasuredText {
  readonly document: ReadDocument
  /** Most common page size, pt. */
  readonly width: number
  readonly height: number
  /** By page, from the top, running heads and folios among them. */
  readonly lines: readonly (readonly Line[])[]
  /** Null where nothing looks like running text; then there are no body pages. */
  readonly block: TextBlock | null
  readonly body: readonly BodyPage[]
}

/** @param design what is asked for: how its marks stand at the edges of lines */
export const measuredText = (document: ReadDocument, design: Design): MeasuredText => {
  const lines = document.pages.map(pageLines)
  const { width, height } = usualSize(document)
  const text = withoutFurniture(lines)
  const upright = text.map((page, index) => (isUsual(document.pages[index], width) ? page : []))
  const marks = marksOf(document, design)
  const block = textBlock(upright.flat(), width, marks, design)
  const body = block === null ? [] : bodyPages(upright, block, marks)
  return { document, width, height, lines, block, body }
}

/** Most common page size, pt; of pages that lie on their sides for wide tables (GW-30) only where there are no others of that size. */
export const usualSize = ({ pages }: ReadDocument): { width: number; height: number } => {
  const [width, height] = [sizeOf(pages, 'width'), sizeOf(pages, 'height')]
  const isTurned = width > height && pages.some(page => isUsual(page, height))
  return isTurned ? { width: height, height: width } : { width, height }
}

/** Whether a document says that it is in Traditional characters, whose pauses and stops stand in the middle. */
export const isCentred = ({ language }: ReadDocument): boolean =>
  /^zh-(?:TW|HK|MO|Hant)/i.test(language ?? '')

const marksOf = (document: ReadDocument, { lines }: Design): MarkEdges => ({
  centred: isCentred(document),
  ink: lines.marks === 'hangmobanjiao' || lines.marks === 'cct'
})

const sizeOf = (pages: readonly ReadPage[], side: 'width' | 'height'): number =>
  clusters(
    pages.map(page => page[side]),
    1
  ).reduce((best, next) => (next.count > best.count ? next : best), { value: 0, count: 0 }).value

const isUsual = (page: ReadPage | undefined, width: number): boolean =>
  page !== undefined && Math.abs(page.width - width) <= 3
