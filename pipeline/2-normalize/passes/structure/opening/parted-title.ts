/** In: the lines at the head of a text. Out: where its first line stands again, broken over several lines as titles are set on paper. */

/** So many lines below the first one may be passed over; the title said again has so many. */
const BELOW = 8
const MOST = 5
/** A shorter title is seldom broken. */
const LEAST = 12

/** A row of lines by their index, the last one included. */
export interface LineRow {
  readonly from: number
  readonly to: number
}

/**
 * Null where no row of two or more lines says the first line again. `lines`: null for what is no line of text.
 *
 * @example partedTitle(['河湾市政府关于渡口安全的通知', '河政发〔2024〕7号', '河湾市政府', '关于渡口安全的通知']) // { from: 2, to: 3 }
 */
export const partedTitle = (lines: readonly (string | null)[]): LineRow | null => {
  const title = bare(lines[0] ?? '')
  if (title.length < LEAST) return null
  for (let from = 1; from <= BELOW; from++) {
    let said = ''
    for (let to = from; to < from + MOST; to++) {
      const line = lines[to]
      if (!line) break
      said += bare(line)
      if (said === title && to > from) return { from, to }
      if (!title.startsWith(said)) break
    }
  }
  return null
}

const bare = (text: string): string => text.replace(/[\s\u3000]/g, '')
