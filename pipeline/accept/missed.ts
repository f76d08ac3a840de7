/** In: a volume built with overrides that were tried, and the lines that an editor wants. Out: the wishes that they did not bring about. */
import type { Override } from '../diagnostics/override.ts'
import { differencesOf, startsOf } from './compared.ts'
import { roleWay } from './decisions.ts'
import type { ReadLine } from './read-review.ts'
import type { ShownVolume } from './shown-volume.ts'
import type { Way, Wish } from './wishes.ts'

/** Stretches of the editor's text that the volume still says otherwise, or in another role; then with the override that would give it. */
export const missedIn = (built: ShownVolume, lines: readonly ReadLine[]): Missed => {
  const starts = startsOf(lines.map(({ text }) => text))
  const texts = differencesOf(
    built.lines.map(({ text }) => text),
    lines.map(({ text }) => text)
  )
  const roles = built.sameLines(lines).flatMap(({ own, other }) => {
    const from = starts[other] ?? 0
    const remedy = remedyOf(built, own, lines[other]?.style ?? '')
    return remedy ? [{ from, to: from, remedy }] : []
  })
  return [
    ...texts.map(({ start, end, at, after }) => ({
      from: at,
      to: at + after.length,
      isPunctuation: !/[\p{L}\p{N}\n]/u.test(built.text.slice(start, end) + after)
    })),
    ...roles
  ]
}

export interface MissedStretch {
  readonly from: number
  readonly to: number
  readonly remedy?: Way
  /** Nothing but signs differ. */
  readonly isPunctuation?: boolean
}

export type Missed = readonly MissedStretch[]

const remedyOf = (built: ShownVolume, own: number, style: string): Way | null => {
  const action = built.roleOf(own, style)
  const start = built.lines[own]?.start ?? 0
  const [owner] = action ? built.sourcesAt(start, start + 1) : []
  if (!action) return null
  if (!owner) return { source: '', overrides: [] }
  return { source: owner.source.file, overrides: roleWay(owner.source, start - owner.start, action) }
}

/**
 * A row of headings is seen as a whole: where one that is decided otherwise takes others along, the next way to say it
 * has their lines too.
 */
export const widen = (asked: readonly Wish[], wishes: readonly Wish[], missed: Missed): void => {
  const added = new Map<Wish, Override[]>()
  for (const { from, to, remedy } of missed) {
    if (!remedy || remedy.overrides.length === 0) continue
    if (wishes.some(wish => distance(wish, from, to) === 0)) continue
    const cause = asked
      .filter(({ isRole, source }) => isRole && source === remedy.source)
      .toSorted((a, b) => distance(a, from, to) - distance(b, from, to))[0]
    if (cause) added.set(cause, [...(added.get(cause) ?? []), ...remedy.overrides])
  }
  for (const [wish, overrides] of added) {
    const now = wish.ways[wish.way]
    if (now) wish.ways.splice(wish.way + 1, 0, { ...now, overrides: [...now.overrides, ...overrides] })
  }
}

/** What is missed fails the wish that it is part of, told already or not; else the nearest one, whose side effect it must be. */
export const failedOf = (asked: readonly Wish[], wishes: readonly Wish[], missed: Missed): Wish[] => {
  const failed = new Set<Wish>()
  for (const { from: start, to: end, isPunctuation } of missed) {
    const own = wishes.filter(wish => distance(wish, start, end) === 0)
    // What is back in the text is repaired as all of it is.
    if (isPunctuation && own.some(isKept)) continue
    // A heading loses the mark at its end, a paragraph has it.
    if (isPunctuation && wishes.some(wish => isRoleOf(wish, start, end))) continue
    const nearest = asked.toSorted((a, b) => distance(a, start, end) - distance(b, start, end))[0]
    const meant = own.filter(wish => asked.includes(wish))
    if (own.length === 0 && nearest) failed.add(nearest)
    for (const wish of meant) failed.add(wish)
  }
  return [...failed]
}

const isRoleOf = ({ isRole, from, lineEnd }: Wish, start: number, end: number): boolean =>
  isRole === true && lineEnd !== undefined && start >= from && end <= lineEnd

const isKept = ({ ways, way }: Wish): boolean =>
  ways[way]?.overrides.some(({ action }) => action.kind === 'keep') ?? false

/** 0 where they overlap; stretches without length where they touch. */
const distance = ({ from, to }: Wish, start: number, end: number): number => {
  if (from === to || start === end) return Math.max(0, start - to, from - end)
  return start < to && end > from ? 0 : Math.max(1, start - to, from - end)
}
