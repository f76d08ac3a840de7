/**
 * In: the lines of a text. Out: those at its edges that a site printed around it, told by what they are made of and by
 * what stands beside them.
 */
import type { Block } from '../block.ts'
import { isByline } from '../edges-byline.ts'
import { isTitleLine } from '../title-line.ts'
import { mayBeContent } from './may-be-content.ts'
import { siteShare } from './site-share.ts'
import { linkWords, siteWords } from './site-words.data.ts'

/** How many lines from either end are looked at, and the longest of them. */
const EDGE = 14
const LONGEST = 64
/** A first paragraph is at least so long. */
const PROSE = 60
/** A line with so great a share of site words is the site's; beside others, with a smaller one. */
const SURE = 0.85
const LIKELY = 0.62
const BESIDE = 0.55

type Blocks = readonly (Block | null)[]

/** The lines by their index, with the confidence; `known` are those that their form or a phrase gave away. */
export const findSiteLines = (blocks: Blocks, known: ReadonlySet<number>): ReadonlyMap<number, number> => {
  const found = new Map<number, number>([...known].map(index => [index, 1] as const))
  const head = headOf(blocks)
  const tail = tailOf(blocks, head)
  for (const region of [head, tail]) {
    for (const index of region) {
      const confidence = confidenceOf(blocks[index] ?? null)
      if (confidence > 0 && !found.has(index)) found.set(index, confidence)
    }
    addNeighbours(region, blocks, found)
    addOuter(region, region === head, blocks, found)
  }
  addLinks(tail, blocks, found)
  return found
}

/** Lines above the first paragraph. */
const headOf = (blocks: Blocks): number[] => {
  const end = blocks.findIndex(block => block !== null && block.text.length >= PROSE)
  return range(0, Math.min(EDGE, end < 0 ? blocks.length : end))
}

/** Lines below the last one. */
const tailOf = (blocks: Blocks, head: readonly number[]): number[] => {
  const last = blocks.findLastIndex(block => block !== null && block.text.length >= PROSE)
  return range(Math.max(last + 1, head.length, blocks.length - EDGE), blocks.length)
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

const confidenceOf = (block: Block | null): number => {
  if (!block || block.text.length > LONGEST || mayBeContent(block.text)) return 0
  const { share, words, letters } = siteShare(block.text)
  if (letters === 0) return 0
  if (share >= SURE && (words >= 2 || letters >= 4)) return 0.92
  return share >= LIKELY && words >= 2 ? 0.86 : 0
}

/** What stands right beside a site line, and is made of such words in part: 墨香网 above its menu. */
const addNeighbours = (region: readonly number[], blocks: Blocks, found: Map<number, number>): void => {
  for (const order of [region, region.toReversed()])
    for (const index of order) {
      const block = blocks[index]
      if (!block || found.has(index) || block.text.length > LONGEST) continue
      if (mayBeContent(block.text) && !isLabelled(block.text)) continue
      if (!(found.has(index - 1) || found.has(index + 1))) continue
      if (isLikeSite(block.text)) found.set(index, 0.82)
    }
}

/** Farther out than a site line, hardly anything is the author's: one site word is enough, or a call to the reader. */
const addOuter = (
  region: readonly number[],
  isHead: boolean,
  blocks: Blocks,
  found: Map<number, number>
): void => {
  const sure = region.filter(index => found.has(index))
  const inmost = isHead ? sure.at(-1) : sure[0]
  if (inmost === undefined) return
  // The title stands above such a line as often as below it.
  if (isHead && !region.some(index => index > inmost && isTitle(blocks[index] ?? null))) return
  for (const index of region) {
    const text = blocks[index]?.text ?? ''
    if (found.has(index) || text === '' || text.length > LONGEST || mayBeContent(text)) continue
    const isOuter = isHead ? index < inmost : index > inmost
    if (isOuter && (siteShare(text).share >= OUTER || /[！!]$/.test(text))) found.set(index, 0.8)
  }
}

const OUTER = 0.2

const isTitle = (block: Block | null): boolean => block !== null && isTitleLine(block) && !isByline(block)

const isLikeSite = (text: string): boolean =>
  siteShare(text).share >= BESIDE ||
  siteName.test(text) ||
  contact.test(text) ||
  counter.test(text) ||
  isLabelled(text)

const isLabelled = (text: string): boolean => siteWords.has(label.exec(text)?.[1] ?? '')

/** 顶一下(15). */
const counter = /^[^\d\s]{1,6}\s*[(（]\s*\d+\s*[)）]$/
/** 上一条：…; what notices and papers say of themselves so is theirs. */
const label = /^(?!附件|时间|日期|地址|作者|来源)([^：:\s]{2,6})\s*[：:]/
const siteName = /^[^，。：；\s]{2,8}(?:网|网站|文库|资料库|论坛|之家|在线)$/
const contact = /(?:电话|地址|邮编|传真|邮箱)[：:]/

/** 相关阅读 and the titles under it, to the end of the text. */
const addLinks = (tail: readonly number[], blocks: Blocks, found: Map<number, number>): void => {
  const opener = tail.find(index => isOpener(blocks[index]?.text ?? '', found.has(index)))
  if (opener === undefined) return
  const below = range(opener + 1, blocks.length)
  if (below.some(index => /[。；]$/.test(blocks[index]?.text ?? '。'))) return
  for (const index of below) if (!found.has(index)) found.set(index, 0.86)
}

const isOpener = (text: string, isFound: boolean): boolean =>
  isFound && linkWords.has(text.replace(/[：:\s\u3000【】[\]]/g, ''))
