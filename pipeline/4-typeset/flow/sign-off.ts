/**
 * In: the blocks of a piece. Out: the same with the name that signs and the date under it placed to one another (GW-21),
 * and with the last lines of the text kept beside them.
 */
import type { Design, Role } from '../../model/design.ts'
import type { FlowBlock, TextBlock } from '../../model/flow.ts'
import { type Em, em } from '../../model/units.ts'
import type { Measure } from './measure.ts'

/** Moves name and date in from the right as the design says. */
export const withSignOffs = (blocks: readonly FlowBlock[], design: Design, measure: Measure): FlowBlock[] => {
  const placed = blocks.map((block, index) => {
    const date = blocks[index + 1]
    const name = blocks[index - 1]
    if (isRole(block, 'signOff') && isRole(date, 'dateline')) return place(block, date, design, measure).name
    return isRole(block, 'dateline') && isRole(name, 'signOff')
      ? place(name, block, design, measure).date
      : block
  })
  return keptTogether(placed, design, measure)
}

const isRole = (block: FlowBlock | undefined, role: Role): block is TextBlock =>
  block?.kind === 'text' && block.role === role

interface Placed {
  readonly name: TextBlock
  readonly date: TextBlock
}

const place = (name: TextBlock, date: TextBlock, design: Design, measure: Measure): Placed => {
  const widths = { name: widthOf(name, design, measure), date: widthOf(date, design, measure) }
  return (design.signOff === 'centred' ? centred : stepped)(name, date, widths, design)
}

type Place = (
  name: TextBlock,
  date: TextBlock,
  widths: { readonly name: number; readonly date: number },
  design: Design
) => Placed

/** The shorter of name and date moves in, so that their middles stand under one another. */
const centred: Place = (name, date, widths, { styles }) => {
  const spare = widths.name - widths.date
  const least = styles.signOff.rightIndent
  return {
    name: spare < 0 ? fromRight(name, em(least - spare / 2)) : name,
    date: spare > 0 ? fromRight(date, em(least + spare / 2)) : date
  }
}

const fromRight = (block: TextBlock, rightIndent: Em): TextBlock => ({ ...block, rightIndent })

/**
 * The date begins two characters right of the name; whichever reaches farther ends at the edge that is left free
 * (GW-21). Told from the left, so that the step is exact whatever a program makes of the digits.
 */
const stepped: Place = (name, date, widths, { page, styles }) => {
  const { size, rightIndent } = styles.signOff
  const reach = Math.max(widths.name, widths.date + STEP)
  const left = page.textWidth / size - rightIndent - reach
  return { name: fromLeft(name, left), date: fromLeft(date, left + STEP) }
}

/** From the first character of the name to that of the date, in em. */
const STEP = 2

const fromLeft = (block: TextBlock, left: number): TextBlock => ({
  ...block,
  align: 'left',
  leftIndent: em(Math.max(0, left)),
  rightIndent: em(0)
})

const widthOf = (block: TextBlock, { styles }: Design, measure: Measure): number =>
  measure(block.runs, styles[block.role].face)

/** Lines of the text that a sign-off must have over it on its page. */
const LINES_ABOVE = 2

/** A name or a date never stands alone at the head of a page: blocks that have two lines of text are bound to it. */
const keptTogether = (blocks: FlowBlock[], design: Design, measure: Measure): FlowBlock[] => {
  for (const [index, block] of blocks.entries()) {
    if (!isRole(block, 'signOff') || isRole(blocks[index - 1], 'signOff')) continue
    let lines = 0
    for (let at = index - 1; at >= 0 && lines < LINES_ABOVE; at--) {
      const above = blocks[at]
      if (above?.kind !== 'text' || !texts.has(above.role)) break
      lines += linesOf(above, design, measure)
      const { keepWithNext } = design.styles[above.role]
      if (keepWithNext === 0) blocks[at] = { ...above, keepWithNext: 1 }
    }
  }
  return blocks
}

/** What a sign-off stands under. */
const texts: ReadonlySet<Role> = new Set<Role>(['body', 'closing', 'listItem', 'quotation', 'attachmentNote'])

const linesOf = (block: TextBlock, { page, styles }: Design, measure: Measure): number => {
  const style = styles[block.role]
  const width = measure(block.runs, style.face) + (block.firstIndent ?? style.firstIndent)
  return Math.ceil((width * style.size) / page.textWidth)
}
