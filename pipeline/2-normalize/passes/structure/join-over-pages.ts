/**
 * In: lines among which page residue was dropped. Out: paragraphs that the end of a page had cut whole again, and lines
 * that open with a mark that only closes or parts joined to what they belong to (TN-15).
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { joinAll, replaceIn, type Traced } from '../../../model/text.ts'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf, leafOf, paragraphOf } from './block.ts'
import { needsSpace } from './needs-space.ts'
import { isCut } from './page/cut.ts'
import { endsAsSentence } from './sentences.ts'

/** Joins paragraphs that stop in mid-sentence before page residue or a form feed and go on after it. */
export const joinOverPages: Pass = (tree, _file, { source }) => {
  const children: RootContent[] = []
  let run: Run | null = null
  const settle = (): void => {
    if (run && run.traces.length > 1) children[children.length - 1] = joined(run, source.base)
    run = null
  }
  for (const node of tree.children) {
    const block = blockOf(node)
    if (block && run && goesOn(run.first.node, sampleOf(run), block, 0)) {
      addTo(run, block)
      continue
    }
    settle()
    if (block && goesOnOver(children, block)) continue
    children.push(node)
    if (block) run = { first: block, traces: [block.trace], sample: block.text }
  }
  settle()
  tree.children = children
}

/** What the last paragraph will be joined of, all at once: one by one would copy it again and again. */
interface Run {
  readonly first: Block
  readonly traces: Traced[]
  /** Its head and its end, which say all that is asked of the whole. */
  sample: string
}

/** Longer than any heading. */
const SAMPLE = 80

const addTo = (run: Run, block: Block): void => {
  const glue = needsSpace(run.sample, block.text) ? ' ' : ''
  const text = run.sample + glue + block.text
  run.sample = text.length > 4 * SAMPLE ? text.slice(0, SAMPLE) + text.slice(-SAMPLE) : text
  run.traces.push(block.trace)
}

const sampleOf = ({ first, sample }: Run): Block => ({ ...first, text: sample })

const joined = ({ first, traces }: Run, base: string): Paragraph => {
  const glue = (left: Traced, right: Traced): string => (needsSpace(left.value, right.value) ? ' ' : '')
  return paragraphOf(joinAll(base, traces, glue, { rule: 'TN-15', confidence: 0.95 }), first.line)
}

/** Joins the block to the paragraph before what was removed, where it goes on with it; in place. */
const goesOnOver = (children: RootContent[], block: Block): boolean => {
  let at = children.length - 1
  while (at >= 0 && isPageResidue(children[at])) at--
  const before = children[at]
  const parted = children.length - 1 - at
  if (before?.type !== 'paragraph' || (parted === 0 && blockOf(before))) return false
  if (!goesOn(before, lastBlock(before), block, parted)) return false
  joinOver(before, children.splice(at + 1), block)
  return true
}

const goesOn = (before: Paragraph, last: Block | null, block: Block, parted: number): boolean => {
  if (block.line.opens || before.data?.line?.decided) return false
  // A mark alone after a whole sentence belongs to nothing: what an encoding left of an ornament.
  const isAlone = block.text.length === 1 && last !== null && endsAsSentence(last.text)
  const opensWithMark = /^[，。、；！？](?![，。、；！？])/.test(block.text) && !isAlone
  const isParted = parted > 0 || block.line.pageBreakBefore === true
  return opensWithMark || (isParted && isCut(last, block))
}

/** True for what the page put between two halves of a paragraph. */
export const isPageResidue = (node: RootContent | undefined): boolean =>
  node?.type === 'dropped' && (node.rule === 'page-number' || node.rule === 'running-head')

/** The paragraph, or the last piece of one that was joined before. */
const lastBlock = (node: Paragraph): Block | null => blockOf({ ...node, children: node.children.slice(-1) })

/** One paragraph again; what was removed stands inside it until the ledger is written. */
const joinOver = (before: Paragraph, parted: readonly RootContent[], block: Block): void => {
  const last = lastBlock(before)
  if (last && needsSpace(last.text, block.text))
    before.children[before.children.length - 1] = leafOf(withSpace(last.trace))
  for (const node of parted) before.children.push(node as unknown as PhrasingContent)
  before.children.push(block.leaf)
}

/** Latin words stay apart where what parted them goes. */
export const withSpace = (trace: Traced): Traced => {
  const at = trace.value.length
  return replaceIn(trace, [{ from: at, to: at, after: ' ', rule: 'TN-15', confidence: 0.95 }])
}
