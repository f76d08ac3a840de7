/** In: siblings as they were judged. Out: the likeliest ends of those that are open, by the words of all of them (TN-86). */
import type { End } from './end.ts'
import { findGluedEnds, type GluedEnd, type GluedSibling, type KnownEnds } from './glued-ends.ts'
import { isInner, type Judged } from './judge.ts'

/** `open`: those whose end is not known; the others tell what siblings are like. */
export const gluedEnds = (
  members: readonly Judged[],
  ends: readonly (End | null)[],
  open: readonly boolean[],
  hasLines: boolean,
  known: KnownEnds
): readonly (GluedEnd | null)[] =>
  findGluedEnds(
    members.map((one, index) => ({
      ...siblingOf(one, open[index] ? null : ends[index], hasLines),
      section: sectionOf(one, members[index + 1])
    })),
    known
  )

/** A sibling as those see it who weigh words; `hasLines`: others are headings on lines of their own. */
export const siblingOf = (one: Judged, end: End | null | undefined, hasLines: boolean): GluedSibling => {
  const { shape, text } = one
  const from = shape.candidate.marker.end
  const isWhole = shape.kind === 'opening' || (shape.kind === 'sentence' && one.hasBody)
  const sentence = isWhole && !hasLines ? shape.sentenceEnd - from : null
  return {
    text: text.slice(from, Math.min(shape.end, from + 60)),
    known: end ? end.at - from : null,
    isRunIn: end?.runIn === true && !isInner(one),
    sentence
  }
}

/** How much stands from one number to the next of its row, in the same block. */
const sectionOf = ({ member: { candidate }, text }: Judged, next: Judged | undefined): number => {
  const below = next?.member.candidate
  return (below?.block === candidate.block ? below.at : text.length) - candidate.at
}
