/** In: a template, the wishes of the manifest and a volume's style definitions. Out: what the page engine must know of it. */
import type { Role } from '../../../model/design.ts'
import type { FaceId } from '../../../model/host.ts'
import type { HouseFont, HouseLook, HousePage, HouseStyle } from '../../../model/house.ts'
import type { TemplateWish } from '../../../model/manifest.ts'
import { em } from '../../../model/units.ts'
import type { StyleDefinition } from '../styles/style-xml.ts'
import { housePage } from './house-page.ts'
import { type ReadStyle, readHouseStyle } from './house-style.ts'
import { BODY_ID, matchStyles, type StyleMatches } from './match-styles.ts'
import type { Template } from './open-template.ts'

export interface ReadLook {
  readonly look: HouseLook
  readonly matches: StyleMatches
  /** Names of the template's styles whose lines programs may make as they like, by role. */
  readonly unsure: ReadonlyMap<Role, string>
}

export const readLook = (
  template: Template,
  wish: TemplateWish,
  definitions: readonly StyleDefinition[]
): ReadLook => {
  const page = housePage(template)
  const matches = matchStyles(definitions, template.styles, wish.styles)
  const body = bodyOf(template, page, matches)
  const read = new Map<Role, NamedStyle>([['body', body]])
  const seen = new Set<Role>(['body'])
  // Titles and headings that stand in the outline come first: they are what most of a role's blocks take.
  for (const { id, role } of [...definitions.filter(isOutlined), ...definitions]) {
    if (role === undefined || seen.has(role)) continue
    seen.add(role)
    const style = matches.get(id)
    if (style)
      read.set(role, {
        ...readHouseStyle(template.styles.resolve(style), page, template.styles),
        name: style.name
      })
  }
  const styles = new Map<Role, HouseStyle>([...read].map(([role, { style }]) => [role, style]))
  const { size, leading, face } = body.style
  return {
    look: { page, body: { size, leading, face }, styles, fonts: fontsOf([...read.values()]) },
    matches,
    unsure: new Map([...read].flatMap(([role, { isSure, name }]) => (isSure ? [] : [[role, name] as const])))
  }
}

interface NamedStyle extends ReadStyle {
  readonly name: string
}

const isOutlined = ({ paragraph }: StyleDefinition): boolean => paragraph?.outlineLevel !== undefined

/** The style of the body, or the document's own with our indent (PG-1). */
const bodyOf = ({ styles }: Template, page: HousePage, matches: StyleMatches): NamedStyle => {
  const own = matches.get(BODY_ID)
  const usual = own ?? styles.defaultOf('paragraph')
  const read = readHouseStyle(styles.resolve(usual), page, styles)
  const style = own
    ? read.style
    : { ...read.style, firstIndent: em(2), leftIndent: em(0), rightIndent: em(0) }
  return { ...read, style, name: usual?.name ?? 'Normal' }
}

/** The first of a face counts, the body's before all. */
const fontsOf = (read: readonly ReadStyle[]): ReadonlyMap<FaceId, HouseFont> => {
  const fonts = new Map<FaceId, HouseFont>()
  for (const { style, font } of read) if (font && !fonts.has(style.face)) fonts.set(style.face, font)
  return fonts
}
