/** Counts what the text rules did or found in a file, and says it once a rule, with the first place. */
import type { VFile } from 'vfile'
import type { Doubt, Override } from '../../../diagnostics/override.ts'
import { report } from '../../../diagnostics/report.ts'
import type { Replacement } from '../../../model/text.ts'
import type { Stretch } from '../../overrides/find-words.ts'
import { quotedPlace } from '../../overrides/quoted-place.ts'
import type { PassContext } from '../../pass.ts'
import type { BlockText } from './block-text.ts'
import { baseStretch, PROPOSED } from './editors-word.ts'

/** Applied; proposed; proposed and accepted; doubtful, for a person to look at; lost before the text came to us. */
export type Severity = 'repaired' | 'suggested' | 'accepted' | 'suspect' | 'damaged'

/** As many further places are named one by one, where text is damaged or something is proposed. */
const PLACES: Readonly<Record<Severity, number>> = {
  damaged: 10,
  suggested: 50,
  repaired: 0,
  accepted: 0,
  suspect: 0
}

interface Count {
  count: number
  readonly before: string
  readonly after: string
  readonly stretch: Stretch | undefined
  /** 0 to 1, of the first. */
  readonly confidence: number
  readonly more: Stretch[]
}

export class Tally {
  private readonly severity: Severity
  private readonly counts = new Map<string, Count>()

  constructor(severity: Severity) {
    this.severity = severity
  }

  add(block: BlockText, found: readonly Replacement[]): void {
    for (const one of found) {
      const count = this.counts.get(one.rule)
      if (!count) {
        const { rule, from, to, after, confidence = PROPOSED } = one
        const before = visible(block.text.slice(from, Math.min(to, from + 20)))
        const stretch = baseStretch(block, one)
        const shown = { before, after: visible(after.slice(0, 20)), stretch, confidence }
        this.counts.set(rule, { ...shown, count: 1, more: [] })
      } else {
        count.count++
        if (count.more.length < PLACES[this.severity]) {
          const stretch = baseStretch(block, one)
          if (stretch) count.more.push(stretch)
        }
      }
    }
  }

  report(file: VFile, context: PassContext): void {
    const code = `text-${this.severity}` as const
    for (const [rule, { stretch, count, before, after, confidence, more }] of this.counts) {
      const named = more.slice(0, NAMED)
      const isCut = named.length > 0 && count > named.length + 1
      const also = named.map(({ start }) => context.placeAt(start).line).join(', ') + (isCut ? ', …' : '')
      const place = stretch && context.placeAt(stretch.start)
      const doubt =
        this.severity === 'suggested' && stretch
          ? doubtOf(rule, confidence, [stretch, ...more], context)
          : undefined
      report(file, code, { rule, count, before, after, also }, place, rule, doubt)
    }
  }
}

/** As many further lines are named in the message. */
const NAMED = 10

/** What would apply the proposals, the first and the others. */
const doubtOf = (
  rule: string,
  confidence: number,
  stretches: readonly Stretch[],
  context: PassContext
): Doubt => {
  const [remedy, ...more] = stretches.map(
    (stretch): Override => ({ at: quotedPlace(context, stretch), action: { kind: 'accept', rule } })
  )
  if (!remedy) throw new Error('doubtOf: no place')
  return { confidence, remedy, ...(more.length > 0 ? { more } : {}) }
}

/** Blanks and invisible characters by their code points. */
const visible = (text: string): string =>
  text.replace(
    /[\s\p{C}]/gu,
    char => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
