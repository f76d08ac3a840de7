/** In: the lines of a text. Out: what tells of pages in them: lines with numbers, lines that repeat, sentences that go on over lines. */
import { type Block, type Blocks, textAt } from '../block.ts'
import { textWidth } from '../lines/line-width.ts'
import { firstSaying, lengthsOf, reading } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { isCut, LEAST_CUT } from './cut.ts'
import { headsBeside, type Numbered } from './heads-beside.ts'
import { isShortLine, type PageLine, readPageLine, WIDEST } from './page-line.ts'

/** Lines among which the title stands. */
const HEAD = 6

/** What is known of the lines of a text before any is judged. */
export interface View {
  readonly blocks: Blocks
  readonly lengths: Int32Array
  readonly numbered: readonly Numbered[]
  /** 1 for lines that may stand between the two halves of a cut sentence. */
  readonly between: Uint8Array
  /** Lines that stand with a page's number in the middle of a sentence, and that number's line. */
  readonly beside: ReadonlyMap<number, number>
  /** Short lines that stand several times, without a sentence's end. */
  readonly repeated: ReadonlyMap<string, readonly number[]>
  /** Width of all the text before each line; it is asked where there are numbers. */
  readonly at: Float64Array
  /** What the first lines say. */
  readonly titles: ReadonlySet<string>
  readonly first: number
  /** The first line of running text: what stands above it cuts nothing. */
  readonly prose: number
  readonly last: number
}

/** What stands once, and what is said again right below itself, is on one page. */
const isOneAfterAnother = (places: readonly number[]): boolean =>
  (places.at(-1) ?? 0) - (places[0] ?? 0) < places.length

/** LIN Jian, again over each institute: hardly a sentence stands between two such lines, and no page. */
const areNear = (places: readonly number[], blocks: Blocks): boolean => {
  const [from, to] = [places[0] ?? 0, places.at(-1) ?? 0]
  if (to - from > MOST_BETWEEN * places.length) return false
  const width = blocks.slice(from, to).reduce((sum, block) => sum + (block?.text.length ?? 0), 0)
  return width < NEAR * (places.length - 1)
}

const MOST_BETWEEN = 8
const NEAR = 200
const isLatin = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u

export const viewOf = (blocks: Blocks): View => {
  const numbered: Numbered[] = []
  const alike = new Map<string, number[]>()
  const shortAt = reading(blocks, shortLine, null, WIDEST)
  for (let index = 0; index < blocks.length; index++) {
    const short = shortAt(index)
    if (short?.line) numbered.push({ line: short.line, index })
    else if (short && !short.isSentence) addPlace(alike, textAt(blocks, index), index)
  }
  const repeated = new Map(
    [...alike].filter(
      ([text, places]) =>
        !isOneAfterAnother(places) &&
        !(isLatin.test(text) && areNear(places, blocks)) &&
        !isPassage(text, places, blocks)
    )
  )
  const between = new Uint8Array(blocks.length)
  for (const { index } of numbered) between[index] = 1
  for (const places of repeated.values()) for (const index of places) between[index] = 1
  const beside = headsBeside(blocks, numbered, between)
  for (const index of beside.keys()) between[index] = 1
  const first = blocks.findIndex(block => block !== null)
  const last = blocks.findLastIndex(block => block !== null)
  // What was dropped above them, as a contents list, does not count.
  const titles = new Set(blocks.slice(first, first + HEAD).flatMap(block => (block ? said(block.text) : [])))
  const prose = firstSaying(blocks, text => readsOn(text) || isClause(text))
  const lengths = lengthsOf(blocks)
  const at = widthsBefore(numbered.length > 0 ? blocks : [])
  return { blocks, lengths, numbered, between, beside, repeated, at, titles, first, prose, last }
}

/** 题目：听雨 and 【标题】听雨 say 听雨 as well. */
const said = (text: string): readonly string[] => [
  text,
  /^(?:[^：:]{1,6}[：:]|[[【［][^】\]］]{1,6}[】\]］])\s*(\S.*)$/.exec(text)?.[1] ?? text
]

interface ShortLine {
  readonly line: PageLine | null
  readonly isSentence: boolean
}

/** Null where a line is no head of a page by its length. */
const shortLine = (text: string): ShortLine | null =>
  isShortLine(text) ? { line: readPageLine(text), isSentence: endsAsSentence(text) } : null

/** The text before each line, in half-ems. */
const widthsBefore = (blocks: Blocks): Float64Array => {
  const at = new Float64Array(blocks.length)
  const widthAt = reading(blocks, textWidth, 0)
  for (let index = 1; index < blocks.length; index++) at[index] = (at[index - 1] ?? 0) + widthAt(index - 1)
  return at
}

/** Full lines that stand beside the same full line each time: a passage that the text has twice, no head of a page. */
const isPassage = (text: string, places: readonly number[], blocks: Blocks): boolean => {
  if (text.length < FULL) return false
  const isSame = (step: number): boolean => {
    const beside = textAt(blocks, (places[0] ?? 0) + step)
    return beside.length >= FULL && places.every(at => blocks[at + step]?.text === beside)
  }
  return isSame(1) || isSame(-1)
}

const FULL = 20

export const addPlace = (places: Map<string, number[]>, key: string, index: number): void => {
  const known = places.get(key)
  if (known) known.push(index)
  else places.set(key, [index])
}

/** A line that reads as part of a paragraph. */
export const isProse = (block: Block | null | undefined): boolean => !!block && readsOn(block.text)

const readsOn = (text: string): boolean => text.length >= 30 || (text.length >= 12 && endsAsSentence(text))

/** The first line of a wrapped paragraph may be narrower than prose that was not wrapped, and stops in mid-sentence. */
const isClause = (text: string): boolean => text.length >= CLAUSE && /[，；].*[\p{L}\p{N}]$/u.test(text)

const CLAUSE = 20

/** Residue stands in at most so many lines at a page's end and the next one's head. */
const MOST_LINES = 4

/** A sentence stops before this line, and what may be residue around it, and goes on after. */
export const cutsSentence = (index: number, { blocks, lengths, between, prose }: View): boolean => {
  if (index <= prose) return false
  let from = index - 1
  let to = index + 1
  while (between[from] === 1 && index - from < MOST_LINES) from--
  while (between[to] === 1 && to - index < MOST_LINES) to++
  if ((lengths[from] ?? 0) < LEAST_CUT) return false
  const after = blocks[to]
  return !!after && isCut(blocks[from] ?? null, after)
}
