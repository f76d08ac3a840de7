/** In: an object of `docx`: a table, a picture. Out: its XML, with what it needs put into the package. */
import { type IXmlableObject, XmlComponent } from 'docx'
import type { Writer } from './writer.ts'
import { escaped } from './xml.ts'

/** XML of ours within an object of `docx`. */
export class Verbatim extends XmlComponent {
  private readonly xml: string

  constructor(xml: string) {
    super(VERBATIM)
    this.xml = xml
  }

  override prepForXml(): IXmlableObject {
    return { [VERBATIM]: this.xml }
  }
}

/** No element is called so. */
const VERBATIM = '#xml'

/** Where `docx` will have the id of a picture, by its key. */
const PICTURE = /rId\{([^}]+)\}/g

/** Formats one block, so that no more than one is in memory as objects (docx.md §4). */
export const formatted = (component: XmlComponent, { shell, relationships }: Writer): string => {
  const object = component.prepForXml({ viewWrapper: shell.Document, file: shell, stack: [] })
  if (!object) throw new Error('a block that formats to nothing')
  return elementXml(object).replace(PICTURE, (_, key: string) =>
    relationships.part('image', `media/${new Map(shell.Media.Entries).get(key)?.fileName}`)
  )
}

/** `{ name: content }`: content is a list of children with attributes under `_attr`, or one of them, or text. */
const elementXml = (object: IXmlableObject): string =>
  Object.entries(object)
    .map(([name, content]) => (name === VERBATIM ? String(content) : written(name, content)))
    .join('')

const written = (name: string, content: unknown): string => {
  const children: readonly unknown[] = Array.isArray(content) ? content : [content]
  const attributes = children.map(attributesXml).join('')
  const inner = children.map(childXml).join('')
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`
}

const attributesXml = (child: unknown): string =>
  isObject(child) && isObject(child._attr)
    ? Object.entries(child._attr)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
        .join('')
    : ''

const childXml = (child: unknown): string => {
  if (isObject(child)) return '_attr' in child ? '' : elementXml(child)
  return child === undefined || child === null ? '' : escaped(String(child))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
