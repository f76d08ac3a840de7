/** Damages 7 and 8: marks typed with the Latin keyboard; digits and letters of full width. */
import type { Draw } from './draw.ts'
import type { Line } from './layout.ts'

const latinOf: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
  '——': '--',
  '……': '...'
}

/** All marks, or the two or three that a writer of such texts types so. */
const habits: readonly (readonly string[])[] = [
  Object.keys(latinOf),
  Object.keys(latinOf),
  ['，', '。'],
  ['，', '。', '；', '：'],
  ['（', '）'],
  ['“', '”'],
  ['，', '？', '！', '：']
]

export const latinMarks = (draw: Draw, lines: readonly Line[]): Line[] => {
  const typed = draw.pick(habits)
  const blank = draw.chance(0.15) ? ' ' : ''
  return lines.map(line => ({ ...line, text: retyped(line.text, typed, blank) }))
}

/** `blank`: some put one after each, as in English. A stop after a digit or letter stays: changing it is only suggested (TN-21). */
const retyped = (text: string, typed: readonly string[], blank: string): string =>
  text.replace(/——|……|[，。；：？！（）“”]/g, (mark, at: number) => {
    if (!typed.includes(mark) || (mark === '。' && /[A-Za-z0-9]/.test(text.charAt(at - 1)))) return mark
    const isLast = at + mark.length === text.length
    return (latinOf[mark] ?? mark) + (',.;:?!'.includes(latinOf[mark] ?? '') && !isLast ? blank : '')
  })

export const fullWidth = (lines: readonly Line[]): Line[] =>
  lines.map(line => ({
    ...line,
    text: line.text.replace(/[A-Za-z0-9]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
  }))
