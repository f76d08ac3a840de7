/**
 * In: lines among which page residue was dropped. Out: paragraphs that the end of a page had cut whole again, and lines
 * that open with a mark that only closes or parts joined to what they belong to (TN-15).
 */
import type { RootContent } from 'mdast'
import type { Dropped } from '../../../../model/article.ts'
import { isBlank, isLineEnd } from '../../../blanks.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, paragraphOf } from '../block.ts'
import { isCut } from '../page/cut.ts'
import { joinParts, type Part } from '../page/join-parts.ts'
import { blocksOf, reading } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { needsSpace } from './needs-space.ts'

/** Joins paragraphs that stop in mid-sentence before page residue or a form feed and go on after it. */
export const joinOverPages: Pass = (tree, _file, { source }) => {
  const blocks = blocksOf(tree)
  const mayGoOn = linesThatMayGoOn(tree.children, blocks, source.base)
  // Nearly every text has none.
  if (!mayGoOn.includes(1)) return
  const children: RootContent[] = []
  const first = tree.children.findIndex(node => node.type !== 'dropped')
  let run: Run | null = null
  for (let index = 0; index < tree.children.length; index++) {
    const node = tree.children[index] as RootContent
    const block = blocks[index] ?? null
    if (run && isPageResidue(node, source.base)) addResidue(run, node)
    else if (run && block && mayGoOn[index] === 1 && goesOn(run, block)) addTo(run, block)
    else {
      settle(run, children, source.base)
      run = block && mayGoOn[index + 1] === 1 ? begun(block, index === first) : null
      if (!run) children.push(node)
    }
  }
  settle(run, children, source.base)
  tree.children = children
}

/** 1 for page residue, and for lines behind a page's end or that open with a mark that closes. */
const linesThatMayGoOn = (nodes: readonly RootContent[], blocks: Blocks, base: string): Uint8Array => {
  const mayGoOn = new Uint8Array(blocks.length)
  const opensWithMark = reading(blocks, text => closing.test(text), false)
  for (let index = 1; index < blocks.length; index++) {
    const block = blocks[index]
    const isResidue = !block && isPageResidue(nodes[index], base)
    const isBehind = mayGoOn[index - 1] === 1 && !blocks[index - 1]
    const goes = isResidue || isBehind || opensWithMark(index) || block?.line.pageBreakBefore === true
    mayGoOn[index] = goes ? 1 : 0
  }
  return mayGoOn
}

/** A paragraph that pieces are still being joined to, all at once: one by one would copy it again and again. */
interface Run {
  readonly first: Block
  /** True where nothing stands above it: it may be the title. */
  readonly isHead: boolean
  /** Null as long as there is one: of nearly all. */
  parts: Part[] | null
  /** Page residue after the last piece, where there is any: in the paragraph, if that goes on. */
  residue: Dropped[] | null
  /** Its head and its end, which say all that is asked of the whole. */
  sample: string
}

const begun = (first: Block, isHead: boolean): Run => ({
  first,
  isHead,
  parts: null,
  residue: null,
  sample: first.text
})

const none: readonly Dropped[] = []

/** Longer than any heading. */
const SAMPLE = 80

const addResidue = (run: Run, node: Dropped): void => {
  run.residue ??= []
  run.residue.push(node)
}

const addTo = (run: Run, block: Block): void => {
  const glue = needsSpace(run.sample, block.text) ? ' ' : ''
  const text = run.sample + glue + block.text
  run.sample = text.length > 4 * SAMPLE ? text.slice(0, SAMPLE) + text.slice(-SAMPLE) : text
  run.parts ??= [{ trace: run.first.trace, over: none }]
  run.parts.push({ trace: block.trace, over: run.residue ?? none })
  run.residue = null
}

const settle = (run: Run | null, into: RootContent[], base: string): void => {
  if (!run) return
  // Latin words stay apart where what parted them goes.
  const glue = (left: { value: string }, right: { value: string }): string =>
    needsSpace(left.value, right.value) ? ' ' : ''
  into.push(
    run.parts === null ? run.first.node : paragraphOf(joinParts(base, run.parts, glue), run.first.line)
  )
  if (run.residue) for (const node of run.residue) into.push(node)
}

const goesOn = ({ first, isHead, sample, residue }: Run, block: Block): boolean => {
  if (block.line.opens) return false
  if (residue?.some(isEditors) && (isHead || !isHalf(sample, block.text))) return false
  const isParted = residue !== null || block.line.pageBreakBefore === true
  if (!isParted && !closing.test(block.text)) return false
  // A mark alone after a whole sentence belongs to nothing: what an encoding left of an ornament.
  const isAlone = block.text.length === 1 && endsAsSentence(sample)
  const opensWithMark = closing.test(block.text) && !isAlone
  return opensWithMark || (isParted && isCut({ ...first, text: sample }, block))
}

/** A mark that only closes or parts, of either keyboard; several of them, or one before Latin, may be anything. */
const closing = /^(?:[，。、；！？](?![，。、；！？])|[,;!?](?=[\u3400-\u9fff]))/

/** What an editor drops may be anything: a line of a list, of a letter's head. Only a sentence goes on over it. */
const isHalf = (before: string, after: string): boolean =>
  /[，。；、][^，。；、]*[\p{L}\p{N}，、]$/u.test(before) && /[。！？]/.test(after)

const isEditors = ({ rule }: Dropped): boolean => rule === 'override'

/** True for what the page put between two halves of a paragraph, and for lines that the editor drops for it. */
export const isPageResidue = (node: RootContent | undefined, base: string): node is Dropped =>
  node?.type === 'dropped' &&
  (node.rule === 'page-number' || node.rule === 'running-head' || (isEditors(node) && isLine(node, base)))

const isLine = ({ start, end }: Dropped, base: string): boolean =>
  endsLine(base, start, -1) && endsLine(base, end - 1, 1)

/** Nothing but blanks between this character and the line's end. */
const endsLine = (base: string, from: number, step: 1 | -1): boolean => {
  let at = from + step
  while (isBlank(base.charCodeAt(at))) at += step
  return at < 0 || at >= base.length || isLineEnd(base.charCodeAt(at))
}
