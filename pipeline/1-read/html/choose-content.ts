/**
 * In: a page and its measures. Out: which of its elements are no part of the text, and which one is its title.
 *
 * Menus and the like go by landmark, name and share of links. What is left is weighed by Chinese and Latin
 * sentence marks; the text is the smallest element that holds most of the weight, with the title and what stands
 * between both. Readability counts commas of Latin texts and gives up short ones, so it is a second opinion only: what
 * it takes for content is not dropped for its name or place.
 */
import { answerNames, furnitureNames, linkListHeads, weakNames } from './furniture.data.ts'
import { holds, type Measures } from './measure-page.ts'
import type { Notes } from './notes.ts'
import { placeInTitle } from './own-title.ts'
import { attributeOf, type Page, type PageElement, type PageNode, pageTextOf } from './page.ts'

/** Why an element is left out. */
export type LeftReason = 'hidden' | 'landmark' | 'name' | 'links' | 'contents' | 'outside'

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
/** More than this share of the page's prose is never left out by landmark, or by name. */
const LANDMARK_MOST = 0.5
const NAME_MOST = 0.3
/** Lists with this share of linked characters, and so many links, are lists of links. */
const LINK_SHARE = 0.65
const LEAST_LINKS = 3
/** Lists with this share of characters in links within the page are its contents. */
const CONTENTS_SHARE = 0.75
/** What reads as prose outside the main element. */
const LEAST_PROSE = 40
const LEAST_MARKS = 2

export const chooseContent = (
  page: Page,
  measures: Measures,
  opinion: ReadonlySet<number> | null,
  notes: Notes
): Chosen => {
  const left = new Map<PageElement, LeftReason>()
  for (const element of page.elements) if (measures.styles[element.index]?.hidden) left.set(element, 'hidden')
  const title = findTitle(page, measures)
  const noted = [...notes.texts.keys()].map(({ index }) => index).sort((a, b) => a - b)
  const choice: Choice = { page, measures, opinion, noted, left, title, doubtful: [] }
  const hidden = new Map(left)
  leaveFurniture(choice)
  const weights = weightsOf(choice)
  if ((weights[0] ?? 0) < LEAST_PROSE * 0.5)
    return { left: hidden, title: title, doubtful: [], hasProse: (measures.marks[0] ?? 0) > 0 }
  leaveOutside(choice, mainOf(page, weights))
  return { left, title, doubtful: choice.doubtful, hasProse: true }
}

interface Choice {
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
const LINE_ELEMENTS = 12

/** The first line that `<title>` names; else the only `h1`, where it is not what the site calls itself. */
const findTitle = ({ elements, title }: Page, { chars, ends, links }: Measures): PageElement | null => {
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

const leaveFurniture = (choice: Choice): void => {
  const { page, measures, left } = choice
  const total = measures.prose[0] ?? 0
  for (let index = 1; index < page.elements.length; index++) {
    const element = page.elements[index] as PageElement
    const reason = left.get(element) ?? furnitureReason(element, choice, total)
    if (reason === null) continue
    left.set(element, reason)
    if (reason === 'links') leaveHeadOf(element, choice)
    index = measures.ends[index] ?? index
  }
}

const furnitureReason = (element: PageElement, choice: Choice, total: number): LeftReason | null => {
  const { measures, title, opinion } = choice
  const { index } = element
  const chars = measures.chars[index] ?? 0
  if (chars === 0 || (title && holds(measures, element, title)) || holdsNote(element, choice)) return null
  const prose = measures.prose[index] ?? 0
  const readsAsProse = prose >= LEAST_PROSE && (measures.marks[index] ?? 0) >= LEAST_MARKS
  const linked = (measures.linkChars[index] ?? 0) / chars
  if (isLandmark(element) && prose <= LANDMARK_MOST * total) return 'landmark'
  if (isLinkList(element, choice)) return 'links'
  if (isContents(element, choice)) return 'contents'
  if (isSiteName(element, choice)) return 'name'
  const names = namesOf(element)
  if (names.some(name => answerNames.has(name)) && total - prose >= LEAST_PROSE / 2) return 'name'
  if (readsAsProse && opinion?.has(index)) return null
  if (names.some(name => furnitureNames.has(name)) && prose <= NAME_MOST * total) return 'name'
  const isWeak = names.some(name => weakNames.has(name))
  return isWeak && !readsAsProse && linked >= 0.4 && prose <= NAME_MOST * total ? 'name' : null
}

const landmarks: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'header', 'menu', 'dialog'])
const roles: ReadonlySet<string> = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search'])

/** Of the page: an `article` may have a header and a footer that belong to it. */
const isLandmark = (element: PageElement): boolean => {
  if (roles.has(attributeOf(element, 'role'))) return true
  if (!landmarks.has(element.tag)) return false
  if (element.tag === 'nav' || element.tag === 'aside') return true
  let depth = 0
  for (let at = element.parent; at && depth < 40; at = at.parent, depth++)
    if (at.tag === 'article' || at.tag === 'main' || at.tag === 'blockquote') return false
  return true
}

/** Three links or more that are most of its text. */
const isLinkList = ({ index, tag }: PageElement, { measures }: Choice): boolean => {
  const chars = measures.chars[index] ?? 0
  if (tag === 'a' || (measures.links[index] ?? 0) < LEAST_LINKS) return false
  const unlinked = chars - (measures.linkChars[index] ?? 0)
  return unlinked <= chars * (1 - LINK_SHARE) && (measures.marks[index] ?? 0) <= (measures.links[index] ?? 0)
}

/** A list of links to places in the page: the volume makes its own contents. Its head may stand in it. */
const isContents = ({ index, tag }: PageElement, { measures, page }: Choice): boolean => {
  const anchors = measures.anchors[index] ?? 0
  if (tag === 'a' || anchors < LEAST_LINKS || (measures.marks[index] ?? 0) > anchors) return false
  const chars = measures.chars[index] ?? 0
  const ratio = (measures.anchorChars[index] ?? 0) / chars
  return ratio >= CONTENTS_SHARE && (chars < 0.5 * (measures.chars[0] ?? 0) || index === page.body.index)
}

/** A short line that says only what `<title>` says last: the site's name. */
const isSiteName = (element: PageElement, { measures, page, title }: Choice): boolean => {
  const { index } = element
  const isLine = (measures.chars[index] ?? 0) <= SHORT && (measures.ends[index] ?? 0) - index <= LINE_ELEMENTS
  if (!isLine || element === title) return false
  const place = placeInTitle(pageTextOf(element), page.title)
  if (place !== 'longestLast' || title === null) return place === 'last'
  return placeInTitle(pageTextOf(title), page.title) === 'first'
}

/** 相关阅读, right over a list of links that went. */
const leaveHeadOf = (list: PageElement, { measures, left, page, title }: Choice): void => {
  const siblings = list.parent?.children ?? []
  const before = siblings
    .slice(Math.max(0, siblings.indexOf(list) - 4), siblings.indexOf(list))
    .filter((node): node is PageElement => node.kind === 'element' && (measures.chars[node.index] ?? 0) > 0)
    .at(-1)
  if (!before || before === page.body || before === title || (measures.chars[before.index] ?? 0) > 14) return
  if (linkListHeads.test(pageTextOf(before).trim())) left.set(before, 'links')
}

/** Words of class and id: `siteFooter main-nav` is site, footer, main, nav. */
const namesOf = (element: PageElement): string[] => {
  const text = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`.slice(0, 300)
  if (text === ' ') return []
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_\-\d:]+/)
  return [...words, ...text.toLowerCase().split(/\s+/)].filter(word => word !== '')
}

/** Prose of each element without what went. */
const weightsOf = ({ page, measures, left }: Choice): readonly number[] => {
  const weights = [...measures.ownProse]
  for (const { index } of left.keys()) weights.fill(0, index, (measures.ends[index] ?? index) + 1)
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

/** Goes down from the body to the main element and leaves out what stands beside the way. */
const leaveOutside = (choice: Choice, main: PageElement): void => {
  const way = new Set<PageElement>()
  for (let at: PageElement | null = main; at; at = at.parent) way.add(at)
  const start = choice.title && choice.title.index < main.index ? choice.title.index : main.index
  for (const element of way)
    if (element !== main) for (const child of element.children) judgeBeside(child, way, start, main, choice)
}

const judgeBeside = (
  node: PageNode,
  way: ReadonlySet<PageElement>,
  start: number,
  main: PageElement,
  choice: Choice
): void => {
  const { measures, left, title } = choice
  if (node.kind === 'text' || way.has(node) || left.has(node) || holdsNote(node, choice)) return
  if (node.index > start && node.index < main.index) return
  if (title && holds(measures, node, title)) {
    if (node !== title && node.index < main.index)
      for (const child of node.children) judgeBeside(child, way, start, main, choice)
    return
  }
  if (isNear(node, main, choice)) return
  if (isLine(node, choice) && node.parent && hasOwnText(node.parent)) return
  if (readsAsText(node, choice)) choice.doubtful.push(node)
  else left.set(node, 'outside')
}

/** By bisection: pages may have thousands of notes. */
const holdsNote = ({ index }: PageElement, { measures, noted }: Choice): boolean => {
  let low = 0
  let high = noted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((noted[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return (noted[low] ?? Number.POSITIVE_INFINITY) <= (measures.ends[index] ?? index)
}

/** How many elements may part a short line from the main element, before it and after it. */
const NEAR = 3
const SHORT = 60
const SHORT_AFTER = 24

/** A short line without links close to the text: a title that `<title>` does not name, a signature, a date. */
const isNear = (node: PageElement, main: PageElement, { measures, title }: Choice): boolean => {
  const chars = measures.chars[node.index] ?? 0
  const isBefore = node.index < main.index
  if (chars === 0 || chars > (isBefore ? SHORT : SHORT_AFTER)) return false
  if ((measures.links[node.index] ?? 0) > 0 || namesOf(node).some(name => weakNames.has(name))) return false
  if (isBefore && title !== null) return false
  let above: PageElement | null = main.parent
  for (let step = 1; above && step <= (isBefore ? NEAR : NEAR - 1); step++, above = above.parent)
    if (node.parent === above) return true
  return false
}

const readsAsText = ({ index }: PageElement, { measures, opinion }: Choice): boolean => {
  const chars = measures.chars[index] ?? 0
  const prose = measures.prose[index] ?? 0
  const least = opinion?.has(index) ? LEAST_PROSE / 2 : LEAST_PROSE
  return prose >= least && (measures.marks[index] ?? 0) >= LEAST_MARKS && prose >= chars * 0.6
}

const isLine = ({ index, tag }: PageElement, { measures }: Choice): boolean =>
  /^(?:b|strong|i|em|u|font|span|center|big|small|sup|sub)$/.test(tag) &&
  (measures.linkChars[index] ?? 0) === 0

const hasOwnText = (element: PageElement): boolean =>
  element.children.some(child => child.kind === 'text' && child.value.trim() !== '')
