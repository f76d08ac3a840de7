/** In: what a rule found in a block. Out: what of it the editor of the volume leaves to us, or wants. */
import type { Replacement } from '../../../model/text.ts'
import type { Stretch } from '../../overrides/find-words.ts'
import { accepts, rejects, spansRemoved } from '../../overrides/wishes.ts'
import type { PassContext } from '../../pass.ts'
import { type BlockText, baseOffsetIn } from './block-text.ts'

/** How sure a proposal is that says nothing of it. */
export const PROPOSED = 0.7

/** Without what the editor rejects; of a pair of brackets or quotation marks both stay, or neither. */
export const unrejected = (
  found: Replacement[],
  block: BlockText,
  context: PassContext
): readonly Replacement[] => {
  if (context.settings.overrides.length === 0) return found
  const rejected = new Set(found.filter(one => isAsked(isBarred, one, block, context)))
  if (rejected.size === 0) return found
  withPartners(rejected, found)
  return found.filter(one => !rejected.has(one))
}

/** The same set, with the other half of each pair of which it has one. */
const withPartners = (some: Set<Replacement>, found: readonly Replacement[]): Set<Replacement> => {
  if (some.size === 0) return some
  for (const [opener, closer] of pairsOf(found)) {
    if (some.has(opener)) some.add(closer)
    else if (some.has(closer)) some.add(opener)
  }
  return some
}

const isBarred: typeof rejects = (context, rule, start, end) =>
  rejects(context, rule, start, end) || spansRemoved(context, start, end)

const closerOf: ReadonlyMap<string, string> = new Map(
  ['（）', '〔〕', '【】', '“”', '‘’', '「」', '『』', '《》', '〈〉'].map(pair => [
    pair.charAt(0),
    pair.charAt(1)
  ])
)
const closers: ReadonlySet<string> = new Set(closerOf.values())

/** Marks that one rule puts in as two halves of a pair. */
const pairsOf = (found: readonly Replacement[]): [Replacement, Replacement][] => {
  const open: Replacement[] = []
  const pairs: [Replacement, Replacement][] = []
  for (const one of found) {
    const last = open.at(-1)
    if (closerOf.has(one.after)) open.push(one)
    else if (last && closers.has(one.after) && closerOf.get(last.after) === one.after) {
      open.pop()
      pairs.push([last, one])
    }
  }
  return pairs
}

/**
 * A replacement as one for each stretch that differs, where both sides are of one length: the brackets of a title, not
 * the title.
 *
 * @example onlyChanged({ from: 0, to: 3, after: '〔2〕', … }, '[2]') // two replacements, of a bracket each
 */
export const onlyChanged = (found: Replacement, text: string): Replacement[] => {
  const { from, to, after } = found
  if (after.length !== to - from) return [found]
  const parts: Replacement[] = []
  for (let at = 0; at < after.length; at++) {
    if (after.charAt(at) === text.charAt(from + at)) continue
    const start = at
    while (at < after.length && after.charAt(at) !== text.charAt(from + at)) at++
    parts.push({ ...found, from: from + start, to: from + at, after: after.slice(start, at) })
  }
  return parts
}

/** What the editor accepts, as changes of class S; of a pair of brackets or quotation marks both change, or neither. */
export const accepted = (
  found: readonly Replacement[],
  block: BlockText,
  context: PassContext
): readonly Replacement[] => {
  const asked = withPartners(new Set(found.filter(one => isAsked(accepts, one, block, context))), found)
  return found
    .filter(one => asked.has(one))
    .map(one => ({ ...one, class: 'S' as const, confidence: one.confidence ?? PROPOSED }))
}

const isAsked = (
  asked: typeof accepts,
  found: Replacement,
  block: BlockText,
  context: PassContext
): boolean => {
  const stretch = baseStretch(block, found)
  return stretch !== undefined && asked(context, found.rule, stretch.start, stretch.end)
}

/** Where a replacement stands in the base; undefined where its leaf has no trace. */
export const baseStretch = (block: BlockText, { from, to }: Replacement): Stretch | undefined => {
  const start = baseOffsetIn(block, from)
  const last = to > from ? baseOffsetIn(block, to - 1) : start
  if (start === undefined || last === undefined) return undefined
  return { start, end: to > from ? Math.max(start, last) + 1 : start }
}
