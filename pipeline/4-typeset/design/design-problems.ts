/** In: a profile of the user's own and the paper. Out: what cannot be set so, with the figures; empty where all can. */
import type { Role } from '../../model/design.ts'
import type { Paper } from '../../model/manifest.ts'
import type { OwnProfile } from '../../model/own-profile.ts'
import { designOf } from './design-of.ts'

/** `at` is the path of the value that is told of, or of the one next to it. Lengths in mm, sizes in pt, as text. */
export type DesignProblem =
  | {
      readonly code: 'profile-pitch'
      readonly at: string
      readonly params: Record<'pitch' | 'size' | 'least', string>
    }
  | {
      readonly code: 'profile-block' | 'profile-margins'
      readonly at: string
      readonly params: {
        readonly block: string
        readonly page: string
        readonly left: string
        readonly side: Side
        readonly most: number
      }
    }
  | {
      readonly code: 'profile-rest'
      readonly at: string
      readonly params: {
        readonly width: string
        readonly characters: number
        readonly size: string
        readonly rest: string
        readonly outside: string
      }
    }
  | {
      readonly code: 'profile-lines'
      readonly at: string
      readonly params: {
        readonly role: string
        readonly lines: number
        readonly size: string
        readonly least: number
      }
    }

export type Side = 'width' | 'height'

/** mm: no printer reaches the edge, and a text at it is cut. */
const LEAST_MARGIN = 5
/** mm: so much is left over by round millimetres. */
const REST = 0.5

export const designProblems = (own: OwnProfile, paper: Paper): DesignProblem[] => {
  const { page, bodySize, pitch } = designOf(own, paper)
  if (pitch < bodySize) {
    const params = { pitch: points(pitch), size: points(bodySize), least: points(Math.ceil(bodySize * 1.3)) }
    return [{ code: 'profile-pitch', at: nearby(own, 'grid.pitch', 'grid.size'), params }]
  }
  const block = (page.linesPerPage - 1) * pitch + bodySize
  const foot = page.height - page.headMargin - block
  const steps = { size: bodySize, pitch }
  return [
    ...sideProblem(own, 'width', page.textWidth, page.width, [page.insideMargin, page.outsideMargin], steps),
    ...sideProblem(own, 'height', block, page.height, [page.headMargin, foot], steps),
    ...restProblem(own, page, bodySize),
    ...lineProblems(own, pitch)
  ]
}

const sideProblem = (
  own: OwnProfile,
  side: Side,
  block: number,
  page: number,
  margins: readonly [number, number],
  step: Steps
): DesignProblem[] => {
  const [first, second, count] =
    side === 'width' ? (['inside', 'outside', 'characters'] as const) : (['head', 'foot', 'lines'] as const)
  const given =
    own.grid[count] !== undefined && own.margins[first] !== undefined ? own.margins[second] : undefined
  const isOff = given !== undefined && Math.abs(toMm(given - margins[1])) > 1
  const least = Math.min(...margins)
  if (toMm(least) >= LEAST_MARGIN && !isOff) return []
  const params = {
    block: millimetres(block),
    page: millimetres(page),
    left: millimetres(margins[1]),
    side,
    most: Math.max(0, mostIn(page - keptOf(own, side, margins), side, step))
  }
  const at = nearby(own, `grid.${count}`, `margins.${second}`, `margins.${first}`, 'grid.size', 'grid.pitch')
  return [{ code: isOff ? 'profile-margins' : 'profile-block', at, params }]
}

/** What the margins take of a side: those that are given, or that follow from nothing else, and the least of the others. */
const keptOf = ({ margins }: OwnProfile, side: Side, [first]: readonly [number, number]): number => {
  const least = fromMm(LEAST_MARGIN)
  if (side === 'height') return Math.max(first, least) + (margins.foot ?? least)
  // Without margins of their own the two share what is left, the inner one a little more.
  return margins.inside === undefined && margins.outside === undefined
    ? 2.1 * least
    : (margins.inside ?? least) + (margins.outside ?? least)
}

const mostIn = (length: number, side: Side, { size, pitch }: Steps): number =>
  side === 'width' ? Math.floor(length / size + ALMOST) : Math.floor((length - size) / pitch + 1 + ALMOST)

interface Steps {
  readonly size: number
  readonly pitch: number
}

/** As a length in round millimetres may be short. */
const ALMOST = 0.02

/** Both margins are given and leave no whole number of characters between them. */
const restProblem = (
  { margins, grid, places }: OwnProfile,
  page: { readonly width: number; readonly textWidth: number; readonly outsideMargin: number },
  size: number
): DesignProblem[] => {
  if (margins.inside === undefined || margins.outside === undefined || grid.characters !== undefined)
    return []
  const rest = page.outsideMargin - margins.outside
  if (toMm(rest) <= REST) return []
  const params = {
    width: millimetres(page.textWidth + rest),
    characters: Math.round(page.textWidth / size),
    size: points(size),
    rest: millimetres(rest),
    outside: millimetres(page.outsideMargin)
  }
  return [{ code: 'profile-rest', at: nearby({ places }, 'margins.outside'), params }]
}

/** A heading that is asked to stand in fewer lines than its size takes. */
const lineProblems = (own: OwnProfile, pitch: number): DesignProblem[] =>
  (Object.keys(own.styles) as Role[]).flatMap((role): DesignProblem[] => {
    const { lines, size } = own.styles[role] ?? {}
    if (lines === undefined || size === undefined || size <= lines * pitch) return []
    const params = { role, lines, size: points(size), least: Math.ceil(size / pitch) }
    return [{ code: 'profile-lines', at: nearby(own, `styles.${role}.lines`), params }]
  })

/** The first of these that the file has. */
const nearby = ({ places }: Pick<OwnProfile, 'places'>, ...paths: readonly string[]): string =>
  paths.find(path => path in places) ?? ''

const toMm = (length: number): number => (length * 25.4) / 72
const fromMm = (length: number): number => (length * 72) / 25.4
const millimetres = (length: number): string => String(Math.round(toMm(length) * 10) / 10)
const points = (size: number): string => String(Math.round(size * 100) / 100)
