/** Collects what a conversion did and what of it is doubtful, and says it once a text (TN-70, TN-72, TN-73). */
import type { VFile } from 'vfile'
import { type Place, report } from '../../../diagnostics/report.ts'
import { type Replacement, replaceIn } from '../../../model/text.ts'
import type { PassContext } from '../../pass.ts'
import { type BlockText, baseOffsetIn, type Stretch } from '../text/block-text.ts'
import type { Target } from './converter.ts'
import { Examples } from './examples.ts'

export class ConversionNotes {
  private readonly target: Target
  private readonly context: PassContext
  private readonly changes = new Examples()
  private readonly losses = new Examples()
  private readonly names = new Examples()

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

  /** TN-72: a name, and what the runs make of it. */
  addName(block: BlockText, { from, to }: Stretch, runs: readonly Replacement[]): void {
    const touching = runs.filter(run => run.from < to && run.to > from)
    const start = Math.min(from, ...touching.map(run => run.from))
    const end = Math.max(to, ...touching.map(run => run.to))
    const own = touching.map(run => ({ ...run, from: run.from - start, to: run.to - start }))
    const whole = block.text.slice(start, end)
    const became = replaceIn({ value: whole, start: 0, end: whole.length, edits: [] }, own).value
    const name = block.text.slice(from, to)
    this.names.add(`${name}→${became.slice(from - start, to - start)}`, baseOffsetIn(block, from))
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
    if (names.count > 0) report(file, 'script-names-doubtful', said(names), this.placeOf(names), 'TN-72')
    if (losses.count > 0) report(file, 'script-not-returned', said(losses), this.placeOf(losses), 'TN-73')
  }

  private placeOf({ offset }: Examples): Place | undefined {
    return offset === undefined ? undefined : this.context.placeAt(offset)
  }
}
