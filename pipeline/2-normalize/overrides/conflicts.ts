/** In: placed overrides in the manifest's order. Out: those that can be carried out together, and those that contradict an earlier one. */
import type { OverrideAction } from '../../diagnostics/override.ts'
import type { PlacedOverride } from './placed.ts'

/** The later of two that contradict each other, and the earlier, which stands. */
export interface Contradiction {
  readonly refused: PlacedOverride
  readonly against: PlacedOverride
}

/** The earlier one in the manifest stands. */
export const withoutConflicts = (
  all: readonly PlacedOverride[]
): { readonly placed: readonly PlacedOverride[]; readonly contradictions: readonly Contradiction[] } => {
  const placed: PlacedOverride[] = []
  const contradictions: Contradiction[] = []
  for (const one of all) {
    const against = placed.find(other => contradict(other, one))
    if (against) contradictions.push({ refused: one, against })
    else placed.push(one)
  }
  return { placed, contradictions }
}

const contradict = (a: PlacedOverride, b: PlacedOverride): boolean => {
  const [first, second] = [a.override.action, b.override.action]
  if (isWish(first) && isWish(second))
    return first.kind !== second.kind && first.rule === second.rule && meets(a, b)
  if (isWish(first) || isWish(second)) return false
  if (first.kind === 'join' || second.kind === 'join') return joinsAndParts(a, b)
  if (first.kind === 'split' || second.kind === 'split') return isInsideText(a, b) || isInsideText(b, a)
  if (!meets(a, b)) return false
  const changes = isText(first) || isText(second)
  // Words taken out of a line, or put into it, do not touch what the line is.
  if (changes && isText(first) !== isText(second)) return covers(isText(first) ? a : b, isText(first) ? b : a)
  return first.kind === second.kind
    ? changes || first.kind !== 'keep'
    : first.kind !== 'keep' && second.kind !== 'keep'
}

const isWish = (action: OverrideAction): action is Extract<OverrideAction, { readonly rule: string }> =>
  action.kind === 'accept' || action.kind === 'reject'

const isText = ({ kind }: OverrideAction): boolean => kind === 'drop' || kind === 'replace'

/** All of the line goes that should be something. */
const covers = (text: PlacedOverride, role: PlacedOverride): boolean =>
  text.override.action.kind === 'drop' &&
  text.region.start <= role.region.start &&
  text.region.end >= role.region.end

const meets = (a: PlacedOverride, b: PlacedOverride): boolean =>
  a.region.start < b.region.end && a.region.end > b.region.start

/** A line cannot go on from the one before and open something as well. */
const joinsAndParts = (a: PlacedOverride, b: PlacedOverride): boolean => {
  const join = a.override.action.kind === 'join' ? a : b
  const other = join === a ? b : a
  const { kind } = other.override.action
  if (kind === 'join' || kind === 'keep' || kind === 'replace') return false
  return kind === 'drop' ? covers(other, join) : other.region.start === join.region.start
}

/** A paragraph begins within words that go. */
const isInsideText = (split: PlacedOverride, other: PlacedOverride): boolean =>
  split.override.action.kind === 'split' &&
  isText(other.override.action) &&
  split.region.start > other.region.start &&
  split.region.start < other.region.end
