/** In: an entry of the contents and a design. Out: its left indents, for both outputs. */
import type { Design } from './design.ts'
import type { ContentsBlock } from './flow.ts'
import { type Em, em } from './units.ts'

/** The level that role `contentsHeading` is styled for; each one below stands 1 em further in (TC-4). */
const STYLED_LEVEL = 3

/** Hanging indent of a title that turns over, in em (design.md, «contents»), and beyond its level at least (TC-4). */
const TURN_OVER = 4
const BEYOND_LEVEL = 2

/**
 * Where the first line and the lines that turn over begin, in em of the entry's type.
 *
 * @example contentsIndent({ role: 'contentsHeading', level: 4 }, design) // { first: 3, over: 5 }
 */
export const contentsIndent = (
  { role, level }: Pick<ContentsBlock, 'role' | 'level'>,
  { styles }: Pick<Design, 'styles'>
): { readonly first: Em; readonly over: Em } => {
  const deeper = role === 'contentsHeading' ? Math.max(0, level - STYLED_LEVEL) : 0
  const first = styles[role].leftIndent + deeper
  return { first: em(first), over: em(Math.max(TURN_OVER, first + BEYOND_LEVEL)) }
}
