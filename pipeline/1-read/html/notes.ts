/**
 * In: a page. Out: its footnotes: links whose mark is repeated where they lead, with a way back. Anything less sure
 * stays text.
 */
import { attributeOf, type Page, type PageElement, pageTextOf } from './page.ts'

export interface Notes {
  /** The link that stands as a mark in the text, to the note's name. */
  readonly marks: ReadonlyMap<PageElement, string>
  /** The block that holds the note, to its name. */
  readonly texts: ReadonlyMap<PageElement, string>
  /** Marks and arrows in the notes that lead back: no text. */
  readonly backLinks: ReadonlySet<PageElement>
}

/** [1], 1, （1）, ①, *, ↩ … */
const mark = /^[\s\u00a0]*[[〔［(（【]?\s*(?:\d{1,3}|[①-⑳㉑-㉟]|注\d{0,3}|[*†‡])\s*[\]〕］)）】]?[\s\u00a0]*$/
const back =
  /^[\s\u00a0]*(?:[↩↑^⏎▲]+\ufe0e?|[[〔［(（【]?\s*(?:\d{1,3}|[①-⑳㉑-㉟]|注\d{0,3}|[*†‡])\s*[\]〕］)）】]?[.、]?)[\s\u00a0]*$/
const blocks: ReadonlySet<string> = new Set(['li', 'p', 'div', 'dd', 'td', 'blockquote', 'aside'])

export const findNotes = (page: Page): Notes => {
  const links = page.elements.filter(
    element =>
      element.tag === 'a' && /^[^#]*#./.test(attributeOf(element, 'href')) && element.children.length > 0
  )
  const named = links.length === 0 ? new Map<string, PageElement>() : namedElements(page)
  const short = links.filter(link => link.children.length <= 3 && isShort(link))
  const found = {
    marks: new Map<PageElement, string>(),
    texts: new Map<PageElement, string>(),
    backLinks: new Set<PageElement>()
  }
  for (const link of short) {
    const target = named.get(fragmentOf(link))
    const block = target ? blockOf(target) : null
    if (!block || !mark.test(pageTextOf(link)) || block.index <= link.index || found.texts.has(block))
      continue
    const way = wayBack(link, block, short, named)
    if (way === null) continue
    const name = String(found.texts.size + 1)
    found.marks.set(link, name)
    found.texts.set(block, name)
    found.backLinks.add(way)
  }
  return found
}

/** Looks at few nodes: links may stand in one another without end. */
const isShort = (link: PageElement): boolean => {
  let element: PageElement | undefined = link
  for (let step = 0; element && step < NEAR; step++) {
    const inner: PageElement[] = element.children.filter(child => child.kind === 'element')
    if (inner.length > 1) return false
    element = inner[0]
  }
  return element === undefined && pageTextOf(link).length <= 8
}

const fragmentOf = (link: PageElement): string => {
  const href = attributeOf(link, 'href')
  return href.slice(href.indexOf('#') + 1)
}

const namedElements = ({ elements }: Page): Map<string, PageElement> => {
  const named = new Map<string, PageElement>()
  for (const element of elements)
    for (const name of [attributeOf(element, 'id'), element.tag === 'a' ? attributeOf(element, 'name') : ''])
      if (name !== '' && !named.has(name)) named.set(name, element)
  return named
}

/** How far above the named element the note's block may be. */
const NEAR = 5

const blockOf = (target: PageElement): PageElement | null => {
  let at: PageElement | null = target
  for (let step = 0; at && step < NEAR; step++, at = at.parent) if (blocks.has(at.tag)) return at
  return null
}

/** A short link in the note's block that leads to the mark, or to what holds it. */
const wayBack = (
  link: PageElement,
  block: PageElement,
  short: readonly PageElement[],
  named: ReadonlyMap<string, PageElement>
): PageElement | null => {
  const first = firstAfter(short, block.index)
  for (let at = first; at < Math.min(short.length, first + NEAR); at++) {
    const candidate = short[at]
    if (!candidate || !isIn(candidate, block) || !back.test(pageTextOf(candidate))) continue
    const target = named.get(fragmentOf(candidate))
    if (target && (isIn(target, link) || isIn(link, target))) return candidate
  }
  return null
}

/** Sorted by index; the first at or after. */
const firstAfter = (links: readonly PageElement[], index: number): number => {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((links[middle]?.index ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}

const isIn = (inner: PageElement, outer: PageElement): boolean => {
  let at: PageElement | null = inner
  for (let step = 0; at && step <= 2 * NEAR; step++, at = at.parent) if (at === outer) return true
  return false
}
