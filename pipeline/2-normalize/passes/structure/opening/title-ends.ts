/** In: the head of a text in one line, folded. Out: where its title may end: after words that titles end in. */
import { folded } from '../headings/lexicon.ts'
import { genreNouns } from '../title/title-line.data.ts'

/** Shortest title. */
const SHORTEST = 4

/**
 * Offsets in reading order; the length of the text is none.
 *
 * @example titleEnds('关于值班的通知各科室') // [7]
 */
export const titleEnds = (text: string): number[] => {
  const ends: number[] = []
  for (let at = SHORTEST; at < text.length; at++)
    if (
      nouns.some(noun => text.endsWith(noun, at)) &&
      !/^[的地得和与及或、）》”]/.test(text.slice(at, at + 1))
    )
      ends.push(at)
  return ends
}

const nouns: readonly string[] = [...new Set(genreNouns.filter(noun => noun.length > 1).map(folded))]
