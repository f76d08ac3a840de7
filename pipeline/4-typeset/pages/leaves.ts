/** In: the blocks of a flow as they come. Out: the number of each block's first leaf in the structure of the file. */
import type { FlowBlock } from '../../model/flow.ts'
import { leafCount } from '../../model/structure.ts'

/** By block, and behind the last block the number that the next one will have. */
export type Leaves = number[]

export const newLeaves = (): Leaves => [0]

/** @example addLeaves(leaves, section.blocks) */
export const addLeaves = (leaves: Leaves, blocks: readonly FlowBlock[]): void => {
  for (const block of blocks) leaves.push((leaves.at(-1) ?? 0) + leafCount(block))
}
