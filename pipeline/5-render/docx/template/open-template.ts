/** In: the bytes of a house template. Out: what a volume takes over from it, read but not yet fitted to any volume. */
import { W_NAMESPACE } from '../xml.ts'
import { type HeadSlots, headSlots } from './head-slots.ts'
import { createStyleTable, type StyleTable } from './style-table.ts'
import { openPackage, type Refusal, type TemplatePackage } from './template-package.ts'
import { themeFonts } from './theme-fonts.ts'
import { childAt, childrenOf, type Element, elementsBelow } from './tree.ts'

export interface Template {
  readonly pack: TemplatePackage
  /** The root of styles.xml. */
  readonly stylesRoot: Element
  readonly styles: StyleTable
  readonly settings: Element | undefined
  /** `w:sectPr` of the last section. */
  readonly section: Element | undefined
  /** How many sections it has. */
  readonly sections: number
  readonly heads: HeadSlots
  /** Tracked changes in its text, heads or styles. */
  readonly isTracked: boolean
  /** True where it has no part for styles. */
  readonly lacksStyles: boolean
}

/** @example const template = openTemplate(await host.read('house.docx')) */
export const openTemplate = (bytes: Uint8Array): Template | Refusal => {
  const pack = openPackage(bytes)
  if ('why' in pack) return pack
  const broken = brokenPart(pack)
  if (broken !== null) return { why: 'broken', part: broken }
  const document = pack.treeOf(pack.main) ?? undefined
  if (document?.attributes['xmlns:w'] !== W_NAMESPACE) return { why: 'strict' }
  const stylesRoot = treeOfType(pack, 'styles')
  const sections = [...elementsBelow(document)].filter(
    each => each.name === 'w:sectPr' && childrenOf(each).length > 0
  )
  const settings = treeOfType(pack, 'settings')
  const root = stylesRoot ?? EMPTY_STYLES
  return {
    pack,
    stylesRoot: root,
    styles: createStyleTable(root, themeFonts(treeOfType(pack, 'theme'), settings)),
    settings,
    section: sections.at(-1),
    sections: sections.length,
    heads: headSlots(sections, settings, pack),
    isTracked: [document, root].some(hasChanges),
    lacksStyles: stylesRoot === undefined
  }
}

const EMPTY_STYLES: Element = { name: 'w:styles', attributes: { 'xmlns:w': W_NAMESPACE }, children: [] }

const READ = ['styles', 'settings', 'numbering', 'theme', 'fontTable', 'header', 'footer']

/** The first part of those that are read that is no XML. */
const brokenPart = (pack: TemplatePackage): string | null => {
  const parts = pack.targetsOf(pack.main).filter(({ type, outside }) => READ.includes(type) && !outside)
  const read = [pack.main, ...parts.map(({ path }) => path).filter(path => pack.files.has(path))]
  return read.find(path => !pack.treeOf(path)) ?? null
}

/** A part of a kind that a document has once. */
export const partOfType = (pack: TemplatePackage, type: string): string | undefined =>
  pack.targetsOf(pack.main).find(target => target.type === type && pack.files.has(target.path))?.path

const treeOfType = (pack: TemplatePackage, type: string): Element | undefined =>
  pack.treeOf(partOfType(pack, type)) ?? undefined

const CHANGES = /^w:(?:ins|del|moveFrom|moveTo|[rp]PrChange|sectPrChange)$/

const hasChanges = (root: Element): boolean => {
  for (const { name } of elementsBelow(root)) if (CHANGES.test(name)) return true
  return false
}

/** The values of a setting, where it is there. */
export const settingOf = (template: Template, name: string): Element | undefined =>
  childAt(template.settings, name)
