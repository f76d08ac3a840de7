/** In: the styles of a design and those of a profile of the user's own. Out: the styles, what is given put in, on whole lines. */
import type { Role, Style } from '../../model/design.ts'
import type { OwnProfile, OwnStyle } from '../../model/own-profile.ts'
import { cellLeading, isOfTables } from '../../model/table-lines.ts'
import { type Points, pt } from '../../model/units.ts'

/** Roles that are running text too: they follow the face of the body where they are not set themselves. */
const running: readonly Role[] = [
  'listItem',
  'salutation',
  'closing',
  'signOff',
  'dateline',
  'attachmentNote',
  'endnote',
  'footnote'
]

/** A line of a title needs so much of its size. */
const ROOM = 1.2
/** How the free lines of a heading stand above and below it where the profile has none: five parts and three. */
const ABOVE = 5 / 8

export const ownStyles = (
  styles: Readonly<Record<Role, Style>>,
  own: OwnProfile['styles'],
  pitch: Points
): Readonly<Record<Role, Style>> => {
  const result = { ...styles }
  const face = own.body?.face
  if (face !== undefined)
    for (const role of running)
      if (styles[role].face === styles.body.face) result[role] = { ...styles[role], face }
  for (const [role, style] of Object.entries(own) as [Role, OwnStyle][])
    result[role] = ownStyle(role, result[role], style, pitch)
  return result
}

const ownStyle = (role: Role, style: Style, own: OwnStyle, pitch: Points): Style => {
  const size = own.size ?? style.size
  const leading = isOfTables(role) ? cellLeading(style, size) : leadingOf(style, size, pitch)
  const usual = isOfTables(role) ? leading : style.leading
  const space = spaceOf(style, own.lines, leading / pitch, usual / pitch)
  return {
    ...style,
    ...(own.face === undefined ? {} : { face: own.face }),
    ...(own.align === undefined ? {} : { align: own.align }),
    ...(own.indent === undefined ? {} : { firstIndent: own.indent }),
    ...(own.left === undefined ? {} : { leftIndent: own.left }),
    ...(own.right === undefined ? {} : { rightIndent: own.right }),
    ...(own.tracking === undefined ? {} : { tracking: own.tracking }),
    ...space,
    size,
    leading
  }
}

/** A larger size takes more of the grid: titles by quarters of a line, everything else by lines. */
const leadingOf = (style: Style, size: Points, pitch: Points): Points => {
  if (size * ROOM <= style.leading || size <= style.size) return style.leading
  const step = style.display ? pitch / 4 : pitch
  return pt(Math.max(style.leading, Math.ceil((size * (style.display ? ROOM : 1)) / step - 1e-9) * step))
}

/** Together with the line itself whole lines, or as many as are asked for. */
const spaceOf = (
  { linesBefore, linesAfter }: Style,
  lines: number | undefined,
  own: number,
  usual: number
): Pick<Style, 'linesBefore' | 'linesAfter'> => {
  if (lines === undefined && own === usual) return { linesBefore, linesAfter }
  const free = linesBefore + linesAfter
  const all = lines ?? Math.ceil(own + free - 1e-9)
  const share = free === 0 ? ABOVE : linesBefore / free
  const rest = Math.max(0, all - own)
  const before = Math.round(rest * share * 4) / 4
  return { linesBefore: before, linesAfter: rest - before }
}
