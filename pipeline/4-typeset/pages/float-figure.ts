/** In: strips and where the next page begins in. Out: the same; a figure that the page has no room for lets the text after it fill the page. */
import type { EndsOf } from './refit.ts'
import type { Strip } from './strip.ts'

/** Strips after a figure that are looked at: more than any page holds. */
const MOST_STRIPS = 120

/**
 * A figure that does not fit stands at the head of the next page, still right after what mentions it; the page is
 * filled with running text from behind it. Neither a heading nor anything else than text is put before its figure.
 */
export const floatFigure = (strips: Strip[], first: number, endsOf: EndsOf): void => {
  if (strips[first]?.turned) return
  const { next } = endsOf(strips, first)
  const above = strips[next - 1]
  if (next <= first || strips[next]?.floats !== true || strips[next]?.columns !== above?.columns) return
  const group = groupAt(strips, next)
  const text = textAfter(strips, next + group.length)
  const [opening] = text
  if (!opening) return
  // What the figure leaves free below stands below it still.
  const free = opening.before
  const page = [...strips.slice(first, next), { ...opening, before: 0 }, ...text.slice(1)]
  const end = endsOf(page, 0).next
  const moved = page.slice(next - first, end)
  const rest = strips[next + group.length + moved.length]
  if (moved.length < 2 || rest?.mayBreakBefore === false) return
  const behind = rest ? [{ ...rest, before: rest.before + free }] : []
  strips.splice(next, group.length + moved.length + behind.length, ...moved, ...group, ...behind)
}

/** A figure and the caption that is bound to it; a turned table with its own. */
const groupAt = (strips: readonly Strip[], at: number): readonly Strip[] => {
  let end = at + 1
  if (strips[at]?.turned) {
    while (strips[end]?.turned) end++
    return strips.slice(at, end)
  }
  while (strips[end]?.tag === 'caption' && strips[end]?.mayBreakBefore === false) end++
  while (strips[end]?.tag === 'caption' && strips[end]?.block === strips[end - 1]?.block) end++
  return strips.slice(at, end)
}

/** Lines of paragraphs up to the next thing that is none. */
const textAfter = (strips: readonly Strip[], from: number): readonly Strip[] => {
  const columns = strips[from - 1]?.columns
  const isText = (strip: Strip): boolean =>
    strip.tag === 'paragraph' && strip.anchor === undefined && strip.columns === columns
  const some = strips.slice(from, from + MOST_STRIPS)
  const end = some.findIndex(strip => !isText(strip))
  return end < 0 ? some : some.slice(0, end)
}
