/** In: the strips of a chain of sections that share pages. Out: pages, each with its strips, their tops and its notes. */
import type { Design } from '../../model/design.ts'
import { pt } from '../../model/units.ts'
import { turnedDesign } from '../design/turned-design.ts'
import { floatFigure } from './float-figure.ts'
import { linesHeight, notesHeight, ruleBlock, wholeNote } from './notes.ts'
import { type EndsOf, type PageEnds, refit } from './refit.ts'
import type { FilledPage, PlacedNote, Strip } from './strip.ts'

/** Rounding slack: a line that fits but for this much fits. */
const SLACK = 0.01

/**
 * Fills pages one after another: as many strips as fit, then back to the last place where a page may end; before a page
 * is left short, one of its paragraphs is set a line longer or shorter.
 * Notes stand on the page of their marks; one that cannot goes on at the foot of the next page.
 */
export const fillPages = (given: readonly Strip[], upright: Design): FilledPage[] => {
  const turned = turnedDesign(upright, pt(0))
  const strips = [...given]
  const pages: FilledPage[] = []
  let first = 0
  let carried: readonly PlacedNote[] = []
  while (first < strips.length) {
    const notes = carried
    const design = strips[first]?.turned ? turned : upright
    const capacity = capacityOf(design)
    const ends: EndsOf = (tried, at) => endsOf(tried, at, notes, capacity, design)
    floatFigure(strips, first, ends)
    refit(strips, first, ends)
    const page = fillPage(strips, first, carried, capacity, design)
    pages.push(page.filled)
    first = page.next
    carried = page.carried
  }
  while (carried.length > 0) {
    const fit = fitNotes(carried, capacityOf(upright), upright)
    pages.push({ strips: [], tops: [], notes: fit.placed })
    carried = fit.carried
  }
  return pages
}

const capacityOf = ({ page, pitch }: Design): number => page.linesPerPage * pitch

interface PageFill {
  readonly filled: FilledPage
  readonly next: number
  readonly carried: readonly PlacedNote[]
}

const fillPage = (
  strips: readonly Strip[],
  first: number,
  carried: readonly PlacedNote[],
  capacity: number,
  design: Design
): PageFill => {
  const repeat = strips[first]?.repeat ?? []
  const { next } = endsOf(strips, first, carried, capacity, design)
  const onPage = [
    ...repeat.map(strip => ({ ...strip, repeated: true as const })),
    ...strips.slice(first, next)
  ]
  const notes = [...carried, ...strips.slice(first, next).flatMap(strip => strip.notes.map(wholeNote))]
  const tops = topsOf(onPage)
  const bottom = (tops.at(-1) ?? 0) + (onPage.at(-1)?.height ?? 0)
  const fit = fitNotes(notes, capacity - bottom, design)
  const filled = { strips: onPage, tops, notes: fit.placed }
  return {
    filled: strips[first]?.turned ? { ...filled, turned: true } : filled,
    next,
    carried: fit.carried
  }
}

/** Where a page would be full, and where it may end. */
const endsOf = (
  strips: readonly Strip[],
  first: number,
  carried: readonly PlacedNote[],
  capacity: number,
  design: Design
): PageEnds => {
  const repeat = strips[first]?.repeat ?? []
  const full = lastThatFits(strips, first, carried, capacity - heightOf(repeat), design)
  return { full, next: breakAtOrBefore(strips, first, full) }
}

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, strip) => sum + strip.height, 0)

/** Index behind the last strip that fits; at least one strip is taken. */
const lastThatFits = (
  strips: readonly Strip[],
  first: number,
  carried: readonly PlacedNote[],
  capacity: number,
  design: Design
): number => {
  let y = 0
  let notes = notesHeight(carried, design)
  for (let index = first; index < strips.length; index++) {
    const strip = strips[index] as Strip
    if (turns(strips, index) && index > first) return index
    y += (index === first ? strip.beforeAtTop : strip.before) + strip.height
    if (strip.notes.length > 0) {
      const rule = notes === 0 ? ruleBlock(design) : 0
      notes += rule + linesHeight(strip.notes.map(wholeNote))
    }
    if (y + notes > capacity + SLACK && index > first) return index
  }
  return strips.length
}

/** True where a page ends whatever would be kept together: what follows is turned, or no longer is. */
const turns = (strips: readonly Strip[], index: number): boolean =>
  strips[index]?.turned !== strips[index - 1]?.turned

/** The last place at or before `end` where a page may end; `end` itself where there is none. */
const breakAtOrBefore = (strips: readonly Strip[], first: number, end: number): number => {
  if (end >= strips.length || turns(strips, end)) return end
  for (let index = end; index > first; index--) if (strips[index]?.mayBreakBefore) return index
  return end
}

const topsOf = (strips: readonly Strip[]): number[] => {
  let y = 0
  return strips.map((strip, index) => {
    const top = y + (index === 0 ? strip.beforeAtTop : strip.before)
    y = top + strip.height
    return top
  })
}

/** Notes that fit in a height, line by line; the rest is carried to the next page. */
const fitNotes = (
  notes: readonly PlacedNote[],
  height: number,
  design: Design
): { readonly placed: readonly PlacedNote[]; readonly carried: readonly PlacedNote[] } => {
  if (notesHeight(notes, design) <= height + SLACK) return { placed: notes, carried: [] }
  let left = height - ruleBlock(design)
  const placed: PlacedNote[] = []
  const carried: PlacedNote[] = []
  for (const each of notes) {
    const lines = carried.length > 0 ? 0 : Math.max(0, Math.floor((left + SLACK) / each.note.leading))
    const to = Math.min(each.to, each.from + lines)
    if (to > each.from) placed.push({ ...each, to })
    if (to < each.to) carried.push({ ...each, from: to })
    left -= (to - each.from) * each.note.leading
  }
  // A page that holds nothing else must take something, or filling would never end.
  const [stuck] = carried
  if (placed.length === 0 && stuck && height >= design.page.linesPerPage * design.pitch) {
    return { placed: [stuck], carried: carried.slice(1) }
  }
  return { placed, carried }
}
