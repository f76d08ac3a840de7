/** In: our style definitions and a template. Out: its style sheet with ours where it has none, under names that are free. */
import type { TemplateWish } from '../../../model/manifest.ts'
import type { Dress } from '../house.ts'
import { type StyleDefinition, styleXml } from '../styles/style-xml.ts'
import { XML_DECLARATION } from '../xml.ts'
import { fitStyles } from './fit-styles.ts'
import { BODY_ID, matchStyles } from './match-styles.ts'
import type { Template } from './open-template.ts'
import { overHouse } from './over-house.ts'
import { normalName, type StyleTable } from './style-table.ts'
import { xmlOf } from './tree.ts'

/** What a volume has of its own. */
export interface OwnStyles {
  readonly definitions: readonly StyleDefinition[]
  /** Table styles by name. */
  readonly tables: ReadonlyMap<string, string>
  /** BCP 47 */
  readonly language: string
}

export const dressStyles = (
  { definitions, tables, language }: OwnStyles,
  template: Template,
  wishes: TemplateWish['styles']
): Dress => {
  const { styles: table } = template
  const matches = matchStyles(definitions, table, wishes)
  const own = freeNames(
    definitions.filter(({ id }) => !matches.has(id)),
    table
  )
  const ids = new Map(definitions.map(({ id }) => [id, matches.get(id)?.id ?? own.get(id)?.id ?? id]))
  const base = baseOf(definitions, table)
  const added = definitions
    .filter(({ id }) => own.has(id))
    .map(each =>
      addedStyle(each, ids, own.get(each.id) as FreeName, base.id ?? ids.get('Normal') ?? 'Normal', table)
    )
  const usualTable = table.defaultOf('table')?.id ?? 'TableNormal'
  const addedTables = [...tables]
    .filter(([name]) => !table.find(name, 'table') && !(name === 'Normal Table' && table.defaultOf('table')))
    .map(([, xml]) => xml.replaceAll('"TableNormal"', `"${usualTable}"`))
  const root = fitStyles(template.stylesRoot, definitions, matches, table, language)
  const written = xmlOf(root)
  const end = '</w:styles>'
  const open = written.endsWith(end) ? written.slice(0, -end.length) : `${written.slice(0, -2)}>`
  const missing = [...base.xml, ...added, ...addedTables]
  return {
    stylesXml: `${XML_DECLARATION}${open}${missing.join('')}${end}`,
    restyled: xml =>
      overHouse(xml).replace(
        /<w:(pStyle|rStyle) w:val="([^"]*)"/g,
        (_, kind: string, id: string) => `<w:${kind} w:val="${ids.get(id) ?? id}"`
      )
  }
}

interface FreeName {
  readonly id: string
  readonly name: string
}

/** Ours are called `Volume …` where the template has the name, or the id, for something else. */
const freeNames = (
  definitions: readonly StyleDefinition[],
  { all, byId }: StyleTable
): ReadonlyMap<string, FreeName> => {
  const names = new Set(all.map(({ name }) => normalName(name)))
  const taken = new Set([...byId.keys()].map(id => id.toLowerCase()))
  return new Map(
    definitions.map(({ id, name }) => {
      const isFree = !taken.has(id.toLowerCase()) && !names.has(normalName(name))
      let free = isFree ? { id, name } : { id: `Volume${id}`, name: `Volume ${name}` }
      for (let number = 2; taken.has(free.id.toLowerCase()) || names.has(normalName(free.name)); number++)
        free = { id: `Volume${id}${number}`, name: `Volume ${name} ${number}` }
      names.add(normalName(free.name))
      taken.add(free.id.toLowerCase())
      return [id, free]
    })
  )
}

/** What ours are based on: our own Normal, not the house's, whose indents and spaces were meant for other things. */
const baseOf = (
  definitions: readonly StyleDefinition[],
  table: StyleTable
): { readonly id: string | null; readonly xml: readonly string[] } => {
  const normal = definitions.find(({ id }) => id === 'Normal')
  if (!normal || !table.defaultOf('paragraph')) return { id: null, xml: [] }
  const { isDefault: _, ...plain } = { ...normal, id: 'VolumeBase', name: 'Volume Base' }
  const free = freeNames([plain], table).get('VolumeBase') as FreeName
  return { id: free.id, xml: [styleXml({ ...plain, ...free })] }
}

const addedStyle = (
  definition: StyleDefinition,
  ids: ReadonlyMap<string, string>,
  free: FreeName,
  base: string,
  table: StyleTable
): string => {
  const { basedOn, next, ...own } = definition
  const usual = table.defaultOf('paragraph')
  // A body that is not indented in the house is the house's all the same: ours adds the indent only (PG-1).
  if (definition.id === BODY_ID && usual && own.paragraph?.indent) {
    const { left: _, right: __, ...first } = { ...own.paragraph.indent }
    const { text: ___, ...plain } = own
    const paragraph = { indent: { left: 0, right: 0, ...first } }
    return styleXml({ ...plain, ...free, basedOn: usual.id, paragraph })
  }
  const xml = styleXml({
    ...own,
    ...free,
    ...(basedOn === undefined
      ? {}
      : { basedOn: basedOn === 'Normal' ? base : (ids.get(basedOn) ?? basedOn) }),
    ...(next === undefined ? {} : { next: ids.get(next) ?? next })
  })
  return overHouse(xml)
}
