/** In: a profile of the user's own and the text block that it would have otherwise. Out: its text block: what is given holds, the rest follows. */
import type { OwnProfile } from '../../model/own-profile.ts'
import type { TypeArea } from './type-areas.data.ts'

/** Of a character or a line: so much may be missing where a length was written in round millimetres. */
const ALMOST = 0.02

/** Unchanged where neither margins nor grid are the profile's own. */
export const ownArea = (
  { margins, grid }: Pick<OwnProfile, 'margins' | 'grid'>,
  base: TypeArea
): TypeArea => {
  if (Object.keys(margins).length + Object.keys(grid).length === 0) return base
  const body = grid.size ?? base.body
  const pitch = grid.pitch ?? (body === base.body ? base.pitch : quarters((base.pitch * body) / base.body))
  const { width, height } = base
  return {
    width,
    height,
    body,
    pitch,
    ...across(margins, grid, base, body),
    ...down(margins, grid, base, body, pitch)
  }
}

/** Pitches come in quarters of a point. */
const quarters = (points: number): number => Math.round(points * 4) / 4

const toMm = (points: number): number => (points * 25.4) / 72

type Margins = OwnProfile['margins']
type Grid = OwnProfile['grid']

/** Whole characters; what they leave of the width goes to the outer margin, unless only that one is given. */
const across = (
  { inside, outside }: Margins,
  { characters }: Grid,
  base: TypeArea,
  body: number
): Pick<TypeArea, 'characters' | 'inside'> => {
  const em = toMm(body)
  const usualOutside = base.width - base.inside - toMm(base.body * base.characters)
  const free = (taken: number): number => base.width - taken
  if (characters !== undefined) {
    const rest = free(characters * em)
    if (inside !== undefined) return { characters, inside: toMm(inside) }
    if (outside !== undefined) return { characters, inside: rest - toMm(outside) }
    return { characters, inside: (rest * base.inside) / (base.inside + usualOutside) }
  }
  const within = inside === undefined ? base.inside : toMm(inside)
  const without = outside === undefined ? usualOutside : toMm(outside)
  const whole = Math.max(1, Math.floor(free(within + without) / em + ALMOST))
  const isOutsideGiven = inside === undefined && outside !== undefined
  return { characters: whole, inside: isOutsideGiven ? free(whole * em + without) : within }
}

/** Whole lines; what they leave of the height goes to the foot, unless only that one is given. */
const down = (
  { head, foot }: Margins,
  { lines }: Grid,
  base: TypeArea,
  body: number,
  pitch: number
): Pick<TypeArea, 'lines' | 'head'> => {
  const tall = (count: number): number => toMm((count - 1) * pitch + body)
  const usualFoot = base.height - base.head - toMm((base.lines - 1) * base.pitch + base.body)
  const above = head === undefined ? base.head : toMm(head)
  const below = foot === undefined ? usualFoot : toMm(foot)
  const whole = lines ?? Math.max(1, linesIn(base.height - above - below, body, pitch))
  const isFootGiven = head === undefined && foot !== undefined
  return { lines: whole, head: isFootGiven ? base.height - below - tall(whole) : above }
}

/** @param height mm */
const linesIn = (height: number, body: number, pitch: number): number =>
  Math.floor(((height * 72) / 25.4 - body) / pitch + 1 + ALMOST)
