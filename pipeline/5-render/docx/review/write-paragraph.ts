/** In: a paragraph of the review copy and the items of the clean one. Out: its XML, with what goes and comes marked. */
import { LAYOUT_RULE } from '../../../model/review.ts'
import { escaped, tag } from '../xml.ts'
import type { Item } from './paragraph-items.ts'
import type { Mark } from './paragraphs.ts'
import { type Remarks, remarkEnd, remarkStart } from './remarks.ts'
import type { Piece } from './stream.ts'

/** Gives the items of a unit bit by bit, in order. */
export class ItemReader {
  private readonly items: readonly Item[]
  private next = 0
  private cut = 0

  constructor(items: readonly Item[]) {
    this.items = items
  }

  /** So many characters, with what has no characters before each of them. What is whole comes with its first. */
  take(length: number): Item[] {
    const taken: Item[] = []
    let left = length
    while (left > 0) {
      const item = this.items[this.next]
      if (!item) break
      const text = item.text.slice(this.cut, this.cut + left)
      if (item.kind !== 'whole' || this.cut === 0) taken.push({ ...item, text })
      left -= text.length
      this.cut += text.length
      if (this.cut >= item.text.length) this.forward()
    }
    return taken
  }

  /** What stands before the first character. */
  lead(): Item[] {
    const found = this.items.slice(this.next).findIndex(item => item.text !== '')
    const end = found < 0 ? this.items.length : this.next + found
    const lead = this.items.slice(this.next, end)
    this.next = end
    return lead
  }

  rest(): Item[] {
    return this.take(Number.POSITIVE_INFINITY)
  }

  /** Of the text that comes next, else of what came last. */
  get properties(): string {
    const near = this.items.slice(this.next).find(isText) ?? this.items.findLast(isText)
    return near?.properties ?? ''
  }

  private forward(): void {
    this.next++
    this.cut = 0
  }
}

const isText = (item: Item): boolean => item.kind === 'text'

export interface ParagraphToWrite {
  readonly pieces: readonly Piece[]
  readonly mark: Mark
  /** What stands in w:pPr, without the section's. */
  readonly properties: string
  readonly section: string
  /** True where the unit's last items stand in it. */
  readonly ends: boolean
  /** True where another paragraph takes its place when all is accepted. */
  readonly goes?: boolean
}

export const writeParagraph = (paragraph: ParagraphToWrite, items: ItemReader, remarks: Remarks): string => {
  const { pieces, mark, ends } = paragraph
  if (paragraph.goes) return writeGone(paragraph, items, remarks)
  const over = remarks.carriedOver()
  const about = remarks.upTo(endOf(pieces))
  const content = pieces.map((piece, index) => withRemark(piece, pieces[index - 1], items, remarks))
  const left = ends ? writeItems(items.rest(), 'same', '', remarks) : ''
  const ofMark = remarks.ofChange(mark.change)
  return tag(
    'w:p',
    {},
    propertiesXml(paragraph, remarks),
    ...over.map(remarkEnd),
    ...about.map(remarkStart),
    ...content,
    left,
    ofMark === null ? '' : remarkStart(ofMark) + remarkEnd(ofMark),
    ...about.map(remarkEnd)
  )
}

/** Nothing of the paragraph stays: what is said of it ends in the next one. */
const writeGone = (paragraph: ParagraphToWrite, items: ItemReader, remarks: Remarks): string => {
  const { pieces, mark } = paragraph
  const changes = [...pieces, mark].flatMap(({ change }) => remarks.ofChange(change) ?? [])
  const about = [...remarks.upTo(endOf(pieces)), ...changes]
  remarks.carry(about)
  const content = pieces.map(piece => writePiece(piece, items, remarks))
  return tag('w:p', {}, propertiesXml(paragraph, remarks), ...about.map(remarkStart), ...content)
}

const endOf = (pieces: readonly Piece[]): number => {
  const last = pieces.at(-1)
  return last ? last.base + (last.status === 'ins' ? 0 : last.text.length) : -1
}

const propertiesXml = ({ properties, section, mark }: ParagraphToWrite, remarks: Remarks): string => {
  const tracked =
    mark.status === 'same' ? '' : tag('w:rPr', {}, tag(`w:${mark.status}`, remarks.attributes(mark.rule)))
  return tag('w:pPr', {}, properties, tracked, section)
}

const withRemark = (piece: Piece, before: Piece | undefined, items: ItemReader, remarks: Remarks): string => {
  const id = piece.change === before?.change ? null : remarks.ofChange(piece.change)
  const written = writePiece(piece, items, remarks)
  return id === null ? written : remarkStart(id) + written + remarkEnd(id)
}

export const writePiece = (piece: Piece, items: ItemReader, remarks: Remarks): string => {
  if (piece.status !== 'del')
    return writeItems(items.take(piece.text.length), piece.status, piece.rule, remarks)
  const run = runXml(holdable(piece.text), items.properties, 'w:delText')
  return run === '' ? '' : tag('w:del', remarks.attributes(piece.rule), run)
}

/** Stretches of one link stand in one link. The mark of a note comes with it: no source has it as we do. */
export const writeItems = (
  items: readonly Item[],
  status: 'same' | 'ins',
  rule: string,
  remarks: Remarks
): string => {
  const written: string[] = []
  let link = ''
  for (const item of items) {
    if (item.link !== link) written.push(closing(link), item.link === '' ? '' : `${item.link}>`)
    link = item.link
    const isNote = item.xml.startsWith('<w:footnoteReference')
    const xml = itemXml(item)
    if (xml === '') continue
    if (item.kind === 'mark' || (status === 'same' && !isNote)) written.push(xml)
    else written.push(tag('w:ins', remarks.attributes(isNote ? LAYOUT_RULE : rule), xml))
  }
  return written.join('') + closing(link)
}

const closing = (link: string): string => (link === '' ? '' : '</w:hyperlink>')

const itemXml = ({ kind, xml, text, properties }: Item): string => {
  if (kind === 'mark') return xml
  return kind === 'whole' ? tag('w:r', {}, properties, xml) : runXml(text, properties, 'w:t')
}

/** A run with its tabs and line breaks. */
const runXml = (text: string, properties: string, element: 'w:t' | 'w:delText'): string => {
  if (text === '') return ''
  const parts = text.split(/([\t\n])/).filter(part => part !== '')
  const content = parts.map(part =>
    part === '\t'
      ? tag('w:tab')
      : part === '\n'
        ? tag('w:br')
        : tag(element, { 'xml:space': 'preserve' }, escaped(part))
  )
  return tag('w:r', {}, properties, ...content)
}

/** Code points that XML 1.0 cannot hold, and lone surrogates. */
const UNHOLDABLE = /[\0-\x08\x0E-\x1F\uFFFE\uFFFF\p{Cs}]/gu

/** What of a text a review copy can show. */
export const holdable = (text: string): string => text.replace(UNHOLDABLE, '')

/** How often each character stands in a text that a review copy cannot show. */
export const unholdableIn = (text: string): readonly string[] => text.match(UNHOLDABLE) ?? []
