/** In: the lines that an editor made of a volume. Out: the same lines, where only the words of a removed line were taken back and not its end, each such line on its own again. */
import { type Difference, differencesOf, startsOf } from './compared.ts'
import type { ReadLine } from './read-review.ts'
import type { ShownVolume } from './shown-volume.ts'

export const linesApart = (volume: ShownVolume, lines: readonly ReadLine[]): readonly ReadLine[] => {
  const starts = startsOf(lines.map(({ text }) => text))
  const cuts = differencesOf(
    volume.lines.map(({ text }) => text),
    lines.map(({ text }) => text)
  ).flatMap(difference => (isLineBack(volume, difference) ? [cutOf(volume, difference)] : []))
  if (cuts.length === 0) return lines
  return lines.flatMap((line, index) => {
    const start = starts[index] ?? 0
    const own = cuts.map(at => at - start).filter(at => at > 0 && at < line.text.length)
    return [0, ...own].map((from, part) => {
      const text = line.text.slice(from, own[part] ?? line.text.length)
      return own.length === 0 ? line : { ...line, text, style: '' }
    })
  })
}

/** The words of a line that a rule took away with its end are at the head or the tail of another one. */
const isLineBack = (volume: ShownVolume, { start, end, after }: Difference): boolean => {
  if (start !== end || after.includes('\n') || !/[\p{L}\p{N}]/u.test(after)) return false
  const isHead = start === 0 || volume.text.charAt(start - 1) === '\n'
  if (!isHead && volume.text.charAt(end) !== '\n') return false
  return volume.sourcesAt(start, end).some(owner => {
    const at = start - owner.start
    return [at, at + 1]
      .flatMap(place => owner.source.goneBefore(place))
      .some(({ change, text }) => change !== null && text.includes('\n') && text.trim() === after.trim())
  })
}

const cutOf = (volume: ShownVolume, { start, after, at }: Difference): number =>
  start === 0 || volume.text.charAt(start - 1) === '\n' ? at + after.length : at
