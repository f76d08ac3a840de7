/** In: a piece. Out: the author that its byline names, without the label. */
import { type Article, textOf } from '../model/article.ts'

const label = /^[（(]?\s*(?:作\s*者|文|撰\s*文|供\s*稿)\s*[:：／/]\s*|[）)]$/gu

/** The byline's words less a label such as 作者：; undefined where the piece has no byline. */
export const authorOf = (piece: Article): string | undefined => {
  const byline = piece.children.find(child => child.type === 'byline')
  if (!byline) return undefined
  const name = textOf(byline).replace(label, '').trim()
  return name === '' ? undefined : name
}
