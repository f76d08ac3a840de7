/** In: a line and where its text begins in the base. Out: what stands within it, by base offsets. */
import type { InlineMark } from '../../model/article.ts'
import { isAll, type Line, type Piece } from './lines.ts'
import type { Look } from './model.ts'

/** What is true of all letters of a line is its dress, not a mark in it. */
export const marksOf = (line: Line, start: number): InlineMark[] => {
  const { pieces, points, dress } = line
  const marks: InlineMark[] = []
  const whole = {
    bold: dress.bold === true || dress.outline !== undefined,
    emphasis: isAll(pieces, look => look.emphasis),
    underline: isAll(pieces, look => look.underline !== '')
  }
  const kinds = nesting.filter(({ key }) => !(key in whole && whole[key as keyof typeof whole]))
  addMarks(pieces, start, kinds, marks)
  addRubies(pieces, start, marks)
  for (const { at, span } of points) {
    const mark: InlineMark['mark'] =
      span.kind === 'image'
        ? { type: 'image', url: span.url, alt: span.alt }
        : { type: 'footnoteReference', identifier: span.identifier }
    marks.push({ start: start + at, end: start + at, mark })
  }
  // Sorting is stable: what was found as the outer one stays before the inner one.
  return marks.sort((a, b) => a.start - b.start)
}

interface Kind {
  readonly key: keyof Look
  readonly markOf: (look: Look) => InlineMark['mark']
}

/** From the outermost to the innermost. */
const nesting: readonly Kind[] = [
  { key: 'url', markOf: ({ url }) => ({ type: 'link', url }) },
  { key: 'underline', markOf: ({ underline }) => ({ type: 'underline', wavy: underline === 'wavy' }) },
  { key: 'bold', markOf: () => ({ type: 'strong' }) },
  { key: 'emphasis', markOf: () => ({ type: 'emphasis' }) },
  { key: 'dots', markOf: () => ({ type: 'dots' }) },
  { key: 'struck', markOf: () => ({ type: 'delete' }) },
  {
    key: 'raised',
    markOf: ({ raised }) => ({ type: 'raised', to: raised === 'subscript' ? 'sub' : 'super' })
  }
]

const addMarks = (
  pieces: readonly Piece[],
  start: number,
  [kind, ...inner]: readonly Kind[],
  into: InlineMark[]
): void => {
  if (!kind) return
  let at = start
  for (let index = 0; index < pieces.length; ) {
    const first = pieces[index]
    if (!first) break
    const value = lookValue(kind.key, first.look)
    let next = index
    let end = at
    while (isLike(pieces[next], kind.key, value)) end += pieces[next++]?.text.length ?? 0
    const group = pieces.slice(index, next)
    if (value && group.some(piece => piece.text.trim() !== ''))
      into.push({ start: at, end, mark: kind.markOf(first.look) })
    addMarks(group, at, inner, into)
    index = next
    at = end
  }
}

type Value = Look[keyof Look]

/** What leads somewhere is underlined for that. */
const lookValue = (key: keyof Look, look: Look): Value =>
  key === 'underline' && look.url !== '' ? '' : look[key]

const isLike = (piece: Piece | undefined, key: keyof Look, value: Value): boolean =>
  piece !== undefined && lookValue(key, piece.look) === value

/** A word and the reading right behind it, as often as they follow one another. */
const addRubies = (pieces: readonly Piece[], start: number, into: InlineMark[]): void => {
  let at = start
  let word = start
  for (const [index, { text, look }] of pieces.entries()) {
    const before = pieces[index - 1]?.look.ruby ?? ''
    if (look.ruby === 'word' && before !== 'word') word = at
    at += text.length
    if (look.ruby !== 'reading' || before === '') continue
    into.push({ start: word, end: at, mark: { type: 'ruby' } })
    into.push({ start: at - text.length, end: at, mark: { type: 'reading' } })
  }
}
