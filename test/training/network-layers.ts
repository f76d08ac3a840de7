/** In: the inputs of a pair's ends. Out: what the network makes of each, and weights that make more of the right one. */
import { CHARS, type EndInputs, HEAD, type PairInputs, SLOTS, type Vocabulary } from './network-inputs.ts'
import { type Draw, drawsFrom } from './network-pairs.ts'
import { sizes } from './network-sizes.ts'

const { code: CODE, first: FIRST, second: SECOND, lengths: LENGTHS } = sizes
export const INPUTS: number = SLOTS * CODE

/** Words told together, wherever they stand, count so much each. */
export const TOGETHER = 0.25

/** Numbers that are learnt, squares and mean of the steps so far, and the step that is being summed. */
export interface Learnt {
  readonly values: Float64Array
  readonly squares: Float64Array
  readonly mean: Float64Array
  readonly step: Float64Array
}

/** Layers unit by unit: all that one unit is told stands together. */
export interface Weights {
  readonly charCodes: Learnt
  readonly wordCodes: Learnt
  readonly inputs: Learnt
  readonly lengths: Learnt
  readonly second: Learnt
  readonly secondBias: Learnt
  readonly last: Learnt
  /** What is added to every end, what the evidence counts, a first sentence has for itself, and no heading at all. */
  readonly rest: Learnt
}

/** Where these stand in `rest`. */
export const REST = { bias: 0, evidence: 1, sentence: 2, none: 3 } as const

/** Weights that know nothing yet. */
export const newWeights = ({ chars, words }: Vocabulary, seed: number): Weights => {
  const draw = drawsFrom(seed)
  const weights: Weights = {
    charCodes: learnt((4 + chars.length) * CODE, 0.1, draw),
    wordCodes: learnt(words.length * CODE, 0.1, draw),
    inputs: learnt(INPUTS * FIRST, 1 / Math.sqrt(INPUTS), draw),
    lengths: learnt(LENGTHS * FIRST, 0.05, draw),
    second: learnt(FIRST * SECOND, 1 / Math.sqrt(FIRST), draw),
    secondBias: learnt(SECOND, 0, draw),
    last: learnt(SECOND, 0.1, draw),
    rest: learnt(4, 0, draw)
  }
  weights.rest.values[REST.evidence] = 0.5
  return weights
}

/** Evenly spread, with the given standard deviation. */
const learnt = (length: number, spread: number, draw: Draw): Learnt => ({
  values: Float64Array.from({ length }, () => (spread * Math.sqrt(3) * (draw(2 ** 20) - 2 ** 19)) / 2 ** 19),
  squares: new Float64Array(length),
  mean: new Float64Array(length),
  step: new Float64Array(length)
})

/** What was worked out for one end. */
export interface Told {
  readonly inputs: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
  readonly score: number
}

/** `draw`: leaves out a unit now and then, so that none relies on one other. `evidence`: whether that counts. */
export const tell = (end: EndInputs, weights: Weights, evidence: boolean, draw: Draw | null): Told => {
  const inputs = inputsOf(end, weights)
  const first = weights.lengths.values.slice(end.length * FIRST, (end.length + 1) * FIRST)
  for (let unit = 0; unit < FIRST; unit++) {
    const sum = (first[unit] ?? 0) + product(inputs, weights.inputs.values, unit * INPUTS)
    const isOut = sum <= 0 || draw?.(OUT) === 0
    first[unit] = isOut ? 0 : draw ? (sum * OUT) / (OUT - 1) : sum
  }
  const second = weights.secondBias.values.slice()
  const { values } = weights.rest
  let score = (values[REST.bias] ?? 0) + (end.isSentence ? (values[REST.sentence] ?? 0) : 0)
  if (evidence) score += (values[REST.evidence] ?? 0) * end.evidence
  for (let unit = 0; unit < SECOND; unit++) {
    const sum = (second[unit] ?? 0) + product(first, weights.second.values, unit * FIRST)
    second[unit] = Math.max(0, sum)
    score += (second[unit] ?? 0) * (weights.last.values[unit] ?? 0)
  }
  return { inputs, first, second, score }
}

/** One unit in so many is left out. */
const OUT = 12

const inputsOf = ({ ids, slots }: EndInputs, { charCodes, wordCodes }: Weights): Float64Array => {
  const inputs = new Float64Array(INPUTS)
  for (let index = 0; index < ids.length; index++) {
    const slot = slots[index] ?? 0
    const codes = (slot < CHARS ? charCodes : wordCodes).values
    const from = (ids[index] ?? 0) * CODE
    const to = slot * CODE
    const share = slot < HEAD ? 1 : TOGETHER
    for (let place = 0; place < CODE; place++)
      inputs[to + place] = (inputs[to + place] ?? 0) + share * (codes[from + place] ?? 0)
  }
  return inputs
}

/** Of all inputs with a unit's weights from `row` on. Four sums at once, which a computer adds up in one go. */
const product = (inputs: Float64Array, weights: Float64Array, row: number): number => {
  let [one, two, three, four] = [0, 0, 0, 0]
  for (let at = 0; at < inputs.length; at += 4) {
    one += (inputs[at] ?? 0) * (weights[row + at] ?? 0)
    two += (inputs[at + 1] ?? 0) * (weights[row + at + 1] ?? 0)
    three += (inputs[at + 2] ?? 0) * (weights[row + at + 2] ?? 0)
    four += (inputs[at + 3] ?? 0) * (weights[row + at + 3] ?? 0)
  }
  return one + two + (three + four)
}

/** How likely each end is, and last that there is no heading. */
export const sharesIn = (told: readonly Told[], { rest }: Weights): number[] => {
  const scores = [...told.map(({ score }) => score), rest.values[REST.none] ?? 0]
  const best = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - best))
  const sum = powers.reduce((one, other) => one + other, 0)
  return powers.map(power => power / sum)
}

export interface Lesson {
  readonly rate: number
  /** Whether the weighed evidence stands beside the network. */
  readonly evidence: boolean
  /** Leaves units out, where given. */
  readonly draw: Draw | null
}

/** An error that is smaller teaches nothing. */
const LEAST_ERROR = 2e-3

/** Learns from a pair: codes at once, layers with `takeSteps`. */
export const learnPair = ({ ends, right }: PairInputs, weights: Weights, lesson: Lesson): void => {
  const told = ends.map(end => tell(end, weights, lesson.evidence, lesson.draw))
  const shares = sharesIn(told, weights)
  for (const [index, end] of ends.entries()) {
    const error = (shares[index] ?? 0) - (index === right ? 1 : 0)
    const one = told[index]
    if (one && Math.abs(error) > LEAST_ERROR) learnEnd(end, one, weights, error, lesson)
  }
  add(weights.rest.step, REST.none, (shares.at(-1) ?? 0) - (right === ends.length ? 1 : 0))
}

const add = (to: Float64Array, at: number, value: number): void => {
  to[at] = (to[at] ?? 0) + value
}

const learnEnd = (end: EndInputs, told: Told, weights: Weights, error: number, lesson: Lesson): void => {
  const { rest, last, secondBias, lengths } = weights
  add(rest.step, REST.bias, error)
  if (end.isSentence) add(rest.step, REST.sentence, error)
  if (lesson.evidence) add(rest.step, REST.evidence, error * end.evidence)
  const ofSecond = new Float64Array(SECOND)
  for (let unit = 0; unit < SECOND; unit++) {
    const value = told.second[unit] ?? 0
    add(last.step, unit, error * value)
    if (value > 0) ofSecond[unit] = error * (last.values[unit] ?? 0)
    add(secondBias.step, unit, ofSecond[unit] ?? 0)
  }
  const ofFirst = backThrough(weights.second, told.first, ofSecond)
  for (let unit = 0; unit < FIRST; unit++) {
    if ((told.first[unit] ?? 0) <= 0) ofFirst[unit] = 0
    add(lengths.step, end.length * FIRST + unit, ofFirst[unit] ?? 0)
  }
  learnCodes(end, backThrough(weights.inputs, told.inputs, ofFirst), weights, lesson.rate)
}

/** Sums the step of a layer; gives what its inputs had to do with the error. */
const backThrough = (layer: Learnt, inputs: Float64Array, errors: Float64Array): Float64Array => {
  const { values, step } = layer
  const back = new Float64Array(inputs.length)
  for (let unit = 0, row = 0; unit < errors.length; unit++, row += inputs.length) {
    const error = errors[unit] ?? 0
    if (error === 0) continue
    for (let at = 0; at < inputs.length; at++) {
      back[at] = (back[at] ?? 0) + (values[row + at] ?? 0) * error
      step[row + at] = (step[row + at] ?? 0) + (inputs[at] ?? 0) * error
    }
  }
  return back
}

const learnCodes = (
  { ids, slots }: EndInputs,
  back: Float64Array,
  { charCodes, wordCodes }: Weights,
  rate: number
): void => {
  for (let index = 0; index < ids.length; index++) {
    const slot = slots[index] ?? 0
    const share = slot < HEAD ? 1 : TOGETHER
    const codes = slot < CHARS ? charCodes : wordCodes
    const from = (ids[index] ?? 0) * CODE
    for (let place = 0; place < CODE; place++)
      move(codes, from + place, share * (back[slot * CODE + place] ?? 0), rate)
  }
}

/** The first steps are no leaps. */
const SOFT = 1e-3

/** Codes are met now and then: the oftener, the less they move (AdaGrad). */
const move = ({ values, squares }: Learnt, at: number, step: number, rate: number): void => {
  const square = (squares[at] ?? 0) + step * step
  squares[at] = square
  values[at] = (values[at] ?? 0) - (rate * step) / Math.sqrt(square + SOFT)
}

/** How much of the mean step and of the mean square of steps stays (Adam). */
const STAYS = { step: 0.9, square: 0.999 }

/** Moves the layers by the mean of some pairs' steps; `count`: so many steps were taken before. */
export const takeSteps = (weights: Weights, { rate, pairs, count }: Stride): void => {
  const { inputs, lengths, second, secondBias, last, rest } = weights
  const worth = (rate * Math.sqrt(1 - STAYS.square ** (count + 1))) / (1 - STAYS.step ** (count + 1))
  for (const { values, squares, mean, step } of [inputs, lengths, second, secondBias, last, rest]) {
    for (let at = 0; at < step.length; at++) {
      const own = (step[at] ?? 0) / pairs
      const towards = STAYS.step * (mean[at] ?? 0) + (1 - STAYS.step) * own
      const square = STAYS.square * (squares[at] ?? 0) + (1 - STAYS.square) * own * own
      mean[at] = towards
      squares[at] = square
      values[at] = (values[at] ?? 0) - (worth * towards) / (Math.sqrt(square) + 1e-8)
      step[at] = 0
    }
  }
}

export interface Stride {
  readonly rate: number
  readonly pairs: number
  readonly count: number
}
