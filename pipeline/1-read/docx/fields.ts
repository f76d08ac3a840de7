/** Field characters in order in; which paragraphs are wholly the result of a contents field out. */
import type { ParagraphFact } from './facts.ts'

/** Fields in one another: more is nobody's document, and mammoth looks through all of them at every run. */
const DEEPEST = 50

interface Field {
  instruction: string
  /** Paragraphs that have text in it, and none outside, so far. */
  readonly paragraphs: ParagraphFact[]
}

/** A contents field that never ends says nothing: its paragraphs may be the whole document. */
export class Fields {
  private readonly open: Field[] = []
  private paragraph: ParagraphFact | null = null
  private inside: Field | null = null
  private outside = false

  /** What is so deep is not handed on as a field. */
  get isTooDeep(): boolean {
    return this.open.length > DEEPEST
  }

  beginParagraph(paragraph: ParagraphFact | null): void {
    this.paragraph = paragraph
    this.inside = null
    this.outside = false
  }

  /** Letters that are shown. */
  addText(): void {
    const contents = this.isTooDeep ? undefined : this.open.find(isContents)
    if (contents) this.inside ??= contents
    else this.outside = true
  }

  /** A heading cannot be an entry of a contents list. */
  endParagraph(): void {
    if (this.paragraph && this.inside && !this.outside && this.paragraph.outline === undefined)
      this.take(this.inside, this.paragraph)
    this.paragraph = null
  }

  begin(): void {
    this.open.push({ instruction: '', paragraphs: [] })
  }

  instruct(text: string): void {
    const last = this.open.at(-1)
    if (last) last.instruction += text
  }

  end(): void {
    const field = this.open.pop()
    if (!field || !isContents(field)) return
    for (const paragraph of field.paragraphs) paragraph.contents = 'field'
    this.ended.add(field)
  }

  private readonly ended = new Set<Field>()

  /** The last entry's paragraph may end after its field. */
  private take(field: Field, paragraph: ParagraphFact): void {
    if (this.ended.has(field)) paragraph.contents = 'field'
    else field.paragraphs.push(paragraph)
  }
}

const isContents = ({ instruction }: Field): boolean => /^\s*TOC\b/i.test(instruction)
