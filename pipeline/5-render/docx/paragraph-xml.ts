/** In: what a paragraph says besides its style, and its content. Out: the paragraph, as XML. */
import type { Spacing } from './spacing.ts'
import { property, tag } from './xml.ts'

/** A style, and what differs from it. Lengths in twips. */
export interface ParagraphLook {
  readonly style: string
  readonly keepNext?: boolean
  readonly spacing?: Spacing
  readonly indent?: {
    readonly left?: number
    readonly right?: number
    readonly firstLine?: number
    /** Hundredths of a character: programs that count so pass twips over. */
    readonly firstLineChars?: number
    readonly hanging?: number
  }
  readonly align?: 'left' | 'center'
}

/** @example paragraphXml({ style: 'BodyText' }, textRun('文')) */
export const paragraphXml = (look: ParagraphLook, content = ''): string =>
  `<w:p><w:pPr>${propertiesXml(look)}</w:pPr>${content}</w:p>`

/** In the order of the schema. */
const propertiesXml = ({ style, keepNext, spacing = {}, indent, align }: ParagraphLook): string => {
  const styled = `<w:pStyle w:val="${style}"/>`
  const { before, after } = spacing
  const spaced =
    before === undefined && after === undefined
      ? ''
      : tag('w:spacing', { 'w:before': before, 'w:after': after })
  return (
    styled +
    (keepNext ? property('w:keepNext') : '') +
    spaced +
    (indent ? indentXml(indent) : '') +
    (align ? property('w:jc', align) : '')
  )
}

/** Characters of the style would beat twips (ISO/IEC 29500-1, 17.3.1.12). */
const indentXml = (indent: NonNullable<ParagraphLook['indent']>): string =>
  tag('w:ind', {
    'w:leftChars': indent.left === undefined ? undefined : 0,
    'w:left': indent.left,
    'w:rightChars': indent.right === undefined ? undefined : 0,
    'w:right': indent.right,
    'w:firstLineChars': indent.firstLineChars,
    'w:hanging': indent.hanging,
    'w:firstLine': indent.firstLine
  })

/** The paragraph with the properties of the section that it ends. */
export const endingSection = (paragraph: string, section: string): string =>
  paragraph.replace('</w:pPr>', () => `${section}</w:pPr>`)

/** True for the XML of a paragraph, which may end a section. */
export const isParagraph = (xml: string): boolean => xml.startsWith('<w:p>')
