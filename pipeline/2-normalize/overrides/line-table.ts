/** In: a base, the number of a line, and words that it began with when the number was written. Out: where that line stands now. */
import { isLineEnd } from '../blanks.ts'
import type { Stretch } from './find-words.ts'
import { fold } from './fold.ts'

/** A line, without blanks at either end, and its number. */
export interface FoundLine extends Stretch {
  /** From 1. */
  readonly number: number
}

/** Lines as messages count them: LF, CRLF and CR end one. */
export class LineTable {
  private readonly base: string
  private starts: readonly number[] | null = null
  private folded: readonly string[] | null = null

  constructor(base: string) {
    this.base = base
  }

  /** From 1; null past the end. */
  lineNumbered(number: number): FoundLine | null {
    const starts = this.heads()
    const start = starts[number - 1]
    if (start === undefined) return null
    return { ...trimmed(this.base, start, starts[number] ?? this.base.length), number }
  }

  /**
   * The line of this number where it begins with the words; else the nearest that does, the lower of two; else the same
   * for lines that have them further on. Blanks, width and marks of emphasis do not count. Null where none has them.
   */
  lineSaying(words: string, number: number): FoundLine | null {
    const line = this.lineNumbered(number)
    if (line && this.base.startsWith(words.trim(), line.start)) return line
    const wanted = fold(words).text
    // Of a rule of asterisks nothing is left to look for.
    if (!/[\p{L}\p{N}]/u.test(wanted)) return this.nearest(number, at => this.isAt(at, words.trim()))
    this.folded ??= this.foldedLines()
    const { folded } = this
    return (
      this.nearest(number, at => folded[at - 1]?.startsWith(wanted) === true) ??
      this.nearest(number, at => folded[at - 1]?.includes(wanted) === true)
    )
  }

  linesOf(start: number, end: number): Stretch {
    let from = start
    while (from > 0 && !isLineEnd(this.base.charCodeAt(from - 1))) from--
    let to = Math.max(end, start)
    while (to < this.base.length && !isLineEnd(this.base.charCodeAt(to))) to++
    return trimmed(this.base, from, to)
  }

  private isAt(number: number, words: string): boolean {
    const line = this.lineNumbered(number)
    return line !== null && this.base.startsWith(words, line.start)
  }

  /** Lines below come first: more is put into a text than taken out. */
  private nearest(number: number, isMeant: (number: number) => boolean): FoundLine | null {
    const { length } = this.heads()
    const from = Math.min(number, length + 1)
    for (let far = 0; far <= Math.max(from, length - from); far++)
      for (const at of [from + far, from - far])
        if (at >= 1 && at <= length && isMeant(at)) return this.lineNumbered(at)
    return null
  }

  private heads(): readonly number[] {
    this.starts ??= lineStarts(this.base)
    return this.starts
  }

  private foldedLines(): string[] {
    const starts = this.heads()
    return starts.map((start, index) => fold(this.base.slice(start, starts[index + 1])).text)
  }
}

const lineStarts = (base: string): number[] => {
  const starts = [0]
  const lineEnd = /\r\n|\n|\r/g
  while (lineEnd.test(base)) starts.push(lineEnd.lastIndex)
  return starts
}

const trimmed = (base: string, start: number, end: number): Stretch => {
  let from = start
  let to = end
  while (from < to && isBlankOrEnd(base, from)) from++
  while (to > from && isBlankOrEnd(base, to - 1)) to--
  return { start: from, end: to }
}

const isBlankOrEnd = (base: string, at: number): boolean => /\s/.test(base.charAt(at))
