/** In: an offset of the base. Out: its line as a manifest names it: by number, with the words that it begins with. */
import type { OverridePlace } from './override.ts'
import type { Place } from './report.ts'

/** So many characters say which line is meant. */
const WORDS = 12
/** How far behind the head of the line they are looked for. */
const SEEN = 200

/**
 * For places that no quotation of their own can name. A line that begins with nothing that can be written, as a blank
 * one does, has its number only.
 *
 * @param place of the offset: line and column as messages count them
 * @example linePlace('春游\n　　我们去了公园。', 6, { line: 2, column: 4 }) // { kind: 'line', line: 2, words: '我们去了公园。' }
 */
export const linePlace = (base: string, offset: number, { line, column }: Place): OverridePlace => {
  const from = offset - (column - 1)
  const near = base.slice(from, from + SEEN)
  const end = near.search(/[\n\r]/)
  const [shown = ''] =
    (end < 0 ? near : near.slice(0, end)).trimStart().match(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/u) ?? []
  const words = (shown.length > WORDS ? [...shown].slice(0, WORDS).join('') : shown).trimEnd()
  return { kind: 'line', line, ...(words === '' ? {} : { words }) }
}
