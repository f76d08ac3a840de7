/** A tree as the lines of a plain text, before anything is damaged. */
import type { Draw } from './draw.ts'
import type { Tree } from './tree.ts'

export interface Line {
  readonly role: Role
  readonly text: string
  /** Blanks before the text. */
  readonly indent: string
  /** True where a blank line stands before it. */
  readonly spaced: boolean
  /** A line that goes on from the one before it: a wrap made it. */
  readonly rest?: boolean
}

/** `foreign`: what damage put in. */
export type Role =
  | 'title'
  | 'author'
  | 'articleTitle'
  | 'heading'
  | 'paragraph'
  | 'salutation'
  | 'sign'
  | 'foreign'

export interface Layout {
  /** Before each paragraph. */
  readonly indent: '' | '　　' | '    '
  /** Headings stand as paragraphs do, or at the edge. */
  readonly headingIndent: string
  /** Blank lines between blocks. */
  readonly spaced: boolean
  /** Blanks before signature and date. */
  readonly right: string
  readonly authorLabel: string
  readonly lineEnd: '\n' | '\r\n'
}

export const drawLayout = (draw: Draw): Layout => {
  const indent = draw.pick(['', '　　', '　　', '    '] as const)
  return {
    indent,
    headingIndent: draw.chance(0.6) ? indent : '',
    spaced: draw.chance(0.4),
    right: draw.pick(['', '　　　　　　　　　　　　　　', '                            ']),
    authorLabel: draw.pick(['', '作者：']),
    lineEnd: draw.chance(0.25) ? '\r\n' : '\n'
  }
}

/** Every block a line. */
export const linesOf = (tree: Tree, layout: Layout): Line[] => {
  const lines: Line[] = []
  const push = (role: Role, text: string, indent: string): void => {
    const tight = role === 'author' || (role === 'sign' && lines.at(-1)?.role === 'sign')
    lines.push({ role, text, indent, spaced: lines.length > 0 && layout.spaced && !tight })
  }
  const pushAuthor = (author: string | null): void => {
    if (author !== null)
      push(
        'author',
        /：/.test(author) ? author : layout.authorLabel + author,
        layout.right === '' ? '' : '　　　　'
      )
  }
  push('title', tree.title, '')
  pushAuthor(tree.author)
  for (const text of tree.lead) push('paragraph', text, layout.indent)
  for (const article of tree.articles) {
    if (article.title !== null) push('articleTitle', article.title, '')
    pushAuthor(article.author)
    for (const block of article.blocks) {
      if (block.kind === 'heading') push('heading', block.text, layout.headingIndent)
      else if (block.kind === 'salutation') push('salutation', block.text, '')
      else if (block.kind === 'paragraph') push('paragraph', block.text, layout.indent)
      else push('sign', block.text, layout.right)
    }
  }
  return lines
}
