/**
 * In: a cover or a part page. Out: the space before each of its blocks, in twips, so that they stand where the page
 * engine puts them. LibreOffice ignores vertical alignment of a page; exact pitches make sums as good (docx.md §2).
 */
import type { Design, Role } from '../../model/design.ts'
import type { FlowBlock, FlowSection, TextBlock } from '../../model/flow.ts'
import { mm, mmToPt } from '../../model/units.ts'
import { emTop, frameGeometry } from './frame-geometry.ts'
import { lineCount } from './text-width.ts'

/** Space before, by index of the block; blocks that are not in it follow on. */
export type Placement = ReadonlyMap<number, number>

/** From the rule to the subtitle's line, and from the editor's middle to the date's. */
const RULE_TO_SUBTITLE: number = mmToPt(mm(9))
const EDITOR_TO_DATE: number = mmToPt(mm(11.5))

export const placeDisplay = (section: FlowSection, design: Design): Placement => {
  if (section.kind === 'cover') return placeCover(section.blocks, design)
  if (section.kind === 'part') return placePart(section.blocks, design)
  return new Map()
}

/** Tops of the lines are wanted; WordprocessingML takes distances. All in points here. */
const placeCover = (blocks: readonly FlowBlock[], design: Design): Placement => {
  const placement = new Map<number, number>()
  let y = frameGeometry(design).margin.top / 20
  blocks.forEach((block, index) => {
    if (block.kind !== 'text') return
    const middle = coverMiddle(block.role, design)
    const top = middle === null ? y : Math.max(y, middle - middleOf(block, design))
    if (top > y) placement.set(index, Math.round((top - y) * 20))
    y = top + heightOf(block, design)
    if (block.role === 'coverTitle') y += ruleBeforeTwips(design) / 20 + RULE_TO_SUBTITLE
  })
  return placement
}

/** Where the middle of a line of the cover stands; null where it follows what is above. */
const coverMiddle = (role: Role, { cover, page }: Design): number | null => {
  const foot = page.height - cover.editorAboveFoot
  if (role === 'coverTitle') return cover.titleMiddle * page.height
  if (role === 'coverEditor') return foot - EDITOR_TO_DATE
  return role === 'coverDate' ? foot : null
}

/** Space between the title's last line and the rule: measured from the em box, not from the line. */
export const ruleBeforeTwips = (design: Design): number => {
  const { size, leading } = design.styles.coverTitle
  const belowEm = leading - emTop(size, leading) - size
  return Math.max(0, Math.round(20 * (design.cover.ruleBelowTitle - belowEm)))
}

/** Height of the rule's own line, up to the subtitle. */
export const ruleLineTwips: number = Math.round(RULE_TO_SUBTITLE * 20)

/** A part's number and title have their middle at `partMiddle`. */
const placePart = (blocks: readonly FlowBlock[], design: Design): Placement => {
  const height = blocks.reduce((sum, block) => sum + (block.kind === 'text' ? heightOf(block, design) : 0), 0)
  const top = frameGeometry(design).margin.top / 20
  return new Map([
    [0, Math.max(0, Math.round(20 * (design.page.height * design.partMiddle - height / 2 - top)))]
  ])
}

/** From the top of a block to the middle between its first and last em box. */
const middleOf = (block: TextBlock, design: Design): number => {
  const { size, leading } = design.styles[block.role]
  return emTop(size, leading) + size / 2 + (heightOf(block, design) - leading) / 2
}

const heightOf = (block: TextBlock, design: Design): number =>
  linesOf(block, design) * design.styles[block.role].leading

const linesOf = (block: TextBlock, design: Design): number => {
  const style = design.styles[block.role]
  const pieces: string[] = ['']
  for (const run of block.runs) {
    if (run.breakBefore) pieces.push('')
    pieces[pieces.length - 1] += run.text
  }
  return pieces.reduce(
    (sum, text) => sum + lineCount(text, design.page.textWidth / style.size, style.tracking),
    0
  )
}
