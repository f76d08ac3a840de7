/** Collects what a conversion did and what of it is doubtful, and says it once a text (TN-70, TN-72, TN-73). */
import type { VFile } from 'vfile'
import type { Doubt, Override } from '../../../diagnostics/override.ts'
import { type Place, report } from '../../../diagnostics/report.ts'
import { type Replacement, replaceIn } from '../../../model/text.ts'
import { quotedPlace } from '../../overrides/quoted-place.ts'
import type { PassContext } from '../../pass.ts'
import { type BlockText, baseOffsetIn, type Stretch } from '../text/block-text.ts'
import type { Target } from './converter.ts'
import { Examples } from './examples.ts'

/** As many names are given with what would leave them alone. */
const PLACES = 20
/** In running text the dictionary is right far more often. */
const CONFIDENCE = 0.7

export class ConversionNotes {
  private readonly target: Target
  private readonly context: PassContext
  private readonly changes = new Examples()
  private readonly losses = new Examples()
  private readonly names = new Examples()
  private readonly remedies: Override[] = []

  constructor(target: Target, context: PassContext) {
    this.target = target
    this.context = context
  }

  /** TN-70. Counted in characters. */
  addChanges(block: BlockText, runs: readonly Replacement[]): void {
    for (const { from, to, after } of runs) {
      const before = block.text.slice(from, to)
      this.changes.add(`${before}→${after}`, baseOffsetIn(block, from), Array.from(before).length)
    }
  }

  /** TN-73: `back` is `after` converted back; all three have as many characters. */
  addLosses(block: BlockText, at: number, before: string, after: string, back: string): void {
    if (before === back) return
    const [olds, mids, news] = [Array.from(before), Array.from(after), Array.from(back)]
    let offset = at
    for (const [index, old] of olds.entries()) {
      const [mid = '', put = ''] = [mids[index], news[index]]
      if (put !== old) this.losses.add(`${old}→${mid}→${put}`, baseOffsetIn(block, offset))
      offset += old.length
    }
  }

  /** TN-72: names, and what the runs make of them; both in order. */
  addNames(block: BlockText, names: readonly Stretch[], runs: readonly Replacement[]): void {
    let next = 0
    for (const name of names) {
      while ((runs[next]?.to ?? Infinity) <= name.from) next++
      let end = next
      while ((runs[end]?.from ?? Infinity) < name.to) end++
      const written = block.text.slice(name.from, name.to)
      const became = convertedName(block.text, name, runs.slice(next, end))
      const start = baseOffsetIn(block, name.from)
      this.names.add(`${written}→${became}`, start)
      if (became !== written && start !== undefined) this.suspect(start, start + written.length)
    }
  }

  private suspect(start: number, end: number): void {
    if (this.remedies.length >= PLACES) return
    const at = quotedPlace(this.context, { start, end })
    this.remedies.push({ at, action: { kind: 'reject', rule: 'TN-70' } })
  }

  /** Names that became others; what would leave them as they were. */
  private doubt(): Doubt | undefined {
    const [remedy, ...more] = this.remedies
    return remedy && { confidence: CONFIDENCE, remedy, ...(more.length > 0 ? { more } : {}) }
  }

  report(file: VFile): void {
    const { region } = this.context.settings
    const said = (examples: Examples): { count: number; examples: string } => ({
      count: examples.count,
      examples: examples.shown()
    })
    const { changes, names, losses } = this
    if (changes.count > 0) {
      const params = { script: this.target, region, ...said(changes) }
      report(file, 'script-converted', params, this.placeOf(changes), 'TN-70')
    }
    if (names.count > 0)
      report(file, 'script-names-doubtful', said(names), this.placeOf(names), 'TN-72', this.doubt())
    if (losses.count > 0) report(file, 'script-not-returned', said(losses), this.placeOf(losses), 'TN-73')
  }

  private placeOf({ offset }: Examples): Place | undefined {
    return offset === undefined ? undefined : this.context.placeAt(offset)
  }
}

/** A run may begin before the name and end after it; it has as many characters as what it replaces. */
const convertedName = (text: string, { from, to }: Stretch, touching: readonly Replacement[]): string => {
  const start = Math.min(from, ...touching.map(run => run.from))
  const end = Math.max(to, ...touching.map(run => run.to))
  const own = touching.map(run => ({ ...run, from: run.from - start, to: run.to - start }))
  const whole = text.slice(start, end)
  const became = replaceIn({ value: whole, start: 0, end: whole.length, edits: [] }, own).value
  return became.slice(from - start, to - start)
}
