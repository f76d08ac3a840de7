/** In: a folder of Markdown and plain texts. Out: headings glued to sentences of other places, as a lost line break leaves them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bare, type Example, exampleOf, isParagraph } from './examples.ts'

/** What pairs are made of. */
export interface Pool {
  readonly headings: readonly string[]
  readonly clauses: readonly string[]
  /** Each with the sentence after it, where there is one. */
  readonly sentences: readonly string[]
}

/** A whole number below `below`, the same in every run. */
export type Draw = (below: number) => number

/** One in so many of each kind is kept back: no pair that is learnt from has a part of one that is asked. */
const KEPT = 12
/** Of a sentence and the one after it so much is kept. */
const BODY = 50

/** The texts of a folder, those to learn from and those to ask about. Of a text that stands twice one counts. */
export const poolsIn = (folder: string): { readonly seen: Pool; readonly kept: Pool } => {
  const found: Found = { headings: new Set(), clauses: new Set(), sentences: new Set() }
  for (const file of textFiles(folder))
    for (const line of readFileSync(file, 'utf8').split('\n')) addLine(line.trim(), found)
  const part = (isKept: boolean): Pool => {
    const of = (texts: ReadonlySet<string>) => [...texts].filter(text => isKeptBack(text) === isKept)
    return {
      headings: of(found.headings),
      clauses: of(found.clauses),
      sentences: of(found.sentences)
    }
  }
  return { seen: part(false), kept: part(true) }
}

interface Found {
  readonly headings: Set<string>
  readonly clauses: Set<string>
  readonly sentences: Set<string>
}

/** Names in a fixed order, whatever the file system says. */
const textFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:md|markdown|txt)$/.test(name))
    .sort()
    .map(name => join(folder, name))

const addLine = (line: string, found: Found): void => {
  const [, words = line] = /^(?:#{1,6}|[-*+])\s*(.+?)\s*#*$/.exec(line) ?? []
  const text = bare(words).replace(number, '')
  if (words !== line && isHeading(text)) found.headings.add(text)
  else if (isParagraph(text) && !halfWidth.test(text)) addParagraph(text.replaceAll(' ', ''), found)
}

const number =
  /^(?:第?[一二三四五六七八九十百\d]+(?:\.\d+)*[、.．章节条]\s*|[（(][一二三四五六七八九十\d]+[）)]\s*|\d+(?:\.\d+)*\s+)/
/** Marks that the program widens before the network reads them. */
const halfWidth = /[\u3400-\u9fff”’」』》）)][,;:?!()]/

const isHeading = (text: string): boolean =>
  /^[\u4e00-\u9fff“《][\u4e00-\u9fff\dA-Za-z，、“”《》·]{1,23}$/.test(text) && !/[，、]$/.test(text)

const addParagraph = (text: string, found: Found): void => {
  const sentences = text.match(/[^。！？]*[。！？][”’」』）)]*/g) ?? []
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.length >= 8 && /^[\u4e00-\u9fff“《\d]/.test(sentence))
      found.sentences.add((sentence + (sentences[index + 1] ?? '')).slice(0, BODY))
    for (const clause of sentence.split(/[，。；！？：、“”（）《》…—]/))
      if (/^[\u4e00-\u9fff]{3,13}$/.test(clause)) found.clauses.add(clause)
  }
}

const isKeptBack = (text: string): boolean => {
  let hash = 7
  for (let at = 0; at < text.length; at++) hash = (hash * 131 + text.charCodeAt(at)) % 1000003
  return hash % KEPT === 0
}

/** Of a hundred pairs, so many have no heading, the first sentence as heading, a real heading; the others a clause. */
const BARE = 8
const SENTENCES = 3
const HEADINGS = 37
/** One in so many headings that are clauses is two of them. */
const DOUBLE = 6

/** One pair, drawn. Throws where a pool has no sentences or no clauses: nothing can be made of it. */
export const drawnExample = (pool: Pool, draw: Draw): Example => {
  const body = oneOf(pool.sentences, draw)
  const kind = draw(100)
  if (kind < BARE) return { ...exampleOf('', body), heading: 0 }
  const isReal = kind < BARE + SENTENCES + HEADINGS && pool.headings.length > 0
  const heading = isReal ? oneOf(pool.headings, draw) : drawnClauses(pool, draw)
  return exampleOf(kind < BARE + SENTENCES ? `${heading}。` : heading, body)
}

const drawnClauses = ({ clauses }: Pool, draw: Draw): string => {
  const first = oneOf(clauses, draw)
  return draw(DOUBLE) === 0 ? `${first}，${oneOf(clauses, draw)}` : first
}

const oneOf = (texts: readonly string[], draw: Draw): string => {
  const text = texts[draw(texts.length)]
  if (text === undefined) throw new Error('no sentences or clauses to make pairs of')
  return text
}

/** Numbers that are the same in every run (mulberry32). */
export const drawsFrom = (seed: number): Draw => {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
