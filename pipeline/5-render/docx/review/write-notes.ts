/** In: the footnotes of the clean file and its sources. Out: the same with what rules changed within each note tracked. */
import { LAYOUT_RULE } from '../../../model/review.ts'
import { tag } from '../xml.ts'
import type { BodyElement } from './body.ts'
import { noteParagraphs, noteStream, noteUnits } from './note-units.ts'
import { cutAtEnds } from './paragraphs.ts'
import type { Remarks } from './remarks.ts'
import type { Piece } from './stream.ts'
import type { SourceUnits, Unit } from './units.ts'
import { ItemReader, writeItems, writePiece } from './write-paragraph.ts'

/** The note itself comes with its mark in the text; in it only what a rule made otherwise is marked. */
export const writeNotes = (
  xml: string,
  sources: readonly SourceUnits[],
  elements: readonly BodyElement[],
  remarks: Remarks
): string => {
  const notes = noteParagraphs(xml)
  const written = new Map<string, string[]>()
  for (const source of notes.size === 0 ? [] : sources) {
    const own = noteUnits(source, elements, notes)
    if (own.units.length === 0) continue
    const pieces = unitPieces(own.units, noteStream(own, source))
    own.units.forEach((unit, index) => {
      const id = own.ids[index] ?? ''
      written.set(id, [...(written.get(id) ?? []), writeNote(unit, pieces[index] ?? [], remarks)])
    })
  }
  return xml.replace(
    /(<w:footnote w:id="(\d+)">).*?(?=<\/w:footnote>)/gs,
    (whole, open: string, id: string) => {
      const paragraphs = written.get(id)
      return paragraphs ? open + paragraphs.join('') : whole
    }
  )
}

/** By unit; what goes between two of them is shown where it stood. */
const unitPieces = (units: readonly Unit[], pieces: readonly Piece[]): Piece[][] => {
  const all: Piece[][] = units.map(() => [])
  let next = 0
  for (const piece of pieces.flatMap(each => cutAtEnds(each, units))) {
    const unit = units[next]
    if (!unit) break
    if (piece.at === unit.start + unit.text.length - 1) next++
    else all[next]?.push(piece)
  }
  return all.map(ownPieces)
}

/** From the first character of the source to the last one, with what went where those came. */
const ownPieces = (pieces: readonly Piece[]): Piece[] => {
  const [first, last] = [pieces.findIndex(isMatched), pieces.findLastIndex(isMatched)]
  const isOwn = (piece: Piece, index: number): boolean =>
    piece.at >= 0 ||
    (index > first && index < last) ||
    (piece.change !== null && piece.change === pieces[first]?.change)
  return pieces.filter(isOwn).map(piece => (isOurs(piece) ? { ...piece, status: 'same' } : piece))
}

const isMatched = (piece: Piece): boolean => piece.at >= 0 && !isOurs(piece)

const isOurs = ({ status, rule }: Piece): boolean => status === 'ins' && rule === LAYOUT_RULE

const writeNote = ({ parts }: Unit, pieces: readonly Piece[], remarks: Remarks): string => {
  const items = new ItemReader(parts.items)
  const written = [
    writeItems(items.lead(), 'same', '', remarks),
    ...pieces.map(piece => writePiece(piece, items, remarks)),
    writeItems(items.rest(), 'same', '', remarks)
  ]
  return tag('w:p', {}, tag('w:pPr', {}, parts.properties), ...written)
}
