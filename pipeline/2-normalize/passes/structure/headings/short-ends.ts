/**
 * In: siblings of hardly a sentence each, one under the other or in one line. Out: where each may hold a heading and what
 * follows it: by a blank that all of them have, or by their words. Such ends are never cut, only suggested (TN-86).
 */
import type { End } from './end.ts'
import { endsAtBlanks } from './ends-at-blanks.ts'
import { findGluedEnds, type KnownEnds } from './glued-ends.ts'
import { siblingOf } from './glued-siblings.ts'
import { isInner, type Judged } from './judge.ts'

/** Fewer siblings, or longer ones, are looked at elsewhere. */
const LEAST = 3
const MOST = 40
const LONGEST = 60
/** What each must claim by its words; a subject of two characters (小明在…) may claim as much. */
const CLAIM = 0.85
const LEAST_HEADING = 3
/** However sure the words are: with hardly a sentence to each, it is as likely that there are no headings at all. */
const IN_DOUBT = 0.55

/** 一、学习的收获学习使我…。二、存在的不足学习时间…。: null where one of them is likelier to be no heading. */
export const shortEnds = (members: readonly Judged[], known: KnownEnds): readonly End[] | null => {
  if (members.length < LEAST || members.length > MOST || !members.every(isShort)) return null
  return endsByBlank(members) ?? endsByWords(members, known)
}

const isShort = ({ shape }: Judged): boolean =>
  shape.kind !== 'opening' && shape.end - shape.candidate.at <= LONGEST

const endsByBlank = (members: readonly Judged[]): readonly End[] | null => {
  const ends = members.some(isInner) ? endsAtBlanks(members) : []
  return ends.length > 0 && ends.every(end => end !== null) ? ends.map(suggested) : null
}

const endsByWords = (members: readonly Judged[], known: KnownEnds): readonly End[] | null => {
  const found = findGluedEnds(
    members.map(one => siblingOf(one, null, false)),
    known
  )
  const ends: End[] = []
  for (const [index, one] of members.entries()) {
    const end = found[index]
    const from = one.shape.candidate.marker.end
    const isClaimed = end && end.amongLines >= CLAIM && end.length >= LEAST_HEADING
    if (!isClaimed || from + end.length >= one.shape.end - 1) return null
    ends.push(suggested(from + end.length))
  }
  return ends
}

const suggested = (at: number): End => ({ at, runIn: false, confidence: IN_DOUBT, uncut: true })
