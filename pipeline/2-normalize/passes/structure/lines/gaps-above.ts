/** In: a page in one line, and its wide blanks. Out: those around its title, which stood between the lines of the page's head. */
import { COLUMN } from './form-gaps.ts'
import { type Gap, widthOf } from './gaps.ts'

/**
 * 某网            某会召开            某会召开   2016年5月2日 来源：某报        　　昨日……。　　会上……。: what stood around a title in a
 * page that is one line now. Blanks of three ems and more show it; nobody sets them into a title.
 */
export const gapsAbove = (text: string, gaps: readonly Gap[]): ReadonlySet<Gap> => {
  const first = gaps.findIndex(
    ({ end }, index) =>
      (gaps[index + 1]?.start ?? text.length) - end >= PARAGRAPH &&
      /[，。]/.test(text.slice(end, end + PARAGRAPH))
  )
  const head = gaps.slice(0, first + 1)
  const isParted = head.some(({ start, end }) => widthOf(text, start, end) >= COLUMN + 1)
  const areWords = head.every(
    ({ end }, index) => (gaps[index + 1]?.start ?? text.length) - end >= LEAST_WORDS && end < HEAD
  )
  const areAll = areWords && (gaps[0]?.start ?? 0) >= LEAST_WORDS
  return new Set(isParted && areAll ? head : [])
}

/** So many characters are the head of a page at most, and so many a line of it at least; letters may stand apart. */
const HEAD = 400
const LEAST_WORDS = 4
/** A first paragraph is at least so long. */
const PARAGRAPH = 60
