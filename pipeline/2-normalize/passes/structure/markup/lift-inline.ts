/**
 * In: the tree of a Markdown text. Out: the same as lines that the solver reads: paragraphs of one leaf, what is bold or
 * linked in them kept aside until placeInline puts it back; headings say that their source calls them so.
 */
import type { Heading, Paragraph, PhrasingContent } from 'mdast'
import type { InlineMark, LineEvidence } from '../../../../model/article.ts'
import { joinAll, type Traced } from '../../../../model/text.ts'
import { blankWidth, skipBlanks } from '../../../blanks.ts'
import { noteRewritten } from '../../../leaf.ts'
import type { Pass } from '../../../pass.ts'
import { leafOf, trimTraced } from '../block.ts'

/** Only blocks of the text itself; other sources come with their lines. */
export const liftInline: Pass = (tree, _file, { source: { base } }) => {
  if (tree.data?.markupRule !== 'MD') return
  const inline: InlineMark[] = []
  let end = 0
  for (const node of tree.children) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue
    const leaves = leavesOf(node.children)
    const first = leaves?.[0]
    if (node.type === 'heading') claim(node)
    else if (leaves && first) dress(node, leaves, first, base, end, inline)
    end = leaves?.at(-1)?.trace.end ?? end
  }
  if (inline.length > 0) tree.data = { ...tree.data, inline }
}

const claim = (node: Heading): void => {
  node.data = {
    ...node.data,
    line: { indent: 0, blankLinesBefore: 1, dress: { outline: node.depth, certain: true } }
  }
}

const dress = (
  node: Paragraph,
  leaves: readonly Leaf[],
  first: Leaf,
  base: string,
  end: number,
  inline: InlineMark[]
): void => {
  const bold = leaves.every(
    ({ trace, marks }) => trace.value.trim() === '' || marks.some(mark => mark.type === 'strong')
  )
  const line: LineEvidence = {
    indent: indentOf(first.trace.value),
    blankLinesBefore: Math.max(0, (base.slice(end, first.trace.start).match(/\n/g)?.length ?? 0) - 1),
    ...(bold ? { dress: { bold } } : {})
  }
  // What a sign between two leaves stands for begins where the sign does: a value offset knows no place within it.
  for (const [at, { trace, marks }] of leaves.entries())
    for (const mark of marks)
      inline.push({ start: leaves[at - 1]?.trace.end ?? trace.start, end: trace.end, mark })
  const trace =
    leaves.length > 1
      ? joinAll(
          base,
          leaves.map(leaf => leaf.trace),
          () => '',
          MARKUP
        )
      : first.trace
  node.children = [leafOf(trimTraced(trace))]
  node.data = { ...node.data, line: { ...node.data?.line, ...line } }
  noteRewritten()
}

const MARKUP = { rule: 'MD', class: 'M' } as const

interface Leaf {
  readonly trace: Traced
  readonly marks: readonly InlineMark['mark'][]
}

/** The texts of a paragraph, each with what is around it; null where it holds anything that is no text, or has a look of its own. */
const leavesOf = (
  nodes: readonly PhrasingContent[],
  marks: readonly InlineMark['mark'][] = []
): Leaf[] | null => {
  const leaves: Leaf[] = []
  for (const node of nodes) {
    if (node.type === 'text') {
      if (!node.data?.trace) return null
      leaves.push({ trace: node.data.trace, marks })
      continue
    }
    const mark = markOf(node)
    const inner =
      mark && 'children' in node ? leavesOf(node.children as PhrasingContent[], [...marks, mark]) : null
    if (!inner) return null
    leaves.push(...inner)
  }
  return leaves
}

const markOf = (node: PhrasingContent): InlineMark['mark'] | null => {
  if (node.type === 'strong' || node.type === 'emphasis') return { type: node.type }
  if (node.type === 'link' && !node.title) return { type: 'link', url: node.url }
  return null
}

const indentOf = (text: string): number => {
  let width = 0
  for (let at = 0; at < skipBlanks(text, 0); at++) width += blankWidth(text.charCodeAt(at))
  return width
}
