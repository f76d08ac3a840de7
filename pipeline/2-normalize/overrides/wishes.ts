/**
 * What passes ask before they change anything: whether the editor of the volume wants a suggestion applied, or a
 * change left undone. Offsets are of the base.
 */
import type { PassContext } from '../pass.ts'
import { type PlacedOverride, placingOf } from './placed.ts'

/**
 * True where a suggestion (class S) of this rule is to be applied: everywhere by `--accept RULE`, or here by
 * `{ at: …, accept: RULE }`.
 *
 * @example accepts(context, 'TN-24', 10, 16)
 */
export const accepts = (context: PassContext, rule: string, start: number, end: number): boolean => {
  if (rejects(context, rule, start, end)) return false
  const isHere = touching(
    context,
    start,
    end,
    ({ override: { action } }) => action.kind === 'accept' && action.rule === rule
  )
  return isHere || context.settings.accept.includes(rule)
}

/**
 * True where a change or a suggestion of this rule is not to be made: `{ at: …, reject: RULE }`, and wherever the
 * editor has written the text (`replace`).
 */
export const rejects = (context: PassContext, rule: string, start: number, end: number): boolean =>
  touching(
    context,
    start,
    end,
    ({ override: { action } }) =>
      action.kind === 'replace' || (action.kind === 'reject' && action.rule === rule)
  )

/** True over words that the editor has taken out: a change across them would take them up as its own. */
export const spansRemoved = (context: PassContext, start: number, end: number): boolean =>
  placingOf(context).placed.some(
    ({ override: { action }, region }) =>
      action.kind === 'drop' && start < region.end && end > region.start && start < end
  )

/** True where nothing of what stands here is to be taken away: `keep`, and what the editor gave a role. */
export const isKept = (context: PassContext, start: number, end: number): boolean =>
  context.settings.overrides.length > 0 &&
  placingOf(context).placed.some(
    ({ override: { action }, region }) =>
      keeps.has(action.kind) && meets(region.start, region.end, start, end)
  )

/** True where the editor has said anything of the stretch. */
export const isSpokenFor = (context: PassContext, start: number, end: number): boolean =>
  context.settings.overrides.length > 0 &&
  placingOf(context).placed.some(({ region }) => meets(region.start, region.end, start, end))

/** True where the editor has said what the stretch is, or that this rule changes nothing there: it is no doubt any more. */
export const isAnswered = (context: PassContext, rule: string, start: number, end: number): boolean =>
  context.settings.overrides.length > 0 &&
  placingOf(context).placed.some(
    ({ override: { action }, region }) =>
      (roles.has(action.kind) || (action.kind === 'reject' && action.rule === rule)) &&
      meets(region.start, region.end, start, end)
  )

const roles: ReadonlySet<string> = new Set(['heading', 'runin', 'paragraph', 'article'])

const keeps: ReadonlySet<string> = new Set(['keep', 'heading', 'runin', 'paragraph', 'article'])

const touching = (
  context: PassContext,
  start: number,
  end: number,
  isMeant: (placed: PlacedOverride) => boolean
): boolean => {
  if (context.settings.overrides.length === 0) return false
  const { placed, done } = placingOf(context)
  const meant = placed.filter(one => isMeant(one) && meets(one.region.start, one.region.end, start, end))
  for (const { override } of meant) done.add(override)
  return meant.length > 0
}

/** Insertions count where they stand at either end. */
const meets = (from: number, to: number, start: number, end: number): boolean =>
  start === end ? start >= from && start <= to : start < to && end > from
