/** In: a reason of the recogniser. Out: the same in the reader's language. */
import { reasonsZh } from './reasons.data.ts'

const NUMBER = /\d+(?:\.\d+)?/g

/** Reasons without a wording stay English; a test finds them. @example reasonIn('zh', '3 ordinals in sequence') // '3 个序号相连' */
export const reasonIn = (language: 'en' | 'zh', reason: string): string => {
  const wording = language === 'zh' ? reasonsZh[patternOf(reason)] : undefined
  if (wording === undefined) return reason
  const numbers = reason.match(NUMBER) ?? []
  let next = 0
  return wording.replaceAll('#', () => numbers[next++] ?? '#')
}

/** @example hasWording('3 ordinals in sequence') // true */
export const hasWording = (reason: string): boolean => Object.hasOwn(reasonsZh, patternOf(reason))

const patternOf = (reason: string): string => reason.replace(NUMBER, '#')
