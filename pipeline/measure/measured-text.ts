/** In: a document that was read. Out: everything that the rules are asked of: lines, text block, pages of running text. */
import { type BodyPage, bodyPages } from './body-pages.ts'
import { withoutFurniture } from './furniture.ts'
import type { Line, ReadDocument, ReadPage } from './glyph.ts'
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

export const measuredText = (document: ReadDocument): MeasuredText => {
  const lines = document.pages.map(pageLines)
  const [width, height] = [sizeOf(document.pages, 'width'), sizeOf(document.pages, 'height')]
  const text = withoutFurniture(lines)
  const upright = text.map((page, index) => (isUsual(document.pages[index], width) ? page : []))
  const block = textBlock(upright.flat(), width)
  return { document, width, height, lines, block, body: block === null ? [] : bodyPages(upright, block) }
}

const sizeOf = (pages: readonly ReadPage[], side: 'width' | 'height'): number =>
  clusters(
    pages.map(page => page[side]),
    1
  ).reduce((best, next) => (next.count > best.count ? next : best), { value: 0, count: 0 }).value

const isUsual = (page: ReadPage | undefined, width: number): boolean =>
  page !== undefined && Math.abs(page.width - width) <= 3
