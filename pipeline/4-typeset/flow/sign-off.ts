/** In: the blocks of a piece. Out: the same with a date centred under the name that signs, or the name over a longer date (GW-21). */
import type { Design } from '../../model/design.ts'
import type { FlowBlock, TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import { textWidth } from './text-width.ts'

/** The shorter of name and date moves in from the right, so that their middles stand under one another. */
export const withCentredDates = (blocks: readonly FlowBlock[], design: Design): FlowBlock[] =>
  blocks.map((block, index) => {
    if (block.kind !== 'text') return block
    const partner = block.role === 'dateline' ? blocks[index - 1] : blocks[index + 1]
    const pair = block.role === 'dateline' ? 'signOff' : block.role === 'signOff' ? 'dateline' : null
    if (pair === null || partner?.kind !== 'text' || partner.role !== pair) return block
    const spare = widthOf(partner) - widthOf(block)
    return spare <= 0
      ? block
      : { ...block, rightIndent: em(design.styles[block.role].rightIndent + spare / 2) }
  })

const widthOf = (block: TextBlock): number => textWidth(block.runs.map(run => run.text).join(''))
