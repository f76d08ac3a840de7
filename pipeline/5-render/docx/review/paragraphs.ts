/** In: the pieces of a source. Out: its paragraphs as the review copy shows them, in groups, each group one unit of the clean file. */
import type { Piece } from './stream.ts'
import type { SourceUnits, Unit } from './units.ts'

/** How a paragraph ends: in both texts, in the volume only, in the source only. */
export type Mark = Pick<Piece, 'status' | 'rule' | 'change'>

export interface ReviewParagraph {
  readonly pieces: readonly Piece[]
  readonly mark: Mark
  /** Of the unit that shows some of it; null where all of it goes. */
  readonly unit: Unit | null
}

/** A unit with the paragraphs that go before it, its own, and those that go after it in its section. */
export interface UnitGroup {
  readonly unit: Unit
  readonly before: readonly ReviewParagraph[]
  readonly own: readonly ReviewParagraph[]
  readonly after: readonly ReviewParagraph[]
}

export const unitGroups = (source: SourceUnits, pieces: readonly Piece[]): UnitGroup[] => {
  const groups = withTails(gather(source.units, pieces))
  return groups.map((group, index) => {
    const isLast = group.unit.last || index === groups.length - 1
    return isLast ? closed(group) : group
  })
}

const same: Mark = { status: 'same', rule: '', change: null }

type Draft = { -readonly [Key in keyof UnitGroup]: UnitGroup[Key] extends readonly (infer E)[] ? E[] : UnitGroup[Key] }

/** Paragraphs that hold nothing of a unit wait for the next one. What is left at the end goes after the last. */
const gather = (units: readonly Unit[], pieces: readonly Piece[]): Draft[] => {
  const groups: Draft[] = []
  let waiting: ReviewParagraph[] = []
  let open: Piece[] = []
  let unit: Unit | null = null
  const end = (mark: Mark): void => {
    waiting.push({ pieces: open, mark, unit })
    open = []
  }
  const finish = (done: Unit): void => {
    const first = waiting.findIndex(paragraph => paragraph.unit === done)
    groups.push({ unit: done, before: waiting.slice(0, first), own: waiting.slice(first), after: [] })
    waiting = []
    unit = null
  }
  let next = 0
  for (const piece of pieces.flatMap(piece => cutAtEnds(piece, units))) {
    const shown: Unit | undefined = units[next]
    if (piece.at < 0) {
      if (piece.text === '\n' && unit?.kind !== 'table') end(piece)
      else open.push(piece)
      continue
    }
    if (!shown) throw new Error('a piece stands behind the last unit')
    if (shown.kind === 'other' && open.length > 0) end({ ...(open.at(-1) as Piece), status: 'del' })
    unit = shown
    const isEnd = piece.at === shown.start + shown.text.length - 1
    if (!isEnd) {
      open.push(piece)
      continue
    }
    end(shown.kind === 'other' ? same : piece)
    finish(shown)
    next++
  }
  const last = open.at(-1)
  if (last) end({ ...last, status: 'del' })
  groups.at(-1)?.after.push(...waiting)
  return groups.map(withReplaced)
}

/** Line feeds that end a paragraph alone; those within a unit stay in its text. */
const cutAtEnds = (piece: Piece, units: readonly Unit[]): Piece[] => {
  if (!piece.text.includes('\n')) return [piece]
  const parts: Piece[] = []
  let from = 0
  const push = (to: number): void => {
    if (to > from) parts.push(partOf(piece, from, to))
    from = to
  }
  for (let at = piece.text.indexOf('\n'); at >= 0; at = piece.text.indexOf('\n', at + 1)) {
    if (piece.at >= 0 && !endsUnit(units, piece.at + at)) continue
    push(at)
    push(at + 1)
  }
  push(piece.text.length)
  return parts
}

const partOf = (piece: Piece, from: number, to: number): Piece => ({
  ...piece,
  text: piece.text.slice(from, to),
  base: piece.status === 'ins' ? piece.base : piece.base + from,
  at: piece.at < 0 ? -1 : piece.at + from
})

const endsUnit = (units: readonly Unit[], at: number): boolean => {
  let [low, high] = [0, units.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((units[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const unit = units[low]
  return unit !== undefined && at === unit.start + unit.text.length - 1
}

/** A line that another takes the place of, as a title that the manifest gives: one paragraph, the old words before the new. */
const withReplaced = (group: Draft): Draft => {
  const [first, ...rest] = group.own
  const old = group.before.at(-1)
  if (first?.mark.status !== 'ins' || old?.mark.status !== 'del' || group.unit.kind !== 'text') return group
  if (first.pieces.some(piece => piece.status !== 'ins')) return group
  const own = [{ ...first, pieces: [...old.pieces, ...first.pieces], mark: same }, ...rest]
  return { ...group, before: group.before.slice(0, -1), own }
}

/** What goes between two sections stands at the end of the first. */
const withTails = (groups: Draft[]): Draft[] => {
  groups.forEach((group, index) => {
    const previous = groups[index - 1]
    if (!previous?.unit.last) return
    previous.after.push(...group.before)
    group.before = []
  })
  return groups
}

/**
 * The paragraph that ends a section, or a source, must stand whatever becomes of the changes. Where it goes or comes,
 * the end of the last one that stays changes places with its own: the texts are the same either way.
 */
const closed = (group: UnitGroup): UnitGroup => {
  if (group.unit.kind === 'table') return group
  const all = [...group.own, ...group.after]
  const last = all.at(-1)
  if (!last || last.mark.status === 'same') return group
  const stays = all.findLastIndex(({ mark }) => mark.status === 'same')
  const follower = all[stays + 1]
  const marked = all.map((paragraph, index) => {
    if (index === all.length - 1) return { ...paragraph, mark: same }
    return index === stays && follower ? { ...paragraph, mark: follower.mark } : paragraph
  })
  return { ...group, own: marked.slice(0, group.own.length), after: marked.slice(group.own.length) }
}
