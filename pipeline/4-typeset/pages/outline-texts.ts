/** In: a section. Out: what the outline lists of it, in reading order; on which pages is not known yet. */
import type { FlowSection, TextBlock } from '../../model/flow.ts'
import type { OutlineEntry } from '../../model/pages.ts'

export type OutlineText = Omit<OutlineEntry, 'pageIndex'>

/** Parts with their numbers, pieces and headings, to the depth asked for. */
export const outlineTexts = (section: FlowSection, depth: number = Number.POSITIVE_INFINITY): OutlineText[] =>
  section.blocks.flatMap(block => {
    if (block.kind !== 'text' || block.outline === undefined || block.id === undefined) return []
    if (block.outline > depth) return []
    return [
      { id: block.id, text: `${numberOver(block, section)}${withoutMarks(block)}`, depth: block.outline }
    ]
  })

/** 上篇 and a blank, as the contents has it, where the number of a part stands over its title. */
const numberOver = (block: TextBlock, { blocks }: FlowSection): string => {
  const above = block.role === 'partTitle' ? blocks[blocks.indexOf(block) - 1] : undefined
  return above?.kind === 'text' && above.role === 'partNumber' ? `${withoutMarks(above)}　` : ''
}

/** A title without the marks of its notes. */
const withoutMarks = (block: TextBlock): string =>
  block.runs
    .filter(run => run.script === undefined)
    .map(run => run.text)
    .join('')
