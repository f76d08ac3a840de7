/** In: what reading a document found and took away. Out: one message for each kind, at the first place where it is known. */
import { linePlace } from '../../diagnostics/line-place.ts'
import type { Doubt } from '../../diagnostics/override.ts'
import { placeAt } from '../../diagnostics/place-at.ts'
import { type Place, report } from '../../diagnostics/report.ts'
import type { Dropped } from '../../model/article.ts'
import type { Reading } from '../reader.ts'
import type { DocxModel } from './model.ts'
import type { DocxText } from './tree.ts'

export const reportLosses = (
  { file }: Reading,
  { counts, lostSymbols }: Pick<DocxModel, 'counts' | 'lostSymbols'>,
  { base, found }: DocxText
): void => {
  const at = (offset: number | undefined): Place | undefined =>
    offset === undefined ? undefined : placeAt(base, offset)
  const { insertions, deletions, moves } = counts
  if (insertions + deletions + moves > 0)
    report(file, 'tracked-changes-accepted', { insertions, deletions, moves })
  for (const dropped of found.hidden) reportHidden(dropped)
  for (const dropped of found.heads)
    report(
      file,
      'page-head-left-out',
      { words: wordsOf(dropped) },
      placeAt(base, dropped.start),
      dropped.rule
    )
  const [entry] = found.contents
  if (entry) reportContents(entry)
  if (counts.comments > 0) report(file, 'comments-left-out', { count: counts.comments })
  if (found.nested > 0) report(file, 'nested-tables-flattened', { count: found.nested }, at(found.tables[0]))
  if (counts.textBoxes > 0) report(file, 'text-boxes-in-line', { count: counts.textBoxes })
  if (counts.formulas > 0) report(file, 'formulas-as-text', { count: counts.formulas })
  if (counts.unread > 0) report(file, 'embedded-parts-left-out', { count: counts.unread })
  if (counts.placeholders > 0) report(file, 'placeholders-left-out', { count: counts.placeholders })
  if (found.flattened > 0) report(file, 'raised-letters-on-line', { count: found.flattened })
  if (lostSymbols > 0) report(file, 'symbols-left-out', { count: lostSymbols })

  function reportHidden(dropped: Dropped): void {
    const place = placeAt(base, dropped.start)
    report(file, 'hidden-text-left-out', { words: wordsOf(dropped) }, place, dropped.rule, keeping(dropped))
  }

  /** One entry stands for all; where a field made them, there is no doubt. */
  function reportContents(first: Dropped): void {
    const place = placeAt(base, first.start)
    const doubtful = found.contents.find(({ confidence }) => confidence < 1)
    report(
      file,
      'old-contents-left-out',
      { count: found.contents.length, words: wordsOf(first) },
      place,
      first.rule,
      doubtful && keeping(doubtful)
    )
  }

  function keeping({ confidence, start }: Dropped): Doubt {
    const line = linePlace(base, start, placeAt(base, start))
    return { confidence, remedy: { at: line, action: { kind: 'keep' } } }
  }
}

const wordsOf = ({ value }: Dropped): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value)
