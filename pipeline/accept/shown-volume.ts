/** In: a volume to build. Out: the lines that its DOCX shows, each with the source that it comes from. */
import { bodyOf, matchesOf, sourceUnits, type Unit } from '../5-render/docx/review/index.ts'
import { reviewTexts } from '../compile/review-texts.ts'
import { makeVolume } from '../compile.ts'
import type { OverrideAction } from '../diagnostics/override.ts'
import type { Host } from '../model/host.ts'
import type { ReviewText } from '../model/review.ts'
import type { VolumeJob } from '../model/volume.ts'
import { documentOf, type ReadLine, readReview, trimmed } from './read-review.ts'
import { SourceText } from './source-text.ts'

/** One line of the DOCX. */
export interface ShownLine extends ReadLine {
  /** Offset in the text of all lines. */
  readonly start: number
  readonly unit: Unit | null
}

export interface ShownVolume {
  readonly texts: readonly ReviewText[]
  readonly lines: readonly ShownLine[]
  /** All lines, a line feed behind each. */
  readonly text: string
  readonly notes: readonly string[]
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
  if (!docx?.flow) return null
  const texts = reviewTexts(read, job.manifest, 'en')
  const clean = readReview(docx.output.bytes)
  if (!clean) throw new Error('our own DOCX cannot be read')
  const { elements } = bodyOf(documentOf(docx.output.bytes))
  const sources = sourceUnits(docx.flow, elements, texts)
  return volumeOf(texts, clean.lines, clean.notes, sources)
}

interface Span {
  readonly start: number
  readonly end: number
  readonly source: SourceText
}

const volumeOf = (
  texts: readonly ReviewText[],
  read: readonly ReadLine[],
  notes: readonly string[],
  sources: ReturnType<typeof sourceUnits>
): ShownVolume => {
  const units = new Map(sources.flatMap(({ units }) => units.map(unit => [unit.element, unit] as const)))
  const lines: ShownLine[] = []
  let start = 0
  for (const line of read) {
    lines.push({ ...line, start, unit: units.get(line.element) ?? null })
    start += line.text.length + 1
  }
  const text = lines.map(line => `${line.text}\n`).join('')
  const spans = sources.flatMap((source): Span[] => spanOf(source, lines, text) ?? [])
  return {
    texts,
    lines,
    text,
    notes,
    sourcesAt: (from, to) => spans.filter(each => from >= each.start && to <= each.end),
    sameLines: others => sameLines(lines, others),
    roleOf: (index, style) => roleOf(lines, index, style)
  }
}

/** The text of a source's units stands in one piece: what has no characters is no line. */
const spanOf = (
  source: ReturnType<typeof sourceUnits>[number],
  lines: readonly ShownLine[],
  text: string
): Span[] | null => {
  const shown = source.units.filter(unit => unit.kind !== 'other')
  const first = lines.find(line => line.unit !== null && line.unit === shown[0])
  if (!first) return null
  const own = new SourceText({ ...source, ...withoutFigures(source) })
  const end = first.start + own.shown.length
  if (text.slice(first.start, end) !== own.shown)
    throw new Error(`what is shown of ${own.file} cannot be found in its DOCX`)
  return [{ start: first.start, end, source: own }]
}

const withoutFigures = ({ units }: { readonly units: readonly Unit[] }): { units: Unit[]; shown: string } => {
  const left: Unit[] = []
  let start = 0
  for (const unit of units) {
    if (unit.kind === 'other') continue
    // As they are read back.
    const text = `${unit.text
      .split('\n')
      .map(trimmed)
      .filter(line => line !== '')
      .join('\n')}\n`
    left.push({ ...unit, text, start })
    start += text.length
  }
  return { units: left, shown: left.map(({ text }) => text).join('') }
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
  const title = lines.slice(0, index + 1).findLast(each => each.unit?.role === 'articleTitle')?.unit?.outline
  const wanted = outlineOf(lines, style)
  if (role === 'body' && wanted !== null && title !== undefined)
    return wanted > title ? { kind: 'heading', level: Math.min(6, wanted - title) } : { kind: 'article' }
  const isHeading = outline !== undefined && role.startsWith('heading')
  if (isHeading && running.test(style)) return { kind: 'paragraph' }
  if (isHeading && wanted !== null && title !== undefined && wanted !== outline && wanted > title)
    return { kind: 'heading', level: Math.min(6, wanted - title) }
  return null
}

/** By what the volume itself uses the style for, else by its name. */
const outlineOf = (lines: readonly ShownLine[], style: string): number | null => {
  const known = lines.find(line => line.style === style && line.unit?.outline !== undefined)
  const named = /^heading (\d)$/.exec(style)
  return known?.unit?.outline ?? (named ? Number(named[1]) : null)
}
