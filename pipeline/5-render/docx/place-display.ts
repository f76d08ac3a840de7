/**
 * In: a cover or a part page. Out: the space before each of its blocks, in twips. LibreOffice ignores vertical
 * alignment of a page, and exact pitches make the sum as good (docx.md §2).
 */
import type { Design } from '../../model/design.ts'
import type { FlowBlock, FlowSection, TextBlock } from '../../model/flow.ts'
import { frameGeometry } from './frame-geometry.ts'
import { lineCount } from './text-width.ts'

/** Space before, by index of the block; blocks that are not in it follow on. */
export type Placement = ReadonlyMap<number, number>

export const placeDisplay = (section: FlowSection, design: Design): Placement => {
  if (section.kind === 'cover') return placeCover(section.blocks, design)
  if (section.kind === 'part') return placePart(section.blocks, design)
  return new Map()
}

/** Height of the cover's rule paragraph, a line of the grid. */
const ruleTwips = (design: Design): number => Math.round(design.pitch * 20)

/** The title's middle and the editor stand at fixed heights; what is between follows the title. */
const placeCover = (blocks: readonly FlowBlock[], design: Design): Placement => {
  const top = frameGeometry(design).margin.top
  const titles = blocks
    .map((block, index) => ({ block, index }))
    .filter(each => isRole(each.block, 'coverTitle'))
  const height = design.page.height * 20
  const titleHeight = titles.reduce((sum, { block }) => sum + blockTwips(block, design), 0)
  const before = Math.max(0, Math.round(height * design.cover.titleMiddle - top - titleHeight / 2))
  const placement = new Map<number, number>()
  if (titles[0]) placement.set(titles[0].index, before)
  const foot = blocks.findIndex(block => isRole(block, 'coverEditor') || isRole(block, 'coverDate'))
  if (foot < 0) return placement
  const above = blocks.slice(0, foot).reduce((sum, block) => sum + blockTwips(block, design), 0)
  const used = top + before + above + (titles.length > 0 ? ruleTwips(design) + ruleBeforeTwips(design) : 0)
  placement.set(foot, Math.max(0, Math.round(height - design.cover.editorAboveFoot * 20 - used)))
  return placement
}

/** Space between the title's last line and the rule: measured from the em box, not from the line. */
export const ruleBeforeTwips = (design: Design): number => {
  const { size, leading } = design.styles.coverTitle
  return Math.max(0, Math.round(20 * (design.cover.ruleBelowTitle - (0.2 * leading - 0.12 * size))))
}

/** The part's title stands with its middle at `partMiddle`, its number above it. */
const placePart = (blocks: readonly FlowBlock[], design: Design): Placement => {
  const top = frameGeometry(design).margin.top
  const title = blocks.findIndex(block => isRole(block, 'partTitle'))
  const above = blocks.slice(0, Math.max(0, title)).reduce((sum, block) => sum + blockTwips(block, design), 0)
  const titleBlock = blocks[title]
  const half = titleBlock ? blockTwips(titleBlock, design) / 2 : 0
  return new Map([
    [0, Math.max(0, Math.round(design.page.height * 20 * design.partMiddle - top - above - half))]
  ])
}

const isRole = (block: FlowBlock, role: TextBlock['role']): block is TextBlock =>
  block.kind === 'text' && block.role === role

/** Height of a display block without the space before it. */
const blockTwips = (block: FlowBlock, design: Design): number => {
  if (block.kind !== 'text') return 0
  const style = design.styles[block.role]
  const text = block.runs.map(run => run.text).join('')
  const lines = lineCount(text, design.page.textWidth / style.size, style.tracking)
  return Math.round(20 * lines * style.leading)
}
