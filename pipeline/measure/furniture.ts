/** In: the lines of all pages. Out: the same without running heads and folios: words at the head or foot that come again, numbers that stand alone. */
import type { Line } from './glyph.ts'

/** So often the same words at the same height are a running head. */
const OFTEN = 3
/** A page number, with or without rules beside it. */
const NUMBER =
  /^[—–\-－·•.\s]*(?:[0-9０-９]{1,4}|[ivxlcdm]{1,8}|第[0-9一二三四五六七八九十百]+页)[—–\-－·•.\s]*$/iu

export const withoutFurniture = (pages: readonly (readonly Line[])[]): Line[][] => {
  const times = new Map<string, number>()
  for (const lines of pages)
    for (const line of edgeLines(lines)) times.set(keyOf(line), (times.get(keyOf(line)) ?? 0) + 1)
  return pages.map(lines => {
    const edge = new Set(edgeLines(lines))
    return lines.filter(
      line => !edge.has(line) || !(isFolioText(line.text) || (times.get(keyOf(line)) ?? 0) >= OFTEN)
    )
  })
}

/** @example isFolioText('— 12 —') // true */
export const isFolioText = (text: string): boolean => NUMBER.test(text.replace(/\s/g, ''))

/** On the first and last baseline of a page. */
const edgeLines = (lines: readonly Line[]): Line[] => {
  const [first, last] = [lines[0], lines.at(-1)]
  return lines.filter(line => line.baseline === first?.baseline || line.baseline === last?.baseline)
}

const keyOf = (line: Line): string => `${Math.round(line.baseline)} ${line.text.replace(/[0-9]+/g, '#')}`
