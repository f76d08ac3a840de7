/** In: a text. Out: the marks of notes in it, by the form that they are written in: 〔1〕 [1] ① ⑴. */

/** How a text writes its marks. */
export type MarkForm = 'tortoise' | 'square' | 'circled' | 'bracketed' | 'labelled' | 'plain'

/** A mark at the head of a note. A note may answer to several: 〔3〕〔4〕. */
export interface NoteHead {
  readonly form: MarkForm
  readonly numbers: readonly number[]
  /** Past the mark and the blanks after it. */
  readonly end: number
}

const digits = String.raw`([\d０-９]{1,3}|[一二三四五六七八九十]{1,3})`
const heads: Readonly<Record<MarkForm, RegExp>> = {
  tortoise: new RegExp(`〔${digits}〕[\\s\\u3000]*`, 'y'),
  square: new RegExp(`[\\[［]${digits}[\\]］][\\s\\u3000]*`, 'y'),
  circled: /([①-⑳㉑-㉟㊱-㊿])[\s\u3000]*/y,
  bracketed: /([⑴-⒇])[\s\u3000]*/y,
  // The bracket that opens before 注 closes after the number.
  labelled: new RegExp(
    `(?:[（([［〔]\\s*(?=.{1,5}[）)\\]］〕]))?[注註]\\s*${digits}\\s*[）)\\]］〕]?\\s*[:：、.．]?[\\s\\u3000]*`,
    'y'
  ),
  plain: /([\d]{1,3})[.．、][\s\u3000]*(?!\d)/y
}

/** What a note begins with says its form. */
const formAt = (text: string): MarkForm | null => {
  const char = text.charAt(0)
  if (char >= '0' && char <= '9') return 'plain'
  if (/^[（([［〔]\s*[注註]/.test(text)) return 'labelled'
  if (char === '〔') return 'tortoise'
  if (char === '[' || char === '［') return 'square'
  if (char === '注' || char === '註') return 'labelled'
  if (/[⑴-⒇]/.test(char)) return 'bracketed'
  return /[①-⑳㉑-㉟㊱-㊿]/.test(char) ? 'circled' : null
}

/** @example readNoteHead('〔3〕〔4〕《诗选》') // { form: 'tortoise', numbers: [3, 4], end: 6 } */
export const readNoteHead = (text: string): NoteHead | null => {
  const form = formAt(text)
  if (form === null) return null
  const pattern = heads[form]
  const isOne = form === 'plain' || form === 'labelled'
  const numbers: number[] = []
  let end = 0
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = isOne ? null : pattern.exec(text)) {
    numbers.push(numberOf(found[1] ?? ''))
    end = pattern.lastIndex
  }
  return numbers.length > 0 && end < text.length ? { form, numbers, end } : null
}

/**
 * True where a line begins the note after the one that another line begins.
 *
 * @example isNextNote('〔1〕见县志。', '〔2〕同上。') // true
 */
export const isNextNote = (note: string, line: string): boolean => {
  const next = readNoteHead(line)
  const last = next && next.form !== 'plain' ? readNoteHead(note) : null
  return last?.form === next?.form && next?.numbers[0] === (last?.numbers.at(-1) ?? 0) + 1
}

/** A mark in running text. */
export interface TextMark {
  readonly start: number
  readonly end: number
  readonly number: number
}

const inText: Readonly<Record<MarkForm, RegExp | null>> = {
  tortoise: new RegExp(`〔${digits}〕`, 'g'),
  square: new RegExp(`[\\[［]${digits}[\\]］]`, 'g'),
  circled: /([①-⑳㉑-㉟㊱-㊿])/g,
  bracketed: /([⑴-⒇])/g,
  labelled: new RegExp(`[（(\\[［〔][注註]\\s*${digits}[）)\\]］〕]`, 'g'),
  plain: null
}

/** Marks of one form, in order; one at the head of the text is an ordinal and none. */
export const findMarks = (text: string, form: MarkForm): TextMark[] => {
  const pattern = inText[form]
  if (!pattern) return []
  return [...text.matchAll(pattern)].flatMap(found =>
    found.index === 0
      ? []
      : [{ start: found.index, end: found.index + found[0].length, number: numberOf(found[1] ?? '') }]
  )
}

/** True where `findMarks` finds any. */
export const holdsMark = (text: string, form: MarkForm): boolean => {
  const pattern = text.length > 1 ? inText[form] : null
  return pattern !== null && text.slice(1).search(pattern) >= 0
}

const circledStarts: readonly (readonly [number, number, number])[] = [
  [0x2460, 0x2473, 1],
  [0x2474, 0x2487, 1],
  [0x3251, 0x325f, 21],
  [0x32b1, 0x32bf, 36]
]

const numberOf = (mark: string): number => {
  const code = mark.charCodeAt(0)
  for (const [from, to, first] of circledStarts) if (code >= from && code <= to) return code - from + first
  const ascii = mark.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10))
  return /^\d+$/.test(ascii) ? Number(ascii) : hanValue(ascii)
}

const hanDigits = '〇一二三四五六七八九'

/** 1 to 99: 十二, 三十. */
const hanValue = (han: string): number => {
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han]
  const ten = han.includes('十') ? (tens === '' ? 1 : hanDigits.indexOf(tens ?? '')) : 0
  return ten * 10 + (ones === '' ? 0 : hanDigits.indexOf(ones ?? ''))
}
