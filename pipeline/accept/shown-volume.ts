/** In: a volume to build. Out: the lines that its DOCX shows, each with the source that it comes from. */
import {
  bodyOf,
  matchesOf,
  noteParagraphs,
  noteStream,
  noteUnits,
  type SourceNotes,
  sourceUnits,
  type Unit
} from '../5-render/docx/review/index.ts'
import { reviewTexts } from '../compile/review-texts.ts'
import { makeVolume } from '../compile.ts'
import type { OverrideAction } from '../diagnostics/override.ts'
import type { Host } from '../model/host.ts'
import type { ReviewText } from '../model/review.ts'
import type { VolumeJob } from '../model/volume.ts'
import { partOf, type ReadLine, type ReadReview, readReview, trimmed } from './read-review.ts'
import { SourceText } from './source-text.ts'

/** One line of the DOCX. */
export interface ShownLine extends ReadLine {
  /** Offset in the text of all lines. */
  readonly start: number
  readonly unit: Unit | null
}

export interface ShownVolume {
  readonly texts: readonly ReviewText[]
  /** Of the body, then of the footnotes. */
  readonly lines: readonly ShownLine[]
  /** All lines, a line feed behind each. */
  readonly text: string
  /** The words of each picture, in order. */
  readonly pictures: readonly string[]
  /** The sources that all of a stretch is of, two between them, and where their texts begin. */
  sourcesAt(start: number, end: number): readonly { readonly source: SourceText; readonly start: number }[]
  /** Lines that say the same, in order. */
  sameLines(others: readonly ReadLine[]): readonly { readonly own: number; readonly other: number }[]
  /** What a style says of a line that has another one; null where it says the same, or nothing. */
  roleOf(line: number, style: string): OverrideAction | null
}

/** Null where an error keeps the volume from being made. */
export const shownVolume = async (host: Host, job: VolumeJob): Promise<ShownVolume | null> => {
  const { texts: read, made } = await makeVolume(host, job)
  const [docx] = made
  if (!docx?.flow || !read) return null
  const texts = reviewTexts(read, job.manifest, 'en')
  const clean = readReview(docx.output.bytes)
  if (!clean) throw new Error('our own DOCX cannot be read')
  const { elements } = bodyOf(partOf(docx.output.bytes, 'word/document.xml'))
  const sources = sourceUnits(docx.flow, elements, texts)
  const notes = noteParagraphs(partOf(docx.output.bytes, 'word/footnotes.xml'))
  const ofNotes = sources.map(source => ({ source, notes: noteUnits(source, elements, notes) }))
  return volumeOf(texts, clean, sources, ofNotes)
}

interface Span {
  readonly start: number
  readonly end: number
  readonly source: SourceText
}

interface NotesOfSource {
  readonly source: Source
  readonly notes: SourceNotes
}

const volumeOf = (
  texts: readonly ReviewText[],
  read: Pick<ReadReview, 'lines' | 'notes' | 'pictures'>,
  sources: readonly Source[],
  notes: readonly NotesOfSource[]
): ShownVolume => {
  const units = new Map(sources.flatMap(({ units }) => units.map(unit => [unit.element, unit] as const)))
  const body = startingAt(0, read.lines).map(line => ({ ...line, unit: units.get(line.element) ?? null }))
  const end = body.reduce((sum, line) => sum + line.text.length + 1, 0)
  const ofNotes = startingAt(end, read.notes).map(line => ({ ...line, unit: null }))
  const lines: readonly ShownLine[] = [...body, ...ofNotes]
  const text = lines.map(line => `${line.text}\n`).join('')
  const spans = [
    ...sources.flatMap((source): Span[] => spanOf(source, body, text) ?? []),
    ...noteSpans(notes, ofNotes)
  ]
  return {
    texts,
    lines,
    text,
    pictures: read.pictures,
    sourcesAt: (from, to) => spans.filter(each => from >= each.start && to <= each.end),
    sameLines: others => sameLines(lines, others),
    roleOf: (index, style) => roleOf(lines, index, style)
  }
}

const startingAt = <Line extends ReadLine>(
  at: number,
  lines: readonly Line[]
): (Line & { start: number })[] => {
  let start = at
  return lines.map(line => {
    const own = { ...line, start }
    start += line.text.length + 1
    return own
  })
}

/** Notes stand in the order of their sources. */
const noteSpans = (all: readonly NotesOfSource[], lines: readonly ShownLine[]): Span[] => {
  let next = 0
  return all.flatMap(({ source, notes }): Span[] => {
    const units: Unit[] = []
    const first = lines[next]?.start ?? 0
    for (const unit of notes.units) {
      const line = lines[next]
      if (line?.text !== trimmed(unit.text)) return []
      units.push({ ...unit, text: `${line.text}\n`, start: line.start - first })
      next++
    }
    if (units.length === 0) return []
    const shown = units.map(({ text }) => text).join('')
    const own = { text: source.text, units, shown }
    return [{ start: first, end: first + shown.length, source: new SourceText(own, noteStream(own, source)) }]
  })
}

/** The lines of a source's units stand in one piece: what has no characters is no line. */
const spanOf = (source: Source, lines: readonly ShownLine[], text: string): Span[] | null => {
  const own = asRead(source, lines)
  const first = lines.find(line => line.unit !== null && line.unit.element === own.units[0]?.element)
  if (!first) return null
  const end = first.start + own.shown.length
  if (text.slice(first.start, end) !== own.shown)
    throw new Error(`what is shown of ${own.text.file} cannot be found in its DOCX`)
  return [{ start: first.start, end, source: new SourceText(own) }]
}

type Source = ReturnType<typeof sourceUnits>[number]

/** Units as they are read back: without blanks at either end of a line, and without those that have no characters. */
const asRead = (source: Source, lines: readonly ShownLine[]): Source => {
  const texts = new Map<number, string>()
  for (const { element, text } of lines) texts.set(element, `${texts.get(element) ?? ''}${text}\n`)
  const units: Unit[] = []
  let start = 0
  for (const unit of source.units) {
    const text = texts.get(unit.element)
    if (text === undefined) continue
    units.push({ ...unit, text, start })
    start += text.length
  }
  return { ...source, units, shown: units.map(({ text }) => text).join('') }
}

const sameLines = (
  lines: readonly ReadLine[],
  others: readonly ReadLine[]
): { own: number; other: number }[] => {
  const numbers = new Map<string, number>()
  const numberOf = ({ text }: ReadLine): number => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  return matchesOf(lines.map(numberOf), others.map(numberOf)).flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, index) => ({ own: a + index, other: b + index }))
  )
}

const running = /^(?:body text|normal|text body|default|正文|正文文本|default paragraph style)/

/** Headings count from the title of their piece. */
const roleOf = (lines: readonly ShownLine[], index: number, style: string): OverrideAction | null => {
  const line = lines[index]
  if (line?.unit?.kind !== 'text' || style === line.style || style === '') return null
  const { outline, role } = line.unit
  const title = lines.slice(0, index + 1).findLast(isTitle)?.unit?.outline
  const wanted = outlineOf(lines, style)
  if (role === 'body' && wanted !== null && title !== undefined)
    return wanted > title ? { kind: 'heading', level: Math.min(6, wanted - title) } : { kind: 'article' }
  const isHeading = outline !== undefined && role.startsWith('heading')
  if (isHeading && running.test(style)) return { kind: 'paragraph' }
  if (isHeading && wanted !== null && title !== undefined && wanted !== outline && wanted > title)
    return { kind: 'heading', level: Math.min(6, wanted - title) }
  return null
}

const isTitle = ({ unit }: ShownLine): boolean => unit?.role === 'articleTitle' || unit?.role === 'pieceTitle'

/** By what the volume itself uses the style for, else by its name. */
const outlineOf = (lines: readonly ShownLine[], style: string): number | null => {
  const known = lines.find(line => line.style === style && line.unit?.outline !== undefined)
  const named = /^heading (\d)$/.exec(style)
  return known?.unit?.outline ?? (named ? Number(named[1]) : null)
}
