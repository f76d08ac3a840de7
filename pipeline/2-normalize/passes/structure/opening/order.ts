/**
 * In: the first lines of a text. Out: where the title of the rules stands that they only make known: below an order
 * (某某令, ……现予公布), or, in a text that begins with whom it goes to, below the end of that letter.
 */
import type { Block, Blocks } from '../block.ts'
import { isDateLine } from '../dates.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'
import { endsInGenre, isSalutation, isTitleLine } from '../title/title-line.ts'

/** So many lines an order or a letter has, and so many may stand between the title and the first number. */
const HEAD = 14
const BETWEEN = 3

/**
 * 某某部令第8号, 某某局公告（2025年第3号）: the line may go on with what is made known.
 *
 * @example isOrder('某某市人民政府令 第12号') // true
 */
export const isOrder = (text: string): boolean => order.test(folded(text.slice(0, LONGEST)))

const LONGEST = 60
const order =
  /^[\p{Script=Han}、\s]{2,40}(?:令|公告)(?:$|\s*[（(]?\s*(?:\d{4}年\s*)?第\s*[\d〇零一二三四五六七八九十百]{1,6}\s*号)/u

/**
 * Where an order's number ends that opens a line and to which what it makes known was glued; 0 where it is only spoken of.
 *
 * @example orderEnd('河湾县人民政府令第12号渡口管理办法') // 13
 */
export const orderEnd = (text: string): number =>
  orderNumber.exec(folded(text.slice(0, LONGEST)))?.[0].length ?? 0

const orderNumber =
  /^[\p{Script=Han}、]{2,30}令\s*(?:[（(]\d{4}年\s*)?第\s*[\d〇零一二三四五六七八九十百]{1,6}\s*号[）)]?(?=[《\p{Script=Han}])(?!公布|发布|颁布|修[改订正]|废止|令|的|规定|[和与及、])/u

/** The title's place; `first` where the first line makes nothing known. */
export const belowOrder = (blocks: Blocks, first: number): number => {
  const head = blocks[first]
  if (!head) return first
  const isLetter = isSalutation(head.text)
  if (!isLetter && !isOrder(head.text)) return first
  for (let at = first + 1; at < Math.min(blocks.length, first + HEAD); at++) {
    const block = blocks[at]
    if (!block || !isTitleLine(block) || !endsInGenre(block.text) || isOrder(block.text)) continue
    if (opensBelow(blocks, at + 1) && (!isLetter || closesLetter(blocks[at - 1]))) return at
  }
  return first
}

/** A first number, at most a word on when it was passed before it. */
const opensBelow = (blocks: Blocks, from: number): boolean =>
  blocks.slice(from, from + BETWEEN).some(block => block !== null && readMarker(block.text, 0)?.value === 1)

/** A date, or （此件公开发布）. */
const closesLetter = (block: Block | null | undefined): boolean =>
  block !== null &&
  block !== undefined &&
  (isDateLine(block.text) || /^[（(][^（()）。]{2,20}[）)]$/.test(block.text))

/**
 * Below an order: the length of the title that the first chapter or clause was glued to; 0 where none is.
 *
 * @example gluedRules('渡口管理办法第一条　为了……') // 6
 */
export const gluedRules = (text: string): number => {
  const found = rules.exec(folded(text.slice(0, 2 * LONGEST)))
  return found?.[1]?.length ?? 0
}

const rules =
  /^([^，。；：！？\s]{2,45}?(?:条例|办法|规定|细则|规则|章程|规程|准则|规范|法|决定)(?:[（(][^（()）]{1,60}[）)])?)\s*(?:\d{4}年\d{1,2}月\d{1,2}日\s*)?第\s*一\s*[编章条]/
