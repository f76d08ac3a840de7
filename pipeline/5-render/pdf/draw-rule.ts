/** In: a rule. Out: path operators that fill it, or stroke its dots. */

import type { RuleItem } from '../../model/pages.ts'
import type { Points } from '../../model/units.ts'
import type { ContentStream } from './content-stream.ts'

/** Draws outside BT and ET. */
export const drawRule = (stream: ContentStream, rule: RuleItem): void => {
  if (rule.dots !== undefined) drawDots(stream, rule, rule.dots)
  else if (rule.wave !== undefined) drawWave(stream, rule, rule.wave)
  else drawRectangle(stream, rule)
}

const drawRectangle = (stream: ContentStream, rule: RuleItem): void => {
  stream.number(rule.x)
  stream.number(rule.y)
  stream.number(rule.width)
  stream.number(rule.height)
  stream.write('re f\n')
}

/** Strokes of a wave are this thick, as a share of its height. */
const WAVE_STROKE = 0.4

/** 书名号甲式: one curve for each half wave, up and down in turns. */
const drawWave = (stream: ContentStream, rule: RuleItem, length: Points): void => {
  const halves = Math.max(1, Math.round((2 * rule.width) / length))
  const step = rule.width / halves
  const middle = rule.y + rule.height / 2
  stream.write('q ')
  stream.number(rule.height * WAVE_STROKE)
  stream.write('w ')
  point(stream, rule.x, middle, 'm ')
  for (let half = 0; half < halves; half++) {
    const left = rule.x + half * step
    // The crest of a curve is at three quarters of its handles.
    const handle = middle + (half % 2 === 0 ? -1 : 1) * rule.height * (1 - WAVE_STROKE) * (2 / 3)
    point(stream, left + step / 3, handle, '')
    point(stream, left + (2 * step) / 3, handle, '')
    point(stream, left + step, middle, 'c ')
  }
  stream.write('S Q\n')
}

const point = (stream: ContentStream, x: number, y: number, operator: string): void => {
  stream.number(x)
  stream.number(y)
  stream.write(operator)
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
