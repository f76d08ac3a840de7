/**
 * In: the nodes of a piece, and what decides on its headings. Out: the headings after as many looks as tell anything new.
 * A heading that was cut off its sentence is a line of its own from then on, and tells more of its siblings than before:
 * whoever reads the kept text again must not find more in it than was found here (TN-0, TN-86).
 */
import type { ArticleContent, LineBreak } from '../../../../model/article.ts'
import { type Block, type Blocks, cutTraced, paragraphOf, placeIn } from '../block.ts'
import { CLAUSE_BREAK } from './clause-breaks.ts'
import type { DecidedHeading } from './decide.ts'
import type { KnownEnds } from './glued-ends.ts'

/** What is decided on the blocks of a piece. */
export interface Decided {
  readonly headings: readonly DecidedHeading[]
  /** Where paragraphs begin that had lost their line breaks, by value offset. */
  readonly clauses: readonly { readonly block: number; readonly at: number }[]
}

/** What one look at a piece found. */
export interface Look extends Decided {
  readonly children: readonly ArticleContent[]
  readonly blocks: Blocks
  /** Where line breaks go that the source had lost, by base offset; those of the looks before this one too. */
  readonly breaks: ReadonlyMap<number, LineBreak>
  /** The headings by where they begin in the base. */
  readonly starts: ReadonlyMap<number, DecidedHeading>
}

/** So many looks at most: the second finds something new in one of thirty texts without line breaks, the third hardly ever. */
const LOOKS = 4

/** Decides, cuts, and decides again on what was cut, as long as that cuts anew. */
export const untilSettled = (
  children: readonly ArticleContent[],
  readBlocks: (nodes: readonly ArticleContent[]) => Blocks,
  decide: (blocks: Blocks, known: KnownEnds) => Decided
): Look => {
  const known: KnownEnds = new Map()
  const lookAt = (nodes: readonly ArticleContent[], before: Look | null): Look => {
    const blocks = readBlocks(nodes)
    const { headings: decided, clauses } = decide(blocks, known)
    const headings = decided.map(heading => asFirstSeen(heading, blocks, before))
    const breaks = new Map(headings.flatMap(heading => breaksOf(heading, blocks[heading.block] ?? null)))
    for (const { block, at } of clauses) {
      const own = blocks[block]
      if (own) breaks.set(...breakIn(own, at, CLAUSE_BREAK))
    }
    for (const [at, one] of before?.breaks ?? []) breaks.set(at, one)
    return { children: nodes, blocks, headings, clauses, breaks, starts: startsOf(headings, blocks) }
  }
  let look = lookAt(children, null)
  for (let looks = 1; looks < LOOKS && leavesDoubt(look); looks++) {
    const next = lookAt(cutAtBreaks(look), look)
    if (next.breaks.size === look.breaks.size) break
    look = next
  }
  return look
}

/** What was found, with some of it cut elsewhere for the editor: nobody looks again, so that nothing else changes. */
export const cutAsWished = (
  look: Look,
  asWished: (heading: DecidedHeading, block: Block | null) => DecidedHeading
): Look => {
  const blockOf = ({ block }: DecidedHeading): Block | null => look.blocks[block] ?? null
  const headings = look.headings.map(heading => asWished(heading, blockOf(heading)))
  const changed = headings.filter((heading, index) => heading !== look.headings[index])
  if (changed.length === 0) return look
  const breaks = new Map(look.breaks)
  for (const heading of changed)
    for (const [at, one] of breaksOf(heading, blockOf(heading))) breaks.set(at, one)
  return { ...look, headings, breaks }
}

/** Some lines were cut and others were not: those may be surer now. */
const leavesDoubt = ({ breaks, headings }: Look): boolean =>
  breaks.size > 0 && headings.some(one => one.uncut)

/** Before a heading that stood in a line, and after one whose end was found. */
const breaksOf = (heading: DecidedHeading, block: Block | null): [number, LineBreak][] => {
  if (!block || heading.uncut) return []
  const { confidence } = heading.recognition
  const breakAt = (at: number): [number, LineBreak] => breakIn(block, at, confidence)
  if (heading.at === 0) return heading.endConfidence === undefined ? [] : [breakAt(heading.end)]
  return heading.runIn ? [breakAt(heading.at)] : [breakAt(heading.at), breakAt(heading.end)]
}

const breakIn = (block: Block, at: number, confidence: number): [number, LineBreak] => {
  const place = placeIn(block, at)
  return [place, { at: place, rule: 'TN-86', confidence }]
}

/** On a line of its own since the look before, its end is no surer than it was when it was cut there. */
const asFirstSeen = (heading: DecidedHeading, blocks: Blocks, before: Look | null): DecidedHeading => {
  const block = blocks[heading.block]
  if (!block || !before || heading.at > 0 || heading.endConfidence !== undefined) return heading
  const first = before.starts.get(placeIn(block))
  if (first?.endConfidence === undefined || first.uncut) return heading
  return { ...heading, recognition: first.recognition, endConfidence: first.endConfidence }
}

const startsOf = (headings: readonly DecidedHeading[], blocks: Blocks): ReadonlyMap<number, DecidedHeading> =>
  new Map(
    headings.flatMap(heading => {
      const block = blocks[heading.block]
      return block ? [[placeIn(block, heading.at), heading] as const] : []
    })
  )

/** The nodes with every heading on a line of its own, all of them paragraphs still. */
const cutAtBreaks = ({ children, blocks, headings, clauses }: Look): ArticleContent[] => {
  const cuts = new Map<number, number[]>()
  for (const { block, at } of clauses) {
    const own = cuts.get(block)
    if (own) own.push(at)
    else cuts.set(block, [at])
  }
  for (const { block, at, end, runIn, uncut } of headings) {
    if (uncut) continue
    const own = cuts.get(block) ?? []
    own.push(at, ...(runIn ? [] : [end]))
    cuts.set(block, own)
  }
  return children.flatMap((child, index) => {
    const block = blocks[index]
    const own = cuts.get(index)
    return block && own && !isWhole(block, own) ? linesOf(block, own) : [child]
  })
}

/** A heading that stands on a line of its own already. */
const isWhole = ({ trace: { value } }: Block, cuts: readonly number[]): boolean =>
  cuts.every(at => at === 0 || at === value.length)

const linesOf = (block: Block, cuts: readonly number[]): ArticleContent[] => {
  const lines = cutTraced(
    block.trace,
    [...cuts].sort((a, b) => a - b)
  ).map(piece => paragraphOf(piece, block.line))
  lines.at(-1)?.children.push(...block.node.children.slice(1))
  return lines
}
