/** In: a difference between what a volume shows and what an editor wants. Out: the overrides that may bring it about, the likeliest first. */

import type { Piece } from '../5-render/docx/review/index.ts'
import type { Override, OverrideAction, OverridePlace } from '../diagnostics/override.ts'
import type { Change } from '../model/ledger.ts'
import type { Difference } from './compared.ts'
import { lineOf, quoteAround, quoteOf } from './quote.ts'
import type { SourceText } from './source-text.ts'

/** Offsets are of what the source shows. Each way is tried as a whole; none where nothing can say it. */
export const waysOf = (source: SourceText, difference: Difference): Override[][] =>
  [
    restored(source, difference),
    takenBack(source, difference),
    parted(source, difference),
    ...joined(source, difference),
    // A word less is a clause that says less: `{ at: "不", drop: true }` would be no editor's line.
    ...(isWord(source, difference) ? [rewritten(source, difference), inShortLine(source, difference)] : []),
    dropped(source, difference),
    ...(difference.line
      ? []
      : [rewritten(source, difference), replaced(source, difference), inWholeLine(source, difference)])
  ].filter(way => way.length > 0)

const isWord = ({ shown }: SourceText, { start, end, after }: Difference): boolean =>
  after === '' && end > start && end - start < READABLE && !shown.slice(start, end).includes('\n')

/** Blanks and line ends do not count: they are layout's. */
const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '')

const override = (at: OverridePlace | null, action: OverrideAction): Override[] =>
  at === null ? [] : [{ at, action }]

/** What a rule took away is back. */
const restored = (source: SourceText, { start, end, after }: Difference): Override[] => {
  if (start !== end || after.includes('\n')) return []
  const gone = [start, start + 1, start - 1].flatMap(at => source.goneBefore(at)).filter(isRuled)
  if (bare(after) === '')
    return gone
      .flatMap(({ change, text }) => (change && text === after ? undone(source, change) : []))
      .slice(0, 1)
  const back = stretchSaying(gone, bare(after))
  return distinct(back).flatMap(change => undone(source, change))
}

/** The row of pieces that say just this. */
const stretchSaying = (pieces: readonly Piece[], words: string): Piece[] => {
  for (let from = 0; from < pieces.length; from++)
    for (let to = from + 1; to <= pieces.length; to++) {
      const row = pieces.slice(from, to)
      if (bare(row.map(({ text }) => text).join('')) === words) return row
    }
  return []
}

const isRuled = ({ change }: Piece): boolean => change !== null

const distinct = (pieces: readonly Piece[]): Change[] => [
  ...new Set(
    pieces.flatMap(({ change }) => (change && bare(change.before + change.after) !== '' ? [change] : []))
  )
]

/** A removed line is kept; any other change is rejected where it stands. */
const undone = ({ base, pieces }: SourceText, change: Change): Override[] => {
  const { rule, start, end, before, after } = change
  if (bare(after) === '' && /[\p{L}\p{N}]/u.test(before)) {
    const from = start + before.length - before.trimStart().length
    const [first = ''] = before.trim().split(/[\n\r]/)
    const words = first.trimEnd().slice(0, 20)
    return override(quoteOf(base, from, from + words.length) ?? lineOf(base, from), { kind: 'keep' })
  }
  const others = pieces.flatMap(piece =>
    piece.change && piece.change !== change && piece.change.rule === rule ? [piece.change] : []
  )
  const free = (at: number): boolean => others.every(other => at < other.start - 1 || at > other.end)
  return override(quoteAround(base, start, end, free), { kind: 'reject', rule })
}

/** What rules made of a stretch is as the source has it. */
const takenBack = (source: SourceText, { start, end, after }: Difference): Override[] => {
  const touched = source.touching(start, end)
  const changes = distinct(touched)
  if (changes.length === 0) return []
  const own = source.pieces.filter(piece => piece.change !== null && changes.includes(piece.change))
  const from = Math.min(start, ...own.flatMap(({ at }) => (at < 0 ? [] : [at])))
  const to = Math.max(end, ...own.flatMap(({ at, text }) => (at < 0 ? [] : [at + text.length])))
  const wanted = source.shown.slice(from, start) + after + source.shown.slice(end, to)
  const old = source
    .touching(from, to)
    .flatMap(piece => (piece.status === 'ins' ? [] : [within(piece, from, to)]))
    .join('')
  const some = changes.filter(change => bare(change.before) === bare(after))
  if (bare(old) === bare(wanted)) return changes.flatMap(change => undone(source, change))
  return some.slice(0, 1).flatMap(change => undone(source, change))
}

const within = ({ at, text }: Piece, from: number, to: number): string =>
  at < 0 ? text : text.slice(Math.max(0, from - at), Math.max(0, to - at))

/** A paragraph begins where none did. */
const parted = (source: SourceText, { start, end, after }: Difference): Override[] => {
  if (after.trim() !== '' || !after.includes('\n') || source.shown.slice(start, end).trim() !== '') return []
  const base = source.baseOf(end)
  if (base === null) return []
  for (const length of [6, 10, 16, 4, 2, 1]) {
    const place = quoteOf(source.base, base, lineEnd(source.base, base, length))
    if (place?.kind === 'words' && (place.counted !== true || length < 6))
      return override(place, { kind: 'split' })
  }
  return []
}

const lineEnd = (base: string, from: number, length: number): number => {
  const [line = ''] = base.slice(from, from + length).split(/[\n\r]/)
  return from + line.trimEnd().length
}

/** Two paragraphs are one: no rule parts them, or the second is running text, or goes on from the first. */
const joined = (source: SourceText, { start, end, after }: Difference): Override[][] => {
  const gone = source.shown.slice(start, end)
  if (after.trim() !== '' || gone.trim() !== '' || !gone.includes('\n')) return []
  const base = source.baseOf(end)
  if (base === null) return []
  const parting = source
    .touching(start, end)
    .flatMap(({ change }) => (change?.after === '\n' ? [change] : []))
  const line = baseLines(source, end, source.shown.indexOf('\n', end))[0]
  const place = line ? quoteOf(source.base, ...line) : null
  return [
    parting.flatMap(change =>
      override(quoteAround(source.base, change.start, change.end), { kind: 'reject', rule: change.rule })
    ),
    override(place, { kind: 'paragraph' }),
    override(lineOf(source.base, base), { kind: 'join' })
  ]
}

/** Words or lines are no content. */
const dropped = (source: SourceText, { start, end, after }: Difference): Override[] => {
  if (after.trim() !== '') return []
  if (source.isTable(start)) return rowsDropped(source, start, end)
  return baseLines(source, start, end).flatMap(([from, to]) => {
    const isWhole = isLine(source.base, from, to)
    const place = quoteOf(source.base, from, to) ?? (isWhole ? lineOf(source.base, from) : null)
    return override(place, { kind: 'drop' })
  })
}

/** Each row is the one line of the base that has all its cells. */
const rowsDropped = ({ base, shown }: SourceText, start: number, end: number): Override[] => {
  const rows = shown
    .slice(start, end)
    .split('\n')
    .filter(row => row.trim() !== '')
  const places = rows.map(row => {
    const found = [...base.matchAll(/[^\n\r]+/g)].filter(([line]) => hasInOrder(line, row.split('\t')))
    return found.length === 1 ? lineOf(base, found[0]?.index ?? 0) : null
  })
  return places.includes(null) ? [] : places.flatMap(place => override(place, { kind: 'drop' }))
}

const hasInOrder = (line: string, cells: readonly string[]): boolean => {
  let at = 0
  for (const cell of cells) {
    const found = line.indexOf(cell, at)
    if (found < 0) return false
    at = found + cell.length
  }
  return true
}

/** The stretches of the base's lines that a shown stretch comes from. */
const baseLines = (source: SourceText, start: number, end: number): (readonly [number, number])[] => {
  const [first, last] = [source.nearest(start, 1), source.nearest(end - 1, -1)]
  if (first === null || last === null || last < first) return []
  const [from, to] = [source.baseOf(first) ?? 0, (source.baseOf(last) ?? -1) + 1]
  const lines: (readonly [number, number])[] = []
  for (const line of source.base.slice(from, to).matchAll(/[^\n\r\v\f\u0085\u2028\u2029]+/g)) {
    const text = line[0]
    const head = text.length - text.trimStart().length
    if (text.trim() !== '')
      lines.push([from + line.index + head, from + line.index + head + text.trim().length])
  }
  return lines
}

/** So many characters make words that an editor can read, and that the next edit leaves alone. */
const READABLE = 6

export const clauseMark: RegExp = /[，。！？；：、…—,.!?;:“”‘’「」（）()《》]/

/** Words are others: quoted with the clause that they stand in, or with what stands around them. */
export const rewritten = (source: SourceText, { start, end, after }: Difference): Override[] => {
  for (const [reach, stop] of [[12, clauseMark], [6], [12], [20]] as const) {
    const from = start - runLength(source, start, -1, reach, stop)
    const to = end + runLength(source, end, 1, reach, stop)
    const [first, last] = [source.baseOf(from), source.baseOf(to - 1)]
    const words = source.shown.slice(from, start) + after + source.shown.slice(end, to)
    if (first === null || last === null || from === to || source.hasReading(from, to)) continue
    if (/[\n\t]/.test(words) || words.trim() === '') continue
    const place = quoteOf(source.base, first, last + 1)
    if (place?.kind !== 'words' || place.counted === true || place.words.length < READABLE) continue
    return override(place, { kind: 'replace', with: words })
  }
  return []
}

/** How far a line goes on from a place as it is in the source, up to a sign; no half of a surrogate pair. */
const runLength = (source: SourceText, at: number, step: 1 | -1, reach: number, stop?: RegExp): number => {
  const place = (length: number): number => (step > 0 ? at + length : at - 1 - length)
  let length = 0
  while (length < reach) {
    const base = source.baseOf(place(length))
    const sign = source.shown.charAt(place(length))
    if (base === null || sign === '\n' || stop?.test(sign)) break
    if (length > 0 && base !== (source.baseOf(place(length - 1)) ?? 0) + step) break
    length++
  }
  const edge = source.shown.charAt(place(length - 1))
  const isHalf = step > 0 ? /[\ud800-\udbff]/.test(edge) : /[\udc00-\udfff]/.test(edge)
  return length > 0 && isHalf ? length - 1 : length
}

/** Words are others: quoted from one character of the source that stays to another. */
const replaced = (source: SourceText, { start, end, after }: Difference): Override[] => {
  for (const reach of [0, 1, 2, 4, 8, 16]) {
    const from = start === end && reach === 0 ? null : source.nearest(Math.max(0, start - reach), -1)
    const to = source.nearest(Math.max(from ?? 0, end - 1 + reach), 1)
    if (from === null || to === null) continue
    const words = source.shown.slice(from, start) + after + source.shown.slice(end, to + 1)
    if (/[\n\t]/.test(words) || words.trim() === '' || source.hasReading(from, to + 1)) continue
    const place = quoteOf(source.base, source.baseOf(from) ?? 0, (source.baseOf(to) ?? 0) + 1)
    if (place?.kind !== 'words' || (place.counted === true && reach < 8)) continue
    return override(place, { kind: 'replace', with: words })
  }
  return []
}

/** The line, or the cell, says something else: a title, a heading, a name, which have no clause around what is other. */
export const inWholeLine = (source: SourceText, { start, end, after }: Difference): Override[] => {
  const from =
    Math.max(source.shown.lastIndexOf('\n', start - 1), source.shown.lastIndexOf('\t', start - 1)) + 1
  const to = from + source.shown.slice(from).search(/[\n\t]|$/)
  const words = source.shown.slice(from, start) + after + source.shown.slice(end, to)
  if (end > to || /[\n\t]/.test(after) || words.trim() === '' || source.hasReading(from, to)) return []
  const [line, ...others] = source.isTable(from) ? cellOf(source, from, to) : baseLines(source, from, to)
  if (!line || others.length > 0) return []
  const quoted = quoteOf(source.base, ...line)
  const isWhole = isLine(source.base, ...line)
  const place =
    isWhole && (quoted?.kind !== 'words' || quoted.counted) ? lineOf(source.base, line[0]) : quoted
  return override(place, { kind: 'replace', with: words.trim() })
}

const inShortLine = (source: SourceText, difference: Difference): Override[] =>
  inWholeLine(source, difference).filter(
    ({ action }) => action.kind === 'replace' && action.with.length <= SHORT_LINE
  )

/** Characters that are worth quoting whole. */
const SHORT_LINE = 60

/** Cells are not followed into the base: one whose words stand there once is found by them. */
const cellOf = ({ base, shown }: SourceText, from: number, to: number): (readonly [number, number])[] => {
  const words = shown.slice(from, to).trim()
  const at = base.indexOf(words)
  return words === '' || at < 0 || base.includes(words, at + 1) ? [] : [[at, at + words.length]]
}

/** True where nothing but blanks stands beside a stretch in its line. */
const isLine = (base: string, from: number, to: number): boolean =>
  /(?:^|[\n\r])[\t \u3000]*$/.test(base.slice(Math.max(0, from - 40), from)) &&
  /^[\t \u3000]*(?:[\n\r]|$)/.test(base.slice(to, to + 40))

/** The editor has given a line the style of another role. */
export const roleWay = (source: SourceText, at: number, action: OverrideAction): Override[] => {
  const [line] = baseLines(source, at, source.shown.indexOf('\n', at))
  if (!line) return []
  return override(quoteOf(source.base, ...line) ?? lineOf(source.base, line[0]), action)
}

/** True where only signs of markup are back that a reader took away: no override gives them. */
export const isMarkup = (source: SourceText, { start, end, after }: Difference): boolean => {
  // Bars between cells, which are not followed into the base.
  if (source.isTable(start) && /^[\s|:-]*\|[\s|:-]*$/.test(after))
    return source.shown.slice(start, end).trim() === ''
  const signs = source.touching(start, end).filter(({ change }) => change?.class === 'M')
  // Tags are signs too, whatever letters they have.
  const others = signs.reduce((rest, { text }) => rest.replace(text.trim(), ''), after)
  return (
    signs.length > 0 && !/[\p{L}\p{N}]/u.test(others) && !/[\p{L}\p{N}]/u.test(source.shown.slice(start, end))
  )
}
