/**
 * In: the lines of a text. Out: which of them are page numbers and running heads. What tells: they cut sentences, their
 * numbers run on from page to page, a page's worth of text stands between two of them, the words beside them repeat.
 */
import type { Block } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { textWidth } from '../line-width.ts'
import { endsAsSentence } from '../sentences.ts'
import { isCut } from './cut.ts'
import { headsBeside, type Numbered } from './heads-beside.ts'
import { LONGEST, named, readPageLine } from './page-line.ts'

/** A line that the page put there, and how sure that is. */
export interface FoundPageLine {
  readonly kind: 'page-number' | 'running-head'
  readonly confidence: number
}

type Blocks = readonly (Block | null)[]

/** Lines among which the title stands. */
const HEAD = 6

/** The lines by their index. */
export const findPageLines = (blocks: Blocks): ReadonlyMap<number, FoundPageLine> => {
  const page = viewOf(blocks)
  const found = new Map<number, FoundPageLine>()
  for (const run of runsOf(page.numbered)) {
    const confidence = confidenceOf(run, page)
    for (const { index, line } of run) {
      const own = line.words !== '' && cutsSentence(index, page) ? 0.92 : 0
      if (Math.max(own, confidence) > 0)
        found.set(index, { kind: 'page-number', confidence: Math.max(own, confidence) })
    }
  }
  for (const index of namedPages(page)) found.set(index, { kind: 'page-number', confidence: NAMED })
  for (const [index, confidence] of findRunningHeads(page, found))
    found.set(index, { kind: 'running-head', confidence })
  for (const [index, number] of page.beside)
    if (found.has(number) && !found.has(index))
      found.set(index, { kind: 'running-head', confidence: BESIDE_NUMBER })
  return found
}

const NAMED = 0.9

/** Page 3: 青年文丛 as the first line, or with the same words as another; the number alone beside it says it again. */
const namedPages = ({ numbered, first }: View): readonly number[] => {
  const pages = numbered.filter(({ line }) => line.dress === named)
  const said = (words: string): number => pages.filter(({ line }) => line.words === words).length
  const sure = pages.filter(({ line, index }) => index === first || said(line.words) > 1)
  const again = numbered.filter(({ line, index }) =>
    sure.some(page => Math.abs(page.index - index) === 1 && page.line.value === line.value)
  )
  return [...sure, ...again].map(({ index }) => index)
}

/** How sure a head is that stands once, with a page's number, in the middle of a sentence. */
const BESIDE_NUMBER = 0.85

interface View {
  readonly blocks: Blocks
  readonly numbered: readonly Numbered[]
  /** 1 for lines that may stand between the two halves of a cut sentence. */
  readonly between: Uint8Array
  /** Lines that stand with a page's number in the middle of a sentence, and that number's line. */
  readonly beside: ReadonlyMap<number, number>
  /** Short lines that stand several times, without a sentence's end. */
  readonly repeated: ReadonlyMap<string, readonly number[]>
  /** Width of all the text before each line. */
  readonly at: Float64Array
  /** What the first lines say. */
  readonly titles: ReadonlySet<string>
  readonly first: number
  /** The first line of running text: what stands above it cuts nothing. */
  readonly prose: number
  readonly last: number
}

const viewOf = (blocks: Blocks): View => {
  const numbered: Numbered[] = []
  const alike = new Map<string, number[]>()
  const at = new Float64Array(blocks.length)
  const readLine = once(readPageLine)
  let width = 0
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    at[index] = width
    if (!block) continue
    width += textWidth(block.text)
    if (block.text.length > LONGEST) continue
    const line = readLine(block.text)
    if (line) numbered.push({ line, index })
    else if (!endsAsSentence(block.text)) addPlace(alike, block.text, index)
  }
  const repeated = new Map(
    [...alike].filter(([text, places]) => places.length > 1 && !isPassage(text, places, blocks))
  )
  const between = new Uint8Array(blocks.length)
  for (const { index } of numbered) between[index] = 1
  for (const places of repeated.values()) for (const index of places) between[index] = 1
  const beside = headsBeside(blocks, numbered, between)
  for (const index of beside.keys()) between[index] = 1
  const first = blocks.findIndex(block => block !== null)
  const last = blocks.findLastIndex(block => block !== null)
  const titles = new Set(blocks.slice(0, HEAD).flatMap(block => (block ? [block.text] : [])))
  const prose = blocks.findIndex(isProse)
  return { blocks, numbered, between, beside, repeated, at, titles, first, prose, last }
}

/** Full lines that stand beside the same full line each time: a passage that the text has twice, no head of a page. */
const isPassage = (text: string, places: readonly number[], blocks: Blocks): boolean => {
  if (text.length < FULL) return false
  const isSame = (step: number): boolean => {
    const beside = blocks[(places[0] ?? 0) + step]?.text ?? ''
    return beside.length >= FULL && places.every(at => blocks[at + step]?.text === beside)
  }
  return isSame(1) || isSame(-1)
}

const FULL = 20

/** Lines that say the same are read once. */
const once = <T extends string | object | null>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const now = read(text)
    known.set(text, now)
    return now
  }
}

const addPlace = (places: Map<string, number[]>, key: string, index: number): void => {
  const known = places.get(key)
  if (known) known.push(index)
  else places.set(key, [index])
}

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
/** Such numbers as 1 in front of the first part stand before this share of a page's text. */
const AT_ONCE = 0.4

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
  const { words, strength } = first.line
  const isPage = run.length > 1 && pageOf(run, page) >= LEAST_PAGE
  if (words !== '') {
    if (run.length > 1) return isPage && repeats(run, page) ? 0.95 : 0
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
  const text = page.blocks[index]?.text ?? ''
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

/** 1, 2, 3 over the parts of a text: the first stands before any of it. */
const isOrdinal = (run: readonly Numbered[], page: View): boolean =>
  run[0]?.line.value === 1 && (page.at[run[0].index] ?? 0) < AT_ONCE * pageOf(run, page)

const standsInProse = (index: number, page: View): boolean =>
  followsProse(index, page) && (index === page.last || isProse(page.blocks[index + 1]))

const followsProse = (index: number, page: View): boolean => isProse(page.blocks[index - 1])

const isProse = (block: Block | null | undefined): boolean =>
  !!block && (block.text.length >= 30 || (endsAsSentence(block.text) && block.text.length >= 12))

/** Residue stands in at most so many lines at a page's end and the next one's head. */
const MOST_LINES = 4

/** A sentence stops before this line, and what may be residue around it, and goes on after. */
const cutsSentence = (index: number, { blocks, between, prose }: View): boolean => {
  if (index <= prose) return false
  let from = index - 1
  let to = index + 1
  while (between[from] === 1 && index - from < MOST_LINES) from--
  while (between[to] === 1 && to - index < MOST_LINES) to++
  const after = blocks[to]
  return !!after && isCut(blocks[from] ?? null, after)
}

/** Lines that say the same on several pages, beside page numbers, at form feeds or in the middle of sentences. */
const findRunningHeads = (page: View, numbers: ReadonlyMap<number, FoundPageLine>): Map<number, number> => {
  const found = new Map<number, number>()
  for (const [text, places] of page.repeated) {
    if (places.some(index => isFigures(page.blocks[index + 1]?.text ?? ''))) continue
    const cutting = places.filter(index => cutsSentence(index, page))
    const atPage = places.filter(index => isAtPage(index, page, numbers))
    const here = new Set([...cutting, ...atPage])
    const isTitle = page.titles.has(text) && atPage.length > 0
    if (here.size < (isTitle ? 1 : 2) || (readMarker(text, 0) && cutting.length < 2)) continue
    for (const index of here) if (index !== page.first) found.set(index, here.size > 1 ? 0.93 : 0.88)
  }
  for (const places of risingLines(page)) {
    const cutting = places.filter(index => cutsSentence(index, page)).length
    if (cutting >= 2 && cutting * 2 >= places.length) for (const index of places) found.set(index, 0.92)
  }
  return found
}

/** 0.9 89.87 90.00: below the head of a table. */
const isFigures = (text: string): boolean =>
  text.length >= 8 && text.replace(/[\d.,％%×±\s()（）-]/g, '').length * 4 < text.length

const isAtPage = (index: number, { blocks }: View, numbers: ReadonlyMap<number, FoundPageLine>): boolean =>
  numbers.has(index - 1) || numbers.has(index + 1) || blocks[index]?.line.pageBreakBefore === true

/** Lines that are alike but for a number that rises, and that are no page's number by their form: 文化志 卷3 12. */
const risingLines = ({ blocks }: View): (readonly number[])[] => {
  const alike = new Map<string, number[]>()
  const readKey = once(keyOf)
  for (let index = 0; index < blocks.length; index++) {
    const text = blocks[index]?.text ?? ''
    const key = text.length <= LONGEST ? readKey(text) : ''
    if (key !== '') addPlace(alike, key, index)
  }
  return [...alike.values()].filter(places => places.length > 2 && runsOn(places, blocks))
}

/** What a line says but for its numbers; '' where it has none, or cannot be such a line. */
const keyOf = (text: string): string =>
  /\d/.test(text) && !endsAsSentence(text) && !readMarker(text, 0) ? text.replace(/\d+/g, '#') : ''

/** At most one number of the line changes, and it rises. */
const runsOn = (places: readonly number[], blocks: Blocks): boolean => {
  const first = numbersIn(blocks[places[0] ?? 0]?.text ?? '')
  let before = { text: '', numbers: first }
  let changing = -1
  for (const index of places) {
    const text = blocks[index]?.text ?? ''
    if (text === before.text) continue
    const numbers = numbersIn(text)
    for (const [column, value] of numbers.entries()) {
      if (value < (before.numbers[column] ?? 0)) return false
      if (value === first[column]) continue
      if (changing >= 0 && changing !== column) return false
      changing = column
    }
    before = { text, numbers }
  }
  return changing >= 0
}

const numbersIn = (text: string): readonly number[] => text.match(/\d+/g)?.map(Number) ?? []
