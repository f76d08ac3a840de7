/**
 * In: the blocks of a section. Out: the space before and after each, in twips, where it is not its style's; what headings say
 * themselves their styles carry (heading-styles.ts). A table has
 * no space of its own in WordprocessingML: the blocks around it carry it, less the thickness of its rules.
 */
import type { Design } from '../../model/design.ts'
import type { FlowBlock, FlowSection, TableBlock } from '../../model/flow.ts'
import { ptToTwips } from '../../model/units.ts'
import { hasSpacedStyles } from './heading-styles.ts'
import { placeDisplay } from './place-display.ts'
import { gridTwips } from './twips.ts'

/** Direct spacing of one paragraph; a side that is absent is its style's. */
export interface Spacing {
  readonly before?: number
  readonly after?: number
}

export const blockSpacing = (section: FlowSection, design: Design): readonly Spacing[] => {
  const placement = placeDisplay(section, design)
  return section.blocks.map((block, index) => {
    const placed = placement.get(index)
    const isStyled = hasSpacedStyles(design) && block.kind === 'text' && block.outline !== undefined
    const [previous, next] = [section.blocks[index - 1], section.blocks[index + 1]]
    const before = isStyled && previous?.kind !== 'table' ? null : beforeOf(block, previous, design)
    const after = isStyled && next?.kind !== 'table' ? null : afterOf(block, next, design)
    return {
      ...(placed !== undefined ? { before: placed } : before === null ? {} : { before }),
      ...(after === null ? {} : { after })
    }
  })
}

const beforeOf = (block: FlowBlock, previous: FlowBlock | undefined, design: Design): number | null => {
  if (previous?.kind !== 'table') return ownBefore(block, design)
  const below = gridTwips(previous.linesAfter ?? 1, design.pitch) - ptToTwips(design.table.outerRule)
  return (ownBefore(block, design) ?? styleBefore(block, design)) + Math.max(0, below)
}

const afterOf = (block: FlowBlock, next: FlowBlock | undefined, design: Design): number | null => {
  if (next?.kind !== 'table') return ownAfter(block, design)
  const rules = ptToTwips(design.table.outerRule) + ptToTwips(design.table.headRule)
  const above = gridTwips(next.linesBefore ?? 1, design.pitch) - rules
  return (ownAfter(block, design) ?? styleAfter(block, design)) + Math.max(0, above)
}

const ownBefore = (block: FlowBlock, design: Design): number | null =>
  block.kind === 'contents' || block.linesBefore === undefined
    ? null
    : gridTwips(block.linesBefore, design.pitch)

const ownAfter = (block: FlowBlock, design: Design): number | null =>
  block.kind === 'contents' || block.linesAfter === undefined
    ? null
    : gridTwips(block.linesAfter, design.pitch)

const styleBefore = (block: FlowBlock, design: Design): number =>
  block.kind === 'text' ? gridTwips(design.styles[block.role].linesBefore, design.pitch) : 0

const styleAfter = (block: FlowBlock, design: Design): number =>
  block.kind === 'text' ? gridTwips(design.styles[block.role].linesAfter, design.pitch) : 0

/** Space of the paragraph that parts two tables: what the one leaves below and the other above it, less its own height. */
export const betweenTables = (
  above: TableBlock,
  below: TableBlock,
  design: Design,
  height: number
): Spacing => {
  const rules = 2 * ptToTwips(design.table.outerRule) + ptToTwips(design.table.headRule)
  const lines = (above.linesAfter ?? 1) + (below.linesBefore ?? 1)
  return { before: Math.max(0, gridTwips(lines, design.pitch) - rules - height) }
}
