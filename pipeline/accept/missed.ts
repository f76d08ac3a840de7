/** In: a volume built with overrides that were tried, and the lines that an editor wants. Out: the wishes that they did not bring about. */
import { differencesOf, startsOf } from './compared.ts'
import type { ReadLine } from './read-review.ts'
import type { ShownVolume } from './shown-volume.ts'
import type { Wish } from './wishes.ts'

/** Stretches of the editor's text that the volume still says otherwise, or in another role. */
export const missedIn = (built: ShownVolume, lines: readonly ReadLine[]): Missed => {
  const starts = startsOf(lines.map(({ text }) => text))
  const texts = differencesOf(
    built.lines.map(({ text }) => text),
    lines.map(({ text }) => text)
  )
  const roles = built.sameLines(lines).flatMap(({ own, other }) => {
    const from = starts[other] ?? 0
    return built.roleOf(own, lines[other]?.style ?? '') ? [[from, from] as const] : []
  })
  return [...texts.map(({ at, after }) => [at, at + after.length] as const), ...roles]
}

export type Missed = readonly (readonly [number, number])[]

/** What is missed fails the wish that it is part of, told already or not; else the nearest one, whose side effect it must be. */
export const failedOf = (asked: readonly Wish[], wishes: readonly Wish[], missed: Missed): Wish[] => {
  const failed = new Set<Wish>()
  for (const [start, end] of missed) {
    const own = wishes.filter(wish => distance(wish, start, end) === 0)
    const nearest = asked.toSorted((a, b) => distance(a, start, end) - distance(b, start, end))[0]
    const meant = own.filter(wish => asked.includes(wish))
    if (own.length === 0 && nearest) failed.add(nearest)
    for (const wish of meant) failed.add(wish)
  }
  return [...failed]
}

/** 0 where they overlap; stretches without length where they touch. */
const distance = ({ from, to }: Wish, start: number, end: number): number => {
  if (from === to || start === end) return Math.max(0, start - to, from - end)
  return start < to && end > from ? 0 : Math.max(1, start - to, from - end)
}
