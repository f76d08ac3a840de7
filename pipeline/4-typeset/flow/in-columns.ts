/** In: the blocks of a piece that is set in columns. Out: the same; what is below its title stands in columns, wide tables across them. */
import type { Design, Role } from '../../model/design.ts'
import { type FlowBlock, isTurned, type TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import { columnDesign } from '../design/column-design.ts'

/** Title, byline and what else opens a piece stand across the page, and tables that no column has room for. */
export const inColumns = (blocks: readonly FlowBlock[], design: Design): FlowBlock[] => {
  const column = columnDesign(design)
  const opening = blocks.findIndex(block => block.kind !== 'text' || !openings.has(block.role))
  const isAcross = (block: FlowBlock | undefined): boolean =>
    block?.kind === 'table' && (isTurned(block) || widthOf(block.widths) > column.page.textWidth)
  let above: FlowBlock | undefined
  return blocks.map((block, index): FlowBlock => {
    const isCaption = block.kind === 'text' && block.role === 'tableCaption'
    const isNote = block.kind === 'text' && block.role === 'tableNote'
    if (!isNote) above = block
    const across = isAcross(above) || (isCaption && isAcross(blocks[index + 1]))
    if (block.kind === 'contents' || opening < 0 || index < opening || across) return block
    return { ...block, columns: 2, ...(block.kind === 'text' ? shortIndent(block, column) : {}) }
  })
}

/** What may stand over the text of a piece. */
const openings: ReadonlySet<Role> = new Set([
  'collectionTitle',
  'leadIn',
  'articleTitle',
  'pieceTitle',
  'subtitle',
  'byline',
  'documentNumber',
  'epigraph',
  'epigraphSource',
  'abstract',
  'keywords',
  'attachment',
  'attachmentTitle'
])

/** In columns of so many characters, paragraphs begin one em in (PG-1). */
const SHORT_COLUMN = 20

const shortIndent = (block: TextBlock, column: Design): Pick<TextBlock, 'firstIndent'> => {
  const { size, firstIndent } = column.styles[block.role]
  const isShort = column.page.textWidth / size <= SHORT_COLUMN + 1e-6
  return isShort && firstIndent === 2 && block.firstIndent === undefined ? { firstIndent: em(1) } : {}
}

const widthOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)
