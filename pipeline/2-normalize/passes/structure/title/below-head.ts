/** In: the first line of a text. Out: the line that may be its title, below whatever stands over titles: credits, days, notes, the issuer of a document. */
import { type Blocks, textAt } from '../block.ts'
import { isDiaryDate } from '../dates.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { isDocumentNumber } from '../opening/document-number.ts'
import { belowOrder } from '../opening/order.ts'
import { isSubtitle } from '../parts/opening.ts'
import { announcesPieces } from '../pieces/piece-series.ts'
import { firstPlaces } from '../row.ts'
import { endsAsSentence, textLength } from '../sentences.ts'
import { belowBook, belowLabels } from './above-title.ts'
import { belowAuthors } from './authors-above.ts'
import { editorsNote } from './lead-in.data.ts'
import { credit, endsInGenre, isSalutation, isTitleLine } from './title-line.ts'

/** How many lines from the head are looked at where the first ones name the issuer and the document's number. */
const HEAD = 5

/** Given a line that may be the title: the line below it where it is none of the title's, or itself. */
type Below = (blocks: Blocks, first: number) => number

/** The place of the line; `first` where nothing stands over the title. */
export const titleBelow: Below = (blocks, first) => {
  const stem = atStem(blocks)
  const head = stem >= 0 ? stem : belowAll(overAnyTitle, blocks, first)
  return belowAll(ofDocuments, blocks, head)
}

const belowAll = (steps: readonly Below[], blocks: Blocks, first: number): number =>
  steps.reduce((at, below) => below(blocks, at), first)

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

/** What may stand over any title, in the order in which it does. */
const overAnyTitle: readonly Below[] = [
  belowSides,
  belowCredit,
  belowBook,
  belowLabels,
  belowAuthors,
  belowDay,
  belowNote,
  belowForeign
]

/** What stands over the titles of documents and collections. */
const ofDocuments: readonly Below[] = [belowIssuer, belowOrganisation, belowOrder, belowStem]
