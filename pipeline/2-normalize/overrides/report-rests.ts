/** In: placed overrides. Out: a message for each that drops words of a short line, not of a sentence, of which something else stays. */
import type { VFile } from 'vfile'
import { overrideLine } from '../../diagnostics/override.ts'
import { report } from '../../diagnostics/report.ts'
import type { PassContext } from '../pass.ts'
import { endsAsSentence } from '../passes/structure/sentences.ts'
import type { PlacedOverride, Placing } from './placed.ts'

/** Longer lines are paragraphs. */
const LONGEST_LINE = 60

export const reportRests = ({ placed, done }: Placing, file: VFile, context: PassContext): void => {
  const { base } = context.source
  const dropping = placed.filter(({ override: { action } }) => action.kind === 'drop')
  const told = new Set<number>()
  for (const one of dropping) {
    const { override, line, start } = one
    const isQuoted = override.at.kind === 'words' && done.has(override)
    if (!isQuoted || told.has(line.start) || isRunningText(one, base)) continue
    const rest = restOf(one, dropping, base)
    if (!/[\p{L}\p{N}]/u.test(rest)) continue
    told.add(line.start)
    const place = context.placeAt(start)
    const params = { override: overrideLine(override), manifestLine: override.place?.line ?? 0 }
    report(file, 'override-leaves-rest', { ...params, rest, line: place.line }, place)
  }
}

/** Words taken out of a sentence are meant as such. */
const isRunningText = ({ line: { start, end } }: PlacedOverride, base: string): boolean =>
  end - start > LONGEST_LINE || endsAsSentence(base.slice(start, end))

/** What nothing drops of its line; `…` where words went from between. */
const restOf = ({ line }: PlacedOverride, dropping: readonly PlacedOverride[], base: string): string => {
  const own = dropping
    .map(({ region }) => region)
    .filter(({ start, end }) => start < line.end && end > line.start)
    .sort((a, b) => a.start - b.start)
  const kept: string[] = []
  let at = line.start
  for (const { start, end } of own) {
    kept.push(base.slice(at, start).trim())
    at = Math.max(at, end)
  }
  return [...kept, base.slice(at, line.end).trim()].filter(piece => piece !== '').join('…')
}
