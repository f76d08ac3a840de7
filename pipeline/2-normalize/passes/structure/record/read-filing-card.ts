/**
 * In: a text with the card of the office that filed it above the title: 索引号, 发布机构, 发文日期, each with its value beside
 * or below it, in lines or in columns. Out: the same with the card dropped; a title that only the card gives is the title.
 */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { joinTraced, splitAt, type Traced } from '../../../../model/text.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, type Blocks, blockOf, leafOf, textAt, trimTraced } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { folded } from '../headings/lexicon.ts'
import { endsAsProse } from '../sentences.ts'
import { emptiedLabels, filingLabels, otherLabels, titleLabels } from './filing-card.data.ts'

/** A card begins among so many lines, and names so many things. */
const HEAD = 20
const LEAST = 3
/** A value is no paragraph, unless it sums the text up. */
const LONGEST = 120
const CONFIDENCE = 0.96

/** Drops the card; texts without one are left as they are. */
export const readFilingCard: Pass = (tree, file, context) => {
  const blocks = tree.children.slice(0, MOST).map(blockOf)
  const card = findCard(blocks)
  if (!card) return
  const said = card.title ? linesSaying(card.title.value, card.to, blocks) : []
  const isSaid = said.length > 0
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const block = blocks[index]
    if (index === said[0]?.index) return [titleOf(joined(said, context))]
    if (!block || said.some(line => line.index === index)) return block ? [] : [node]
    if (index < card.from || index >= card.to) return [node]
    return index === card.title?.line && !isSaid
      ? titleWithin(block, card.title.value, file, context)
      : [drop(block.trace, 'record-field', CONFIDENCE, file, context)]
  })
}

/** So many lines may belong to a card, values and empty lines counted; below it the title is said again in so many. */
const MOST = 70
const BELOW = 6

interface Said {
  readonly index: number
  readonly block: Block
}

/** The lines below that make up the title of the card, one or several; none where the text begins without it. */
const linesSaying = (title: string, from: number, blocks: Blocks): readonly Said[] => {
  const whole = bare(title)
  const below = blocks
    .slice(from, from + BELOW)
    .flatMap((block, at) => (block ? [{ index: from + at, block }] : []))
  for (const first of below.keys()) {
    let text = ''
    for (let last = first; last < below.length && whole.startsWith(text); last++) {
      text += bare(below[last]?.block.text ?? '')
      if (text === whole) return below.slice(first, last + 1)
    }
  }
  return []
}

const bare = (text: string): string => text.replace(/[\s\u3000]/g, '')

const joined = (lines: readonly Said[], { source }: PassContext): Traced =>
  lines
    .map(({ block }) => block.trace)
    .reduce((head, trace) => joinTraced(source.base, head, trace, '', { rule: 'TN-15', confidence: 0.95 }))

const titleOf = (title: Traced): RootContent => ({
  type: 'title',
  children: [leafOf(title)],
  data: { recognition: { confidence: 0.95, reasons: ['the record names it'] } }
})

/** 名称：关于…的通知 where the text begins without it: the value stays, as the title. */
const titleWithin = (block: Block, title: string, file: VFile, context: PassContext): RootContent[] => {
  const [head, rest] = splitAt(block.trace, block.text.lastIndexOf(title))
  const [value, tail] = splitAt(rest, title.length)
  const [before, after] = [head, tail].map(part => {
    const trimmed = trimTraced(part)
    return trimmed.value === '' ? [] : [drop(trimmed, 'record-field', CONFIDENCE, file, context)]
  })
  return [...(before ?? []), titleOf(value), ...(after ?? [])]
}

interface Card {
  readonly from: number
  readonly to: number
  readonly title?: { readonly line: number; readonly value: string }
}

const findCard = (blocks: Blocks): Card | null => {
  for (let from = 0; from < Math.min(HEAD, blocks.length); from++) {
    const text = textAt(blocks, from)
    if (fieldsIn(text).length > 0) {
      const card = cardFrom(blocks, from)
      if (card) return card
    }
    if (endsAsProse(text) && text.length > LONGEST / 4) return null
  }
  return null
}

/** Labels with their values, down to the first line that is neither. */
const cardFrom = (blocks: Blocks, from: number): Card | null => {
  const labels = new Set<string>()
  let title: Card['title']
  let to = from
  let open: Field | null = null
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) {
      if (index < blocks.length - 1 && open) continue
      break
    }
    const fields = fieldsIn(block.text)
    if (fields.length === 0 && !(open && mayBeValue(block.text, open, blocks[index + 1]))) break
    const last: Field = fields.at(-1) ?? { label: open?.label ?? '', value: block.text }
    for (const field of [...fields, last]) {
      labels.add(field.label)
      if (titleLabels.has(field.label) && field.value !== '') title = { line: index, value: field.value }
    }
    open = last.value === '' ? last : null
    to = index + 1
  }
  const isCard = labels.size >= LEAST && [...labels].some(label => filingLabels.has(label))
  return isCard ? { from, to, ...(title ? { title } : {}) } : null
}

/** Between labels anything short; below the last of them what it asks for: the title stands there as often. */
const mayBeValue = (text: string, { label }: Field, next: Block | null | undefined): boolean => {
  if (text.length > LONGEST || endsAsProse(text)) return false
  return fieldsIn(next?.text ?? '').length > 0 || (!emptiedLabels.has(label) && text.length <= SHORT)
}

const SHORT = 24

interface Field {
  readonly label: string
  readonly value: string
}

/** 索引号：K0/1　发布机构：某局; or the same in columns, without colons. None where the line does not begin with a label. */
const fieldsIn = (text: string): readonly Field[] => {
  const fields = text.length > MOST_LETTERS ? [] : labelledIn(text, folded(text))
  return fields.every(({ value }) => value.length <= LONGEST && !/[。；]./.test(value)) ? fields : []
}

/** A whole text may stand in one line behind its card. */
const MOST_LETTERS = 400

const labelledIn = (text: string, simple: string): readonly Field[] => {
  const found = [...simple.matchAll(label)].filter(([, name]) => isLabel(name ?? ''))
  if (found[0]?.index === 0)
    return found.map((match, at) => ({
      label: bare(match[1] ?? ''),
      value: text.slice(match.index + match[0].length, found[at + 1]?.index).trim()
    }))
  const cells = simple.split(/\s*\t\s*|\s{2,}/)
  const isRow = cells.length % 2 === 0 || cells.length === 1
  const labels = cells.filter((_, at) => at % 2 === 0)
  if (!isRow || !labels.every(isLabel) || cells.some((cell, at) => at % 2 === 1 && isLabel(cell))) return []
  return labels.map((name, at) => ({ label: bare(name), value: cells[2 * at + 1] ?? '' }))
}

const label =
  /(?:^|(?<=[\s|｜]))[[【（(]?(\p{Script=Han}(?:\s{0,4}\p{Script=Han}){1,9})[\]】）)]?\s*[：:]\s*/gu

const isLabel = (name: string): boolean => filingLabels.has(bare(name)) || otherLabels.has(bare(name))
