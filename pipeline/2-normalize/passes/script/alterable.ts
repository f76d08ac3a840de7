/** In: a block. Out: what of it is to be converted; null where all of it is in the script already, or protected. */
import type { Script } from '../../../model/source.ts'
import { isHansOnly, tellingOf } from '../../script.ts'
import type { BlockText, Stretch } from '../text/block-text.ts'
import { maskedText } from '../text/protected-spans.ts'
import type { Target } from './converter.ts'
import { oneToManyHans } from './names.data.ts'
import { type FindNames, keptLength } from './names.ts'
import { apartFrom, type FindProtected, freeStretches, merged } from './protected.ts'

/** A block with work to do. */
export interface Alterable {
  readonly block: BlockText
  /** The block's text, with what no rule may touch masked. */
  readonly text: string
  /** What is converted, each by itself: a phrase does not reach over what is protected. */
  readonly stretches: readonly Stretch[]
  /** Persons' names that conversion may spell wrongly (TN-72), the protected ones left out. */
  readonly names: readonly Stretch[]
  /** False for characters that stay whatever the dictionary says. */
  readonly mayChange: (char: string) => boolean
}

export const alterableOf = (
  block: BlockText,
  target: Target,
  script: Script,
  findProtected: FindProtected,
  findNames: FindNames
): Alterable | null => {
  const text = maskedText(block)
  const taken = findProtected(block, text)
  const free = freeStretches(text, taken)
  const mayChange = changesIn(free.map(({ from, to }) => text.slice(from, to)).join('\n'), target, script)
  if (!mayChange) return null
  const names = apartFrom(findNames(text), taken)
  const kept = names.map(({ from, to }) => ({ from, to: from + keptLength(text.slice(from, to), target) }))
  const stretches = freeStretches(text, merged([...taken, ...kept.filter(({ from, to }) => to > from)]))
  return { block, text, stretches, names, mayChange }
}

const any = (): boolean => true

/** 伙 is a word of both scripts: 傢伙, 夥計. */
const isPlainlySimplified = (char: string): boolean => isHansOnly(char) && !oneToManyHans.includes(char)

/**
 * What may change in a block; null where it is in the script already. One that tells nothing goes with its text. To read
 * traditional text as simplified is not safe (里, 余, 后 are words of it too): where a block has both and is traditional
 * for the most part, only characters change that are simplified beyond doubt.
 */
const changesIn = (text: string, target: Target, script: Script): ((char: string) => boolean) | null => {
  const { hans, hant } = tellingOf(text)
  if (target === 'hans') return hant > 0 || (hans === 0 && script !== 'hans') ? any : null
  if (hans === 0) return hant === 0 && script === 'hans' ? any : null
  return hant > hans ? isPlainlySimplified : any
}
