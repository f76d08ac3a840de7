/**
 * In: the pieces of a paragraph that lines or pages had broken. Out: one stretch of text again; what stood between two
 * pieces and is no content goes by an edit of its own, so that the ledger tells of it.
 */
import type { Dropped } from '../../../../model/article.ts'
import type { Edit, Traced } from '../../../../model/text.ts'

/** A piece, and what was removed before it. */
export interface Part {
  readonly trace: Traced
  readonly over: readonly Dropped[]
}

/** How sure it is that two lines are one (TN-15). */
const LINE = { rule: 'TN-15', class: 'A', confidence: 0.95 } as const

/** Joins neighbours of one base, in source order; `glueOf` says what stands between two of them. At least one part. */
export const joinParts = (
  base: string,
  parts: readonly Part[],
  glueOf: (left: Traced, right: Traced) => string
): Traced => {
  const [first, ...others] = parts
  if (!first) throw new Error('joinParts: nothing to join')
  const edits: Edit[] = []
  for (const edit of first.trace.edits) edits.push(edit)
  const values = [first.trace.value]
  let left = first.trace
  for (const { trace, over } of others) {
    const glue = glueOf(left, trace)
    pushGap(base, left.end, trace.start, glue, over, edits)
    for (const edit of trace.edits) edits.push(edit)
    values.push(glue, trace.value)
    left = trace
  }
  return { value: values.join(''), start: first.trace.start, end: left.end, edits }
}

/** What is removed takes the blanks before it along, and the last one those behind it. */
const pushGap = (
  base: string,
  start: number,
  end: number,
  glue: string,
  over: readonly Dropped[],
  into: Edit[]
): void => {
  let at = start
  for (const [index, removed] of over.entries()) {
    const isLast = index === over.length - 1
    const { rule, confidence } = removed
    const to = isLast ? end : removed.end
    into.push({ start: at, end: to, after: isLast ? glue : '', rule, class: 'A', confidence })
    at = to
  }
  if (over.length === 0 && base.slice(start, end) !== glue) into.push({ start, end, after: glue, ...LINE })
}
