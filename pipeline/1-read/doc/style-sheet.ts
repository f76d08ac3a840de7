/** In: the streams of a Word 97 file. Out: its paragraph styles by their index (MS-DOC 2.9.271). */
import {
  type LetterProperties,
  letterProperties,
  type ParagraphProperties,
  paragraphProperties
} from './properties.ts'

/** A style with all that it is based on. */
export interface DocStyle {
  readonly name: string
  /** Heading 1 to 9 and what is based on them, 1 the highest. */
  readonly heading?: number
  /** A line of a contents list. */
  readonly isContents: boolean
  readonly letters: LetterProperties
  readonly paragraph: ParagraphProperties
}

const STYLE_SHEET = 0xa2
/** Numbers of Word's own styles: heading 1 to 9, toc 1 to 9. */
const HEADINGS = 1
const CONTENTS = 19

/** A broken style sheet says nothing. */
export const readStyleSheet = (main: Buffer, table: Buffer): ((index: number | undefined) => DocStyle) => {
  const records = recordsOf(main, table)
  const resolved = new Map<number, DocStyle>()
  const resolve = (index: number): DocStyle => {
    const known = resolved.get(index)
    if (known) return known
    const record = records[index]
    if (!record || record.length < 10) return bare
    resolved.set(index, bare) // What is based on itself inherits nothing.
    const style = styleOf(record, records.headSize, resolve)
    resolved.set(index, style)
    return style
  }
  return index => (index === undefined ? bare : resolve(index))
}

const bare: DocStyle = { name: '', isContents: false, letters: {}, paragraph: {} }

interface Records extends Array<Buffer> {
  /** Bytes of a record before its name. */
  headSize: number
}

const recordsOf = (main: Buffer, table: Buffer): Records => {
  const from = main.readUInt32LE(STYLE_SHEET)
  const sheet = table.subarray(from, from + main.readUInt32LE(STYLE_SHEET + 4))
  const records = Object.assign([] as Buffer[], { headSize: 10 })
  if (sheet.length < 8) return records
  const count = sheet.readUInt16LE(2)
  records.headSize = sheet.readUInt16LE(4)
  let at = 2 + sheet.readUInt16LE(0)
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const size = sheet.readUInt16LE(at)
    records.push(sheet.subarray(at + 2, at + 2 + size))
    at += 2 + size
  }
  return records
}

const styleOf = (record: Buffer, headSize: number, resolve: (index: number) => DocStyle): DocStyle => {
  const own = record.readUInt16LE(0) & 0x0fff
  const kind = record.readUInt16LE(2) & 0x000f
  const based = record.readUInt16LE(2) >> 4
  const parent = based === 0x0fff ? bare : resolve(based)
  const length = record.length >= headSize + 2 ? record.readUInt16LE(headSize) : 0
  const nameEnd = headSize + 2 + length * 2
  const name = record.toString('utf16le', headSize + 2, nameEnd).split(',')[0] ?? ''
  const heading = own >= HEADINGS && own < HEADINGS + 9 ? own : parent.heading
  const said = kind === 1 ? saidBy(record, nameEnd + 2) : { letters: {}, paragraph: {} }
  return {
    name,
    ...(heading === undefined ? {} : { heading }),
    isContents: own >= CONTENTS && own < CONTENTS + 9,
    letters: { ...parent.letters, ...said.letters },
    paragraph: { ...parent.paragraph, ...said.paragraph }
  }
}

/** Of a paragraph's style: what it says of the paragraph, then of letters, each with its length before it. */
const saidBy = (record: Buffer, from: number): Pick<DocStyle, 'letters' | 'paragraph'> => {
  const even = (at: number): number => at + (at % 2)
  const sized = (at: number): Buffer =>
    at + 2 <= record.length ? record.subarray(at + 2, at + 2 + record.readUInt16LE(at)) : Buffer.alloc(0)
  const first = even(from)
  const paragraph = sized(first)
  const letters = sized(even(first + 2 + paragraph.length))
  return { letters: letterProperties(letters), paragraph: paragraphProperties(paragraph.subarray(2)) }
}
