/** In: the blocks of a text. Out: where the persons' names stand in them that conversion may spell wrongly (TN-72). */
import { bodyNouns } from '../structure/edges/edges.data.ts'
import type { BlockText, Stretch } from '../text/block-text.ts'
import { HAN } from '../text/han.ts'
import { calledByName } from './called-by-name.ts'
import type { Target } from './converter.ts'
import { keptFamilyNames, linking, oneToManyHans, oneToManyHant, wordsBefore } from './names.data.ts'
import { namesInText } from './names-in-text.ts'
import { apartFrom } from './protected.ts'

/** Finds names in a block's text: sorted, not overlapping. */
export type FindNames = (text: string) => Stretch[]

/**
 * Names of bylines and signatures, and those that their place tells, wherever they stand; family names before a title:
 * 于老师. Only those with a character that stands for several of the other script.
 *
 * @example namesOf(blocks, 'hant')('于敏说') // [{ from: 0, to: 2 }]
 */
export const namesOf = (blocks: readonly BlockText[], target: Target): FindNames => {
  const isAtStake = (name: string): boolean => Array.from(name).some(char => isOneToMany(char, target))
  const signed = blocks.filter(isSigned).flatMap(({ text }) => namesIn(text))
  const told = blocks.flatMap(({ text }) => namesInText(text).map(({ from, to }) => text.slice(from, to)))
  const patterns = [...new Set([...signed, ...told])]
    .filter(isAtStake)
    .sort((a, b) => b.length - a.length)
    .map(name => patternOf(name, signed.includes(name)))
  const pattern = patterns.length > 0 ? new RegExp(patterns.join('|'), 'g') : null
  if (!pattern && target !== 'hant') return () => []
  return text => {
    const known = pattern
      ? Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
          from: index,
          to: index + length
        }))
      : []
    const inPlace = namesInText(text).filter(({ from, to }) => isAtStake(text.slice(from, to)))
    return withAll(withAll(known, inPlace), target === 'hant' ? calledByName(text) : [])
  }
}

/** A name of two characters that nobody signed is looked for where a word may begin: 位于海边 has no 于海. */
const patternOf = (name: string, isSigned: boolean): string => {
  if (!isSigned && name.length === 2) return `(?:(?<![${HAN}])|(?<=[${linking}]))${name}`
  return opensWithKept(name) ? `(?<![${wordsBefore}])${name}` : name
}

/** Stretches in order; of two that touch the first list's counts. */
const withAll = (some: readonly Stretch[], others: readonly Stretch[]): Stretch[] =>
  [...some, ...apartFrom(others, some)].sort((a, b) => a.from - b.from)

/**
 * How much of a name's head conversion leaves alone: a family name that both scripts write alike, and a character by itself
 * (单名一个干字), of which nothing says which one it was.
 *
 * @example keptLength('于敏', 'hant') // 1
 */
export const keptLength = (name: string, target: Target): number =>
  target === 'hant' && (opensWithKept(name) || name.length === 1) ? 1 : 0

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
