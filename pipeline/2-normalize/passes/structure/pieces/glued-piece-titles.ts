/** In: a line that lost its breaks, and where the numbers of its pieces end. Out: where the titles behind those numbers end. */

import { sentenceOpeners } from '../headings/glued-ends.data.ts'
import { findGluedEnds } from '../headings/glued-ends.ts'
import { endsInGenre, isSalutation } from '../title/title-line.ts'
import { wordStarts } from '../words.ts'

/** A title that is surer than this is cut off the sentence after it, as headings are. */
const SURE = 0.6
/** So much of a piece is read for where its title ends. */
const READ = 60
/** Shortest and longest title that is told by what follows it. */
const SHORTEST = 2
const LONGEST = 30

/**
 * For every number the place up to which it and its title go; the number and its mark alone where no title is sure. Titles
 * end before a greeting, or behind the name of a kind of text before a sentence; otherwise as glued headings do.
 */
export const pieceTitleEnds = (text: string, numbers: readonly number[]): number[] => {
  const starts = numbers.map(at => at + (/^[：:\s\u3000]+/.exec(text.slice(at, at + 4))?.[0].length ?? 0))
  const told = starts.map(at => toldEnd(text.slice(at, at + READ)))
  const open = starts.filter((at, index) => told[index] === null && isParted(text, at, numbers[index]))
  const ends = findGluedEnds(
    open.map(at => ({ text: text.slice(at, at + READ), known: null, sentence: null }))
  )
  return starts.map((at, index) => {
    const length = told[index] ?? sureEnd(text, at, ends[open.indexOf(at)])
    return length === null ? at : at + length
  })
}

/** A mark or a blank stands between the number and what may be a title; 【篇一】 closes itself. */
const isParted = (text: string, at: number, number: number | undefined): boolean =>
  at !== number || text.charAt(at - 1) === '】'

/** 读书心得|尊敬的各位老师：, 读书心得|我……. */
const toldEnd = (rest: string): number | null => {
  const head = rest.slice(0, LONGEST + 1).split(/[。，；：！？,;:!?]/, 1)[0] ?? ''
  for (let at = SHORTEST; at < head.length; at++) {
    const behind = rest.slice(at)
    if (greets(behind) || (endsInGenre(rest.slice(0, at)) && opensSentence(behind))) return at
  }
  return null
}

/** A line that addresses somebody would begin here: with 尊敬的 or the like, not with the last of its words. */
const greets = (behind: string): boolean => {
  if (!/^(?:尊敬|敬爱|敬愛|亲爱|親愛|各位|同志们|同志們|同学们|同學們|朋友们|朋友們|大家好)/.test(behind))
    return false
  return /^大家好[！!，,]/.test(behind) || isSalutation(behind.slice(0, behind.search(/[：:]/) + 1))
}

/** One past the colon of a greeting that begins at a place, which stands on a line of its own; null where there is none. */
export const greetingEnd = (text: string, at: number): number | null => {
  const behind = text.slice(at, at + READ)
  const end = behind.search(/[：:]/) + 1
  return end > 0 && greets(behind) && !/^大家好/.test(behind) ? at + end : null
}

const opensSentence = (behind: string): boolean => sentenceOpeners.some(word => behind.startsWith(word))

/** Marks within it, or an end within a word, make no title. */
const sureEnd = (
  text: string,
  at: number,
  end: ReturnType<typeof findGluedEnds>[number] | undefined
): number | null => {
  if (!end || end.unlikely || end.confidence < SURE) return null
  const title = text.slice(at, at + end.length)
  const isWhole = wordStarts(text.slice(at, at + READ)).has(end.length)
  return isWhole && !/[。；：:，,][^。；：:，,]/.test(title) ? end.length : null
}
