/** In: a laid page. Out: what its anchors are called in a contents: the printed number of the page. */
import type { FlowBlock } from '../../model/flow.ts'
import { firstNoteLeaf, markAnchor, noteTextAnchor } from '../../model/structure.ts'
import type { Leaves } from './leaves.ts'
import type { LaidPage } from './paginate.ts'

/** Adds the anchors of one page to the numbers of all. */
export const addNumbers = (page: LaidPage, numbers: Map<string, string>): void => {
  if (page.blank) return
  const anchors = page.filled
    ? page.filled.strips.flatMap(strip => strip.anchor ?? [])
    : anchorsOf(page.chain.sections[0].blocks)
  for (const anchor of anchors) numbers.set(anchor, page.label)
}

/** Every place of some blocks that something may point at. */
export const anchorsOf = (blocks: readonly FlowBlock[]): Set<string> =>
  new Set(blocks.flatMap(block => (block.kind === 'text' && block.id !== undefined ? [block.id] : [])))

/** Where the marks of notes and their numbers at the foot lead; `leaves`: the first leaf of each block, `first`: index of the first of these. */
export const noteAnchors = (blocks: readonly FlowBlock[], leaves: Leaves, first: number): string[] =>
  blocks.flatMap((block, index) => {
    if ((block.kind !== 'text' && block.kind !== 'table') || block.notes.length === 0) return []
    const leaf = (leaves[first + index] ?? 0) + firstNoteLeaf(block)
    return block.notes.flatMap((_, at) => [markAnchor(leaf + at), noteTextAnchor(leaf + at)])
  })
