/** Round brackets in pairs: full-width around or within Chinese, both of one kind (TN-23). */
import type { Replacement } from '../../../model/text.ts'
import { isHanAt } from './han.ts'
import { SIGN } from './signs.ts'
import type { TextRule } from './text-rule.ts'

export const brackets: TextRule = {
  signs: SIGN.bracket,
  test: /[()]/,
  find: text => {
    const found: Replacement[] = []
    for (const pair of pairsIn(text).pairs) {
      if (!isFullWidth(text, pair)) {
        if (text.charAt(pair.open) === '（' || text.charAt(pair.close) === '）')
          found.push(...written(text, pair, '()'))
      } else found.push(...written(text, pair, '（）'))
    }
    return found.sort((a, b) => a.from - b.from)
  }
}

interface Pair {
  readonly open: number
  readonly close: number
  readonly hasHan: boolean
}

/** Matched pairs of either width, and what is left over. */
export const pairsIn = (text: string): { readonly pairs: Pair[]; readonly unmatched: number[] } => {
  const pairs: Pair[] = []
  const open: number[] = []
  const unmatched: number[] = []
  const bracket = /[()（）]/g
  let lastHan = -1
  let seen = 0
  for (let match = bracket.exec(text); match; match = bracket.exec(text)) {
    const at = match.index
    for (; seen < at; seen++) if (isHanAt(text, seen)) lastHan = seen
    if (match[0] === '(' || match[0] === '（') open.push(at)
    else {
      const from = open.pop()
      if (from === undefined) unmatched.push(at)
      else pairs.push({ open: from, close: at, hasHan: lastHan > from })
    }
  }
  return { pairs, unmatched: [...unmatched, ...open].sort((a, b) => a - b) }
}

const isFullWidth = (text: string, { open, close, hasHan }: Pair): boolean => {
  const isMixed = (text.charAt(open) === '（') !== (text.charAt(close) === '）')
  const outside = [isHanAt(text, open - 1), isHanAt(text, close + 1)]
  if (text.charAt(open) === '（' && !isMixed) return true
  return hasHan || outside.every(Boolean) || (isMixed && outside.some(Boolean))
}

const written = (text: string, { open, close }: Pair, marks: '()' | '（）'): Replacement[] =>
  [open, close].flatMap((at, i) =>
    text.charAt(at) === marks.charAt(i)
      ? []
      : [{ from: at, to: at + 1, after: marks.charAt(i), rule: 'TN-23' }]
  )
