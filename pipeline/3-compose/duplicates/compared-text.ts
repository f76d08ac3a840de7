/** A text of the volume as it is compared with the others. */
import type { VolumeText } from '../volume-texts.ts'
import { type Letters, lettersOf } from './letters.ts'

export interface ComparedText {
  /** Its place among the texts of the volume. */
  readonly index: number
  readonly of: VolumeText
  /** The kept text. */
  readonly text: string
  readonly letters: Letters
}

export const comparedText = (of: VolumeText, index: number): ComparedText => ({
  index,
  of,
  text: of.text.text,
  letters: lettersOf(of.text.text)
})
