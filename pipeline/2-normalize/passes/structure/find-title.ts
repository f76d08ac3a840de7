/** In: the blocks of a text. Out: which of them is its title. */
import type { RootContent } from 'mdast'
import type { Recognition } from '../../../model/article.ts'
import type { Block } from './block.ts'
import { readMarker } from './headings/marker.ts'
import { endsAsSentence, isAtLeast, textLength } from './sentences.ts'
import { endsInGenre, isTitleLine } from './title-line.ts'

/** The title's place among the blocks; -1 where there is none. */
export interface FoundTitle {
  readonly index: number
  readonly recognition: Recognition
}

const none: FoundTitle = { index: -1, recognition: { confidence: 0, reasons: [] } }

/** How many lines from the head are looked at where the first ones name the issuer and the document's number. */
const HEAD = 5

/** The first line that is content, where it reads as a title and what follows as a text. */
export const findTitle = (nodes: readonly RootContent[], blocks: readonly (Block | null)[]): FoundTitle => {
  const marked = nodes.slice(0, 30).findIndex(node => node.type === 'title')
  if (marked >= 0) return { ...none, index: marked }
  const index = belowIssuer(
    blocks,
    nodes.findIndex(node => node.type !== 'dropped')
  )
  const block = blocks[index]
  if (!block || !isTitleLine(block)) return none
  const next = blocks.slice(index + 1, index + 8).filter(one => one !== null)
  if (!next.some(one => followsTitle(one, block))) return none
  const genre = endsInGenre(block.text)
  return {
    index,
    recognition: {
      confidence: genre ? 0.95 : 0.85,
      reasons: ['first line, short, no sentence', ...(genre ? ['ends in the name of a kind of text'] : [])]
    }
  }
}

const followsTitle = (block: Block, title: Block): boolean =>
  readMarker(block.text, 0) !== null ||
  isAtLeast(block.text, Math.max(20, textLength(title.text))) ||
  (endsAsSentence(block.text) && block.text.length > 8)

/** 某某文件 / 某发〔2021〕12号 / 关于……的通知: where the head has a document's number, the title stands below it. */
const belowIssuer = (blocks: readonly (Block | null)[], first: number): number => {
  const head = blocks.slice(first, first + HEAD)
  const numberAt = head.findIndex(block => block !== null && isDocumentNumber(block.text))
  if (first < 0 || numberAt < 0) return first
  const below = head.findIndex(
    (block, index) => index > numberAt && block !== null && isTitleLine(block) && endsInGenre(block.text)
  )
  return below < 0 ? first + numberAt + 1 : first + below
}

const isDocumentNumber = (text: string): boolean =>
  text.length <= 30 && /[〔[［【（(]\d{4}[〕\]］】）)]\s*第?\s*\d{1,4}\s*[号號]$/.test(text)
