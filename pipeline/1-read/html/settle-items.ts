/** In: items as they were met. Out: the same with what only all of them together show: stanzas, bold pages, rules at the ends. */
import type { Item, LineItem } from './items.ts'

/** A page whose letters are mostly bold says nothing by it. */
const BOLD_SHARE = 0.4

export const settleItems = (items: readonly Item[]): Item[] => {
  const kept = withNumbers(withoutOuterRules(items))
  partBlocks(kept)
  const lines = kept.filter((item): item is LineItem => item.kind === 'line')
  const all = lines.reduce((sum, line) => sum + line.text.length, 0)
  const bold = lines.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0)
  const centred = lines.reduce((sum, line) => sum + (line.align === 'center' ? line.text.length : 0), 0)
  return kept.map(item => {
    if (item.kind !== 'line') return item
    return {
      ...item,
      bold: item.bold && bold <= BOLD_SHARE * all,
      align: item.align === 'center' && centred > BOLD_SHARE * all ? null : item.align
    }
  })
}

/** A number that stands over its heading in the same dress, as editors of mobile pages set it, is the heading's: 01 割稻. */
const withNumbers = (items: readonly Item[]): Item[] => {
  const out: Item[] = []
  for (const item of items) {
    const number = out.at(-1)
    if (item.kind !== 'line' || number?.kind !== 'line' || !isNumberOf(number, item)) out.push(item)
    else out[out.length - 1] = underNumber(number, item)
  }
  return out
}

const isNumberOf = (number: LineItem, line: LineItem): boolean =>
  /^(?:0\d|1\d)[.、]?$/.test(number.text) &&
  number.align === 'center' &&
  line.align === 'center' &&
  number.bold &&
  line.bold &&
  number.marks.length + line.marks.length === 0 &&
  line.text.length <= LONGEST_NUMBERED &&
  /\p{Script=Han}/u.test(line.text) &&
  !/[。！？；，]$/.test(line.text)

/** Longer lines are no headings. */
const LONGEST_NUMBERED = 30

const underNumber = (number: LineItem, line: LineItem): LineItem => ({
  ...line,
  text: `${number.text}　${line.text}`,
  blankLinesBefore: number.blankLinesBefore
})

/** Rules at the ends, and those next to one another, part nothing. */
const withoutOuterRules = (items: readonly Item[]): Item[] => {
  const kept = items.filter(
    (item, index) => item.kind !== 'rule' || partsText(items[index - 1], items[index + 1])
  )
  while (kept.at(-1)?.kind === 'rule') kept.pop()
  return kept
}

/** A rule between two lines, not over notes. */
const partsText = (before: Item | undefined, after: Item | undefined): boolean =>
  before !== undefined && before.kind !== 'rule' && after !== undefined && after.place?.kind !== 'note'

/** Where a block holds several lines, what parts it from the next block is a blank line: stanzas, addresses. */
const partBlocks = (items: readonly Item[]): void => {
  for (let index = 1; index < items.length; index++) {
    const line = items[index]
    const before = items[index - 1]
    if (line?.kind !== 'line' || before?.kind !== 'line' || line.block === before.block) continue
    const next = items[index + 1]
    const above = items[index - 2]
    const several =
      (next?.kind === 'line' && next.block === line.block) ||
      (above?.kind === 'line' && above.block === before.block)
    if (several && line.blankLinesBefore === 0) line.blankLinesBefore = 1
  }
}
