/** In: a gap between two blocks that holds nothing but blanks and line ends. Out: its changes, each under its rule. */
import type { LineBreak } from '../../model/article.ts'
import type { Change } from '../../model/ledger.ts'
import { isLineEnd } from '../blanks.ts'

/** What it asks of a gap. */
interface BlankGap {
  readonly base: string
  readonly start: number
  readonly end: number
  readonly want: string
  readonly cuts: ReadonlyMap<number, LineBreak>
}

/**
 * TN-2 line ends, TN-13 line tails, TN-14 indents, TN-16 blank lines: nearly every gap there is, so nothing is made for it
 * but its changes. The first line feed is the one that stays; where there is none, the first change puts it in. False,
 * and nothing done, where the gap is of another kind.
 */
export const blankGapChanges = (gap: BlankGap, into: Change[]): boolean => {
  const { base, start, end, want } = gap
  if (want !== '\n' || end === start) return false
  let feed = -1
  let lineStart = start
  for (let at = start; at < end; at++) {
    const code = base.charCodeAt(at)
    if (isLineEnd(code)) {
      if (code === 0x0a && feed < 0) feed = at
      lineStart = at + 1
    } else if (code !== 0x20 && code !== 0x3000 && code !== 0x09) return false
  }
  if (feed < 0) withoutFeed(gap, lineStart, into)
  else {
    const tailEnd = feed > start && base.charCodeAt(feed - 1) === 0x0d ? feed - 1 : feed
    remove(base, start, tailEnd, 'TN-13', into)
    remove(base, tailEnd, feed, 'TN-2', into)
    remove(base, feed + 1, lineStart, 'TN-16', into)
    remove(base, lineStart, end, end === base.length ? 'TN-13' : 'TN-14', into)
  }
  return true
}

/** Other line ends become the line feed; where there are none, a line was cut at its blanks. */
const withoutFeed = ({ base, start, end, cuts }: BlankGap, lineStart: number, into: Change[]): void => {
  if (lineStart > start) {
    into.push(changeOf(base, start, lineStart, 'TN-2', '\n', 1))
    remove(base, lineStart, end, end === base.length ? 'TN-13' : 'TN-14', into)
  } else {
    const { rule, confidence } = cuts.get(start) ?? cuts.get(end) ?? usualBreak
    into.push(changeOf(base, start, end, rule, '\n', confidence))
  }
}

export const usualBreak = { rule: 'TN-15', confidence: 1 } as const

const remove = (base: string, start: number, end: number, rule: string, into: Change[]): void => {
  if (end > start) into.push(changeOf(base, start, end, rule, '', 1))
}

const changeOf = (
  base: string,
  start: number,
  end: number,
  rule: string,
  after: string,
  confidence: number
): Change => ({ rule, class: 'A', start, end, before: base.slice(start, end), after, confidence })
