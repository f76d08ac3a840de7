/** In: a rule. Out: path operators that fill it, or stroke its dots. */

import type { RuleItem } from '../../model/pages.ts'
import type { Points } from '../../model/units.ts'
import type { ContentStream } from './content-stream.ts'

/** Draws outside BT and ET. */
export const drawRule = (stream: ContentStream, rule: RuleItem): void => {
  if (rule.dots === undefined) drawRectangle(stream, rule)
  else drawDots(stream, rule, rule.dots)
}

const drawRectangle = (stream: ContentStream, rule: RuleItem): void => {
  stream.number(rule.x)
  stream.number(rule.y)
  stream.number(rule.width)
  stream.number(rule.height)
  stream.write('re f\n')
}

/** One stroke for a whole leader: dashes of no length with round ends are dots (ISO 32000-1, 8.4.3.6). */
const drawDots = (stream: ContentStream, rule: RuleItem, pitch: Points): void => {
  const radius = rule.height / 2
  stream.write('q 1 J [0 ')
  stream.number(pitch)
  stream.write(']0 d ')
  stream.number(rule.height)
  stream.write('w ')
  stream.number(rule.x + radius)
  stream.number(rule.y + radius)
  stream.write('m ')
  // A little farther than the last dot, or it may fall off by rounding.
  stream.number(rule.x + rule.width - radius + pitch / 4)
  stream.number(rule.y + radius)
  stream.write('l S Q\n')
}
