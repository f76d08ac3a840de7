/** In: the text of an XML part. Out: its elements under the usual prefixes, whatever prefixes and edition the file uses; null where it is no XML. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { prefixOf } from './namespaces.data.ts'

/** An element with its attributes under the usual prefixes: `w:p`, `w:val`; without one where it has no namespace. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** Deeper nesting is nobody's document, and other people's parsers would overflow on it. */
const DEEPEST = 300

/**
 * The root element; null where the text is not well-formed or nested too deep. Entities of a DTD are not expanded.
 *
 * @example parseXml('<w:t xmlns:w="…/wordprocessingml/2006/main">春</w:t>')?.name // 'w:t'
 */
export const parseXml = (xml: string): XmlElement | null => {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [top]
  parser.on('error', fail)
  parser.on('opentag', tag => {
    const element = elementOf(tag as SaxesTagNS)
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > DEEPEST) fail()
  })
  parser.on('closetag', () => open.pop())
  const addText = (text: string): void => {
    if (open.length > 1) open.at(-1)?.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(xml).close()
  } catch (error) {
    if (error instanceof BrokenXml) return null
    throw error
  }
  return elementsOf(top)[0] ?? null
}

class BrokenXml extends Error {}

const fail = (): never => {
  throw new BrokenXml()
}

const elementOf = ({ uri, local, attributes }: SaxesTagNS): XmlElement => {
  const named: Record<string, string> = {}
  for (const attribute of Object.values(attributes))
    named[prefixOf(attribute.uri) + attribute.local] = attribute.value
  return { name: prefixOf(uri) + local, attributes: named, children: [] }
}

export const elementsOf = (element: XmlElement | null | undefined): XmlElement[] =>
  (element?.children ?? []).filter(child => typeof child !== 'string')

/** The first child of that name. */
export const childOf = (element: XmlElement | null | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)

/** `w:val` of the first child of that name. @example valOf(pPr, 'w:jc') // 'center' */
export const valOf = (element: XmlElement | null | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val']

/** An on/off property: undefined where it is not said. */
export const switchOf = (element: XmlElement | null | undefined, name: string): boolean | undefined => {
  const child = childOf(element, name)
  return child && !['0', 'false', 'off', 'none'].includes(child.attributes['w:val'] ?? '')
}

/** A whole number; undefined where there is none. */
export const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Math.trunc(Number(text)) : undefined

/** All text below it. */
export const textBelow = (element: XmlElement): string =>
  element.children.map(child => (typeof child === 'string' ? child : textBelow(child))).join('')

/** @example escapeXml('a<b') // 'a&lt;b' */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
