/** In: the blocks of a text. Out: which of them is its title. */
import type { RootContent } from 'mdast'
import type { Recognition } from '../../../../model/article.ts'
import type { Block, Blocks } from '../block.ts'
import { isDateLine } from '../dates.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { isReporter } from '../edges/edges-byline.ts'
import { headEndings } from '../headings/glued-ends.data.ts'
import { readMarker } from '../headings/marker.ts'
import { unitNouns } from '../parts/opening.data.ts'
import { endsAsSentence, isAtLeast, textLength } from '../sentences.ts'
import { namesOrigin } from './above-title.ts'
import { isOverInstitute } from './authors-above.ts'
import { titleBelow } from './below-head.ts'
import { endsInGenre, isTitleLine } from './title-line.ts'

/** The title's place among the blocks; -1 where there is none. */
export interface FoundTitle {
  readonly index: number
  readonly recognition: Recognition
}

const none: FoundTitle = { index: -1, recognition: { confidence: 0, reasons: [] } }

/** The first line that is content, where it reads as a title and what follows as a text; one that the editor keeps only where no other does. */
export const findTitle = (nodes: readonly RootContent[], blocks: Blocks): FoundTitle => {
  const marked = nodes.slice(0, 30).findIndex(node => node.type === 'title')
  if (marked >= 0) return { ...none, index: marked }
  const first = nodes.findIndex(node => node.type !== 'dropped')
  const unkept = nodes.findIndex((node, index) => node.type !== 'dropped' && !blocks[index]?.line.kept)
  const found = unkept > first ? titleFrom(unkept, blocks) : none
  return found.index >= 0 ? found : titleFrom(first, blocks)
}

const titleFrom = (first: number, blocks: Blocks): FoundTitle => {
  const index = titleBelow(blocks, first)
  const block = blocks[index]
  if (!block || !isTitleLine(block) || namesOrigin(block.text)) return none
  const next = nextBlocks(blocks, index + 1)
  if (isByline(block, next[0]) || isCutOff(block, next[0])) return none
  if (isOneOfMany(block.text, blocks) || isOneOfClaimed(block, blocks)) return none
  const genre = endsInGenre(block.text)
  const isList =
    isOverLabels(block, next) || ((genre || listed.test(block.text)) && next.length >= LEAST_LINES)
  if (!next.some(one => followsTitle(one, block)) && !standsAlone(next[0]) && !isDated(next[0]) && !isList)
    return none
  return {
    index,
    recognition: {
      confidence: genre ? 0.95 : 0.85,
      reasons: ['first line, short, no sentence', ...(genre ? ['ends in the name of a kind of text'] : [])]
    }
  }
}

/**
 * 林某某 / （某某图书馆）, 某某大学 / 某某研究所: who wrote it and where, in a text that came without its title. 戏台与戏班
 * over 县志办公室 is a title over its unit.
 */
const isByline = ({ text }: Block, next: Block | undefined): boolean => {
  if (isReporter(text) || isOverInstitute(text, next)) return true
  if (!next || next.line.blankLinesBefore > 0) return false
  return unitNouns.test(text) && bodyNouns.test(next.text) && textLength(next.text) <= 20
}

/** 各位来宾，……与会的各 / 位……: the first line of a paragraph that was broken by hand. */
const isCutOff = ({ text }: Block, next: Block | undefined): boolean =>
  next?.line.blankLinesBefore === 0 && /[，,]/.test(text) && headEndings.test(text)

/** So many blocks below are looked at; what was dropped between does not count. */
const BELOW = 7

const nextBlocks = (blocks: Blocks, from: number): Block[] => {
  const next: Block[] = []
  for (let index = from; index < blocks.length && next.length < BELOW; index++) {
    const block = blocks[index]
    if (block) next.push(block)
  }
  return next
}

/** A title that names its kind stands over so many lines, whatever they are: lyrics, what a dish is made of. */
const LEAST_LINES = 4
const listed = /(?:安排|日程|课程|課程|作息|值日|一[览覽])表$|[^的]歌[词詞]$|通[讯訊][录錄]$/

/** 便民电话 / 村委会：… / 卫生室：…: a list of labels under a line that is none. */
const isOverLabels = ({ text }: Block, next: readonly Block[]): boolean =>
  !/[：:，。\d]/.test(text) &&
  next.slice(0, LEAST_LINES).filter(one => label.test(one.text)).length >= LEAST_LABELS

const LEAST_LABELS = 3
const label = /^\p{Script=Han}{2,8}[：:]\s*\S/u

/** Blank lines below it: a title over verse or a list. */
const standsAlone = (next: Block | undefined): boolean => next !== undefined && next.line.blankLinesBefore > 0

/** (1989年5月2日——6月4日) right below it: a title over verse. */
const isDated = (next: Block | undefined): boolean =>
  next !== undefined &&
  /^[（(][^（()）]*[）)]$/.test(next.text) &&
  isDateLine(next.text.slice(1, -1).split(/[―—–-]+/)[0] ?? '')

/** So many lines like the first make it one of them: 三月二日　晴. */
const MANY = 3

const OPENING = 4

/** The first line opens with a number as several other short lines do: it is a member of their series. */
const isOneOfMany = (text: string, blocks: Blocks): boolean => {
  const opening = openingShape(text)
  if (opening === null) return false
  let alike = 0
  for (const block of blocks) {
    if (!block || block.text.length > 40 || openingShape(block.text) !== opening) continue
    // 三年级日记 篇1 under 三年级日记: the number is the same in all of them, a word of the title.
    if (block.text === text || block.text.slice(0, OPENING) !== text.slice(0, OPENING)) alike++
    if (alike === MANY) return true
  }
  return false
}

/** Its source calls it a heading, and others too, of the same level or a higher one. */
const isOneOfClaimed = (block: Block, blocks: Blocks): boolean => {
  const level = block.line.dress?.outline
  if (level === undefined) return false
  return blocks.some(one => one !== null && one !== block && (one.line.dress?.outline ?? 99) <= level)
}

/** #月#日 of 三月二日　晴; null where no number stands among the first characters. */
const openingShape = (text: string): string | null => {
  const shape = text
    .slice(0, 12)
    .replace(/[\d０-９〇零一二三四五六七八九十百]+/g, '#')
    .slice(0, 4)
  return shape.startsWith('#') || shape.startsWith('第#') ? shape : null
}

const followsTitle = (block: Block, title: Block): boolean =>
  readMarker(block.text, 0) !== null ||
  isAtLeast(block.text, Math.max(20, textLength(title.text))) ||
  (endsAsSentence(block.text) && block.text.length > 8)
