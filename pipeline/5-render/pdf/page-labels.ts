/** In: the label of every page. Out: the file's page label ranges (ISO 32000-1, 12.4.2). */
import type { PdfFile, PdfValue } from './pdfkit-file.ts'
import { pdfText } from './pdfkit-file.ts'

interface Numbering {
  /** D: 1, 2, 3; r: i, ii, iii; none: the label is all prefix. */
  readonly style: 'D' | 'r' | null
  readonly prefix: string
  readonly number: number
}

/** A range starts where a label does not follow from the one before. */
export const addPageLabels = (file: PdfFile, labels: readonly string[]): void => {
  const ranges: PdfValue[] = []
  let before: Numbering | null = null
  labels.forEach((label, index) => {
    const numbering = numberingOf(label)
    if (!before || !follows(before, numbering)) ranges.push(index, dictionaryOf(numbering))
    before = numbering
  })
  file.catalog.PageLabels = { Nums: ranges }
}

const numberingOf = (label: string): Numbering => {
  if (/^[1-9]\d*$/.test(label)) return { style: 'D', prefix: '', number: Number(label) }
  const roman = romanValue(label)
  return roman > 0 ? { style: 'r', prefix: '', number: roman } : { style: null, prefix: label, number: 0 }
}

const follows = (before: Numbering, now: Numbering): boolean =>
  before.style === now.style &&
  before.prefix === now.prefix &&
  (now.style === null || now.number === before.number + 1)

const dictionaryOf = ({ style, prefix, number }: Numbering): PdfValue => ({
  ...(style === null ? {} : { S: style, St: number }),
  ...(prefix === '' ? {} : { P: pdfText(prefix) })
})

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** 0 for what is no lower-case Roman numeral. */
const romanValue = (label: string): number => {
  if (!/^m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(label)) return 0
  const values = Array.from(label, digit => romanDigits[digit] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
