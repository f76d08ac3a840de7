/** In: a DOCX that an editor has worked on, in whatever program. Out: its text as it stands, paragraph by paragraph, and its properties. */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** A paragraph, or a row of a table with its cells parted by tabs. */
export interface ReadLine {
  /** Changes that wait count as accepted; line breaks are line feeds; no blanks at either end. */
  readonly text: string
  /** The name of its style in small letters, as every program keeps it; '' for a row, and where it is not sure. */
  readonly style: string
  /** Which element of the body it stands in, from 0. */
  readonly element: number
}

export interface ReadReview {
  /** Of the body. */
  readonly lines: readonly ReadLine[]
  /** Of the footnotes that a mark in the body points at, in their order. */
  readonly notes: readonly ReadLine[]
  /** The words of each picture, in order. */
  readonly pictures: readonly string[]
  readonly properties: ReadonlyMap<string, string>
}

/** Null for what is no DOCX, or a broken one. */
export const readReview = (bytes: Uint8Array): ReadReview | null => {
  try {
    const files = unzipSync(bytes)
    const part = (path: string): string => (files[path] ? strFromU8(files[path]) : '')
    const styles = styleNames(part('word/styles.xml'))
    const document = part('word/document.xml')
    if (document === '') return null
    const keepsStyles = !/<Application>[^<]*(?:Libre|Open)Office/.test(part('docProps/app.xml'))
    const body = readLines(document, styles, keepsStyles)
    const notes = readLines(part('word/footnotes.xml'), styles, keepsStyles)
    return {
      lines: ownLines(body),
      notes: ownLines(notes).filter(line => body.marks.has(notes.noteOf.get(line) ?? '')),
      pictures: body.pictures,
      properties: propertiesIn(part('docProps/custom.xml'))
    }
  } catch {
    return null
  }
}

/** One of its parts as text; '' where it has none. */
export const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

const parse = (
  xml: string,
  on: { open?: (tag: SaxesTagPlain) => void; close?: (name: string) => void; text?: (text: string) => void }
): void => {
  if (xml === '') return
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  if (on.open) parser.on('opentag', on.open)
  if (on.close) parser.on('closetag', ({ name }) => on.close?.(name))
  if (on.text) parser.on('text', on.text)
  parser.write(xml).close()
}

const styleNames = (xml: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  let id = ''
  parse(xml, {
    open: ({ name, attributes }) => {
      if (name === 'w:style') id = attributes['w:styleId'] ?? ''
      if (name === 'w:name' && id !== '') names.set(id, (attributes['w:val'] ?? '').toLowerCase())
    }
  })
  return names
}

const propertiesIn = (xml: string): ReadonlyMap<string, string> => {
  const properties = new Map<string, string>()
  let name = ''
  parse(xml, {
    open: tag => {
      if (tag.name !== 'property') return
      name = tag.attributes.name ?? ''
      properties.set(name, '')
    },
    text: text => {
      if (name !== '' && text.trim() !== '') properties.set(name, (properties.get(name) ?? '') + text)
    }
  })
  return properties
}

/** Of the contents, which every program makes anew. */
const contentsStyle = /^(?:toc|contents) (?:\d|heading)/

const readLines = (xml: string, styles: ReadonlyMap<string, string>, keepsStyles: boolean): LineReader => {
  const reader = new LineReader(styles, keepsStyles)
  parse(xml, {
    open: tag => reader.open(tag),
    close: name => reader.close(name),
    text: text => reader.text(text)
  })
  return reader
}

const ownLines = ({ lines }: LineReader): ReadLine[] =>
  lines.filter(({ text, style }) => text !== '' && !contentsStyle.test(style))

/** Nothing in these is text of the volume, or it is not there any more. */
const skipped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:drawing',
  'w:pict',
  'w:object'
])

const goes: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom'])

class LineReader {
  readonly lines: ReadLine[] = []
  /** Ids of the footnotes whose marks stand in the text. */
  readonly marks = new Set<string>()
  /** The id of the footnote that a line is of. */
  readonly noteOf = new Map<ReadLine, string>()
  readonly pictures: string[] = []
  private note = ''
  private readonly styles: ReadonlyMap<string, string>
  private readonly keepsStyles: boolean
  private readonly path: string[] = []
  private skip = 0
  private element = -1
  private words = ''
  private style = ''
  /** Of the paragraph that the first word of the line stands in. */
  private lead: string | null = null
  private endGoes = false
  /** Of a paragraph that goes into this one. */
  private goneStyle = ''
  private rows: { cells: string[]; goes: boolean }[] = []
  private reading: { base: string; small: string } | null = null

  constructor(styles: ReadonlyMap<string, string>, keepsStyles: boolean) {
    this.styles = styles
    this.keepsStyles = keepsStyles
  }

  open({ name, attributes }: SaxesTagPlain): void {
    const parent = this.path.at(-1) ?? ''
    if (parent === 'w:body' || name === 'w:footnote') this.element++
    if (name === 'w:footnote') this.note = attributes['w:id'] ?? ''
    if (name === 'wp:docPr' && !this.path.some(each => goes.has(each)))
      this.pictures.push(attributes.descr ?? '')
    this.path.push(name)
    const isMark = parent === 'w:rPr' || parent === 'w:trPr'
    if (isMark && (name === 'w:del' || name === 'w:moveFrom')) this.marksEnd(parent)
    else if (this.skip > 0 || skipped.has(name)) this.skip++
    else if (name === 'w:pStyle') this.style = this.styles.get(attributes['w:val'] ?? '') ?? ''
    else if (name === 'w:tr') this.rows.push({ cells: [], goes: false })
    else if (name === 'w:tc') this.rows.at(-1)?.cells.push('')
    else if (name === 'w:ruby') this.reading = { base: '', small: '' }
    else if (name === 'w:footnoteReference') this.marks.add(attributes['w:id'] ?? '')
    else if (parent === 'w:r') this.character(name, attributes['w:type'])
  }

  text(text: string): void {
    if (this.skip === 0 && this.path.at(-1) === 'w:t') this.add(text)
  }

  close(name: string): void {
    this.path.pop()
    if (this.skip > 0) this.skip--
    else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:tr') this.endRow()
    else if (name === 'w:ruby' && this.reading) {
      const { base, small } = this.reading
      this.reading = null
      this.add(base + small)
    }
  }

  private marksEnd(parent: string): void {
    const row = this.rows.at(-1)
    if (parent === 'w:trPr' && row) row.goes = true
    // Only the properties of the paragraph's own end, not those of a run.
    else if (this.path.at(-3) === 'w:pPr') this.endGoes = true
    this.skip++
  }

  private character(name: string, type: string | undefined): void {
    if (name === 'w:tab') this.add('\t')
    else if (name === 'w:cr' || (name === 'w:br' && type === undefined)) this.add('\n')
    else if (name === 'w:noBreakHyphen') this.add('-')
  }

  private add(text: string): void {
    if (text.trim() !== '') this.lead ??= this.style
    if (!this.reading) this.words += text
    else if (this.path.includes('w:rt')) this.reading.small += text
    else this.reading.base += text
  }

  /** The text of a paragraph whose end goes runs into the next one. */
  private endParagraph(): void {
    const goes = this.endGoes
    this.endGoes = false
    if (goes) {
      this.goneStyle = this.style
      return
    }
    const text = this.words
      .split('\n')
      .map(trimmed)
      .filter(line => line !== '')
      .join('\n')
    const cells = this.rows.at(-1)?.cells
    if (cells && this.path.includes('w:tc'))
      cells[cells.length - 1] = [cells.at(-1), text].filter(part => part !== '').join('\n')
    else this.put({ text, style: this.ownStyle(), element: this.element })
    this.words = ''
    this.lead = null
    this.style = ''
    this.goneStyle = ''
  }

  /** LibreOffice saves a paragraph behind one that goes in the style of that one: then nobody knows. Word does not. */
  private ownStyle(): string {
    const style = this.lead ?? this.style
    return !this.keepsStyles && style === this.goneStyle ? '' : style
  }

  private put(line: ReadLine): void {
    this.lines.push(line)
    this.noteOf.set(line, this.note)
  }

  private endRow(): void {
    const row = this.rows.pop()
    const text = row?.cells.join('\t').replace(/\t+$/, '') ?? ''
    if (row && !row.goes) this.put({ text, style: '', element: this.element })
  }
}

/** @example trimmed('　　春游 ') // '春游' */
export const trimmed = (line: string): string => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
