/** In: the overrides of a source and its base. Out: where each of them stands in the base; those that were not found. */
import type { Override } from '../../diagnostics/override.ts'
import type { PassContext } from '../pass.ts'
import { type Contradiction, withoutConflicts } from './conflicts.ts'
import { type Stretch, WordFinder } from './find-words.ts'
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
    const { at } = override
    const line = at.kind === 'line' ? lines.lineNumbered(at.line) : null
    const words = at.kind === 'words' ? finder.find(at.words, at.nth) : line && { ...line, more: false }
    if (!words || words.start === words.end) lost.push(override)
    else {
      const { start, end } = words
      const more = words.more && at.kind === 'words' && at.counted !== true && at.nth === 1
      found.push({ override, start, end, more, line: lines.linesOf(start, end) })
    }
  }
  const shared = sharedLines(found)
  const placed = found.map((one): PlacedOverride => {
    const isShared = shared.has(one.line.start)
    return { ...one, region: regionOf(one.override, one, one.line, base, isShared) }
  })
  return { ...withoutConflicts(placed), lost, done: new Set() }
}

type Found = Omit<PlacedOverride, 'region'>

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

/** Lines as messages count them: LF, CRLF and CR end one. */
class LineTable {
  private readonly base: string
  private starts: readonly number[] | null = null

  constructor(base: string) {
    this.base = base
  }

  /** From 1; null past the end. */
  lineNumbered(line: number): Stretch | null {
    this.starts ??= lineStarts(this.base)
    const start = this.starts[line - 1]
    return start === undefined ? null : trimmed(this.base, start, this.starts[line] ?? this.base.length)
  }

  linesOf(start: number, end: number): Stretch {
    let from = start
    while (from > 0 && !isLineEnd(this.base.charCodeAt(from - 1))) from--
    let to = Math.max(end, start)
    while (to < this.base.length && !isLineEnd(this.base.charCodeAt(to))) to++
    return trimmed(this.base, from, to)
  }
}

const lineStarts = (base: string): number[] => {
  const starts = [0]
  const lineEnd = /\r\n|\n|\r/g
  while (lineEnd.test(base)) starts.push(lineEnd.lastIndex)
  return starts
}

/** All that parts lines of plain text (TN-2). */
const isLineEnd = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029

const trimmed = (base: string, start: number, end: number): Stretch => {
  let from = start
  let to = end
  while (from < to && isBlankOrEnd(base, from)) from++
  while (to > from && isBlankOrEnd(base, to - 1)) to--
  return { start: from, end: to }
}

const isBlankOrEnd = (base: string, at: number): boolean => /\s/.test(base.charAt(at))
