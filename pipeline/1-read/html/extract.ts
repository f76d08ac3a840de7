/** In: the HTML of a page. Out: plain data: the text of its article as base and tree, and what was left out of it. */
import type { Root } from 'mdast'
import type { LeftReason } from './choice.ts'
import { type Chosen, chooseContent } from './choose-content.ts'
import type { LineItem, Tally } from './items.ts'
import { holds, measurePage } from './measure-page.ts'
import { findNotes } from './notes.ts'
import { opinionOn } from './opinion.ts'
import { type PageElement, pageTextOf } from './page.ts'
import { parsePage } from './parse-page.ts'
import { type Reading, readItems } from './read-items.ts'
import { settleItems } from './settle-items.ts'
import { readStyleSheet } from './style.ts'
import { writeTree } from './write-tree.ts'

/** A piece of the page that is not in the base. */
export interface LeftOut {
  readonly reason: LeftReason | 'record'
  /** Characters without blanks. */
  readonly chars: number
  /** How it begins. */
  readonly words: string
  /** True where it reads as prose. */
  readonly isProse: boolean
}

/** How a line begins, and where in the base. */
export interface DoubtfulLine {
  readonly words: string
  readonly offset: number
}

export interface Extracted {
  readonly base: string
  readonly tree: Root
  readonly left: readonly LeftOut[]
  /** Lines that were kept, though they stand apart from the text. */
  readonly doubtful: readonly DoubtfulLine[]
  /** False where nothing on the page reads as prose: then all of it was kept. */
  readonly hasProse: boolean
  readonly tally: Readonly<Tally>
  /** Words in fields, buttons and choices; files that the page only frames. */
  readonly controls: readonly string[]
  readonly frames: readonly string[]
}

export const extract = (html: string): Extracted => {
  const parsed = parsePage(html)
  const { page } = parsed
  const measures = measurePage(page, readStyleSheet(page.css))
  const notes = findNotes(page)
  const chosen = chooseContent(page, measures, opinionOn(parsed), notes)
  const tally: Tally = { entities: 0, deletions: [] }
  const reading: Reading = { page, measures, chosen, notes, records: [], tally }
  const items = settleItems(readItems(reading))
  const { base, tree: root, starts } = writeTree(items)
  return {
    base,
    tree: root,
    left: leftOut(reading),
    doubtful: doubtfulLines(reading, starts),
    hasProse: chosen.hasProse,
    tally,
    controls: page.controls,
    frames: page.frames
  }
}

const doubtfulLines = (
  { chosen, measures }: Reading,
  starts: ReadonlyMap<LineItem, number>
): DoubtfulLine[] => {
  if (chosen.doubtful.length === 0) return []
  return [...starts].flatMap(([{ block, text }, offset]) =>
    chosen.doubtful.some(element => holds(measures, element, block))
      ? [{ words: text.length > WORDS ? `${text.slice(0, WORDS)}…` : text, offset }]
      : []
  )
}

const WORDS = 24

const firstWords = (element: PageElement): string => {
  const text = pageTextOf(element, ' ')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim()
  return text.length > WORDS ? `${text.slice(0, WORDS)}…` : text
}

/** Only the outermost of what was left out counts. */
const leftOut = ({ page, measures, chosen, records }: Reading): LeftOut[] => {
  const out: LeftOut[] = []
  for (let index = 0; index < page.elements.length; index++) {
    const element = page.elements[index] as PageElement
    const reason = reasonOf(element, chosen, records)
    if (reason === null) continue
    index = measures.ends[index] ?? index
    const words = firstWords(element)
    if (words !== '') out.push({ reason, words, ...sizeOf(element, reason, measures) })
  }
  return out
}

const reasonOf = (
  element: PageElement,
  chosen: Chosen,
  records: readonly PageElement[]
): LeftOut['reason'] | null => chosen.left.get(element) ?? (records.includes(element) ? 'record' : null)

/** More prose than this with so many marks looks like content. */
const PROSE = 80
const MARKS = 4

const sizeOf = (
  element: PageElement,
  reason: LeftOut['reason'],
  measures: Reading['measures']
): Pick<LeftOut, 'chars' | 'isProse'> => {
  if (reason === 'hidden') {
    const chars = pageTextOf(element).replace(/[\s\u00a0\u3000]+/g, '').length
    return {
      chars,
      isProse: chars >= PROSE && (pageTextOf(element).match(/[，。；]/g)?.length ?? 0) >= MARKS
    }
  }
  const { index } = element
  const chars = measures.chars[index] ?? 0
  const prose = (measures.prose[index] ?? 0) >= PROSE && (measures.marks[index] ?? 0) >= MARKS
  return { chars, isProse: prose && reason !== 'links' && reason !== 'contents' && reason !== 'record' }
}
