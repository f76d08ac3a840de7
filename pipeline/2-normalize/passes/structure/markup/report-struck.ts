/** In: marks within the lines of a source. Out: a doubt for each stretch that is struck through there: it may be meant as deleted. */
import type { VFile } from 'vfile'
import { report } from '../../../../diagnostics/report.ts'
import type { InlineMark } from '../../../../model/article.ts'
import { wholePlace } from '../../../overrides/quoted-place.ts'
import { isSpokenFor } from '../../../overrides/wishes.ts'
import type { PassContext } from '../../../pass.ts'

/** Where more is struck, it is a way of writing. */
const MOST = 20

/** Struck letters are a look: a price, a joke. Tracked deletions and `<del>` never come here. */
export const reportStruck = (marks: readonly InlineMark[], file: VFile, context: PassContext): void => {
  const struck = marks.filter(({ mark, start, end }) => mark.type === 'delete' && end > start)
  for (const { start, end } of struck.slice(0, MOST)) {
    if (isSpokenFor(context, start, end)) continue
    const text = context.source.base.slice(start, end)
    const words = text.length > 40 ? `${text.slice(0, 40)}…` : text
    report(file, 'struck-text-kept', { words }, context.placeAt(start), undefined, {
      confidence: 0.6,
      remedy: { at: wholePlace(context, { start, end }), action: { kind: 'drop' } }
    })
  }
}
