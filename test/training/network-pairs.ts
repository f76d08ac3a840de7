/** In: headings, clauses and sentences of texts. Out: headings glued to sentences, as a lost line break leaves them. */
import { openerAt } from '../../pipeline/2-normalize/passes/structure/headings/openers.ts'
import { drawnPhrase } from './drawn-phrases.ts'
import { type Example, exampleOf, gluedExamples, listedHeadings } from './examples.ts'
import { isKeptBack, type Pool } from './text-pools.ts'

/** A whole number below `below`, the same in every run. */
export type Draw = (below: number) => number

/** What pairs are drawn from: texts by kinds, and our own headings. */
export interface Supply {
  readonly pools: readonly Pool[]
  /** Those that have many headings. */
  readonly rich: readonly Pool[]
  /** Whole ones, with what follows them. */
  readonly own: readonly Example[]
  /** Those of headings.txt. */
  readonly listed: readonly string[]
}

/** What is learnt from. Of our own headings only those that the fit may see. */
export const seenSupply = (pools: readonly Pool[]): Supply => ({
  pools,
  rich: richIn(pools),
  own: gluedExamples().seen.flatMap(({ examples }) => examples),
  listed: listedHeadings().filter(heading => !isKeptBack(heading))
})

/** What is asked about. */
export const keptSupply = (pools: readonly Pool[]): Supply => ({
  pools,
  rich: richIn(pools),
  own: [],
  listed: listedHeadings().filter(isKeptBack)
})

/** All where none has many. */
const richIn = (pools: readonly Pool[]): readonly Pool[] => {
  const rich = pools.filter(({ headings }) => headings.length >= MANY)
  return rich.length > 0 ? rich : pools
}

/** What a pair is, and how many of a thousand are such. */
const shares = {
  /** A sentence without heading. */
  bare: 120,
  /** One of our own headings with its sentence, or before any. */
  own: 5,
  listed: 90,
  /** A heading with what really follows it. */
  section: 130,
  /** A whole sentence as heading of another. */
  sentence: 25,
  heading: 250,
  /** Words that are built like one. */
  phrase: 170,
  /** One clause, or two, as heading. */
  clause: 210
} as const
type Shape = keyof typeof shares

/** One in so many headings that are clauses is two of them. */
const DOUBLE = 6
/** One sentence in so many is of another kind of text than its heading; where a kind has few headings, all are. */
const FOREIGN = 4
const MANY = 500
const SOME = 100

/** One pair, drawn. Throws where no pool has sentences and clauses: nothing can be made of it. */
export const drawnExample = (supply: Supply, draw: Draw): Example => {
  const shape = drawnShape(draw)
  const pool = oneOf(supply.pools, draw)
  if (shape === 'own' && supply.own.length > 0) return oneOf(supply.own, draw)
  if (shape === 'section' && pool.sections.length >= SOME) {
    const { heading, body } = oneOf(pool.sections, draw)
    return exampleOf(heading, body)
  }
  if (shape === 'clause' || shape === 'phrase') return ofClause(pool, shape === 'phrase', draw)
  const body = oneOf(pool.sentences, draw)
  if (shape === 'bare') return { ...exampleOf('', body), heading: 0 }
  if (shape === 'listed' && supply.listed.length > 0) return exampleOf(oneOf(supply.listed, draw), body)
  const from = supply.rich.includes(pool) && draw(FOREIGN) > 0 ? pool : oneOf(supply.rich, draw)
  const heading = oneOf(from.headings.length > 0 ? from.headings : pool.clauses, draw)
  return exampleOf(shape === 'sentence' ? `${heading}。` : heading, body)
}

const drawnShape = (draw: Draw): Shape => {
  let left = draw(1000)
  for (const [shape, share] of Object.entries(shares) as [Shape, number][]) {
    left -= share
    if (left < 0) return shape
  }
  return 'clause'
}

/** So many clauses before or after the sentence's own are of the same text, more or less. */
const NEAR = 150

/** Half of them before a sentence of their own text: a heading and what follows it speak of one thing. */
const ofClause = ({ clauses, sentences }: Pool, isPhrase: boolean, draw: Draw): Example => {
  const at = draw(sentences.length)
  const body = sentences[at] ?? ''
  const own = Math.floor((at * clauses.length) / sentences.length) - NEAR
  const isNear = draw(2) === 0
  const one = (): string => {
    const index = isNear ? own + draw(2 * NEAR) : draw(clauses.length)
    const clause = clauses[Math.min(clauses.length - 1, Math.max(0, index))] ?? ''
    return (isPhrase ? drawnPhrase(clause, draw) : null) ?? clause
  }
  let heading = one()
  for (let tries = 0; tries < TRIES && (isUnlike(heading) || body.includes(heading)); tries++) heading = one()
  return exampleOf(draw(DOUBLE) === 0 ? `${heading}，${one()}` : heading, body)
}

/** So often another clause is drawn for one that hardly ever is a heading. */
const TRIES = 3

const isUnlike = (clause: string): boolean => openerAt(clause, 0) !== null || /[了着过吗呢吧的]$/.test(clause)

/** Throws where there is none. */
export const oneOf = <One>(texts: readonly One[], draw: Draw): One => {
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
