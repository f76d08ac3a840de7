/**
 * In: the nodes of a piece. Out: the same, paragraphs whose short lines somebody broke by hand as verse, a paragraph a
 * stanza: a source that marks line ends (Markdown, HTML) has no other way to write a poem (TN-62).
 */
import type { Paragraph, PhrasingContent } from 'mdast'
import { type ArticleContent, textOf, type Verse } from '../../model/article.ts'
import { textWidth } from './text-width.ts'

/** Longest line of verse, in em, and the fewest lines that make a poem. */
const LONGEST = 24
const LEAST_LINES = 3

export const withHandBrokenVerse = (nodes: readonly ArticleContent[]): readonly ArticleContent[] => {
  if (!nodes.some(node => stanzaOf(node))) return nodes
  const result: ArticleContent[] = []
  let verse: Verse | null = null
  for (const node of nodes) {
    const lines = stanzaOf(node)
    if (lines && !verse) {
      verse = { type: 'verse', children: [] }
      result.push(verse)
    }
    if (lines) verse?.children.push(...lines)
    else {
      verse = null
      result.push(node)
    }
  }
  return result
}

/** The lines of a paragraph that is a stanza, the first with a blank line before it; null where it is prose, or labels with values. */
const stanzaOf = (node: ArticleContent): readonly Paragraph[] | null => {
  if (node.type !== 'paragraph' || !node.children.some(child => child.type === 'break')) return null
  const lines = linesOf(node)
  const isVerse =
    lines.length >= LEAST_LINES &&
    lines.every(line => {
      const text = textOf(line)
      return (
        textWidth(text) >= 2 && textWidth(text) <= LONGEST && /^[^：:]*\p{Script=Han}[^：:]*$/u.test(text)
      )
    })
  return isVerse ? lines : null
}

const linesOf = ({ children }: Paragraph): Paragraph[] => {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.map((line, index) => ({
    type: 'paragraph',
    children: line,
    data: { line: { indent: 0, blankLinesBefore: index === 0 ? 1 : 0 } }
  }))
}
