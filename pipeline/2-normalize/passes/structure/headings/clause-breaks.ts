/** In: nested groups of ordinals. Out: where articles 第一条 第二条 … begin in the middle of lines that lost their breaks (TN-86). */
import type { Blocks } from '../block.ts'
import { followsOn } from './marker.ts'
import type { Group, Member } from './nesting.ts'

/** A place within a block. */
export interface ClauseBreak {
  readonly block: number
  readonly at: number
}

/** How sure they are: a row of numbers without a gap, each after the end of a sentence or a chapter's heading. */
export const CLAUSE_BREAK = 0.9

/** In text order; none where clauses are only spoken of. */
export const clauseBreaks = (groups: readonly Group[], blocks: Blocks): readonly ClauseBreak[] => {
  const clauses = groups.filter(({ family }) => family === 'clause').flatMap(({ members }) => members)
  if (!clauses.some(isInner)) return []
  clauses.sort((a, b) => a.candidate.block - b.candidate.block || a.candidate.at - b.candidate.at)
  const row = clauses.filter((one, index) => isNext(one, clauses[index - 1]))
  const [first] = row
  if (row.length < 2 || !first || !opensLine(first) || areTalkedOf(row, blocks)) return []
  return row.filter(isInner).map(({ candidate: { block, at } }) => ({ block, at }))
}

const isInner = ({ candidate }: Member): boolean => candidate.at > 0

const isNext = ({ candidate: { marker } }: Member, before: Member | undefined): boolean =>
  before === undefined || followsOn(before.candidate.marker.value, marker.value)

/** At the head of a line, or under a chapter. */
const opensLine = ({ candidate, group }: Member): boolean => candidate.at === 0 || group.parent !== null

/** 第一条是早睡。第二条是早起。: advice, or a word on the articles of something else. */
const areTalkedOf = (row: readonly Member[], blocks: Blocks): boolean => {
  const talked = row.filter(({ candidate }) =>
    talk.test(blocks[candidate.block]?.text.slice(candidate.marker.end, candidate.marker.end + 8) ?? '')
  ).length
  return talked * 2 >= row.length
}

const talk = /^(?:[，,：:是就讲講说說叫也呢]|[^，。]{0,4}(?:是|就|讲的|講的|说的|說的))/
