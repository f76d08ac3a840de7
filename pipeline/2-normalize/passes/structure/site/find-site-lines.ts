/**
 * In: the lines of a text. Out: those at its edges that a site printed around it, told by what they are made of and by
 * what stands beside them.
 */
import { type Block, type Blocks, textAt } from '../block.ts'
import { speaksForSite } from '../boilerplate/furniture-form.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { folded } from '../headings/lexicon.ts'
import { placesSaying, reading } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { linesAboveMenu, linesBetweenTitles } from './above-menu.ts'
import { addNeighbours, addOuter } from './beside-site.ts'
import { addAboveTitle, addBelowText } from './beyond-text.ts'
import { columnsAbove } from './columns-above.ts'
import { isUnmistakable } from './evidence.ts'
import { addLines, type Found, type Known, LONGEST, range } from './found-lines.ts'
import { labelColumn } from './label-column.ts'
import { addLinks } from './links/announced-links.ts'
import { mayBeContent } from './may-be-content.ts'
import { siteForm } from './site-form.ts'
import { siteNameLines } from './site-name.ts'
import { siteShare } from './site-share.ts'
import { siteWords } from './site-words.data.ts'
import { loneCounter } from './title-words.ts'

/** How many lines from either end are looked at. */
const EDGE = 14
/** A first paragraph is at least so long. */
const PROSE = 60
/** A sentence of this length is one too, with a smaller share of site words than this. */
const SENTENCE = 25
const PLAIN = 0.2
/** A line with so great a share of site words is the site's; of several words, a smaller one. */
const SURE = 0.85
const LIKELY = 0.62
/** How sure it is of a line that it is found by its form, by a label without its value, or only by where it stands. */
const BY_FORM = 0.92
const BY_LABEL = 0.85
const BY_PLACE = 0.78

/** Further lines by their index, with the confidence; `known` are those that their form or a phrase gave away. */
export const findSiteLines = (blocks: Blocks, known: Known): ReadonlyMap<number, number> => {
  const further = new Map<number, number>()
  const found: Found = {
    has: index => further.has(index) || known.has(index),
    set: (index, confidence) => further.set(index, confidence)
  }
  const head = headOf(blocks, known)
  const tail = tailOf(blocks, head, known)
  for (const region of [head, tail]) {
    for (const index of region) {
      const confidence = confidenceOf(blocks[index] ?? null)
      if (confidence > 0 && !found.has(index)) found.set(index, confidence)
    }
    addRuns(region, blocks, found)
    addNeighbours(region, blocks, found)
    addOuter(region, region === head, blocks, found)
  }
  const isFound = (index: number): boolean => found.has(index)
  const [above, columns] = [linesAboveMenu(head, blocks, isFound), columnsAbove(head, blocks, isFound)]
  addLines([...above, ...columns, ...linesBetweenTitles(head, blocks)], BY_PLACE, found)
  const labels = [...labelColumn(head, blocks), ...siteNameLines(head, blocks)]
  addLines([...labels, ...loneCounter(blocks, isFound)], BY_LABEL, found)
  addLines(emptyLabels(head, blocks), BY_LABEL, found)
  addLinks(tail, blocks, found)
  addAboveTitle(head, blocks, found)
  addBelowText(tail, blocks, found)
  addNeighbours(tail, blocks, found)
  // Last, as such a line makes no others of those beside it.
  addLines(
    [...head, ...tail].filter(index => isSites(blocks[index])),
    BY_FORM,
    found
  )
  return further
}

const isSites = (block: Block | null | undefined): boolean =>
  !!block && isUnmistakable(block.text) && !rights.test(block.text)

/** Texts have rights of their own. */
const rights = /^(?!.*技术支持).*(?:copyright|©|版权|版權|著作权|著作權|转载|轉載)/i

/** 时间： with a paragraph below, or more of the site's: a program had nothing to put there. */
const emptyLabels = (head: readonly number[], blocks: Blocks): readonly number[] =>
  head.filter(index => {
    if (!emptyLabel.test(folded(textAt(blocks, index)))) return false
    const below = blocks.find((block, at) => at > index && block !== null)
    return (below && isProse(below)) || siteForm(below?.text ?? '') === 2
  })

const emptyLabel =
  /^(?:更新|发布)?(?:时间|日期|来源|作者|编辑|点击|浏览|阅读|字数|标签|关键词|分享|分享到)\s*[:：]$/

/** Lines above the first paragraph; a sentence that is known to be the site's is none. */
const headOf = (blocks: Blocks, known: Known): number[] => {
  const proseAt = reading(blocks, readsAsProse, false)
  const end = blocks.findIndex(
    (block, index) => proseAt(index) && !known.has(index) && !(index < OPENING && asks(block?.text ?? ''))
  )
  return range(0, Math.min(EDGE, end < 0 ? blocks.length : end))
}

/** The title may ask or call, however long: 三年修一座小桥，谁在等它？ */
const asks = (text: string): boolean => /^[^。]*[？！?!]$/.test(text) && text.length < PROSE

/** So many lines may stand before it. */
const OPENING = 4

/** A paragraph, or a shorter one that is a sentence and has hardly a word of a site's. */
const isProse = (block: Block | null): boolean => block !== null && readsAsProse(block.text)

const readsAsProse = (text: string): boolean =>
  (text.length >= PROSE && siteForm(text) < 2) ||
  (text.length >= SENTENCE && endsAsSentence(text) && isPlain(text))

const isPlain = (text: string): boolean => siteShare(text).share < PLAIN && !speaksForSite(text)

/** Lines below the last one. */
const tailOf = (blocks: Blocks, head: readonly number[], known: Known): number[] => {
  const labels = ownLabels(blocks)
  const proseAt = reading(blocks, readsAsProse, false)
  const isLabel = (block: Block | null, index: number): boolean =>
    labels.size > 0 && labels.has((isLink(block) ? blocks[index - 1] : block)?.text ?? '')
  const last = blocks.findLastIndex(
    (block, index) => (proseAt(index) || isLabel(block, index)) && !known.has(index)
  )
  return range(Math.max(last + 1, head.length, blocks.length - EDGE), blocks.length)
}

const isLink = (block: Block | null): boolean => /^https?:\/\/\S+$/.test(block?.text ?? '')

/** 参考资料： over its links, in one part of a text after the other: the author's. */
const ownLabels = (blocks: Blocks): ReadonlySet<string> => {
  const times = new Map<string, number>()
  for (const index of placesSaying(blocks, text => /[：:]$/.test(text), LONGEST)) {
    const text = blocks[index]?.text ?? ''
    times.set(text, (times.get(text) ?? 0) + 1)
  }
  return new Set([...times].flatMap(([text, count]) => (count > OWN ? [text] : [])))
}

/** So often a site does not print a label under one text. */
const OWN = 2

const confidenceOf = (block: Block | null): number => {
  if (!block || block.text.length > LONGEST || mayBeContent(block.text)) return 0
  const { share, words, letters } = siteShare(block.text)
  if (letters === 0) return 0
  if (share >= SURE && (words >= 2 || letters >= 4)) return 0.92
  return share >= LIKELY && words >= 2 ? 0.86 : 0
}

/** 购物车 / 我的足迹: each line one word of a site, two and more of them together. */
const addRuns = (region: readonly number[], blocks: Blocks, found: Found): void => {
  const isWord = (index: number): boolean => {
    const text = folded(textAt(blocks, index))
      .toLowerCase()
      .replace(/^[【[（(]|[：:】\]）)]$/g, '')
    return text.length >= 2 && siteWords.has(text) && !bodyNouns.test(text)
  }
  for (const index of region)
    if (!found.has(index) && isWord(index) && (isWord(index - 1) || isWord(index + 1))) found.set(index, 0.86)
}
