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

/** Text of a paragraph, heading or cell. */
export const alignText = (base: string, start: number, end: number, value: string): Traced =>
  align(base, start, end, value.replace(/\r\n?/g, '\n'), textStep)

/** `` `code` ``: between its fences, line ends are spaces, one space at both ends may be padding. */
export const alignInlineCode = (base: string, start: number, end: number, value: string): Traced => {
  const fence = /^`+/.exec(base.slice(start, end))?.[0].length ?? 0
  let from = start + fence
  let to = end - fence
  if (to - from > value.length && /^[ \r\n]/.test(base.slice(from, to))) {
    from++
    to--
  }
  return align(base, from, to, value, codeStep)
}

/** `written` at `at` reads as `value` at `read`: up to where, and as what; null where it does not. */
type ReadStep = (written: string, at: number, value: string, read: number) => Step | null
interface Step {
  readonly to: number
  readonly after: string
}

/** Reads source and value side by side. Where that gets lost the whole stretch is one edit: true, only not small. */
const align = (base: string, start: number, end: number, value: string, readStep: ReadStep): Traced => {
  // Only the stretch is ever searched: a pattern let loose on the base would read on to its end, at every leaf.
  const written = base.slice(start, end)
  if (written === value) return traced(base, start, end)
  const edits: Edit[] = []
  let read = 0
  for (let at = 0; at < written.length; ) {
    const step = readStep(written, at, value, read)
    if (!step) return { value, start, end, edits: [syntax(start, end, value)] }
    if (step.after !== written.slice(at, step.to)) edits.push(syntax(start + at, start + step.to, step.after))
    at = step.to
    read += step.after.length
  }
  return { value, start, end, edits: read === value.length ? edits : [syntax(start, end, value)] }
}

const plain = /[^\\&\r\n \t]+/y
const blanks = /[ \t]+/y
const escaped = /\\[!-/:-@[-`{-~]/y
const reference = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y

const textStep: ReadStep = (written, at, value, read) => {
  const pair = matchAt(escaped, written, at)
  if (pair !== '') return value[read] === pair[1] ? { to: at + 2, after: pair.charAt(1) } : null
  const name = matchAt(reference, written, at)
  // An unknown name is text; &amp; is known, though its value begins like the name.
  const isKnown = name !== '' && (/^&amp;$/i.test(name) || !value.startsWith(name, read))
  if (isKnown) return { to: at + name.length, after: referenced(value, read) }
  return lineStep(written, at, value, read, '\n') ?? sameStep(written, at, value, read)
}

const codeStep: ReadStep = (written, at, value, read) => {
  const isEscapedPipe = written.startsWith('\\|', at) && value[read] === '|'
  if (isEscapedPipe) return { to: at + 2, after: '|' }
  return lineStep(written, at, value, read, ' ') ?? sameStep(written, at, value, read)
}

const sameStep: ReadStep = (written, at, value, read) => {
  const run = matchAt(plain, written, at) || matchAt(blanks, written, at) || written.charAt(at)
  if (value.startsWith(run, read)) return { to: at + run.length, after: run }
  // A pipe in the code of a table cell is escaped in the middle of a run.
  return written.charAt(at) === value[read] ? { to: at + 1, after: written.charAt(at) } : null
}

const lineEnd = /[ \t]*(?:\r\n|\r|\n)([ \t>]*)/y

/** A line end with the blanks before it and the indent and quotation marks of the line after it. */
const lineStep = (
  written: string,
  at: number,
  value: string,
  read: number,
  lineFeed: string
): Step | null => {
  if (value[read] !== lineFeed) return null
  const found = matchAt(lineEnd, written, at)
  if (found === '') return null
  // A line may begin with > of its own, where the parser saw no quotation.
  const own = /^[ \t>]*/.exec(value.slice(read + 1, read + 80))?.[0] ?? ''
  if (!found.endsWith(own)) return null
  return { to: at + found.length - own.length, after: lineFeed }
}

/** What a character reference stands for: one character. */
const referenced = (value: string, read: number): string =>
  String.fromCodePoint(value.codePointAt(read) ?? 0xfffd)

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
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
  if (!first || !last || content.length < values.length) {
    return { value, start, end, edits: [syntax(start, end, value)] }
  }
  const edits: Edit[] = []
  for (const [index, line] of content.entries()) {
    const own = values[index] ?? ''
    const isTail = base.slice(line.start, line.end).endsWith(own)
    const cut = isTail ? line.end - own.length : line.end
    const isLast = index === values.length - 1
    if (cut > line.start || !isTail) edits.push(syntax(line.start, cut, isTail ? '' : own))
    if (!isLast && base.slice(line.end, line.next) !== '\n') edits.push(syntax(line.end, line.next, '\n'))
  }
  return { value, start: first.start, end: last.end, edits }
}

export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** The lines of a stretch of the base: where each begins and ends, and where the next begins. */
export const linesIn = (base: string, start: number, end: number): Line[] => {
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
