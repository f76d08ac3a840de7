/** In: a line and its stretches of one look each. Out: what most of its letters look like, and the marks within it. */
import type { InlineMark } from '../../model/article.ts'
import { raisedText } from '../../model/raised-text.ts'
import type { Look } from './look.ts'

/** From here to the next run the text has this look. */
export interface Run {
  readonly start: number
  readonly look: Look
}

/** True for anything that shows no ink. */
export const isBlankAt = (text: string, at: number): boolean => /[\s\u200b\ufeff]/.test(text.charAt(at))

/** True `bold` where all letters are; the size of most of them. */
export const weigh = (
  text: string,
  runs: readonly Run[],
  from: number,
  to: number
): { bold: boolean; size: number } => {
  let bold = 0
  let all = 0
  const sizes = new Map<number, number>()
  for (const [start, end, look] of stretchesIn(text, runs, from, to)) {
    const letters = end - start
    all += letters
    if (look.bold) bold += letters
    sizes.set(look.size, (sizes.get(look.size) ?? 0) + letters)
  }
  const [size = 0] = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])
  return { bold: all > 0 && bold === all, size }
}

interface Bounds {
  readonly from: number
  readonly to: number
  /** A line that is bold throughout says so by its dress, not by a mark. */
  readonly allBold: boolean
}

/** Marks of a stretch of the line, counted from its start; neighbours of one kind are one. */
export const marksOf = (text: string, runs: readonly Run[], { from, to, allBold }: Bounds): InlineMark[] => {
  const marks: InlineMark[] = []
  for (const kind of ['link', 'strong', 'emphasis', 'dots', 'underline', 'delete', 'raised'] as const) {
    let open: { start: number; end: number; value: string } | null = null
    const close = (): void => {
      if (open) marks.push({ start: open.start - from, end: open.end - from, mark: markOf(kind, open.value) })
    }
    for (const [start, end, look] of stretchesIn(text, runs, from, to)) {
      const value =
        kind === 'raised'
          ? raisedValue(text.slice(start, end), look, start === from)
          : markValue(kind, look, allBold)
      if (open && value === open.value) open.end = end
      else {
        close()
        open = value === '' ? null : { start, end, value }
      }
    }
    close()
  }
  return [...marks, ...rubiesOf(text, runs, from, to)]
}

/** A word and the reading right behind it, as often as they follow one another. */
const rubiesOf = (text: string, runs: readonly Run[], from: number, to: number): InlineMark[] => {
  const marks: InlineMark[] = []
  let open: { start: number; reading: number | null; end: number; ruby: Look['ruby'] } | null = null
  const close = (): void => {
    if (open?.ruby && open.reading !== null && open.reading > open.start) {
      marks.push({ start: open.start - from, end: open.end - from, mark: { type: 'ruby' } })
      marks.push({ start: open.reading - from, end: open.end - from, mark: { type: 'reading' } })
    }
    open = null
  }
  for (const [start, end, { ruby, isReading }] of stretchesIn(text, runs, from, to)) {
    if (open && (ruby !== open.ruby || (open.reading !== null && !isReading))) close()
    open ??= { start, reading: null, end, ruby }
    if (isReading) open.reading ??= start
    open.end = end
  }
  close()
  return marks
}

/** Runs within bounds, blanks at their ends not counted; empty ones left out. */
function* stretchesIn(
  text: string,
  runs: readonly Run[],
  from: number,
  to: number
): Generator<[number, number, Look]> {
  for (const [index, { start, look }] of runs.entries()) {
    let head = Math.max(from, start)
    let tail = Math.min(to, runs[index + 1]?.start ?? to)
    while (head < tail && isBlankAt(text, head)) head++
    while (tail > head && isBlankAt(text, tail - 1)) tail--
    if (tail > head) yield [head, tail, look]
  }
}

type Stretched = 'link' | 'strong' | 'emphasis' | 'dots' | 'underline' | 'delete' | 'raised'

const markValue = (kind: Stretched, look: Look, allBold: boolean): string => {
  if (kind === 'link') return look.url ?? ''
  // What leads somewhere is underlined for that.
  if (kind === 'underline') return look.underline === 'none' || look.url !== null ? '' : look.underline
  if (kind === 'emphasis') return look.italic && !look.dots ? kind : ''
  const on = kind === 'strong' ? look.bold && !allBold : kind === 'dots' ? look.dots : look.strike
  return on ? kind : ''
}

/** What is no character of its own, 1ˢᵗ, keeps its place by a mark; a figure at the head of a line is a note's. */
const raisedValue = (text: string, { raised }: Look, isFirst: boolean): string =>
  raised !== null &&
  !isFirst &&
  /[A-Za-z]|[^\x00-\x7f]/.test(text) &&
  raisedText(text, raised).isFlattened &&
  !/^[\u00b2-\u00b9\u2070-\u209f]+$/.test(text)
    ? raised
    : ''

const markOf = (kind: Stretched, value: string): InlineMark['mark'] => {
  if (kind === 'link') return { type: 'link', url: value }
  if (kind === 'raised') return { type: kind, to: value === 'sub' ? 'sub' : 'super' }
  return kind === 'underline' ? { type: kind, wavy: value === 'wavy' } : { type: kind }
}
