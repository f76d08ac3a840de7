/** In: the overrides of a source and its base. Out: where each of them stands in the base; those that were not found. */
import type { Override } from '../../diagnostics/override.ts'
import type { PassContext } from '../pass.ts'
import { readMarker } from '../passes/structure/headings/marker.ts'
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
  /** True where it is carried out on what was recognised without it: nothing else changes then. */
  readonly isLate: boolean
}

export interface Placing {
  /** In the manifest's order, without those that contradict an earlier one. */
  readonly placed: readonly PlacedOverride[]
  readonly contradictions: readonly Contradiction[]
  readonly lost: readonly Override[]
  /** Filled by the passes: what did something. */
  readonly done: Set<Override>
  /** Filled by the passes: late ones that what was recognised has no place for, such as a heading that is the title. */
  readonly unfit: Set<Override>
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

const place = ({ source, settings, beforehand }: PassContext): Placing => {
  const { base } = source
  const finder = new WordFinder(base)
  const lines = new LineTable(base)
  const found: Found[] = []
  const lost: Override[] = []
  for (const override of settings.overrides) {
    const words = standing(override, finder, lines, base)
    if (!words || words.start === words.end) lost.push(override)
    else found.push({ override, ...words, line: lines.linesOf(words.start, words.end) })
  }
  const shared = sharedLines(found)
  const placed = found.map((one): PlacedOverride => {
    const isShared = shared.has(one.line.start)
    const { override } = one
    const isLate = late.has(override.action.kind) && beforehand?.has(override) !== true
    return { ...one, region: regionOf(override, one, one.line, base, isShared), isLate }
  })
  return { ...withoutConflicts(placed), lost, done: new Set(), unfit: new Set() }
}

/** What may wait until headings are recognised. */
const late: ReadonlySet<string> = new Set(['heading', 'runin', 'paragraph'])

type Found = Omit<PlacedOverride, 'region' | 'isLate'>

const standing = (
  { at, action }: Override,
  finder: WordFinder,
  lines: LineTable,
  base: string
): Omit<Found, 'override' | 'line'> | null => {
  if (at.kind === 'words') {
    const found = finder.find(at.words, at.nth)
    const isOpen = found?.more === true && at.counted !== true && at.nth === 1
    const line = isOpen && speakOfLines.has(action.kind) ? onlyLine(found, lines, base) : null
    return line ?? (found && { ...found, more: isOpen })
  }
  const line = at.words === undefined ? lines.lineNumbered(at.line) : lines.lineSaying(at.words, at.line)
  if (!line) return null
  const { start, end, number } = line
  return { start, end, more: false, ...(number === at.line ? {} : { movedTo: number }) }
}

const speakOfLines: ReadonlySet<string> = new Set(['heading', 'article', 'paragraph', 'keep', 'join'])

/** A line is meant: of words that a sentence has too, the one time that they are a line by themselves, with a number or a mark. */
const onlyLine = (
  first: Stretch,
  lines: LineTable,
  base: string
): Omit<Found, 'override' | 'line'> | null => {
  const words = base.slice(first.start, first.end)
  let only: Stretch | null = null
  for (
    let start = first.start, times = 0;
    start >= 0 && times < TIMES;
    start = base.indexOf(words, start + 1), times++
  ) {
    const end = start + words.length
    const line = lines.linesOf(start, end)
    if (!isAllOf(base.slice(line.start, start), base.slice(end, line.end))) continue
    if (only) return null
    only = { start, end }
  }
  return only && { ...only, more: false }
}

/** So many times are looked at. */
const TIMES = 200

const isAllOf = (before: string, after: string): boolean =>
  /^[：:。；;]?$/.test(after) && (before === '' || readMarker(before, 0)?.end === before.length)

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
