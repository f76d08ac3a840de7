/** The training of the network of glued headings (TN-86): that it learns, the same way every time, and that what it writes is what the program reads. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { readGluedText } from '../../pipeline/2-normalize/passes/structure/headings/glued-text.ts'
import { headingGroups } from '../2-normalize/structure/glued/groups.ts'
import { networkFile } from './network-file.ts'
import { type PairInputs, pairInputs } from './network-inputs.ts'
import { learnPair, newWeights, REST, sharesIn, tell, type Weights } from './network-layers.ts'
import { drawnExample, drawsFrom, keptSupply, seenSupply } from './network-pairs.ts'
import { poolsIn } from './text-pools.ts'
import { resultOf, trainNetwork } from './train-network.ts'

const data = '../../pipeline/2-normalize/passes/structure/headings/end-network.data.ts'
const reader = '../../pipeline/2-normalize/passes/structure/headings/end-network.ts'

const folder = mkdtempSync(join(tmpdir(), 'network-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Our own headings and what follows them, as somebody might have them in a folder. */
const texts = headingGroups().flatMap(({ headings }) =>
  headings.map(({ heading, body }) => `## ${heading}\n\n${body}\n`)
)
const list = new URL('headings.txt', import.meta.url)
writeFileSync(join(folder, 'texts.md'), texts.join('\n'))
writeFileSync(join(folder, 'list.md'), readFileSync(list, 'utf8').replace(/^|[ \n]+/g, '\n# '))

const pools = poolsIn(folder)
const seen = { ...seenSupply(pools.seen), own: [], listed: [] }
const kept = { ...keptSupply(pools.kept), listed: [] }
const training = { pairs: 2500, words: 500, seed: 5 }
const trained = trainNetwork(seen, training)
const sentenceWorth = trained.weights.rest.values[REST.sentence] ?? 0
const worthOfNone = trained.weights.rest.values[REST.none] ?? 0
const written = networkFile(trained, 'Made in a test.')

describe('the training of the network', () => {
  test('no text to learn from is asked about', () => {
    for (const kind of ['headings', 'clauses', 'sentences'] as const) {
      const asked = kept.pools.flatMap(pool => pool[kind])
      expect(asked.length).toBeGreaterThan(10)
      expect(seen.pools.flatMap(pool => pool[kind]).filter(text => asked.includes(text))).toEqual([])
    }
  })

  test('pairs kept back come out right far more often than by chance', () => {
    const { pairs, alone, chance } = resultOf(trained, kept, { pairs: 400, seed: 99 })
    expect(alone / pairs).toBeGreaterThan((1.8 * chance) / pairs)
  })

  test('steps of the layers go where the error is smaller', () => {
    const weights = newWeights(trained.vocabulary, 4)
    const pair = aPair(8)
    learnPair(pair, weights, { rate: 0, evidence: true, draw: null })
    for (const layer of [weights.inputs, weights.lengths, weights.second, weights.secondBias, weights.last]) {
      const at = layer.step.reduce((best, step, index) => (step > (layer.step[best] ?? 0) ? index : best), 0)
      const value = layer.values[at] ?? 0
      const errorAt = (other: number): number => {
        layer.values[at] = other
        return errorOf(pair, weights)
      }
      const slope = (errorAt(value + 1e-4) - errorAt(value - 1e-4)) / 2e-4
      layer.values[at] = value
      expect(layer.step[at]).toBeGreaterThan(0)
      expect(slope / (layer.step[at] ?? 0)).toBeCloseTo(1, 1)
    }
  })

  test('codes are learnt too', () => {
    const weights = newWeights(trained.vocabulary, 4)
    const pair = aPair(8)
    const before = errorOf(pair, weights)
    for (let count = 0; count < 20; count++)
      learnPair(pair, weights, { rate: 0.05, evidence: true, draw: null })
    expect(errorOf(pair, weights)).toBeLessThan(0.9 * before)
  })

  test('the same texts give the same bytes', () => {
    const short = { ...training, pairs: 100 }
    const once = networkFile(trainNetwork(seen, short), '')
    expect(networkFile(trainNetwork(seen, short), '')).toBe(once)
    expect(networkFile(trainNetwork(seen, { ...short, seed: 6 }), '')).not.toBe(once)
  })

  test('the program reads the written file as the training meant it', async () => {
    const file = join(folder, 'written.mjs')
    writeFileSync(file, written.replaceAll(' as const', ''))
    vi.resetModules()
    vi.doMock(data, () => import(/* @vite-ignore */ pathToFileURL(file).href))
    const { readEnds } = (await import(
      reader
    )) as typeof import('../../pipeline/2-normalize/passes/structure/headings/end-network.ts')
    vi.doUnmock(data)
    vi.resetModules()
    const draw = drawsFrom(3)
    const off: number[] = []
    for (let count = 0; count < 30; count++) {
      const example = drawnExample(kept, draw)
      const pair = pairInputs(example, trained.vocabulary, null)
      if (!pair) continue
      const meant = pair.ends.map(
        end =>
          tell(end, trained.weights, false, null).score - worthOfNone - (end.isSentence ? sentenceWorth : 0)
      )
      const text = example.text.slice(0, 46)
      const read = readEnds(text, readGluedText(text).lattice, lengthsOf(pair))
      off.push(...read.map((score, index) => Math.abs(score - (meant[index] ?? 0))))
    }
    expect(off.length).toBeGreaterThan(50)
    expect(Math.max(...off)).toBeLessThan(0.4)
    expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.1)
  })
})

const lengthsOf = ({ ends }: { readonly ends: readonly { readonly length: number }[] }): number[] =>
  ends.map(({ length }) => length)

/** The first pair of a seed that has a heading. */
const aPair = (seed: number): PairInputs => {
  const draw = drawsFrom(seed)
  for (;;) {
    const pair = pairInputs(drawnExample(seen, draw), trained.vocabulary, null)
    if (pair && pair.right < pair.ends.length) return pair
  }
}

const errorOf = (pair: PairInputs, weights: Weights): number => {
  const told = pair.ends.map(end => tell(end, weights, true, null))
  return -Math.log(sharesIn(told, weights)[pair.right] ?? 0)
}
