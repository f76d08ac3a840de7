/** What choosing the text of a page works with: the state of the choice, and what several of its rules ask of an element. */
import { holds, type Measures } from './measure-page.ts'
import { attributeOf, type Page, type PageElement } from './page.ts'

/** Why an element is left out. */
export type LeftReason = 'hidden' | 'landmark' | 'name' | 'links' | 'contents' | 'outside'

/** The choice so far. */
export interface Choice {
  readonly page: Page
  readonly measures: Measures
  readonly opinion: ReadonlySet<number> | null
  /** Numbers of the elements that hold footnotes, sorted. */
  readonly noted: readonly number[]
  readonly left: Map<PageElement, LeftReason>
  readonly title: PageElement | null
  readonly doubtful: PageElement[]
}

/** An element with more elements in it than this is no line. */
export const LINE_ELEMENTS = 12
/** A line that stands beside a text has no more characters. */
export const SHORT = 60
/** What reads as prose: so many characters of weight, so many marks. */
export const LEAST_PROSE = 40
export const LEAST_MARKS = 2

const landmarks: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'header', 'menu', 'dialog'])
const roles: ReadonlySet<string> = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search'])

/** True for a landmark of the page: an `article` may have a header and a footer that belong to it. */
export const isLandmark = (element: PageElement): boolean => {
  if (roles.has(attributeOf(element, 'role'))) return true
  if (!landmarks.has(element.tag)) return false
  if (element.tag === 'nav' || element.tag === 'aside') return true
  let depth = 0
  for (let at = element.parent; at && depth < 40; at = at.parent, depth++)
    if (at.tag === 'article' || at.tag === 'main' || at.tag === 'blockquote') return false
  return true
}

/** Words of class and id: `siteFooter main-nav` is site, footer, main, nav. */
export const namesOf = (element: PageElement): string[] => {
  const text = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`.slice(0, 300)
  if (text === ' ') return []
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_\-\d:]+/)
  return [...words, ...text.toLowerCase().split(/\s+/)].filter(word => word !== '')
}

/** True where a footnote stands in it. By bisection: pages may have thousands of notes. */
export const holdsNote = ({ index }: PageElement, { measures, noted }: Choice): boolean => {
  let low = 0
  let high = noted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((noted[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return (noted[low] ?? Number.POSITIVE_INFINITY) <= (measures.ends[index] ?? index)
}

/** True where the page's title stands in it. */
export const holdsTitle = (element: PageElement, { measures, title }: Choice): boolean =>
  title !== null && holds(measures, element, title)
