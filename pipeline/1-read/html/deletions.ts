/** In: an element. Out: whether an editor took what it holds out of the text, by HTML's own word for that. */
import type { Tally } from './items.ts'
import type { Measures } from './measure-page.ts'
import { type PageElement, pageTextOf } from './page.ts'

/** More than this share of a page's prose is no deletion but broken markup. */
const MOST = 0.5
/** As much of a deletion is told. */
const WORDS = 24

/** Counts it as well. Struck letters (`s`) are a look, and stay. */
export const isDeletion = (element: PageElement, { prose }: Measures, tally: Tally): boolean => {
  if (element.tag !== 'del') return false
  if ((prose[element.index] ?? 0) > MOST * (prose[0] ?? 0)) return false
  const words = pageTextOf(element, ' ')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim()
  if (words !== '') tally.deletions.push(words.length > WORDS ? `${words.slice(0, WORDS)}…` : words)
  return true
}
