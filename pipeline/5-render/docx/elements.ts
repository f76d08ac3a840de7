/** In: a name, attributes, children. Out: `docx` components for what the library has no class for. */
import { BuilderElement, type IContext, type IXmlableObject, XmlComponent } from 'docx'
import { writable } from './xml.ts'

/**
 * One element.
 *
 * @example element('w:fldChar', { 'w:fldCharType': 'begin' })
 */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = []
): XmlComponent =>
  new BuilderElement<Record<string, string | number>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children
  })

/** An element that holds text: `w:t`, `w:instrText`. */
class TextElement extends XmlComponent {
  private readonly text: string

  constructor(name: string, text: string) {
    super(name)
    this.text = writable(text)
  }

  override prepForXml(_context: IContext): IXmlableObject {
    return { [this.rootKey]: [{ _attr: { 'xml:space': 'preserve' } }, this.text] }
  }
}

/** `w:t` with its blanks kept. */
export const textElement = (text: string): XmlComponent => new TextElement('w:t', text)

/** A run of text, in a character style where one is given; `eastAsia` names its Chinese font besides. */
export const textRun = (text: string, style?: string, eastAsia?: string): XmlComponent =>
  run([new TextElement('w:t', text)], style, eastAsia)

/** A run around anything. */
export const run = (children: readonly XmlComponent[], style?: string, eastAsia?: string): XmlComponent => {
  const properties = [
    ...(style === undefined ? [] : [element('w:rStyle', { 'w:val': style })]),
    ...(eastAsia === undefined ? [] : [element('w:rFonts', { 'w:hint': 'eastAsia', 'w:eastAsia': eastAsia })])
  ]
  return element('w:r', {}, [
    ...(properties.length === 0 ? [] : [element('w:rPr', {}, properties)]),
    ...children
  ])
}

/** The run that opens, parts or closes a field. Never dirty: dirty fields make Word ask to update them. */
export const fieldCharacter = (type: 'begin' | 'separate' | 'end'): XmlComponent =>
  run([element('w:fldChar', { 'w:fldCharType': type })])

/** The run with a field's instruction. */
export const fieldInstruction = (instruction: string): XmlComponent =>
  run([new TextElement('w:instrText', ` ${instruction} `)])

/** A whole field with the result that it shows until somebody updates it. */
export const field = (instruction: string, result: string): readonly XmlComponent[] => [
  fieldCharacter('begin'),
  fieldInstruction(instruction),
  fieldCharacter('separate'),
  textRun(result),
  fieldCharacter('end')
]
