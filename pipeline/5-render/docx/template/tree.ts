/** In: the XML of one part of a template. Out: its elements as a small tree that can be changed and written again. */
import { SaxesParser } from 'saxes'
import { escaped } from '../xml.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}

export type Node = Element | string

/** Deeper than any program nests, and not too deep to be walked. */
const DEEPEST = 200

/** Null for what is no well-formed XML, has a document type, or is nested beyond reason. */
export const parseXml = (text: string): Element | null => {
  const top: Node[] = []
  const open: Node[][] = [top]
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const children: Node[] = []
    open.at(-1)?.push({ name, attributes: attributes as Record<string, string>, children })
    open.push(children)
    if (open.length > DEEPEST) throw new Error('too deep')
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', piece => open.at(-1)?.push(piece))
  parser.on('cdata', piece => open.at(-1)?.push(piece))
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close()
  } catch {
    return null
  }
  return top.find(isElement) ?? null
}

/** Written again, without a declaration. */
export const xmlOf = (node: Node): string => {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const content = node.children.map(xmlOf).join('')
  const start = `<${node.name}${attributes.join('')}`
  return content === '' ? `${start}/>` : `${start}>${content}</${node.name}>`
}

export const isElement = (node: Node): node is Element => typeof node !== 'string'

/** Children that are elements; of one name where it is given. */
export const childrenOf = (element: Element | undefined, name?: string): readonly Element[] =>
  (element?.children ?? []).filter(
    (child): child is Element => isElement(child) && (name === undefined || child.name === name)
  )

/** The first child of a name, below one another. @example childAt(style, 'w:pPr', 'w:spacing') */
export const childAt = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => childrenOf(at, name)[0], element)

/** `w:val` of the first child of a name. */
export const valueAt = (element: Element | undefined, ...path: readonly string[]): string | undefined =>
  childAt(element, ...path)?.attributes['w:val']

/** An on-off property: undefined where nothing is said. */
export const flagAt = (element: Element | undefined, name: string): boolean | undefined => {
  const found = childAt(element, name)
  return found === undefined ? undefined : !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '1')
}

/** A whole number as WordprocessingML writes it. */
export const numberOf = (value: string | undefined): number | undefined => {
  const number = Number.parseFloat(value ?? '')
  return Number.isFinite(number) && Math.abs(number) < 1e6 ? Math.round(number) : undefined
}

/** Every element below, itself first. */
export function* elementsBelow(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) if (isElement(child)) yield* elementsBelow(child)
}

/** The tree with each element changed, from the leaves up; an element that becomes several stands for them in a row. */
export const mapped = (element: Element, change: (element: Element) => readonly Node[]): readonly Node[] =>
  change({
    ...element,
    children: element.children.flatMap(child => (isElement(child) ? mapped(child, change) : [child]))
  })
