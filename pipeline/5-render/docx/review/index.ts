/** In: a clean DOCX, the flow that it was written from, and its sources. Out: the same with every change of the sources tracked. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Flow } from '../../../model/flow.ts'
import type { ReviewText, ReviewWishes } from '../../../model/review.ts'
import { type Body, bodyOf } from './body.ts'
import { type Parts, withReviewParts, zipParts } from './package.ts'
import { type ReviewParagraph, type UnitGroup, unitGroups } from './paragraphs.ts'
import { Remarks } from './remarks.ts'
import { streamOf } from './stream.ts'
import { type SourceUnits, sourceUnits } from './units.ts'
import { writeNotes } from './write-notes.ts'
import { ItemReader, writeParagraph } from './write-paragraph.ts'
import { writeTable } from './write-table.ts'

export { type Body, bodyOf } from './body.ts'
export { type Match, matchesOf, textMatches } from './matches.ts'
export { noteParagraphs, noteStream, noteUnits, type SourceNotes } from './note-units.ts'
export { type Piece, streamOf } from './stream.ts'
export { type SourceUnits, sourceUnits, type Unit } from './units.ts'
export { readingsIn, type Stretch } from './whole-stretches.ts'
export { unholdableIn } from './write-paragraph.ts'

/**
 * A review copy: all of the clean file, and in it what became of each source: what went, what came, by which rule.
 * Accepting everything gives the clean file's text, rejecting everything that of the sources.
 *
 * @example renderReview(await renderDocx(flow, numbers), flow, texts, wishes)
 */
export const renderReview = (
  clean: Uint8Array,
  flow: Flow,
  texts: readonly ReviewText[],
  wishes: ReviewWishes
): Uint8Array => {
  const files = unzipSync(clean)
  const body = bodyOf(textOf(files, 'word/document.xml'))
  const remarks = new Remarks(wishes)
  const written = new Map<number, string>()
  const sources = sourceUnits(flow, body.elements, texts)
  for (const source of sources) writeSource(source, body, remarks, written)
  const elements = body.elements.map(({ xml }, index) => written.get(index) ?? xml)
  const document = body.head + elements.join('') + body.tail
  // A house template may call its running text otherwise: then it is its plain style.
  const isOurs = textOf(files, 'word/styles.xml').includes('w:styleId="BodyText"')
  const styled = isOurs ? document : document.replaceAll(GONE, '')
  const notes = writeNotes(textOf(files, 'word/footnotes.xml'), sources, body.elements, remarks)
  const parts = {
    ...files,
    'word/document.xml': strToU8(styled),
    ...(notes === '' ? {} : { 'word/footnotes.xml': strToU8(notes) })
  }
  return zipParts(withReviewParts(parts, remarks.comments, wishes.properties), wishes.epochSeconds)
}

const textOf = (files: Parts, path: string): string => strFromU8(files[path] ?? new Uint8Array())

const writeSource = (
  source: SourceUnits,
  body: Body,
  remarks: Remarks,
  written: Map<number, string>
): void => {
  remarks.begin(source.text)
  for (const group of unitGroups(source, streamOf(source))) {
    const xml = body.elements[group.unit.element]?.xml ?? ''
    written.set(group.unit.element, writeGroup(group, xml, remarks))
  }
}

/** What goes has the look of running text. */
const GONE = '<w:pStyle w:val="BodyText"/>'

const writeGroup = (group: UnitGroup, xml: string, remarks: Remarks): string => {
  const { unit, before, own, after } = group
  const gone = (paragraph: ReviewParagraph, goes: boolean): string =>
    writeParagraph(
      { ...paragraph, properties: GONE, section: '', ends: false, goes },
      new ItemReader([]),
      remarks
    )
  const head = before.map(paragraph => gone(paragraph, true))
  if (unit.kind === 'table') {
    const table = writeTable(
      xml,
      own.flatMap(({ pieces }) => pieces),
      remarks
    )
    return [...head, table, ...after.map(paragraph => gone(paragraph, false))].join('')
  }
  const items = new ItemReader(unit.parts.items)
  const written = own.map((paragraph, index): string => {
    const ends = index === own.length - 1
    const { properties, section } = unit.parts
    const goes = !ends && paragraph.unit === null
    return writeParagraph(
      { ...paragraph, properties, section: ends ? section : '', ends, goes },
      items,
      remarks
    )
  })
  return [...head, ...written].join('')
}
