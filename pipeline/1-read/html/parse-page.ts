/** In: HTML. Out: the page as a plain tree, and its DOM for readability. The only home of linkedom. */
import { parseHTML } from 'linkedom'
import type { Page, PageElement } from './page.ts'

/** What is asked of a DOM node; linkedom's own types want a browser's. */
export interface DomNode {
  readonly nodeType: number
  readonly localName?: string
  readonly nodeValue: string | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
  readonly childNodes?: Iterable<DomNode>
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>
  readonly getAttribute?: (name: string) => string | null
  readonly setAttribute?: (name: string, value: string) => void
}

/** A parsed page; `nodes[i]` is the DOM's own for `page.elements[i]`. */
export interface ParsedPage {
  readonly page: Page
  readonly document: DomNode
  readonly nodes: readonly DomNode[]
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** Never texts: what a browser does not show, or shows as a control. */
const silent: ReadonlySet<string> = new Set(
  (
    'head title script style noscript template iframe object embed applet svg canvas audio video map ' +
    'select option button input textarea datalist meta link base frameset'
  ).split(' ')
)

export const parsePage = (html: string): ParsedPage => {
  const { document } = parseHTML(withBody(html)) as unknown as { document: DomNode }
  const found: Found = { elements: [], nodes: [], title: '', css: '', controls: [], frames: [], depth: 0 }
  const body = elementOf('body', null, document, found)
  for (const root of document.childNodes ?? []) copyInto(body, root, found)
  const { nodes, ...page } = found
  return { page: { ...page, body }, document, nodes }
}

/** The DOM has no root where the text begins without a tag. */
const withBody = (html: string): string => (/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}`)

interface Found {
  readonly elements: PageElement[]
  readonly nodes: DomNode[]
  title: string
  css: string
  controls: string[]
  frames: string[]
  depth: number
}

const elementOf = (tag: string, parent: PageElement | null, node: DomNode, found: Found): PageElement => {
  const attributes = new Map<string, string>()
  for (const { name, value } of node.attributes ?? []) attributes.set(name.toLowerCase(), value)
  const element: PageElement = {
    kind: 'element',
    tag,
    attributes,
    parent,
    children: [],
    index: found.elements.length
  }
  found.elements.push(element)
  found.nodes.push(node)
  return element
}

/**
 * Whatever stands in `html`, `head` or `body`, or outside them, is in the page's body: not all pages know better. Each
 * root by itself: a document type has no next sibling here.
 */
const copyInto = (body: PageElement, root: DomNode, found: Found): void => {
  let parent = body
  let depth = 0
  // `opened` says for each open DOM node whether it made an element.
  const opened: boolean[] = []
  let node: DomNode | null = root
  while (node) {
    const tag = node.nodeType === ELEMENT ? (node.localName ?? '').toLowerCase() : ''
    if (tag === '') readText(node, parent)
    else readSilent(tag, node, found)
    if (tag !== '' && (!silent.has(tag) || tag === 'head') && node.firstChild) {
      const made = tag !== 'html' && tag !== 'head' && tag !== 'body'
      if (made) {
        parent = append(tag, parent, node, found)
        depth++
        found.depth = Math.max(found.depth, depth)
      }
      opened.push(made)
      node = node.firstChild
      continue
    }
    if (tag !== '' && !silent.has(tag) && !node.firstChild) append(tag, parent, node, found)
    while (node && (node === root || !node.nextSibling)) {
      node = opened.length > 0 ? node.parentNode : null
      if (node && opened.pop() === true) {
        parent = parent.parent ?? body
        depth--
      }
    }
    node = node?.nextSibling ?? null
  }
}

const append = (tag: string, parent: PageElement, node: DomNode, found: Found): PageElement => {
  const element = elementOf(tag, parent, node, found)
  parent.children.push(element)
  return element
}

const readText = (node: DomNode, parent: PageElement): void => {
  const isText = node.nodeType === TEXT || node.nodeType === CDATA
  if (!isText || node.nodeValue === null || node.nodeValue === '') return
  // The parser cuts a text at every entity.
  const before = parent.children.at(-1)
  const value = before?.kind === 'text' ? before.value + node.nodeValue : node.nodeValue
  parent.children.splice(before?.kind === 'text' ? -1 : parent.children.length, 1, { kind: 'text', value })
}

const readSilent = (tag: string, node: DomNode, found: Found): void => {
  if (tag === 'title' && found.title === '') found.title = rawText(node).replace(/\s+/g, ' ').trim()
  else if (tag === 'style') found.css += `${rawText(node)}\n`
  else if (tag === 'frameset') readFrames(node, found)
  else if (controls.has(tag)) readControls(tag, node, found)
}

const controls: ReadonlySet<string> = new Set(['select', 'option', 'button', 'textarea'])

/** A choice is a control of its own, wherever it stands. */
const readControls = (tag: string, node: DomNode, found: Found): void => {
  const words = tag === 'select' ? '' : rawText(node).replace(/\s+/g, ' ').trim()
  if (words !== '') found.controls.push(words)
  for (let child = node.firstChild; tag === 'select' && child; child = child.nextSibling)
    readControls((child.localName ?? '').toLowerCase(), child, found)
}

/** Frames stand in framesets, and those in one another. */
const readFrames = (node: DomNode, found: Found): void => {
  const left = [node]
  for (let at = left.pop(); at; at = left.pop())
    for (let child = at.firstChild; child; child = child.nextSibling) {
      const address = child.getAttribute?.('src') ?? ''
      if (child.localName?.toLowerCase() === 'frame' && address !== '') found.frames.push(address)
      left.push(child)
    }
}

/** Such elements hold nothing but text. */
const rawText = (node: DomNode): string => {
  let text = ''
  for (let child = node.firstChild; child; child = child.nextSibling) text += child.nodeValue ?? ''
  return text
}
