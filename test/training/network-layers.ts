/** In: the inputs of a pair's ends. Out: what the network makes of each, and weights that make more of the right one. */
import { sizes } from '../../pipeline/2-normalize/passes/structure/headings/end-network.data.ts'
import { CHARS, type EndInputs, HEAD, type PairInputs, SLOTS, type Vocabulary } from './network-inputs.ts'
import { type Draw, drawsFrom } from './network-pairs.ts'

const { code: CODE, first: FIRST, second: SECOND, lengths: LENGTHS } = sizes

/** Words told together, wherever they stand, count so much each. */
export const TOGETHER = 0.25

/** Numbers that are learnt, the squares of all steps so far (AdaGrad), and the step that is being summed. */
export interface Learnt {
  readonly values: Float64Array
  readonly squares: Float64Array
  readonly step: Float64Array
}

/** Ordered as end-network.data.ts: codes, then layers. */
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
    inputs: learnt(SLOTS * CODE * FIRST, 1 / Math.sqrt(SLOTS * CODE), draw),
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
  squares: new Float64Array(length).fill(1e-3),
  step: new Float64Array(length)
})

/** What was worked out for one end. */
export interface Told {
  readonly inputs: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
  readonly score: number
}

/** `draw`: leaves out one unit in five, so that none relies on one other. `evidence`: whether that counts. */
export const tell = (end: EndInputs, weights: Weights, evidence: boolean, draw: Draw | null): Told => {
  const inputs = inputsOf(end, weights)
  const first = weights.lengths.values.slice(end.length * FIRST, (end.length + 1) * FIRST)
  addLayer(inputs, weights.inputs.values, first)
  bend(first)
  if (draw) leaveOut(first, draw)
  const second = weights.secondBias.values.slice()
  addLayer(first, weights.second.values, second)
  bend(second)
  const { values } = weights.rest
  let score = (values[REST.bias] ?? 0) + (end.isSentence ? (values[REST.sentence] ?? 0) : 0)
  if (evidence) score += (values[REST.evidence] ?? 0) * end.evidence
  for (let unit = 0; unit < SECOND; unit++) score += (second[unit] ?? 0) * (weights.last.values[unit] ?? 0)
  return { inputs, first, second, score }
}

const inputsOf = ({ ids, slots }: EndInputs, { charCodes, wordCodes }: Weights): Float64Array => {
  const inputs = new Float64Array(SLOTS * CODE)
  for (let index = 0; index < ids.length; index++) {
    const slot = slots[index] ?? 0
    const codes = (slot < CHARS ? charCodes : wordCodes).values
    const from = (ids[index] ?? 0) * CODE
    const share = slot < HEAD ? 1 : TOGETHER
    for (let place = 0; place < CODE; place++)
      inputs[slot * CODE + place] = (inputs[slot * CODE + place] ?? 0) + share * (codes[from + place] ?? 0)
  }
  return inputs
}

const addLayer = (from: Float64Array, weights: Float64Array, into: Float64Array): void => {
  for (let at = 0, row = 0; at < from.length; at++, row += into.length) {
    const value = from[at] ?? 0
    if (value === 0) continue
    for (let unit = 0; unit < into.length; unit++)
      into[unit] = (into[unit] ?? 0) + value * (weights[row + unit] ?? 0)
  }
}

const bend = (units: Float64Array): void => {
  for (let unit = 0; unit < units.length; unit++) units[unit] = Math.max(0, units[unit] ?? 0)
}

const OUT = 5

const leaveOut = (units: Float64Array, draw: Draw): void => {
  for (let unit = 0; unit < units.length; unit++)
    units[unit] = draw(OUT) === 0 ? 0 : ((units[unit] ?? 0) * OUT) / (OUT - 1)
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

/** Learns from a pair: codes at once, layers with `takeSteps`. */
export const learnPair = ({ ends, right }: PairInputs, weights: Weights, lesson: Lesson): void => {
  const told = ends.map(end => tell(end, weights, lesson.evidence, lesson.draw))
  const shares = sharesIn(told, weights)
  for (const [index, end] of ends.entries()) {
    const error = (shares[index] ?? 0) - (index === right ? 1 : 0)
    const one = told[index]
    if (one && Math.abs(error) > 1e-3) learnEnd(end, one, weights, error, lesson)
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
  for (let at = 0, row = 0; at < inputs.length; at++, row += errors.length) {
    const input = inputs[at] ?? 0
    let sum = 0
    for (let unit = 0; unit < errors.length; unit++) {
      const error = errors[unit] ?? 0
      sum += (values[row + unit] ?? 0) * error
      step[row + unit] = (step[row + unit] ?? 0) + input * error
    }
    back[at] = sum
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

const move = ({ values, squares }: Learnt, at: number, step: number, rate: number): void => {
  const square = (squares[at] ?? 0) + step * step
  squares[at] = square
  values[at] = (values[at] ?? 0) - (rate * step) / Math.sqrt(square)
}

/** Moves the layers by what was summed over some pairs. */
export const takeSteps = (weights: Weights, rate: number): void => {
  const { inputs, lengths, second, secondBias, last, rest } = weights
  for (const layer of [inputs, lengths, second, secondBias, last, rest]) {
    for (let at = 0; at < layer.step.length; at++) {
      const step = layer.step[at] ?? 0
      if (step === 0) continue
      move(layer, at, step / TAKEN, rate)
      layer.step[at] = 0
    }
  }
}

/** A step is the sum of some pairs' divided by so much. */
const TAKEN = 4
