/** In: articles. Out: the same, and one more where the editor says that a piece begins. */
import type { RootContent } from 'mdast'
import { type Article, type ArticleContent, type Title, textOf } from '../../model/article.ts'
import { replaceIn, traced } from '../../model/text.ts'
import type { Pass, PassContext } from '../pass.ts'
import { leafOf } from '../passes/structure/block.ts'
import { endsAsSentence } from '../passes/structure/sentences.ts'
import { extentOf } from './phrasing.ts'
import { placingOf } from './placed.ts'

export const settleArticles: Pass = (tree, _file, context) => {
  const starts = startsOf(context)
  if (starts.length === 0) return
  const row = rowOf(tree.children)
  const { done } = placingOf(context)
  const open = (start: Start, index: number): void => {
    const line = row[index]
    if (!line || !('node' in line)) return
    done.add(start.override)
    const opens: Item = { opens: { type: 'article', children: [], data: { recognition } } }
    if (start.title === undefined) row.splice(index, 1, opens, { node: titleOf(line.node) })
    else
      row.splice(index, 1, opens, { node: givenTitle(start.title, line.node) }, { node: untitled(line.node) })
  }
  for (const start of starts) {
    const index = row.findIndex(item => 'node' in item && isAt(item.node, start))
    if (index >= 0) open(start, index)
  }
  if (row.some(item => 'opens' in item && item.opens.data?.recognition === recognition))
    tree.children = leadIn(treeOf(row))
}

const recognition = { confidence: 1, reasons: ['the editor says so'] }

interface Start {
  readonly override: ReturnType<typeof placingOf>['placed'][number]['override']
  readonly at: number
  readonly end: number
  /** Absent: the line is the title. */
  readonly title: string | undefined
}

const startsOf = (context: PassContext): Start[] => {
  if (context.settings.overrides.length === 0) return []
  return placingOf(context).placed.flatMap(({ override, region }) =>
    override.action.kind === 'article'
      ? [{ override, at: region.start, end: region.end, title: override.action.title }]
      : []
  )
}

/** The blocks of a text in one row, with the places where articles begin. */
type Item = { readonly node: RootContent } | { readonly opens: Article }

const rowOf = (nodes: readonly RootContent[]): Item[] => {
  const row: Item[] = []
  for (const node of nodes) {
    if (node.type !== 'article') row.push({ node })
    else {
      row.push({ opens: node })
      for (const child of node.children) row.push({ node: child })
    }
  }
  return row
}

/** A line that was decided on stands alone; a title that is given stands before the line of the place. */
const isAt = (node: RootContent, { at, end, title }: Start): boolean => {
  const extent = extentOf(node)
  if (!extent || node.type === 'dropped') return false
  if (title !== undefined) return extent.start >= at
  const isDecided = node.type === 'paragraph' && node.data?.line?.decided?.kind === 'article'
  return isDecided && extent.start >= at && extent.start < end
}

/** A line that was taken for the title of the text opens the piece as what it says. */
const untitled = (line: RootContent): RootContent =>
  line.type === 'title' ? { type: 'paragraph', children: line.children } : line

const titleOf = (node: RootContent): Title => ({
  type: 'title',
  children: node.type === 'paragraph' ? node.children : [],
  data: { recognition }
})

/** Put in right before the line. */
const givenTitle = (title: string, line: RootContent): Title => {
  const at = extentOf(line)?.start ?? 0
  const trace = replaceIn({ ...traced('', 0, 0), start: at, end: at }, [
    { from: 0, to: 0, after: title, rule: 'override' }
  ])
  return { type: 'title', children: [leafOf(trace)], data: { recognition } }
}

const treeOf = (row: readonly Item[]): RootContent[] => {
  const children: RootContent[] = []
  let open: Article | null = null
  for (const item of row) {
    if ('opens' in item && open && isUntitled(item.opens)) continue
    if ('opens' in item) {
      open = { ...item.opens, children: [] }
      children.push(open)
    } else if (open) open.children.push(item.node as ArticleContent)
    else children.push(item.node)
  }
  return children
}

/**
 * What stands before the first of several pieces leads in where it is no longer, in characters and in blocks; else, and
 * before a single one, it is a piece too.
 */
const LEAD_IN = 300
const LEAD_IN_BLOCKS = 3

const leadIn = (children: readonly RootContent[]): RootContent[] => {
  const at = children.findIndex(child => child.type === 'article')
  const first = children[at]
  if (first?.type !== 'article' || !isUntitled(first)) return [...children]
  const title = children.find(isTitle)
  const pieces = children.filter(child => child.type === 'article').length - 1
  const leads = pieces > 1 ? isShort(first) : isEmpty(first) || (!title && isHead(first))
  if (leads) return [...children.slice(0, at), ...first.children, ...children.slice(at + 1)]
  const opened: Article = title ? { ...first, children: [title, ...first.children] } : first
  return children.flatMap(child => (child === title ? [] : [child === first ? opened : child]))
}

const keptIn = (article: Article): ArticleContent[] =>
  article.children.filter(node => node.type !== 'dropped')

const isShort = (article: Article): boolean =>
  textOf(article).length <= LEAD_IN && keptIn(article).length <= LEAD_IN_BLOCKS

const isEmpty = (article: Article): boolean => keptIn(article).length === 0

/** Who issues the piece, its number, its author: lines over a title, none of them a sentence. */
const isHead = (article: Article): boolean =>
  isShort(article) && keptIn(article).every(node => !endsAsSentence(textOf(node)))

/** The rest of a text in which nothing was recognised as a piece: it does not end a piece that the editor opened. */
const isUntitled = (article: Article): boolean =>
  !article.data?.recognition && !article.children.some(isTitle)

const isTitle = (node: RootContent | ArticleContent): node is Title => node.type === 'title'
