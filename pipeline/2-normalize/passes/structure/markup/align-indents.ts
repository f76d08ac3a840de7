/** In: lines that their source centres or sets at the right. Out: the same with the indent that a page would show. */
import type { LineEvidence } from '../../../../model/article.ts'
import { noteRewritten } from '../../../leaf.ts'
import type { Pass } from '../../../pass.ts'
import { blockOf } from '../block.ts'
import { textLength } from '../sentences.ts'

/** Width of the page that is thought of, in em. */
const PAGE = 40

/** What is read from blanks in plain text (a centred title, a date at the right) is read from alignment as well. */
export const alignIndents: Pass = tree => {
  for (const node of tree.children) {
    const block = blockOf(node)
    const align = block?.line.dress?.align
    if (!block || align === undefined) continue
    const free = Math.max(0, PAGE - textLength(block.text.slice(0, 2 * PAGE)))
    const indent = Math.max(block.line.indent, align === 'center' ? free / 2 : free)
    const line: LineEvidence = { ...block.line, indent }
    block.node.data = { ...block.node.data, line }
    noteRewritten()
  }
}
