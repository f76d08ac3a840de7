/** In: a normalized text. Out: from an offset of its kept text to line and column of its source. */
import { lastAtOrBefore, placesIn } from '../../diagnostics/places-in.ts'
import type { Place } from '../../diagnostics/report.ts'
import type { NormalizedText } from '../../model/normalized.ts'

/** Built once a text: places are then found by halving. */
export const sourcePlaces = ({
  source,
  changes
}: Pick<NormalizedText, 'source' | 'changes'>): ((offset: number) => Place) => {
  const ends: number[] = [0] // offsets of the kept text after each change
  const bases: number[] = [0] // and of the base
  for (const { start, end, after } of changes) {
    const at = (ends.at(-1) ?? 0) + start - (bases.at(-1) ?? 0)
    ends.push(at + after.length)
    bases.push(end)
  }
  const placeAt = placesIn(source.base)
  return offset => {
    const before = lastAtOrBefore(ends, offset)
    return placeAt((bases[before] ?? 0) + offset - (ends[before] ?? 0))
  }
}
