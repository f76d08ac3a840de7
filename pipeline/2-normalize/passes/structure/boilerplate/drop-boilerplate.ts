/** In: the lines of a text. Out: the same with what is not content marked `dropped`, each with a message. */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { splitAt } from '../../../../model/text.ts'
import { isKept } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, leafOf, paragraphOf, trimTraced } from '../block.ts'
import { blocksOf, withReplaced } from '../row.ts'
import { endsAsProse } from '../sentences.ts'
import { authorIn } from '../site/author-in.ts'
import { PATH } from '../site/path.data.ts'
import { reportDoubtful } from '../site/report-doubtful.ts'
import { reportShared } from '../site/report-shared.ts'
import { frontLabels } from './boilerplate.data.ts'
import { drop } from './drop.ts'
import { findBoilerplate } from './find-boilerplate.ts'
import { EDGE, findHeadEnd } from './find-phrase.ts'
import type { Finding } from './finding.ts'

/** Marks site lines, labels and other residue. */
export const dropBoilerplate: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const headEnd = findHeadEnd(blocks)
  const isGone = (index: number): boolean => tree.children[index]?.type === 'dropped'
  const hasPath = isPathAbove(tree.children)
  const { found, doubtful } = findBoilerplate({ blocks, headEnd, isGone, hasPath }, context)
  let isBegun = false
  tree.children = withReplaced(tree.children, (_node, index) => {
    const block = blocks[index]
    if (!block) return null
    const finding = found.get(index)
    if (finding) return dropLine(block, finding, index < headEnd, file, context)
    const others = isBegun || index >= Math.max(1, headEnd) ? null : cutLabel(block, file, context)
    // Below a sentence 标题：… is what the text says.
    isBegun ||= index < headEnd && endsAsProse(block.text)
    return others
  })
  reportShared(blocks, index => found.has(index), file, context)
  for (const [index, { rule }] of doubtful) reportDoubtful(blocks[index] ?? null, rule, file, context)
}

const isPathAbove = (nodes: readonly RootContent[]): boolean =>
  nodes.slice(0, 2 * EDGE).some(node => node.type === 'dropped' && node.rule === PATH)

/** The whole line; of particulars under a title all but the author, who is the text's. */
const dropLine = (
  block: Block,
  { rule, confidence }: Finding,
  isHead: boolean,
  file: VFile,
  context: PassContext
): RootContent[] => {
  const name = isHead && authored.has(rule) ? authorIn(block.text) : null
  if (!name || isKept(context, block.trace.start, block.trace.end))
    return [drop(block.trace, rule, confidence, file, context)]
  const [before, rest] = splitAt(block.trace, name.from)
  const [author, after] = splitAt(rest, name.to - name.from)
  const byline: RootContent = { type: 'byline', children: [leafOf(author)] }
  const around = [before, after].map(trimTraced)
  const [left, right] = around.map(part =>
    part.value === '' ? [] : [drop(part, rule, confidence, file, context)]
  )
  return [...(left ?? []), byline, ...(right ?? [])]
}

/** Rules whose lines give several particulars. */
const authored: ReadonlySet<string> = new Set(['site-meta-line', 'site-furniture'])

/** 文档介绍：… : the label goes, the text stays. */
const cutLabel = (block: Block, file: VFile, context: PassContext): RootContent[] | null => {
  const label = frontLabels.exec(block.text)?.[0] ?? ''
  if (label === '' || label.length === block.text.length) return null
  const [head, rest] = splitAt(block.trace, label.length)
  if (isKept(context, head.start, head.end)) return null
  return [
    drop(trimTraced(head), 'site-label', 0.95, file, context),
    paragraphOf(trimTraced(rest), block.line)
  ]
}
