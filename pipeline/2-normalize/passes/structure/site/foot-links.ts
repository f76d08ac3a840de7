/**
 * In: the lines of a text. Out: those below it that link to other texts, told by their form alone: titles with the
 * beginnings of those texts, cut short, and the names of the texts before and after this one.
 */
import type { Block } from '../block.ts'
import { isDateLine } from '../dates.ts'
import { readMarker } from '../headings/marker.ts'
import { endsAsSentence } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'

/** A title of another text is at least so long, and at most; what is shown of its beginning as well. */
const TITLE = { least: 6, most: 60 }
const TEASER = { least: 30, most: 240 }
/** So many beginnings are no chance. */
const LEAST = 2

type Blocks = readonly (Block | null)[]

/** Their indexes; `goes`: what is the site's anyway. */
export const footLinks = (blocks: Blocks, goes: (index: number) => boolean): readonly number[] => [
  ...teasers(blocks, goes),
  ...turns(blocks, goes)
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

/** 山路上的茶馆下一篇 / 河边的老磨坊: the text before, the button, and the text after, as the last two lines. */
const turns = (blocks: Blocks, goes: (index: number) => boolean): readonly number[] => {
  const last = blocks.findLastIndex((block, index) => block !== null && !goes(index))
  const before = blocks[last - 1]?.text ?? ''
  const isTurn = button.test(before) && isLinkTitle(blocks[last] ?? null)
  return isTurn && endsAsSentence(blocks[last - 2]?.text ?? '') ? [last - 1, last] : []
}

const button = /^[^，。；]{6,60}[下后後]一[篇页頁则則条條]$/
