/** In: the blocks of a quotation. Out: the same, indented, who said it at the right below. */
import type { FlowBlock, TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import { withSource } from './quoted-source.ts'

/** Several paragraphs of a quotation begin with the usual indent; a single one needs none (PG-4). */
export const quotationBlocks = (blocks: readonly FlowBlock[]): FlowBlock[] => {
  const parted = blocks.every(isPlain) ? withSource(blocks, false) : { text: blocks, source: null }
  const { text, source } = parted
  const indented = text.map(block =>
    text.length > 1 && block.kind === 'text' && block.role === 'quotation'
      ? { ...block, firstIndent: em(2) }
      : block
  )
  if (source === null) return indented
  return [...indented.map((block, index) => (index === text.length - 1 ? withNext(block) : block)), source]
}

/** A quotation with a list or another quotation within is left as it is. */
const isPlain = (block: FlowBlock): block is TextBlock => block.kind === 'text' && block.role === 'quotation'

/** The source never stands alone at the head of a page (PG-7). */
const withNext = (block: FlowBlock): FlowBlock =>
  block.kind === 'text' ? { ...block, keepWithNext: 1 } : block
