/**
 * In: a page and its measures. Out: which of its elements are no part of the text, and which one is its title.
 *
 * Menus and the like go by landmark, name and share of links. What is left is weighed by Chinese and Latin
 * sentence marks; the text is the smallest element that holds most of the weight, with the title and what stands
 * between both. Readability counts commas of Latin texts and gives up short ones, so it is a second opinion only: what
 * it takes for content is not dropped for its name or place.
 */
import { type Choice, LEAST_PROSE, type LeftReason } from './choice.ts'
import { findPageTitle } from './find-page-title.ts'
import { leaveCards } from './leave-cards.ts'
import { leaveFurniture } from './leave-furniture.ts'
import { leaveLastHeads, leaveLinkRows } from './leave-link-rows.ts'
import { leaveOutside } from './leave-outside.ts'
import type { Measures } from './measure-page.ts'
import type { Notes } from './notes.ts'
import type { Page, PageElement } from './page.ts'

export interface Chosen {
  /** What is left out, by element. */
  readonly left: ReadonlyMap<PageElement, LeftReason>
  readonly title: PageElement | null
  /** Elements outside the main one that stay because they read as prose. */
  readonly doubtful: readonly PageElement[]
  /** False where nothing on the page reads as prose: all of it is kept. */
  readonly hasProse: boolean
}

/** The main element holds this share of the weight of the one around it. */
const MAIN_SHARE = 0.6

export const chooseContent = (
  page: Page,
  measures: Measures,
  opinion: ReadonlySet<number> | null,
  notes: Notes
): Chosen => {
  const left = new Map<PageElement, LeftReason>()
  for (const element of page.elements) if (measures.styles[element.index]?.hidden) left.set(element, 'hidden')
  const title = findPageTitle(page, measures)
  const noted = [...notes.texts.keys()].map(({ index }) => index).sort((a, b) => a - b)
  const choice: Choice = { page, measures, opinion, noted, left, title, doubtful: [] }
  const hidden = new Map(left)
  leaveFurniture(choice)
  leaveLinkRows(choice)
  leaveCards(choice)
  const weights = weightsOf(choice)
  if ((weights[0] ?? 0) < LEAST_PROSE * 0.5)
    return { left: hidden, title, doubtful: [], hasProse: (measures.marks[0] ?? 0) > 0 }
  leaveOutside(choice, mainOf(page, weights))
  leaveLastHeads(choice)
  return { left, title, doubtful: choice.doubtful, hasProse: true }
}

/** Prose of each element without what went. */
const weightsOf = ({ page, measures, left }: Choice): readonly number[] => {
  const weights = [...measures.ownProse]
  for (let index = 0; index < weights.length; index++) {
    if (!left.has(page.elements[index] as PageElement)) continue
    const end = (measures.ends[index] ?? index) + 1
    weights.fill(0, index, end)
    index = end - 1
  }
  for (let index = weights.length - 1; index > 0; index--) {
    const above = page.elements[index]?.parent?.index ?? 0
    weights[above] = (weights[above] ?? 0) + (weights[index] ?? 0)
  }
  return weights
}

/** Lines and what stands in them; a text is never inside only one of these. */
const notMain: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li dd dt pre blockquote a b strong i em u ul ol dl figure caption tr'.split(' ')
)

const mainOf = ({ body }: Page, weights: readonly number[]): PageElement => {
  let main = body
  for (;;) {
    const next = heaviestIn(main, weights)
    if (!next || (weights[next.index] ?? 0) < MAIN_SHARE * (weights[main.index] ?? 0)) return main
    // A row of cells or a paragraph is stepped through only where it holds everything.
    if (notMain.has(next.tag) && next.tag !== 'tr') return main
    main = next
  }
}

const heaviestIn = (element: PageElement, weights: readonly number[]): PageElement | null => {
  let best: PageElement | null = null
  for (const child of element.children)
    if (child.kind === 'element' && (weights[child.index] ?? 0) > (best ? (weights[best.index] ?? 0) : 0))
      best = child
  return best
}
