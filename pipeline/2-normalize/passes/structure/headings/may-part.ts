/** In: a numbered line and a place where its words may end a heading. Out: whether it may be cut there (TN-86). */

import { sentenceOpeners } from './glued-ends.data.ts'
import type { GluedEnd } from './glued-ends.ts'
import type { Judged } from './judge.ts'

/** The words that the end was found by are Chinese ones, what follows is no quoted object of theirs, and it parts neither a labelled item nor a short order. */
export const mayPart = (one: Judged | undefined, { length }: GluedEnd): boolean => {
  if (!one) return false
  const from = one.shape.candidate.marker.end
  const text = one.text.slice(from, Math.min(one.shape.end, from + 100))
  if (/[A-Za-z\s，,"“「]/.test(text.charAt(length - 1)) || object.test(text.slice(length))) return false
  if (sentenceOpeners.includes(text.slice(0, length).trim())) return false
  const label = labelled.exec(text)?.[0].length
  return (label === undefined || label === length || label === length + 1) && !ordersAfter(text, length)
}

/**
 * What stands at `at` is an object of the words before it: 作为|第二十条.
 *
 * @example opensObject('增加一条，作为第二十条', 7) // true
 */
export const opensObject = (text: string, at: number): boolean => object.test(text.slice(at, at + 12))

/** What the words before it speak of, and no sentence: 采用「主旨」, 办法第3条第2项. */
const object = /^\s*(?:[「『“‘]|第\s*[\d〇零一二三四五六七八九十百]+\s*[条條款项項点點])/

/** 附件：……: an item says what it is about before its colon, and ends there if anywhere. */
const labelled = /^[^，。；！？：,;!?:]{1,14}[：:](?=.)/

/** 標題請使用粗體。: one short sentence that says hardly more than what it speaks of is long. */
const ordersAfter = (text: string, length: number): boolean => {
  const rest = text.slice(length).trim()
  return /^[^。！？!?]*[。！!]$/.test(rest) && rest.length <= 1.5 * length + 2
}
