/** In: an article's blocks with their dress. Out: the kinds of dress that make a line a heading, each with its level (TN-83). */
import type { ArticleContent } from '../../../../model/article.ts'
import { isReporter } from '../edges/edges-byline.ts'
import { readMarker } from '../headings/marker.ts'
import { endsAsSentence, textLength } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'
import type { Seen } from './seen.ts'

export interface FakedClass {
  readonly outline: number
  readonly count: number
}

/** Levels of lines that are only dressed alike begin here: below every level that a source can claim. */
const BELOW_CLAIMS = 10
/** Letters of one dress among all: where more are so, it is no distinction. */
const DRESS_SHARE = 0.2
/** Longest line that is a heading by its dress alone. */
const LONGEST_FAKED = 40

/**
 * Kinds of dress that at least two lines wear, each short, over a paragraph that does not; the greater above the smaller.
 * Below these, and below what the source calls headings, one such line is enough.
 */
export const fakedClasses = (
  nodes: readonly ArticleContent[],
  seen: readonly Seen[],
  total: number
): ReadonlyMap<string, FakedClass> => {
  const letters = new Map<string, number>()
  const members = new Map<string, number>()
  const others = new Map<string, number>()
  for (const [index, one] of seen.entries()) {
    const name = classOf(one)
    if (name === '') continue
    letters.set(name, (letters.get(name) ?? 0) + one.text.length)
    const over = isHeadingLike(one) && isOver(nodes, seen, index, name)
    const into = over || (one.depth !== null && !one.runIn) ? members : others
    into.set(name, (into.get(name) ?? 0) + 1)
  }
  const rare = [...members].filter(([name]) => (letters.get(name) ?? 0) <= DRESS_SHARE * total)
  const good = rare.filter(([name, count]) => count >= 2 && count > (others.get(name) ?? 0) * 2)
  const alone = rare.filter(([name, count]) => count === 1 && !others.has(name))
  const goodNames = new Set(good.map(([name]) => name))
  const lone = alone.filter(([name]) => isBelowOthers(name, goodNames, seen))
  const sorted = [...good, ...lone].sort(([a], [b]) => sizeIn(b) - sizeIn(a))
  return new Map(sorted.map(([name, count], rank) => [name, { outline: BELOW_CLAIMS + rank, count }]))
}

/** The one line of its dress: no greater than the headings on either side of it, set as they are, over a sentence. */
const isBelowOthers = (name: string, good: ReadonlySet<string>, seen: readonly Seen[]): boolean => {
  const at = seen.findIndex(one => classOf(one) === name)
  const line = seen[at]
  const next = seen[at + 1]
  if (!line?.block || !next || classOf(next) !== '' || !endsAsSentence(next.text)) return false
  if (/[！!？?]$/.test(line.text)) return false
  const isGreater = (one: Seen): boolean => {
    if (one.dress?.outline !== undefined) return one.isHeading || one.block !== null
    return good.has(classOf(one)) && sizeIn(classOf(one)) > sizeIn(name) && isSetAs(one, line)
  }
  return seen.slice(0, at).some(isGreater) && seen.slice(at + 1).some(isGreater)
}

/** A line to the right is a signature, one in the middle among headings at the left a motto. */
const isSetAs = (one: Seen, other: Seen): boolean => one.dress?.align === other.dress?.align

/** How a line is dressed: `1.2 bold center`; '' where nothing sets it off. Being centred alone does not; a number over the heading is none. */
export const classOf = ({ dress, isRest, text }: Seen): string => {
  if (!dress || isRest || /^\d{1,2}$/.test(text)) return ''
  const isLarge = (dress.size ?? 1) >= 1.1
  if (!dress.bold && !isLarge) return ''
  return `${isLarge ? dress.size : 1} ${dress.bold ? 'bold' : ''} ${dress.align ?? ''}`
}

const sizeIn = (name: string): number => Number.parseFloat(name)

export const isHeadingLike = (one: Seen): boolean => {
  const { block, text } = one
  if (one.isHeading) return true
  if (!block || textLength(text.slice(0, 3 * LONGEST_FAKED)) > LONGEST_FAKED || textLength(text) < 2)
    return false
  if (/[。；;，,、：:]$/.test(text) || /[。；]/.test(text) || /^[^，。？！\s]{1,6}[：:]/.test(text))
    return false
  return (isTitleLine({ ...block, text }) && !isReporter(text)) || readMarker(text, 0) !== null
}

/** Something that is dressed otherwise follows. */
const isOver = (
  nodes: readonly ArticleContent[],
  seen: readonly Seen[],
  index: number,
  name: string
): boolean => {
  const next = seen[index + 1]
  if (!next || nodes[index + 1]?.type === 'dropped') return nodes[index + 1]?.type === 'dropped'
  return classOf(next) !== name
}
