/** In: the blocks of a piece. Out: every place where an ordinal may open a heading. */

import { isBlank, skipBlanks } from '../../../blanks.ts'
import { type Block, type Blocks, textAt } from '../block.ts'
import { lengthsOf, placesSaying, reading } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { type Family, type Marker, rankOf, readAnyMarker, readMarker } from './marker.ts'
import { noteAt } from './note-numbers.ts'

/** A place where a heading may begin. */
export interface Candidate {
  /** Index of the block in the piece. */
  readonly block: number
  /** Value offset in the block; 0 at its head. */
  readonly at: number
  readonly marker: Marker
  /** What is lost by not taking it: greater where the place looks like a heading's. */
  readonly weight: number
  /** How far its line is set in, in em: in Latin texts, whose indents say what stands under what. */
  readonly indent?: number
}

/** A block that has lost its line breaks: as long as a page, or most of the text in one line. */
const GLUED_LENGTH = 1000
const GLUED_SHARE = 0.6
/** No shorter block has. */
export const GLUED_LEAST = 40

export const isGlued = (block: Block, total: number): boolean =>
  block.text.length >= GLUED_LENGTH ||
  (block.text.length >= GLUED_LEAST && block.text.length >= total * GLUED_SHARE)

/** Candidates in text order: heads of blocks, and within blocks that lost their line breaks what follows a sentence. */
export const findCandidates = (blocks: Blocks): Candidate[] => {
  const total = lengthsOf(blocks).reduce((sum, length) => sum + length, 0)
  const found: Candidate[] = []
  const formulas = numberFormulas(blocks)
  let notes: Marker | null = null
  const headAt = reading(blocks, text => readAnyMarker(text, 0), null)
  const lengths = lengthsOf(blocks)
  for (let index = 0; index < blocks.length; index++) {
    const head = headAt(index)
    const block = head || (lengths[index] ?? 0) >= LEAST_TAIL ? blocks[index] : null
    if (!block) continue
    notes = noteAt(blocks, index, head, notes)
    if (head && (notes || isRowOfTable(head, block.text))) continue
    if (head && formulas && isLoneBracket(head, block.text)) continue
    if (head && head.end < block.text.length + 1) {
      const own = { block: index, at: 0, marker: head, weight: weightOf(head, block.text) }
      found.push(isHan.test(block.text) ? own : { ...own, indent: block.line.indent })
    }
    if (isGlued(block, total) || holdsOrdinals(block.text, head)) findInside(block, index, found)
    else findAtTail(block, index, found)
  }
  return withoutLone(found)
}

const isHan = /\p{Script=Han}/u

/** 2　　甲组　　0.683　－0.053: a number with decimals stands apart in the row. */
const isRowOfTable = ({ family }: Marker, text: string): boolean =>
  family === 'digit' &&
  text.length <= LONGEST_ROW &&
  /(?:[\t\u3000]| {2}|－|\p{Script=Han}\s)\d{1,3}[.．]\d{2,4}(?:\s|$)/u.test(text)

const LONGEST_ROW = 60

/** (3) alone on a line: the number of a formula, or of a section. */
const isLoneBracket = ({ family, end }: Marker, text: string): boolean =>
  family === 'digitParen' && end === text.length

/** True where such lines mostly stand in the middle of a sentence: formulas are lost or are pictures, their numbers are not. */
const numberFormulas = (blocks: Blocks): boolean => {
  let within = 0
  let over = 0
  for (const index of placesSaying(blocks, text => '（('.includes(text.charAt(0)), LONGEST_LONE)) {
    const block = blocks[index]
    if (!block) continue
    const head = readAnyMarker(block.text, 0)
    if (!head || !isLoneBracket(head, block.text) || head.value === 1) continue
    if (endsAsSentence(textAt(blocks, index - 1))) over++
    else within++
  }
  return within > 0 && within * 2 >= over
}

const LONGEST_LONE = 8

const weightOf = ({ doubtful }: Marker, text: string): number =>
  doubtful ? 0.3 : text.length <= 60 ? 1.5 : 0.8

/** A doubtful ordinal counts only where the row of numbers that it stands in has a sure one of its family. */
const withoutLone = (candidates: readonly Candidate[]): Candidate[] => {
  const keyOf = ({ family }: Marker, value: number): string => `${family} ${value}`
  const doubtful = new Set(
    candidates.flatMap(({ marker }) => (marker.doubtful ? [keyOf(marker, marker.value)] : []))
  )
  if (doubtful.size === 0) return [...candidates]
  const sure = new Set<string>()
  const spread = (marker: Marker, step: 1 | -1): void => {
    for (let value = marker.value + step; doubtful.delete(keyOf(marker, value)); value += step)
      sure.add(keyOf(marker, value))
  }
  for (const { marker } of candidates) {
    if (marker.doubtful) continue
    spread(marker, 1)
    spread(marker, -1)
  }
  return candidates.filter(({ marker }) => !marker.doubtful || sure.has(keyOf(marker, marker.value)))
}

/** 二、主要内容（一）…。…（二）…: a line whose heading lost its line break before ordinals of a lower kind. */
const holdsOrdinals = (text: string, head: Marker | null): boolean => {
  if (!head) return false
  inner.lastIndex = head.end + 2
  const match = inner.exec(text.slice(0, head.end + LONGEST_BARE + 8))
  const first = match && readAnyMarker(text, match.index)
  if (!match || !first || first.doubtful || !followsBareHeading(text, head.end, match.index)) return false
  if (rankOf[first.family] <= rankOf[head.family]) return false
  return first.family === 'clause' || (first.value === 1 && goesOnTo(text, first))
}

/** The second of them follows a sentence, or the first is all that there is and a sentence as well. */
const goesOnTo = (text: string, first: Marker): boolean => {
  inner.lastIndex = first.end
  for (let match = inner.exec(text); match; match = inner.exec(text)) {
    const next = readAnyMarker(text, match.index)
    if (next?.family === first.family && next.value === 2) return opensSentence(text, match.index)
  }
  return /[。！？]$/.test(text) && !/[；;]/.test(text)
}

const inner =
  /第[〇零一二三四五六七八九十百\d]{1,5}(?:[章节節条條编編篇卷讲講课課]|部分|单元|單元)|[一二三四五六七八九十]{1,3}、|[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．]|\d{1,2}[ \u3000](?=[\u4e00-\u9fff])/g

const findInside = (block: Block, index: number, into: Candidate[]): void => {
  const { text } = block
  inner.lastIndex = 1
  let openedAt = into.at(-1)?.block === index ? (into.at(-1)?.marker.end ?? -1) : -1
  for (let match = inner.exec(text); match; match = inner.exec(text)) {
    const at = match.index
    const marker = readAnyMarker(text, at)
    if (!marker) continue
    if (
      !opensSentence(text, at) &&
      !followsRemark(text, at, marker) &&
      !isAnnounced(text, at, marker) &&
      !followsBareHeading(text, openedAt, at, marker.family === 'hanParen') &&
      !isFirstChapter(text, at, marker)
    )
      continue
    into.push({ block: index, at, marker, weight: 0 })
    openedAt = marker.end
  }
}

/** ……以法律定之。第二章　任用: the line break before a heading was lost, the one after it was not. */
const findAtTail = ({ text }: Block, index: number, into: Candidate[]): void => {
  if (text.length < LEAST_TAIL) return
  const at = Math.max(text.lastIndexOf('。', text.length - 2), text.length - LONGEST_TAIL) + 1
  const from = at > 1 && text.charAt(at - 1) === '。' ? skipBlanks(text, at) : firstChapterIn(text)
  if (from <= 0) return
  const marker = tailOpeners.has(text.charAt(from)) ? readMarker(text, from) : null
  if (!marker || text.length - marker.end < 2 || !tailFamilies.has(marker.family)) return
  if (!/[，。；：！？,;:!?]/.test(text.slice(marker.end)))
    into.push({ block: index, at: from, marker, weight: 0 })
}

/** ……2022年3月15日施行第一章　总则: below a title, after a word on when it was passed; 0 where there is none. */
const firstChapterIn = (text: string): number => {
  const found =
    text.length <= LONGEST_PASSED ? text.search(/(?<=施行|通[过過]|公布|[)）])\s*第一[章编編]/) : -1
  return found < 0 ? 0 : skipBlanks(text, found)
}

const LONGEST_PASSED = 90

/** 。一、总则: no shorter line holds one. */
const LEAST_TAIL = 5
/** Such a heading is no longer, its number included. */
const LONGEST_TAIL = 36
const tailOpeners: ReadonlySet<string> = new Set('第一二三四五六七八九十')
const tailFamilies: ReadonlySet<Family> = new Set<Family>(['division', 'chapter', 'section', 'han'])

/** Right after a full stop, a closer or a gap. */
const opensSentence = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1)
  if (before === '.') return text.charCodeAt(at - 2) >= 0x3400
  return '。！？!?…”』」'.includes(before) || isBlank(text.charCodeAt(at - 1))
}

/**
 * ……当天上报。（各队按分工负责）（二）加强巡查。…: after a remark in brackets that the last sentence of a part has, and over a
 * sentence as short as a heading: tasks have such remarks too.
 */
const followsRemark = (text: string, at: number, { family, end }: Marker): boolean => {
  const close = at - 1
  if (!'）)'.includes(text.charAt(close) || ' ')) return false
  if (family !== 'han' && !shortSentence.test(text.slice(end, end + 2 * LONGEST_BARE))) return false
  const from = Math.max(0, close - LONGEST_REMARK)
  const open = Math.max(text.lastIndexOf('（', close), text.lastIndexOf('(', close))
  if (open <= from || !'。！？'.includes(text.charAt(open - 1))) return false
  const remark = text.slice(open + 1, close)
  return !remark.includes('。') && (whose.test(remark) || !remark.includes('；'))
}

/** 责任单位：……；……: a row of those who do it may have parts. */
const whose = /^[\p{Script=Han}]{2,8}[：:]/u

const LONGEST_REMARK = 240
/** Of two halves only where more is said: a task and its remark may be as short. */
const shortSentence =
  /^[^，。；：,;:]{2,28}(?:。|(?<=^[^，。；：、,;:]{4,16})，[^，。；：、,;:]{4,18}。(?![（(]))/

/** 现将有关事项通知如下：一、…: the first of a row may follow a colon. */
const isAnnounced = (text: string, at: number, { value }: Marker): boolean =>
  value === 1 && '：:'.includes(text.charAt(at - 1))

/** 第一章 may follow a title or anything else that is no citation of it. */
const isFirstChapter = (text: string, at: number, marker: Marker): boolean =>
  marker.family === 'chapter' &&
  marker.value === 1 &&
  !/[本见見依按据據照在与與和及、]/.test(text.charAt(at - 1))

/** A heading without a mark of its own is no longer. */
const LONGEST_BARE = 30

/** The same in three halves, before （一）. */
const LONGEST_OF_THREE = 42

/**
 * 二、主要内容（一）…: the heading before it has no mark of its own, or is of two halves: 统一思想，提高认识（一）…; of three
 * where what follows is `bracketed`.
 */
const followsBareHeading = (text: string, openedAt: number, at: number, bracketed = false): boolean =>
  openedAt >= 0 &&
  at - openedAt >= 2 &&
  at - openedAt <= (bracketed ? LONGEST_OF_THREE : LONGEST_BARE) &&
  (bracketed ? ofThree : ofTwo).test(text.slice(openedAt, at))

const ofTwo = /^[^，。；：！？,;:]+(?:，[^，。；：！？,;:]{3,})?$/
const ofThree = /^[^，。；：！？,;:]+(?:[，,][^，。；：！？,;:]{3,}){0,2}$/
