/** In: the blocks of a text. Out: where the persons' names stand in them that conversion may spell wrongly (TN-72). */
import { bodyNouns } from '../structure/edges.data.ts'
import type { BlockText, Stretch } from '../text/block-text.ts'
import { HAN } from '../text/han.ts'
import type { Target } from './converter.ts'
import { keptFamilyNames, oneToManyHans, oneToManyHant, titlesOfPersons, wordsBefore } from './names.data.ts'

/** Finds names in a block's text: sorted, not overlapping. */
export type FindNames = (text: string) => Stretch[]

/**
 * Names of bylines and signatures wherever they stand, and family names before a title: 于老师. Only those with a
 * character that stands for several of the other script.
 *
 * @example namesOf(blocks, 'hant')('于敏说') // [{ from: 0, to: 2 }], where a byline is 于敏
 */
export const namesOf = (blocks: readonly BlockText[], target: Target): FindNames => {
  const signed = new Set(blocks.filter(isSigned).flatMap(({ text }) => namesIn(text)))
  const known = [...signed].filter(name => Array.from(name).some(char => isOneToMany(char, target)))
  const patterns = known.map(name => (opensWithKept(name) ? `(?<![${wordsBefore}])${name}` : name))
  if (target === 'hant') patterns.push(called)
  if (patterns.length === 0) return () => []
  const pattern = new RegExp(patterns.join('|'), 'g')
  return text =>
    Array.from(text.matchAll(pattern), match => ({ from: match.index, to: match.index + match[0].length }))
}

/**
 * How much of a name's head conversion leaves alone: a family name that both scripts write alike.
 *
 * @example keptLength('于敏', 'hant') // 1
 */
export const keptLength = (name: string, target: Target): number =>
  target === 'hant' && opensWithKept(name) ? 1 : 0

/** True for a character that stands for several of the other script. */
export const isOneToMany = (char: string, target: Target): boolean =>
  (target === 'hant' ? oneToManyHans : oneToManyHant).includes(char)

const isSigned = ({ kind, text }: BlockText): boolean =>
  (kind === 'byline' || kind === 'signOff') && text.length <= 60

/** Words of two to four characters behind the label, if there is one, that name no body. */
const namesIn = (text: string): string[] =>
  text
    .replace(/^[^：:]{1,8}[：:]/, '')
    .split(new RegExp(`[^${HAN}]+`))
    .filter(word => word.length >= 2 && word.length <= 4 && !bodyNouns.test(word))

const opensWithKept = (name: string): boolean => keptFamilyNames.includes(name.charAt(0))

/** At the beginning of a clause or after 和, 请 and the like; elsewhere 于 is a preposition more often than a name. */
const called = `(?:(?<![${HAN}])|(?<=[和与跟请给找叫像替]))[${keptFamilyNames}](?:${titlesOfPersons})`
