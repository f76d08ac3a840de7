/** A measured title goes in; the last token of each of its lines comes out (PG-14). */

import { wordJoints } from '../../../model/word-joints.ts'
import type { Measures } from '../measure/measures.ts'
import { EXACT } from './badness.ts'
import { greedyBreaks } from './greedy-breaks.ts'

/** Lines of a title are at most this long, as a share of the measure (PG-14). */
const FULLEST = 0.8
/** A title breaks into this many lines at most; a longer one is broken like a text. */
const MOST_LINES = 4
/** PG-14: penalties of shape and sense. */
const EQUAL = 50
const HOURGLASS = 100
const BAD_START = 200
const NOT_A_WORD_END = 400
/** Between two characters that the dictionary has not together, 邻里, a name: they may be a word all the same. */
const PERHAPS_IN_WORD = 150
const GROWING = 20
/** A line longer than FULLEST costs this much; a break where the title pauses earns more. */
const TOO_FULL = 60
const AT_PAUSE = -120
/** A modifier parted from its noun: 平安归来的 / 春游. */
const BAD_END = 120

/** A line within a bracket, a name of a work or a quotation: 统计（一九二六年 / 至今）. */
const IN_BRACKETS = 80

/** Where a title pauses by itself. */
const PAUSE_ENDS = /(?:[：；，、！？]|——)$/
const PAUSE_STARTS = /^[（〔]/

const OPENERS = /[（〔《〈“‘「『]/gu
const CLOSERS = /[）〕》〉”’」』]/gu

/** Words that no line of a title ends with. */
const BAD_ENDS = /[的之和与與及或]$/

/** Words of one character that stand by themselves. */
const ALONE =
  /[的之和与與及或等在是有为為对對将將被把从從向到于於以而但也都就不又还還很更最了着著过過地得这這那各每某本其一二三四五六七八九十百千万萬年月日上下中内內外前后後]/u

/** Words that no line of a title begins with. */
const BAD_STARTS = /^[的之和与與及等或地得了]/

/** @returns the last token of each line */
export const senseBreaks = (measures: Measures, text: string, measure: number): number[] => {
  const end = measures.tokens.count - 1
  const whole = measures.natural(0, end)
  if (whole <= measure + EXACT) return [end]
  const joints = wordJoints(text)
  const all = breakChoices(measures, text, joints)
  const best =
    bestFit(
      measures,
      all.filter(({ parts }) => !parts),
      whole,
      measure
    ) ?? bestFit(measures, all, whole, measure)
  if (best) return best.breaks
  return greedyBreaks(measures, {
    first: measure,
    rest: measure,
    indent: 0,
    open: false,
    avoidRunt: true,
    ragged: true
  })
}

/** Lines of four fifths of the measure; wider ones, fewer or as many, where they look better. */
const bestFit = (
  measures: Measures,
  choices: readonly Choice[],
  whole: number,
  measure: number
): Fit | undefined => {
  const narrow = fewestLines(measures, choices, whole, measure * FULLEST)
  const wide = fewestLines(measures, choices, whole, measure)
  const asMany = narrow && bestOf(measures, choices, narrow.breaks.length, measure)
  return [narrow, ...[wide, asMany].map(fit => fit && { ...fit, score: fit.score + TOO_FULL })]
    .filter(fit => fit !== null)
    .reduce<Fit | undefined>((best, fit) => (best && best.score <= fit.score ? best : fit), undefined)
}

/** A title in lines, and what speaks against it. */
interface Fit {
  readonly breaks: number[]
  readonly score: number
}

/** As few lines as fit the width. */
const fewestLines = (
  measures: Measures,
  choices: readonly Choice[],
  whole: number,
  widest: number
): Fit | null => {
  for (let lines = Math.max(2, Math.ceil(whole / widest)); lines <= MOST_LINES; lines++) {
    const best = bestOf(measures, choices, lines, widest)
    if (best) return best
  }
  return null
}

interface Choice {
  readonly last: number
  readonly penalty: number
  /** True where it parts a word, or a number and its unit: only where a title has no other place. */
  readonly parts: boolean
}

/** All legal breaks with what speaks against them. */
const breakChoices = (measures: Measures, text: string, joints: ReadonlySet<number>): Choice[] => {
  const { tokens, penalty } = measures
  const choices: Choice[] = []
  for (let last = 0; last < tokens.count - 1; last++) {
    const given = penalty[last] ?? -1
    if (given < 0) continue
    const offset = tokens.start[last + 1] ?? 0
    const inWord = inWordAt(text, offset, joints)
    const start = BAD_STARTS.test(text.slice(offset, offset + 1)) ? BAD_START : 0
    const before = text.slice(Math.max(0, offset - 2), offset)
    const pauses = PAUSE_ENDS.test(before) || PAUSE_STARTS.test(text.slice(offset))
    const end = pauses ? AT_PAUSE : BAD_ENDS.test(before) ? BAD_END : 0
    const within = isInBrackets(text.slice(0, offset)) ? IN_BRACKETS : 0
    choices.push({ last, penalty: given + inWord + start + end + within, parts: joints.has(offset) })
  }
  return choices
}

const inWordAt = (text: string, offset: number, joints: ReadonlySet<number>): number => {
  if (joints.has(offset)) return NOT_A_WORD_END
  const [before, after] = [text.charAt(offset - 1), text.charAt(offset)]
  if (!/^\p{Script=Han}{2}$/u.test(before + after) || ALONE.test(before) || ALONE.test(after)) return 0
  const isLone = !joints.has(offset + 1) && offset > 1
  return isLone && (!joints.has(offset - 1) || HOUSES.test(before)) ? PERHAPS_IN_WORD : 0
}

/** What the word before may have taken from the word behind it: 百年馆 / 史. */
const HOUSES = /[馆館会會室社院所校]/u

const isInBrackets = (before: string): boolean =>
  (before.match(OPENERS)?.length ?? 0) > (before.match(CLOSERS)?.length ?? 0)

const bestOf = (
  measures: Measures,
  choices: readonly Choice[],
  lines: number,
  widest: number
): Fit | null => {
  const end = measures.tokens.count - 1
  let best: Fit | null = null
  const visit = (from: number, first: number, breaks: number[], widths: number[], sofar: number): void => {
    if (breaks.length === lines - 1) {
      const width = measures.natural(first, end)
      if (width > widest + EXACT) return
      const score = sofar + shapePenalty([...widths, width], widest)
      if (!best || score < best.score) best = { breaks: [...breaks, end], score }
      return
    }
    for (let i = from; i < choices.length; i++) {
      const choice = choices[i]
      if (!choice) break
      const width = measures.natural(first, choice.last)
      if (width > widest + EXACT) break
      // The rest must still fit.
      if (measures.natural(choice.last + 1, end) > (lines - 1 - breaks.length) * widest + 1) continue
      visit(i + 1, choice.last + 1, [...breaks, choice.last], [...widths, width], sofar + choice.penalty)
    }
  }
  visit(0, 0, [], [], 0)
  return best
}

/** Trapezoid or lozenge, no hourglass, no great differences. */
const shapePenalty = (widths: readonly number[], widest: number): number => {
  let penalty = 0
  for (let i = 1; i < widths.length; i++) {
    const before = widths[i - 1] ?? 0
    const width = widths[i] ?? 0
    if (Math.abs(width - before) < 0.5) penalty += EQUAL
    if (width > before + 0.5) penalty += GROWING
    penalty += 100 * ((width - before) / widest) ** 2
    if (i + 1 < widths.length && width < before && width < (widths[i + 1] ?? 0)) penalty += HOURGLASS
  }
  return penalty
}
