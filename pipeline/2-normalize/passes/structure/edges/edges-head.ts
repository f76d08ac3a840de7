/** In: articles. Out: byline, unit, subtitle, document number, date, salutation and epigraph under their titles marked as such. */
import type { VFile } from 'vfile'
import type { Article, Recognition } from '../../../../model/article.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, blockOf } from '../block.ts'
import { isDateLine } from '../dates.ts'
import { findEpigraphs } from '../parts/front.ts'
import { type Around, isBanner, openingLine, unitNounsEnd } from '../parts/opening.ts'
import { markParts, reportDoubt } from '../parts/part.ts'
import { isAtLeast } from '../sentences.ts'
import { isOverInstitute } from '../title/authors-above.ts'
import { isSalutation } from '../title/title-line.ts'
import { authorLabels } from './edges.data.ts'
import { isByline, isName, isNames } from './edges-byline.ts'
import { type Edge, headKinds, isContent, isDate, markEdge, openBlock, sure } from './edges-mark.ts'
import { isSurePupil } from './edges-pupil.ts'

/** How many blocks from the title are looked at; names stand among the first. */
const HEAD = 7
const NAMES = 4
/** Lines below them that an epigraph may take, and one of text. */
const EPIGRAPH = 8

/** Marks what stands between the title and the text of every piece; before headings are found, so that no name is one. */
export const markHeads: Pass = (tree, file, context) => {
  const titled = tree.children.some(node => node.type === 'title')
  markAboveTitle(tree, file, context)
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    markHead(node, titled, file, context)
    markParts(findEpigraphs, node, { tree, file, context }, { from: 0, to: HEAD + EPIGRAPH })
    markSalutation(node, context)
  }
}

/** 某某办公室文件, 某发〔2021〕12号: what stands above the title of a text. */
const markAboveTitle = (tree: Parameters<Pass>[0], file: VFile, context: PassContext): void => {
  const end = tree.children.findIndex(node => node.type === 'article')
  for (let index = 0; index < Math.min(HEAD, end); index++) {
    const block = openBlock(tree.children[index], context)
    if (!block) continue
    const next = openBlock(tree.children[index + 1], context)
    const around: Around = { nearTitle: true, underTitle: false, besideName: false, next }
    const line = isBanner(block, next) ?? openingLine(block, around)
    if (!line && (isSurePupil(block.text) || authorLabels.test(block.text))) {
      const reason = isSurePupil(block.text) ? 'a class and a name over the title' : 'its label says so'
      markEdge(tree.children, index, 'byline', sure(0.9, reason))
    }
    if (!line || line.type === 'subtitle') continue
    markEdge(tree.children, index, line.type, line.recognition)
    reportDoubt(block, partNameOf[line.type], line.recognition, file, context)
  }
}

const partNameOf = {
  subtitle: 'subtitle',
  unit: 'unit',
  banner: 'banner',
  documentNumber: 'document-number'
} as const

const markHead = (article: Article, titled: boolean, file: VFile, context: PassContext): void => {
  const { children } = article
  const hasTitle = titled || children.some(node => node.type === 'title')
  let seen = 0
  let before = 'title'
  for (let index = 0; index < children.length && seen < HEAD; index++) {
    const node = children[index]
    if (!node || !isContent(node)) continue
    if (!headKinds.has(node.type)) {
      const block = openBlock(node, context)
      if (!block) return
      const next = openBlock(children[index + 1], context)
      const isOne = isOneOfMany(article, index, block)
      const line = hasTitle && !isOne ? openingLine(block, aroundOf(before, seen, next)) : null
      if (line) {
        markEdge(children, index, line.type, line.recognition)
        reportDoubt(block, partNameOf[line.type], line.recognition, file, context)
      } else {
        const found = headLine(block, next, hasTitle && seen < NAMES && !isOne)
        if (!found) return
        markEdge(children, index, found.type, found.recognition)
      }
    }
    before = children[index]?.type ?? ''
    seen++
  }
}

/** Where later lines over paragraphs are names of the same kind, they are headings, and so is this one. */
const isOneOfMany = (article: Article, index: number, { text }: Block): boolean => {
  const isAlike = isName(text) ? isName : unitNounsEnd(text) ? unitNounsEnd : null
  if (!isAlike) return false
  return article.children.some((node, at) => {
    const block = at > index + 1 ? blockAt(node) : null
    const below = block && isAlike(block.text) ? blockAt(article.children[at + 1]) : null
    return below !== null && isAtLeast(below.text, 30)
  })
}

const blockAt = (node: Article['children'][number] | undefined): Block | null =>
  node?.type === 'paragraph' ? blockOf(node) : null

const aroundOf = (before: string, seen: number, next: Block | null): Around => ({
  nearTitle: seen < NAMES,
  underTitle: before === 'title' || before === 'subtitle' || before === 'documentNumber',
  besideName:
    before === 'byline' || (next !== null && (isByline(next) || (isDateLine(next.text) && seen < 2))),
  next
})

const headLine = (
  block: Block,
  next: Block | null,
  nearTitle: boolean
): { type: Edge; recognition: Recognition } | null => {
  if (isDateLine(block.text)) return { type: 'dateline', recognition: isDate }
  if (isSalutation(block.text)) return { type: 'salutation', recognition: addressed }
  // Names in row upon row are a list.
  if (nearTitle && next && isNames(block.text) && !isNames(next.text) && !isName(next.text))
    return { type: 'byline', recognition: sure(0.88, 'names side by side under the title') }
  if (nearTitle && isOverInstitute(block.text, next))
    return { type: 'byline', recognition: sure(0.92, 'names over their institute') }
  if (!nearTitle || !isByline(block)) return null
  const recognition = isName(block.text)
    ? sure(0.9, 'a name under the title')
    : sure(0.97, 'its label says so')
  return { type: 'byline', recognition }
}

const addressed = sure(0.95, 'whom it addresses, and a colon')

/** The salutation that an epigraph stands above. */
const markSalutation = (article: Article, context: PassContext): void => {
  const index = article.children.findIndex(node => node.type === 'epigraph') + 1
  const block = index > 0 ? openBlock(article.children[index], context) : null
  if (block && isSalutation(block.text)) markEdge(article.children, index, 'salutation', addressed)
}
