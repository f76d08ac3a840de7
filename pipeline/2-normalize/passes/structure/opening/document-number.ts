/** In: the head of a text in one line. Out: where a document's number stands in it (TN-24, GW-13): …的通知河政发〔2025〕7号…. */
import { isBlank } from '../../../blanks.ts'
import { folded } from '../headings/lexicon.ts'
import { titleEnds } from './title-ends.ts'

/** Value offsets. */
export interface GluedNumber {
  readonly from: number
  readonly end: number
}

/**
 * A line that is nothing but the number of a document.
 *
 * @example isDocumentNumber('河政发〔2025〕7号') // true
 */
export const isDocumentNumber = (text: string): boolean =>
  text.length <= 30 && /[〔[［【（(]\d{4}[〕\]］】）)]\s*第?\s*\d{1,4}\s*[号號][）)]?$/.test(text)

/** How far from the head a number is looked for. */
const HEAD = 110

/** Null where there is none, or where what stands before it is no title. */
export const findGluedNumber = (text: string): GluedNumber | null => {
  const head = folded(text.slice(0, HEAD))
  const year = /[〔[［【（(]\s*(?:19|20)\d{2}\s*[〕\]］】）)]\s*第?\s*\d{1,4}\s*号[）)]?/.exec(head)
  if (!year || /[。；！？，：]/.test(head.slice(0, year.index))) return null
  const end = year.index + year[0].length
  const isCited =
    /^(?:文|、|，|和|及|的|规定|精神|要求|中)/.test(head.slice(end)) ||
    isNamed(head.slice(0, year.index), head.slice(end))
  const from = isCited ? -1 : issuerStart(head, year.index)
  return from < 0 ? null : { from, end }
}

/** 根据《渡口办法》（河政发〔2025〕7号）有关要求: of a text that a sentence names; behind a title the addressee follows. */
const isNamed = (before: string, behind: string): boolean =>
  /》\s*[（(][\p{Script=Han}]{1,9}$/u.test(before) && !/^\s*各/.test(behind)

/** Where the issuer's short name begins: below its letterhead (河湾中学文件), at the head, after a blank, or after the end of a title. */
const issuerStart = (head: string, year: number): number => {
  let at = year
  while (at > 0 && !isBlank(head.charCodeAt(at - 1)) && head.charAt(at - 1) !== '（') at--
  const letterhead = /^.{2,20}文件(?=\p{Script=Han}{2,7}$)/u.exec(head.slice(0, year))
  if (letterhead) return letterhead[0].length
  const starts = [at, ...titleEnds(head.slice(0, year))]
  if (atHead.test(head.slice(0, year + 1))) return 0
  for (const start of starts.sort((a, b) => b - a))
    if (issuer.test(head.slice(start, year))) return head.charAt(start - 1) === '（' ? start - 1 : start
  return -1
}

/** 河工信科〔2025〕7号: what opens a text and stands before such brackets is an issuer, however its name ends. */
const atHead = /^(?!根据|按照|依据|依照|[见与和据的])\p{Script=Han}{2,9}〔$/u

/** 河政发, 教基字: no preposition stands before it. */
const issuer = /^(?!根据|按照|依据|依照|[见与和据的])[\p{Script=Han}]{1,7}[发字函办令党政规通电纪议]$/u
