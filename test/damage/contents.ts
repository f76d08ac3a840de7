/** Damage 6: a contents list in front, before or after the title. */
import type { Draw } from './draw.ts'
import type { Line } from './layout.ts'
import type { Tree } from './tree.ts'

interface Entry {
  readonly text: string
  readonly depth: number
}

/** A text without two headings or pieces has no contents list. */
export const addContents = (draw: Draw, tree: Tree, lines: readonly Line[]): Line[] => {
  const entries = entriesOf(tree, draw.int(1, 2))
  if (entries.length < 2) return [...lines]
  const leader = draw.pick(leaders)
  const head = draw.pick(['目录', '目　录', '目  录', '目 次', '目　　录', '内容目录'])
  const indent = draw.pick(['', '  ', '　'])
  const spaced = draw.chance(0.3)
  let page = draw.int(1, 3)
  const list = entries.map(({ text, depth }): Line => {
    page += draw.int(0, 2)
    return { role: 'foreign', text: leader(text, page), indent: indent.repeat(depth), spaced: false }
  })
  const heading: Line = { role: 'foreign', text: head, indent: '', spaced }
  const at = draw.chance(0.6) ? titleEnd(lines) : 0
  const after = lines
    .slice(at)
    .map((line, index) => (index === 0 ? { ...line, spaced: line.spaced || spaced } : line))
  return [...lines.slice(0, at), heading, ...list, ...after]
}

export const hasContents = (tree: Tree): boolean => entriesOf(tree, 2).length >= 2

const titleEnd = (lines: readonly Line[]): number => {
  const at = lines.findIndex(line => line.role !== 'title' && line.role !== 'author')
  return at < 0 ? lines.length : at
}

const entriesOf = (tree: Tree, depth: number): Entry[] =>
  tree.articles.flatMap(article => {
    const below = article.title === null ? 0 : 1
    const headings = article.blocks.flatMap(block =>
      block.kind === 'heading' && block.level + below <= depth
        ? [{ text: block.text, depth: block.level - 1 + below }]
        : []
    )
    return article.title === null ? headings : [{ text: article.title, depth: 0 }, ...headings]
  })

const leaders: readonly ((text: string, page: number) => string)[] = [
  (text, page) => `${text}……………………${page}`,
  (text, page) => `${text}....................${page}`,
  (text, page) => `${text} ............ ${page}`,
  (text, page) => `${text}·······${page}`,
  (text, page) => `${text}\t${page}`,
  (text, page) => `${text}　　　　${page}`,
  (text, page) => `${text}（${page}）`,
  text => text
]
