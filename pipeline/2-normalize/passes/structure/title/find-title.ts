/** In: the blocks of a text. Out: which of them is its title. */
import type { RootContent } from 'mdast'
import type { Recognition } from '../../../../model/article.ts'
import { type Block, type Blocks, textAt } from '../block.ts'
import { isDateLine, isDiaryDate } from '../dates.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { isReporter } from '../edges/edges-byline.ts'
import { headEndings } from '../headings/glued-ends.data.ts'
import { readMarker } from '../headings/marker.ts'
import { isDocumentNumber } from '../opening/document-number.ts'
import { belowOrder } from '../opening/order.ts'
import { unitNouns } from '../parts/opening.data.ts'
import { isSubtitle } from '../parts/opening.ts'
import { announcesPieces } from '../pieces/piece-series.ts'
import { firstPlaces } from '../row.ts'
import { endsAsSentence, isAtLeast, textLength } from '../sentences.ts'
import { belowBook, belowLabels, namesOrigin } from './above-title.ts'
import { belowAuthors, isOverInstitute } from './authors-above.ts'
import { editorsNote } from './lead-in.data.ts'
import { credit, endsInGenre, isSalutation, isTitleLine } from './title-line.ts'

/** The title's place among the blocks; -1 where there is none. */
export interface FoundTitle {
  readonly index: number
  readonly recognition: Recognition
}

const none: FoundTitle = { index: -1, recognition: { confidence: 0, reasons: [] } }

/** How many lines from the head are looked at where the first ones name the issuer and the document's number. */
const HEAD = 5

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
  const stem = atStem(blocks)
  const head =
    stem >= 0
      ? stem
      : belowForeign(
          blocks,
          belowNote(
            blocks,
            belowDay(
              blocks,
              belowAuthors(
                blocks,
                belowLabels(blocks, belowBook(blocks, belowCredit(blocks, belowSides(blocks, first))))
              )
            )
          )
        )
  const index = belowStem(blocks, belowOrder(blocks, belowOrganisation(blocks, belowIssuer(blocks, head))))
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

/** 【来源：某某网】 over the title, as portals set it. */
const belowCredit = (blocks: Blocks, first: number): number => {
  const [above, title] = [blocks[first], blocks[first + 1]]
  return above && title && onlyCredits.test(above.text) && isTitleLine(title) ? first + 1 : first
}

const onlyCredits = new RegExp(`^(?:${credit.source.slice(1)}[\\s\\u3000]*)+$`)

/** Paragraphs that an editor's note has under a line of its own. */
const NOTE = 2

/** 编者按：…… over the title: the note stays where it is, the title is the line below it. */
const belowNote = (blocks: Blocks, first: number): number => {
  const note = blocks[first]
  const label = note ? editorsNote.exec(note.text)?.[0] : undefined
  if (!note || label === undefined) return first
  let at = first + 1
  if (label.length === note.text.length) while (at <= first + NOTE && endsAsSentence(textAt(blocks, at))) at++
  else if (!endsAsSentence(note.text)) return first
  const title = blocks[at]
  return title && at > first && isTitleLine(title) ? at : first
}

/** 2009年7月24日　星期五 over the title: the day on which a site set the text, unless more of them make it a diary. */
const belowDay = (blocks: Blocks, first: number): number => {
  const [day, title] = [blocks[first], blocks[first + 1]]
  if (!day || !title || !isDiaryDate(day.text) || !isTitleLine(title)) return first
  return blocks.filter(block => block && isDiaryDate(block.text)).length > 1 ? first : first + 1
}

/**
 * 某某学会论文 / 论…… / ——以……为例, 某某大学某某系 / ……办法: the line over a title with its subtitle, or over one that
 * names its kind, says where it belongs.
 */
const belowOrganisation = (blocks: Blocks, first: number): number => {
  const [above, title, below] = [blocks[first], blocks[first + 1], blocks[first + 2]]
  if (!above || !title || !below || !isTitleLine(above) || !isTitleLine(title)) return first
  if (isSubtitle(below.text) && !isSubtitle(title.text)) return first + 1
  const isUnder = bodyNouns.test(above.text) && !bodyNouns.test(title.text) && endsInGenre(title.text)
  return isUnder && !endsInGenre(above.text) ? first + 1 : first
}

/** 三年级日记 / 三年级日记（经典5篇）: the column over the title of a collection from it. */
const belowStem = (blocks: Blocks, first: number): number => {
  const above = blocks[first]
  const at = blocks.findIndex((block, index) => index > first && block !== null)
  const title = blocks[at]
  if (!above || !title || textLength(above.text) < LEAST_STEM || title.text === above.text) return first
  return title.text.startsWith(above.text) && announcesPieces(title.text) ? at : first
}

const LEAST_STEM = 3

/** 某某范本 / 教师演讲稿 / …… / 教师演讲稿(篇1): the line that the titles of pieces begin with, whatever a site set above it. */
const atStem = (blocks: Blocks): number => {
  const head = firstPlaces(blocks, HEAD)
  return (
    head.find((index, at) => {
      const block = blocks[index]
      if (at === 0 || !block || textLength(block.text) < LEAST_OF_PIECES || !isTitleLine(block)) return false
      const rests = blocks.flatMap(one =>
        one?.text.startsWith(block.text) ? [one.text.slice(block.text.length)] : []
      )
      return rests.filter(rest => pieceNumber.test(rest)).length >= 2
    }) ?? -1
  )
}

const LEAST_OF_PIECES = 5
const pieceNumber =
  /^[\s\u3000]*[（(【]?(?:篇|第|[范例]文)?\s*[〇零一二三四五六七八九十\d]{1,3}\s*篇?[）)】]?$/

/** The 9th International Conference … over a Chinese title of a Chinese text: where the text was printed. */
const belowForeign = (blocks: Blocks, first: number): number => {
  const [above, title] = [blocks[first], blocks[first + 1]]
  if (!above || !title || hanIn(above.text) > 0 || !/[A-Za-z]{3}/.test(above.text)) return first
  return hanIn(title.text) >= LEAST_HAN && isTitleLine(title) ? first + 1 : first
}

const LEAST_HAN = 6

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** River Society        P. Miller / Letter 12        May 1996: what a memorandum has at either side of its head, over its title. */
const belowSides = (blocks: Blocks, first: number): number => {
  let at = first
  while (at < first + HEAD && /^\p{ASCII}*\S {6,}\S\p{ASCII}*$/u.test(textAt(blocks, at))) at++
  const title = blocks[at]
  return title && at > first && isTitleLine(title) ? at : first
}

/** 某某文件 / 某发〔2021〕12号 / 关于……的通知: where the head has a document's number, the title stands below it. */
const belowIssuer = (blocks: Blocks, first: number): number => {
  const head = blocks.slice(first, first + HEAD)
  const numberAt = head.findIndex(block => block !== null && isDocumentNumber(block.text))
  // Below a paragraph it is another document's.
  const isBelowText = head.slice(0, Math.max(0, numberAt)).some(block => block?.text.includes('。'))
  if (first < 0 || numberAt < 0 || isBelowText) return first
  // 某某关于印发……的通知 / 某发〔2021〕12号 / 各单位：: who is addressed stands below the title, and what is circulated below that.
  const over = head[numberAt - 1]
  if (over && isTitleLine(over) && endsInGenre(over.text) && isSalutation(head[numberAt + 1]?.text ?? ''))
    return first + numberAt - 1
  const below = head.findIndex(
    (block, index) => index > numberAt && block !== null && isTitleLine(block) && endsInGenre(block.text)
  )
  if (below >= 0) return first + below
  // No title below it: the number stands under the title, as in collections of documents.
  const after = head[numberAt + 1] ?? null
  const above = head
    .slice(0, numberAt)
    .findLastIndex(block => block !== null && isTitleLine(block) && hanIn(block.text) > 0)
  const isUnder = above >= 0 && (after === null || !isTitleLine(after))
  return isUnder ? first + above : first + numberAt + 1
}
