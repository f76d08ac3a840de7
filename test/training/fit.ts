/** In: choices, each between options that evidence speaks for. Out: what each piece of evidence weighs (maximum entropy). */

/** Evidence as numbers under names. */
export type Evidence = readonly (readonly [name: string, value: number])[]

export interface Choice {
  readonly options: readonly Evidence[]
  /** Index of the right option. */
  readonly right: number
  readonly weight: number
}

export interface Fit {
  /** Pulls weights back to `start`, else to 0. */
  readonly pull: number
  readonly rounds: number
  readonly start?: ReadonlyMap<string, number>
}

const STEP = 0.3

/** Gradient ascent with a step for each weight (AdaGrad): the same input gives the same weights. */
export const fitWeights = (choices: readonly Choice[], { pull, rounds, start }: Fit): Map<string, number> => {
  const names = [...new Set(choices.flatMap(({ options }) => options.flat().map(([name]) => name)))]
  const indexes = new Map(names.map((name, index) => [name, index]))
  const rows = choices.map(choice => ({
    ...choice,
    options: choice.options.map(option => ({
      at: Int32Array.from(option, ([name]) => indexes.get(name) ?? 0),
      values: Float64Array.from(option, ([, value]) => value)
    }))
  }))
  const first = Float64Array.from(names, name => start?.get(name) ?? 0)
  const weights = Float64Array.from(first)
  const squares = new Float64Array(names.length)
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(names.length)
    for (const row of rows) addSlope(row, weights, slope)
    for (const [index, own] of slope.entries()) {
      const weight = weights[index] ?? 0
      const by = own - pull * (weight - (first[index] ?? 0))
      squares[index] = (squares[index] ?? 0) + by * by
      weights[index] = weight + (STEP * by) / Math.sqrt((squares[index] ?? 0) + 1e-8)
    }
  }
  return new Map(names.map((name, index) => [name, weights[index] ?? 0]))
}

interface Row {
  readonly options: readonly { readonly at: Int32Array; readonly values: Float64Array }[]
  readonly right: number
  readonly weight: number
}

const addSlope = ({ options, right, weight }: Row, weights: Float64Array, slope: Float64Array): void => {
  const shares = sharesOf(
    options.map(({ at, values }) =>
      at.reduce((sum, index, place) => sum + (weights[index] ?? 0) * (values[place] ?? 0), 0)
    )
  )
  for (const [index, { at, values }] of options.entries()) {
    const by = weight * ((index === right ? 1 : 0) - (shares[index] ?? 0))
    if (Math.abs(by) < 1e-6) continue
    for (const [place, feature] of at.entries())
      slope[feature] = (slope[feature] ?? 0) + by * (values[place] ?? 0)
  }
}

/** Probabilities of scores. */
export const sharesOf = (scores: readonly number[]): number[] => {
  const top = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - top))
  const all = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / all)
}

/** What the evidence for an option comes to. */
export const scoreOf = (option: Evidence, weights: ReadonlyMap<string, number>): number =>
  option.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0)
