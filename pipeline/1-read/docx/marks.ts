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
    emphasis: isAll(pieces, look => look.emphasis)
  }
  const kinds = nesting.filter(
    ({ key }) => !(key === 'bold' && whole.bold) && !(key === 'emphasis' && whole.emphasis)
  )
  addMarks(pieces, start, kinds, marks)
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
  { key: 'bold', markOf: () => ({ type: 'strong' }) },
  { key: 'emphasis', markOf: () => ({ type: 'emphasis' }) },
  { key: 'struck', markOf: () => ({ type: 'delete' }) }
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
    const value = first.look[kind.key]
    let next = index
    let end = at
    while (pieces[next]?.look[kind.key] === value) end += pieces[next++]?.text.length ?? 0
    const group = pieces.slice(index, next)
    if (value && group.some(piece => piece.text.trim() !== ''))
      into.push({ start: at, end, mark: kind.markOf(first.look) })
    addMarks(group, at, inner, into)
    index = next
    at = end
  }
}
