/** In: a piece of plain text, its headings found. Out: paragraphs that are items of a list, with their marks as written. */
import type { List, ListItem } from 'mdast'
import { type Article, type Recognition, textOf } from '../../../../model/article.ts'
import { type Block, type Blocks, textAt } from '../block.ts'
import { type Family, readMarker } from '../headings/marker.ts'
import { reading } from '../row.ts'
import { endsAsSentence, isWithin } from '../sentences.ts'
import { type FindParts, type Part, withMarker } from './part.ts'

/** The mark at an item's head. */
interface ItemMark {
  /** Bullets by their character, numbers by their family. */
  readonly kind: string
  readonly value: number | null
  readonly end: number
}

/** Bullets that nothing else begins with; a hyphen or star needs a blank behind it. */
/**
 * True for an item behind a dot or a dash; ■ and ★ stand before headings as well.
 *
 * @example isBulleted('- 带上雨具') // true
 */
export const isBulleted = (text: string): boolean => /^(?:[•●○▪▫◦‣]\s*|[*＊·\-－–]\s+)\S/u.test(text)

const bullet = /^(?:[•●○■□◆◇▪▫◦‣►▶★☆➤✓√]\s*|[*＊·・\-－–]\s+)(?=\S)/u

/** Longest item of a numbered list, in Han: longer ones are paragraphs that begin with a number. */
const LONGEST = 60

/** Families of numbers that stand before items of a list as well as before headings. */
const listed: ReadonlySet<Family> = new Set<Family>([
  'han',
  'hanParen',
  'digit',
  'digitParen',
  'circled',
  'letter',
  'letterParen'
])

export const findLists: FindParts = (blocks, article) => {
  const parts: Part[] = []
  const markAt = reading(blocks, markOf, null)
  for (let index = 0; index < blocks.length; index++) {
    const items = itemsFrom(markAt, index)
    if (items.length < 2) continue
    const recognition = judge(blocks, index, items)
    if (recognition) {
      const node = listOf(blocks, index, items, recognition)
      parts.push({ from: index, to: index + items.length, name: 'list', recognition, node })
    }
    index += items.length - 1
  }
  return parts.some(isNumbered) && isLaw(article) ? parts.filter(part => !isNumbered(part)) : parts
}

const isNumbered = ({ node }: Part): boolean => node.type === 'list' && node.ordered === true

/** The parts of a clause of a law are paragraphs by custom. */
const isLaw = (article: Article): boolean =>
  article.children.filter(node => readMarker(textOf(node).slice(0, 24), 0)?.family === 'clause').length >= 2

/** Characters that an item may open with. */
const opening = /^[•●○■□◆◇▪▫◦‣►▶★☆➤✓√*＊·・\-－–（(\d０-９①-⑳一二三四五六七八九十a-zA-Z]/

const markOf = (text: string): ItemMark | null => {
  if (!opening.test(text)) return null
  const dot = bullet.exec(text)
  if (dot) return { kind: dot[0].trim(), value: null, end: dot[0].length }
  const marker = isWithin(text, LONGEST) ? readMarker(text, 0) : null
  if (!marker || !listed.has(marker.family) || marker.end >= text.length) return null
  return { kind: marker.family, value: marker.value, end: marker.end }
}

/** Nothing stands here. */
const none: ItemMark[] = []

/** Items in a row: one kind and what is nested in it, numbers one by one. */
const itemsFrom = (markAt: (index: number) => ItemMark | null, from: number): ItemMark[] => {
  if (!markAt(from)) return none
  const items: ItemMark[] = []
  const last = new Map<string, number>()
  for (let at = from; ; at++) {
    const mark = markAt(at)
    if (!mark || (items.length > 0 && (mark.value === null) !== (items[0]?.value === null))) break
    if (mark.value !== null) {
      const expected =
        last.has(mark.kind) && mark.kind === items[0]?.kind ? (last.get(mark.kind) ?? 0) + 1 : null
      if (expected === null ? mark.value !== 1 || items.length > 0 : mark.value !== expected) break
      last.set(mark.kind, mark.value)
    }
    items.push(mark)
  }
  return items
}

const judge = (blocks: Blocks, from: number, items: readonly ItemMark[]): Recognition | null => {
  const texts = items.map((_, index) => textAt(blocks, from + index))
  if (items[0]?.value === null) return { confidence: 0.93, reasons: ['a dot or dash before each'] }
  const parted = texts.slice(0, -1).every(text => /[；;]$/.test(text))
  const bare = texts.every(text => !endsAsSentence(text) && !/[。；]/.test(text))
  if ((!parted && !bare) || goesOn(blocks[from + items.length], items)) return null
  return {
    confidence: parted ? 0.92 : 0.8,
    reasons: ['numbered from 1', parted ? 'each but the last ends in a semicolon' : 'short, no full stops']
  }
}

/** A number more, over a paragraph: then what stands before it are paragraphs too. */
const goesOn = (next: Block | null | undefined, items: readonly ItemMark[]): boolean => {
  const marker = next ? readMarker(next.text, 0) : null
  return (
    marker !== null && items.some(({ kind, value }) => kind === marker.family && value === marker.value - 1)
  )
}

/** An item is nested where it stands deeper than the first and has another mark. */
const listOf = (blocks: Blocks, from: number, items: readonly ItemMark[], recognition: Recognition): List => {
  const [first] = items
  const list: List = {
    type: 'list',
    ordered: first?.value !== null,
    spread: false,
    children: [],
    data: { recognition }
  }
  for (const [index, mark] of items.entries()) {
    const block = blocks[from + index]
    if (!block) continue
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [{ ...block.node, children: withMarker(block, mark.end) }]
    }
    const parent = list.children.at(-1)
    if (mark.kind === first?.kind || !parent) list.children.push(item)
    else nest(parent, item, list.ordered ?? false)
  }
  return list
}

const nest = (parent: ListItem, item: ListItem, ordered: boolean): void => {
  const last = parent.children.at(-1)
  if (last?.type === 'list') last.children.push(item)
  else parent.children.push({ type: 'list', ordered, spread: false, children: [item] })
}
