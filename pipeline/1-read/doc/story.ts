/** In: a stretch of a Word 97 file's characters. Out: its paragraphs and tables, as the reader of DOCX has them. */
import type { ParagraphFact } from '../docx/facts.ts'
import { Fields } from '../docx/fields.ts'
import type { Look, ModelBlock, ModelCell, ModelParagraph, ModelSpan, ModelTable } from '../docx/model.ts'
import type { Numberer, ParagraphNumber } from '../docx/numbering.ts'
import { isContentsStyle, outlineOfName } from '../docx/style-names.ts'
import type { Style } from '../docx/styles.ts'
import type { BinaryFile } from './binary-file.ts'
import { type LetterProperties, type ParagraphProperties, propertiesAt, type Stretch } from './properties.ts'
import type { DocStyle } from './style-sheet.ts'

/** What reading a story needs to know. */
export interface StorySource {
  readonly file: BinaryFile
  readonly letters: readonly Stretch<LetterProperties>[]
  readonly paragraphs: readonly Stretch<ParagraphProperties>[]
  readonly styleOf: (index: number | undefined) => DocStyle
  readonly hasList: (name: string) => boolean
  /** Counts through this story. */
  readonly number: Numberer
  /** Identifiers of notes by the character that is their mark. */
  readonly marks: ReadonlyMap<number, string>
  /** Filled. */
  readonly tally: StoryTally
}

/** What a story has that does not become text. */
export interface StoryTally {
  insertions: number
  deletions: number
  comments: number
  pictures: number
  symbols: number
  /** Paragraphs whose list is not there. */
  numbered: number
}

/** @param start first character of the story among all; `end` one past its last */
export const readStory = (source: StorySource, start: number, end: number): ModelBlock[] =>
  new Story(source).read(start, end)

/** Characters that end or mark something in the text of a Word file. */
const CELL = '\x07'
const PARAGRAPH = '\r'
const PAGE = '\f'
const LINE = '\v'

class Story {
  private readonly blocks: ModelBlock[] = []
  private readonly fields = new Fields()
  private rows: ModelCell[][] = []
  private row: ModelCell[] = []
  private cell: ModelBlock[] = []
  private spans: ModelSpan[] = []
  /** Fields that are open; in the instruction until they are separated. */
  private instructing: boolean[] = []
  /** The last paragraph that was begun; the fields fill it in. */
  private fact: Fact = emptyFact()
  private readonly drafts: { readonly draft: Draft; readonly fact: Fact }[] = []
  private wasDeleted = false
  private wasInserted = false
  private readonly source: StorySource

  constructor(source: StorySource) {
    this.source = source
  }

  read(start: number, end: number): ModelBlock[] {
    const { file } = this.source
    this.begin()
    for (let cp = start; cp < end; cp++) this.character(file.text.charAt(cp), cp)
    if (this.spans.length > 0) this.blocks.push(this.paragraph(end - 1))
    this.endTable()
    for (const { draft, fact } of this.drafts) if (fact.contents) draft.contents = fact.contents
    return this.blocks
  }

  private begin(): void {
    this.spans = []
    this.fact = emptyFact()
    this.fields.beginParagraph(this.fact)
  }

  private character(char: string, cp: number): void {
    const { letters, file, marks } = this.source
    const said = propertiesAt(letters, file.offsets[cp] ?? 0) ?? {}
    this.countChanges(said)
    if (char === PARAGRAPH || char === CELL) this.endParagraph(char, cp, said.deleted === true)
    else if (said.deleted) return
    else if (char === PAGE) this.endPage(cp)
    else if (marks.has(cp)) this.spans.push({ kind: 'note', identifier: marks.get(cp) ?? '' })
    else if (!this.field(char)) this.letter(char, said, cp)
  }

  private countChanges({ deleted = false, inserted = false }: LetterProperties): void {
    const { tally } = this.source
    if (deleted && !this.wasDeleted) tally.deletions++
    if (inserted && !deleted && !this.wasInserted) tally.insertions++
    this.wasDeleted = deleted
    this.wasInserted = inserted && !deleted
  }

  /** True where the character belongs to a field's machinery. */
  private field(char: string): boolean {
    if (char === '\x13') {
      this.fields.begin()
      this.instructing.push(true)
    } else if (char === '\x14') this.instructing[this.instructing.length - 1] = false
    else if (char === '\x15') {
      this.fields.end()
      this.instructing.pop()
    } else if (this.instructing.includes(true)) this.fields.instruct(char)
    else return false
    return true
  }

  private letter(char: string, said: LetterProperties, cp: number): void {
    const { tally } = this.source
    if (said.special && special[char] !== undefined) {
      tally[special[char]]++
      if (char === '\x01') this.spans.push({ kind: 'image', url: `picture-${tally.pictures}`, alt: '' })
      return
    }
    if (char === LINE || char === '\x0e' || char === '\n') {
      this.spans.push({ kind: char === '\x0e' ? 'page' : 'line' })
      return
    }
    const text = replaced[char] ?? (char < ' ' && char !== '\t' ? '' : char)
    if (text === '') return
    if (text.trim() !== '') this.fields.addText()
    this.addText(text, said, cp)
  }

  /** Letters of one stretch are one span: they have their properties in common. */
  private addText(text: string, said: LetterProperties, cp: number): void {
    const last = this.spans.at(-1)
    if (last?.kind === 'text' && this.lastSaid === said) {
      this.spans[this.spans.length - 1] = { ...last, text: last.text + text }
      return
    }
    this.lastSaid = said
    const style = this.source.styleOf(this.paragraphAt(cp).style)
    this.spans.push({ kind: 'text', text, look: lookOf({ ...style.letters, ...said }) })
  }

  private lastSaid: LetterProperties | null = null

  private paragraphAt(cp: number): ParagraphProperties {
    const { paragraphs, file } = this.source
    return propertiesAt(paragraphs, file.offsets[cp] ?? 0) ?? {}
  }

  /** A page break ends its paragraph only where it ends a section; both ways a new line begins. */
  private endPage(cp: number): void {
    this.flush(cp)
    this.spans.push({ kind: 'page' })
  }

  private endParagraph(char: string, cp: number, isDeleted: boolean): void {
    const said = this.paragraphAt(cp)
    if (char === CELL && said.rowEnd) this.endRow()
    else if (char === CELL) {
      this.cell.push(this.paragraph(cp))
      this.row.push({ columns: 1, rows: 1, blocks: this.cell })
      this.cell = []
    } else if (isDeleted) return
    else this.flush(cp)
    this.begin()
  }

  private flush(cp: number): void {
    const paragraph = this.paragraph(cp)
    if (this.paragraphAt(cp).inTable) this.cell.push(paragraph)
    else {
      this.endTable()
      this.blocks.push(paragraph)
    }
    this.begin()
  }

  private endRow(): void {
    if (this.row.length > 0) this.rows.push(this.row)
    this.row = []
    this.cell = []
  }

  /** Cells that no row's end follows are text of their own. */
  private endTable(): void {
    const table: ModelTable = { kind: 'table', rows: this.rows }
    if (this.rows.length > 0) this.blocks.push(table)
    for (const { blocks } of this.row) this.blocks.push(...blocks)
    this.blocks.push(...this.cell)
    this.rows = []
    this.row = []
    this.cell = []
  }

  private paragraph(cp: number): ModelParagraph {
    const said = this.paragraphAt(cp)
    const style = this.source.styleOf(said.style)
    const { align = '', outline, pageBreakBefore = false } = { ...style.paragraph, ...said }
    const level =
      said.outline ??
      (style.heading === undefined ? (outline ?? outlineOfName(style.name)) : style.heading - 1)
    const number = this.numberOf({ ...style.paragraph, ...said })
    if (level !== undefined && level < 9) this.fact.outline = level + 1
    if (style.isContents || isContentsStyle(style.name)) this.fact.contents ??= 'style'
    this.fields.endParagraph()
    const draft: Draft = {
      kind: 'paragraph',
      style: style.name,
      align,
      indent: 0,
      pageBreakBefore,
      dropCap: false,
      spans: this.spans,
      ...(this.fact.outline === undefined ? {} : { outline: this.fact.outline }),
      ...(number?.kind === 'number' ? { number } : {}),
      ...(number?.kind === 'bullet' ? { bullet: number.level } : {})
    }
    this.drafts.push({ draft, fact: this.fact })
    return draft
  }

  /** Empty paragraphs are not counted. */
  private numberOf({ list = 0, level = 0 }: ParagraphProperties): ParagraphNumber | null {
    const hasText = this.spans.some(span => span.kind === 'text' && span.text.trim() !== '')
    if (list === 0 || !hasText) return null
    const number = this.source.number({ numId: String(list), level }, noStyle)
    if (!this.source.hasList(String(list))) this.source.tally.numbered++
    return number
  }
}

/** A paragraph that may yet turn out to be a line of a contents list. */
type Draft = { -readonly [Key in keyof ModelParagraph]: ModelParagraph[Key] }

type Fact = { -readonly [Key in keyof ParagraphFact]: ParagraphFact[Key] }

const emptyFact = (): Fact => ({ indent: 0, pageBreakBefore: false, dropCap: false })

/** Lists of a .doc are named by paragraphs, with what their styles say of them. */
const noStyle: Style = { id: '', name: '', stand: {}, letters: {}, chain: [] }

const lookOf = (said: LetterProperties): Look => ({
  bold: said.bold ?? false,
  emphasis: said.italic ?? false,
  dots: said.dots ?? false,
  underline: said.underline ?? '',
  ruby: '',
  struck: said.struck ?? false,
  hidden: said.hidden ?? false,
  size: said.size ?? 10,
  raised: said.raised ?? '',
  url: ''
})

/** What stands for something else, and how it is counted. */
const special: Readonly<Record<string, keyof StoryTally>> = {
  '\x01': 'pictures',
  '\x05': 'comments',
  '(': 'symbols'
}

/** Characters that Word writes in its own way. */
const replaced: Readonly<Record<string, string>> = { '\x1e': '\u2011', '\x1f': '\u00ad' }
