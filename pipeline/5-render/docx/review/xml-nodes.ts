/** In: XML that we wrote ourselves. Out: its elements and texts, to be looked into and written again unchanged. */

/** An element; `open` is its opening tag as written, without what closes it. */
export interface XmlElement {
  readonly name: string
  readonly open: string
  readonly children: readonly XmlNode[]
}

/** A text stands as written, with its escapes. */
export type XmlNode = XmlElement | string

const tags = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g

/** Declarations and whatever stands before the first tag are left out. */
export const parseNodes = (xml: string): readonly XmlNode[] => {
  const top: XmlNode[] = []
  const open: { name: string; open: string; children: XmlNode[] }[] = []
  let at = -1
  for (const tag of xml.matchAll(tags)) {
    const [whole, closing, name = '', attributes = '', empty] = tag
    const into = open.at(-1)?.children ?? top
    if (at >= 0 && tag.index > at) into.push(xml.slice(at, tag.index))
    at = tag.index + whole.length
    if (closing === '/') open.pop()
    else {
      const element = { name, open: `<${name}${attributes}`, children: [] }
      into.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  return top
}

export const writeNode = (node: XmlNode): string => {
  if (typeof node === 'string') return node
  if (node.children.length === 0) return `${node.open}/>`
  return `${node.open}>${node.children.map(writeNode).join('')}</${node.name}>`
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The first child of a name. */
export const childNamed = (node: XmlElement, name: string): XmlElement | undefined =>
  node.children.filter(isElement).find(child => child.name === name)

const escapes: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** @example unescaped('a&lt;b') // 'a<b' */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex !== undefined
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (escapes[name] ?? whole)
  )

/** The text below a node. */
export const textIn = (node: XmlNode): string =>
  typeof node === 'string' ? unescaped(node) : node.children.map(textIn).join('')
