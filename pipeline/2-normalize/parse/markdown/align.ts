/**
 * In: a stretch of Markdown and the value that the parser read from it. Out: the value traced to the base, with the
 * syntax inside the stretch (escapes, character references, prefixes of continued lines) as edits of class M.
 */
import { type Edit, type Traced, traced } from '../../../model/text.ts'

const syntax = (start: number, end: number, after: string): Edit => ({
  start,
  end,
  after,
  rule: 'MD',
  class: 'M',
  confidence: 1
})

/** Where reading gets lost the whole stretch is one edit: still true, only not small. */
const settle = (base: string, start: number, end: number, value: string, edits: Edit[] | null): Traced => {
  if (base.slice(start, end) === value) return traced(base, start, end)
  return { value, start, end, edits: edits ?? [syntax(start, end, value)] }
}

/** Text of a paragraph, heading or cell. */
export const alignText = (base: string, start: number, end: number, value: string): Traced =>
  settle(base, start, end, value, alignChars(base, start, end, value, true))

/** `` `code` ``: between its fences, line ends are spaces, one space at both ends may be padding. */
export const alignInlineCode = (base: string, start: number, end: number, value: string): Traced => {
  const fence = /^`+/.exec(base.slice(start, end))?.[0].length ?? 0
  let from = start + fence
  let to = end - fence
  if (to - from > value.length && /^[ \r\n]/.test(base.slice(from, to))) {
    from++
    to--
  }
  return settle(base, from, to, value, alignChars(base, from, to, value, false))
}

const alignChars = (
  base: string,
  start: number,
  end: number,
  value: string,
  isText: boolean
): Edit[] | null => {
  const edits: Edit[] = []
  let at = start
  let read = 0
  while (at < end) {
    const step = isText ? textStep(base, at, end, value, read) : codeStep(base, at, end, value, read)
    if (!step) return null
    if (step.after !== base.slice(at, step.to)) edits.push(syntax(at, step.to, step.after))
    at = step.to
    read += step.after.length
  }
  return read === value.length ? edits : null
}

/** The base up to `to` reads as `after`. */
interface Step {
  readonly to: number
  readonly after: string
}

const punctuation = /[!-/:-@[-`{-~]/
const plain = /[^\\&\r\n \t]+/y
const reference = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y

const textStep = (base: string, at: number, end: number, value: string, read: number): Step | null => {
  const run = matchAt(plain, base, at, end)
  if (run !== '') return value.startsWith(run, read) ? { to: at + run.length, after: run } : null
  const char = base.charAt(at)
  if (char === '\\' && at + 1 < end && punctuation.test(base.charAt(at + 1))) {
    return value[read] === base[at + 1] ? { to: at + 2, after: base.charAt(at + 1) } : null
  }
  if (char === '&') {
    const written = matchAt(reference, base, at, end)
    const isLiteral = written === '' || (!/^&amp;$/i.test(written) && value.startsWith(written, read))
    if (!isLiteral) return { to: at + written.length, after: referenced(value, read) }
  }
  return lineStep(base, at, end, value, read, '\n') ?? sameStep(base, at, value, read)
}

const codeStep = (base: string, at: number, end: number, value: string, read: number): Step | null => {
  if (base.charAt(at) === '\\' && base.charAt(at + 1) === '|' && value[read] === '|')
    return { to: at + 2, after: '|' }
  return lineStep(base, at, end, value, read, ' ') ?? sameStep(base, at, value, read)
}

const sameStep = (base: string, at: number, value: string, read: number): Step | null =>
  base.charAt(at) === value[read] ? { to: at + 1, after: base.charAt(at) } : null

const lineEnd = /[ \t]*(?:\r\n|\r|\n)([ \t>]*)/y

/** A line end with the blanks before it and the indent and quotation marks of the line after it. */
const lineStep = (
  base: string,
  at: number,
  end: number,
  value: string,
  read: number,
  lineFeed: string
): Step | null => {
  if (value[read] !== lineFeed) return null
  const found = matchAt(lineEnd, base, at, end)
  if (found === '') return null
  // A line may begin with > of its own, where the parser saw no quotation.
  const own = /^[ \t>]*/.exec(value.slice(read + 1, read + 80))?.[0] ?? ''
  if (!found.endsWith(own)) return null
  return { to: at + found.length - own.length, after: lineFeed }
}

/** What a character reference stands for: one character, or the two of the few that name a pair. */
const referenced = (value: string, read: number): string =>
  String.fromCodePoint(value.codePointAt(read) ?? 0xfffd)

const matchAt = (pattern: RegExp, base: string, at: number, end: number): string => {
  pattern.lastIndex = at
  const found = pattern.exec(base)?.[0] ?? ''
  return found.length > end - at ? found.slice(0, end - at) : found
}

/** Code block: every line of the value is the tail of a source line; fences and indents are syntax. */
export const alignCode = (base: string, start: number, end: number, written: string): Traced => {
  const value = written.replace(/\r\n?/g, '\n')
  if (value === '') return traced(base, start, start)
  const lines = linesIn(base, start, end)
  const isFenced = /^(?:`{3}|~{3})/.test(base.slice(start, start + 3))
  const values = value.split('\n')
  const content = isFenced ? lines.slice(1, 1 + values.length) : lines.slice(0, values.length)
  const first = content[0]
  const last = content.at(-1)
  if (!first || !last || content.length < values.length) return settle(base, start, end, value, null)
  const edits: Edit[] = []
  for (const [index, line] of content.entries()) {
    const own = values[index] ?? ''
    const isTail = base.slice(line.start, line.end).endsWith(own)
    const cut = isTail ? line.end - own.length : line.end
    const isLast = index === values.length - 1
    if (cut > line.start || !isTail) edits.push(syntax(line.start, cut, isTail ? '' : own))
    if (!isLast && base.slice(line.end, line.next) !== '\n') edits.push(syntax(line.end, line.next, '\n'))
  }
  return settle(base, first.start, last.end, value, edits)
}

interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

const linesIn = (base: string, start: number, end: number): Line[] => {
  const lines: Line[] = []
  const pattern = /\r\n|\r|\n/g
  pattern.lastIndex = start
  for (let at = start; ; ) {
    const found = pattern.exec(base)
    if (!found || found.index >= end) {
      lines.push({ start: at, end, next: end })
      return lines
    }
    lines.push({ start: at, end: found.index, next: pattern.lastIndex })
    at = pattern.lastIndex
  }
}
