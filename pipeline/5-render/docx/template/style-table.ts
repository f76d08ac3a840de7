/** In: the root of styles.xml. Out: its styles by id and by any of their names, and what each comes to with all it is based on. */
import { builtInNames } from './built-in-names.data.ts'
import { childAt, childrenOf, type Element, valueAt } from './tree.ts'

export type StyleType = 'paragraph' | 'character' | 'table' | 'numbering'

export interface TemplateStyle {
  readonly id: string
  readonly type: StyleType
  /** As the file has it; built-in ones in English, whatever the program's language. */
  readonly name: string
  readonly isDefault: boolean
  /** The house's own, not one that comes with the program. */
  readonly isOwn: boolean
  readonly element: Element
}

/** Elements of w:pPr and w:rPr by name, attributes of the same element put together along the chain. */
export interface Resolved {
  readonly paragraph: ReadonlyMap<string, Element>
  readonly text: ReadonlyMap<string, Element>
}

export interface StyleTable {
  readonly all: readonly TemplateStyle[]
  readonly byId: ReadonlyMap<string, TemplateStyle>
  /** By name or alias, whatever the case. */
  find(name: string, type: StyleType): TemplateStyle | undefined
  /** The same, by id, or by any name that a program shows for a built-in one: as people write it in a manifest. */
  findWished(name: string): TemplateStyle | undefined
  defaultOf(type: StyleType): TemplateStyle | undefined
  /** Undefined: the document defaults. */
  resolve(style: TemplateStyle | undefined): Resolved
  fontOfTheme(name: string): string | undefined
}

export const createStyleTable = (root: Element, fontOfTheme: StyleTable['fontOfTheme']): StyleTable => {
  const all = childrenOf(root, 'w:style').flatMap(styleOf)
  // Of two with one id the first counts.
  const byId = new Map([...all].reverse().map(style => [style.id, style]))
  const names = new Map<string, TemplateStyle>()
  for (const style of all)
    for (const name of namesOf(style)) {
      const key = `${style.type} ${normalName(name)}`
      if (!names.has(key)) names.set(key, style)
    }
  return {
    all,
    byId,
    find: (name, type) => names.get(`${type} ${normalName(name)}`),
    findWished: name => {
      const own = byId.get(name)
      const find = (each: string): TemplateStyle | undefined => names.get(`paragraph ${normalName(each)}`)
      if (own?.type === 'paragraph') return find(name) ?? own
      return [name, ...otherNames(name)].map(find).find(style => style !== undefined)
    },
    defaultOf: type => all.find(style => style.type === type && style.isDefault),
    resolve: style => resolve(style, root, byId),
    fontOfTheme
  }
}

const styleOf = (element: Element): readonly TemplateStyle[] => {
  const { 'w:styleId': id, 'w:type': type = 'paragraph' } = element.attributes
  if (id === undefined) return []
  const isSet = (name: string): boolean => /^(?:1|true|on)$/.test(element.attributes[name] ?? '')
  return [
    {
      id,
      type: type as StyleType,
      name: valueAt(element, 'w:name') ?? id,
      isDefault: isSet('w:default'),
      isOwn: isSet('w:customStyle'),
      element
    }
  ]
}

/** Its name comes before its aliases. */
const namesOf = ({ name, element }: TemplateStyle): readonly string[] => [
  name,
  ...(valueAt(element, 'w:aliases') ?? '').split(/[,;，；]/)
]

/** `Heading 1` and `heading1` are one style. */
export const normalName = (name: string): string => name.toLowerCase().replace(/[\s\u3000]+/g, '')

/** What else a built-in style is called; its own name is among them. */
export const otherNames = (name: string): readonly string[] =>
  builtInNames.find(names => names.some(each => normalName(each) === normalName(name))) ?? []

const resolve = (
  style: TemplateStyle | undefined,
  root: Element,
  byId: ReadonlyMap<string, TemplateStyle>
): Resolved => {
  const paragraph = new Map<string, Element>()
  const text = new Map<string, Element>()
  take(childAt(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr'), paragraph)
  take(childAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'), text)
  for (const { element } of chainOf(style, byId)) {
    take(childAt(element, 'w:pPr'), paragraph)
    take(childAt(element, 'w:rPr'), text)
  }
  return { paragraph, text }
}

/** What a style is based on, the root first. A chain that bites its tail ends there. */
const chainOf = (
  style: TemplateStyle | undefined,
  byId: ReadonlyMap<string, TemplateStyle>
): readonly TemplateStyle[] => {
  const chain: TemplateStyle[] = []
  for (let at = style; at !== undefined && !chain.includes(at); ) {
    chain.unshift(at)
    at = byId.get(valueAt(at.element, 'w:basedOn') ?? '')
  }
  return chain
}

/** Attributes of these are said one by one; any other element replaces what was said before. */
const BY_ATTRIBUTE = ['w:spacing', 'w:ind', 'w:rFonts']

const take = (properties: Element | undefined, into: Map<string, Element>): void => {
  for (const each of childrenOf(properties)) {
    const before = into.get(each.name)
    const joins =
      before !== undefined && BY_ATTRIBUTE.includes(each.name) && each.attributes['w:val'] === undefined
    into.set(each.name, joins ? { ...each, attributes: joined(before, each) } : each)
  }
}

/** A font by name beats one of the theme that a style below asked for. */
const joined = (before: Element, own: Element): Record<string, string> => {
  const kept = Object.entries(before.attributes).filter(
    ([name]) => !(name.endsWith('Theme') && own.attributes[name.replace(/Theme$/, '')] !== undefined)
  )
  return { ...Object.fromEntries(kept), ...own.attributes }
}
