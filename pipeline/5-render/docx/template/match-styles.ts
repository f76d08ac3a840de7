/** In: our style definitions, a template and the wishes of the manifest. Out: the template's style for each of ours that it has one for. */
import type { TemplateWish } from '../../../model/manifest.ts'
import type { StyleDefinition } from '../styles/style-xml.ts'
import { styleNames } from './style-names.data.ts'
import type { StyleTable, TemplateStyle } from './style-table.ts'

/** By the id of ours. */
export type StyleMatches = ReadonlyMap<string, TemplateStyle>

export const BODY_ID = 'BodyText'

export const matchStyles = (
  definitions: readonly StyleDefinition[],
  table: StyleTable,
  wishes: TemplateWish['styles']
): StyleMatches => {
  const matches = new Map<string, TemplateStyle>()
  for (const definition of definitions) {
    const found = matchOf(definition, table, wishes)
    if (found) matches.set(definition.id, found)
  }
  return matches
}

/** What the manifest says beats names; what frames pages is always ours, because it goes with our heads and feet. */
const matchOf = (
  { id, name, type, role, isDefault, isFrame }: StyleDefinition,
  table: StyleTable,
  wishes: TemplateWish['styles']
): TemplateStyle | undefined => {
  if (isFrame) return undefined
  if (isDefault) return table.defaultOf(type)
  const wish = role === undefined ? undefined : wishes.get(role)
  if (wish) return table.findWished(wish.name)
  const names = styleNames[name] ?? []
  // An indented body is more likely the house's than one that the program happens to list.
  const ordered = id === BODY_ID ? [...names, name] : [name, ...names]
  for (const each of ordered) {
    const found = table.find(each, type)
    if (found && !found.isDefault) return found
  }
  // A default style that is indented is a body.
  const usual = id === BODY_ID ? table.defaultOf('paragraph') : undefined
  return usual && isIndented(usual, table) ? usual : undefined
}

const isIndented = (style: TemplateStyle, table: StyleTable): boolean => {
  const indent = table.resolve(style).paragraph.get('w:ind')?.attributes ?? {}
  return ['w:firstLine', 'w:firstLineChars'].some(name => Number(indent[name] ?? 0) > 0)
}
