/** In: a text in one line. Out: where a contents list stands in it, and where its lines stand again (TN-86). */
import { isBlank, skipBlanks } from '../../../blanks.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'

/** Value offsets. */
export interface GluedContents {
  /** Where the word 目录 begins, the list ends, and the text begins. */
  readonly from: number
  readonly end: number
  /** Borders of all lines: of the list, and where they stand again. */
  readonly cuts: readonly number[]
}

/** So far from the head the list may begin; so long may it be. */
const HEAD = 260
const LONGEST = 3000
/** An entry is no longer. */
const LONGEST_ENTRY = 60
/** Fewer entries are no list. */
const LEAST = 2

/** Null where no line of what may be a list stands again below it, in the same order. `below`: in the lines under this one too. */
export const findGluedContents = (
  line: string,
  below: (() => string) | null = null
): GluedContents | null => {
  const head = /(?:内容|本书|全文)?目[\s\u3000]*[录次][\s\u3000\u00a0：:]*/.exec(folded(line.slice(0, HEAD)))
  const text = head && below ? `${line}\n${below()}` : line
  if (!head || (/[。；！？]/.test(text.slice(0, head.index)) && !standsApart(text, head))) return null
  const from = head.index
  const first = from + head[0].length
  const entries = numberedEntries(text, first) ?? blankedEntries(text, first)
  if (!entries) return null
  const { starts, end } = entries
  const again = standAgain(text, starts, end)
  const cuts = [from, ...starts, ...(again ?? [])].filter(at => at <= line.length)
  return again && end <= line.length ? { from, end, cuts: cuts.sort((a, b) => a - b) } : null
}

/** Below an editor's lead-in, which is a sentence, the word has blanks on both sides. */
const standsApart = (text: string, { 0: word, index }: RegExpExecArray): boolean =>
  isBlank(text.charCodeAt(index - 1)) && isBlank(text.charCodeAt(index + word.length - 1))

interface Entries {
  readonly starts: readonly number[]
  readonly end: number
}

/** 一、缘起 1 二、经过 3 一、缘起…: the list ends where its first entry stands again. */
const numberedEntries = (text: string, first: number): Entries | null => {
  if (readMarker(text, first)?.value !== 1) return null
  const starts = [first]
  const stop = stopAfter(text, first)
  let end = -1
  for (let at = first + 2; at < stop && end < 0; at++) {
    if (!readMarker(text, at) || !mayBegin(text, at, starts.at(-1) ?? first)) continue
    if (starts.length >= LEAST && isAgain(text, starts, at)) end = at
    else starts.push(at)
  }
  return end < 0 ? null : { starts, end }
}

/** A list has no sentences. */
const stopAfter = (text: string, first: number): number => {
  const stop = text.slice(first, first + LONGEST).search(/[。；！？]/)
  return stop < 0 ? Math.min(text.length, first + LONGEST) : first + stop
}

/** Not within the number before it: 第一章. */
const mayBegin = (text: string, at: number, before: number): boolean => {
  const marker = readMarker(text, before)
  return (at >= (marker?.end ?? before) + 1 && !/[第（(\d]/.test(text.charAt(at - 1))) || isPageEnd(text, at)
}

const isPageEnd = (text: string, at: number): boolean =>
  isBlank(text.charCodeAt(at - 1)) || /\d/.test(text.charAt(at - 1))

/** The words of the first entry begin here. */
const isAgain = (text: string, starts: readonly number[], at: number): boolean =>
  spaced(wordsOf(text, starts[0] ?? 0, starts[1] ?? at), 'y', at).test(text)

/** 总　则 of a list is 总则 below it: the words with any blanks between their characters, from a place on or right there. */
const spaced = (words: string, flags: 'g' | 'y', from: number): RegExp => {
  const characters = [...words].filter(one => !isBlank(one.charCodeAt(0)))
  const found = new RegExp(
    characters.map(one => one.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join('[\\s\\u3000]*'),
    flags
  )
  found.lastIndex = from
  return found
}

/** 缘起 经过 结语 缘起那年…: parted by blanks, with or without the numbers of pages. */
const blankedEntries = (text: string, first: number): Entries | null => {
  const starts: number[] = []
  const stop = Math.min(text.length, first + LONGEST)
  for (let at = skipBlanks(text, first); at < stop; ) {
    let end = at
    while (end < stop && !isBlank(text.charCodeAt(end))) end++
    const token = text.slice(at, end)
    const opening = starts.length > 0 ? wordsOf(text, starts[0] ?? 0, starts[1] ?? at) : ''
    if (starts.length >= LEAST && text.startsWith(opening, at)) return { starts, end: at }
    if (/[。；！？]/.test(token)) return null
    if (!/^[\d.·…‥—\-_]+页?$/.test(token)) starts.push(at)
    at = skipBlanks(text, end)
  }
  return null
}

/** An entry without the leaders and the number of its page. */
const wordsOf = (text: string, from: number, to: number): string =>
  text
    .slice(from, Math.min(to, from + LONGEST_ENTRY + 20))
    .replace(/[\s.．·…‥—\-_]*(?:[（(]\d{1,4}[）)]|\d{1,4})?页?[\s.．·…‥]*$/, '')

/** Where each entry stands again and ends there; null where one does not. */
const standAgain = (text: string, starts: readonly number[], end: number): readonly number[] | null => {
  const cuts: number[] = []
  let at = end
  for (const [index, start] of starts.entries()) {
    const words = wordsOf(text, start, starts[index + 1] ?? end)
    const found = words.length < 2 || words.length > LONGEST_ENTRY ? null : placeOf(text, words, at)
    if (!found) return null
    at = found.index + found[0].length
    cuts.push(found.index, at)
  }
  return cuts
}

/** After a sentence, or right after the entry before it. */
const placeOf = (text: string, words: string, from: number): RegExpExecArray | null => {
  const again = spaced(words, 'g', from)
  for (let found = again.exec(text); found; found = again.exec(text))
    if (found.index === from || /[。！？…”』」：:\s\u3000\u00a0]/.test(text.charAt(found.index - 1)))
      return found
  return null
}
