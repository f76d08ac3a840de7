/**
 * Text that remembers where it came from.
 *
 * A `Traced` is a stretch of the base (the decoded source) with an edit script: which parts of it were
 * changed, into what, and by which rule. Its `value` is the stretch with the edits applied. Every pass that
 * changes, joins or cuts text does so through the functions here, so the ledger needs no diffing.
 *
 * Invariants: `start <= end`; edits are sorted, do not overlap, lie within `[start, end]`;
 * `applyEdits(base, traced) === traced.value`.
 */

/** How sure a rule is allowed to be (typesetting.md TN-0). M: markup removed by a reader, not a repair. */
export type ChangeClass = 'A' | 'S' | 'R' | 'M'

/** One replacement in base offsets (UTF-16 units). An insertion has `start === end`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly after: string
  readonly rule: string
  readonly class: ChangeClass
  /** 0 to 1. */
  readonly confidence: number
}

/** A stretch of the base with its edits. */
export interface Traced {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly edits: readonly Edit[]
}

/** What an edit of a `Traced` says besides its place. Class defaults to A, confidence to 1. */
export interface Because {
  readonly rule: string
  readonly class?: ChangeClass
  readonly confidence?: number
}

/** Replace `value.slice(from, to)` by `after`; offsets are of `value` before any of the replacements. */
export interface Replacement extends Because {
  readonly from: number
  readonly to: number
  readonly after: string
}

/** The base between two offsets, unchanged. */
export const traced = (base: string, start = 0, end: number = base.length): Traced => ({
  value: base.slice(start, end),
  start,
  end,
  edits: []
})

/**
 * Applies replacements, sorted and not overlapping, in offsets of `text.value`.
 *
 * @example replaceIn(traced('你好,'), [{ from: 2, to: 3, after: '，', rule: 'TN-20' }]).value // '你好，'
 */
export const replaceIn = (text: Traced, replacements: readonly Replacement[]): Traced => {
  if (replacements.length === 0) return text
  const edits: Edit[] = []
  const pieces: string[] = []
  let editIndex = 0
  let shift = text.start // base offset = value offset + shift, between edits
  let copied = 0
  const old = text.edits
  const valueStart = (edit: Edit): number => edit.start - shift
  for (const r of replacements) {
    for (let e = old[editIndex]; e && valueStart(e) + e.after.length <= r.from; e = old[++editIndex]) {
      if (valueStart(e) + e.after.length === r.from && e.after.length === 0 && valueStart(e) === r.from) {
        // A deletion right where the replacement begins: merged below so that edits never touch ambiguously.
        if (r.to === r.from) break
      }
      edits.push(e)
      shift += e.end - e.start - e.after.length
    }
    let start = r.from + shift
    let before = ''
    let after = ''
    let first = old[editIndex]
    let end = -1
    if (first && valueStart(first) < r.from) {
      before = first.after.slice(0, r.from - valueStart(first))
      start = first.start
    }
    // Swallow every old edit that the replacement touches.
    for (; first && valueStart(first) < r.to; first = old[editIndex]) {
      const tail = valueStart(first) + first.after.length - r.to
      after = tail > 0 ? first.after.slice(first.after.length - tail) : ''
      end = tail >= 0 ? first.end : -1
      shift += first.end - first.start - first.after.length
      editIndex++
      if (tail >= 0) break
    }
    if (end < 0) end = r.to + shift
    edits.push({
      start,
      end,
      after: before + r.after + after,
      rule: r.rule,
      class: r.class ?? 'A',
      confidence: r.confidence ?? 1
    })
    pieces.push(text.value.slice(copied, r.from), r.after)
    copied = r.to
  }
  edits.push(...old.slice(editIndex))
  pieces.push(text.value.slice(copied))
  return { value: pieces.join(''), start: text.start, end: text.end, edits }
}

/** The base offset of a value offset. Inside a replaced stretch: the start of what it replaced. */
export const baseOffset = (text: Traced, valueOffset: number): number => {
  let shift = text.start
  for (const e of text.edits) {
    const at = e.start - shift
    if (at >= valueOffset) break
    if (at + e.after.length > valueOffset) return e.start
    shift += e.end - e.start - e.after.length
  }
  return valueOffset + shift
}

/**
 * Cuts at a value offset. A cut inside the text of a replacement leaves the replaced stretch with the left part.
 *
 * @example splitAt(traced('一、总则本办法'), 4) // [一、总则, 本办法]
 */
export const splitAt = (text: Traced, at: number): [Traced, Traced] => {
  let shift = text.start
  const left: Edit[] = []
  let index = 0
  for (; index < text.edits.length; index++) {
    const e = text.edits[index] as Edit
    const from = e.start - shift
    if (from >= at) break
    const to = from + e.after.length
    shift += e.end - e.start - e.after.length
    if (to <= at) {
      left.push(e)
      continue
    }
    left.push({ ...e, after: e.after.slice(0, at - from) })
    const rest: Edit = { ...e, start: e.end, end: e.end, after: e.after.slice(at - from) }
    return [
      { value: text.value.slice(0, at), start: text.start, end: e.end, edits: left },
      {
        value: text.value.slice(at),
        start: e.end,
        end: text.end,
        edits: [rest, ...text.edits.slice(index + 1)]
      }
    ]
  }
  const cut = at + shift
  return [
    { value: text.value.slice(0, at), start: text.start, end: cut, edits: left },
    { value: text.value.slice(at), start: cut, end: text.end, edits: text.edits.slice(index) }
  ]
}

/** Joins two neighbours of one base; whatever lies between them becomes `glue`. */
export const joinTraced = (base: string, a: Traced, b: Traced, glue: string, because: Because): Traced => {
  const between: Edit[] =
    base.slice(a.end, b.start) === glue
      ? []
      : [
          {
            start: a.end,
            end: b.start,
            after: glue,
            rule: because.rule,
            class: because.class ?? 'A',
            confidence: because.confidence ?? 1
          }
        ]
  return {
    value: a.value + glue + b.value,
    start: a.start,
    end: b.end,
    edits: [...a.edits, ...between, ...b.edits]
  }
}

/** The value that the edits give; equal to `text.value` wherever the trace is honest. */
export const applyEdits = (base: string, text: Traced): string => {
  const pieces: string[] = []
  let at = text.start
  for (const e of text.edits) {
    pieces.push(base.slice(at, e.start), e.after)
    at = e.end
  }
  pieces.push(base.slice(at, text.end))
  return pieces.join('')
}
