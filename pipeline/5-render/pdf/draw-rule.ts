/** In: a rule. Out: path operators that fill it. */
import type { RuleItem } from '../../model/pages.ts'
import type { ContentStream } from './content-stream.ts'

/** Draws outside BT and ET. A round rule is a stroke with round ends, a dot where it is as wide as high. */
export const drawRule = (stream: ContentStream, rule: RuleItem): void => {
  if (rule.round) drawRound(stream, rule)
  else drawRectangle(stream, rule)
}

const drawRectangle = (stream: ContentStream, rule: RuleItem): void => {
  stream.number(rule.x)
  stream.number(rule.y)
  stream.number(rule.width)
  stream.number(rule.height)
  stream.write('re f\n')
}

const drawRound = (stream: ContentStream, rule: RuleItem): void => {
  const radius = rule.height / 2
  stream.write('1 J ')
  stream.number(rule.height)
  stream.write('w ')
  stream.number(rule.x + radius)
  stream.number(rule.y + radius)
  stream.write('m ')
  stream.number(rule.x + Math.max(rule.width - radius, radius))
  stream.number(rule.y + radius)
  stream.write('l S\n')
}
