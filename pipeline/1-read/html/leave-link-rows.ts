/** In: a page and the choice so far. Out: what stands below a text as links to others left out: rows of them, and sections headed as such. */
import { type Choice, holdsNote, holdsTitle, LEAST_MARKS, LEAST_PROSE } from './choice.ts'
import { fileLinks, linkSectionHeads, ownLinks } from './furniture.data.ts'
import { isOwnLinkList } from './own-link-list.ts'
import { attributeOf, type PageElement, type PageNode, pageTextOf } from './page.ts'

/** Fewer links in a row are the text's own. */
const LEAST_ROW = 3
/** Sections below a text hold no more than this share of the page's prose. */
const SECTION_MOST = 0.3

export const leaveLinkRows = (choice: Choice): void => {
  for (const element of choice.page.elements) {
    if (element.children.length < 2 || choice.left.has(element)) continue
    leaveSections(element, choice)
    leaveRow(element, choice)
  }
}

/** 相关推荐 as the last words of what is left of a page: what stood below is gone. */
export const leaveLastHeads = (choice: Choice): void => {
  const { page, measures, left } = choice
  const gone = new Uint8Array(page.elements.length)
  for (const { index } of left.keys()) gone.fill(1, index, (measures.ends[index] ?? index) + 1)
  const lines = page.elements.filter(
    element =>
      gone[element.index] === 0 &&
      element.children.some(child => child.kind === 'text' && child.value.trim() !== '')
  )
  for (let line = lines.pop(); line; line = lines.pop()) {
    const head = line.tag === 'a' || line.tag === 'span' ? (line.parent ?? line) : line
    const words = pageTextOf(head).trim()
    if (head === page.body || holdsTitle(head, choice) || !linkSectionHeads.test(words)) return
    left.set(head, 'links')
    while (lines.at(-1) === head) lines.pop()
  }
}

/** 推荐阅读 as a heading, and all that follows it there. */
const leaveSections = ({ children }: PageElement, choice: Choice): void => {
  const { measures, left } = choice
  const at = children.findIndex(
    child =>
      child.kind === 'element' &&
      /^h[2-6]$/.test(child.tag) &&
      !left.has(child) &&
      linkSectionHeads.test(pageTextOf(child).trim())
  )
  const rest = at < 0 ? [] : children.slice(at).filter(isElement)
  const prose = rest.reduce((sum, { index }) => sum + (measures.prose[index] ?? 0), 0)
  const links = rest.reduce((sum, { index }) => sum + (measures.links[index] ?? 0), 0)
  if (links === 0 || prose > SECTION_MOST * (measures.prose[0] ?? 0)) return
  if (rest.some(one => holdsTitle(one, choice) || holdsNote(one, choice))) return
  for (const one of rest) if (!left.has(one)) left.set(one, 'links')
}

/** Links one below the other at the end of an element that holds a text; files to be had stay. */
const leaveRow = ({ children, index }: PageElement, choice: Choice): void => {
  const { measures, left } = choice
  let from = children.length
  while (from > 0 && isRowPart(children[from - 1], { measures, left })) from--
  const row = children
    .slice(from)
    .filter(isElement)
    .filter(child => isLinked(child, measures))
  if (row.length < LEAST_ROW || row.some(isOwn)) return
  const inRow = row.reduce((sum, child) => sum + (measures.prose[child.index] ?? 0), 0)
  if ((measures.prose[index] ?? 0) - inRow < LEAST_PROSE || (measures.marks[index] ?? 0) < LEAST_MARKS) return
  const head = children.slice(0, from).filter(isElement).at(-1)
  if (head && ownLinks.test(pageTextOf(head).trim())) return
  if (row[0] && isOwnLinkList(row[0], choice)) return
  for (const child of row) left.set(child, 'links')
}

type Known = Pick<Choice, 'measures' | 'left'>

const isRowPart = (node: PageNode | undefined, { measures, left }: Known): boolean => {
  if (!node) return false
  if (node.kind === 'text') return node.value.trim() === ''
  return left.has(node) || (measures.chars[node.index] ?? 0) === 0 || isLinked(node, measures)
}

/** Nothing but one link, long enough to be a text's name. */
const isLinked = ({ index }: PageElement, measures: Choice['measures']): boolean => {
  const chars = measures.chars[index] ?? 0
  return (
    chars >= LEAST_NAME && (measures.linkChars[index] ?? 0) === chars && (measures.links[index] ?? 0) === 1
  )
}

const LEAST_NAME = 6

const isOwn = (element: PageElement): boolean =>
  ownLinks.test(pageTextOf(element).trim()) || fileLinks.test(targetIn(element))

const targetIn = (element: PageElement): string => {
  const left: PageElement[] = [element]
  for (let at = left.pop(); at; at = left.pop()) {
    if (at.tag === 'a') return attributeOf(at, 'href')
    left.push(...at.children.filter(isElement))
  }
  return ''
}

const isElement = (node: PageNode): node is PageElement => node.kind === 'element'
