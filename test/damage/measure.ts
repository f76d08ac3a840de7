/** Recovers damaged documents and counts how many came out as they went in. */
import { VFile } from 'vfile'
import { decode } from '../../pipeline/1-read/decode.ts'
import { normalize } from '../../pipeline/2-normalize/index.ts'
import { compare, type Difference } from './compare.ts'
import { documentOf } from './documents.ts'

export interface Failure extends Omit<Difference, 'what'> {
  readonly seed: number
  readonly kinds: readonly number[]
  readonly what: Difference['what'] | 'encoding'
}

export interface Rate {
  readonly kinds: readonly number[]
  readonly documents: number
  readonly failures: readonly Failure[]
}

export const rateOf = ({ documents, failures }: Rate): number => 1 - failures.length / documents

/** So many documents of one kind, or of two kinds at once, from a seed on. */
export const measure = async (kinds: readonly number[], documents: number, seed: number): Promise<Rate> => {
  const failures: Failure[] = []
  for (let at = 0; at < documents; at++) {
    const failure = await tryOne(kinds, seed + at + offsetOf(kinds))
    if (failure) failures.push(failure)
  }
  return { kinds, documents, failures }
}

/** Each pair has documents of its own; one kind and another are tried on the same trees. */
const offsetOf = ([first = 0, second = 0]: readonly number[]): number =>
  second === 0 ? 0 : 10_000 * (first * 16 + second)

/** Null where the document was recovered. */
export const tryOne = async (kinds: readonly number[], seed: number): Promise<Failure | null> => {
  const { tree, text, bytes, optional } = documentOf(seed, kinds)
  const decoded = await decode(bytes)
  const found = decoded.kind === 'text' ? decoded.text : decoded.kind
  if (found !== text)
    return { seed, kinds, what: 'encoding', expected: text.slice(0, 20), found: found.slice(0, 20) }
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base: text } as const
  const result = await normalize(source, new VFile({ path: 'a.txt' }))
  if (!result) throw new Error('the parser gave up')
  const difference = compare(tree, result, kinds, optional)
  return difference && { seed, kinds, ...difference }
}

/** A line a kind, then the failures of each, shortened to where they begin. */
export const tableOf = (rates: readonly Rate[], shown: number): string =>
  [
    ...summary(rates),
    ...rates.map(
      rate =>
        `${rate.kinds.join('+').padStart(6)}  ${rateOf(rate).toFixed(4)}  ${rate.failures.length} of ${rate.documents}`
    ),
    ...rates.flatMap(rate => rate.failures.slice(0, shown).map(line))
  ].join('\n')

/** What the targets are set for: 1 to 11 by themselves, and all pairs. */
const summary = (rates: readonly Rate[]): string[] => [
  ...together(
    'one kind, 1 to 11',
    rates.filter(({ kinds }) => kinds.length === 1 && (kinds[0] ?? 0) % 12 > 0)
  ),
  ...together(
    'two kinds',
    rates.filter(({ kinds }) => kinds.length === 2)
  )
]

const together = (name: string, rates: readonly Rate[]): string[] => {
  const sum = (of: (rate: Rate) => number): number => rates.reduce((total, rate) => total + of(rate), 0)
  const documents = sum(rate => rate.documents)
  const failed = sum(rate => rate.failures.length)
  return documents === 0 ? [] : [`${name}: ${(1 - failed / documents).toFixed(4)} of ${documents}`]
}

const line = ({ seed, kinds, what, expected, found }: Failure): string => {
  const at = parting(expected, found)
  return `${kinds.join('+')} seed ${seed} ${what}\n    - ${clip(expected, at)}\n    + ${clip(found, at)}`
}

const parting = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

const clip = (text: string, at: number): string =>
  `${text.slice(0, 2)}${at > 20 ? `…${text.slice(Math.max(2, at - 12), at + 24)}` : text.slice(2, 46)}`
