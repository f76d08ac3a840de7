/** In: an override and where its words or its line stand. Out: the stretch of the base that its action speaks of. */
import type { Override } from '../../diagnostics/override.ts'
import { readMarker } from '../passes/structure/headings/marker.ts'
import { endsAsSentence, firstSentenceEnd } from '../passes/structure/sentences.ts'
import type { Stretch } from './find-words.ts'

/** A line that is no longer may be a heading as a whole; of a longer one only the quoted words are. */
const LONGEST_LINE = 60

/**
 * `drop`, `replace`, `accept`, `reject`: the words, or the line. `keep`, `join`: the line; `paragraph`: the line, or the words where it holds more. `heading`,
 * `article`: the line, or the words that open it; `runin`: as far as the words, or the first sentence, go. A number
 * right before words that open something opens it with them, wherever in a line they stand.
 *
 * @param line without blanks at either end
 * @param shared true where other words of the line become something too: then the line is not taken for the words
 */
export const regionOf = (
  { at, action }: Override,
  found: Stretch,
  line: Stretch,
  base: string,
  shared: boolean
): Stretch => {
  if (action.kind === 'join') return line
  if (action.kind === 'keep') return isShort(line, 4) ? line : found
  if (action.kind === 'paragraph') return at.kind === 'line' ? line : textRegion(found, line, base)
  if (action.kind === 'runin') return runInRegion(at.kind, found, line, base)
  if (action.kind === 'heading' || action.kind === 'article')
    return at.kind === 'line' ? line : headingRegion(found, line, base, shared)
  if (action.kind === 'split') return { start: numberBefore(found.start, line, base), end: found.end }
  return action.kind === 'drop' && at.kind === 'words' ? withStop(found, line, base) : found
}

/** A short line is one thing, unless sentences stand in it; of others the words, with their number, are spoken of. */
const textRegion = (words: Stretch, line: Stretch, base: string): Stretch => {
  const end = firstSentenceEnd(base, line.start, line.end)
  if (isShort(line) && (end < 0 || end >= line.end)) return line
  return { start: openingOf(words, line, base) ?? numberBefore(words.start, line, base), end: words.end }
}

const isShort = ({ start, end }: Stretch, times = 1): boolean => end - start <= LONGEST_LINE * times

const headingRegion = (words: Stretch, line: Stretch, base: string, shared: boolean): Stretch => {
  const start = openingOf(words, line, base)
  if (start !== null) return { start, end: pastStop(words.end, base) }
  const isOneLine = !shared && isShort(line) && firstSentenceEnd(base, line.start, words.start) < 0
  if (isOneLine) return line
  return { start: numberBefore(words.start, line, base), end: pastStop(words.end, base) }
}

/** Longer than any number with its mark and blanks. */
const LONGEST_NUMBER = 12

/** ……。三、建立机制……: where the number of words in the middle of a line begins, behind a sentence or a blank; else where they do. */
const numberBefore = (start: number, line: Stretch, base: string): number => {
  for (let from = Math.max(line.start, start - LONGEST_NUMBER); from < start; from++) {
    const opens = from === line.start || /[\s。！？；…”]/.test(base.charAt(from - 1))
    if (opens && readMarker(base.slice(from, start + LONGEST_NUMBER), 0)?.end === start - from) return from
  }
  return start
}

/** The mark behind the words opens no line. */
const pastStop = (end: number, base: string): number =>
  /[。．；！？]/.test(base.charAt(end)) ? end + 1 : end

/**
 * A whole sentence goes with its mark: alone it would be a paragraph, or the second mark of the sentence before. Of a
 * line of which only marks would stay nothing does.
 */
const withStop = ({ start, end }: Stretch, line: Stretch, base: string): Stretch => {
  const rest = base.slice(line.start, start) + base.slice(end, line.end)
  if (rest !== '' && /^[\p{P}\s]+$/u.test(rest)) return line
  const isWhole = start <= line.start || endsAsSentence(base.slice(Math.max(0, start - 3), start))
  return isWhole && !endsAsSentence(base.slice(start, end))
    ? { start, end: pastStop(end, base) }
    : { start, end }
}

/** Words at the line's head, or after its number or its marks of Markdown; null where they stand further on. */
const openingOf = (words: Stretch, line: Stretch, base: string): number | null => {
  const before = base.slice(line.start, words.start)
  if (words.start < line.start || words.start - line.start > LONGEST_LINE) return null
  if (/^[\s#>*+_`-]*$/.test(before)) return words.start
  return readMarker(base.slice(line.start, words.end), 0)?.end === before.length ? line.start : null
}

/** The mark after a run-in heading belongs to it. */
const runInRegion = (kind: 'line' | 'words', found: Stretch, line: Stretch, base: string): Stretch => {
  if (kind === 'line') {
    const end = firstSentenceEnd(base, line.start, line.end)
    return { start: line.start, end: end < 0 ? line.end : end }
  }
  const start = openingOf(found, line, base) ?? numberBefore(found.start, line, base)
  const mark = /^[。．.！？!?：:]/.test(base.slice(found.end, found.end + 1))
  return { start, end: mark && !endsAsSentence(base.slice(start, found.end)) ? found.end + 1 : found.end }
}
