/** In: parts of a DOCX. Out: what a SAX parser sees in them, as flat lists. */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export type DocxParts = ReadonlyMap<string, string>

/** Every part by its path, XML as text. */
export const unpacked = (bytes: Uint8Array): DocxParts =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]))

/** One part; empty where there is none. */
export const partOf = (parts: DocxParts, path: string): string => parts.get(path) ?? ''

/** An element: name, attributes, where it stands, and the names of its children in order. */
export interface DocxElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: string
  readonly children: string[]
  text: string
}

/** Every element of a part in document order. Throws on what is not well-formed. */
export const elementsOf = (xml: string): readonly DocxElement[] => {
  const all: DocxElement[] = []
  const open: DocxElement[] = []
  const parser = new SaxesParser()
  parser.on('opentag', tag => {
    const parent = open.at(-1)
    const attributes = new Map(Object.entries(tag.attributes as Record<string, string>))
    const element: DocxElement = {
      name: tag.name,
      attributes,
      parent: parent?.name ?? '',
      children: [],
      text: ''
    }
    parent?.children.push(tag.name)
    all.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('error', error => {
    throw error
  })
  if (xml !== '') parser.write(xml).close()
  return all
}

/** The values of one attribute of all elements of a name. */
export const valuesOf = (
  elements: readonly DocxElement[],
  name: string,
  attribute = 'w:val'
): readonly string[] =>
  elements.filter(each => each.name === name).flatMap(each => each.attributes.get(attribute) ?? [])
