/** In: one piece. Out: its styled blocks: opening, then everything in it, each node kind by the table below. */
import type { CompiledArticle } from '../../model/compilation.ts'
import type { Design } from '../../model/design.ts'
import type { FlowBlock, TextBlock } from '../../model/flow.ts'
import type { BlockContext } from './block-context.ts'
import { blocksOf } from './blocks.ts'
import type { OutlineDepths } from './outline-depths.ts'
import { titleText } from './title-text.ts'

/** Title, byline and blocks of a piece; a collection's own title and lead-in first. */
export const articleBlocks = (
  article: CompiledArticle,
  depths: OutlineDepths,
  design: Design
): FlowBlock[] => {
  const context: BlockContext = {
    articleId: article.id,
    file: article.file,
    headingDepth: depths.heading,
    notes: article.notes,
    design,
    headingCount: 0
  }
  const blocks = blocksOf(
    article.blocks.filter(block => block.type !== 'byline'),
    context
  )
  return [
    ...collectionBlocks(article, depths, design),
    titleBlock(article, depths),
    ...bylineBlock(article),
    ...blocks
  ]
}

const titleBlock = (article: CompiledArticle, depths: OutlineDepths): TextBlock => ({
  kind: 'text',
  role: article.collection || article.piece ? 'pieceTitle' : 'articleTitle',
  runs: [{ text: titleText(article.title) }],
  notes: [],
  id: article.id,
  outline: article.collection || article.piece ? depths.article + 1 : depths.article,
  origin: { file: article.file }
})

/** 单位　姓名: the unit stands in front of the name with 1 em between. */
const bylineBlock = (article: CompiledArticle): TextBlock[] => {
  const written = article.blocks.find(block => block.type === 'byline')
  const text = [article.unit, article.author].filter(part => part !== undefined).join('　')
  if (!written && text === '') return []
  return [{ kind: 'text', role: 'byline', runs: [{ text }], notes: [] }]
}

const collectionBlocks = (article: CompiledArticle, depths: OutlineDepths, design: Design): FlowBlock[] => {
  const collection = article.collection
  if (!collection) return []
  const context: BlockContext = {
    articleId: collection.id,
    file: article.file,
    headingDepth: depths.heading,
    notes: article.notes,
    design,
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
    origin: { file: article.file }
  }
  return [title, ...lead]
}
