/**
 * In: lines that were found to be headings without a number. Out: the same with those that belong to their row by their
 * words (研究背景, 研究方法, 研究结论) and stand over so little that they were none by themselves (TN-83).
 */
import { type Blocks, textAt } from '../block.ts'
import { endsAsSentence } from '../sentences.ts'
import { isPhrase } from './heading-phrase.ts'

/** So many have the same word at the same end. */
const LEAST = 2
/** They are about as long as one another. */
const LONGER = 1
const LONGEST = 16

/** All or none: an editor sees at once that one of a row is missing. */
export const withKin = (found: readonly number[], blocks: Blocks): readonly number[] => {
  if (found.length < LEAST) return found
  const taken = found.map(index => textAt(blocks, index))
  const kin = blocks.flatMap((block, index) =>
    block && !found.includes(index) && isOverText(blocks, index) && isKin(block.text, taken) ? [index] : []
  )
  return kin.length === 0 ? found : [...found, ...kin].sort((a, b) => a - b)
}

const isKin = (text: string, taken: readonly string[]): boolean =>
  text.length <= LONGEST &&
  !taken.includes(text) &&
  isPhrase(text, new Map()) &&
  taken.filter(
    other =>
      Math.abs(other.length - text.length) <= LONGER &&
      (isSame(other.slice(0, 2), text.slice(0, 2)) || isSame(other.slice(-2), text.slice(-2)))
  ).length >= LEAST

const isSame = (a: string, b: string): boolean => a === b && /^\p{Script=Han}{2}$/u.test(a)

/** A sentence stands below it, and what stands above it is one. */
const isOverText = (blocks: Blocks, index: number): boolean => {
  const [above, below] = [blocks[index - 1], blocks[index + 1]]
  return !!below && endsAsSentence(below.text) && (!above || endsAsSentence(above.text))
}
