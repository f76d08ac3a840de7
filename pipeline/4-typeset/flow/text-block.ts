/** In: the phrasing of a block and its role. Out: the block with its runs and notes; a written mark at its head hangs. */
import { type PhrasingContent, textOf } from '../../model/article.ts'
import type { Role } from '../../model/design.ts'
import type { TextBlock } from '../../model/flow.ts'
import { type Em, em } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'
import { runsWithNotes } from './runs-with-notes.ts'
import { textWidth } from './text-width.ts'

/** A block of one role. */
export const textBlock = (
  role: Role,
  children: readonly PhrasingContent[],
  context: BlockContext
): TextBlock => {
  const [first, ...rest] = children
  const isMarked = first?.type === 'marker'
  const { runs, notes } = runsWithNotes(isMarked ? rest : children, context)
  const marker = isMarked ? textOf(first).trim() : ''
  return {
    kind: 'text',
    role,
    runs,
    notes,
    origin: { file: context.file },
    ...(marker === '' ? {} : { marker, markerWidth: hangingWidth(marker, role, context) })
  }
}

/** What a mark and the gap after it take: in half-ems, and a bracket or 、 brings its own gap; or measured. */
const hangingWidth = (marker: string, role: Role, { design, measure }: BlockContext): Em => {
  const gap = measuredGaps[role]
  if (gap !== undefined) return em(measure([{ text: marker }], design.styles[role].face) + gap)
  const own = /[）〕］】、]$/u.test(marker) ? 0 : 0.4
  return em(Math.ceil((textWidth(marker) + own) * 2) / 2)
}

/** Roles whose marks have their text close behind them, and how close: 附件：1.名单 without a gap (GW-19), but for rounding. */
const measuredGaps: Readonly<Partial<Record<Role, number>>> = { endnote: 0.5, attachmentNote: 0.05 }

/** Blocks that hang alike: as much as the widest mark among them asks for. */
export const hangingAlike = (blocks: readonly TextBlock[]): TextBlock[] => {
  const widest = Math.max(0, ...blocks.map(block => block.markerWidth ?? 0))
  return widest === 0 ? [...blocks] : blocks.map(block => ({ ...block, markerWidth: em(widest) }))
}
