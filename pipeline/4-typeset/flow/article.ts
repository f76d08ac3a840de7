/** In: one piece. Out: its styled blocks: opening, then everything in it, each node kind by the table below. */
import type { ArticleContent } from '../../model/article.ts'
import type { CompiledArticle } from '../../model/compilation.ts'
import type { Role } from '../../model/design.ts'
import type { FlowBlock, Run, TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'
import { blocksOf } from './blocks.ts'
import type { OutlineDepths } from './outline-depths.ts'
import { runsWithNotes } from './runs-with-notes.ts'
import { isSpread, SPREAD, titleText } from './title-text.ts'

/** What holds for all pieces of a volume. */
export type FlowSetting = Pick<BlockContext, 'design' | 'across' | 'language' | 'measure' | 'pictures'>

/** Banner and number, title, byline and blocks of a piece; a collection's own title and lead-in first. */
export const articleBlocks = (
  article: CompiledArticle,
  depths: OutlineDepths,
  setting: FlowSetting
): FlowBlock[] => {
  const context: BlockContext = {
    articleId: article.id,
    file: article.file,
    headingDepth: isPiece(article) ? depths.heading + 1 : depths.heading,
    notes: article.notes,
    ...setting,
    headingCount: 0
  }
  const { opening, dates, rest } = sortedBlocks(article.blocks)
  return [
    ...collectionBlocks(article, depths, setting),
    ...blocksOf(article.aboveTitle ?? [], context),
    titleBlock(article, depths, context),
    ...blocksOf(opening, context),
    ...bylineBlock(article),
    ...blocksOf(dates, context).map(block =>
      block.kind === 'text' ? { ...block, role: underTitle } : block
    ),
    ...blocksOf(rest, context)
  ]
}

/** A date under the title is set as the author is: （2026年4月23日）. */
const underTitle: Role = 'byline'

/** What stands between title and text, in the order of print: subtitle, document number; byline; date. */
const sortedBlocks = (
  blocks: readonly ArticleContent[]
): { opening: ArticleContent[]; dates: ArticleContent[]; rest: ArticleContent[] } => {
  const opening = ['subtitle', 'documentNumber'].flatMap(type => blocks.filter(block => block.type === type))
  const others = blocks.filter(block => !opening.includes(block) && !named.has(block.type))
  const first = others.findIndex(block => block.type !== 'dateline')
  const dates = others.slice(0, Math.max(0, first))
  return { opening, dates, rest: others.slice(dates.length) }
}

/** What the byline is made from. */
const named: ReadonlySet<string> = new Set(['byline', 'unit'])

const titleBlock = (article: CompiledArticle, depths: OutlineDepths, context: BlockContext): TextBlock => {
  const role = isPiece(article) ? 'pieceTitle' : 'articleTitle'
  const { runs: marks, notes } = runsWithNotes(article.titleMarks ?? [], context)
  return {
    kind: 'text',
    role,
    runs: [{ text: titleText(article.title) }, ...marks],
    notes,
    id: article.id,
    outline: role === 'pieceTitle' ? depths.article + 1 : depths.article,
    ...spread(article.title),
    ...balanced(marks, role, context),
    origin: { file: article.file }
  }
}

/** Pieces stand below the title of their collection, and their headings below them. */
const isPiece = ({ collection, piece }: CompiledArticle): boolean =>
  collection !== undefined || piece === true

/** 前　言: a title of two characters, set apart. */
const spread = (title: string): Pick<TextBlock, 'tracking'> =>
  isSpread(titleText(title)) ? { tracking: SPREAD } : {}

/** The title stands in the middle as it would without its marks: as much room on its left as they take on its right. */
const balanced = (
  marks: readonly Run[],
  role: Role,
  { design, measure }: BlockContext
): Pick<TextBlock, 'leftIndent'> =>
  marks.length === 0 ? {} : { leftIndent: em(measure(marks, design.styles[role].face)) }

/** 单位　姓名: the unit stands in front of the name with 1 em between. */
const bylineBlock = (article: CompiledArticle): TextBlock[] => {
  const text = [article.unit, article.author].filter(part => part !== undefined).join('　')
  if (text === '') return []
  return [{ kind: 'text', role: 'byline', runs: [{ text }], notes: [] }]
}

const collectionBlocks = (
  article: CompiledArticle,
  depths: OutlineDepths,
  setting: FlowSetting
): FlowBlock[] => {
  const collection = article.collection
  if (!collection) return []
  const context: BlockContext = {
    articleId: collection.id,
    file: article.file,
    headingDepth: depths.heading,
    notes: article.notes,
    ...setting,
    headingCount: 0
  }
  const lead = blocksOf(collection.blocks, context).map(
    (block): FlowBlock =>
      block.kind === 'text' && block.role === 'body' ? { ...block, role: 'leadIn' } : block
  )
  const title: TextBlock = {
    kind: 'text',
    role: 'collectionTitle',
    runs: [{ text: titleText(collection.title) }],
    notes: [],
    id: collection.id,
    outline: depths.article,
    ...spread(collection.title),
    origin: { file: article.file }
  }
  return [title, ...lead]
}
