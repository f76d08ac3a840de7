/** Text blocks 版心 of profile `book` on the papers that have a name: millimetres, points, characters and lines (design.md, first table). */
import type { PaperName } from '../../model/manifest.ts'

export interface TypeArea {
  /** Trimmed size, mm. */
  readonly width: number
  readonly height: number
  /** Body size and line pitch, pt. */
  readonly body: number
  readonly pitch: number
  /** The text block: characters a line, lines a page. */
  readonly characters: number
  readonly lines: number
  /** Height of the text block, mm, where its lines do not fill it: the folio stands below the block. */
  readonly block?: number
  /** Margins, mm; the others follow from the text block. */
  readonly head: number
  readonly inside: number
}

/** A5 and B5 are in proportion to their neighbours 32K and 16K. */
export const typeAreas: Readonly<Record<PaperName, TypeArea>> = {
  A4: { width: 210, height: 297, body: 12, pitch: 21, characters: 36, lines: 33, head: 30, inside: 30 },
  A5: { width: 148, height: 210, body: 10, pitch: 16.5, characters: 30, lines: 29, head: 22, inside: 22 },
  B5: { width: 176, height: 250, body: 10.5, pitch: 17.5, characters: 36, lines: 33, head: 26, inside: 22.5 },
  '16K': {
    width: 184,
    height: 260,
    body: 10.5,
    pitch: 17.5,
    characters: 38,
    lines: 34,
    head: 28,
    inside: 22.5
  },
  '32K': { width: 140, height: 203, body: 10, pitch: 16.5, characters: 28, lines: 28, head: 22, inside: 21.5 }
}
