/** In: the blocks of a text. Out: which of them is its title. */
import type { RootContent } from 'mdast'
import type { Recognition } from '../../../model/article.ts'
import type { Block } from './block.ts'
import { endsAsSentence, isAtLeast, textLength } from './sentences.ts'
import { endsInGenre, isTitleLine } from './title-line.ts'

/** The title's place among the blocks; -1 where there is none. */
export interface FoundTitle {
  readonly index: number
  readonly recognition: Recognition
}

const none: FoundTitle = { index: -1, recognition: { confidence: 0, reasons: [] } }

/** The first line that is content, where it reads as a title and what follows as a text. */
export const findTitle = (nodes: readonly RootContent[], blocks: readonly (Block | null)[]): FoundTitle => {
  const marked = nodes.slice(0, 30).findIndex(node => node.type === 'title')
  if (marked >= 0) return { ...none, index: marked }
  const index = nodes.findIndex(node => node.type !== 'dropped')
  const block = blocks[index]
  if (!block || !isTitleLine(block)) return none
  const next = blocks.slice(index + 1, index + 8).filter(one => one !== null)
  if (next.length === 0) return none
  const followers = next.some(
    one =>
      isAtLeast(one.text, Math.max(20, textLength(block.text))) ||
      (endsAsSentence(one.text) && one.text.length > 8)
  )
  if (!followers) return none
  const genre = endsInGenre(block.text)
  return {
    index,
    recognition: {
      confidence: genre ? 0.95 : 0.85,
      reasons: ['first line, short, no sentence', ...(genre ? ['ends in the name of a kind of text'] : [])]
    }
  }
}
