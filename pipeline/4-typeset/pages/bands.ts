/** A page of bands: what goes across it, columns, and what goes across again, as it is filled. Its notes by where they stand. */
import type { Design } from '../../model/design.ts'
import { columnStep } from '../design/column-design.ts'
import { notesHeight } from './notes.ts'
import type { PlacedNote, Strip } from './strip.ts'

/** A page under way. */
export interface Bands {
  readonly design: Design
  /** Whether columns begin on the grid of the page. */
  readonly onGrid: boolean
  readonly strips: Strip[]
  readonly tops: number[]
  readonly xs: number[]
  /** In the order of their marks. */
  notes: readonly PlacedNote[]
  /** Where the strips of either column end, or of what goes across; from the top of the text block. */
  bottoms: readonly [number, number]
}

/** Notes that go on from the page before stand in the first column, where the page begins with columns. */
export const newBands = (
  opening: Strip | undefined,
  carried: readonly PlacedNote[],
  design: Design,
  onGrid: boolean
): Bands => ({
  design,
  onGrid,
  strips: [],
  tops: [],
  xs: [],
  notes: carried.map(({ note, from, to }) =>
    opening?.columns && note.inColumn ? { note, from, to, column: 0 as const } : { note, from, to }
  ),
  bottoms: [0, 0]
})

/** Of its strips and notes together, in points. */
export const pageHeight = ({ page, pitch }: Design): number => page.linesPerPage * pitch

/** Notes of a column, or of what goes across. */
export const notesOf = (bands: Bands, column?: 0 | 1): readonly PlacedNote[] =>
  bands.notes.filter(note => note.column === column)

/** Height that notes take at the feet of the columns, at most. */
export const feetOf = (bands: Bands): number =>
  Math.max(notesHeight(notesOf(bands, 0), bands.design), notesHeight(notesOf(bands, 1), bands.design))

/** Strips of a column, or across. */
export const addStrips = (
  bands: Bands,
  shown: readonly Strip[],
  tops: readonly number[],
  column: 0 | 1 = 0
): void => {
  const x = column * columnStep(bands.design)
  bands.strips.push(...shown)
  bands.tops.push(...tops)
  bands.xs.push(...shown.map(() => x))
}

/** Where strips end; `otherwise` where there are none. */
export const bottomOf = (strips: readonly Strip[], tops: readonly number[], otherwise: number): number => {
  const last = strips.at(-1)
  return last ? (tops.at(-1) ?? 0) + last.height : otherwise
}
