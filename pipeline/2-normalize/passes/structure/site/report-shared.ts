/** In: the lines of a text of a volume. Out: a doubt for each that several texts share and that stays all the same. */
import type { VFile } from 'vfile'
import type { Override } from '../../../../diagnostics/override.ts'
import { report } from '../../../../diagnostics/report.ts'
import { lineKey } from '../../../../model/repair.ts'
import { isKept } from '../../../overrides/wishes.ts'
import type { PassContext } from '../../../pass.ts'
import type { Block } from '../block.ts'
import { isDateLine, isDiaryDate } from '../dates.ts'
import { isName } from '../edges-byline.ts'
import { readMarker } from '../headings/marker.ts'

/** Longer lines are paragraphs. */
const LONGEST = 160
/** Lines from either end that are its edge. */
const EDGE = 14

/**
 * What several texts begin or end with may be each author's, or a site's: it stays, and is pointed at. Numbers, dates and
 * names are nobody's furniture.
 */
export const reportShared = (
  blocks: readonly (Block | null)[],
  isFound: (index: number) => boolean,
  file: VFile,
  context: PassContext
): void => {
  const shared = new Set(context.settings.sharedLines)
  if (shared.size === 0) return
  for (const [index, block] of blocks.entries()) {
    const isEdge = index < EDGE || index >= blocks.length - EDGE
    if (!block || !isEdge || isFound(index) || block.text.length > LONGEST) continue
    if (shared.has(lineKey(block.text)) && !isPlain(block.text)) reportLine(block, file, context)
  }
}

const isPlain = (text: string): boolean =>
  readMarker(text, 0) !== null || isDateLine(text) || isDiaryDate(text) || isName(text)

const reportLine = ({ text, trace }: Block, file: VFile, context: PassContext): void => {
  if (isKept(context, trace.start, trace.end)) return
  const place = context.placeAt(trace.start)
  const remedy: Override = { at: { kind: 'line', line: place.line }, action: { kind: 'drop' } }
  const words = text.length > 40 ? `${text.slice(0, 40)}…` : text
  report(file, 'doubtful-shared-line', { words }, place, 'shared-line', { confidence: 0.5, remedy })
}
