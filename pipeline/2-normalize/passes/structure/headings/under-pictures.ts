/** In: the blocks of an article. Out: the short lines among them that say what a picture shows, and are no headings (TN-83). */
import type { ArticleContent, InlineMark } from '../../../../model/article.ts'
import type { Block, Blocks } from '../block.ts'
import { endsAsSentence, isWithin } from '../sentences.ts'

/** Of the short lines below pictures, where so many name a picture, all of them say what is to be seen. */
const SHARE = 0.5
/** Longest of such lines, in Han. */
const LONGEST = 40

/**
 * Captions are as short as headings, and stand over paragraphs as they do. So do headings below the picture that closes the
 * part above: lines right below a picture, or behind it in its line, are captions where their words say so, or where one of
 * them stands in the middle, not bold, right over another picture.
 */
export const captionsIn = (
  nodes: readonly ArticleContent[],
  blocks: Blocks,
  inline: readonly InlineMark[]
): ReadonlySet<number> => {
  const pictures = new Set(inline.flatMap(({ mark, start }) => (mark.type === 'image' ? [start] : [])))
  const opens = (index: number): boolean => pictures.has(blocks[index]?.trace.start ?? -1)
  const under: number[] = []
  for (let index = 0; index < nodes.length; index++)
    if ((opens(index) || isPicture(nodes[index - 1])) && isShort(blocks[index])) under.push(index)
  const named = under.filter(index => namesPicture.test(blocks[index]?.text ?? '')).length
  const isRow = under.some(
    index => isCentred(blocks[index]) && (isPicture(nodes[index + 1]) || opens(index + 1))
  )
  return new Set(isRow || named >= SHARE * under.length ? under : [])
}

const isShort = (block: Block | null | undefined): boolean =>
  !!block && isWithin(block.text, LONGEST) && !endsAsSentence(block.text)

const isCentred = (block: Block | null | undefined): boolean =>
  block?.line.dress?.align === 'center' && block.line.dress.bold !== true

const isPicture = (node: ArticleContent | undefined): boolean =>
  node?.type === 'paragraph' &&
  node.children.length > 0 &&
  node.children.every(({ type }) => type === 'image')

/** ……（视频截图）, 渡口报道截图, 林间与工友合影, （资料图）. */
const namesPicture =
  /(?:截[图圖]|[图圖]片|照片|合影|合照|近影|留影|[资資]料[图圖]|示意[图圖]|[现現][场場][图圖]|效果[图圖]|[供配][图圖]|[摄攝])\s*[）)】]?$/
