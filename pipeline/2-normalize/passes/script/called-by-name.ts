/** In: a block's text. Out: the family names in it by which somebody is called, with what they are called: 余师傅, 姓范的, 老余说 (TN-72). */
import { wordStarts } from '../structure/words.ts'
import type { Stretch } from '../text/block-text.ts'
import { HAN } from '../text/han.ts'
import {
  afterNames,
  keptFamilyNames,
  linking,
  oneToManyHans,
  titlesOfNeighbours,
  titlesOfPersons,
  wordsBefore
} from './names.data.ts'

/**
 * Sorted, not overlapping; of family names that both scripts write alike, though the character is another one elsewhere.
 *
 * @example calledByName('人称余师傅，对于老师') // [{ from: 2, to: 5 }]
 */
export const calledByName = (text: string): Stretch[] =>
  Array.from(text.matchAll(called), ({ 0: { length }, index }) => ({
    from: index,
    to: index + length
  })).filter(({ from, to }) => to - from === 1 || text.endsWith('某某', to) || opensName(text, from))

const kept = `[${keptFamilyNames}]`
const speaks = '[说說道问問答笑喊]'

const called = new RegExp(
  [
    `${kept}(?:${titlesOfPersons}|${titlesOfNeighbours})`,
    `(?<=姓)${kept}(?=[的名]|[^${HAN}]|$)`,
    `(?<=(?<![${HAN}])[老小])${kept}(?=${speaks})`,
    // 被告人于某某、余某说; 于某地 and 于某某公司 are none.
    `${kept}某某?(?=[^${HAN}]|$|[${afterNames}])`,
    `(?<=[单單]名(?:一?[个個]|[叫为為])?)[${oneToManyHans}](?=字|[^${HAN}]|$)`
  ].join('|'),
  'g'
)

/** A word begins with it: 徒弟范师傅, and not 师范老师. 于 is a preposition more often than a name. */
const opensName = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1)
  if (atClause.test(before) || linking.includes(before)) return true
  if (/[于向]/.test(text.charAt(at)))
    return /(?:[一两几這这那]位|[称稱叫是])$/.test(text.slice(0, at).slice(-2))
  const from = Math.max(0, at - CONTEXT)
  return !wordsBefore.includes(before) && wordStarts(text.slice(from, at + CONTEXT)).has(at - from)
}

const atClause = new RegExp(`^[^${HAN}]?$`)

/** As much of a text as shows where its words begin. */
const CONTEXT = 6
