/**
 * What the heading solver asks of the editor's word. Numbers that the editor calls running text are no candidates;
 * headings that the editor has decided on take part in the sequence, so that their neighbours stay right, but what
 * becomes of them is not the solver's.
 */
import type { PassContext } from '../pass.ts'
import { type Blocks, placeIn } from '../passes/structure/block.ts'
import { placingOf } from './placed.ts'

interface InBlock {
  readonly block: number
  /** Value offset in its block. */
  readonly at: number
}

/** Candidates without those in a line, or quoted words, that are `paragraph`. */
export const withoutProse = <Candidate extends InBlock>(
  candidates: readonly Candidate[],
  blocks: Blocks,
  context: PassContext
): readonly Candidate[] => outside(candidates, blocks, context, prose)

/** Headings without those that the editor has decided on. */
export const undecided = <Heading extends InBlock>(
  headings: readonly Heading[],
  blocks: Blocks,
  context: PassContext
): readonly Heading[] => outside(headings, blocks, context, decided)

const prose: ReadonlySet<string> = new Set(['paragraph'])
const decided: ReadonlySet<string> = new Set(['heading', 'runin', 'article'])

const outside = <Item extends InBlock>(
  items: readonly Item[],
  blocks: Blocks,
  context: PassContext,
  kinds: ReadonlySet<string>
): readonly Item[] => {
  if (context.settings.overrides.length === 0) return items
  const places = placingOf(context).placed.filter(
    ({ override, isLate }) => kinds.has(override.action.kind) && !isLate
  )
  if (places.length === 0) return items
  return items.filter(({ block, at }) => {
    const own = blocks[block]
    const offset = own ? placeIn(own, at) : -1
    return !places.some(({ region }) => offset >= region.start && offset < region.end)
  })
}
