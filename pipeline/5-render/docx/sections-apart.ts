/**
 * In: a section of a flow. Out: the sections of the DOCX that it makes: turned tables have landscape ones of their own
 * (GW-30), columns have ones that go on on the same page.
 */
import { type FlowBlock, type FlowSection, isInColumns, isTurned } from '../../model/flow.ts'
import { withTurnedHeadings } from '../../model/turned-headings.ts'
import type { RunningTitle } from './running-titles.ts'

/** A section as WordprocessingML has it. */
export interface PagedSection extends FlowSection {
  /** True where its pages lie on their side. */
  readonly turned?: boolean
  /** Present where its text stands in two columns. */
  readonly columns?: 2
  /** True where it goes on with what a section before it began: its first page is like the others. */
  readonly continues?: boolean
  /** An even page without anything, so that the next section begins on the right. */
  readonly blankVerso?: true
  /** Present where several pieces run on in it: what its running head finds the title of each page by. */
  readonly runningTitle?: RunningTitle
}

export const sectionsApart = (section: PagedSection): readonly PagedSection[] => {
  const { pinnedTo: _, ...plain } = section
  return stretchesOf(withTurnedHeadings(section.blocks)).map((blocks, index, all): PagedSection => {
    const look = lookOf(blocks[0])
    if (index === 0) return { ...section, ...look, blocks }
    const turns = look.turned || all[index - 1]?.some(isTurned)
    return {
      ...plain,
      ...look,
      blocks,
      start: turns ? 'new-page' : 'run-on',
      restart: false,
      continues: true
    }
  })
}

const lookOf = (block: FlowBlock | undefined): Pick<PagedSection, 'turned' | 'columns'> => {
  if (block && isTurned(block)) return { turned: true }
  return block && isInColumns(block) ? { columns: 2 } : {}
}

const isAlike = (a: FlowBlock | undefined, b: FlowBlock | undefined): boolean =>
  lookOf(a).turned === lookOf(b).turned && lookOf(a).columns === lookOf(b).columns

/**
 * Neighbours that are turned, in columns, or neither. A word processor balances columns only where something goes on
 * below them on the same page: behind them there is at least a stretch of nothing.
 */
const stretchesOf = (blocks: readonly FlowBlock[]): FlowBlock[][] => {
  const stretches: FlowBlock[][] = []
  for (const block of blocks) {
    const last = stretches.at(-1)
    if (last?.[0] && isAlike(last[0], block)) last.push(block)
    else {
      if (last?.some(isInColumns) && isTurned(block)) stretches.push([])
      stretches.push([block])
    }
  }
  if (stretches.at(-1)?.some(isInColumns) || stretches.length === 0) stretches.push([])
  return stretches
}
