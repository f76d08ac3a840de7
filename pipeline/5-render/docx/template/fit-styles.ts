/**
 * In: a template's style sheet. Out: the same, fit for a volume: East Asian defaults said where the house says nothing,
 * automatic numbers off where the text has its own, tabs in the contents, outline levels on titles.
 */
import type { StyleDefinition } from '../styles/style-xml.ts'
import type { StyleMatches } from './match-styles.ts'
import { paragraphOrder } from './property-order.data.ts'
import type { Resolved, StyleTable, TemplateStyle } from './style-table.ts'
import { childAt, childrenOf, type Element, isElement, mapped, type Node, parseXml } from './tree.ts'

export const fitStyles = (
  root: Element,
  definitions: readonly StyleDefinition[],
  matches: StyleMatches,
  table: StyleTable,
  language: string
): Element => {
  const added = new Map<string, Element[]>()
  for (const definition of definitions) {
    const style = matches.get(definition.id)
    if (style?.type !== 'paragraph') continue
    const before = added.get(style.id) ?? []
    const names = before.map(({ name }) => name)
    const missing = missingIn(definition, table.resolve(style)).filter(({ name }) => !names.includes(name))
    added.set(style.id, [...before, ...missing])
  }
  keepOutOfOutline(definitions, matches, table, added)
  const children = soundStyles(root, table).map(child => {
    if (!isElement(child)) return child
    if (child.name === 'w:docDefaults') return withDefaults(child, language)
    if (child.name !== 'w:style') return child
    return withParagraph(child, added.get(child.attributes['w:styleId'] ?? '') ?? [])
  })
  const complete = childAt(root, 'w:docDefaults')
    ? children
    : [withDefaults(element('w:docDefaults'), language), ...children]
  const [plain] = mapped({ ...root, children: complete }, withoutChanges)
  return plain !== undefined && isElement(plain) ? plain : root
}

/** What is no heading of ours is none, though its style is based on one: as Word has it for the title of its contents. */
const keepOutOfOutline = (
  definitions: readonly StyleDefinition[],
  matches: StyleMatches,
  table: StyleTable,
  added: Map<string, Element[]>
): void => {
  const isOutlined = ({ paragraph }: StyleDefinition): boolean => paragraph?.outlineLevel !== undefined
  const headings = new Set(definitions.filter(isOutlined).map(({ id }) => matches.get(id)?.id))
  for (const [id, missing] of added) {
    const level = table.resolve(table.byId.get(id)).paragraph.get('w:outlineLvl')?.attributes['w:val']
    if (!headings.has(id) && level !== undefined && level !== BODY_LEVEL)
      missing.push(element('w:outlineLvl', { 'w:val': BODY_LEVEL }))
  }
}

const BODY_LEVEL = '9'

/** Without styles of an id that another has, and without names of styles that are not there. */
const soundStyles = (root: Element, { all, byId }: StyleTable): readonly Node[] => {
  const kept = new Set(all.filter(style => byId.get(style.id) === style).map(style => style.element))
  return root.children.flatMap(child => {
    if (!isElement(child) || child.name !== 'w:style') return [child]
    if (!kept.has(child)) return []
    const sound = child.children.filter(
      each =>
        !isElement(each) ||
        !/^w:(?:basedOn|next|link)$/.test(each.name) ||
        byId.has(each.attributes['w:val'] ?? '')
    )
    return [{ ...child, children: sound }]
  })
}

const element = (
  name: string,
  attributes: Record<string, string> = {},
  children: readonly Node[] = []
): Element => ({
  name,
  attributes,
  children
})

/** True where paragraphs of the style have automatic numbers or bullets. */
export const isNumbered = ({ paragraph }: Resolved): boolean => {
  const number = childAt(paragraph.get('w:numPr'), 'w:numId')?.attributes['w:val']
  return number !== undefined && number !== '0'
}

const missingIn = ({ paragraph }: StyleDefinition, resolved: Resolved): Element[] => {
  const missing: Element[] = []
  if (isNumbered(resolved)) missing.push(element('w:numPr', {}, [element('w:numId', { 'w:val': '0' })]))
  // Word leaves exact lines where they are, LibreOffice moves them onto the grid.
  const { 'w:lineRule': rule } = resolved.paragraph.get('w:spacing')?.attributes ?? {}
  if (rule === 'exact' && !isOff(resolved.paragraph.get('w:snapToGrid')))
    missing.push(element('w:snapToGrid', { 'w:val': '0' }))
  const level = paragraph?.outlineLevel
  if (level !== undefined && !resolved.paragraph.has('w:outlineLvl'))
    missing.push(element('w:outlineLvl', { 'w:val': String(level) }))
  const tabs = paragraph?.tabs === undefined ? null : parseXml(paragraph.tabs)
  if (tabs && !hasRightTab(resolved))
    missing.push(element('w:tabs', {}, [...childrenOf(resolved.paragraph.get('w:tabs')), ...tabs.children]))
  return missing
}

const isOff = (flag: Element | undefined): boolean =>
  /^(?:0|false|off)$/.test(flag?.attributes['w:val'] ?? '')

const hasRightTab = ({ paragraph }: Resolved): boolean =>
  childrenOf(paragraph.get('w:tabs')).some(({ attributes }) =>
    /^(?:right|end)$/.test(attributes['w:val'] ?? '')
  )

/** What our own Normal says (docx.md §6), where a house leaves it to the program. The line grid is the house's matter. */
const EAST_ASIAN: readonly Element[] = [
  element('w:widowControl'),
  element('w:kinsoku'),
  element('w:overflowPunct'),
  element('w:autoSpaceDE', { 'w:val': '0' }),
  element('w:autoSpaceDN', { 'w:val': '0' })
]

/** The language is the volume's: it is that of the text. */
const withDefaults = (defaults: Element, language: string): Element => {
  const text = childrenOf(childAt(defaults, 'w:rPrDefault', 'w:rPr'))
  const spoken = text.find(({ name }) => name === 'w:lang')?.attributes ?? { 'w:val': 'en-US' }
  const said = childAt(defaults, 'w:pPrDefault', 'w:pPr')
  const names = childrenOf(said).map(({ name }) => name)
  const paragraph = sorted([...childrenOf(said), ...EAST_ASIAN.filter(({ name }) => !names.includes(name))])
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [
      element('w:rPr', {}, [
        ...text.filter(({ name }) => !AFTER_LANGUAGE.test(name) && name !== 'w:lang'),
        element('w:lang', { ...spoken, 'w:eastAsia': language }),
        ...text.filter(({ name }) => AFTER_LANGUAGE.test(name))
      ])
    ]),
    element('w:pPrDefault', {}, [element('w:pPr', {}, paragraph)])
  ])
}

/** What the schema has behind it. */
const AFTER_LANGUAGE = /^w:(?:eastAsianLayout|specVanish|oMath|rPrChange)$/

const withParagraph = (style: Element, added: readonly Element[]): Element => {
  if (added.length === 0) return style
  const before = childAt(style, 'w:pPr')
  const names = added.map(({ name }) => name)
  const kept = childrenOf(before).filter(({ name }) => !names.includes(name))
  const own = element('w:pPr', {}, sorted([...kept, ...added]))
  const children = childrenOf(style)
  if (before) return { ...style, children: children.map(child => (child === before ? own : child)) }
  const look = children.findIndex(({ name }) => /^w:(?:rPr|tblPr|trPr|tcPr|tblStylePr)$/.test(name))
  const at = look < 0 ? children.length : look
  return { ...style, children: [...children.slice(0, at), own, ...children.slice(at)] }
}

const sorted = (properties: readonly Element[]): readonly Element[] =>
  [...properties].sort((a, b) => paragraphOrder.indexOf(a.name) - paragraphOrder.indexOf(b.name))

/** Who changed a style when is nobody's business. */
const withoutChanges = (each: Element): readonly Node[] =>
  /^w:(?:[rp]PrChange|rsid)$/.test(each.name) ? [] : [each]

/** The styles whose automatic numbers are turned off. */
export const numberedStyles = (matches: StyleMatches, table: StyleTable): readonly TemplateStyle[] => [
  ...new Set(
    [...matches.values()].filter(style => style.type === 'paragraph' && isNumbered(table.resolve(style)))
  )
]
