/** In: a template and the wishes of the manifest. Out: what it puts in place of ours while a DOCX is written. */
import type { TemplateWish } from '../../../model/manifest.ts'
import type { House, HouseSettings } from '../house.ts'
import { tag, W_NAMESPACE, XML_DECLARATION } from '../xml.ts'
import { carryHeads } from './carry-heads.ts'
import { type Carrier, createCarrier } from './carry-parts.ts'
import { dressStyles } from './dress-styles.ts'
import { partOfType, settingOf, type Template } from './open-template.ts'
import { childrenOf, type Element, flagAt, isElement, mapped, numberOf, valueAt, xmlOf } from './tree.ts'

export const houseOf = (template: Template, wish: TemplateWish): House => {
  const { pack, heads } = template
  const carrier = createCarrier(pack)
  const { header, footer } = carryHeads(template, carrier)
  const parts = wholeParts(template, carrier)
  return {
    dress: (definitions, tables, language) =>
      dressStyles({ definitions, tables, language }, template, wish.styles),
    settings: settingsOf(template),
    header,
    footer,
    firstDiffers: heads.firstDiffers,
    fontTable: own => fontTable(template, own),
    parts,
    files: carrier.parts,
    types: carrier.types
  }
}

const settingsOf = (template: Template): HouseSettings => {
  const xml = (name: string): string => {
    const found = settingOf(template, name)
    return found === undefined ? '' : xmlOf(found)
  }
  return {
    mirrorMargins: flagAt(template.settings, 'w:mirrorMargins') ?? false,
    gutterAtTop: flagAt(template.settings, 'w:gutterAtTop') ?? false,
    tabStop: numberOf(valueAt(template.settings, 'w:defaultTabStop')) ?? null,
    themeLanguages: xml('w:themeFontLang'),
    colours: xml('w:clrSchemeMapping')
  }
}

/** Parts that every document has once, at the paths where ours are. */
const WHOLE: readonly (readonly [type: string, path: string])[] = [
  ['numbering', 'word/numbering.xml'],
  ['theme', 'word/theme/theme1.xml'],
  ['fontTable', 'word/fontTable.xml']
]

const wholeParts = ({ pack }: Template, carrier: Carrier): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>()
  for (const [type, path] of WHOLE) {
    const own = partOfType(pack, type)
    if (own === undefined) continue
    const root = pack.treeOf(own)
    if (root && type !== 'fontTable')
      parts.set(path, XML_DECLARATION + xmlOf(type === 'numbering' ? unlinked(root) : root))
    const cut = path.lastIndexOf('/') + 1
    const relationships = carrier.relationshipsOf(own, path.slice(0, cut))
    if (relationships !== null) parts.set(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`, relationships)
  }
  return parts
}

/** Levels no longer number the styles whose numbers are turned off. */
const unlinked = (root: Element): Element => {
  const [plain] = mapped(root, each => (each.name === 'w:pStyle' ? [] : [each]))
  return plain !== undefined && isElement(plain) ? plain : root
}

const fontTable = ({ pack }: Template, own: ReadonlyMap<string, string>): string => {
  const part = partOfType(pack, 'fontTable')
  const root = (part === undefined ? null : pack.treeOf(part)) ?? null
  const fonts = childrenOf(root ?? undefined, 'w:font')
  const names = new Set(fonts.map(({ attributes }) => attributes['w:name']))
  const added = [...own].filter(([name]) => !names.has(name)).map(([, xml]) => xml)
  const attributes = root?.attributes ?? { 'xmlns:w': W_NAMESPACE }
  return XML_DECLARATION + tag('w:fonts', attributes, ...fonts.map(fontXml), ...added)
}

/** LibreOffice writes names of encodings that the schema does not know; the charset says the same. */
const fontXml = (font: Element): string =>
  xmlOf(font).replace(/ w:characterSet="(?:utf-8|windows-\d+)"/gi, '')
