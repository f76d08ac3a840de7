/** In: candidates in text order. Out: which of them form sequences, and what stands under what (TN-80, TN-82). */
import type { Candidate } from './candidates.ts'
import { type Family, followsOn, rankOf } from './marker.ts'
import { changeOfRow, isDeeper, naming } from './rows.ts'

/** Ordinals of one family under one parent, in order. */
export interface Group {
  readonly family: Family
  readonly parent: Member | null
  readonly members: Member[]
}

/** A candidate that was taken. */
export interface Member {
  readonly candidate: Candidate
  readonly group: Group
  readonly position: number
}

/** An open level while reading; immutable, so that readings can share it. */
interface Level {
  readonly family: Family
  readonly value: number
  /** What stands here. */
  readonly last: Candidate
  readonly under: Level | null
  /** Index of the candidate that stands here; of the first of its group. */
  readonly index: number
  readonly first: number
}

/** One way to read the text so far. */
interface Reading {
  readonly score: number
  readonly level: Level | null
  readonly step: Step | null
  /** The last 第…条: clauses are numbered through, whatever chapters stand between them. */
  readonly clause: number
  /** The last （一）: some texts number them through as well. */
  readonly bracketed: number
  /** The last 1. under （一）: official texts number measures through （一） and （二）. */
  readonly counted: number
  /** The last 一、 under a chapter: rules that are not called 第…条 are numbered so. */
  readonly ruled: number
  /** The last nesting against custom (1、 over 一、), both kinds in one number: what a text does once it does again. */
  readonly against: number
}

/** Taken candidates, last first. */
interface Step {
  readonly level: Level
  readonly before: Step | null
}

/** How many readings are kept: ambiguity is local, so few are enough. */
const BEAM = 16
/** A reading that is this much worse than the best never catches up: two steps and a start are worth less. */
const MARGIN = 8

/**
 * The best reading of a text's ordinals: each continues a sequence, opens one a level deeper, or is none.
 * Steps of one are rewarded, gaps and starts above 1 cost, and so does nesting against custom.
 */
export const solveNesting = (candidates: readonly Candidate[]): Group[] => {
  let readings: Reading[] = [
    { score: 0, level: null, step: null, clause: 0, bracketed: 0, counted: 0, ruled: 0, against: 0 }
  ]
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Candidate
    const next = new NextReadings()
    for (const reading of readings) {
      passOver(reading, candidate, next)
      take(reading, candidate, index, next)
    }
    readings = next.best()
  }
  return groupsOf(readings[0]?.step ?? null, candidates)
}

/** Written out, here and below: a spread of an object takes a microsecond, and a text has a hundred readings a number. */
const passOver = (reading: Reading, { weight }: Candidate, into: NextReadings): void => {
  const { level, step, clause, bracketed, counted, ruled, against } = reading
  const score = reading.score - weight
  if (into.mayKeep(score)) into.add({ score, level, step, clause, bracketed, counted, ruled, against })
}

const take = (reading: Reading, candidate: Candidate, index: number, into: NextReadings): void => {
  const { family, value } = candidate.marker
  const last = candidate
  const opening = openingOf(reading, family, value)
  let isOpen = false
  for (let level = reading.level; level; level = level.under) {
    if (level.family === family) {
      const other = changeOfRow(level.last, candidate)
      const { under, first } = level
      const gain = step(level.value, value) + other
      pushReading(reading, gain, { family, value, last, under, index, first }, into)
      if (value === 1 && level.value !== 1)
        pushReading(reading, RESTART + other, { family, value, last, under, index, first: index }, into)
      if (other === 0) return
      isOpen = true
    }
    const isCustom = rankOf[family] > rankOf[level.family] || isDeeper(level.last, candidate)
    const nested = isCustom ? 0 : rankOf[level.family] * RANKS + rankOf[family] + 1
    pushReading(
      reading,
      opening +
        (isCustom || (nested === reading.against && !level.under) ? CUSTOM : AGAINST) +
        naming(level.last, candidate),
      { family, value, last, under: level, index, first: index },
      into,
      nested
    )
  }
  if (!isOpen) pushReading(reading, opening, { family, value, last, under: null, index, first: index }, into)
}

/** Clauses, （一）, 1. and 一、 of rules go on over chapters and 一、 between them; anything else begins at 1. */
const openingOf = ({ clause, bracketed, counted, ruled }: Reading, family: Family, value: number): number => {
  if (family === 'clause' && clause > 0) return step(clause, value) + AGAIN
  const last = family === 'hanParen' ? bracketed : family === 'digit' ? counted : family === 'han' ? ruled : 0
  return last > 0 && followsOn(last, value) ? THROUGH : open(value)
}

/** What going on with the next （一） under another 一、 is worth. */
const THROUGH = 1.5

/** Clauses that go on in a new group lose more than custom gives: what stands between two of one row stands under the first. */
const AGAIN = -0.5

/** What starting again at 1 is worth. */
const RESTART = 0.4

/** `nested`: the nesting against custom that the level stands in, if it opens one. */
const pushReading = (reading: Reading, gain: number, level: Level, into: NextReadings, nested = 0): void => {
  const score = reading.score + gain
  if (!into.mayKeep(score)) return
  const clause = level.family === 'clause' ? level.value : reading.clause
  // Over every 一、 it is no number that goes through them: (一) 一、 二、 (二) 一、.
  const isUnder = level.under !== null
  const bracketed = level.family === 'hanParen' ? (isUnder ? level.value : 0) : reading.bracketed
  const isMeasure = level.family === 'digit' && level.under?.family === 'hanParen'
  const counted = isMeasure ? level.value : reading.counted
  const isRule = level.family === 'han' && level.under?.family === 'chapter'
  const ruled = isRule ? level.value : reading.ruled
  const against = nested > 0 ? nested : reading.against
  const step = { level, before: reading.step }
  into.add({ score, level, step, clause, bracketed, counted, ruled, against })
}

/** What a step within a sequence is worth. */
const step = (from: number, to: number): number => {
  if (followsOn(from, to)) return 3
  if (to === from) return -1.5
  return to > from && to <= from + 3 ? 0.2 : -4
}

const open = (value: number): number => (value <= 1 ? 0.6 : value === 2 ? -0.8 : -1.2)

/** Nesting by custom is worth a little; against it costs, under the outermost numbers the first time only: deeper it might go on without end. */
const CUSTOM = 0.3
const AGAINST = -1.5
/** More than there are kinds of ordinals. */
const RANKS = 100

/** Readings of the text up to one number more. */
class NextReadings {
  readonly #readings: Reading[] = []
  #top = Number.NEGATIVE_INFINITY

  /** False of what is far worse than another already: it is not made. */
  mayKeep(score: number): boolean {
    return score >= this.#top - MARGIN
  }

  add(reading: Reading): void {
    this.#top = Math.max(this.#top, reading.score)
    this.#readings.push(reading)
  }

  /** The best, one for each state: of two that go on alike, the better one is enough. */
  best(): Reading[] {
    const kept: Reading[] = []
    const near = this.#readings.filter(({ score }) => this.mayKeep(score))
    for (const reading of near.sort((a, b) => b.score - a.score)) {
      if (kept.length === BEAM) break
      if (!isAmong(kept, reading)) kept.push(reading)
    }
    return kept
  }
}

const isAmong = (kept: readonly Reading[], reading: Reading): boolean => {
  for (const one of kept) if (goOnAlike(one, reading)) return true
  return false
}

/** The same families and values are open, from the innermost out; what is asked at once is asked first. */
const goOnAlike = (one: Reading, other: Reading): boolean =>
  one.clause === other.clause &&
  one.bracketed === other.bracketed &&
  one.counted === other.counted &&
  one.ruled === other.ruled &&
  one.against === other.against &&
  areOpenAlike(one, other)

const areOpenAlike = (one: Reading, other: Reading): boolean => {
  let a = one.level
  let b = other.level
  while (a !== b) {
    if (!a || !b || a.value !== b.value || a.family !== b.family || changeOfRow(a.last, b.last) !== 0)
      return false
    a = a.under
    b = b.under
  }
  return true
}

const groupsOf = (last: Step | null, candidates: readonly Candidate[]): Group[] => {
  const levels: Level[] = []
  for (let at = last; at; at = at.before) levels.push(at.level)
  levels.reverse()
  const groups = new Map<number, Group>()
  const members = new Map<number, Member>()
  for (const level of levels) {
    let group = groups.get(level.first)
    if (!group) {
      group = { family: level.family, parent: parentOf(level, members), members: [] }
      groups.set(level.first, group)
    }
    const candidate = candidates[level.index]
    if (!candidate) continue
    const member: Member = { candidate, group, position: group.members.length }
    group.members.push(member)
    members.set(level.index, member)
  }
  return [...groups.values()]
}

const parentOf = (level: Level, members: ReadonlyMap<number, Member>): Member | null =>
  level.under ? (members.get(level.under.index) ?? null) : null
