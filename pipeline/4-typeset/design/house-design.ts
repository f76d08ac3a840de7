/** In: the design of a profile's DOCX and a house template. Out: the design of a volume in the template's dress. */
import type { Design, Role, Style } from '../../model/design.ts'
import type { HouseLook, HousePage, HouseStyle } from '../../model/house.ts'
import type { ProfileChoice } from '../../model/own-profile.ts'
import { cellLeading, isOfTables } from '../../model/table-lines.ts'
import { type Points, pt } from '../../model/units.ts'
import { designOnArea, wordDesignOf } from './design-of.ts'

/** Room beyond whole lines that the page engine adds for a word processor; a house's page has what it has. */
const WORD_PAGE_SLACK = 3

/**
 * Roles with a style of the house look like it; the others are the profile's in proportion to the house's body.
 *
 * @example houseDesign('book', look).page.textWidth // between the template's margins
 */
export const houseDesign = (profile: ProfileChoice, look: HouseLook): Design => {
  const { page, body, fonts } = look
  const area = designOnArea(profile, {
    width: millimetres(page.width),
    height: millimetres(page.height),
    body: body.size,
    pitch: body.leading,
    characters: textWidthOf(page) / body.size,
    lines: ((page.height - page.top - page.bottom) / 20 - WORD_PAGE_SLACK) / body.leading,
    head: millimetres(page.top),
    inside: millimetres(page.left + page.gutter)
  })
  return {
    ...area,
    page: { ...area.page, house: page },
    houseFonts: fonts,
    styles: stylesOf(area, wordDesignOf(profile, 'A4'), look)
  }
}

const TWIPS_A_MILLIMETRE = 1440 / 25.4

const millimetres = (twips: number): number => twips / TWIPS_A_MILLIMETRE

const textWidthOf = ({ width, left, right, gutter }: HousePage): Points =>
  pt((width - left - right - gutter) / 20)

const stylesOf = (
  design: Design,
  profile: Design,
  { styles, body }: HouseLook
): Readonly<Record<Role, Style>> => {
  const roles = Object.keys(design.styles) as Role[]
  const usual = profile.styles.body.face
  const styleOf = (role: Role): Style => {
    const own = design.styles[role]
    const house = styles.get(role)
    if (house) return inHouse(own, house, design)
    // What looks like the body in the profile looks like the house's body.
    const face = own.face === usual ? body.face : own.face
    const size = pt(Math.max(body.size, Math.min(own.size, profile.styles[role].size)))
    return { ...own, face, size, leading: isOfTables(role) ? cellLeading(own, size) : own.leading }
  }
  return Object.fromEntries(roles.map(role => [role, styleOf(role)])) as Record<Role, Style>
}

const inHouse = (own: Style, house: HouseStyle, { pitch }: Design): Style => {
  const { before, after, keepNext, widowControl, ...look } = house
  return {
    ...look,
    linesBefore: before / pitch,
    linesAfter: after / pitch,
    keepSpaceAtTop: own.keepSpaceAtTop,
    keepWithNext: keepNext ? Math.max(1, own.keepWithNext) : 0,
    display: own.display,
    ...(widowControl ? {} : { widows: 'allowed' })
  }
}
