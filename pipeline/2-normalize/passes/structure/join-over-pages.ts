/**
 * In: lines among which page residue was dropped. Out: paragraphs that the end of a page had cut whole again, and lines
 * that open with a mark that only closes or parts joined to what they belong to (TN-15).
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { joinTraced, replaceIn, type Traced } from '../../../model/text.ts'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf, leafOf, paragraphOf } from './block.ts'
import { needsSpace } from './needs-space.ts'
import { isCut } from './page/cut.ts'

/** Joins paragraphs that stop in mid-sentence before page residue or a form feed and go on after it. */
export const joinOverPages: Pass = (tree, _file, { source }) => {
  const children: RootContent[] = []
  for (const node of tree.children) {
    const block = blockOf(node)
    let at = children.length - 1
    while (at >= 0 && isPageResidue(children[at])) at--
    const before = children[at]
    const parted = children.length - 1 - at
    if (!block || before?.type !== 'paragraph' || !goesOn(before, block, parted)) {
      children.push(node)
      continue
    }
    const first = parted === 0 ? blockOf(before) : null
    children[at] = first
      ? paragraphOf(
          joinTraced(source.base, first.trace, block.trace, needsSpace(first.text, block.text) ? ' ' : '', {
            rule: 'TN-15',
            confidence: 0.95
          }),
          first.line
        )
      : joinOver(before, children.splice(at + 1), block)
  }
  tree.children = children
}

const goesOn = (before: Paragraph, block: Block, parted: number): boolean => {
  if (block.line.opens || before.data?.line?.decided) return false
  const opensWithMark = /^[，。、；！？](?![，。、；！？])/.test(block.text)
  const isParted = parted > 0 || block.line.pageBreakBefore === true
  return opensWithMark || (isParted && isCut(lastBlock(before), block))
}

/** True for what the page put between two halves of a paragraph. */
export const isPageResidue = (node: RootContent | undefined): boolean =>
  node?.type === 'dropped' && (node.rule === 'page-number' || node.rule === 'running-head')

/** The paragraph, or the last piece of one that was joined before. */
const lastBlock = (node: Paragraph): Block | null => blockOf({ ...node, children: node.children.slice(-1) })

/** One paragraph again; what was removed stands inside it until the ledger is written. */
export const joinOver = (before: Paragraph, parted: readonly RootContent[], block: Block): Paragraph => {
  const last = lastBlock(before)
  const leaf = last && needsSpace(last.text, block.text) ? leafOf(withSpace(last.trace)) : null
  const children = leaf ? [...before.children.slice(0, -1), leaf] : before.children
  return { ...before, children: [...children, ...(parted as unknown as PhrasingContent[]), block.leaf] }
}

/** Latin words stay apart where what parted them goes. */
export const withSpace = (trace: Traced): Traced => {
  const at = trace.value.length
  return replaceIn(trace, [{ from: at, to: at, after: ' ', rule: 'TN-15', confidence: 0.95 }])
}
