/** In: what is known of a text's lines, and its page numbers. Out: which lines are running heads, and how sure that is (TN-16). */
import { type Blocks, textAt } from '../block.ts'
import { isByline } from '../edges/edges-byline.ts'
import { readMarker } from '../headings/marker.ts'
import { placesOf, placesSaying, reading } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { isShortLine, WIDEST } from './page-line.ts'
import { addPlace, cutsSentence, isProse, type View } from './page-view.ts'

/** Lines that say the same on several pages, beside page numbers, at form feeds or in the middle of sentences. */
export const findRunningHeads = (page: View, numbers: ReadonlyMap<number, unknown>): Map<number, number> => {
  const found = new Map<number, number>()
  const overFigures = new Set(placesSaying(page.blocks, isFigures).map(index => index - 1))
  const atPages = linesAtPages(page, numbers.keys())
  for (const [text, places] of page.repeated) {
    if (isItem(text) || (overFigures.size > 0 && places.some(index => overFigures.has(index)))) continue
    const stops = places.filter(index => cutsSentence(index, page))
    const cutting = stops.filter(index => goesOn(index, page)).length * 2 >= stops.length ? stops : []
    const atPage = places.filter(index => atPages[index] === 1)
    if (cutting.length + atPage.length === 0) continue
    const here = new Set([...cutting, ...atPage])
    const isTitle = page.titles.has(text) && atPage.length > 0
    if (here.size < (isTitle ? 1 : 2) || (readMarker(text, 0) && cutting.length < 2)) continue
    for (const index of here)
      if (index !== page.first && !isSigned(index, page, here.size, cutting))
        found.set(index, here.size > 1 ? 0.93 : 0.88)
  }
  for (const places of risingLines(page)) {
    const cutting = places.filter(index => cutsSentence(index, page)).length
    if (cutting >= 2 && cutting * 2 >= places.length) for (const index of places) found.set(index, 0.92)
  }
  return found
}

/** Latin that goes on in the middle of a sentence hardly ever begins with a capital; entries of a list and code do. */
const goesOn = (index: number, { blocks, between }: View): boolean => {
  const after = blocks.slice(index + 1).find((block, at) => block && between[index + 1 + at] !== 1)
  return !/^[A-Z]/.test(after?.text ?? '')
}

/**
 * Who wrote, below the title of each piece and below the last sentence, cuts no sentence: the page's number happens to
 * stand beside it.
 */
const isSigned = (
  index: number,
  { blocks, first }: View,
  times: number,
  cutting: readonly number[]
): boolean => {
  const block = blocks[index]
  if (!block || cutting.length > 0 || block.text === blocks[first]?.text) return false
  return isByline(block) || (times === 1 && !blocks.slice(index + 1).some(isProse))
}

const isItem = (text: string): boolean => /^[*•·+]\s/.test(text)

/** 0.9 89.87 90.00: below the head of a table. */
const isFigures = (text: string): boolean =>
  text.length >= 8 && text.replace(/[\d.,％%×±\s()（）-]/g, '').length * 4 < text.length

/** 1 for lines beside a page's number or behind a form feed. */
const linesAtPages = ({ blocks, repeated }: View, numbers: Iterable<number>): Uint8Array => {
  const at = new Uint8Array(blocks.length)
  if (repeated.size === 0) return at
  for (const index of numbers) {
    at[index - 1] = 1
    at[index + 1] = 1
  }
  for (const index of placesOf(blocks, ({ line }) => line.pageBreakBefore === true)) at[index] = 1
  return at
}

/** Lines that are alike but for a number that rises, and that are no page's number by their form: 文化志 卷3 12. */
const risingLines = ({ blocks }: View): (readonly number[])[] => {
  const alike = new Map<string, number[]>()
  const keyAt = reading(blocks, keyOf, '', WIDEST)
  for (let index = 0; index < blocks.length; index++) {
    const key = keyAt(index)
    if (key !== '') addPlace(alike, key, index)
  }
  return [...alike.values()].filter(places => places.length > 2 && runsOn(places, blocks))
}

/** What a line says but for its numbers; '' where it has none, or cannot be such a line. */
const keyOf = (text: string): string =>
  /\d/.test(text) && isShortLine(text) && !endsAsSentence(text) && !readMarker(text, 0)
    ? text.replace(/\d+/g, '#')
    : ''

/** At most one number of the line changes, and it rises. */
const runsOn = (places: readonly number[], blocks: Blocks): boolean => {
  const first = numbersIn(textAt(blocks, places[0] ?? 0))
  let before = { text: '', numbers: first }
  let changing = -1
  for (const index of places) {
    const text = textAt(blocks, index)
    if (text === before.text) continue
    const numbers = numbersIn(text)
    for (const [column, value] of numbers.entries()) {
      if (value < (before.numbers[column] ?? 0)) return false
      if (value === first[column]) continue
      if (changing >= 0 && changing !== column) return false
      changing = column
    }
    before = { text, numbers }
  }
  return changing >= 0
}

const numbersIn = (text: string): readonly number[] => text.match(/\d+/g)?.map(Number) ?? []
