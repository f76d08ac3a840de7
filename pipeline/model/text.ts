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

/** One for all: a text has a hundred thousand stretches without any. */
const noEdits: readonly Edit[] = Object.freeze([])

/** The base between two offsets, unchanged. `value`: what stands there, where that is known. */
export const traced = (
  base: string,
  start = 0,
  end: number = base.length,
  value: string = base.slice(start, end)
): Traced => ({
  value,
  start,
  end,
  edits: noEdits
})

/**
 * Applies replacements, sorted and not overlapping, in offsets of `text.value`. An earlier edit that lies wholly in
 * a replacement is taken up by it; one that is only cut keeps what is left of it.
 *
 * @example replaceIn(traced('你好,'), [{ from: 2, to: 3, after: '，', rule: 'TN-20' }]).value // '你好，'
 */
export const replaceIn = (text: Traced, replacements: readonly Replacement[]): Traced => {
  if (replacements.length === 0) return text
  const old = new EditReader(text)
  const edits: Edit[] = []
  const pieces: string[] = []
  let copied = 0
  for (const { from, to, after, ...because } of replacements) {
    old.readTo(from, 'with deletions', edits)
    const start = old.baseOffset
    old.readTo(to, 'without deletions', swallowed)
    edits.push({ start, end: old.baseOffset, after, ...reasonOf(because) })
    pieces.push(text.value.slice(copied, from), after)
    copied = to
  }
  old.readRest(edits)
  pieces.push(text.value.slice(copied))
  return { value: pieces.join(''), start: text.start, end: text.end, edits }
}

const swallowed = { push: (): void => {} }

const reasonOf = (because: Because): Required<Because> => ({
  rule: because.rule,
  class: because.class ?? 'A',
  confidence: because.confidence ?? 1
})

/**
 * Reads the edits of a text from left to right, in value offsets, and knows the base offset of where it stands.
 * An edit that is cut leaves the stretch that it replaced, and the left part of its text, on the left; the right
 * part of its text becomes an insertion after it.
 */
class EditReader {
  baseOffset: number
  private valueOffset = 0
  private next = 0
  private readonly edits: readonly Edit[]
  /** The right part of an edit that was cut. */
  private rest: Edit | null = null

  constructor(text: Traced) {
    this.baseOffset = text.start
    this.edits = text.edits
  }

  /** Moves to a value offset; a deletion that stands right there is passed or left for later, as asked. */
  readTo(valueOffset: number, at: 'with deletions' | 'without deletions', into: EditSink): void {
    for (let edit = this.peek(); edit; edit = this.peek()) {
      const from = this.valueOffset + edit.start - this.baseOffset
      const to = from + edit.after.length
      const isBefore = from < valueOffset
      const isTaken = from === valueOffset && edit.after === '' && at === 'with deletions'
      if (!isBefore && !isTaken) break
      this.pass(edit, Math.min(to, valueOffset) - from, to, into)
    }
    this.baseOffset += valueOffset - this.valueOffset
    this.valueOffset = valueOffset
  }

  readRest(into: EditSink): void {
    for (let edit = this.peek(); edit; edit = this.peek()) {
      into.push(edit)
      this.drop()
    }
  }

  private peek(): Edit | undefined {
    return this.rest ?? this.edits[this.next]
  }

  private drop(): void {
    if (this.rest) this.rest = null
    else this.next++
  }

  /** Takes the first `length` units of the edit's text. */
  private pass(edit: Edit, length: number, valueEnd: number, into: EditSink): void {
    this.drop()
    const isWhole = length === edit.after.length
    into.push(isWhole ? edit : { ...edit, after: edit.after.slice(0, length) })
    this.baseOffset = edit.end
    this.valueOffset = isWhole ? valueEnd : valueEnd - edit.after.length + length
    if (!isWhole) this.rest = { ...edit, start: edit.end, after: edit.after.slice(length) }
  }
}

interface EditSink {
  push(edit: Edit): unknown
}

/** The base offset of a value offset. Inside a replaced stretch: the start of what it replaced. */
export const baseOffset = (text: Traced, valueOffset: number): number => {
  const { edits } = text
  const shifts = edits.length > MANY_EDITS ? shiftsOf(text) : null
  let next = shifts ? firstBehind(edits, shifts, valueOffset) : 0
  let shift = shifts ? (shifts[next] ?? 0) : text.start
  for (let edit = edits[next]; edit; edit = edits[++next]) {
    const at = edit.start - shift
    if (at >= valueOffset) break
    if (at + edit.after.length > valueOffset) return edit.start
    shift += edit.end - edit.start - edit.after.length
  }
  return valueOffset + shift
}

/** So many edits are gone through each time. */
const MANY_EDITS = 32

/** The first edit whose text ends behind a value offset, or the last. */
const firstBehind = (edits: readonly Edit[], shifts: readonly number[], valueOffset: number): number => {
  let low = 0
  let high = edits.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const edit = edits[middle]
    const end = edit ? edit.start - (shifts[middle] ?? 0) + edit.after.length : 0
    if (end < valueOffset) low = middle + 1
    else high = middle
  }
  return low
}

/** What lies between value offset and base offset before each edit: read once, as a text may be asked at each of its headings. */
const shiftsOf = (text: Traced): readonly number[] => {
  const known = shiftsByText.get(text)
  if (known) return known
  const shifts: number[] = []
  let shift = text.start
  for (const { start, end, after } of text.edits) {
    shifts.push(shift)
    shift += end - start - after.length
  }
  shiftsByText.set(text, shifts)
  return shifts
}

const shiftsByText = new WeakMap<Traced, readonly number[]>()

/**
 * Cuts at a value offset. A cut inside the text of a replacement leaves the replaced stretch with the left part; a
 * deletion right at the cut goes to the right, unless nothing is left there.
 *
 * @example splitAt(traced('一、总则本办法'), 4) // [一、总则, 本办法]
 */
export const splitAt = (text: Traced, at: number): [Traced, Traced] => {
  if (text.edits.length === 0) return splitPlain(text, at)
  const reader = new EditReader(text)
  const left: Edit[] = []
  const right: Edit[] = []
  reader.readTo(at, deletionsAt(text, at), left)
  const cut = reader.baseOffset
  reader.readRest(right)
  return [
    { value: text.value.slice(0, at), start: text.start, end: cut, edits: left },
    { value: text.value.slice(at), start: cut, end: text.end, edits: right }
  ]
}

/** A piece without any text would be left out, and what was taken away with it. */
const deletionsAt = (text: Traced, at: number): 'with deletions' | 'without deletions' =>
  at === text.value.length ? 'with deletions' : 'without deletions'

const splitPlain = ({ value, start, end }: Traced, at: number): [Traced, Traced] => [
  { value: value.slice(0, at), start, end: start + at, edits: noEdits },
  { value: value.slice(at), start: start + at, end, edits: noEdits }
]

/**
 * Cuts at sorted value offsets, each greater than the one before: a piece more than offsets. Reads the edits once, where
 * cutting one by one would copy what is left of them at each cut.
 *
 * @example splitAll(traced('一、总则本办法'), [2, 4]) // [一、, 总则, 本办法]
 */
export const splitAll = (text: Traced, offsets: readonly number[]): Traced[] => {
  const reader = new EditReader(text)
  const pieces: Traced[] = []
  let at = 0
  let start = text.start
  for (const offset of offsets) {
    const edits: Edit[] = []
    reader.readTo(offset, deletionsAt(text, offset), edits)
    pieces.push({ value: text.value.slice(at, offset), start, end: reader.baseOffset, edits })
    at = offset
    start = reader.baseOffset
  }
  const edits: Edit[] = []
  reader.readRest(edits)
  pieces.push({ value: text.value.slice(at), start, end: text.end, edits })
  return pieces
}

/** Joins two neighbours of one base; whatever lies between them becomes `glue`. For more than two: `joinAll`. */
export const joinTraced = (base: string, a: Traced, b: Traced, glue: string, because: Because): Traced =>
  joinAll(base, [a, b], () => glue, because)

/**
 * Joins neighbours of one base, in source order; whatever lies between two of them becomes what `glueOf` gives.
 * At least one part; linear, where joining one by one would copy the edits again and again.
 */
export const joinAll = (
  base: string,
  parts: readonly Traced[],
  glueOf: (left: Traced, right: Traced) => string,
  because: Because
): Traced => {
  const [first] = parts
  if (!first) throw new Error('joinAll: nothing to join')
  const edits = first.edits.slice()
  const values = [first.value]
  let left = first
  for (let at = 1; at < parts.length; at++) {
    const right = parts[at] as Traced
    const after = glueOf(left, right)
    if (base.slice(left.end, right.start) !== after) {
      edits.push({ start: left.end, end: right.start, after, ...reasonOf(because) })
    }
    for (const edit of right.edits) edits.push(edit)
    values.push(after, right.value)
    left = right
  }
  return { value: values.join(''), start: first.start, end: left.end, edits }
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
