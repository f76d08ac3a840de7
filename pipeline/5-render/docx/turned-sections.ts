/** In: a section of a flow. Out: the sections of the DOCX that it makes: turned tables have landscape ones of their own (GW-30). */
import { type FlowBlock, type FlowSection, isTurned } from '../../model/flow.ts'

/** A section as WordprocessingML has it. */
export interface PagedSection extends FlowSection {
  /** True where its pages lie on their side. */
  readonly turned?: boolean
  /** True where it goes on with what a section before it began: its first page is like the others. */
  readonly continues?: boolean
  /** An even page without anything, so that the next section begins on the right. */
  readonly blankVerso?: true
}

export const turnedApart = (section: PagedSection): readonly PagedSection[] => {
  if (!section.blocks.some(isTurned)) return [section]
  const { pinnedTo: _, ...plain } = section
  return stretchesOf(section.blocks).map((blocks, index): PagedSection => {
    const turned = blocks.some(isTurned)
    if (index === 0) return { ...section, blocks, turned }
    return { ...plain, blocks, turned, start: 'new-page', restart: false, continues: true }
  })
}

/** Neighbours that are turned, or not. */
const stretchesOf = (blocks: readonly FlowBlock[]): FlowBlock[][] => {
  const stretches: FlowBlock[][] = []
  for (const block of blocks) {
    const last = stretches.at(-1)
    if (last?.[0] && isTurned(last[0]) === isTurned(block)) last.push(block)
    else stretches.push([block])
  }
  return stretches
}
