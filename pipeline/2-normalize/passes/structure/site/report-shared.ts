/** In: the lines of a text of a volume. Out: a doubt for each that several texts share, that stays all the same, and that this one is the first to have. */
import type { VFile } from 'vfile'
import { linePlace } from '../../../../diagnostics/line-place.ts'
import type { Override } from '../../../../diagnostics/override.ts'
import { report } from '../../../../diagnostics/report.ts'
import { lineKey, type SharedLine } from '../../../../model/repair.ts'
import { isKept } from '../../../overrides/wishes.ts'
import type { PassContext } from '../../../pass.ts'
import type { Block, Blocks } from '../block.ts'
import { isDateLine, isDiaryDate } from '../dates.ts'
import { isName } from '../edges/edges-byline.ts'
import { readMarker } from '../headings/marker.ts'
import { isSalutation } from '../title/title-line.ts'
import { isSpoken } from './spoken.ts'

/** Longer lines are paragraphs. */
const LONGEST = 160
/** Lines from either end that are its edge. */
const EDGE = 14

/**
 * What several texts begin or end with may be each author's, or a site's: it stays, and is pointed at once in the volume.
 * Numbers, dates and names are nobody's furniture; greetings, thanks and salutations are what speakers and writers of
 * letters share with one another.
 */
export const reportShared = (
  blocks: Blocks,
  isFound: (index: number) => boolean,
  file: VFile,
  context: PassContext
): void => {
  const shared = new Map(context.settings.sharedLines?.map(line => [line.key, line]))
  if (shared.size === 0) return
  const told = new Set<SharedLine>()
  for (const [index, block] of blocks.entries()) {
    const isEdge = index < EDGE || index >= blocks.length - EDGE
    if (!block || !isEdge || isFound(index) || block.text.length > LONGEST) continue
    const line = shared.get(lineKey(block.text))
    if (!line || line.files[0] !== context.source.file || told.has(line) || isPlain(block.text)) continue
    told.add(line)
    reportLine(block, line, file, context)
  }
}

const isPlain = (text: string): boolean =>
  readMarker(text, 0) !== null ||
  isDateLine(text) ||
  isDiaryDate(text) ||
  isName(text) ||
  isSpoken(text) ||
  isSalutation(text)

const reportLine = (
  { text, trace }: Block,
  { count, files }: SharedLine,
  file: VFile,
  context: PassContext
): void => {
  if (isKept(context, trace.start, trace.end)) return
  const place = context.placeAt(trace.start)
  const remedy: Override = {
    at: linePlace(context.source.base, trace.start, place),
    action: { kind: 'drop' }
  }
  const words = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const others = files.slice(1).join(', ') + (count > files.length ? ', …' : '')
  const params = { words, count, others }
  report(file, 'doubtful-shared-line', params, place, 'shared-line', { confidence: 0.5, remedy })
}
