/** In: siblings that are headings. Out: where each ends: by its shape, or, where its line break was lost, by words and siblings (TN-86). */
import { type End, plainEnd } from './end.ts'
import type { KnownEnds } from './glued-ends.ts'
import { innerEnds } from './inner-ends.ts'
import { isInner, type Judged } from './judge.ts'
import { lineEnds } from './line-ends.ts'
import type { Family } from './marker.ts'

/** What is read of a piece, group by group. */
export interface Reading {
  readonly patience: Patience
  readonly known: KnownEnds
}

/** The ends of a group's headings; null where none is known. */
export const findEnds = (members: readonly Judged[], reading: Reading): readonly (End | null)[] => {
  if (members.some(isInner)) return innerEnds(members, reading.known)
  const { patience, known } = reading
  const family = members[0]?.shape.candidate.marker.family ?? 'han'
  const left = patience.get(family) ?? PATIENCE
  if (left <= 0) return members.map(plainEnd)
  const sample = lineEnds(members.slice(0, SAMPLE), known)
  const cut = sample.filter(end => end?.confidence !== undefined && !end.uncut).length
  patience.set(family, Math.min(PATIENCE, left - sample.length + 2 * cut))
  if (members.length <= SAMPLE) return sample
  return sample.some(end => end?.confidence ?? end?.earlier)
    ? lineEnds(members, known)
    : members.map(plainEnd)
}

/**
 * How many lines of each family may still be read for headings that were glued to them: of a text full of numbered
 * prose, not every line is.
 */
type Patience = Map<Family, number>
const PATIENCE = 120
/** So many of a long group tell what all of them are. */
const SAMPLE = 12
