/** In: a page. Out: the element that holds its text's title; null where none is sure to. */
import { isLandmark, LINE_ELEMENTS } from './choice.ts'
import type { Measures } from './measure-page.ts'
import { placeInTitle } from './own-title.ts'
import { type Page, type PageElement, pageTextOf } from './page.ts'

/** The first line that `<title>` names; else the only `h1`, where it is not what the site calls itself. */
export const findPageTitle = (
  { elements, title }: Page,
  { chars, ends, links }: Measures
): PageElement | null => {
  let best: { element: PageElement; worth: number } | null = null
  const tops: PageElement[] = []
  for (const element of elements) {
    const { index, tag } = element
    const length = chars[index] ?? 0
    if (length < 2 || length > 100 || (ends[index] ?? index) - index > LINE_ELEMENTS || tag === 'a') continue
    if (/^h1$/.test(tag)) tops.push(element)
    const place = placeInTitle(pageTextOf(element), title)
    if (place === null || place === 'last') continue
    const isHead = /^h[1-6]$/.test(tag)
    const worth =
      (place === 'inner' || place === 'longestLast' ? 0 : 2) +
      (tag === 'h1' ? 3 : isHead ? 2 : 0) +
      // Sites call themselves shortly, at the top, and link to themselves.
      Math.min(2, length / 10) -
      (links[index] ? 1.5 : 0) -
      (stands(element, isLandmark) ? 2 : 0)
    if (best === null || worth > best.worth) best = { element, worth }
  }
  if (best !== null) return best.element
  const [top, ...others] = tops
  return top && others.length === 0 && placeInTitle(pageTextOf(top), title) !== 'last' ? top : null
}

/** True where one of the nearest elements around is so. */
const stands = (element: PageElement, test: (around: PageElement) => boolean): boolean => {
  let at: PageElement | null = element
  for (let step = 0; at && step < LINE_ELEMENTS; step++, at = at.parent) if (test(at)) return true
  return false
}
