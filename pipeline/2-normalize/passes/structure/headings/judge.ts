/** In: nested groups of ordinals. Out: each ordinal with the shape of its piece, its text, and whether something follows it. */
import { type Blocks, textAt } from '../block.ts'
import { askedHeads } from './asked-heads.ts'
import type { Group, Member } from './nesting.ts'
import { partedHeads } from './parted-heads.ts'
import { type Shape, shapeOf } from './shapes.ts'

/** An ordinal as the decision sees it. */
export interface Judged {
  readonly member: Member
  readonly shape: Shape
  /** Something other than a sibling follows. */
  readonly hasBody: boolean
  readonly text: string
}

export const judgeAll = (groups: readonly Group[], blocks: Blocks): ReadonlyMap<Member, Judged> => {
  const all = groups.flatMap(group => group.members)
  all.sort((a, b) => a.candidate.block - b.candidate.block || a.candidate.at - b.candidate.at)
  const judged = new Map<Member, Judged>()
  for (const [index, member] of all.entries()) {
    const text = textAt(blocks, member.candidate.block)
    const next = all[index + 1]
    const sameBlock = next?.candidate.block === member.candidate.block
    const shape = shapeOf(member.candidate, text, sameBlock ? next.candidate.at : text.length)
    const hasBody =
      bodyFollows(member, next, blocks) && !(shape.kind === 'sentence' && isLastOfRow(member, next))
    judged.set(member, { member, shape, hasBody, text })
  }
  for (const group of groups)
    for (const one of askedHeads(partedHeads(membersOf(group, judged)))) judged.set(one.member, one)
  return judged
}

/** Something stands between this ordinal's block and the next sibling. */
const bodyFollows = (member: Member, next: Member | undefined, blocks: Blocks): boolean => {
  const { block } = member.candidate
  if (!next) return block + 1 < blocks.length
  if (next.candidate.block === block) return next.group !== member.group
  return next.candidate.block > block + 1 || next.candidate.at > 0 || next.group !== member.group
}

/** (3)……平房。 / 三、今天: right below the sentence stands what is no part of it. */
const isLastOfRow = (member: Member, next: Member | undefined): boolean =>
  next !== undefined &&
  /^(?:digit|digitParen|circled)$/.test(member.candidate.marker.family) &&
  next.candidate.block === member.candidate.block + 1 &&
  next.candidate.at === 0 &&
  next.group !== member.group &&
  next.group.parent !== member

/** The ordinals of a group, as they were judged. */
export const membersOf = (group: Group, judged: ReadonlyMap<Member, Judged>): Judged[] =>
  group.members.map(member => judged.get(member)).filter(one => one !== undefined)

export const isGood = (one: Judged): boolean =>
  (one.shape.kind === 'opening' && !goesOnFrom(one)) ||
  (one.shape.kind === 'line' && one.hasBody) ||
  (one.shape.kind === 'sentence' && one.hasBody && !goesOnFrom(one))

/** 2.因此，……: a sentence that goes on from the one before is no heading. */
const goesOnFrom = ({ text, shape }: Judged): boolean =>
  /^(?:因此|因而|所以|但是|不过|然而|于是|总之|可见|而且|並且|并且|不過|於是|總之|可見)/.test(
    text.slice(shape.candidate.marker.end, shape.candidate.marker.end + 4)
  )

/** In the middle of a block: its line break was lost. */
export const isInner = ({ member }: Judged): boolean => member.candidate.at > 0

/** Too long for a heading; in a text that lost its line breaks a heading and what follows it. */
export const isGluedShape = ({ shape, text }: Judged): boolean => {
  const length = shape.end - shape.candidate.at
  if (shape.kind === 'plain') return length > GLUED_PLAIN
  return (
    shape.kind === 'item' &&
    length > GLUED_ITEM &&
    !/[；;，,、]\s*$/.test(text.slice(shape.end - 2, shape.end))
  )
}

/** A heading and its sentence are at least so long; a list item with a ； inside is often longer. */
const GLUED_PLAIN = 30
const GLUED_ITEM = 60

/** A heading and the sentences after it, in one piece. */
export const holdsMore = (one: Judged): boolean =>
  isGluedShape(one) || (one.shape.kind === 'sentence' && isLoose(sentenceOf(one)))

export const isLoose = (sentence: string): boolean => sentence.length > 18 || /[，,]/.test(sentence)

/** The first sentence, without the ordinal. */
export const sentenceOf = (one: Judged): string =>
  one.text.slice(one.shape.candidate.marker.end, one.shape.sentenceEnd)

export const hasSentence = (one: Judged): boolean =>
  one.shape.kind === 'opening' || one.shape.kind === 'sentence'

export const isQuestion = ({ text, shape }: Judged): boolean =>
  /[？?][”」』]?$/.test(text.slice(Math.max(0, shape.sentenceEnd - 2), Math.max(0, shape.sentenceEnd)))
