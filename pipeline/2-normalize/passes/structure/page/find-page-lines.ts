/**
 * In: the lines of a text. Out: which of them are page numbers and running heads. What tells: they cut sentences, their
 * numbers run on from page to page, a page's worth of text stands between two of them, the words beside them repeat.
 */
import { type Block, type Blocks, textAt } from '../block.ts'
import type { Finding } from '../boilerplate/finding.ts'
import { readMarker } from '../headings/marker.ts'
import type { Numbered } from './heads-beside.ts'
import { inBrackets, named } from './page-line.ts'
import { cutsSentence, isProse, type View, viewOf } from './page-view.ts'
import { findRunningHeads } from './running-heads.ts'

/** The lines by their index. */
export const findPageLines = (blocks: Blocks): ReadonlyMap<number, Finding> => {
  const page = viewOf(blocks)
  const found = new Map<number, Finding>()
  for (const run of runsOf(page.numbered)) {
    const confidence = confidenceOf(run, page)
    for (const { index, line } of run) {
      const own = line.words !== '' && cutsSentence(index, page) ? 0.92 : 0
      if (Math.max(own, confidence) > 0)
        found.set(index, { rule: 'page-number', confidence: Math.max(own, confidence) })
    }
  }
  for (const index of namedPages(page)) found.set(index, { rule: 'page-number', confidence: NAMED })
  for (const [index, confidence] of findRunningHeads(page, found))
    found.set(index, { rule: 'running-head', confidence })
  for (const [index, number] of page.beside)
    if (found.has(number) && !found.has(index))
      found.set(index, { rule: 'running-head', confidence: BESIDE_NUMBER })
  return found
}

const NAMED = 0.9

/** Page 3: 青年文丛 as the first line, or with the same words as another; the number alone beside it says it again. */
const namedPages = ({ numbered, first }: View): readonly number[] => {
  const pages = numbered.filter(({ line }) => line.dress === named)
  const times = new Map<string, number>()
  for (const { line } of pages) times.set(line.words, (times.get(line.words) ?? 0) + 1)
  const sure = pages.filter(({ line, index }) => index === first || (times.get(line.words) ?? 0) > 1)
  const valueAt = new Map(sure.map(({ line, index }) => [index, line.value]))
  const again = numbered.filter(
    ({ line, index }) => valueAt.get(index - 1) === line.value || valueAt.get(index + 1) === line.value
  )
  return [...sure, ...again].map(({ index }) => index)
}

/** How sure a head is that stands once, with a page's number, in the middle of a sentence. */
const BESIDE_NUMBER = 0.85

/** Numbers of one dress that rise by one, or by two; the words beside them may be others on the left and on the right. */
const runsOf = (numbered: readonly Numbered[]): Numbered[][] => {
  const runs: Numbered[][] = []
  const open = new Map<string, Numbered[]>()
  for (const one of numbered) {
    const { words, dress, value } = one.line
    const key = words === '' ? dress : `with words ${dress}`
    const run = open.get(key)
    const last = run?.[run.length - 1]
    const step = last ? value - last.line.value : 0
    if (run && last && one.index > last.index + 1 && (step === 1 || step === 2)) run.push(one)
    else {
      const begun = [one]
      open.set(key, begun)
      runs.push(begun)
    }
  }
  return runs
}

/** Text between two page numbers, in half-ems: less than this is a list with numbers. */
const LEAST_PAGE = 240
/** (3) alone on a line is a formula's number, unless a good part of a page stands between two of them. */
const LEAST_BRACKETED = 1000
/** Such numbers as 1 in front of the first part stand before this share of a page's text. */
const AT_ONCE = 0.4
/** Behind so many pages' worth of text no first page begins. */
const LATE = 2

/** Heads that differ: the book's on the left, the part's on the right. */
const SIDES = 2

/** The same words again, or the title: 1 引言, 2 方法 are headings. */
const repeats = (run: readonly Numbered[], { titles }: View): boolean => {
  const words = new Set(run.map(({ line }) => line.words))
  return words.size <= SIDES && (words.size < run.length || [...words].some(one => titles.has(one)))
}

/** 0: these are no page numbers. */
const confidenceOf = (run: readonly Numbered[], page: View): number => {
  const first = run[0]
  if (!first) return 0
  const { words, strength, dress } = first.line
  const isPage = run.length > 1 && pageOf(run, page) >= (dress === inBrackets ? LEAST_BRACKETED : LEAST_PAGE)
  if (words !== '') {
    const namesTitle = run.some(({ line }) => page.titles.has(line.words))
    if (run.length > 1) return (isPage || namesTitle) && repeats(run, page) ? 0.95 : 0
    return isHeadOnce(first, page) ? 0.8 : 0
  }
  if (strength === 1 && !isPage) return 0
  if (run.some(({ index }) => cutsSentence(index, page))) return run.length > 1 ? 0.96 : 0.92
  return run.length > 1 ? ofSeveral(run, isPage, page) : ofOne(first, page)
}

const ofSeveral = (run: readonly Numbered[], isPage: boolean, page: View): number => {
  if ((run[0]?.line.strength ?? 0) >= 2) return 0.92
  if (startsMidway(run, page) && (isPage || run.every(({ index }) => isSetApart(page.blocks[index]))))
    return 0.82
  if (!isPage) return 0
  if (run.length < 3) return run.at(-1)?.index === page.last ? 0.82 : 0
  return isOrdinal(run, page) ? 0 : 0.92
}

/** 3 and 4 under prose, and no 1 or 2 above them: numbers of sections would begin with the text. */
const startsMidway = (run: readonly Numbered[], page: View): boolean =>
  (run[0]?.line.value ?? 0) > 1 && run.every(({ index }) => followsProse(index, page))

/** At the middle or the right of its line, or at the head of a page. */
const isSetApart = (block: Block | null | undefined): boolean =>
  (block?.line.indent ?? 0) >= APART || block?.line.pageBreakBefore === true

const APART = 6

const ofOne = (one: Numbered, page: View): number => {
  const { strength } = one.line
  if (strength >= 3) return strength > 3 ? 0.92 : 0.86
  return closesText(one, page) ? 0.8 : 0
}

/** Words and a number that stand once: the title again, or a line like no heading among paragraphs. */
const isHeadOnce = ({ line: { words }, index }: Numbered, page: View): boolean => {
  const text = textAt(page.blocks, index)
  if (page.titles.has(words)) return true
  return words.length >= 4 && readMarker(text, 0) === null && standsInProse(index, page)
}

/** A number under the last paragraph; dressed as a page's, short lines may follow it. */
const closesText = ({ index, line }: Numbered, { blocks, last }: View): boolean => {
  if (last - index > (line.strength >= 2 ? FEW : 0)) return false
  const after = blocks.slice(index + 1, last + 1)
  const before = blocks.slice(Math.max(0, index - FEW), index)
  return after.every(block => !isProse(block)) && before.some(isProse)
}

/** Lines of a signature, or of what a site adds. */
const FEW = 5

/** Text from one of the numbers to the next, on the average. */
const pageOf = (run: readonly Numbered[], { at }: View): number => {
  const from = at[run[0]?.index ?? 0] ?? 0
  const to = at[run.at(-1)?.index ?? 0] ?? 0
  return run.length > 1 ? (to - from) / (run.length - 1) : 0
}

/** 1, 2, 3 over the parts of a text: the first stands before any of it, or below the title of a later piece. */
const isOrdinal = (run: readonly Numbered[], page: View): boolean => {
  const first = run[0]
  if (first?.line.value !== 1) return false
  const before = page.at[first.index] ?? 0
  return (
    before < AT_ONCE * pageOf(run, page) ||
    (before > LATE * pageOf(run, page) && !followsProse(first.index, page))
  )
}

const standsInProse = (index: number, page: View): boolean =>
  followsProse(index, page) && (index === page.last || isProse(page.blocks[index + 1]))

const followsProse = (index: number, page: View): boolean => isProse(page.blocks[index - 1])
