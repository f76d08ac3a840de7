/** A word and its reading go in; how much room each takes comes out (clreq «Ruby»: readings are half as large, above). */
import { BESIDE, bopomofoOf } from './bopomofo.ts'
import type { DrawnFace } from './drawn-face.ts'
import { textWidth } from './plain-width.ts'

/** Size of a reading, in em of its word. */
export const RUBY_SIZE = 0.5
/** How far its baseline is above the word's: the tails of q, g and y, a quarter of its size, are clear of the character box. */
export const RUBY_RISE = 1.01
/** Readings of neighbours stay this far apart, in em of the word. */
const CLEAR = 0.1

export interface RubyWidths {
  readonly word: number
  readonly reading: number
  /** Of both together. */
  readonly whole: number
}

/** In em of the word; a reading wider than its word spreads the word out, 注音 stand beside its characters. */
export const rubyWidths = (word: string, reading: string, face: DrawnFace, tracking: number): RubyWidths => {
  const own = textWidth(word, face, tracking)
  const syllables = bopomofoOf(word, reading, face.region)
  if (syllables) return { word: own, reading: 0, whole: own + syllables.length * BESIDE }
  const above = RUBY_SIZE * textWidth(reading, face)
  return { word: own, reading: above, whole: Math.max(own, above + CLEAR + tracking) }
}
