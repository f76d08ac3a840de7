/**
 * Fits the weights of end-weights.data.ts:
 *
 *     node --import ./test/support/typescript-loader.mjs test/training/fit-ends.ts [FOLDER] [--write]
 *
 * In: our own headings, and those of the Markdown texts in a folder where one is given. Out: the file, or without
 * `--write` only how many ends come out right. README.md beside this says which folder the weights in use came from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameOf } from '../../pipeline/2-normalize/passes/structure/headings/end-evidence.ts'
import {
  type HeadingEnd,
  headingEnds
} from '../../pipeline/2-normalize/passes/structure/headings/end-features.ts'
import { likenessWeights } from '../../pipeline/2-normalize/passes/structure/headings/end-weights.data.ts'
import { likenessIn } from '../../pipeline/2-normalize/passes/structure/headings/sibling-likeness.ts'
import {
  bareExamples,
  type Example,
  type ExampleGroup,
  gluedExamples,
  listedExamples,
  markdownExamples,
  ownSentences
} from './examples.ts'
import { type Choice, type Evidence, fitWeights, scoreOf, sharesOf } from './fit.ts'

const file = join(
  import.meta.dirname,
  '../../pipeline/2-normalize/passes/structure/headings/end-weights.data.ts'
)
/** That an example has no heading is an option like its ends. */
const none: Evidence = [['none', 1]]
/** Passes over the headings list, each with other sentences. */
const DRAWS = 4

const main = (args: readonly string[]): void => {
  const folder = args.find(arg => !arg.startsWith('--'))
  const draw = drawsFrom(7)
  const sentences = ownSentences()
  const { seen, kept } = gluedExamples()
  const listed = Array.from({ length: DRAWS }, () => listedExamples(sentences, draw)).flat()
  const read = folder === undefined ? [] : markdownExamples(folder)
  const bare = bareExamples(sentences, draw)
  const groups = [...seen, ...listed, ...read, ...bare].map(weighed)
  const weights = fitWeights(
    groups.flatMap(group => group.map(({ choice }) => choice)).filter(({ right }) => right >= 0),
    { pull: 1, rounds: 100 }
  )
  const likeness = fitLikeness([...seen, ...listed.slice(0, 100)].map(weighed), weights)
  process.stdout.write(`${told('seen', seen, weights)}${told('kept', kept, weights)}`)
  if (args.includes('--write')) write(weights, likeness)
}

interface Weighed {
  readonly example: Example
  readonly ends: readonly HeadingEnd[]
  readonly choice: Choice
}

const weighed = ({ examples, weight }: ExampleGroup): Weighed[] =>
  examples.map(example => {
    const told: Evidence[] = []
    let own: (readonly [string, number])[] = []
    const ends = headingEnds(example.text, example.sentence, {
      add: (name, value) => {
        if (value !== 0) own.push([name, value])
      },
      addWords: (kind, words) => {
        own.push([nameOf(kind, words), 1])
      },
      total: () => {
        told.push(own)
        own = []
        return 0
      }
    })
    const right =
      example.heading === 0 ? ends.length : ends.findIndex(({ length }) => length === example.heading)
    return { example, ends, choice: { options: [...told, none], right, weight } }
  })

/** What siblings have in common, weighed after what speaks for each end alone; from the weights in use. */
const fitLikeness = (
  groups: readonly (readonly Weighed[])[],
  weights: ReadonlyMap<string, number>
): number[] => {
  const start = new Map([1, ...likenessWeights].map((weight, index) => [String(index), weight]))
  const choices = groups.flatMap(group => {
    const siblings = group.map(({ example, ends, choice }) => {
      const scores = choice.options.slice(0, ends.length).map(option => scoreOf(option, weights))
      return { text: example.text, ends, scores, shares: sharesOf(scores) }
    })
    const likeness = valuesOf(siblings)
    return group.flatMap(({ choice, ends }, index) => {
      if (choice.right < 0 || choice.right >= ends.length) return []
      const options = ends.map((_, at): Evidence => {
        const values = [siblings[index]?.scores[at] ?? 0, ...likeness(index, at)]
        return values.map((value, place) => [String(place), value])
      })
      return [{ options, right: choice.right, weight: 1 }]
    })
  })
  const fitted = fitWeights(choices, { pull: 20, rounds: 200, start })
  const own = fitted.get('0') ?? 1
  return likenessWeights.map((weight, index) => (fitted.get(String(index + 1)) ?? weight) / own)
}

/** What each end of each sibling has in common with the others: one value for each weight. */
const valuesOf = (
  siblings: readonly {
    readonly text: string
    readonly ends: readonly HeadingEnd[]
    readonly shares: readonly number[]
  }[]
): ((sibling: number, end: number) => readonly number[]) => {
  const shares = Float64Array.from(siblings.flatMap(one => one.shares))
  const columns = likenessWeights.map((_, place) => {
    const column = new Float64Array(shares.length)
    if (siblings.length > 1)
      likenessIn(
        siblings,
        likenessWeights.map((_, index) => (index === place ? 1 : 0))
      )(shares, column)
    return column
  })
  return (sibling, end) => {
    const at = siblings.slice(0, sibling).reduce((sum, { ends }) => sum + ends.length, end)
    return columns.map(column => column[at] ?? 0)
  }
}

const told = (
  name: string,
  groups: readonly ExampleGroup[],
  weights: ReadonlyMap<string, number>
): string => {
  const all = groups.flatMap(weighed)
  const right = all.filter(({ choice: { options, right }, ends }) => {
    const scores = options.slice(0, ends.length).map(option => scoreOf(option, weights))
    return scores.indexOf(Math.max(...scores)) === right
  })
  return `${name}: ${right.length} of ${all.length} ends right, each looked at alone\n`
}

/** Weights in tenths, names of one weight in a line. */
const write = (weights: ReadonlyMap<string, number>, likeness: readonly number[]): void => {
  const lines = new Map<number, string[]>()
  for (const [name, weight] of weights) {
    const tenths = Math.round(weight * 10)
    if (tenths !== 0) lines.set(tenths, [...(lines.get(tenths) ?? []), name])
  }
  const text = [...lines]
    .sort(([a], [b]) => a - b)
    .map(([tenths, names]) => [tenths, ...names.sort()].join(';'))
    .join('\n')
  const source = readFileSync(file, 'utf8')
    .replace(/(endWeights = )`[^`]*`/, (_, head: string) => `${head}\`${text}\``)
    .replace(
      /(likenessWeights = )\[[^\]]*\]/,
      (_, head: string) => `${head}[${likeness.map(round).join(', ')}]`
    )
  writeFileSync(file, source)
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Numbers that are the same in every run. */
const drawsFrom = (seed: number): ((below: number) => number) => {
  let state = seed
  return below => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

main(process.argv.slice(2))
