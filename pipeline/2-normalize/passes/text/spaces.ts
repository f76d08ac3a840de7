/** Spaces that layout puts, or that nobody meant, are taken out (TN-5, TN-11, TN-12, TN-13). */
import type { Replacement } from '../../../model/text.ts'
import { HAN, isHanAt, isHanCode, isMarkAt, sideAt } from './han.ts'
import { isAnswerBlank, partsNames, partsOptions } from './kept-blanks.ts'
import { partsEntries } from './parting-blanks.ts'
import { SIGN } from './signs.ts'
import { replacementsOf, type TextRule } from './text-rule.ts'

/** TN-5: odd spaces are spaces; between a number and a Latin unit the no-break space has a meaning. */
const oddSpaces: TextRule = {
  signs: SIGN.oddSpace,
  test: /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/,
  find: text =>
    replacementsOf(text, /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, 'TN-5', ({ 0: space, index }) => {
      const isUnit = /[0-9]/.test(text.charAt(index - 1)) && /[A-Za-z%°]/.test(text.charAt(index + 1))
      return isUnit && (space === '\u00a0' || space === '\u202f') ? null : ' '
    })
}

/** TN-13: none at either end of a line. */
const edges: TextRule = {
  signs: SIGN.space | SIGN.wideSpace,
  test: /(?:^|\n)[ \t\u3000]|[ \t\u3000](?:\n|$)/,
  find: text => {
    const isEdge = (at: number): boolean => at < 0 || at >= text.length || text.charAt(at) === '\n'
    return replacementsOf(text, /[ \t\u3000]+/g, 'TN-13', ({ 0: blanks, index }) =>
      isEdge(index - 1) || isEdge(index + blanks.length) ? '' : null
    )
  }
}

/** TN-11, TN-12, TN-13: spaces within a block. */
const inner: TextRule = {
  signs: SIGN.space,
  // One space between two ASCII characters always stays.
  test: / [^!-~]|[^!-~] /,
  find: (text, block) => {
    const isScan = isLetterSpaced(text)
    const keepsHan = !isScan && (block.kind !== 'paragraph' || !sentenceMark.test(text.replace(ordinal, '')))
    const found: Replacement[] = []
    for (const { 0: blanks, index } of text.matchAll(/ +/g)) {
      const gap = readGap(text, index, blanks.length, keepsHan, isScan)
      if (gap) found.push({ from: index, to: index + blanks.length, ...gap })
    }
    return found
  }
}

interface Gap {
  readonly rule: string
  readonly after: string
}

const readGap = (
  text: string,
  from: number,
  width: number,
  keepsHan: boolean,
  isScan: boolean
): Gap | null => {
  const to = from + width
  if (isAnswerBlank(text, from, to) || partsOptions(text, from, to) || partsNames(text, from, to)) return null
  if (isWideMark(text, from - 1, from - 2) || isWideMark(text, to, to + 1))
    return { rule: 'TN-13', after: '' }
  // 搜索 “Euclid” 就有: with Han on the outer side the quotation marks are Chinese ones (LB-T7).
  if ((isCurly(text, to) && isHanAt(text, from - 1)) || (isCurly(text, from - 1) && isHanAt(text, to)))
    return { rule: 'TN-13', after: '' }
  const left = sideAt(text, from - 1)
  const right = sideAt(text, to)
  if (left === 'han' && right === 'han') {
    if (isScan) return { rule: 'TN-12', after: '' }
    const stays =
      width > 1 ||
      keepsHan ||
      endsOrdinal(text, from) ||
      isInList(text, from, to) ||
      partsEntries(text, from, to)
    return stays ? null : { rule: 'TN-12', after: '' }
  }
  const isLatin = (side: string): boolean => side === 'letter' || side === 'digit'
  if ((left === 'han' && isLatin(right)) || (isLatin(left) && right === 'han')) {
    const stays = width > 1 || endsOrdinal(text, from) || (right === 'han' && partsEntries(text, from, to))
    return stays ? null : { rule: 'TN-11', after: '' }
  }
  const isAscii = /[!-~]/.test(text.charAt(from - 1)) && /[!-~]/.test(text.charAt(to))
  return width > 1 && isAscii ? { rule: 'TN-13', after: ' ' } : null
}

/** A full-width mark; a curly quotation mark counts where the character beyond it is Han or a mark. */
const isWideMark = (text: string, at: number, beyond: number): boolean => {
  if (isMarkAt(text, at)) return true
  if (!isCurly(text, at)) return false
  return isHanAt(text, beyond) || isMarkAt(text, beyond)
}

const isCurly = (text: string, at: number): boolean => /[“”‘’]/.test(text.charAt(at))

/** A gap after the number at a block's head stands for a mark (TN-81): 第一章 总则, 第四条之一 志愿者, 1.1 目标, 附件1 名单. */
export const endsOrdinal = (text: string, at: number): boolean =>
  at <= 16 &&
  !date.test(text.slice(0, DATE)) &&
  /^(?:第[\d〇零○一二三四五六七八九十百千两]{1,8}.{1,2}(?:之[\d一二三四五六七八九十]{1,3})?|[\d.]{1,10}|附[件录錄表]?[\d一二三四五六七八九十]{0,3})$/.test(
    text.slice(0, at)
  )

/** 2026 年 5 月, 5 月 4 日: a day at the head of a line is closed as in a sentence; 5 月饼的做法 may be a heading. */
const date = /^(?:[12]\d{3} ?年|\d{1,2} 月(?: ?\d{1,2} ?日|份|底|初|中旬|上旬|下旬))/
const DATE = 12

/** 张三 李四 王五: short words with a space between each two are a list, whose spaces stand for marks. */
const isInList = (text: string, from: number, to: number): boolean =>
  shortWord.test(text.slice(Math.max(0, from - 6), from)) || shortWordAfter.test(text.slice(to, to + 6))
const shortWord = new RegExp(`[${HAN}] [${HAN}]{1,4}$`)
const shortWordAfter = new RegExp(`^[${HAN}]{1,4} [${HAN}]`)

/** The mark of a number at the head of a line makes no sentence of it: 一、加强学习 每周一次. */
const ordinal = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[、.．]/
const sentenceMark = /[，。；：！？、]/

/** TN-12: text from a scan, with a space after most characters: at least 60 % of the pairs of Han. */
const isLetterSpaced = (text: string): boolean => {
  let spaced = 0
  let pairs = 0
  let isAfterHan = false
  for (let at = 0; at < text.length; at++) {
    const isSpaced = isAfterHan && text.charCodeAt(at) === 0x20
    const isHan = isHanCode(text.charCodeAt(isSpaced ? at + 1 : at))
    if (isHan && isAfterHan) pairs++
    if (isHan && isSpaced) spaced++
    isAfterHan = isHan
    if (isSpaced && isHan) at++
  }
  return pairs >= 5 && spaced >= 0.6 * pairs
}

export const spaces: readonly TextRule[] = [oddSpaces, edges, inner]
