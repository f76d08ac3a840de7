/** In: the blocks of an article and lines that look like headings without a number. Out: those of them that the layout sets off (TN-83). */

import type { Heading } from 'mdast'
import type { ArticleContent } from '../../../../model/article.ts'
import { type Blocks, textAt } from '../block.ts'
import { isFieldLine } from '../record/read-record.ts'
import { placesOf } from '../row.ts'
import { isWithin } from '../sentences.ts'

/** From this indent on a line is set off, from the next on it is centred; up to the last it does not stand at the right, in em. */
const SET_OFF = 4
const CENTRED = 6
const RIGHT = 20
/** Paragraphs are indented by no more. */
const PARAGRAPH = 2.5
/** So many of the lines that are set off so are headings. */
const SHARE = 0.6
const LONGEST = 40

/**
 * Lines far deeper than the paragraphs that they stand over, two at least and most of those that stand so; null where
 * there are no such lines. What short lines the text has besides tells nothing then. `isName`: no sentence; of lines in
 * the middle it is enough, whatever stands below them: who wrote the part.
 */
export const centredLines = (
  found: readonly number[],
  blocks: Blocks,
  isName: (text: string) => boolean
): readonly number[] | null => {
  const known = new Set(found)
  const mayBe = (index: number): boolean =>
    isSetOff(blocks, index, known.has(index)) && !notHeading.test(textAt(blocks, index))
  const headings = placesOf(blocks, ({ line, text }, index) => {
    if (line.indent < SET_OFF) return false
    if (known.has(index)) return mayBe(index)
    return line.indent >= CENTRED && isWithin(text, LONGEST) && mayBe(index) && isName(text)
  })
  if (headings.length < 2) return null
  const all = placesOf(blocks, ({ text }, index) => mayBe(index) && isWithin(text, LONGEST))
  return headings.length >= SHARE * all.length ? headings : null
}

/** A remark, or the version and the day of a document, under its title. */
const notHeading = /^(?:[（(＊*＠@]|Version\s+\d|v\d)|(?:^|\s)(?:19|20)\d{2}$/i

/** `isKnown`: what stands below may also be the first of a row of numbered headings. */
const isSetOff = (blocks: Blocks, index: number, isKnown: boolean): boolean => {
  const [own, below] = [blocks[index], blocks[index + 1]]
  if (!own || !(below || isKnown) || own.line.indent < SET_OFF || own.line.indent > RIGHT) return false
  // The second line of an address, of verse.
  const above = blocks[index - 1]
  if (
    above &&
    own.line.blankLinesBefore === 0 &&
    (above.line.indent >= SET_OFF || !(/[。！？…”’）]$/.test(above.text) || isFieldLine(above.text)))
  )
    return false
  return !below || below.line.indent <= PARAGRAPH
}

/** True where the numbers between such lines are not set off themselves: they stand below them. */
export const standOverNumbers = (nodes: readonly ArticleContent[]): boolean => {
  const outer = nodes.filter((node): node is Heading => node.type === 'heading' && node.depth === 1)
  const apart = outer.filter(({ data }) => (data?.line?.indent ?? 0) >= SET_OFF).length
  return apart === 0 || apart * 2 < outer.length
}
