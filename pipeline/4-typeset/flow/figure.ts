/** In: a paragraph with images. Out: its text and its figures as blocks, in the order of the paragraph. */
import { type ArticleContent, type PhrasingContent, textOf } from '../../model/article.ts'
import type { FigureBlock, FlowBlock, TextBlock } from '../../model/flow.ts'
import { type Picture, pictureKey } from '../../model/picture.ts'
import type { BlockContext } from './block-context.ts'
import { figureRow, inRows } from './figure-row.ts'
import { linePicture, UNNAMED } from './line-picture.ts'
import { textBlock } from './text-block.ts'

type Paragraph = Extract<ArticleContent, { type: 'paragraph' }>
type Image = Extract<PhrasingContent, { type: 'image' }>

/**
 * A paragraph as text, with its figures after it, or before it where they open it. Text right after a figure that
 * names it (图1 校门) is its caption; an image that has a title and no such text is given that, or its own words where they read so.
 */
export const paragraphBlocks = (node: Paragraph, context: BlockContext): FlowBlock[] => {
  const images = figuresIn(node.children, context)
  if (images.length === 0) return [textBlock(context.role ?? 'body', node.children, context)]
  const left = withoutImages(node.children, new Set(images))
  const text =
    left.map(textOf).join('').trim() === '' ? [] : [textBlock(context.role ?? 'body', left, context)]
  const opens = node.children.findIndex(child => textOf(child).trim() !== '') > 0
  const captioned = opens && isFigureCaption(left.map(textOf).join(''))
  const figures = figuresOf(images, context)
  const last = figures.at(-1)
  if (captioned && last?.kind === 'figure') {
    const caption = textBlock('figureCaption', trimmedStart(left), context)
    return [...figures.slice(0, -1), captionedFigure(last, left.map(textOf).join('')), caption]
  }
  return opens ? [...figures, ...text] : [...text, ...figures]
}

/** True where a paragraph ends in a figure without a caption. */
export const endsInFigure = (blocks: readonly FlowBlock[]): boolean => {
  const last = blocks.at(-1)
  return last?.kind === 'figure' && !last.captioned
}

/** 图1 校门, 图 2-1: a short paragraph that begins with 图 and a number. */
export const isFigureCaption = (text: string): boolean =>
  /^\s*(?:插?[图圖]|照片)\s*[\d一二三四五六七八九十]+(?:[-—.．]\d+)?(?:[\s　:：.．、]|[^\d\s的中所是为為与與和及]|$)/u.test(
    text
  ) &&
  text.trim().length <= 60 &&
  !/[。！？!?]\s*$/u.test(text)

/** The same figure with its caption after it, which also says what it shows where nothing else does. */
export const captionedFigure = (block: FigureBlock, caption: string): FigureBlock => ({
  ...block,
  captioned: true,
  alt: block.alt === UNNAMED ? caption.trim() : block.alt
})

const placedImages = (nodes: readonly PhrasingContent[], context: BlockContext): Image[] =>
  nodes.flatMap(node => {
    if (node.type === 'image') return pictureOf(node, context) ? [node] : []
    return 'children' in node ? placedImages(node.children as PhrasingContent[], context) : []
  })

/** Images that are figures: all where they stand alone or with their caption; among words only those that are no signs. */
const figuresIn = (nodes: readonly PhrasingContent[], context: BlockContext): Image[] => {
  const images = placedImages(nodes, context)
  const words = withoutImages(nodes, new Set(images)).map(textOf).join('')
  if (words.trim() === '' || isFigureCaption(words)) return images
  return images.filter(image => (image.title ?? '') !== '' || linePicture(image, context) === null)
}

const pictureOf = (image: Image, { pictures, file }: BlockContext): Picture | undefined =>
  pictures.get(pictureKey(file, image.url))

/** Links and emphasis that held nothing else go with the images. */
const withoutImages = (
  nodes: readonly PhrasingContent[],
  images: ReadonlySet<PhrasingContent>
): PhrasingContent[] =>
  nodes.flatMap((node): PhrasingContent[] => {
    if (images.has(node)) return []
    if (!('children' in node) || node.type === 'marker') return [node]
    const children = withoutImages(node.children as PhrasingContent[], images)
    return children.length === 0 && node.children.length > 0 ? [] : [{ ...node, children } as PhrasingContent]
  })

/** A line break or blanks between image and caption are no part of the caption. */
const trimmedStart = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] => {
  const first = nodes.findIndex(node => textOf(node).trim() !== '')
  return nodes.slice(Math.max(0, first)).filter(node => node.type !== 'break')
}

const figuresOf = (images: readonly Image[], context: BlockContext): (FigureBlock | TextBlock)[] =>
  inRows(images, image => captionOf(image, context) !== '', context).flatMap(row => {
    const [image] = row
    const figure = image && figureRow(row, context)
    if (!figure) return []
    const title = captionOf(image, context)
    if (title === '') return [figure]
    return [
      captionedFigure(figure, title),
      { ...textBlock('figureCaption', [], context), runs: [{ text: title }] }
    ]
  })

/** What the source gives as the image's title, or as its words where they are a caption: ![图1 校门](a.png). */
const captionOf = ({ title, alt }: Image, { captionFollows }: BlockContext): string => {
  const words = alt?.trim() ?? ''
  return title?.trim() || (captionFollows !== true && isFigureCaption(words) ? words : '')
}
