/** In: the lines of a text and those that read as page numbers. Out: heads and feet that stand beside a number, once in the text. */
import type { Block, Blocks } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { textWidth } from '../lines/line-width.ts'
import { firstSaying } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { isCut } from './cut.ts'
import type { PageLine } from './page-line.ts'

/** A line that reads as a page's number. */
export interface Numbered {
  readonly line: PageLine
  readonly index: number
}

/** A head or foot over or under a page's number (— 3 —, 第3页): short, no sentence, and one goes on around the two. */
export const headsBeside = (
  blocks: Blocks,
  numbered: readonly Numbered[],
  between: Uint8Array
): Map<number, number> => {
  const heads = new Map<number, number>()
  const first = firstSaying(blocks, text => prose.test(text))
  for (const { line, index } of numbered) {
    if (line.words !== '' || line.strength < 2) continue
    for (const side of [index - 1, index + 1]) {
      const head = blocks[side]
      const above = Math.min(side, index) - 1
      const before = first < 0 || above < first ? null : blocks[above]
      const after = blocks[Math.max(side, index) + 1]
      if (!head || !before || !after || between[side] === 1 || !isHeadLine(head, before)) continue
      if (isCut(before, after)) heads.set(side, index)
    }
  }
  return heads
}

/** Before anything is said, no sentence goes on: what stands there may be the title. */
const prose = /[，。,.]/

/** Far shorter than the line of text that the page ends with. */
const isHeadLine = ({ text }: Block, before: Block): boolean =>
  text.length > 1 &&
  textWidth(text) <= textWidth(before.text) * 0.7 &&
  !/[，。；：、]/.test(text) &&
  !endsAsSentence(text) &&
  readMarker(text, 0) === null
