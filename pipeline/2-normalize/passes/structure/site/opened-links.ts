/** In: the lines below a text. Out: 相关阅读 and the titles under it, which a site put there. */
import { type Blocks, textAt } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { type Found, type Known, range } from './found-lines.ts'
import { linkWords } from './site-words.data.ts'

/** 相关阅读 and the titles under it, to the end of the text. */
export const addLinks = (tail: readonly number[], blocks: Blocks, found: Found): void => {
  const opener = tail.find(
    index => isOpener(textAt(blocks, index), found.has(index)) && isOver(index, blocks, found)
  )
  if (opener === undefined) return
  const below = range(opener, blocks.length)
  if (below.some(index => /[。；]$/.test(blocks[index]?.text ?? '。'))) return
  for (const index of below) if (!found.has(index)) found.set(index, 0.86)
}

const isOpener = (text: string, isFound: boolean): boolean =>
  opensLinks.test(folded(text)) ||
  (isFound && linkWords.has(folded(text.replace(/[：:\s\u3000【】[\]]/g, ''))))

/** 读者推荐, 楼主热帖, 往期回顾: over links by the look of it; the site's only with more of its lines, or the end, below. */
const opensLinks =
  /^(?:[^，。：\s]{0,3}(?:热帖|往期\S{2}|精彩回顾|推荐|排行榜?|热搜|热榜)|小编[^，。：\s]{0,8}推荐(?:阅读|文章)?)[：:]?$/

const isOver = (index: number, blocks: Blocks, found: Known): boolean =>
  found.has(index) || index === blocks.length - 1 || range(index + 1, blocks.length).some(at => found.has(at))
