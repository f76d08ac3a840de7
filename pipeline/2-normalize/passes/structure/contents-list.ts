/** In: lines. Out: the same without a contents list that a text carries at its head: its lines stand again below. */
import type { RootContent } from 'mdast'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf } from './block.ts'
import { drop } from './drop-boilerplate.ts'

/** Where a contents list may begin, counted in lines, and how many lines it needs. */
const HEAD = 30
const LEAST = 3
const heading = /^(?:目\s*[录錄次]|contents|table of contents)$/i
/** ……… 12 after an entry. */
const leader = /\s*(?:[.．·…‥—\-_ \u3000\t]{3,}|[…‥—]{1,}|[\s\u3000]+)\s*[\d０-９]{1,4}$/

/** Drops the list and its head; page numbers come from the new volume. */
export const dropContentsList: Pass = (tree, file, context) => {
  const blocks = tree.children.map(blockOf)
  const at = blocks.slice(0, HEAD).findIndex(block => block !== null && heading.test(block.text))
  const first = at < 0 ? findLeaders(blocks) : at
  if (first < 0) return
  const end = listEnd(blocks, at < 0 ? first : at + 1)
  if (end - first - (at < 0 ? 0 : 1) < LEAST) return
  tree.children = tree.children.map((node, index): RootContent => {
    const block = blocks[index]
    return block && index >= first && index < end
      ? drop(block.trace, 'contents-list', 0.9, file, context)
      : node
  })
}

/** A list without a head of its own: lines at the head that end in leaders and a page number. */
const findLeaders = (blocks: readonly (Block | null)[]): number =>
  blocks.slice(0, HEAD).findIndex((block, index) => {
    const next = blocks.slice(index, index + LEAST)
    return block !== null && next.length === LEAST && next.every(one => one !== null && dots.test(one.text))
  })

/** Leaders that are nothing else. */
const dots = /[.．·…‥]{3,}\s*[\d０-９]{1,4}$/

/** Entries go on as long as lines are short and stand again later, or end in a leader and a number. */
const listEnd = (blocks: readonly (Block | null)[], from: number): number => {
  const later = new Map<string, number>()
  for (const [index, block] of blocks.entries()) {
    if (block && index >= from && block.text.length <= 120) later.set(keyOf(block.text), index)
  }
  let end = from
  while (end < blocks.length) {
    const block = blocks[end]
    if (!block || block.text.length > 120) break
    const repeated = (later.get(keyOf(block.text)) ?? end) > end
    if (!repeated && !leader.test(block.text)) break
    end++
  }
  return end
}

const keyOf = (text: string): string => text.replace(leader, '').replace(/[\s\u3000]/g, '')
