/** In: a trained network. Out: the text of end-network.data.ts, its numbers rounded to what few digits can say. */
import { CHARS, HEAD } from './network-inputs.ts'
import { INPUTS, REST, TOGETHER } from './network-layers.ts'
import { sizes } from './network-sizes.ts'
import type { TrainedNetwork } from './train-network.ts'

const { code: CODE, first: FIRST, second: SECOND } = sizes

/** Digits to base 64 that a code, a weight and a sum have; the greatest numbers that the first two can say. */
const WIDTH = { code: 1, weight: 2, sum: 6 }
const MOST = { code: 31, weight: 2047 }
/** `notice`: what is said of the texts that the network learnt from. */
export const networkFile = (trained: TrainedNetwork, notice: string): string => {
  const { vocabulary, weights } = trained
  const { charCodes, wordCodes, lengths, second, secondBias, last, rest } = weights
  const inputs = turned(weights.inputs.values, INPUTS).map((value, at) =>
    at < HEAD * CODE * FIRST ? value : value * TOGETHER
  )
  const border = CHARS * CODE * FIRST
  const chars = roundedCodes(charCodes.values, inputs.subarray(0, border))
  const words = roundedCodes(wordCodes.values, inputs.subarray(border))
  const scales = {
    inputs: MOST.weight / greatest(inputs),
    second: MOST.weight / greatest(second.values),
    last: MOST.weight / greatest(last.values)
  }
  const digits = [
    digitsOf(chars, 1, WIDTH.code),
    digitsOf(words, 1, WIDTH.code),
    digitsOf(inputs, scales.inputs, WIDTH.weight),
    digitsOf(lengths.values, scales.inputs, WIDTH.sum),
    digitsOf(turned(second.values, FIRST), scales.second, WIDTH.weight),
    digitsOf(secondBias.values, scales.inputs * scales.second, WIDTH.sum),
    digitsOf(last.values, scales.last, WIDTH.weight)
  ].join('')
  return fileOf({
    notice,
    chars: vocabulary.chars,
    words: vocabulary.words,
    digits,
    score: scales.inputs * scales.second * scales.last,
    bias: (rest.values[REST.bias] ?? 0) - (rest.values[REST.none] ?? 0),
    sentence: rest.values[REST.sentence] ?? 0
  })
}

/** What stands unit by unit, as the program has it: by what the units are told. */
const turned = (values: Float64Array, told: number): Float64Array => {
  const units = values.length / told
  return values.map((_, at) => values[(at % units) * told + Math.floor(at / units)] ?? 0)
}

/** Codes as whole numbers, place by place on a scale of its own, which goes over into the inputs. */
const roundedCodes = (codes: Float64Array, inputs: Float64Array): Float64Array => {
  const rounded = new Float64Array(codes.length)
  for (let place = 0; place < CODE; place++) {
    const own = codes.filter((_, at) => at % CODE === place)
    const unit = greatest(own) / MOST.code
    for (let at = place; at < codes.length; at += CODE)
      rounded[at] = within((codes[at] ?? 0) / unit, -MOST.code - 1, MOST.code)
    for (let row = place; row * FIRST < inputs.length; row += CODE)
      for (let at = row * FIRST; at < (row + 1) * FIRST; at++) inputs[at] = (inputs[at] ?? 0) * unit
  }
  return rounded
}

/** None is cut off: what is extreme is what is met most often, marks and 的. */
const greatest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(value)))

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Whole numbers to base 64, most significant digit first, less half the range. */
const digitsOf = (values: Float64Array, scale: number, width: number): string => {
  const half = 64 ** width / 2
  let text = ''
  for (const value of values) {
    const whole = within(value * scale, -half, half - 1) + half
    for (let rest = 64 ** (width - 1); rest >= 1; rest /= 64)
      text += DIGITS.charAt(Math.floor(whole / rest) % 64)
  }
  return text
}

interface Written {
  readonly notice: string
  readonly chars: string
  readonly words: readonly string[]
  readonly digits: string
  readonly score: number
  readonly bias: number
  readonly sentence: number
}

const fileOf = ({ notice, chars, words, digits, score, bias, sentence }: Written): string => `/**
 * The numbers of a small network that tells where a glued heading ends, as end-network.ts reads them. test/training/README.md
 * says from what it was made, and how. ${notice}
 */
export const sizes = {
  code: ${CODE},
  first: ${FIRST},
  second: ${SECOND},
  lengths: ${sizes.lengths},
  chars: ${chars.length + 4},
  words: ${words.length}
} as const

/** What the sums are divided by, what is added, and what the whole first sentence has for itself. */
export const factors = {
  score: ${score},
  bias: ${bias.toFixed(4)},
  sentence: ${sentence.toFixed(4)}
} as const

/** Characters and words by their ids: the first four and five stand for those that are not here. */
export const chars = \`${escaped(chars)}\`

export const words = \`${escaped(words.join(' '))}\`

/** Base 64, most significant digit first, less half the range: codes of characters and words (one digit a number), then the layers. */
export const networkDigits =
  '${digits}'
`

const escaped = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, sign => `\\${sign}`)
