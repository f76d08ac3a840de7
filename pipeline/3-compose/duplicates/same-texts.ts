/** In: the texts of a volume. Out: those that are another one again, letter by letter. */
import type { ComparedText } from './compared-text.ts'
import { isSameLetters } from './letters.ts'
import { hashOf } from './rolling-hash.ts'

/** Fewer letters are no text: an empty form may well be there twice. */
const LEAST = 20

/** From a text to the first of the volume that it is the same as. */
export const sameTexts = (texts: readonly ComparedText[]): ReadonlyMap<ComparedText, ComparedText> => {
  const firsts = new Map<number, ComparedText[]>()
  const same = new Map<ComparedText, ComparedText>()
  for (const text of texts) {
    if (text.letters.codes.length < LEAST) continue
    const hash = hashOf(text.letters)
    const known = firsts.get(hash) ?? []
    const first = known.find(other => isSameLetters(other.letters, text.letters))
    if (first) same.set(text, first)
    else firsts.set(hash, [...known, text])
  }
  return same
}
