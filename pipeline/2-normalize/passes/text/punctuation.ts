/** In: ASCII and odd marks in Chinese. Out: the full-width marks of GB/T 15834 (TN-20 to TN-34). Latin sentences stay. */
import type { Replacement } from '../../../model/text.ts'
import { brackets } from './brackets.ts'
import { isHanAt, leftOf, rightOf, type Side, sideAt } from './han.ts'
import { isNameDot } from './name-dot.ts'
import { SIGN } from './signs.ts'
import { replacementsOf, type TextRule } from './text-rule.ts'

const isChinese = (side: Side): boolean => side === 'han' || side === 'mark'

/** TN-26. Leader lines, long rows and exactly two stops stay. */
const ellipsis: TextRule = {
  signs: SIGN.ellipsis | SIGN.pair,
  test: /\.{3}|．{3}|·{3}|。{3}|…|‥|⋯/,
  find: text =>
    replacementsOf(text, /[.．]{3,}|·{3,}|。{3,}|…+|‥+|⋯+/g, 'TN-26', ({ 0: dots, index }) => {
      const end = index + dots.length
      if (!isEllipsis(dots) || isLeader(text, end)) return null
      const sides = [leftOf(text, index), rightOf(text, end)]
      // One alone may stand for much in a formula or a list of marks: it needs Han itself.
      const isInChinese = dots === '…' ? sides.includes('han') : sides.some(isChinese)
      return isInChinese || dots.startsWith('。') ? '……' : null
    })
}

const isEllipsis = (dots: string): boolean => {
  const first = dots.charAt(0)
  if (first === '…') return dots.length === 1
  if (first === '‥' || first === '⋯') return dots.length <= 2
  return dots.length <= 7
}

/** Only a page number follows, to the end of the block. */
const isLeader = (text: string, from: number): boolean =>
  /^ ?[\divxIVX]{1,6}\s*$/.test(text.slice(from, from + 12))

/** TN-30, between Chinese; options of a command line (`--help`) and rows of hyphens stay. */
const dash: TextRule = {
  signs: SIGN.hyphen,
  test: /--|－－|──|――|—-|-—|⸺/,
  find: text =>
    replacementsOf(text, /[-－─―—]+|⸺/g, 'TN-30', ({ 0: line, index }) => {
      if (!/^(?:-{2,3}|－－|──|――|—-|-—|⸺)$/.test(line)) return null
      const left = leftOf(text, index)
      const right = rightOf(text, index + line.length)
      const isBetween = isChinese(left)
        ? isChinese(right) || right === 'edge'
        : left === 'edge' && right === 'han'
      return isBetween ? '——' : null
    })
}

/** TN-20, TN-21, TN-22. */
const marks: TextRule = {
  signs: SIGN.asciiMark,
  test: /[,.:;?!]/,
  find: text => {
    const found: Replacement[] = []
    const candidate = /[,.:;?!]/g
    let sentence: Sentence = { hasHan: false, readTo: 0 }
    for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
      const at = match.index
      sentence = readSentence(text, at, sentence)
      const put = fullWidthMark(text, at, sentence.hasHan)
      if (put) found.push({ from: at, to: at + 1, after: put.mark, rule: put.rule })
    }
    return found
  }
}

interface Sentence {
  /** Han has been met since the last end of a sentence. */
  readonly hasHan: boolean
  readonly readTo: number
}

const readSentence = (text: string, to: number, { hasHan, readTo }: Sentence): Sentence => {
  let has = hasHan
  for (let at = readTo; at < to; at++) {
    if ('。！？.!?\n'.includes(text.charAt(at))) has = false
    else if (!has) has = isHanAt(text, at)
  }
  return { hasHan: has, readTo: to }
}

const wide: Readonly<Record<string, string>> = { ':': '：', ';': '；', '?': '？', '!': '！' }

const fullWidthMark = (
  text: string,
  at: number,
  sentenceHasHan: boolean
): { mark: string; rule: string } | null => {
  const char = text.charAt(at)
  const left = leftOf(text, at)
  const right = rightOf(text, at + 1)
  if (char === ',') return left === 'han' || right === 'han' ? { mark: '，', rule: 'TN-20' } : null
  if (char === '.') {
    const isStop = isFullStop(text, at, left) || (sentenceHasHan && isStopAfterSign(text, at))
    return isStop ? { mark: '。', rule: 'TN-21' } : null
  }
  if (text.charAt(at + 1) === '=' || (char === ':' && /[\\/]/.test(text.charAt(at + 1)))) return null
  const afterLatin =
    (left === 'letter' || left === 'digit') &&
    right === 'han' &&
    (char === ':' || sentenceHasHan) &&
    !endsLatinQuote(text, at)
  const mark = wide[char]
  return mark && (isChinese(left) || afterLatin) ? { mark, rule: 'TN-22' } : null
}

/** "What is it?"我说: what a quotation in Latin ends in is its own. */
const endsLatinQuote = (text: string, at: number): boolean => {
  if (!/["”’'」]/.test(text.charAt(at + 1))) return false
  const before = text.slice(Math.max(0, at - LONGEST_QUOTE), at)
  const quoted = /["“‘'「]([^"“”‘「」]*)$/.exec(before)?.[1]
  return (
    quoted !== undefined && /[A-Za-z]/.test(quoted) && ![...quoted].some((_, index) => isHanAt(quoted, index))
  )
}

const LONGEST_QUOTE = 120

/** TN-21: not after an ordinal at the head, nor in a name, nor in a row of dots. */
const isFullStop = (text: string, at: number, left: Side): boolean => {
  const before = text.charAt(at - 1)
  const next = text.charAt(at + 1)
  const isAfterHan = isHanAt(text, at - 1) || (/[）)”’」』】》〉\]]/.test(before) && isChinese(left))
  if (!isAfterHan || before === '.' || next === '.') return false
  const isEnd =
    next === '' ||
    /[\s）)”’」』】》〉“‘「『《（"]/.test(next) ||
    isHanAt(text, at + 1) ||
    isBeforeNumber(text, at)
  const isOrdinal = at <= 12 && ordinalHead.test(text.slice(0, at))
  return isEnd && !isOrdinal && !isNameDot(text, at)
}

/** 从此荒废.1958年重修: a year, or a clause before it and a number with its Han behind; 图.1 and 卷.2 are no sentences. */
const isBeforeNumber = (text: string, at: number): boolean => {
  const next = text.slice(at + 1, at + 8)
  if (/^(?:1[0-9]|20)\d\d年/.test(next)) return true
  return (
    /^\d{1,6}[\u3400-\u9fff]/.test(next) && /[\u3400-\u9fff]{4}$/.test(text.slice(Math.max(0, at - 4), at))
  )
}

/** 降到了6%.夜里……, with a blank behind it or without. */
const isStopAfterSign = (text: string, at: number): boolean => {
  const next = text.charAt(at + 1) === ' ' ? at + 2 : at + 1
  return (
    /\d[%％‰℃℉]$/.test(text.slice(Math.max(0, at - 2), at)) &&
    (next >= text.length || isHanAt(text, next) || /[”’」』）)“"《]/.test(text.charAt(next)))
  )
}

const ordinalHead =
  /^[ \u3000]*(?:[（(]?[〇零○一二三四五六七八九十百千两廿卅]{1,5}[）)]?|第[一二三四五六七八九十百千]{1,5}.?|[甲乙丙丁戊己庚辛壬癸])$/

/** TN-33: a mark said twice. */
const repeated: TextRule = {
  signs: SIGN.pair,
  test: /([，、；：])\1/,
  find: text => replacementsOf(text, /([，、；：])\1+/g, 'TN-33', ({ 1: mark }) => mark ?? null)
}

/** TN-34: between the parts of a name. */
const interpunct: TextRule = {
  signs: SIGN.form,
  test: /[•‧・･●]/,
  find: text =>
    replacementsOf(text, /[•‧・･●]/g, 'TN-34', ({ 0: dot, index }) => {
      if (dot === '●') return isNameDot(text, index) ? '·' : null
      const left = sideAt(text, index - 1)
      return isHanAt(text, index + 1) && (left === 'han' || left === 'letter') ? '·' : null
    })
}

export const punctuation: readonly TextRule[] = [ellipsis, dash, brackets, marks, repeated, interpunct]
