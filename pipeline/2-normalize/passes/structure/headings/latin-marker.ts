/** In: a text and an offset. Out: the ordinal in Latin letters that stands there: A. a) IV. Ⅳ、 Chapter 3. */
import type { Family, Marker } from './marker.ts'
import { marker, skipMark } from './unit-marker.ts'

const romanValues: readonly string[] = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/** A. a) IV. Ⅳ、 */
export const latinMarker = (text: string, at: number): Marker | null => {
  const code = text.charCodeAt(at)
  if (code >= 0x2160 && code <= 0x216b) return marker(text, 'roman', code - 0x215f, skipMark(text, at + 1))
  if (!((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))) return null
  const chapter = chapterMarker(text, at)
  if (chapter) return chapter
  let end = at
  while (end - at < 5 && /[IVX]/.test(text.charAt(end))) end++
  const roman = romanValues.indexOf(text.slice(at, end)) + 1
  if (roman > 0 && /[.．、]/.test(text.charAt(end))) return latin(text, 'roman', roman, end)
  return /[.．)）、]/.test(text.charAt(at + 1)) ? latin(text, 'letter', (code | 0x20) - 0x60, at + 1) : null
}

const chapterWords: Readonly<Record<string, Family>> = {
  part: 'division',
  chapter: 'chapter',
  section: 'section',
  article: 'section'
}

/** Chapter 3. Title, ARTICLE IV: at the head of a line. */
const chapterMarker = (text: string, at: number): Marker | null => {
  const match =
    at === 0
      ? /^(part|chapter|section|article)\s+(\d{1,3}|[ivx]{1,5})(?=[.:\s–—-]|$)[.:]?/i.exec(text.slice(0, 24))
      : null
  const family = match ? chapterWords[(match[1] ?? '').toLowerCase()] : undefined
  if (!match || !family) return null
  const numeral = (match[2] ?? '').toUpperCase()
  const value = /\d/.test(numeral) ? Number(numeral) : romanValues.indexOf(numeral) + 1
  return value > 0 ? marker(text, family, value, match[0].length) : null
}

/** Not an initial or an abbreviation: J.K., i.e. */
const latin = (text: string, family: Family, value: number, markAt: number): Marker | null =>
  /[A-Za-z0-9]/.test(text.charAt(markAt + 1)) ? null : marker(text, family, value, markAt + 1)
