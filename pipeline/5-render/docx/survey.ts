/** In: the sections of a flow. Out: what of all of them must be known before the first is written. Small for any length. */
import type { ContentsBlock, FlowBlock } from '../../model/flow.ts'
import type { Points } from '../../model/units.ts'
import type { Outlined } from './heading-styles.ts'
import type { PagedSection } from './sections-apart.ts'
import { type IndentedBlock, indentedStyleId, ownFirstIndent } from './styles/indented-styles.ts'

export interface Survey {
  /** Titles and headings in the outline. */
  readonly outlined: readonly Outlined[]
  /** Level in the contents of every anchor that it lists. */
  readonly listed: ReadonlyMap<string, number>
  /** The role of each level of the contents. */
  readonly contents: ReadonlyMap<ContentsBlock['level'], ContentsBlock['role']>
  /** A block for each style of nested or hanging ones. */
  readonly indented: ReadonlyMap<string, IndentedBlock>
  /** Of tables whose type is not of the usual size. */
  readonly tableSizes: ReadonlySet<Points>
  readonly sections: readonly SurveyedSection[]
}

/** As much of a section as decides its running heads and folios. */
export interface SurveyedSection extends Omit<PagedSection, 'blocks'> {
  /** The first anchor in it. */
  readonly firstId: string | null
}

export const surveySections = (sections: Iterable<PagedSection>): Survey => {
  const seen = createSeen()
  for (const { blocks, ...section } of sections) {
    seen.sections.push({ ...section, firstId: firstId(blocks) })
    for (const block of blocks) look(block, seen)
  }
  return seen
}

const firstId = (blocks: readonly FlowBlock[]): string | null => {
  for (const block of blocks) if (block.kind === 'text' && block.id !== undefined) return block.id
  return null
}

interface Seen extends Survey {
  readonly outlined: Outlined[]
  readonly listed: Map<string, number>
  readonly contents: Map<ContentsBlock['level'], ContentsBlock['role']>
  readonly indented: Map<string, IndentedBlock>
  readonly tableSizes: Set<Points>
  readonly sections: SurveyedSection[]
}

const createSeen = (): Seen => ({
  outlined: [],
  listed: new Map(),
  contents: new Map(),
  indented: new Map(),
  tableSizes: new Set(),
  sections: []
})

const look = (block: FlowBlock, seen: Seen): void => {
  if (block.kind === 'contents') {
    seen.listed.set(block.target, block.level)
    if (!seen.contents.has(block.level)) seen.contents.set(block.level, block.role)
  }
  if (block.kind === 'table' && block.size !== undefined) seen.tableSizes.add(block.size)
  if (block.kind !== 'text') return
  const { role, id, outline, nesting, marker, markerWidth, linesBefore, linesAfter } = block
  const firstIndent = ownFirstIndent(block)
  if (outline !== undefined)
    seen.outlined.push({
      role,
      outline,
      ...(id === undefined ? {} : { id }),
      ...(linesBefore === undefined ? {} : { linesBefore }),
      ...(linesAfter === undefined ? {} : { linesAfter })
    })
  const indented = indentedStyleId(block)
  if (indented === null || seen.indented.has(indented)) return
  seen.indented.set(indented, {
    role,
    ...(nesting === undefined ? {} : { nesting }),
    ...(marker === undefined ? {} : { marker }),
    ...(markerWidth === undefined ? {} : { markerWidth }),
    ...(firstIndent === null ? {} : { firstIndent })
  })
}
