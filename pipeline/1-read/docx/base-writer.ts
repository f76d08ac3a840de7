/** Lines in, one after another. Out: the base with a line for each, and leaves traced to it. */
import type { Dropped, InlineMark, LineEvidence } from '../../model/article.ts'
import { type Traced, traced } from '../../model/text.ts'
import { type Line, lineText } from './lines.ts'
import { marksOf } from './marks.ts'

/** A leaf that knows where it stands. */
export interface TracedText {
  readonly type: 'text'
  readonly value: string
  readonly data: { readonly trace: Traced }
}

export class BaseWriter {
  readonly inline: InlineMark[] = []
  private readonly written: string[] = []
  private length = 0

  /** The base so far. */
  text(): string {
    return this.written.join('')
  }

  /** Where the next characters will stand. */
  get offset(): number {
    return this.length
  }

  /** A line and what stands within it. */
  addLine(line: Line): TracedText {
    const leaf = this.addText(line)
    this.add('\n')
    return leaf
  }

  /** A part of a line that somebody else ends. */
  addText(line: Line): TracedText {
    const start = this.length
    const text = lineText(line)
    for (const mark of marksOf(line, start)) this.inline.push(mark)
    this.add(text)
    return { type: 'text', value: text, data: { trace: shifted(text, start) } }
  }

  /** A line that is no content. */
  addDropped(text: string, why: Pick<Dropped, 'rule' | 'code' | 'confidence'>): Dropped {
    const start = this.length
    this.add(`${text}\n`)
    return { type: 'dropped', value: text, start, end: start + text.length, ...why }
  }

  /** Glue between parts of a line, or its end. */
  add(text: string): void {
    this.written.push(text)
    this.length += text.length
  }
}

const shifted = (text: string, start: number): Traced => ({
  ...traced(text),
  start,
  end: start + text.length
})

/** What a line shows besides its characters. */
export const evidenceOf = (line: Line, blankLinesBefore: number): LineEvidence => ({
  indent: line.indent,
  blankLinesBefore,
  ...(line.pageBreakBefore ? { pageBreakBefore: true } : {}),
  ...(Object.keys(line.dress).length === 0 ? {} : { dress: line.dress })
})
