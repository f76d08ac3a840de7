/**
 * In: a line and a blank in it. Out: whether somebody set it there on purpose: room for an answer, a gap between options,
 * between a class and a name, or between the columns of a list (TN-62).
 */
import { familyNames } from '../structure/edges/edges.data.ts'
import { HAN } from './han.ts'

/** Longer lines are no rows of options: a text may be one line of megabytes. */
const LONGEST = 120

/**
 * True for the inside of otherwise empty brackets.
 *
 * @example isAnswerBlank('哪一种是水果：（  ）', 8, 10) // true
 */
export const isAnswerBlank = (text: string, from: number, to: number): boolean => {
  const close = closeOf[text.charAt(from - 1)]
  return close?.includes(text.charAt(to)) === true && to < text.length
}

/** A bracket may be full-width on one side only. */
const closeOf: Readonly<Record<string, string>> = {
  '（': '）)',
  '(': ')）',
  '【': '】',
  '[': ']',
  '〔': '〕'
}

/**
 * True where the blank stands before the next option or answer of a row.
 *
 * @example partsOptions('A.苹果 B.白菜 C.萝卜', 4, 5) // true
 */
export const partsOptions = (text: string, from: number, to: number): boolean => {
  const [, open = '', sign = '', close = ''] = option.exec(text.slice(to, to + 6)) ?? []
  if (sign === '' || (open === '' && close === '') || /[）)]/.test(close) !== (open !== '')) return false
  const start = text.lastIndexOf('\n', from) + 1
  const end = text.indexOf('\n', to)
  if (from - start > LONGEST || (end < 0 ? text.length : end) - start > LONGEST) return false
  const before = text.slice(start, from)
  const after = text.slice(to, end < 0 ? text.length : end)
  const isIn = (line: string, other: string): boolean => {
    const at = line.lastIndexOf(`${open}${other}${close}`)
    return at >= 0 && !/[\dA-Za-z]/.test(line.charAt(at - 1))
  }
  return isIn(before, beside(sign, -1)) || (/^[A1]$/.test(sign) && isIn(after, beside(sign, 1)))
}

const option = /^([（(]?)([A-H]|\d{1,3})([.．、）)])(?!\d)/

const beside = (sign: string, step: number): string =>
  /\d/.test(sign) ? String(Number(sign) + step) : String.fromCharCode(sign.charCodeAt(0) + step)

/**
 * True between a class and who goes there, and between a work and where its author is from.
 *
 * @example partsNames('初二1班 林木生、初二3班 何秀英', 5, 6) // true
 */
export const partsNames = (text: string, from: number, to: number): boolean => {
  const after = text.slice(to, to + 24)
  const before = text.slice(Math.max(0, from - 8), from)
  if (classBefore.test(before)) return familyNames.includes(after.charAt(0)) && nameAfter.test(after)
  return before.endsWith('》') && columns.test(after)
}

const classBefore = /(?:[\d一二三四五六七八九十）)]班|年[级級]|中[队隊])$/
const nameAfter = new RegExp(`^[${HAN}]{2,3}(?=[、，；。）)\\n]|$)`)
/** 石桥中学 王芳: to the end of the line. */
const columns = new RegExp(`^[${HAN}]{2,12}(?: [${HAN}]{2,8}){1,2}(?:\\n|$)`)
