/** Straight quotation marks in Chinese get their direction, where every mark of the block says which, in the forms of the region (TN-40, TN-37). */
import type { Replacement } from '../../../model/text.ts'
import { isHanAt, isMarkAt } from './han.ts'
import { regionMarks } from './region-marks.ts'
import { SIGN } from './signs.ts'
import type { TextRule } from './text-rule.ts'

/** TN-40.2: an even number of them, opening and closing in turn, and neighbours that agree; else none is touched. */
const doubleQuotes: TextRule = {
  signs: SIGN.straightQuote,
  test: /"/,
  find: (text, _, { settings }) => {
    const forms = regionMarks[settings.region]
    const marks = straightQuotes(text)
    if (marks.length % 2 > 0) return []
    const found: Replacement[] = []
    for (let i = 0; i < marks.length; i += 2) {
      const pair = [marks[i], marks[i + 1]] as const
      const [open, close] = pair
      if (!open || !close || close.at === open.at + 1) return []
      if (!mayOpen(text, open.at) || !mayClose(text, close.at)) return []
      if (!isChinesePair(text, open.at, close.at, close.hasHanBefore)) continue
      const [left, right] = open.depth > 0 ? [forms[2], forms[3]] : [forms[0], forms[1]]
      found.push({ from: open.at, to: open.at + 1, after: left, rule: 'TN-40' })
      found.push({ from: close.at, to: close.at + 1, after: right, rule: 'TN-40' })
    }
    return found
  }
}

interface Quote {
  readonly at: number
  /** Of “ ” or 「 」 around it. */
  readonly depth: number
  /** Han since the straight quote before. */
  readonly hasHanBefore: boolean
}

/** All `"` that are quotation marks; one after a digit outside a quotation is an inch mark (5'10"). */
export const straightQuotes = (text: string): Quote[] => {
  const quotes: Quote[] = []
  const mark = /["“”「」]/g
  let depth = 0
  let seen = 0
  let hasHanBefore = false
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const at = match.index
    for (; seen < at && !hasHanBefore; seen++) hasHanBefore = isHanAt(text, seen)
    if (match[0] === '“' || match[0] === '「') depth++
    else if (match[0] === '”' || match[0] === '」') depth = Math.max(0, depth - 1)
    else {
      const isInch = quotes.length % 2 === 0 && /[0-9]/.test(text.charAt(at - 1))
      if (isInch) continue
      quotes.push({ at, depth, hasHanBefore })
      hasHanBefore = false
      seen = at + 1
    }
  }
  return quotes
}

/** Another straight mark right beside it closes the quotation before, or opens the next one. */
const isFree = (char: string): boolean => char === '' || /[\s"“”‘’…—,.:;?!()[\]-]/.test(char)

const mayOpen = (text: string, at: number): boolean => {
  const next = text.charAt(at + 1)
  const isBefore = isFree(text.charAt(at - 1)) || isMarkAt(text, at - 1) || isHanAt(text, at - 1)
  return isBefore && next !== '' && !/\s/.test(next)
}

const mayClose = (text: string, at: number): boolean =>
  !/\s/.test(text.charAt(at - 1)) &&
  (isFree(text.charAt(at + 1)) || isMarkAt(text, at + 1) || isHanAt(text, at + 1) || endsSentence(text, at))

/** “……不叫。”1912年以后: a number may follow what is said to its end. */
const endsSentence = (text: string, at: number): boolean => /[。！？…]/.test(text.charAt(at - 1))

const isChinesePair = (text: string, open: number, close: number, hasHan: boolean): boolean => {
  const isBeside = (at: number): boolean => isHanAt(text, at) || isMarkAt(text, at)
  return hasHan || (isBeside(open - 1) && isBeside(close + 1))
}

/** '…' around Chinese; an apostrophe has a letter on its left. Alone, where ‘ ’ are not the marks of the region, outer marks. */
const singleQuotes: TextRule = {
  signs: SIGN.straightQuote,
  test: /'/,
  find: (text, _, { settings }) => {
    const [outer, outerEnd, inner, innerEnd] = regionMarks[settings.region]
    const found: Replacement[] = []
    const quoted = /(?<![A-Za-z0-9])'([^'\n]{1,200})'(?![A-Za-z0-9])/g
    for (let match = quoted.exec(text); match; match = quoted.exec(text)) {
      const inside = match[1] ?? ''
      if (!isHanAt(inside, 0) || /[\s"]$/.test(inside)) continue
      const close = match.index + match[0].length - 1
      const isInner = inner === '‘' || isInside(text, match.index, outer, outerEnd)
      const [left, right] = isInner ? [inner, innerEnd] : [outer, outerEnd]
      found.push({ from: match.index, to: match.index + 1, after: left, rule: 'TN-40' })
      found.push({ from: close, to: close + 1, after: right, rule: 'TN-40' })
    }
    return found
  }
}

/** As far back an outer quotation is looked for. */
const LOOK_BACK = 400

/** True where an outer quotation is open: double quotes have been repaired before. */
const isInside = (text: string, at: number, opener: string, closer: string): boolean => {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at)
  return before.lastIndexOf(opener) > before.lastIndexOf(closer)
}

export const quotes: readonly TextRule[] = [doubleQuotes, singleQuotes]
