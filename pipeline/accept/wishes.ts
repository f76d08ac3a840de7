/** In: a volume as it shows itself, and the lines that an editor made of it. Out: what the editor wants, each with the ways to say it. */
import type { Override } from '../diagnostics/override.ts'
import { type Difference, differencesOf, startsOf } from './compared.ts'
import { isMarkup, roleWay, waysOf } from './decisions.ts'
import type { ReadLine } from './read-review.ts'
import type { ShownVolume } from './shown-volume.ts'

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
  /** The style of a line, not its words. */
  readonly isRole?: boolean
  way: number
}

export const wishesOf = (volume: ShownVolume, lines: readonly ReadLine[]): Wish[] => [
  ...textWishes(volume, lines),
  ...roleWishes(volume, lines)
]

const textWishes = (volume: ShownVolume, lines: readonly ReadLine[]): Wish[] =>
  differencesOf(
    volume.lines.map(({ text }) => text),
    lines.map(({ text }) => text)
  )
    .flatMap(difference => byLine(difference, volume.text))
    .map(difference => wishOf(difference, volume))

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
const wishOf = (difference: Difference, volume: ShownVolume): Wish => {
  const { start, end, after, at } = difference
  const owners = volume.sourcesAt(start, end)
  const ways = owners.flatMap((owner): Way[] => {
    const own = { ...difference, start: start - owner.start, end: end - owner.start }
    if (isMarkup(owner.source, own)) return []
    return waysOf(owner.source, own).map(overrides => ({ source: owner.source.file, overrides }))
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
    markup: owners.some(each =>
      isMarkup(each.source, { ...difference, start: start - each.start, end: end - each.start })
    ),
    way: 0
  }
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
    return [{ source: file, from, to: from, base: null, words: edited.text, ways, isRole: true, way: 0 }]
  })
}
