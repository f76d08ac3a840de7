/**
 * In: lines of a text that was copied from pages. Out: the same without page numbers and running heads (TN-16),
 * and paragraphs that a page end had cut whole again.
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { joinTraced, replaceIn, type Traced } from '../../../model/text.ts'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf, leafOf, paragraphOf } from './block.ts'
import { drop } from './drop-boilerplate.ts'
import { readMarker } from './headings/marker.ts'
import { digitsEnd, digitsValue } from './headings/numerals.ts'
import { needsSpace } from './join-lines.ts'
import { endsAsSentence, textLength } from './sentences.ts'

/** Page numbers in a running sequence, and repeated lines beside them, that make a case. */
const LEAST = 3

/** Drops page numbers and what repeats beside them. */
export const dropPageResidue: Pass = (tree, file, context) => {
  const blocks = tree.children.map(blockOf)
  const numbers = findPageNumbers(blocks)
  const heads = new Set([...findRunningHeads(blocks, numbers), ...findRunningLines(blocks)])
  if (numbers.size === 0 && heads.size === 0) return
  tree.children = tree.children.map((node, index): RootContent => {
    const block = blocks[index]
    if (!block || !(numbers.has(index) || heads.has(index))) return node
    return drop(block.trace, numbers.has(index) ? PAGE_NUMBER : RUNNING_HEAD, 0.92, file, context)
  })
}

const PAGE_NUMBER = 'page-number'
const RUNNING_HEAD = 'running-head'

/**
 * Joins paragraphs that stop in mid-sentence before page residue or a form feed and go on after it, and lines that
 * open with a mark that only closes or parts (TN-15).
 */
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

const isPageResidue = (node: RootContent | undefined): boolean =>
  node?.type === 'dropped' && (node.rule === PAGE_NUMBER || node.rule === RUNNING_HEAD)

/** The paragraph, or the last piece of one that was joined before. */
const lastBlock = (node: Paragraph): Block | null => blockOf({ ...node, children: node.children.slice(-1) })

/** The line before stops in mid-sentence and this one does not open anything. */
const isCut = (before: Block | null, block: Block): boolean =>
  before !== null &&
  !endsAsSentence(before.text) &&
  !/[：:；;]$/.test(before.text) &&
  textLength(before.text) >= 15 &&
  block.line.indent < 1.5 &&
  readMarker(block.text, 0) === null

/** One paragraph again; what was removed stands inside it until the ledger is written. */
const joinOver = (before: Paragraph, parted: readonly RootContent[], block: Block): Paragraph => {
  const last = lastBlock(before)
  const leaf = last && needsSpace(last.text, block.text) ? leafOf(withSpace(last.trace)) : null
  const children = leaf ? [...before.children.slice(0, -1), leaf] : before.children
  return { ...before, children: [...children, ...(parted as unknown as PhrasingContent[]), block.leaf] }
}

/** Latin words stay apart where what parted them goes. */
const withSpace = (trace: Traced): Traced => {
  const at = trace.value.length
  return replaceIn(trace, [{ from: at, to: at, after: ' ', rule: 'TN-15', confidence: 0.95 }])
}

/** — 3 —, 第 3 页, 3/12, ～ 3 ～, 3: a number between two of the same mark is dressed as a page number is. */
const pageNumber =
  /^(?:第\s*(\d{1,4})\s*[页頁](?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?|(?=([^\p{L}\p{N}\s()（）[\]【】〔〕"'“”]))\2{1,3}\s*(\d{1,4})\s*\2{1,3}|(\d{1,4})\s*\/\s*\d{1,4}|(?:Page|P\.?)\s*(\d{1,4})(?:\s*of\s*\d{1,4})?|(\d{1,4}))$/iu

/** How long a run must be: one line that says 第 3 页 共 5 页 is enough, two with dashes, three bare numbers. */
const leastOf = (run: readonly PageLine[]): number => Math.min(...run.map(one => one.least))

interface PageLine {
  readonly index: number
  readonly value: number
  readonly least: number
}

const leastFor = (text: string): number =>
  /[页頁]/.test(text) && /共/.test(text) ? 1 : /^[^\p{L}\p{N}]/u.test(text) ? 2 : LEAST

/** Numbers that run on by one or two from page to page; a lone number line is a page number only in such a run. */
const findPageNumbers = (blocks: readonly (Block | null)[]): ReadonlySet<number> => {
  const found: PageLine[] = []
  for (const [index, block] of blocks.entries()) {
    if (!block || block.text.length > 20) continue
    const match = pageNumber.exec(block.text)
    const digits = match?.slice(1).find(group => group !== undefined && /\d/.test(group))
    if (digits)
      found.push({
        index,
        value: digitsValue(digits.slice(0, digitsEnd(digits, 0))),
        least: leastFor(block.text)
      })
  }
  const chosen = new Set<number>()
  for (const run of runsOf(found))
    if (run.length >= leastOf(run)) for (const one of run) chosen.add(one.index)
  return chosen
}

const runsOf = (found: readonly PageLine[]): PageLine[][] => {
  const runs: PageLine[][] = []
  for (const one of found) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const isLike = last?.least === one.least
    if (
      run &&
      last &&
      isLike &&
      one.index > last.index + 1 &&
      one.value > last.value &&
      one.value <= last.value + 2
    )
      run.push(one)
    else runs.push([one])
  }
  return runs
}

/** A short line that stands beside page numbers, or at page breaks, three times or more. */
const findRunningHeads = (
  blocks: readonly (Block | null)[],
  numbers: ReadonlySet<number>
): ReadonlySet<number> => {
  const beside = new Map<string, number[]>()
  for (const [index, block] of blocks.entries()) {
    if (!block || block.text.length > 50 || numbers.has(index)) continue
    const atBreak = block.line.pageBreakBefore === true || numbers.has(index - 1) || numbers.has(index + 1)
    if (!atBreak || endsAsSentence(block.text)) continue
    const places = beside.get(block.text)
    if (places) places.push(index)
    else beside.set(block.text, [index])
  }
  return new Set([...beside.values()].filter(places => places.length >= LEAST).flat())
}

/**
 * Lines that are one another's like but for a number that rises by one, or alike altogether, and stand in the middle
 * of sentences: whatever they say and however they are dressed, the page put them there.
 */
const findRunningLines = (blocks: readonly (Block | null)[]): ReadonlySet<number> => {
  const alike = new Map<string, number[]>()
  for (const [index, block] of blocks.entries()) {
    if (!block || block.text.length > 50 || endsAsSentence(block.text) || readMarker(block.text, 0)) continue
    const key = block.text.replace(/\d+/g, '#')
    const places = alike.get(key)
    if (places) places.push(index)
    else alike.set(key, [index])
  }
  const found = new Set<number>()
  for (const places of alike.values()) {
    if (places.length < LEAST || !runsOn(places, blocks)) continue
    const cutting = places.filter(index => cutsSentence(blocks, index)).length
    if (cutting >= 2 && cutting * 2 >= places.length) for (const index of places) found.add(index)
  }
  return found
}

/** At most one number of the line changes, and it rises. */
const runsOn = (places: readonly number[], blocks: readonly (Block | null)[]): boolean => {
  const numbers = places.map(index => blocks[index]?.text.match(/\d+/g)?.map(Number) ?? [])
  const changing = (numbers[0] ?? []).filter((first, at) => numbers.some(of => of[at] !== first)).length
  if (changing > 1) return false
  return numbers.every((of, at) => {
    const before = numbers[at - 1]
    return !before || changing === 0 || of.every((value, column) => value >= (before[column] ?? 0))
  })
}

/** The line before stops in mid-sentence and the line after goes on with it. */
const cutsSentence = (blocks: readonly (Block | null)[], index: number): boolean => {
  const before = blocks[index - 1]
  const after = blocks[index + 1]
  return !!before && !!after && isCut(before, after)
}
