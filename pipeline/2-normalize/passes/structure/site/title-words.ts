/** In: the lines above a text. Out: those that only say words of the title again, one a line, as a site's search does; and its lone counter. */
import { type Block, type Blocks, textAt } from '../block.ts'
import { textLength } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'

/** So many words make a row, each so long at most; the title is longer. */
const LEAST = 2
const LONGEST = 6
const TITLE = 8
/** Lines from the head among which they stand. */
const HEAD = 16

/** 党课 / 讲稿 / 样子 above 党课讲稿：…的样子. */
export const titleWords = (blocks: Blocks): readonly number[] => {
  const head = [...blocks.slice(0, HEAD).keys()]
  const titles = head.filter(index => {
    const block = blocks[index]
    return block && textLength(block.text) >= TITLE && isTitleLine(block)
  })
  for (const title of titles) {
    const words = wordsAbove(title, head, blocks)
    if (words.length >= LEAST) return words
  }
  return []
}

/** Lines right above the title that stand in it. */
const wordsAbove = (title: number, head: readonly number[], blocks: Blocks): readonly number[] => {
  const text = textAt(blocks, title)
  const above = head.filter(index => index < title && blocks[index] !== null)
  const last = above.findLastIndex(index => !isWordOf(textAt(blocks, index), text))
  const words = above.slice(last + 1)
  // The search takes the year for a word as well.
  const year = words.length >= LEAST && /^(?:19|20)\d\d年?$/.test(textAt(blocks, above[last] ?? -1))
  return above.slice(year ? last : last + 1)
}

const isWordOf = (word: string, title: string): boolean =>
  word.length >= 2 && textLength(word) <= LONGEST && title.includes(word)

/** 0 above a title: how often something was done; not the first of several numbers on lines of their own. Lines of a site may stand between. */
export const loneCounter = (blocks: Blocks, isSite: (index: number) => boolean): readonly number[] => {
  const isOwn = (block: Block | null, index: number): boolean => block !== null && !isSite(index)
  const first = blocks.findIndex(isOwn)
  const below = blocks.findIndex((block, index) => index > first && isOwn(block, index))
  const [counter, title] = [blocks[first], blocks[below]]
  if (!counter || !title || !isNumber(counter) || !isTitleLine(title) || textLength(title.text) < TITLE)
    return []
  return blocks.some((block, index) => index !== first && block !== null && isNumber(block)) ? [] : [first]
}

const isNumber = ({ text }: Block): boolean => /^\d{1,5}[.、]?$/.test(text)
