/** A text of the volume as it is compared with the others. */
import { type Letters, lettersOf } from './letters.ts'

export interface ComparedText {
  /** Its place among the texts of the volume. */
  readonly index: number
  /** The kept text. */
  readonly text: string
  readonly letters: Letters
}

/** @example comparedText('甲，乙', 0).letters.codes.length // 2 */
export const comparedText = (text: string, index: number): ComparedText => ({
  index,
  text,
  letters: lettersOf(text)
})
