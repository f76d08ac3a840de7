/** In: lines of an edge, some known to be a site's. Out: those that stand beside them, or farther out, and are made of like words. */
import { type Block, type Blocks, textAt } from '../block.ts'
import { isByline } from '../edges/edges-byline.ts'
import { folded } from '../headings/lexicon.ts'
import { announcesPieces } from '../pieces/piece-series.ts'
import { isTitleLine } from '../title/title-line.ts'
import { type Found, LONGEST } from './found-lines.ts'
import { mayBeContent } from './may-be-content.ts'
import { siteForm } from './site-form.ts'
import { siteShare } from './site-share.ts'
import { wordsBesideSite } from './site-words.data.ts'

/** Beside a site's line a smaller share of site words is enough. */
const BESIDE = 0.55

/** What stands right beside a site line, and is made of such words in part: 墨香网 above its menu. */
export const addNeighbours = (region: readonly number[], blocks: Blocks, found: Found): void => {
  for (const order of [region, region.toReversed()])
    for (const index of order) {
      const block = blocks[index]
      if (!block || found.has(index) || block.text.length > LONGEST) continue
      if (mayBeContent(block.text) && (!isLabelled(block.text) || /[。；]/.test(block.text))) continue
      if (!(found.has(index - 1) || found.has(index + 1))) continue
      if (isLikeSite(block.text) || siteForm(block.text) > 0) found.set(index, 0.82)
    }
}

/** Farther out than a site line, hardly anything is the author's: one site word is enough, or a call to the reader. */
export const addOuter = (region: readonly number[], isHead: boolean, blocks: Blocks, found: Found): void => {
  const sure = region.filter(index => found.has(index))
  const inmost = isHead ? sure.at(-1) : sure[0]
  if (inmost === undefined) return
  // The title stands above such a line as often as below it.
  if (isHead && !region.some(index => index > inmost && isTitle(blocks[index] ?? null))) return
  for (const index of region) {
    const text = textAt(blocks, index)
    if (found.has(index) || text === '' || text.length > LONGEST || mayBeContent(text)) continue
    // 河边生活申论范文三篇 over the first of the three.
    if (isHead && announcesPieces(text)) continue
    const isOuter = isHead ? index < inmost : index > inmost
    if (isOuter && (siteShare(text).share >= OUTER || /[！!]$/.test(text))) found.set(index, 0.8)
  }
}

const OUTER = 0.2

const isTitle = (block: Block | null): boolean => block !== null && isTitleLine(block) && !isByline(block)

const isLikeSite = (text: string): boolean =>
  siteShare(text, wordsBesideSite).share >= BESIDE ||
  siteName.test(text) ||
  contact.test(text) ||
  counter.test(text) ||
  isLabelled(text)

const isLabelled = (text: string): boolean => wordsBesideSite.has(folded(label.exec(text)?.[1] ?? ''))

/** 顶一下(15). */
const counter = /^[^\d\s]{1,6}\s*[(（]\s*\d+\s*[)）]$/
/** 上一条：…; what notices and papers say of themselves so is theirs. */
const label = /^(?!附件|时间|日期|地址|作者|来源)([^：:\s]{2,6})\s*[：:]/
const siteName = /^[^，。：；\s]{2,8}(?:网|网站|文库|资料库|论坛|之家|在线)$/
const contact = /(?:电话|地址|邮编|传真|邮箱)[：:]/
