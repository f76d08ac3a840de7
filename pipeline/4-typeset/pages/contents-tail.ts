/** In: the strips of a contents. Out: the same, its last lines bound together: no page of it shows two lines and nothing else. */
import type { Strip } from './strip.ts'

/** Lines that the last page of a contents shows at least, where there is more than one. */
const LEAST = 5
/** So many more are taken along where the last page then begins with a part or a piece. */
const MORE = 4

/** @param opens whether a part or piece begins at the strip */
export const withWholeTail = (strips: readonly Strip[], opens: (strip: Strip) => boolean): Strip[] => {
  const start = tailStart(strips, opens)
  return strips.map((strip, index) => (index > start ? { ...strip, mayBreakBefore: false } : strip))
}

/** The nearest place at or before the last lines where a page may begin; of those, one where something opens. */
const tailStart = (strips: readonly Strip[], opens: (strip: Strip) => boolean): number => {
  const latest = strips.length - LEAST
  let found = -1
  for (let index = latest; index > 0 && index >= latest - MORE; index--) {
    const strip = strips[index]
    if (!strip?.mayBreakBefore) continue
    if (opens(strip)) return index
    if (found < 0) found = index
  }
  return found < 0 ? strips.length : found
}
