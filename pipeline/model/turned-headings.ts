/** In: the blocks of a section. Out: the same; headings right over a turned table stand on its page (PG-7). */
import { type FlowBlock, isTurned } from './flow.ts'

/**
 * A heading alone at the foot of a page, its table overleaf, heads nothing. One right under a title stays where it is: else
 * the title would stand alone.
 *
 * @param isHeld whether the blocks behind the table, from this index on, leave the heading alone
 */
export const withTurnedHeadings = (
  blocks: readonly FlowBlock[],
  isHeld: (behind: FlowBlock | undefined) => boolean = () => true
): readonly FlowBlock[] => {
  const turned = new Set<number>()
  blocks.forEach((block, index) => {
    const above = blocks[index - 1]
    if (!isTurned(block) || !above || isTurned(above)) return
    let first = index
    while (isHeading(blocks[first - 1])) first--
    let end = index
    while (end < blocks.length && isTurned(blocks[end] as FlowBlock)) end++
    if (first === 0 || isTitle(blocks[first - 1]) || !isHeld(blocks[end])) return
    for (let at = first; at < index; at++) turned.add(at)
  })
  if (turned.size === 0) return blocks
  return blocks.map((block, index) =>
    turned.has(index) && block.kind === 'text' ? { ...block, turned: true } : block
  )
}

const isHeading = (block: FlowBlock | undefined): boolean =>
  block?.kind === 'text' && /^heading\d$/.test(block.role)

const isTitle = (block: FlowBlock | undefined): boolean =>
  block?.kind === 'text' && /Title$|^(?:subtitle|byline|documentNumber)$/.test(block.role)
