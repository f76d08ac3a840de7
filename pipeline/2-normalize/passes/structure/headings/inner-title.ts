/**
 * In: an article without headings. Out: the one short line in it that stands below its first paragraphs over the text that it
 * names, as a heading: the title of an essay that was introduced before (TN-83).
 */
import type { Heading } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../../../diagnostics/report.ts'
import { type Article, type ArticleContent, type RootContent, textOf } from '../../../../model/article.ts'
import { quotedPlace } from '../../../overrides/quoted-place.ts'
import { isAnswered } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, type Blocks, leafOf, placeIn } from '../block.ts'
import { isName } from '../edges/edges-byline.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { endsAsProse, endsAsSentence, isAtLeast, isWithin, textLength } from '../sentences.ts'
import { headEndings } from './glued-ends.data.ts'
import { isPhrase } from './heading-phrase.ts'

/** Shortest and longest, in Han; a paragraph of the text that it names, and how many there are at least. */
const SHORTEST = 6
const LONGEST = 30
const PARAGRAPH = 60
const LEAST = 3
const CONFIDENCE = 0.7

/** Marks it. */
export const markInnerTitles: Pass = (tree, file, context) => {
  for (const node of tree.children)
    if (node.type === 'article')
      markIn(node, titleOf(node.children) ?? titleOf(tree.children) ?? '', file, context)
}

const titleOf = (nodes: readonly (RootContent | ArticleContent)[]): string | undefined => {
  const title = nodes.find(node => node.type === 'title')
  return title && textOf(title)
}

const markIn = (article: Article, title: string, file: VFile, context: PassContext): void => {
  if (article.children.some(node => node.type === 'heading')) return
  const blocks = blocksOf(article)
  const last = blocks.findLastIndex(isLong)
  const [index, another] = last < 0 ? [] : placesSaying(blocks, isShort).filter(at => at < last)
  const block = index === undefined ? null : blocks[index]
  if (index === undefined || another !== undefined || !block || !standsOver(blocks, index)) return
  if (!namesText(block.text, blocks.slice(index + 1), title)) return
  article.children[index] = headingOf(block)
  reportDoubtful(block, file, context)
}

const isLong = (block: Block | null | undefined): boolean =>
  block !== null && block !== undefined && isAtLeast(block.text, PARAGRAPH)

/** Neither prose nor what leads to prose: 范文示例：, 【范文】. */
const isShort = (text: string): boolean =>
  isWithin(text, LONGEST) && !endsAsProse(text) && !/[：:]$|^[【［].*[】］]$/.test(text)

const standsOver = (blocks: Blocks, index: number): boolean => {
  const [above, own, next] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  if (!above || !own || !isLong(next)) return false
  const isBelowText = endsAsSentence(above.text) || /[：:】］]$/.test(above.text)
  return (
    isBelowText &&
    textLength(own.text) >= SHORTEST &&
    isPhrase(own.text, new Map()) &&
    !headEndings.test(own.text) &&
    !isName(own.text) &&
    blocks.slice(index + 1).filter(isLong).length >= LEAST
  )
}

/** So many characters of it in a row are said again. */
const SAID = 3

/** Its words come again in two of the paragraphs below, or in the title of the piece. */
const namesText = (text: string, below: Blocks, title: string): boolean => {
  const words = text.replace(/[^\p{Script=Han}]+/gu, ' ').split(' ')
  const stretches = words.flatMap(word => [...word.slice(SAID - 1)].map((_, at) => word.slice(at, at + SAID)))
  const times = (stretch: string): number =>
    below.filter(block => block?.text.includes(stretch)).length + (title.includes(stretch) ? 2 : 0)
  return stretches.some(stretch => times(stretch) >= 2)
}

const headingOf = (block: Block): Heading => ({
  type: 'heading',
  depth: 1,
  children: [leafOf(block.trace)],
  data: {
    line: block.line,
    recognition: { confidence: CONFIDENCE, reasons: ['the only short line, over the text that it names'] }
  }
})

const reportDoubtful = (block: Block, file: VFile, context: PassContext): void => {
  const { start, end } = block.trace
  if (isAnswered(context, 'TN-83', start, end)) return
  report(
    file,
    'doubtful-heading',
    { words: block.text, why: 'no-number' },
    context.placeAt(placeIn(block)),
    'TN-83',
    {
      confidence: CONFIDENCE,
      remedy: { at: quotedPlace(context, { start, end }), action: { kind: 'paragraph' } }
    }
  )
}
