/** In: strips, some of them in columns. Out: one page of them: what goes across it, and two columns between, one band below another. */
import type { Design } from '../../model/design.ts'
import { addStrips, type Bands, bottomOf, feetOf, newBands, notesOf, pageHeight } from './bands.ts'
import { fillColumns } from './fill-columns.ts'
import { floatFigure } from './float-figure.ts'
import { endsIn, type Frame, fitNotes, type PageFill, parts, shownFrom, topBelow, topsOf } from './frame.ts'
import { notesHeight, wholeNote } from './notes.ts'
import { type EndsOf, refit } from './refit.ts'
import type { PlacedNote, Strip } from './strip.ts'

/**
 * Columns fill the page from the left to the right; where they end on it they are balanced, and what goes across the
 * page stands below both. A page does not end where its strips are kept together: then it is filled anew up to the last
 * place where it may.
 *
 * @param limit index of the strip that the page ends before, whatever room it has
 */
export const fillBands = (
  strips: Strip[],
  first: number,
  carried: readonly PlacedNote[],
  design: Design,
  onGrid: boolean,
  limit?: number
): PageFill => {
  const bands = newBands(strips[first], carried, design, onGrid)
  let next = first
  while (next < strips.length && next !== limit && !strips[next]?.turned) {
    const from = next
    next = strips[from]?.columns
      ? fillColumns(bands, strips, from, limit)
      : addAcross(bands, strips, from, limit)
    if (next === from || !(next === strips.length || parts(strips, next))) break
  }
  if (limit === undefined && isKept(strips, next)) {
    const back = lastBreak(strips, first, next)
    if (back > first) return fillBands(strips, first, carried, design, onGrid, back)
  }
  return { next, ...finished(bands) }
}

const isKept = (strips: readonly Strip[], at: number): boolean =>
  strips[at]?.mayBreakBefore === false && strips[at]?.turned === strips[at - 1]?.turned

/** The last place before `end` where a page may end; `first` where there is none. */
const lastBreak = (strips: readonly Strip[], first: number, end: number): number => {
  for (let index = end - 1; index > first; index--) if (strips[index]?.mayBreakBefore) return index
  return first
}

/** What goes across the page, below what is on it; the index behind it. */
const addAcross = (bands: Bands, strips: Strip[], first: number, limit: number | undefined): number => {
  const { design } = bands
  const above = Math.max(...bands.bottoms)
  const isEmpty = bands.strips.length === 0
  const opening = strips[first]
  const lead = isEmpty || !opening ? undefined : topBelow(opening, above, design)
  const frame: Frame = {
    design,
    capacity: pageHeight(design) - feetOf(bands),
    notes: notesOf(bands),
    ...(lead === undefined ? {} : { lead, mayBeEmpty: true }),
    ...(limit === undefined ? {} : { end: limit })
  }
  if (limit === undefined) {
    const ends: EndsOf = (tried, at) => endsIn(tried, at, frame)
    floatFigure(strips, first, ends)
    refit(strips, first, ends)
  }
  const { next } = endsIn(strips, first, frame)
  const shown = shownFrom(strips, first, next)
  const tops = topsOf(shown, design, lead)
  addStrips(bands, shown, tops)
  const bottom = bottomOf(shown, tops, above)
  bands.bottoms = [bottom, bottom]
  bands.notes = [...bands.notes, ...shown.flatMap(strip => strip.notes.map(wholeNote))]
  return next
}

/** Notes that do not fit below the strips go on on the next page. */
const finished = (bands: Bands): Pick<PageFill, 'filled' | 'carried'> => {
  const { design, strips, tops, xs, notes, bottoms } = bands
  const height = pageHeight(design)
  const across = fitNotes(notesOf(bands), height - Math.max(...bottoms) - feetOf(bands), design)
  const room = height - notesHeight(across.placed, design)
  const feet = ([0, 1] as const).map(column =>
    fitNotes(notesOf(bands, column), room - bottoms[column], design)
  )
  const inOrder = (fitted: readonly PlacedNote[]): readonly PlacedNote[] =>
    notes.flatMap(({ note }) => fitted.filter(each => each.note === note))
  const zones = [across, ...feet]
  return {
    filled: { strips, tops, xs, notes: inOrder(zones.flatMap(({ placed }) => placed)) },
    carried: inOrder(zones.flatMap(({ carried }) => carried))
  }
}
