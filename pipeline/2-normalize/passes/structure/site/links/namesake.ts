/** In: a line and a title. Out: whether the line is named like the text, as links to texts of its kind are. */
import { folded } from '../../headings/lexicon.ts'

/** So many characters in a row of both are no chance. */
const SAME = 4
/** A longer line is no title. */
const PARAGRAPH = 60

/** @example isNamesake('秋收见闻范文（二）', '我的秋收见闻') // true */
export const isNamesake = (text: string, title: string): boolean => {
  const [a, b] = [text, title].map(one => folded(one).replace(/[\s\u3000]/g, ''))
  if (!a || !b || b.length > PARAGRAPH) return false
  return [...a.slice(SAME - 1)].some((_, at) => b.includes(a.slice(at, at + SAME)))
}
