/** In: a page. Out: for each element how much text it holds, how much of it in links, how much that reads as prose. */
import { attributeOf, type Page, type PageElement, type PageNode } from './page.ts'
import { type OwnStyle, type StyleSheet, styleOf } from './style.ts'

/** All arrays by `PageElement.index`; sums take in all that an element holds, but nothing hidden. */
export interface Measures {
  readonly styles: readonly OwnStyle[]
  /** Characters without blanks. */
  readonly chars: readonly number[]
  /** Of these, in links to other pages. */
  readonly linkChars: readonly number[]
  /** Links to other pages. */
  readonly links: readonly number[]
  /** Links within the page, and their characters. */
  readonly anchors: readonly number[]
  readonly anchorChars: readonly number[]
  /** Weight of what reads as prose: characters outside links, those of short scraps counted for little. */
  readonly prose: readonly number[]
  /** The same, of the text right in the element. */
  readonly ownProse: readonly number[]
  /** Marks of sentences outside links, Chinese or Latin. */
  readonly marks: readonly number[]
  /** The last element in it. */
  readonly ends: readonly number[]
}

/** A text as long as this is prose even without a mark. */
const LONG = 25
const SCRAP = 0.3

export const measurePage = ({ elements }: Page, sheet: StyleSheet): Measures => {
  const count = elements.length
  const zeros = (): number[] => new Array<number>(count).fill(0)
  const [chars, linkChars, links, prose, marks] = [zeros(), zeros(), zeros(), zeros(), zeros()]
  const [anchors, anchorChars] = [zeros(), zeros()]
  const ends = elements.map((_, index) => index)
  const styles = elements.map(element => settled(element, styleOf(element, sheet)))
  const state = new Uint8Array(count)
  for (const element of elements) {
    const { index } = element
    state[index] = stateOf(element, styles[index], element.parent ? (state[element.parent.index] ?? 0) : 0)
    if ((state[index] ?? 0) & HIDDEN) continue
    if (isLinkOut(element)) links[index] = 1
    if (isAnchor(element)) anchors[index] = 1
    for (const child of element.children) {
      if (child.kind !== 'text') continue
      const length = lengthOf(child.value)
      chars[index] = (chars[index] ?? 0) + length
      if ((state[index] ?? 0) & LINKED) linkChars[index] = (linkChars[index] ?? 0) + length
      else if ((state[index] ?? 0) & ANCHORED) anchorChars[index] = (anchorChars[index] ?? 0) + length
      else weigh(child.value, length, index)
    }
  }
  function weigh(text: string, length: number, index: number): void {
    const found = text.match(sentenceMarks)?.length ?? 0
    marks[index] = (marks[index] ?? 0) + found
    prose[index] = (prose[index] ?? 0) + length * (found > 0 || length >= LONG ? 1 : SCRAP)
  }
  const ownProse = [...prose]
  for (let index = count - 1; index > 0; index--) {
    const above = elements[index]?.parent?.index ?? 0
    for (const sums of [chars, linkChars, links, anchors, anchorChars, prose, marks])
      sums[above] = (sums[above] ?? 0) + (sums[index] ?? 0)
    ends[above] = Math.max(ends[above] ?? 0, ends[index] ?? 0)
  }
  return { styles, chars, linkChars, links, anchors, anchorChars, prose, ownProse, marks, ends }
}

/** What is not seen but holds a text is shown by a program later. */
const settled = (element: PageElement, style: OwnStyle): OwnStyle =>
  style.unseen && !holdsText(element) ? { ...style, hidden: true } : style

/** So much is a text. */
const TEXT = 60
/** So many nodes are looked at. */
const MOST_NODES = 2_000

const holdsText = (element: PageElement): boolean => {
  const left: PageNode[] = [element]
  let length = 0
  for (let seen = 0; seen < MOST_NODES && length < TEXT; seen++) {
    const node = left.pop()
    if (!node) break
    if (node.kind === 'text') length += lengthOf(node.value)
    else left.push(...node.children.slice(0, MOST_NODES))
  }
  return length >= TEXT
}

const HIDDEN = 1
const LINKED = 2
const ANCHORED = 4

const stateOf = (element: PageElement, style: OwnStyle | undefined, above: number): number =>
  above |
  (style?.hidden ? HIDDEN : 0) |
  (isLinkOut(element) ? LINKED : 0) |
  (isAnchor(element) ? ANCHORED : 0)

/** A link to another page; one within the page is no sign of a menu. */
const isLinkOut = (element: PageElement): boolean => {
  const target = attributeOf(element, 'href')
  return element.tag === 'a' && target !== '' && !target.startsWith('#')
}

/** True where an element holds another, or is it. */
export const holds = ({ ends }: Measures, outer: PageElement, inner: PageElement): boolean =>
  inner.index >= outer.index && inner.index <= (ends[outer.index] ?? 0)

const isAnchor = (element: PageElement): boolean =>
  element.tag === 'a' && /^#./.test(attributeOf(element, 'href'))

/** Chinese marks anywhere, Latin ones where a blank or the end follows. */
const sentenceMarks = /[，。；：！？、…”」]|[.,;!?](?=\s|$)/g

const lengthOf = (text: string): number => {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000) length++
  }
  return length
}
