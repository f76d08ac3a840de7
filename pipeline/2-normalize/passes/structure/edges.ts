/** In: articles. Out: the lines at their edges marked as what they are: under the title, and at the end. */
import type { Pass } from '../../pass.ts'
import { markHeads } from './edges-head.ts'
import { markTails } from './edges-tail.ts'

export { isByline } from './edges-byline.ts'
export { markHeads } from './edges-head.ts'
export { markTails } from './edges-tail.ts'

/** Both at once, where headings are known before. */
export const markEdges: Pass = (tree, file, context) => {
  markHeads(tree, file, context)
  markTails(tree, file, context)
}
