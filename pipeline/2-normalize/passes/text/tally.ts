/** Counts what the text rules did or found in a file, and says it once a rule, with the first place. */
import type { VFile } from 'vfile'
import { report } from '../../../diagnostics/report.ts'
import type { Replacement } from '../../../model/text.ts'
import type { PassContext } from '../../pass.ts'
import { type BlockText, baseOffsetIn } from './block-text.ts'

/** Applied; proposed; doubtful, for a person to look at; lost before the text came to us. */
export type Severity = 'repaired' | 'suggested' | 'suspect' | 'damaged'

/** As many places are named one by one where text is damaged or missing. */
const PLACES = 10

interface Count {
  count: number
  readonly before: string
  readonly after: string
  readonly offset: number | undefined
  /** Further places, for damage. */
  readonly more: number[]
}

export class Tally {
  private readonly severity: Severity
  private readonly counts = new Map<string, Count>()

  constructor(severity: Severity) {
    this.severity = severity
  }

  add(block: BlockText, found: readonly Replacement[]): void {
    for (const { rule, from, to, after } of found) {
      const count = this.counts.get(rule)
      if (!count) {
        const before = visible(block.text.slice(from, Math.min(to, from + 20)))
        const offset = baseOffsetIn(block, from)
        this.counts.set(rule, { count: 1, before, after: visible(after.slice(0, 20)), offset, more: [] })
      } else {
        count.count++
        if (this.severity === 'damaged' && count.more.length < PLACES) {
          const offset = baseOffsetIn(block, from)
          if (offset !== undefined) count.more.push(offset)
        }
      }
    }
  }

  report(file: VFile, { placeAt }: PassContext): void {
    const code = `text-${this.severity}` as const
    for (const [rule, { offset, count, before, after, more }] of this.counts) {
      const isCut = more.length > 0 && count > more.length + 1
      const also = more.map(at => placeAt(at).line).join(', ') + (isCut ? ', …' : '')
      const place = offset === undefined ? undefined : placeAt(offset)
      report(file, code, { rule, count, before, after, also }, place, rule)
    }
  }
}

/** Blanks and invisible characters by their code points. */
const visible = (text: string): string =>
  text.replace(
    /[\s\p{C}]/gu,
    char => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
