/** In: a source's units and the volume's footnotes. Out: the source's notes as units of their own, and which characters of them are the source's. */
import { ALIKE, alignUnits, keyOf, type Line, likeness, linesIn, pairMatches, WINDOW } from './align.ts'
import type { BodyElement } from './body.ts'
import type { Match } from './matches.ts'
import { partsOf } from './paragraph-items.ts'
import { type Piece, streamWith } from './stream.ts'
import { type SourceUnits, textOf, type Unit } from './units.ts'
import { isElement, parseNodes } from './xml-nodes.ts'

/** The paragraphs of every footnote, by its number, as written. */
export type NoteParagraphs = ReadonlyMap<string, readonly string[]>

/** @param xml of word/footnotes.xml; lines between text and notes are none */
export const noteParagraphs = (xml: string): NoteParagraphs =>
  new Map(
    [...xml.matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)].map(([, id = '', inside = '']) => [
      id,
      inside.match(/<w:p[ >].*?<\/w:p>/gs) ?? []
    ])
  )

/** In the order in which the source's units point at them; `element` counts paragraphs, `ids` says of which note each is. */
export interface SourceNotes extends SourceUnits {
  readonly ids: readonly string[]
}

export const noteUnits = (
  source: SourceUnits,
  elements: readonly BodyElement[],
  notes: NoteParagraphs
): SourceNotes => {
  const units: Unit[] = []
  const ids: string[] = []
  let start = 0
  for (const id of source.units.flatMap(unit => notesIn(elements[unit.element]?.xml ?? ''))) {
    for (const xml of notes.get(id) ?? []) {
      const [paragraph] = parseNodes(xml).filter(isElement)
      if (!paragraph) continue
      const parts = partsOf(paragraph)
      const text = `${textOf(parts.items)}\n`
      units.push({ element: units.length, kind: 'text', text, start, parts, role: 'footnote', last: false })
      ids.push(id)
      start += text.length
    }
  }
  return { text: source.text, units, shown: units.map(({ text }) => text).join(''), ids }
}

const notesIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:footnoteReference\b[^>]*w:id="(\d+)"/g)].map(([, id = '']) => id)

/** What became of the source's notes: which characters of them stay, go, come. */
export const noteStream = (notes: SourceUnits, source: SourceUnits): Piece[] =>
  streamWith(notes, alignNotes(notes, alignUnits(source)))

/** Notes are found, in order, in what no other line of the volume shows. @param body matches of the source's units */
const alignNotes = ({ units, shown, text }: SourceUnits, body: readonly Match[]): Match[] => {
  const lines = hiddenLines(text.text, body)
  const matches: Match[] = []
  let from = 0
  for (const unit of units) {
    const found = lineOf(unit, lines, from)
    const line = lines[found]
    if (!line) continue
    matches.push(...pairMatches(shown, text.text, unit, line))
    from = found + 1
  }
  return matches
}

const hiddenLines = (kept: string, matches: readonly Match[]): Line[] => {
  const lines: Line[] = []
  let at = 0
  for (const { b, length } of [...matches, { b: kept.length, length: 0 }]) {
    lines.push(...linesIn(kept.slice(at, b), at))
    at = b + length
  }
  return lines
}

/** The line that holds all of a note, else one of the next that says nearly the same; -1 where there is none. */
const lineOf = (unit: Unit, lines: readonly Line[], from: number): number => {
  const key = keyOf(unit.text)
  if (key === '') return -1
  const left = lines.slice(from)
  const whole = left.findIndex(line => keyOf(line.text).includes(key))
  const found =
    whole >= 0 ? whole : left.slice(0, WINDOW).findIndex(line => likeness(unit.text, line.text) >= ALIKE)
  return found < 0 ? -1 : from + found
}
