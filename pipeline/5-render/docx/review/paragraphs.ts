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

/** A unit with the paragraphs that go before it, its own, and, of a table, those that go after it in its section. */
export interface UnitGroup {
  readonly unit: Unit
  readonly before: readonly ReviewParagraph[]
  readonly own: readonly ReviewParagraph[]
  readonly after: readonly ReviewParagraph[]
}

export const unitGroups = (source: SourceUnits, pieces: readonly Piece[]): UnitGroup[] => {
  const groups = gather(source.units, pieces)
  moveTails(groups)
  groups.forEach((group, index) => {
    if (group.unit.last || index === groups.length - 1) close(groups, index)
  })
  return groups.map(withTail)
}

const same: Mark = { status: 'same', rule: '', change: null }

interface Draft {
  readonly unit: Unit
  before: ReviewParagraph[]
  own: ReviewParagraph[]
  readonly after: ReviewParagraph[]
}

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
export const cutAtEnds = (piece: Piece, units: readonly Unit[]): Piece[] => {
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

/** What goes between two sections stands at the end of the first; what goes before a table at the end of what is before. */
const moveTails = (groups: readonly Draft[]): void => {
  groups.forEach((group, index) => {
    const previous = groups[index - 1]
    const isAtTable = group.unit.kind === 'table' && previous?.unit.kind === 'text'
    if (!previous || (!previous.unit.last && !isAtTable)) return
    previous.after.push(...group.before)
    group.before = []
  })
}

/**
 * The paragraph that ends a source must stand whatever becomes of the changes, and so must one that ends a section,
 * unless its line goes on in the next one: then its end comes as any other. Where it is a paragraph that comes, its end
 * changes places with that of the last one that stays: the texts are the same either way.
 */
const close = (groups: readonly Draft[], index: number): void => {
  const mark = markOf(groups[index])
  if (mark?.status !== 'ins') return
  let at = index
  while (groups[at] && isNew(groups[at]) && (at === index || !groups[at]?.unit.last)) at--
  const stays = groups[at]
  if (index < groups.length - 1 && stays?.unit.kind === 'text' && markOf(stays)?.status === 'ins') return
  if (at < index && stays?.unit.kind === 'text' && !stays.unit.last) setMark(stays, mark)
  setMark(groups[index], same)
}

/** Nothing of it is the source's. */
const isNew = (group: Draft | undefined): boolean =>
  group?.own.every(({ pieces, mark }) => mark.status === 'ins' && pieces.every(isInserted)) ?? false

const isInserted = ({ status }: Piece): boolean => status === 'ins'

const markOf = (group: Draft | undefined): Mark | undefined => group?.own.at(-1)?.mark

const setMark = (group: Draft | undefined, mark: Mark): void => {
  const last = group?.own.at(-1)
  if (group && last) group.own = [...group.own.slice(0, -1), { ...last, mark }]
}

/**
 * Lines that go at the end of a section, or before a table, are lines of the paragraph there: word processors do not
 * agree on what is left of a paragraph that goes right there.
 */
const withTail = (group: Draft): UnitGroup => {
  const last = group.own.at(-1)
  if (group.unit.kind === 'table' || !last || group.after.length === 0) return group
  const tail = group.after.flatMap(({ pieces, mark }): Piece[] => [
    { status: 'del', text: '\n', rule: mark.rule, change: null, base: pieces[0]?.base ?? -1, at: -1 },
    ...pieces
  ])
  return {
    ...group,
    own: [...group.own.slice(0, -1), { ...last, pieces: [...last.pieces, ...tail] }],
    after: []
  }
}
