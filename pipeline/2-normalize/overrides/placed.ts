/** In: the overrides of a source and its base. Out: where each of them stands in the base; those that were not found. */
import type { Override, OverridePlace } from '../../diagnostics/override.ts'
import type { PassContext } from '../pass.ts'
import { type Contradiction, withoutConflicts } from './conflicts.ts'
import { type Stretch, WordFinder } from './find-words.ts'
import { LineTable } from './line-table.ts'
import { regionOf } from './region.ts'

/** An override and its place. */
export interface PlacedOverride extends Stretch {
  readonly override: Override
  /** The line, or for words that reach over several the lines, that they stand on, without blanks at either end. */
  readonly line: Stretch
  /** What its action speaks of. */
  readonly region: Stretch
  /** True where the quoted words stand again later and no #n says which time is meant. */
  readonly more: boolean
  /** The line that it stands on, where it was written for another and its words have been found here. */
  readonly movedTo?: number
}

export interface Placing {
  /** In the manifest's order, without those that contradict an earlier one. */
  readonly placed: readonly PlacedOverride[]
  readonly contradictions: readonly Contradiction[]
  readonly lost: readonly Override[]
  /** Filled by the passes: what did something. */
  readonly done: Set<Override>
}

/** Once for every source: each pass that asks is given the same. */
export const placingOf = (context: PassContext): Placing => {
  const known = placings.get(context)
  if (known) return known
  const placing = place(context)
  placings.set(context, placing)
  return placing
}

const placings = new WeakMap<PassContext, Placing>()

const place = ({ source, settings }: PassContext): Placing => {
  const { base } = source
  const finder = new WordFinder(base)
  const lines = new LineTable(base)
  const found: Found[] = []
  const lost: Override[] = []
  for (const override of settings.overrides) {
    const words = standing(override.at, finder, lines)
    if (!words || words.start === words.end) lost.push(override)
    else found.push({ override, ...words, line: lines.linesOf(words.start, words.end) })
  }
  const shared = sharedLines(found)
  const placed = found.map((one): PlacedOverride => {
    const isShared = shared.has(one.line.start)
    return { ...one, region: regionOf(one.override, one, one.line, base, isShared) }
  })
  return { ...withoutConflicts(placed), lost, done: new Set() }
}

type Found = Omit<PlacedOverride, 'region'>

const standing = (
  at: OverridePlace,
  finder: WordFinder,
  lines: LineTable
): Omit<Found, 'override' | 'line'> | null => {
  if (at.kind === 'words') {
    const found = finder.find(at.words, at.nth)
    return found && { ...found, more: found.more && at.counted !== true && at.nth === 1 }
  }
  const line = at.words === undefined ? lines.lineNumbered(at.line) : lines.lineSaying(at.words, at.line)
  if (!line) return null
  const { start, end, number } = line
  return { start, end, more: false, ...(number === at.line ? {} : { movedTo: number }) }
}

/** Where lines begin of which several stretches of words, apart from each other, are to be headings or to open something. */
const sharedLines = (found: readonly Found[]): ReadonlySet<number> => {
  const first = new Map<number, Found>()
  const shared = new Set<number>()
  for (const one of found) {
    const { at, action } = one.override
    if (at.kind !== 'words' || !parts.has(action.kind)) continue
    const other = first.get(one.line.start)
    if (!other) first.set(one.line.start, one)
    else if (other.end <= one.start || one.end <= other.start) shared.add(one.line.start)
  }
  return shared
}

const parts: ReadonlySet<string> = new Set(['heading', 'article', 'runin', 'split'])

/** Base offsets at which the editor has parted what was one line: the ledger names these cuts as the editor's. */
export const cutsOf = (context: PassContext): ReadonlySet<number> => {
  if (context.settings.overrides.length === 0) return new Set()
  const cutting = placingOf(context).placed.filter(({ override }) => cuts.has(override.action.kind))
  return new Set(cutting.flatMap(({ region }) => [region.start, region.end]))
}

const cuts: ReadonlySet<string> = new Set(['heading', 'article', 'runin', 'split', 'drop'])
