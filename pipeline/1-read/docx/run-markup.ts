/** In: what a run holds and how it looks. Out: the same as the markup that mammoth is given. */
import type { Letters } from './styles.ts'
import { escapeXml, textBelow, type XmlElement } from './xml.ts'

/** What a run may hold besides fields, pictures and the like, as mammoth knows it. */
export const inRun: Readonly<Record<string, (element: XmlElement) => string>> = {
  'w:t': element => textElement(textBelow(element)),
  'w:tab': () => '<w:tab/>',
  'w:ptab': () => '<w:tab/>',
  'w:cr': () => '<w:br/>',
  'w:br': element => {
    const type = element.attributes['w:type']
    return type === 'page' || type === 'column' ? '<w:br w:type="page"/>' : '<w:br/>'
  },
  'w:noBreakHyphen': () => '<w:noBreakHyphen/>',
  'w:softHyphen': () => '<w:softHyphen/>',
  'w:sym': ({ attributes }) =>
    `<w:sym w:font="${escapeXml(attributes['w:font'] ?? '')}" w:char="${escapeXml(attributes['w:char'] ?? '')}"/>`,
  'w:footnoteReference': element => noteReference(element),
  'w:endnoteReference': element => noteReference(element)
}

const noteReference = ({ name, attributes }: XmlElement): string =>
  `<${name} w:id="${escapeXml(attributes['w:id'] ?? '')}"/>`

export const textElement = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`

export const runProperties = (letters: Letters): string => {
  const { bold, italic, struck, hidden, dotted, underline, ruby, size, raised } = letters
  const marks = [
    hidden ? 'hidden' : '',
    dotted ? 'dotted' : '',
    underline === undefined || underline === 'none' ? '' : `line-${underline}`,
    ruby === undefined ? '' : `ruby-${ruby}`
  ]
    .filter(mark => mark !== '')
    .join(' ')
  return [
    '<w:rPr>',
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    struck ? '<w:strike/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size}"/>`,
    raised === undefined ? '' : `<w:vertAlign w:val="${raised}"/>`,
    marks === '' ? '' : `<w:highlight w:val="${marks}"/>`,
    '</w:rPr>'
  ].join('')
}
