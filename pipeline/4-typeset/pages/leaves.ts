/** In: a flow. Out: the number of each block's first leaf in the structure of the file. */
import type { Flow } from '../../model/flow.ts'
import { leafCount } from '../../model/structure.ts'

/** One entry a block of the whole flow. @example leavesOf(flow)[3] // 7 */
export const leavesOf = (flow: Flow): Int32Array => {
  const blocks = flow.sections.flatMap(section => section.blocks)
  const first = new Int32Array(blocks.length)
  let next = 0
  for (const [index, block] of blocks.entries()) {
    first[index] = next
    next += leafCount(block)
  }
  return first
}
