/** In: styles.xml. Out: what each style says of paragraphs and letters, with what it inherits. */
import { childOf, elementsOf, numberOf, switchOf, valOf, type XmlElement } from './xml.ts'

/** How letters look; undefined where nothing is said. */
export interface Letters {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
  readonly hidden?: boolean
  /** A mark under each character 着重号. */
  readonly dotted?: boolean
  readonly underline?: 'straight' | 'wavy' | 'none'
  /** Part of a word with its reading above it. */
  readonly ruby?: 'word' | 'reading'
  /** Half points. */
  readonly size?: number
  readonly raised?: 'superscript' | 'subscript'
}

/** How a paragraph stands. */
export interface Stand {
  /** 0 the highest; 9 is running text. */
  readonly outline?: number
  readonly align?: string
  /** Twips. */
  readonly left?: number
  readonly firstLine?: number
  /** Hundredths of a character. */
  readonly leftChars?: number
  readonly firstLineChars?: number
  readonly pageBreakBefore?: boolean
  /** '0' takes numbering away. */
  readonly numId?: string
  readonly level?: number
}

/** A style and all that it is based on. */
export interface Style {
  readonly id: string
  readonly name: string
  readonly stand: Stand
  readonly letters: Letters
  /** Itself, then what it is based on. */
  readonly chain: readonly string[]
}

/** The styles of a document. */
export interface Styles {
  readonly paragraph: (id: string | undefined) => Style
  readonly character: (id: string | undefined) => Letters
  /** numId of a numbering style. */
  readonly numbering: (id: string) => string | undefined
}

/** What Word takes where a document says nothing: 10 point. */
const BARE: Letters = { size: 20 }

/** @param root of styles.xml; null where the document has none */
export const readStyles = (root: XmlElement | null): Styles => {
  const elements = new Map<string, XmlElement>()
  let usual: string | undefined
  for (const element of elementsOf(root)) {
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined || elements.has(id)) continue
    elements.set(id, element)
    const { 'w:type': type, 'w:default': isDefault } = element.attributes
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) usual = id
  }
  const defaults = childOf(root, 'w:docDefaults')
  const base: Style = {
    id: '',
    name: '',
    stand: standOf(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    letters: { ...BARE, ...lettersOf(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')) },
    chain: []
  }
  const bare: Style = { ...base, stand: {}, letters: {} }
  const resolved = new Map<string, Style>()
  const resolve = (id: string | undefined, root: Style): Style => {
    const element = id === undefined ? undefined : elements.get(id)
    if (id === undefined || !element) return root
    const known = resolved.get(id)
    if (known) return known
    resolved.set(id, root) // What is based on itself inherits nothing.
    const style = inherit(id, element, resolve(valOf(element, 'w:basedOn'), root))
    resolved.set(id, style)
    return style
  }
  return {
    paragraph: id => resolve(id !== undefined && elements.has(id) ? id : usual, base),
    character: id => resolve(id, bare).letters,
    numbering: id => valOf(childOf(childOf(elements.get(id), 'w:pPr'), 'w:numPr'), 'w:numId')
  }
}

const inherit = (id: string, element: XmlElement, parent: Style): Style => ({
  id,
  name: valOf(element, 'w:name') ?? id,
  stand: { ...parent.stand, ...standOf(childOf(element, 'w:pPr')) },
  letters: { ...parent.letters, ...meantBy(element), ...lettersOf(childOf(element, 'w:rPr')) },
  chain: [id, ...parent.chain]
})

/** Word's own style of stress is stress in whatever face a house sets it: Chinese type has no italics. */
const meantBy = (style: XmlElement): Letters =>
  style.attributes['w:type'] === 'character' && /^emphasis$/i.test(valOf(style, 'w:name') ?? '')
    ? { italic: true }
    : {}

/** What a `w:rPr` says. */
export const lettersOf = (rPr: XmlElement | undefined): Letters => {
  const emphasis = valOf(rPr, 'w:em')
  const line = valOf(rPr, 'w:u')
  const raised = valOf(rPr, 'w:vertAlign')
  return said({
    bold: switchOf(rPr, 'w:b'),
    italic: switchOf(rPr, 'w:i'),
    struck: switchOf(rPr, 'w:dstrike') || switchOf(rPr, 'w:strike'),
    hidden: switchOf(rPr, 'w:vanish'),
    dotted: emphasis === undefined ? undefined : emphasis !== 'none',
    underline: line === undefined ? undefined : underlineOf(line),
    size: numberOf(valOf(rPr, 'w:sz')),
    raised: raised === 'superscript' || raised === 'subscript' ? raised : undefined
  })
}

const underlineOf = (line: string): Letters['underline'] =>
  line === 'none' ? 'none' : line.startsWith('wav') ? 'wavy' : 'straight'

/** What a `w:pPr` says. */
export const standOf = (pPr: XmlElement | undefined): Stand => {
  const indent = childOf(pPr, 'w:ind')?.attributes ?? {}
  const numbering = childOf(pPr, 'w:numPr')
  const hanging = numberOf(indent['w:hanging'])
  return said({
    outline: numberOf(valOf(pPr, 'w:outlineLvl')),
    align: valOf(pPr, 'w:jc'),
    left: numberOf(indent['w:start'] ?? indent['w:left']),
    firstLine: hanging === undefined ? numberOf(indent['w:firstLine']) : -hanging,
    leftChars: numberOf(indent['w:startChars'] ?? indent['w:leftChars']),
    firstLineChars: numberOf(indent['w:firstLineChars']),
    pageBreakBefore: switchOf(pPr, 'w:pageBreakBefore'),
    numId: valOf(numbering, 'w:numId'),
    level: numberOf(valOf(numbering, 'w:ilvl'))
  })
}

type Said<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/** Without what is not said, so that a spread keeps what was inherited. */
const said = <T extends object>(properties: T): Said<T> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Said<T>
