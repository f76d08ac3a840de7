/** In: a page and its main element. Out: what stands beside it left out, but for its title, lines close to it, and prose. */
import { type Choice, holdsNote, holdsTitle, LEAST_MARKS, LEAST_PROSE, namesOf, SHORT } from './choice.ts'
import { weakNames } from './furniture.data.ts'
import type { Measures } from './measure-page.ts'
import type { PageElement, PageNode } from './page.ts'

/** Goes down from the body to the main element and leaves out what stands beside the way. */
export const leaveOutside = (choice: Choice, main: PageElement): void => {
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
  const { left, title } = choice
  if (node.kind === 'text' || way.has(node) || left.has(node) || holdsNote(node, choice)) return
  if (node.index > start && node.index < main.index) return
  if (holdsTitle(node, choice)) {
    if (node !== title && node.index < main.index)
      for (const child of node.children) judgeBeside(child, way, start, main, choice)
    return
  }
  if (isNear(node, main, choice)) return
  if (isLine(node, choice) && node.parent && hasOwnText(node.parent)) return
  if (readsAsText(node, choice)) choice.doubtful.push(node)
  else left.set(node, 'outside')
}

/** How many elements may part a short line from the main element, before it and after it. */
const NEAR = 3
const SHORT_AFTER = 24

/** A short line without links close to the text: a title that `<title>` does not name, a signature, a date. */
const isNear = (node: PageElement, main: PageElement, { measures, title }: Choice): boolean => {
  const chars = measures.chars[node.index] ?? 0
  const isBefore = node.index < main.index
  if (chars === 0 || chars > (isBefore ? SHORT : SHORT_AFTER)) return false
  if ((measures.links[node.index] ?? 0) > 0 || namesOf(node).some(name => weakNames.has(name))) return false
  if (isBefore && title !== null) return false
  if (standsBeside(node, main)) return false
  let above: PageElement | null = wrapperOf(main, measures).parent
  for (let step = 1; above && step <= (isBefore ? NEAR : NEAR - 1); step++, above = above.parent)
    if (node.parent === above) return true
  return false
}

/** A cell of the row that the text stands in: a column of the page's frame, whatever its words. */
const standsBeside = (node: PageElement, main: PageElement): boolean => {
  if (!/^(?:td|th)$/.test(node.tag)) return false
  for (let at: PageElement | null = main; at; at = at.parent)
    if (at !== node && at.tag === node.tag && at.parent === node.parent) return true
  return false
}

/** The outermost element that shows no more than this one: fonts and cells around a text part nothing from it. */
const wrapperOf = (element: PageElement, { chars }: Measures): PageElement => {
  let outer = element
  while (outer.parent && (chars[outer.parent.index] ?? 0) === (chars[element.index] ?? 0))
    outer = outer.parent
  return outer
}

/** Over the title only an editor's note stands, of several sentences; a site's columns have a sentence now and then. */
const LEAST_MARKS_ABOVE = 4

const readsAsText = ({ index }: PageElement, { measures, opinion, title }: Choice): boolean => {
  const chars = measures.chars[index] ?? 0
  const prose = measures.prose[index] ?? 0
  const marks = measures.marks[index] ?? 0
  if (prose < chars * 0.6) return false
  if (title !== null && index < title.index) return prose >= LEAST_PROSE && marks >= LEAST_MARKS_ABOVE
  return prose >= (opinion?.has(index) ? LEAST_PROSE / 2 : LEAST_PROSE) && marks >= LEAST_MARKS
}

const isLine = ({ index, tag }: PageElement, { measures }: Choice): boolean =>
  /^(?:b|strong|i|em|u|font|span|center|big|small|sup|sub)$/.test(tag) &&
  (measures.linkChars[index] ?? 0) === 0

const hasOwnText = (element: PageElement): boolean =>
  element.children.some(child => child.kind === 'text' && child.value.trim() !== '')
