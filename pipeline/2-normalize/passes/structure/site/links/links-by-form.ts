/**
 * In: the lines of a text. Out: those below it that link to other texts, told by their form alone: titles with the
 * beginnings of those texts, cut short, or below the text's tags, or many of them; the texts before and after this one;
 * titles that stars open.
 */
import { type Block, type Blocks, textAt } from '../../block.ts'
import { isDateLine } from '../../dates.ts'
import { readMarker } from '../../headings/marker.ts'
import { placesOf } from '../../row.ts'
import { endsAsSentence } from '../../sentences.ts'
import { isTitleLine } from '../../title/title-line.ts'
import { range } from '../found-lines.ts'
import { isNamesake } from './namesake.ts'

/** A title of another text is at least so long, and at most; what is shown of its beginning as well. */
const TITLE = { least: 6, most: 60 }
const TEASER = { least: 30, most: 240 }
/** So many beginnings are no chance. */
const LEAST = 2

/** Their indexes; `goes`: what is the site's anyway. */
export const linksByForm = (blocks: Blocks, goes: (index: number) => boolean): readonly number[] => [
  ...teasers(blocks, goes),
  ...headlines(blocks, goes),
  ...turns(blocks, goes),
  ...starred(blocks, goes)
]

/** Up to the end nothing but titles and beginnings of texts, each of these below a title. */
const teasers = (blocks: Blocks, goes: (index: number) => boolean): readonly number[] => {
  const found: number[] = []
  let cut = 0
  let first = blocks.length
  for (let index = blocks.length - 1; index > 0; index--) {
    const text = blocks[index]?.text
    if (text === undefined || goes(index)) continue
    const isBeginning = isTeaser(text) && isLinkTitle(blocks[index - 1] ?? null)
    if (!isBeginning && !isLinkTitle(blocks[index] ?? null)) break
    if (isBeginning) cut++
    else first = index
    found.push(index)
  }
  return cut < LEAST ? [] : found.filter(index => index >= first)
}

/** ……就能明白这个道理...: cut in the middle of a sentence, by a program. */
const isTeaser = (text: string): boolean =>
  text.length >= TEASER.least && text.length <= TEASER.most && /[^。！？!?.…”」』](?:\.{3}|…)$/.test(text)

const isLinkTitle = (block: Block | null): boolean =>
  block !== null &&
  block.text.length >= TITLE.least &&
  block.text.length <= TITLE.most &&
  isTitleLine(block) &&
  !isDateLine(block.text) &&
  readMarker(block.text, 0) === null

/** Below a paragraph to the end nothing but titles: a few under the text's tags, or many, of which some ask and some do not. */
const headlines = (blocks: Blocks, goes: (index: number) => boolean): readonly number[] => {
  let first = blocks.length
  const isOver = (index: number): boolean => tags.test(textAt(blocks, index))
  while (first > 0 && !isOver(first - 1) && (goes(first - 1) || isLinkTitle(blocks[first - 1] ?? null)))
    first--
  const found = range(first, blocks.length).filter(index => !goes(index))
  const above = textAt(blocks, first - 1)
  if (isOver(first - 1) && endsAsSentence(textAt(blocks, first - 2))) return [first - 1, ...found]
  const asking = found.filter(index => /[？?]/.test(textAt(blocks, index))).length
  const letters = found.reduce((sum, index) => sum + (blocks[index]?.text.length ?? 0), 0)
  const areMany =
    found.length >= MANY && letters >= HEADLINE * found.length && asking > 1 && found.length - asking > 1
  return areMany && above.length >= PARAGRAPH && endsAsSentence(above) ? found : []
}

const tags = /^(?:标签|標籤|tags?|(?:本文)?(?:关键词|關鍵[词詞]))\s*[：:](?!.*[。；])/i

/** So many titles, so long on average, are no slogans, questions to the reader or verse: those are of one kind, or short. */
const MANY = 5
const HEADLINE = 14
const PARAGRAPH = 60

/** 山路上的茶馆下一篇 / 河边的老磨坊, 上一篇 山路上的茶馆 / 下一篇 河边的老磨坊: the last two lines, the text before and the text after. */
const turns = (blocks: Blocks, goes: (index: number) => boolean): readonly number[] => {
  const last = blocks.findLastIndex((block, index) => block !== null && !goes(index))
  const head = blocks.findLastIndex(
    (block, index) => index >= last - BELOW && turnsTo.test(block?.text ?? '')
  )
  if (head > 0 && head < last) return range(head, last + 1).filter(index => !goes(index))
  const [before, after] = [textAt(blocks, last - 1), textAt(blocks, last)]
  if (previous.test(before) && next.test(after)) return [last - 1, last]
  const isTurn = button.test(before) && isLinkTitle(blocks[last] ?? null)
  return isTurn && endsAsSentence(textAt(blocks, last - 2)) ? [last - 1, last] : []
}

/** 阅读下一篇 alone on its line: what is below is that text's title and beginning, in so many lines. */
const turnsTo = /^(?:阅读|閱讀|点击阅读|點擊閱讀|继续阅读|繼續閱讀)[上下]一[篇则則条條][：:]?$/
const BELOW = 4

const previous = /^[上前]一[篇页頁则則条條].{2,60}$/
const next = /^[下后後]一[篇页頁则則条條].{2,60}$/
const button = /^[^，。；]{6,60}[下后後]一[篇页頁则則条條]$/

/** ★ 某某工作总结 / ★ 某某工作计划 at the end, most of them named like the text. */
const starred = (blocks: Blocks, goes: (index: number) => boolean): readonly number[] => {
  let start = blocks.length
  let count = 0
  for (let index = blocks.length - 1; index > 0; index--) {
    const text = textAt(blocks, index)
    if (/^[★☆◆]\s*\S.{3,40}$/.test(text) && !/[。；，]$/.test(text)) {
      start = index
      count++
    } else if (text !== '' && !goes(index)) break
  }
  const title = blocks.find(block => block !== null)?.text ?? ''
  const links = placesOf(blocks, (_block, index) => index >= start && !goes(index))
  const named = links.filter(index => isNamesake(textAt(blocks, index), title)).length
  return count >= STARRED && named * 2 >= count ? links : []
}

const STARRED = 2
