/** In: a block's text. Out: its quotation marks with their depth, whatever form they have (TN-37, TN-40). */
import { isHanAt, isMarkAt } from './han.ts'

/** An opening mark and its other half. */
export interface QuotationPair {
  /** Of the opening mark; -1 where the quotation began in a block before. */
  readonly open: number
  /** Of the closing mark; -1 where the quotation goes on in the next block (TN-40.4). */
  readonly close: number
  /** 1 for a quotation in no other. */
  readonly depth: number
}

const closerOf: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' }
const marks = /[“”‘’「」『』]/g

/**
 * Pairs in the order in which they close; null where a mark has no other half, so that nothing can be said. An opening
 * mark at the head of the block may stay open: quotations of several paragraphs open each.
 *
 * @example quotationPairs('他说“好‘啊’”') // [{ open: 4, close: 6, depth: 2 }, { open: 2, close: 7, depth: 1 }]
 */
export const quotationPairs = (text: string): QuotationPair[] | null => {
  const pairs: QuotationPair[] = []
  const open: { at: number; closer: string }[] = []
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const closer = closerOf[mark]
    if (closer !== undefined) open.push({ at: index, closer })
    else if (open.at(-1)?.closer === mark) {
      pairs.push({ open: open.at(-1)?.at ?? -1, close: index, depth: open.length })
      open.pop()
    } else if (!isApostrophe(text, index)) return null
  }
  if (open.some(({ at }, index) => at !== index)) return null
  open.forEach(({ at }, index) => {
    pairs.push({ open: at, close: -1, depth: index + 1 })
  })
  return pairs
}

/** ’ after a letter, with no quotation open that it could end. */
const isApostrophe = (text: string, at: number): boolean =>
  text.charAt(at) === '’' && /[A-Za-z0-9]/.test(text.charAt(at - 1))

/** As many characters of a quotation are looked at. */
const LOOK = 400

/** True for a quotation in Chinese: Han or a full-width mark near its beginning, or on both sides of it. */
export const isChineseQuotation = (text: string, { open, close }: QuotationPair): boolean => {
  const end = Math.min(open + LOOK, close < 0 ? text.length : close)
  for (let at = open + 1; at < end; at++) if (isHanAt(text, at) || isMarkAt(text, at)) return true
  const isBeside = (at: number): boolean => isHanAt(text, at) || isMarkAt(text, at)
  return isBeside(open - 1) && isBeside(close + 1)
}
