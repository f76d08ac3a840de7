/** In: what a rule found in a block. Out: what of it the editor of the volume leaves to us, or wants. */
import type { Replacement } from '../../../model/text.ts'
import type { Stretch } from '../../overrides/find-words.ts'
import { accepts, rejects } from '../../overrides/wishes.ts'
import type { PassContext } from '../../pass.ts'
import { type BlockText, baseOffsetIn } from './block-text.ts'

/** How sure a proposal is that says nothing of it. */
export const PROPOSED = 0.7

/** Without what the editor rejects. */
export const unrejected = (
  found: Replacement[],
  block: BlockText,
  context: PassContext
): readonly Replacement[] =>
  context.settings.overrides.length === 0
    ? found
    : found.filter(one => !isAsked(rejects, one, block, context))

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

/** What the editor accepts, as changes of class S. */
export const accepted = (
  found: readonly Replacement[],
  block: BlockText,
  context: PassContext
): readonly Replacement[] =>
  found
    .filter(one => isAsked(accepts, one, block, context))
    .map(one => ({ ...one, class: 'S' as const, confidence: one.confidence ?? PROPOSED }))

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
