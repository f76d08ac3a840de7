/** In: a volume as it shows itself, and the lines that an editor made of it. Out: what the editor wants, each with the ways to say it. */
import type { Override } from '../diagnostics/override.ts'
import { type Difference, differencesOf, startsOf } from './compared.ts'
import { clauseMark, inWholeLine, isMarkup, rewritten, roleWay, waysOf } from './decisions.ts'
import type { ReadLine } from './read-review.ts'
import type { ShownVolume } from './shown-volume.ts'
import type { SourceText } from './source-text.ts'

/** Overrides that together bring it about. */
export interface Way {
  readonly source: string
  readonly overrides: readonly Override[]
}

/** One thing that the editor wants, and how it might be said. */
export interface Wish {
  readonly source: string
  /** Stretch of the editor's text. */
  readonly from: number
  readonly to: number
  readonly base: number | null
  readonly words: string
  /** The next ones may be added while they are tried. */
  readonly ways: Way[]
  /** Signs of markup, of which one message says all. */
  readonly markup?: boolean
  /** The style of a line, not its words; then where the line ends. */
  readonly isRole?: boolean
  readonly lineEnd?: number
  /** Words that go here and come back elsewhere: the one is not done without the other. */
  moved?: Wish
  way: number
}

export const wishesOf = (volume: ShownVolume, lines: readonly ReadLine[]): Wish[] => {
  const texts = textWishes(volume, lines)
  pairMoved(texts)
  return [...texts, ...roleWishes(volume, lines)]
}

/** What an editor cuts out and puts in elsewhere goes nowhere where it cannot come back: no override moves text. */
const pairMoved = (wishes: readonly Wish[]): void => {
  const gone = wishes.filter(({ from, to }) => from === to)
  for (const wish of wishes) {
    if (wish.from === wish.to || bare(wish.words).length < MOVED) continue
    const other = gone.find(each => !each.moved && isSame(bare(each.words), bare(wish.words)))
    if (!other) continue
    wish.moved = other
    other.moved = wish
  }
}

/** Characters that stand again elsewhere by no chance. */
const MOVED = 4

const isSame = (gone: string, come: string): boolean =>
  gone.length >= MOVED && (gone.includes(come) || come.includes(gone))

const bare = (words: string): string => words.replace(/[\s\u3000]+/g, '')

const textWishes = (volume: ShownVolume, lines: readonly ReadLine[]): Wish[] =>
  differencesOf(
    volume.lines.map(({ text }) => text),
    lines.map(({ text }) => text)
  )
    .flatMap(difference => byLine(difference, volume.text))
    .reduce<Difference[][]>((groups, difference) => withNext(groups, difference, volume.text), [])
    .map(group => wishOf(group, volume))

/** What is other in one short line, or in one clause, is one wish: half a heading or half a sentence is nobody's. */
const withNext = (groups: Difference[][], next: Difference, shown: string): Difference[][] => {
  const last = groups.at(-1)?.at(-1)
  const isOneLine =
    last !== undefined &&
    !last.line &&
    !next.line &&
    !/[\n\t]/.test(last.after + next.after + shown.slice(last.start, next.end)) &&
    (lineLength(shown, next.start) <= SHORT || isNear(shown.slice(last.end, next.start)))
  return isOneLine ? [...groups.slice(0, -1), [...(groups.at(-1) ?? []), next]] : [...groups, [next]]
}

const isNear = (between: string): boolean => between.length <= NEAR && !clauseMark.test(between)

/** Characters between two changes of one clause. */
const NEAR = 12

/** Characters: a title, a heading, a name. */
const SHORT = 40

const lineLength = (shown: string, at: number): number =>
  at +
  shown.slice(at).search(/[\n\t]|$/) -
  (Math.max(shown.lastIndexOf('\n', at - 1), shown.lastIndexOf('\t', at - 1)) + 1)

/** Lines that are put in are wishes of their own: a rule took each of them away. */
const byLine = (difference: Difference, shown: string): Difference[] => {
  const { start, end, after, at } = difference
  const isAtBorder = start === 0 || shown.charAt(start - 1) === '\n' || shown.charAt(start) === '\n'
  if (start !== end || !isAtBorder || !after.includes('\n')) return [difference]
  // Behind the line that ends here, where that is the same.
  const behind = start > 0 && shown.charAt(start) === '\n' ? start + 1 : start
  let offset = at
  return after.split('\n').flatMap((line, index) => {
    offset += index === 0 ? 0 : 1
    const own = { start: behind, end: behind, after: line, at: offset, line: true }
    offset += line.length
    return line.trim() === '' ? [] : [own]
  })
}

/** Between two sources it may be a wish of either. */
const wishOf = (group: readonly Difference[], volume: ShownVolume): Wish => {
  const { start, end, after, at } = inOne(group, volume.text)
  const owners = volume.sourcesAt(start, end)
  const ways = owners.flatMap((owner): Way[] => {
    const own = group.map(each => ({ ...each, start: each.start - owner.start, end: each.end - owner.start }))
    if (own.every(each => isMarkup(owner.source, each))) return []
    return waysOfGroup(owner.source, own).map(overrides => ({ source: owner.source.file, overrides }))
  })
  const [owner] = owners
  const words = after.trim() === '' ? volume.text.slice(start, end) : after
  return {
    source: owner?.source.file ?? '',
    from: at,
    to: at + after.length,
    base: owner ? owner.source.baseNear(start - owner.start) : null,
    words: words.trim() === '' ? volume.text.slice(Math.max(0, start - 8), end + 8) : words,
    ways,
    markup: owners.some(owner =>
      group.every(each =>
        isMarkup(owner.source, { ...each, start: each.start - owner.start, end: each.end - owner.start })
      )
    ),
    way: 0
  }
}

/** From the first to the last. */
const inOne = (group: readonly Difference[], shown: string): Difference => {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last) throw new Error('a wish without a difference')
  const after = group.map(
    (each, index) => shown.slice(group[index - 1]?.end ?? each.start, each.start) + each.after
  )
  return { ...first, end: last.end, after: after.join('') }
}

/** Each by itself where each can be said; else the whole line. */
const waysOfGroup = (source: SourceText, group: readonly Difference[]): Override[][] => {
  const [first, ...others] = group
  if (!first) return []
  if (others.length === 0) return waysOf(source, first)
  const each = group.map(difference => waysOf(source, difference)[0] ?? [])
  const one = inOne(group, source.shown)
  const single = each.every(way => way.length > 0) ? each.flat() : []
  const hasRule = single.some(({ action }) => action.kind !== 'replace' && action.kind !== 'drop')
  const clause = rewritten(source, one)
  return (hasRule ? [single, clause] : [clause, single])
    .concat([inWholeLine(source, one)])
    .filter(way => way.length > 0)
}

/** Lines whose words are the same and whose style is another. */
const roleWishes = (volume: ShownVolume, lines: readonly ReadLine[]): Wish[] => {
  const starts = startsOf(lines.map(({ text }) => text))
  return volume.sameLines(lines).flatMap(({ own, other }) => {
    const line = volume.lines[own]
    const edited = lines[other]
    const action = line && edited ? volume.roleOf(own, edited.style) : null
    const owner = line ? volume.sourcesAt(line.start, line.start + 1)[0] : undefined
    if (!action || !owner || !line || !edited) return []
    const from = starts[other] ?? 0
    const way = roleWay(owner.source, line.start - owner.start, action)
    const ways = way.length === 0 ? [] : [{ source: owner.source.file, overrides: way }]
    const { file } = owner.source
    return [
      {
        source: file,
        from,
        to: from,
        base: null,
        words: edited.text,
        ways,
        isRole: true,
        lineEnd: from + edited.text.length,
        way: 0
      }
    ]
  })
}
