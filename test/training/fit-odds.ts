/**
 * Fits what the network in use says of whether there are headings at all (`noHeadingOdds` of end-weights.data.ts):
 *
 *     node --import ./test/support/typescript-loader.mjs test/training/fit-odds.ts FOLDER
 *
 * In: the folder that the network was made from. Out: `each` and `said`, by our own listed headings that were kept back before
 * sentences that were, and such sentences alone. The same input gives the same numbers.
 */
import { headingEnds } from '../../pipeline/2-normalize/passes/structure/headings/end-features.ts'
import { opinions } from '../../pipeline/2-normalize/passes/structure/headings/end-weights.data.ts'
import { weighed } from '../../pipeline/2-normalize/passes/structure/headings/end-weights.ts'
import { exampleOf } from './examples.ts'
import { type Choice, fitWeights } from './fit.ts'
import { type Draw, drawsFrom, keptSupply, oneOf, type Supply } from './network-pairs.ts'
import { poolsIn } from './text-pools.ts'

const ASKED = 4000
/** One sibling says no more than this for or against headings. */
const MOST_SAID = 7

const main = ([folder]: readonly string[]): void => {
  if (folder === undefined) throw new Error('no folder of texts was named')
  const supply = keptSupply(poolsIn(folder).kept)
  const draw = drawsFrom(11)
  const choices = Array.from({ length: ASKED }, (_, at) => choiceOf(supply, at % 2 === 0, draw))
  const weights = fitWeights(
    choices.filter(choice => choice !== null),
    { pull: 0, rounds: 400 }
  )
  const told = ['each', 'said'].map(name => `${name} ${(weights.get(name) ?? 0).toFixed(2)}`)
  process.stdout.write(
    `${told.join(', ')}: of one text alone; of siblings, which are alike, each says less\n`
  )
}

/** No heading, or one: the sum of what its ends have for themselves. */
const choiceOf = ({ pools, listed }: Supply, hasHeading: boolean, draw: Draw): Choice | null => {
  const body = oneOf(oneOf(pools, draw).sentences, draw)
  const { text, sentence } = exampleOf(hasHeading ? oneOf(listed, draw) : '', body)
  const ends = headingEnds(text, sentence, weighed())
  if (ends.length < 2) return null
  const scores = ends.map(({ read, score }) => read * opinions.network + score * opinions.evidence)
  const top = Math.max(...scores)
  const sum = top + Math.log(scores.reduce((all, score) => all + Math.exp(score - top), 0))
  const said = Math.max(-MOST_SAID, Math.min(MOST_SAID, sum))
  return {
    options: [
      [],
      [
        ['each', 1],
        ['said', -said]
      ]
    ],
    right: hasHeading ? 0 : 1,
    weight: 1
  }
}

main(process.argv.slice(2))
