/** Text of our own XML parts: elements, attributes and escapes. */

/** Code points that XML 1.0 cannot hold, and lone surrogates. */
const UNWRITABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Cs}]/gu

/** The text with U+FFFD for what no XML file may contain. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '\uFFFD')

/** What is not written as it is; surrogates are looked at only where there are any. */
const SPECIAL = /[&<>"\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Escaped for content and for attributes. */
export const escaped = (text: string): string =>
  SPECIAL.test(text)
    ? writable(text)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
    : text

/** Attributes in the order given; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * One element.
 *
 * @example tag('w:jc', { 'w:val': 'center' }) // '<w:jc w:val="center"/>'
 */
export const tag = (name: string, attributes: Attributes = {}, ...children: readonly string[]): string => {
  const content = children.join('')
  const written = attributesXml(attributes)
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** The beginning of an element that is written piece by piece. */
export const openTag = (name: string, attributes: Attributes = {}): string =>
  `<${name}${attributesXml(attributes)}>`

const attributesXml = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')

/** `<name w:val="…"/>`, the usual shape of a property. */
export const property = (name: string, value?: string | number): string =>
  tag(name, value === undefined ? {} : { 'w:val': value })

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What every part of the text declares: WordprocessingML, relationships, drawings. */
export const STORY_NAMESPACES: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
}

/** The namespace of WordprocessingML. */
export const W_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
