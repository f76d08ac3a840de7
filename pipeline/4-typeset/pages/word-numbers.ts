/**
 * In: a flow as our DOCX has it. Out: the page numbers that a word processor will show, and the pieces of which that is
 * not sure, because word processors differ in whether a mark hangs (docx.md §6).
 */
import type { Faces } from '../../model/faces.ts'
import type { Flow } from '../../model/flow.ts'
import { addNumbers } from './anchor-numbers.ts'
import { type PageRules, wordDesign, wordRules } from './page-rules.ts'
import { type LaidPage, paginate } from './paginate.ts'
import { settingOf } from './setting.ts'

/** What a word processor will make of a flow. */
export interface WordNumbers {
  /** Printed number of the page that each anchor stands on. */
  readonly numbers: ReadonlyMap<string, string>
  readonly pageCount: number
  /** Sections after which a page stays blank, because the next one begins on the right. */
  readonly blanksAfter: ReadonlySet<number>
  /** Sections that take another number of pages where marks hang past the margin. */
  readonly unsure: readonly number[]
}

/**
 * No mark hangs, as LibreOffice reads our `overflowPunct`; where Word would hang one, as the standard has it, a piece
 * may come out a page shorter.
 *
 * @example wordNumbers(flow, faces).numbers.get('a1') // '1'
 */
export const wordNumbers = (flow: Flow, faces: Faces): WordNumbers => {
  const laid = laidBy(flow, faces, wordRules)
  const hanging = pagesBySection(laidBy(flow, faces, { ...wordRules, hanging: true }))
  const pages = pagesBySection(laid)
  const numbers = new Map<string, string>()
  for (const page of laid) addNumbers(page, flow, numbers)
  return {
    numbers,
    blanksAfter: new Set(laid.filter(page => page.blank).map(page => page.section)),
    pageCount: laid.length,
    unsure: [...pages].flatMap(([section, count]) => (hanging.get(section) === count ? [] : [section]))
  }
}

const laidBy = (flow: Flow, faces: Faces, rules: PageRules): readonly LaidPage[] => {
  const asWritten = { ...flow, design: wordDesign(flow.design) }
  return paginate(asWritten, settingOf(asWritten, faces, rules))
}

/** Blank pages apart: they follow from what stands before them. */
const pagesBySection = (laid: readonly LaidPage[]): ReadonlyMap<number, number> => {
  const pages = new Map<number, number>()
  for (const { section, blank } of laid) if (!blank) pages.set(section, (pages.get(section) ?? 0) + 1)
  return pages
}
