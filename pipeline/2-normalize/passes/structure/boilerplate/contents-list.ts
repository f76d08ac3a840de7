/** In: lines. Out: the same without a contents list that a text carries at its head: its lines stand again below. */
import type { Pass } from '../../../pass.ts'
import type { Block, Blocks } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { readPageLine } from '../page/page-line.ts'
import { blocksOf, reading } from '../row.ts'
import { dropLines } from './drop.ts'
import type { Finding } from './finding.ts'

/** Where a contents list may begin, counted in lines. */
const HEAD = 30
/** How many entries a list needs: without a head of its own, and with one. */
const LEAST = 3
const LEAST_HEADED = 2
/** Longer lines are no entries. */
const LONGEST = 120

const heading =
  /^[【[（(]?(?:(?:内容|內容|本书|本書|全文|章节|章節|文章)?目\s*[录錄次]|contents|table of contents)[】\])）]?$/i
/** ……… 12 after an entry, or （12）. */
const leader =
  /\s*(?:[.．·…‥—\-_ \u3000\t]{3,}|[…‥—]{1,}|[\s\u3000]+)\s*(?:第|[Pp]\.?)?[\d０-９]{1,4}页?$|\s*[（(][\d０-９]{1,4}[）)]$/

/** Drops the list and its head; page numbers come from the new volume. */
export const dropContentsList: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const list = findList(blocks)
  if (!list) return
  const isListed = (index: number): boolean => index >= list.first && index < list.end
  dropLines(tree, blocks, index => (isListed(index) ? listed : null), file, context)
}

const listed: Finding = { rule: 'contents-list', confidence: 0.92 }

interface List {
  readonly first: number
  readonly end: number
}

const findList = (blocks: Blocks): List | null => {
  const head = headEnd(blocks)
  const at = blocks.slice(0, head).findIndex(block => block !== null && heading.test(block.text))
  const first = at >= 0 ? at : findLeaders(blocks)
  if (first < 0) return findRepeated(blocks)
  const from = at < 0 ? first : at + 1
  const end = listEnd(blocks, from)
  const entries = blocks.slice(from, end).filter(block => block !== null).length
  return entries >= (at < 0 ? LEAST : LEAST_HEADED) ? { first, end } : null
}

/** What was dropped is no line of the head: whoever reads the kept text again must not find more there (TN-0). */
const headEnd = (blocks: Blocks): number => {
  let seen = 0
  const end = blocks.findIndex(block => block !== null && ++seen > HEAD)
  return end < 0 ? blocks.length : end
}

/** A list without a head of its own: lines at the head that end in leaders and a page number. */
const findLeaders = (blocks: Blocks): number =>
  blocks.slice(0, headEnd(blocks)).findIndex((_block, index) => {
    const next = blocks.slice(index, index + LEAST)
    return next.length === LEAST && next.every(one => one !== null && dots.test(one.text))
  })

/** A list with neither head nor leaders: so many numbered lines one after another that stand again below in the same order. */
const findRepeated = (blocks: Blocks): List | null => {
  const head = headEnd(blocks)
  for (let first = 0; first < head; first++) {
    // By their length first: nearly every line of a text is none.
    if (!isRun(blocks, first, isShort) || !isRun(blocks, first, isNumbered)) continue
    const end = listEnd(blocks, first)
    const entries = blocks.slice(first, end)
    if (entries.length >= LEAST_REPEATED && entries.every(block => block === null || isNumbered(block)))
      return { first, end }
  }
  return null
}

const LEAST_REPEATED = 6

/** True where so many lines from one on may be entries. */
const isRun = (
  blocks: Blocks,
  first: number,
  mayBeEntry: (block: Block | null | undefined) => boolean
): boolean => {
  for (let index = first; index < first + LEAST_REPEATED; index++)
    if (!mayBeEntry(blocks[index])) return false
  return true
}

const isShort = (block: Block | null | undefined): boolean => (block?.text.length ?? LONGEST + 1) <= LONGEST

const isNumbered = (block: Block | null | undefined): boolean =>
  block !== null && block !== undefined && readMarker(block.text, 0) !== null

/** Leaders that are nothing else. */
const dots = /[.．·…‥]{3,}\s*[\d０-９]{1,4}$/

/**
 * Entries go on as long as lines stand again later, or end in a leader and a number, up to the first line that they
 * name. In a list with page numbers every entry has one. The list may go over a page's end.
 */
const listEnd = (blocks: Blocks, from: number): number => {
  const read = readerOf(blocks)
  const later = placesOf(read, blocks, from)
  const paged = blocks
    .slice(from, from + HEAD)
    .filter(block => block !== null)
    .slice(0, LEAST_HEADED)
    .every(block => leader.test(block.text))
  let named = blocks.length
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (index >= named) return index
    // What was dropped, as a line of a site, ends no list.
    if (!block) continue
    if (block.text.length > LONGEST) return index
    if (index + 1 === named && isSetApart(block, blocks[index - 1])) return index
    if (read.isPage(index)) continue
    const place = namedAt(read, index, later)
    if (paged ? !leader.test(block.text) : place < 0) return index
    if (place >= 0) named = Math.min(named, place)
  }
  return blocks.length
}

/** The title, between the list and what its first entry names: heads of pages may say it again. */
const isSetApart = ({ text, line }: Block, before: Block | null | undefined): boolean =>
  line.blankLinesBefore > (before?.line.blankLinesBefore ?? 0) && !leader.test(text)

/** What is asked of lines by their index: of short ones that say the same once. */
interface Reader {
  readonly words: (index: number) => string
  /** Without the leader and the page's number. */
  readonly bare: (index: number) => string
  readonly isPage: (index: number) => boolean
}

const readerOf = (blocks: Blocks): Reader => ({
  words: reading(blocks, wordsOf, ''),
  bare: reading(blocks, text => wordsOf(text.replace(leader, '')), ''),
  isPage: reading(blocks, text => readPageLine(text)?.words === '', false)
})

const placesOf = (read: Reader, blocks: Blocks, from: number): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (block && block.text.length <= LONGEST) places.set(read.words(index), index)
  }
  return places
}

/** Where the line that an entry names stands; -1 where there is none below. */
const namedAt = (read: Reader, index: number, later: ReadonlyMap<string, number>): number => {
  const words = read.words(index)
  const place = later.get(words) ?? -1
  if (place > index) return place
  const bare = later.get(read.bare(index)) ?? -1
  return bare > index ? bare : gluedAt(words, index, later)
}

/** 第三节　安排第二章　经过: entries that lost the line break between them stand again one by one; where the first of them does. */
const gluedAt = (words: string, index: number, later: ReadonlyMap<string, number>): number => {
  for (let end = words.indexOf('第', LEAST_ENTRY); end > 0; end = words.indexOf('第', end + 1)) {
    const place = later.get(words.slice(0, end)) ?? -1
    const rest = words.slice(end)
    if (place > index && ((later.get(rest) ?? -1) > place || gluedAt(rest, place, later) > 0)) return place
  }
  return -1
}

const LEAST_ENTRY = 3

/** Marks of either keyboard are the same: the list may have been typed with others than the headings. */
const wordsOf = (text: string): string =>
  text
    .replace(/[\s\u3000]/g, '')
    .replace(/[\uff01-\uff5e]/g, char => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH))
    .replace(/[“”]/g, '"')

const FULL_WIDTH = 0xfee0
