/** In: the blocks of a piece. Out: the same with the name that signs and the date under it placed to one another (GW-21). */
import type { Design } from '../../model/design.ts'
import type { FlowBlock, TextBlock } from '../../model/flow.ts'
import { type Em, em } from '../../model/units.ts'
import { textWidth } from './text-width.ts'

/** Moves name and date in from the right as the design says. */
export const withSignOffs = (blocks: readonly FlowBlock[], design: Design): FlowBlock[] =>
  blocks.map((block, index) => {
    if (block.kind !== 'text') return block
    if (block.role === 'dateline') return datePlaced(blocks[index - 1], block, design)
    return block.role === 'signOff' ? namePlaced(block, blocks[index + 1], design) : block
  })

const namePlaced = (name: TextBlock, date: FlowBlock | undefined, design: Design): TextBlock =>
  date?.kind === 'text' && date.role === 'dateline'
    ? indented(name, indentsOf(name, date, design).name, design)
    : name

const datePlaced = (name: FlowBlock | undefined, date: TextBlock, design: Design): TextBlock =>
  name?.kind === 'text' && name.role === 'signOff'
    ? indented(date, indentsOf(name, date, design).date, design)
    : date

const indented = (block: TextBlock, rightIndent: Em, { styles }: Design): TextBlock =>
  rightIndent === styles[block.role].rightIndent ? block : { ...block, rightIndent }

const indentsOf = (
  name: TextBlock,
  date: TextBlock,
  design: Design
): { readonly name: Em; readonly date: Em } => {
  const spare = widthOf(name) - widthOf(date)
  const least = design.styles.signOff.rightIndent
  return design.signOff === 'centred' ? centred(spare, least) : stepped(spare, least)
}

/** The shorter of name and date moves in, so that their middles stand under one another. */
const centred = (spare: number, least: number): { readonly name: Em; readonly date: Em } => ({
  name: em(least + Math.max(0, -spare / 2)),
  date: em(least + Math.max(0, spare / 2))
})

/** The date begins two characters right of the name; whichever reaches farther stands at the edge that is left free (GW-21). */
const stepped = (spare: number, least: number): { readonly name: Em; readonly date: Em } => ({
  name: em(Math.max(least, least + 2 - spare)),
  date: em(Math.max(least, spare + least - 2))
})

const widthOf = (block: TextBlock): number => textWidth(block.runs.map(run => run.text).join(''))
