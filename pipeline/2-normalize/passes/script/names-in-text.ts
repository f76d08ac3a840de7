/** In: a block's text. Out: the persons' names in it that their place tells: beside a title or an office, in a row of names, before 说 (TN-72). */
import { familyNames } from '../structure/edges/edges.data.ts'
import { wordStarts } from '../structure/words.ts'
import type { Stretch } from '../text/block-text.ts'
import { HAN } from '../text/han.ts'
import {
  afterNames,
  keptFamilyNames,
  linking,
  noGivenNames,
  officesBefore,
  titlesOfPersons
} from './names.data.ts'

/**
 * Sorted, not overlapping. Only names with a family name before them: 于老师 is no name by itself.
 *
 * @example namesInText('县长余德明到会') // [{ from: 2, to: 5 }]
 */
export const namesInText = (text: string): Stretch[] => {
  const found: Stretch[] = []
  for (const match of text.matchAll(places)) {
    const from = match.index + match[0].length
    const name = nameAt(text, from, match[0] !== '')
    if (name) found.push(name)
  }
  return apart([...found, ...namesInRows(text)].sort((a, b) => a.from - b.from))
}

const family = `[${familyNames}${keptFamilyNames}]`

/** Where a name may begin: after an office, at the beginning of a clause, after 和, 请 and the like. */
const places = new RegExp(
  `(?:(?:${officesBefore}|[他她我名]叫|[原化取]名)(?:[\\s\\u3000]|[：:])?|(?<![${HAN}])|(?<=[${linking}是及]))(?=${family}[${HAN}])`,
  'g'
)

/** Behind an office the name may end anywhere where a word does, elsewhere a title or 说 follows it. */
const nameAt = (text: string, from: number, isAfterOffice: boolean): Stretch | null => {
  const window = text.slice(from, from + WINDOW)
  const starts = wordStarts(window)
  // Longer ones first. 于是 and 范围 are words; 范仲淹 may be one too, and is a name.
  for (const length of starts.has(1) ? [3, 2] : [3]) {
    if (!starts.has(length) || (length === 3 && !starts.has(1) && starts.has(2))) continue
    const rest = window.slice(length)
    const isEnd = calledOrSpeaking.test(rest) || (isAfterOffice && endsName.test(rest))
    if (isEnd && isName(window.slice(0, length))) return { from, to: from + length }
  }
  return null
}

/** As much of a text as shows where its words begin, beyond a name. */
const WINDOW = 10

const calledOrSpeaking = new RegExp(
  `^(?:[\\s\\u3000]?(?:${titlesOfPersons})|[说說道问問答笑喊写寫讲講](?:[，,：:。“「\\s]|$))`
)
const endsName = new RegExp(`^(?:[^${HAN}]|$|[${afterNames}])`)

const allHan = new RegExp(`^[${HAN}]+$`)

/** 县长于三月, 校长向大家: a preposition and its object. */
const isName = (name: string): boolean => {
  const given = name.slice(1)
  if (!allHan.test(given) || /[也都就又还還却卻的是了把被在不没沒]$/.test(given)) return false
  if (!/^[于向]/.test(name)) return true
  return !noGivenNames.includes(given.charAt(0)) && (given.length === 1 || wordStarts(given).has(1))
}

/** Three and more in a row: 余小林、范志刚、于海; all of them have a family name. */
const namesInRows = (text: string): Stretch[] =>
  Array.from(text.matchAll(rows)).flatMap(row => {
    const names = Array.from(row[0].matchAll(new RegExp(`[${HAN}]+`, 'g')))
    if (names.some(([name]) => !wordStarts(name).has(1))) return []
    return names.map(name => ({ from: row.index + name.index, to: row.index + name.index + name[0].length }))
  })

const inRow = `${family}[${HAN}]{1,2}`
const rows = new RegExp(
  `${inRow}(?:[、\\s\\u3000]+${inRow}){2,}(?=[^${HAN}]|$|等|[两兩三四五六七八九十\\d]+[位名个個人])`,
  'g'
)

/** Of those that overlap only the first. */
const apart = (sorted: readonly Stretch[]): Stretch[] => {
  const out: Stretch[] = []
  for (const name of sorted) if (name.from >= (out.at(-1)?.to ?? 0)) out.push(name)
  return out
}
