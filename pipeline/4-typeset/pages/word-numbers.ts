/**
 * In: a flow as our DOCX has it. Out: the page numbers that a word processor will show, and the pieces of which that is
 * not sure, because word processors differ in whether a mark hangs (docx.md §6), in how they end columns, and in where they part notes.
 */
import type { Faces } from '../../model/faces.ts'
import { type Flow, type FlowSection, isInColumns } from '../../model/flow.ts'
import type { LineRules } from '../lines/line.ts'
import { addNumbers, anchorsOf } from './anchor-numbers.ts'
import { wordDesign, wordRules } from './page-rules.ts'
import { type Chain, chainsOf, endOf, layChains, newCount, type PageCount } from './paginate.ts'
import { type Setting, settingOf } from './setting.ts'
import type { FilledPage } from './strip.ts'

/** What a word processor will make of a flow. */
export interface WordNumbers {
  /** Printed number of the page that each anchor stands on. */
  readonly numbers: ReadonlyMap<string, string>
  readonly pageCount: number
  /** Sections after which a page stays blank, because the next one begins on the right. */
  readonly blanksAfter: ReadonlySet<number>
  /** Sections after which pages are counted otherwise where marks hang past the margin, or may be because of columns. */
  readonly unsure: readonly number[]
}

/**
 * No mark hangs, as LibreOffice reads our `overflowPunct`; where Word would hang one, as the standard has it, a piece
 * may come out a page shorter.
 *
 * @example wordNumbers(flow, faces).numbers.get('a1') // '1'
 */
export const wordNumbers = (flow: Flow, faces: Faces): WordNumbers => {
  const asWritten = { ...flow, design: wordDesign(flow.design) }
  let differs = false
  const plain = settingOf(asWritten, faces, wordRules)
  const setting = withLines(plain, {
    onReadingMatters: () => {
      differs = true
    }
  })
  const hanging = withLines(plain, { hanging: true })
  const found = { numbers: new Map<string, string>(), blanksAfter: new Set<number>(), unsure: [] as number[] }
  const count = newCount()
  for (const chain of chainsOf(asWritten.sections)) {
    const before = { ...count }
    differs = false
    let partsNotes = false
    for (const page of layChains(setting, [chain], count)) {
      if (page.blank) found.blanksAfter.add(page.section)
      if (page.filled && sendsNotesOn(page.filled)) partsNotes = true
      addNumbers(page, found.numbers)
    }
    if (partsNotes) found.unsure.push(endOf(chain) - 1)
    if (differs) addUnsure(found, readAgain(hanging, chain, before), chain, count, asWritten)
  }
  const inColumns = flow.sections.flatMap((section, index) =>
    endsUnsure(section, flow.sections[index + 1], flow) ? [index] : []
  )
  const unsure = [...new Set([...found.unsure, ...inColumns])].sort((a, b) => a - b)
  return { ...found, unsure, pageCount: count.pages }
}

/** Whether a note goes on to the next page, and with how many lines, programs decide in ways of their own. */
const sendsNotesOn = ({ strips, notes }: FilledPage): boolean => {
  const own = new Set(strips.flatMap(strip => strip.notes))
  return notes.some(({ note, from, to }) => !own.has(note) || to - from < note.lines.length)
}

const withLines = (setting: Setting, lines: Partial<LineRules>): Setting => ({
  ...setting,
  lines: { ...setting.lines, ...lines }
})

/** The other reading of some pieces that begin where the first one had them begin. */
interface OtherReading {
  readonly numbers: ReadonlyMap<string, string>
  readonly pages: number
}

const readAgain = (setting: Setting, chain: Chain, count: PageCount): OtherReading => {
  const numbers = new Map<string, string>()
  for (const page of layChains(setting, [chain], count)) addNumbers(page, numbers)
  return { numbers, pages: count.pages }
}

/** The piece that ends on another page is not sure, nor is one that runs on from it and begins on another. */
const addUnsure = (
  { numbers, unsure }: Pick<WordNumbers, 'numbers'> & { readonly unsure: number[] },
  other: OtherReading,
  chain: Chain,
  count: PageCount,
  { sections }: Flow
): void => {
  const end = endOf(chain)
  for (let index = chain.first; index < end; index++) {
    const next = sections[index + 1]
    const isLast = index === end - 1
    const moves = isLast
      ? other.pages !== count.pages
      : next !== undefined && !sameNumbers(next, numbers, other)
    if (moves) unsure.push(index)
  }
}

const sameNumbers = (
  { blocks }: FlowSection,
  numbers: ReadonlyMap<string, string>,
  other: OtherReading
): boolean => {
  for (const anchor of anchorsOf(blocks)) return numbers.get(anchor) === other.numbers.get(anchor)
  return true
}

/**
 * Word sets notes as wide as their column, LibreOffice across the page. LibreOffice does not balance columns as we do where
 * blocks in them stay with the next, and may turn the page before a piece that runs on below them.
 */
const endsUnsure = ({ blocks }: FlowSection, next: FlowSection | undefined, { design }: Flow): boolean => {
  const inColumns = blocks.filter(isInColumns)
  if (inColumns.length > 0 && next?.start === 'run-on') return true
  return inColumns.some(
    block =>
      ('notes' in block && block.notes.length > 0) ||
      (block.kind === 'text' && (block.keepWithNext ?? design.styles[block.role].keepWithNext) > 0)
  )
}
