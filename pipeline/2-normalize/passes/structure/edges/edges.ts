/** In: articles. Out: the lines at their edges marked as what they are: under the title, and at the end. */

export { isByline } from './edges-byline.ts'
export { markHeads } from './edges-head.ts'
export { markTails } from './edges-tail.ts'
