/** In: the strips of a chain of sections that share pages. Out: pages, each with its strips, their tops and its notes. */
import type { Design } from '../../model/design.ts'
import { pt } from '../../model/units.ts'
import { turnedDesign } from '../design/turned-design.ts'
import { fillBands } from './fill-bands.ts'
import { floatFigure } from './float-figure.ts'
import { endsIn, type Frame, fitNotes, type PageFill, shownFrom, topsOf } from './frame.ts'
import { wholeNote } from './notes.ts'
import { type EndsOf, refit, refitEnd } from './refit.ts'
import type { FilledPage, PlacedNote, Strip } from './strip.ts'

/**
 * Fills pages one after another: as many strips as fit, then back to the last place where a page may end; before a page
 * is left short, one of its paragraphs is set a line longer or shorter.
 * Notes stand on the page of their marks; one that cannot goes on at the foot of the next page.
 *
 * @param onGrid whether columns begin on the grid of the page, wherever on it they do, and short notes are never parted: a word processor has ways of its own
 */
export const fillPages = (given: readonly Strip[], upright: Design, onGrid: boolean): FilledPage[] => {
  const turned = turnedDesign(upright, pt(0))
  const strips = [...given]
  const pages: FilledPage[] = []
  let first = 0
  let carried: readonly PlacedNote[] = []
  while (first < strips.length) {
    const design = strips[first]?.turned ? turned : upright
    const page = fillPage(strips, first, carried, design, onGrid)
    pages.push(page.filled)
    first = page.next
    carried = page.carried
  }
  while (carried.length > 0) {
    const fit = fitNotes(carried, capacityOf(upright), upright, !onGrid)
    pages.push({ strips: [], tops: [], notes: fit.placed })
    carried = fit.carried
  }
  return pages
}

const capacityOf = ({ page, pitch }: Design): number => page.linesPerPage * pitch

const fillPage = (
  strips: Strip[],
  first: number,
  carried: readonly PlacedNote[],
  design: Design,
  onGrid: boolean
): PageFill => {
  if (strips[first]?.columns) return fillBands(strips, first, carried, design, onGrid)
  const frame: Frame = {
    design,
    capacity: capacityOf(design),
    notes: carried,
    partsNotes: true,
    asLibreOffice: !onGrid
  }
  const ends: EndsOf = (tried, at) => endsIn(tried, at, frame)
  floatFigure(strips, first, ends)
  refit(strips, first, ends)
  if (onGrid) refitEnd(strips, first, ends)
  const { next } = ends(strips, first)
  // Columns that follow may stand on the same page.
  if (strips[next]?.columns && !strips[next - 1]?.columns)
    return fillBands(strips, first, carried, design, onGrid)
  const onPage = shownFrom(strips, first, next)
  const notes = [...carried, ...strips.slice(first, next).flatMap(strip => strip.notes.map(wholeNote))]
  const tops = topsOf(onPage, design)
  const bottom = (tops.at(-1) ?? 0) + (onPage.at(-1)?.height ?? 0)
  const fit = fitNotes(notes, capacityOf(design) - bottom, design, !onGrid)
  const filled = { strips: onPage, tops, notes: fit.placed }
  return {
    filled: strips[first]?.turned ? { ...filled, turned: true } : filled,
    next,
    carried: fit.carried
  }
}
