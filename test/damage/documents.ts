/** A seed and the kinds of damage to a document: its tree, and the bytes that it was printed as. */
import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { damages, print, suits } from './damages.ts'
import { type Draw, drawn } from './draw.ts'
import { canEncode, encode, encodings, type Written } from './encodings.ts'
import { StoreUsedUp } from './paragraphs.ts'
import { makeTree, type Tree } from './tree.ts'

export interface DamagedDocument {
  readonly tree: Tree
  readonly text: string
  readonly optional: readonly string[]
  readonly written: Written
  readonly bytes: Uint8Array
}

/** @example documentOf(7, [1]).text */
export const documentOf = (seed: number, kinds: readonly number[]): DamagedDocument => {
  const [document] = fc.sample(documentArbitrary(kinds), { seed, numRuns: 1, unbiased: true } as never)
  if (!document) throw new Error('nothing was drawn')
  return document
}

export const documentArbitrary = (kinds: readonly number[]): fc.Arbitrary<DamagedDocument> =>
  drawn(draw => {
    const written = draw.pick(encodings)
    let tree = treeWithin(draw)
    for (let tries = 0; tries < 50 && !suits(tree, kinds); tries++) tree = treeWithin(draw)
    if (written === 'big5') tree = traditional(tree)
    const { text, optional } = print(draw, tree, kinds)
    const fitting = canEncode(text, written) ? written : 'utf-8'
    return { tree, text, optional, written: fitting, bytes: encode(text, fitting) }
  })

/** One in some thousands is larger than the store: then the next. */
const treeWithin = (draw: Draw): Tree => {
  for (;;)
    try {
      return makeTree(draw)
    } catch (error) {
      if (!(error instanceof StoreUsedUp)) throw error
    }
}

const convert = Converter({ from: 'cn', to: 'tw' })

/** Every string of it. */
const traditional = (tree: Tree): Tree =>
  JSON.parse(JSON.stringify(tree), (_key, value: unknown) =>
    typeof value === 'string' && /[^a-zA-Z]/.test(value) ? convert(value) : value
  ) as Tree

export const kindsOfDamage: readonly number[] = Object.keys(damages).map(Number)
