/** In: one normalized text. Out: its pieces as articles of the volume, with ids for everything that is pointed at. */
import type { FootnoteDefinition, FootnoteReference, Root, RootContent } from 'mdast'
import { report } from '../diagnostics/report.ts'
import { type Article, type ArticleContent, type Title, textOf, wordsOf } from '../model/article.ts'
import type { Collection, CompiledArticle, CompiledHeading } from '../model/compilation.ts'
import type { ArticleStart } from '../model/manifest.ts'
import { signedBy } from './author.ts'
import type { Ids, VolumeText } from './volume-texts.ts'

/** The pieces of a text. The first carries the text's own title and lead-in where the text holds several. */
export const articlesOf = (text: VolumeText, ids: Ids, start: ArticleStart): CompiledArticle[] => {
  const tree = text.text.tree
  const pieces = tree.children.filter(child => child.type === 'article')
  const notes = notesOf(tree)
  const opening = openingOf(tree, pieces)
  return pieces.map((piece, index) => {
    const collection = index === 0 && opening ? collectionOf(text, opening, ids) : undefined
    const article = articleOf(text, piece, pieces.length === 1 && !opening, notes, start, ids)
    if (collection) return { ...article, collection }
    return opening ? { ...article, piece: true } : article
  })
}

/** Title of the whole text and the blocks before its first piece, where they need a place of their own. */
const openingOf = (tree: Root, pieces: readonly Article[]): RootContent[] | null => {
  const before = tree.children.filter(
    child => child.type !== 'article' && child.type !== 'footnoteDefinition'
  )
  return before.length > 0 && (pieces.length > 1 || hasTwoTitles(before, pieces)) ? before : null
}

/** A text's title, and another one of its only piece: neither takes the other's place. */
const hasTwoTitles = (before: readonly RootContent[], [piece]: readonly Article[]): boolean =>
  before.some(isTitle) && piece?.children.some(isTitle) === true

const isTitle = (node: RootContent): node is Title => node.type === 'title'

const collectionOf = (text: VolumeText, opening: readonly RootContent[], ids: Ids): Collection => ({
  id: ids(),
  title: text.entry.title ?? text.text.title ?? fileTitle(text),
  blocks: opening.filter(block => block.type !== 'title') as ArticleContent[]
})

const articleOf = (
  text: VolumeText,
  piece: Article,
  alone: boolean,
  notes: ReadonlyMap<string, FootnoteDefinition>,
  start: ArticleStart,
  ids: Ids
): CompiledArticle => {
  const id = ids()
  const own = piece.children.find(child => child.type === 'title')
  const leading = alone ? openingBlocks(text.text.tree) : []
  const signed = signedBy([...leading, ...piece.children])
  const author =
    (alone ? text.entry.author : undefined) ?? signed.author ?? (alone ? text.entry.named?.author : undefined)
  const unit = text.entry.unit ?? signed.unit
  const written = (alone ? text.entry.title : undefined) ?? ownTitle(text, own, alone)
  const title = written ?? fileTitle(text)
  if (written === null) report(text.file, 'title-from-file-name', { file: text.text.source.file, title })
  if (alone) reportReplaced(text, own ? textOf(own) : text.text.title)
  const above = alone ? aboveTitle(text.text.tree) : []
  const blocks = [...leading, ...piece.children].filter(
    block => block.type !== 'title' && !above.includes(block)
  )
  return {
    kind: 'article',
    id,
    title,
    ...titleMarksOf(own ?? (alone ? titleIn(text.text.tree) : undefined)),
    ...subtitleOf(blocks),
    ...(author === undefined ? {} : { author }),
    ...(unit === undefined ? {} : { unit }),
    start,
    ...(text.entry.columns === undefined ? {} : { columns: text.entry.columns }),
    ...(above.length === 0 ? {} : { aboveTitle: above }),
    blocks,
    headings: headingsOf(blocks, id),
    file: text.text.source.file,
    notes
  }
}

/** In characters only: contents and running heads raise nothing. */
const ownTitle = ({ text }: VolumeText, own: Title | undefined, alone: boolean): string | null => {
  if (own) return wordsOf(own)
  if (!alone) return null
  const title = titleIn(text.tree)
  return title && textOf(title) === text.title ? wordsOf(title) : text.title
}

const subtitleOf = (blocks: readonly ArticleContent[]): { subtitle?: string } => {
  const subtitle = blocks.find(block => block.type === 'subtitle')
  return subtitle ? { subtitle: wordsOf(subtitle) } : {}
}

const titleIn = (tree: Root): Title | undefined => tree.children.find(child => child.type === 'title')

const titleMarksOf = (title: Title | undefined): { titleMarks?: readonly FootnoteReference[] } => {
  const marks = title?.children.filter(child => child.type === 'footnoteReference') ?? []
  return marks.length > 0 ? { titleMarks: marks } : {}
}

/** What the file name says, without order and author; the whole name where it says nothing. */
const fileTitle = (text: VolumeText): string => text.entry.named?.title ?? text.text.source.file

/** In a text of one piece, blocks before the piece belong to it. */
const openingBlocks = (tree: Root): ArticleContent[] =>
  tree.children.filter(
    child => child.type !== 'article' && child.type !== 'title' && child.type !== 'footnoteDefinition'
  ) as ArticleContent[]

/** A title that is written nowhere in the volume any more is told. */
const reportReplaced = ({ entry, file }: VolumeText, own: string | null): void => {
  if (entry.title !== undefined && own !== null && own !== entry.title)
    report(file, 'title-from-manifest', { own, title: entry.title })
}

/** A banner over the title and the document number that goes with it, in the order of the manuscript (GW-12, GW-13). */
const aboveTitle = (tree: Root): ArticleContent[] => {
  const end = tree.children.findIndex(child => child.type === 'title' || child.type === 'article')
  const over = tree.children.slice(0, Math.max(0, end))
  return over.filter(child => child.type === 'banner' || child.type === 'documentNumber')
}

const headingsOf = (blocks: readonly ArticleContent[], id: string): CompiledHeading[] =>
  blocks
    .filter(block => block.type === 'heading')
    .map((heading, index) => ({ id: headingId(id, index), depth: heading.depth, text: wordsOf(heading) }))

/** Anchor of the n-th heading (from 0) of an article. */
export const headingId = (articleId: string, headingIndex: number): string =>
  `${articleId}-h${headingIndex + 1}`

const notesOf = (tree: Root): ReadonlyMap<string, FootnoteDefinition> => {
  const notes = new Map<string, FootnoteDefinition>()
  const collect = (nodes: readonly (RootContent | ArticleContent)[]): void => {
    for (const node of nodes) {
      if (node.type === 'footnoteDefinition') notes.set(node.identifier, node)
      else if (node.type === 'article') collect(node.children)
    }
  }
  collect(tree.children)
  return notes
}
